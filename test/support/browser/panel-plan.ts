/** A small plan with something of everything for tests of the panel, and the steps that most of them take. */
import type { Page } from 'playwright-core';
import { createHost, type Host } from '../../../src/stand-in/host/host';
import { openWorkbook } from '../../../src/workbook/files';
import { HEADER } from '../rule-tester';

export const PLAN = `
  План мероприятий на 2022 год
  ${HEADER}
  1. Торговля
  1.1. | Форум | 2022 год | Департамент торговли | Проведён  форум , 5 гостей
  1.2. | Ярмарка | 2022 год | Департамент торговли | Запросы не поступали
  2. Наука
  2.1. | Семинар | 2022 год | Комитет науки |
  2.2. | Выставка | 2022 год | Комитет науки | Проведена выставка Сop, принято 40 работ`;

export const realPlan = async (): Promise<Host> =>
  createHost(await openWorkbook('examples/plan-2022.xlsx'), { locale: 'ru', user: { email: '', owner: true } });

export const openView = (page: Page, name: string) => page.getByRole('tab', { name }).click();
/** Waits until nothing is under way and the news is told. */
export const told = (page: Page, text: string | RegExp) => page.locator('.notice', { hasText: text }).waitFor();
