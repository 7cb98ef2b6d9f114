/** The languages that Vekha speaks; what they are called stands here alone. */

/** Language of the interface; the language of a plan's texts is another matter. */
export type Locale = 'ru' | 'en';

export const LOCALES: readonly Locale[] = ['ru', 'en'];
