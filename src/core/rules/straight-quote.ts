/** Straight quotes in a Russian text, which official documents print as «ёлочки». */
import { defineRule, type RuleDocumentation } from '../findings/define-rule';
import type { TextChange } from '../grid/cell-edit';
import { isWordSign } from '../text/word-signs';

export const rule = defineRule({
  id: 'straight-quote',
  severity: 'info',
  messages: {
    straight: {
      ru: 'Прямые кавычки: {count|место|места|мест}. Поставьте «ёлочки».',
      en: 'Straight quotation marks in {count|place|places}. Use «guillemets», as Russian documents do.',
    },
  },
  checkText(text, _context, report) {
    const { raw } = text;
    if (!raw.includes('"') || !/[а-яё]/i.test(raw)) return;
    const count = raw.split('"').length - 1;
    const fix = pairedQuotes(raw);
    report('straight', text, { count }, fix === null ? {} : { fix });
  },
});

/** Changes of each mark where all open and close in turn, line by line, and none stands within other quotes; null otherwise. */
function pairedQuotes(raw: string): TextChange[] | null {
  const changes: TextChange[] = [];
  let depth = 0;
  let open = false;
  for (let at = 0; at < raw.length; at += 1) {
    const sign = raw[at];
    if (sign === '«' || sign === '„' || sign === '“') depth += 1;
    else if (sign === '»' || sign === '”') depth -= 1;
    else if (sign === '\n' && open) return null;
    if (sign !== '"') continue;
    const before = raw[at - 1] ?? ' ';
    const after = raw[at + 1] ?? ' ';
    const opens = /[\s([–—-]/.test(before) && isWordSign(after);
    const closes = (isWordSign(before) || /[.!?…)]/.test(before)) && /[\s,.;:!?)\]–—-]/.test(after);
    if (depth !== 0 || (open ? !closes : !opens)) return null;
    changes.push({ start: at, end: at + 1, text: open ? '»' : '«' });
    open = !open;
  }
  return open ? null : changes;
}

export const documentation: RuleDocumentation = {
  title: { ru: 'Прямые кавычки', en: 'Straight quotes' },
  trigger: { ru: 'В русском тексте стоят прямые кавычки ".', en: 'A Russian text has straight quotation marks.' },
  remedy: {
    ru: 'Нажмите «Исправить». Где не видно, какая кавычка открывает, поправьте сами.',
    en: 'Click “Fix”. Where it is unclear which mark opens, correct it by hand.',
  },
  reason: {
    ru: 'В официальных документах приняты «ёлочки»; разные кавычки в одном отчёте бросаются в глаза.',
    en: 'Official Russian documents use guillemets; mixed marks in one report catch the eye.',
  },
};
