/** Whose habits days and hours follow: "29 November, 14:30", since an English page need not stand in a country of twelve hours. */
export const dateLocale = (locale: string): string => (locale === 'en' ? 'en-GB' : locale);
