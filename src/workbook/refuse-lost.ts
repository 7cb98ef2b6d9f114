/** A cell whose text is another part's, and is not there: the library shows it blank, and a blank cell of a plan says that nothing was written. */
import type { Locale } from '../core/locale';
import type { Package } from './package/package';

export class LostText extends Error {
  constructor(
    readonly sheet: string,
    readonly place: string,
  ) {
    super(`${sheet}!${place}`);
  }

  textsOf(path: string): Record<Locale, string> {
    const at = {
      ru: this.place === '' ? '' : ` (ячейка ${this.place})`,
      en: this.place === '' ? '' : ` (cell ${this.place})`,
    };
    return {
      ru: `Файл ${path} повреждён: на листе «${this.sheet}»${at.ru} стоит ссылка на текст, которого в файле нет. Возьмите его более раннюю копию или откройте в Excel, проверьте это место и сохраните заново.`,
      en: `The file ${path} is damaged: the tab “${this.sheet}”${at.en} refers to a text that is not in the file. Take an earlier copy, or open it in Excel, look at that place and save it again.`,
    };
  }
}

/** How many texts the cells of all tabs share. */
export function countShared(pack: Package): number {
  const part = pack.related(pack.workbookPart(), 'sharedStrings');
  return part === undefined || !pack.has(part)
    ? 0
    : (pack.text(part).match(/<(?:[\w.-]+:)?si(?=[\s/>])/g)?.length ?? 0);
}

/** What stands in the value is taken as it is: blanks are cut off later, for a hostile one has a million of them. */
const SHARING = /<(?:[\w.-]+:)?c(\s(?=[^<>]*\bt\s*=\s*["']s["'])[^<>]*)>\s*<(?:[\w.-]+:)?v(?:\s[^<>]*)?>([^<]*)</g;

/** Throws LostText; `shared` is how many texts there are. */
export function refuseLost(sheet: string, xml: string, shared: number): void {
  if (!/["']s["']/.test(xml)) return;
  for (const [, attributes = '', written = ''] of xml.matchAll(SHARING)) {
    const index = written.trim();
    if (index !== '' && !(/^\d+$/.test(index) && Number(index) < shared))
      throw new LostText(sheet, /\sr\s*=\s*["']([A-Za-z]+\d+)["']/.exec(attributes)?.[1] ?? '');
  }
}
