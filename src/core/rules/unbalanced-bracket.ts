/** A bracket without its pair. */
import { defineRule, type RuleDocumentation } from '../findings/define-rule';
import { excerptAt } from '../text/excerpt';

const PAIRS: Readonly<Record<string, string>> = { ')': '(', ']': '[' };
/** "1)", "а)": points of a list, at the beginning of a line or after a blank. */
const POINT = /(?:^|[\s;,(])(?:\d{1,3}(?:\.\d{1,3})?|[a-zа-яё])$/i;

const BRACKET = /[()[\]]/;

export const rule = defineRule({
  id: 'unbalanced-bracket',
  severity: 'warning',
  messages: {
    open: {
      ru: 'Скобка открыта и не закрыта: «{near}». Поставьте вторую.',
      en: 'A bracket is opened and not closed: “{near}”. Put the second one.',
    },
    close: {
      ru: 'Скобка закрыта, но не открыта: «{near}». Поставьте первую или уберите лишнюю.',
      en: 'A bracket is closed but was not opened: “{near}”. Put the first one or remove it.',
    },
  },
  checkText(text, _context, report) {
    const { raw } = text;
    // Most texts have none, and are not walked through sign by sign.
    if (!BRACKET.test(raw)) return;
    const open: number[] = [];
    for (let at = 0; at < raw.length; at += 1) {
      const sign = raw[at] ?? '';
      if (sign === '(' || sign === '[') open.push(at);
      const pair = PAIRS[sign];
      if (pair === undefined) continue;
      if (raw[open[open.length - 1] ?? -1] === pair) open.pop();
      else if (!POINT.test(raw.slice(Math.max(0, at - 10), at))) report('close', text, { near: excerptAt(raw, at) });
    }
    const [lone] = open;
    if (lone !== undefined) report('open', text, { near: excerptAt(raw, lone) });
  },
});

export const documentation: RuleDocumentation = {
  title: { ru: 'Непарная скобка', en: 'Unbalanced bracket' },
  trigger: {
    ru: 'У круглой или квадратной скобки нет пары. Номера списка «1)» и «а)» не считаются.',
    en: 'A round or square bracket has no pair. Points of a list such as “1)” do not count.',
  },
  remedy: {
    ru: 'Поставьте недостающую скобку или уберите лишнюю.',
    en: 'Put the missing bracket or remove the odd one.',
  },
  reason: {
    ru: 'Чаще всего вместе со скобкой потерян и кусок текста.',
    en: 'As a rule a piece of the text was lost along with it.',
  },
};
