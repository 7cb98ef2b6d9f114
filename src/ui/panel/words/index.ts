/** Words of the panel by language. */
import type { Locale } from '../../../core/locale';
import { EN } from './en';
import { RU } from './ru';

export type PanelWords = typeof RU;

export const PANEL_WORDS: Readonly<Record<Locale, PanelWords>> = { ru: RU, en: EN };
