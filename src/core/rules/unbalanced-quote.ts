/** A quotation mark without its pair. */
import { defineRule, type RuleDocumentation } from '../findings/define-rule';
import { isDitto } from '../plan/executors/executors';
import { excerptAt } from '../text/excerpt';

const QUOTE = /[«»"]/;

export const rule = defineRule({
  id: 'unbalanced-quote',
  severity: 'warning',
  messages: {
    open: {
      ru: 'Кавычка открыта и не закрыта: «{near}». Поставьте вторую.',
      en: 'A quotation mark is opened and not closed: “{near}”. Put the second one.',
    },
    close: {
      ru: 'Кавычка закрыта, но не открыта: «{near}». Поставьте первую или уберите лишнюю.',
      en: 'A quotation mark is closed but was not opened: “{near}”. Put the first one or remove it.',
    },
    straight: {
      ru: 'Прямых кавычек нечётное число ({count}). Найдите, где не хватает пары.',
      en: 'The number of straight quotation marks is odd ({count}). Find where one is missing.',
    },
  },
  checkText(text, _context, report) {
    const { raw } = text;
    if (!QUOTE.test(raw) || isDitto(raw)) return;
    const open: number[] = [];
    for (const { 0: mark, index } of raw.matchAll(/[«»]/g)) {
      if (mark === '«') open.push(index);
      else if (open.pop() === undefined) report('close', text, { near: excerptAt(raw, index) });
    }
    // "«Союз «Мир»": one closing mark may serve two openings.
    const last = raw.lastIndexOf('»');
    const lone = open.find((at) => at > last);
    if (lone !== undefined) report('open', text, { near: excerptAt(raw, lone) });
    const count = raw.split('"').length - 1;
    if (count % 2 === 1) report('straight', text, { count });
  },
});

export const documentation: RuleDocumentation = {
  title: { ru: 'Непарная кавычка', en: 'Unbalanced quote' },
  trigger: {
    ru: 'У кавычки нет пары. Одна закрывающая на две открывающие («Союз «Мир») допускается.',
    en: 'A quotation mark has no pair. One closing mark for two openings («Союз «Мир») is allowed.',
  },
  remedy: {
    ru: 'Поставьте недостающую кавычку или уберите лишнюю.',
    en: 'Put the missing mark or remove the odd one.',
  },
  reason: { ru: 'Без пары неясно, где кончается название.', en: 'Without its pair nobody knows where a name ends.' },
};
