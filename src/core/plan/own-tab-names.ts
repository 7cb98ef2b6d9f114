/** Names of the tabs that Vekha makes, by purpose: either name finds one, a new one is called in the spreadsheet's language. Plain English names, people give to tabs of their own. */
import type { Messages } from '../i18n/format-message';
import { normalise } from '../text/normalise';

export const OWN_TABS = {
  settings: { ru: 'Настройки', en: 'Vekha settings' },
  directory: { ru: 'Исполнители', en: 'Executors' },
  journal: { ru: 'Журнал', en: 'Vekha journal' },
  /** Forms of reports, kept behind their names. */
  forms: { ru: 'Формы отчёта', en: 'Report forms' },
  summary: { ru: 'Сводка', en: 'Vekha summary' },
  help: { ru: 'Как заполнять', en: 'How to fill in' },
  selfCheck: { ru: 'Веха: самопроверка', en: 'Vekha: self-check' },
} as const satisfies Messages;

export type OwnTab = keyof typeof OWN_TABS;

/** Those that hold no plan whatever they look like. */
export const APART = ['settings', 'directory', 'journal', 'forms'] as const satisfies readonly OwnTab[];

const keyOf = (name: string): string => normalise(name).text;

/** Whether a tab's name means one of ours: case, blanks at the edges and look-alike letters do not hide it. */
export function isNamed(name: string, own: OwnTab): boolean {
  return Object.values(OWN_TABS[own]).some((each) => name === each || keyOf(name) === keyOf(each));
}
