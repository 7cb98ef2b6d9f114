/** Words of the dialog by language. */
import type { Locale } from '../../../core/locale';
import { EN } from './en';
import { RU } from './ru';

export type CoordinatorWords = typeof RU;

export const COORDINATOR_WORDS: Readonly<Record<Locale, CoordinatorWords>> = { ru: RU, en: EN };
