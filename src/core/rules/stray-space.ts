/** Blanks where none belong: doubled, at the ends of lines, before a comma, inside brackets, and tabs. */
import { defineRule, type RuleDocumentation } from '../findings/define-rule';
import type { TextChange } from '../grid/cell-edit';
import { isWordSign } from '../text/word-signs';

/** A blank before a closing sign; after an opening one; around a line break; several, or a tab. */
const STRAY =
  /[ \t\u00a0]+(?=[,;!?»)]|\.(?:\s|$))|(?<=[«(])[ \t\u00a0]+|[ \t\u00a0]+(?=\n)|(?<=\n)[ \t\u00a0]+|[ \u00a0]*\t[ \t\u00a0]*|[ \u00a0]{2,}/g;

/** Whatever is stray holds one of these; most texts hold none, and are done with sooner so. */
const PERHAPS_STRAY = /[\t\u00a0]| [ ,;!?»).\n]|[«(\n] /;

export const rule = defineRule({
  id: 'stray-space',
  severity: 'info',
  messages: {
    stray: {
      ru: 'Лишние пробелы: {count|место|места|мест}. Уберите их.',
      en: 'Stray spaces in {count|place|places}. Remove them.',
    },
  },
  checkText(text, _context, report) {
    const fix = strayBlanks(text.raw);
    if (fix.length > 0) report('stray', text, { count: fix.length }, { fix });
  },
});

function strayBlanks(raw: string): TextChange[] {
  const end = raw.trimEnd().length;
  const start = Math.min(end, raw.length - raw.trimStart().length);
  const changes: TextChange[] = start > 0 ? [{ start: 0, end: start, text: '' }] : [];
  const inside = raw.slice(start, end);
  for (const match of PERHAPS_STRAY.test(inside) ? inside.matchAll(STRAY) : []) {
    const at = start + match.index;
    const after = at + match[0].length;
    const next = raw[after] ?? '';
    const isGap = (isWordSign(next) || /[«("№*–—+-]/.test(next)) && !/[\n«(]/.test(raw[at - 1] ?? '\n');
    changes.push({ start: at, end: after, text: isGap ? ' ' : '' });
  }
  if (end < raw.length) changes.push({ start: end, end: raw.length, text: '' });
  return changes;
}

export const documentation: RuleDocumentation = {
  title: { ru: 'Лишние пробелы', en: 'Stray spaces' },
  trigger: {
    ru: 'В тексте есть двойные пробелы, табуляция, пробелы в начале или конце строки, перед запятой или внутри скобок.',
    en: 'The text has double blanks, tabs, or blanks at the ends of lines, before a comma or inside brackets.',
  },
  remedy: {
    ru: 'Нажмите «Исправить»: лишнее исчезнет, слова не изменятся.',
    en: 'Click “Fix”: what is stray goes, the words stay.',
  },
  reason: {
    ru: 'Лишние пробелы видны в готовом документе и мешают поиску.',
    en: 'Stray blanks show in the finished document and hinder searching.',
  },
};
