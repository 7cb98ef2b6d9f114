/** Words of the panel by language. */
import type { Locale } from '../../../core/locale';
import type { CARD_WORDS } from '../../shared/words/card-words';
import { EN } from './en';
import { RU } from './ru';

export type PanelWords = typeof RU;
export type CardWords = (typeof CARD_WORDS)['ru'];
/** What happened and what to do, by kind of failure. */
export type FailureWords = PanelWords['failures'];

export const PANEL_WORDS: Readonly<Record<Locale, PanelWords>> = { ru: RU, en: EN };
