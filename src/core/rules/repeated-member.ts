/** An enumeration that names the same thing twice. */
import { defineRule, type RuleDocumentation } from '../findings/define-rule';
import { findRepeatedMembers } from '../text/enumerations';

export const rule = defineRule({
  id: 'repeated-member',
  severity: 'warning',
  messages: {
    repeated: {
      ru: 'В перечислении дважды названо «{member}». Уберите повтор или впишите то, что имелось в виду.',
      en: 'The enumeration names “{member}” twice. Remove the repetition or write what was meant.',
    },
  },
  checkText(text, _context, report) {
    if (text.kind !== 'progress' && text.kind !== 'name') return;
    for (const member of findRepeatedMembers(text.raw)) report('repeated', text, { member });
  },
});

export const documentation: RuleDocumentation = {
  title: { ru: 'Повтор в перечислении', en: 'Repetition in a list' },
  trigger: {
    ru: 'В одном перечислении через запятую одно и то же названо два раза.',
    en: 'One enumeration, separated by commas, names the same thing twice.',
  },
  remedy: {
    ru: 'Уберите повтор; проверьте, не пропущено ли то, что должно стоять на его месте.',
    en: 'Remove the repetition; check whether something else should stand in its place.',
  },
  reason: {
    ru: 'Повтор остаётся от копирования, а числа рядом («из 24 регионов») перестают сходиться.',
    en: 'It is left from copying, and figures beside it (“from 24 regions”) no longer agree.',
  },
};
