/** What a spreadsheet shows in a cell instead of its value. */

/** As Excel, Sheets and LibreOffice write them, in both languages. */
const ERROR =
  /^(?:#(?:REF!|ССЫЛКА!|N\/A|Н\/Д|VALUE!|ЗНАЧ!|NAME\?|ИМЯ\?|DIV\/0!|ДЕЛ\/0!|NUM!|ЧИСЛО!|NULL!|ПУСТО!|ERROR!|ОШИБКА!|SPILL!|ПЕРЕНОС!|CALC!|ВЫЧИСЛ!|FIELD!|ПОЛЕ!|BLOCKED!|ЗАБЛОКИРОВАНО!|CONNECT!|ПОДКЛЮЧЕНИЕ!|UNKNOWN!|НЕИЗВЕСТНО!|BUSY!|ЗАНЯТО!|GETTING_DATA|ОЖИДАНИЕ_ДАННЫХ)|(?:Err|Ошибка):\d{3})$/i;
const HATCHED = /^##+$/;

/** "#REF!" or the like is 'error'; "####", a value that the cell cannot show, is 'hatched'. */
export function cellError(text: string): 'error' | 'hatched' | null {
  return HATCHED.test(text) ? 'hatched' : ERROR.test(text) ? 'error' : null;
}
