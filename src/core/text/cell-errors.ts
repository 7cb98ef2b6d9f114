/** What a spreadsheet shows in a cell instead of its value. */

const ERROR =
  /^#(?:REF!|ССЫЛКА!|N\/A|Н\/Д|VALUE!|ЗНАЧ!|NAME\?|ИМЯ\?|DIV\/0!|ДЕЛ\/0!|NUM!|ЧИСЛО!|NULL!|ПУСТО!|ERROR!|SPILL!|CALC!)$/i;
const HATCHED = /^##+$/;

/** "#REF!" or the like is 'error'; "####", a value that the cell cannot show, is 'hatched'. */
export function cellError(text: string): 'error' | 'hatched' | null {
  if (!text.startsWith('#')) return null;
  return HATCHED.test(text) ? 'hatched' : ERROR.test(text) ? 'error' : null;
}
