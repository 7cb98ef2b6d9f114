/** Words of the panel in both languages. */
import type { Locale } from '../core/findings/finding';

const RU = {
  ofItems: (count: number) => `из ${count} исполнялись`,
  findings: 'Замечания',
  noFindings: 'Замечаний нет.',
  waived: (reason: string) => `допущено: ${reason}`,
  check: 'Проверить',
  checking: 'Проверяю лист…',
  report: 'Сформировать отчёт',
  making: 'Собираю отчёт и сверяю его с листом…',
  openReport: 'Открыть отчёт',
  verified: (entries: number) => `Сверено записей: ${entries}. Расхождений нет.`,
  refresh: 'Обновить документ',
  allFindings: (count: number) => `Показаны первые 200 из ${count}. Остальные видны в столбце «Замечания».`,
};

export type PanelWords = typeof RU;

const EN: PanelWords = {
  ofItems: (count) => `of ${count} were active`,
  findings: 'Findings',
  noFindings: 'No findings.',
  waived: (reason) => `accepted: ${reason}`,
  check: 'Check',
  checking: 'Checking the sheet…',
  report: 'Generate report',
  making: 'Making the report and comparing it with the sheet…',
  openReport: 'Open the report',
  verified: (entries) => `Entries compared: ${entries}. No differences.`,
  refresh: 'Refresh the document',
  allFindings: (count) => `The first 200 of ${count} are shown. The column “Findings” has the rest.`,
};

/** The browser's language decides: Google shows its own page in the account's. */
export function panelLocale(): Locale {
  return navigator.language.toLowerCase().startsWith('en') ? 'en' : 'ru';
}

export const PANEL_WORDS: Readonly<Record<Locale, PanelWords>> = { ru: RU, en: EN };
