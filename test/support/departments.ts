/** A workbook of three departments with a directory and settings, for what a coordinator does. */

import type { Host, HostOptions } from '../../src/stand-in/host/host';
import type { Person } from '../../src/stand-in/host/rights';
import { HEADER } from './rule-tester';
import { HERE, hostOf, panel, tab } from './spreadsheet';

export const COORDINATOR: Person = { email: 'coordinator@region.test', owner: true };
export const COLLEAGUE: Person = { email: 'colleague@region.test', owner: false };

export const PLAN = `
  План мероприятий на 2022 год
  ${HEADER}
  1. Культура | « | « | « | «
  1.1. | Фестиваль музыки | 2022 год | Минкульт | Проведён  4 июня 2022 года
  1.2. | Выставка картин | 2022 год | Минкульт |
  | | | | Запросы  не поступали
  2. Спорт | « | « | « | «
  2.1. | Турнир юных | 2022 год | Минспорт | Проведён  31 апреля 2022 года
  2.2. | Кросс нации | 2022 год | Минспорт; Минкульт |
  2.3. | Слёт туристов | 2022 год | Минтуризм | Состоялся 5 мая 2022 года`;

export const DIRECTORY = `
  Название | Другие названия | Почта
  Минкульт | | culture@region.test
  Минспорт | | sport@region.test, second@region.test
  Минтуризм | | tourism@region.test`;

export const SETTINGS = `
  Настройка | Значение
  Координаторы | coordinator@region.test, colleague@region.test
  Срок сведений | 25.02.2023`;

interface Tabs {
  readonly plan?: string;
  readonly directory?: string;
  readonly settings?: string;
}

/** The workbook as a coordinator has set it up. */
export function departmentsHost(tabs: Tabs = {}, options: Partial<HostOptions> = {}): Host {
  const host = bareHost(tabs, options);
  panel(host, 'panelSetUp', HERE);
  return host;
}

/** The same before anything of ours is in it. */
export function bareHost(tabs: Tabs = {}, options: Partial<HostOptions> = {}): Host {
  const { plan = PLAN, directory = DIRECTORY, settings = SETTINGS } = tabs;
  const sheets = [tab(plan), tab(settings, 'Настройки'), tab(directory, 'Исполнители')];
  const editors = [
    COLLEAGUE.email,
    'culture@region.test',
    'sport@region.test',
    'second@region.test',
    'tourism@region.test',
    'stranger@region.test',
  ];
  const host = hostOf(sheets, { user: COORDINATOR, editors, ...options });
  // Small tabs: what is dressed down to the last row is dressed, and copied, quickly.
  for (const sheet of sheets) host.sizes.set(sheet, { rows: Math.max(40, sheet.rows.length), columns: 26 });
  return host;
}

/** Lines of the journal below its titles. */
export function journalLines(host: Host): string[][] {
  const sheet = host.workbook.sheets.find(({ name }) => name === 'Журнал');
  return (sheet?.rows ?? []).slice(1).map((row) => row.slice(0, 5).map((cell) => String(cell ?? '')));
}
