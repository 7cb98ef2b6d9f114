/** Marks that a conversion from Word or from a web page left behind. */

import { defineRule, type RuleDocumentation } from '../findings/define-rule';
import type { TextChange } from '../grid/cell-edit';
import { groupBy } from '../group';

/** What no person types, and whose removal takes no word away. */
const CERTAIN = /\[bookmark: ?[^\][\n]{0,60}\]|_x000[dD]_/g;
const TAG = /<\/?(?:b|i|u|br|p|div|span|a|font|strong|em|sup|sub|table|tr|td|ul|ol|li)(?:\s[^<>]{0,100})?\/?>/gi;
const ENTITY = /&(?:nbsp|amp|quot|lt|gt|laquo|raquo|mdash|ndash|#\d{2,5});/gi;
const FIELD =
  /(?:Ошибка!|Error!) (?:Источник|Закладка|Reference|Bookmark)[^\n.]{0,60}\.|\{ ?(?:MERGEFIELD|HYPERLINK|PAGEREF|REF) [^{}\n]{0,80}\}/g;

/** Each of these holds one of them; most texts hold none, and are done with sooner so. */
const PERHAPS = /[[_<&{!]/;

const ENTITIES: Readonly<Record<string, string>> = {
  nbsp: ' ',
  amp: '&',
  quot: '"',
  lt: '<',
  gt: '>',
  laquo: '«',
  raquo: '»',
  mdash: '—',
  ndash: '–',
};

export const rule = defineRule({
  id: 'leftover-markup',
  severity: 'warning',
  messages: {
    certain: {
      ru: 'Служебная пометка «{mark}» осталась от Word. Удалите её.',
      en: 'The mark “{mark}” was left behind by Word. Remove it.',
    },
    likely: {
      ru: 'Похоже на остаток разметки: «{mark}». Удалите или замените его.',
      en: 'This looks like left-over markup: “{mark}”. Remove or replace it.',
    },
    remove: { ru: 'Удалить «{mark}».', en: 'Remove “{mark}”.' },
    decode: { ru: 'Заменить «{mark}» на «{sign}».', en: 'Replace “{mark}” by “{sign}”.' },
  },
  checkText(text, _context, report) {
    const { raw } = text;
    if (!PERHAPS.test(raw)) return;
    const certain = [...raw.matchAll(CERTAIN)];
    const [first] = certain;
    if (first !== undefined)
      report('certain', text, { mark: first[0] }, { fix: certain.map((match) => removal(raw, match)) });
    for (const [mark, places] of byMark([...raw.matchAll(TAG), ...raw.matchAll(FIELD)])) {
      const changes = places.map((match) => removal(raw, match));
      report('likely', text, { mark }, { suggestions: [{ message: 'remove', values: { mark }, changes }] });
    }
    for (const [mark, places] of byMark([...raw.matchAll(ENTITY)])) {
      const name = mark.slice(1, -1).toLowerCase();
      const sign = name.startsWith('#') ? String.fromCharCode(Number(name.slice(1))) : (ENTITIES[name] ?? '');
      const changes = places.map(({ index }) => ({ start: index, end: index + mark.length, text: sign }));
      report('likely', text, { mark }, { suggestions: [{ message: 'decode', values: { mark, sign }, changes }] });
    }
  },
});

/** One mark may stand in many places: they are mended together. */
const byMark = (matches: readonly RegExpExecArray[]): Map<string, RegExpExecArray[]> =>
  groupBy(matches, ([mark]) => mark);

/** Takes the mark out, and the blank before it where another blank or the end of the text follows. */
function removal(raw: string, { 0: mark, index }: RegExpExecArray): TextChange {
  const end = index + mark.length;
  const alone = raw[index - 1] === ' ' && /^(?:\s|$)/.test(raw.slice(end, end + 1));
  return { start: alone ? index - 1 : index, end, text: '' };
}

export const documentation: RuleDocumentation = {
  title: { ru: 'Остатки разметки', en: 'Leftover markup' },
  trigger: {
    ru: 'В тексте остались закладки Word ([bookmark: …]), теги, коды вроде &nbsp; или «Ошибка! Источник ссылки не найден.».',
    en: 'The text holds Word bookmarks ([bookmark: …]), tags, codes like &nbsp;, or “Error! Reference source not found.”',
  },
  remedy: {
    ru: 'Закладку уберёт «Исправить», для остального выберите предложенную правку.',
    en: '“Fix” removes a bookmark; for the rest pick the edit proposed.',
  },
  reason: { ru: 'Такие пометки попадают в официальный документ.', en: 'Such marks end up in the official document.' },
};
