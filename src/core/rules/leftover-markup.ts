/** Marks that a conversion from Word or from a web page left behind. */
import { defineRule, type RuleDocumentation } from '../findings/define-rule';
import type { TextChange } from '../grid/cell-edit';

/** What no person types, and whose removal takes no word away. */
const CERTAIN = /\[bookmark: ?[^\][\n]{0,60}\]|_x000[dD]_/g;
const TAG = /<\/?(?:b|i|u|br|p|div|span|a|font|strong|em|sup|sub|table|tr|td|ul|ol|li)(?:\s[^<>]{0,100})?\/?>/gi;
const ENTITY = /&(?:nbsp|amp|quot|lt|gt|laquo|raquo|mdash|ndash|#\d{2,5});/gi;
const FIELD =
  /(?:Ошибка!|Error!) (?:Источник|Закладка|Reference|Bookmark)[^\n.]{0,60}\.|\{ ?(?:MERGEFIELD|HYPERLINK|PAGEREF|REF) [^{}\n]{0,80}\}/g;

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
    ru: {
      certain: 'Служебная пометка «{mark}» осталась от Word. Удалите её.',
      likely: 'Похоже на остаток разметки: «{mark}». Удалите или замените его.',
      remove: 'Удалить «{mark}».',
      decode: 'Заменить «{mark}» на «{sign}».',
    },
    en: {
      certain: 'The mark “{mark}” was left behind by Word. Remove it.',
      likely: 'This looks like left-over markup: “{mark}”. Remove or replace it.',
      remove: 'Remove “{mark}”.',
      decode: 'Replace “{mark}” by “{sign}”.',
    },
  },
  check({ texts }, report) {
    for (const text of texts) {
      for (const match of text.raw.matchAll(CERTAIN))
        report('certain', text, { mark: match[0] }, { fix: [removal(text.raw, match)] });
      for (const match of [...text.raw.matchAll(TAG), ...text.raw.matchAll(FIELD)]) {
        const [mark] = match;
        const changes = [removal(text.raw, match)];
        report('likely', text, { mark }, { suggestions: [{ message: 'remove', values: { mark }, changes }] });
      }
      for (const match of text.raw.matchAll(ENTITY)) {
        const [mark] = match;
        const name = mark.slice(1, -1).toLowerCase();
        const sign = name.startsWith('#') ? String.fromCharCode(Number(name.slice(1))) : (ENTITIES[name] ?? '');
        const changes = [{ start: match.index, end: match.index + mark.length, text: sign }];
        report('likely', text, { mark }, { suggestions: [{ message: 'decode', values: { mark, sign }, changes }] });
      }
    }
  },
});

/** Takes the mark out, and the blank before it where another blank or the end of the text follows. */
function removal(raw: string, { 0: mark, index }: RegExpExecArray): TextChange {
  const end = index + mark.length;
  const alone = raw[index - 1] === ' ' && /^(?:\s|$)/.test(raw.slice(end, end + 1));
  return { start: alone ? index - 1 : index, end, text: '' };
}

export const documentation: RuleDocumentation = {
  ru: {
    trigger:
      'В тексте остались закладки Word ([bookmark: …]), теги, коды вроде &nbsp; или «Ошибка! Источник ссылки не найден.».',
    remedy: 'Закладку уберёт «Исправить», для остального выберите предложенную правку.',
    reason: 'Такие пометки попадают в официальный документ.',
  },
  en: {
    trigger:
      'The text holds Word bookmarks ([bookmark: …]), tags, codes like &nbsp;, or “Error! Reference source not found.”',
    remedy: '“Fix” removes a bookmark; for the rest pick the edit proposed.',
    reason: 'Such marks end up in the official document.',
  },
};
