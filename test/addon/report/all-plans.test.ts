/** The report on all plans of a workbook, as the panel asks for it: a part for each with what was asked, proven part by part. */
import { describe, expect, test } from 'vitest';
import { HEADER } from '../../support/rule-tester';
import { HERE, hostOf, panel, tab } from '../../support/spreadsheet';

const planOf = (name: string, entry: string, year = 2022) =>
  `Отчёт, ${name}, ${year} год\n${HEADER}\n1.1. | ${name} | ${year} год | Отдел | ${entry}`;
const book = (...more: ReturnType<typeof tab>[]) =>
  hostOf([
    tab(planOf('Слёт', 'Прошёл 5 мая 2022 года'), 'Спорт 2022'),
    tab(planOf('Ярмарка', 'Запросы не поступали'), 'Культура 2022'),
    tab(planOf('Слёт', 'Прошёл 5 мая 2021 года', 2021), 'Спорт 2021'),
    ...more,
  ]);
const ALL = { ...HERE, sheet: 'Спорт 2022', allPlans: true, summary: true, stage: 'draft' } as const;

describe('all plans', () => {
  test('stand in one report, each from a page of its own, with what was asked of each', () => {
    const host = book();
    const preview = panel(host, 'panelPreview', ALL);
    if (!preview.ok) throw new Error(preview.error.message);
    const { report, document } = preview.value;
    expect(report).toMatchObject({ sheet: 'Спорт 2022, Культура 2022', items: 2, entries: 2 });
    expect(document.blocks.filter((block) => block.kind === 'paragraph' && block.newPage === true)).toHaveLength(1);
    expect(document.blocks.filter((block) => block.kind === 'paragraph' && block.text === 'Проект')).toHaveLength(2);
    expect(document.description).toBe('vekha-report draft summary plans');
  });

  test('as a Google Doc are proven part by part, and noted as such', () => {
    const host = book();
    const made = panel(host, 'panelReport', { ...ALL, format: 'doc' });
    expect(made).toMatchObject({
      ok: true,
      value: { verified: true, file: { name: expect.stringContaining('все планы') } },
    });
    const state = panel(host, 'panelOpen', { ...HERE, sheet: 'Спорт 2022' });
    expect(state).toMatchObject({ value: { versions: [{ allPlans: true }], plan: { others: 1 } } });
    expect(panel(host, 'panelProveDoc', ALL)).toMatchObject({ value: { verified: true } });
    // A word of the other plan changed: the part that differs is named.
    const changed = host.workbook.sheets[1]?.rows[2];
    if (changed !== undefined) changed[4] = 'Запросы поступали';
    const proof = panel(host, 'panelProveDoc', ALL);
    const broken = proof.ok ? proof.value.checks.filter(({ ok }) => !ok) : [];
    expect(broken.length).toBeGreaterThan(0);
    expect(broken.every(({ where }) => where?.startsWith('«Культура 2022»'))).toBe(true);
  });

  test('are refused where there is no other, two are of one, or a part alone is asked for; errors of each hold a final one up', () => {
    const codeOf = (host: ReturnType<typeof hostOf>, more: object) => {
      const answer = panel(host, 'panelPreview', { ...ALL, ...more });
      return answer.ok ? 'ok' : answer.error.code;
    };
    expect(codeOf(book(), { sheet: 'Спорт 2021' })).toBe('one-plan');
    expect(codeOf(book(), { department: 'Отдел' })).toBe('plans-alone');
    expect(codeOf(book(tab(planOf('Ярмарка', 'нет'), 'Культура, 2022 год')), {})).toBe('twin-tabs');
    const wrong = tab(planOf('Лыжня', 'Прошла 31 апреля 2022 года'), 'Зима 2022');
    expect(codeOf(book(wrong), { stage: 'final' })).toBe('unsettled-errors');
    expect(codeOf(book(), { stage: 'final' })).toBe('ok');
  });

  test('a tab that is no plan though its name says so is named', () => {
    const preview = panel(book(tab('Справка\nПросто текст', 'Справка 2022')), 'panelPreview', ALL);
    expect(preview.ok && preview.value.notices).toContainEqual(
      expect.stringContaining('Лист «Справка 2022» в отчёт не вошёл'),
    );
  });
});
