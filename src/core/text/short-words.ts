/** Short words tied to what follows them, so that no printed line ends in "в" or "№". */

const SHORT =
  /(?<=^|[\s«"“(])((?:а|в|во|г|до|за|и|из|к|ко|на|не|о|об|от|п|по|с|ст|со|у|№|a|an|the|to|of|in|on|no)\.?) (?=\S)/gi;
const BEFORE_YEAR_SIGN = /(\d) (?=(?:г\.|гг\.|год))/g;

/** Only blanks become others: letter for letter the text stays what it was. */
export const tieShortWords = (text: string): string =>
  text.replace(SHORT, '$1\u00a0').replace(BEFORE_YEAR_SIGN, '$1\u00a0');
