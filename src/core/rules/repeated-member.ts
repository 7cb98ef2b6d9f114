/** An enumeration that names the same thing twice. */
import { defineRule, type RuleDocumentation } from '../findings/define-rule';
import { findRepeatedMembers } from '../text/enumerations';

export const rule = defineRule({
  id: 'repeated-member',
  severity: 'warning',
  messages: {
    ru: { repeated: 'В перечислении дважды названо «{member}». Уберите повтор или впишите то, что имелось в виду.' },
    en: { repeated: 'The enumeration names “{member}” twice. Remove the repetition or write what was meant.' },
  },
  check({ texts }, report) {
    for (const text of texts) {
      if (text.kind !== 'progress' && text.kind !== 'name') continue;
      for (const member of findRepeatedMembers(text.raw)) report('repeated', text, { member });
    }
  },
});

export const documentation: RuleDocumentation = {
  ru: {
    title: 'Повтор в перечислении',
    trigger: 'В одном перечислении через запятую одно и то же названо два раза.',
    remedy: 'Уберите повтор; проверьте, не пропущено ли то, что должно стоять на его месте.',
    reason: 'Повтор остаётся от копирования, а числа рядом («из 24 регионов») перестают сходиться.',
  },
  en: {
    title: 'Repetition in a list',
    trigger: 'One enumeration, parted by commas, names the same thing twice.',
    remedy: 'Remove the repetition; check whether something else should stand in its place.',
    reason: 'It is left from copying, and figures beside it (“from 24 regions”) no longer agree.',
  },
};
