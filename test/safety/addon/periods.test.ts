/** Role: an editor who adds a tab called by another period, so that its promises are asked of others or its plan is taken for the next one. */
import { describe, expect, test } from 'vitest';
import type { Host } from '../../../src/stand-in/host/host';
import { COORDINATOR, departmentsHost, journalLines, PLAN } from '../../support/departments';
import { CULTURE, protectedHost, sheetOf, tabsOf } from '../../support/people/attacks';
import { click, HERE, hostOf, panel, tab } from '../../support/spreadsheet';

/** A plan that goes on next year. */
const LONG = PLAN.replaceAll('2022 год |', '2021-2023 годы |');
const PROMISED = LONG.replace('на 2022 год', 'на 2021 год').replace(
  'Минспорт; Минкульт |',
  'Минспорт; Минкульт | Мероприятие запланировано на 2022 год',
);

const as = { user: COORDINATOR };

function plant(host: Host, name: string, id: number, table = PROMISED): void {
  host.workbook.sheets.push(tab(table, name));
  host.ids.set(sheetOf(host, name), id);
}
const open = (host: Host, sheet = '2022') => {
  const answer = panel(host, 'panelOpen', { ...HERE, sheet }, as);
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value;
};
const asked = (host: Host): string[] =>
  open(host).findings.flatMap(({ rule, message }) => (rule === 'unanswered-promise' ? [message] : []));
const named = (host: Host) => open(host).notices.filter(({ kind }) => kind === 'tabs');
const confirm = (host: Host, tabs: number[], user = COORDINATOR) => {
  const answer = panel(host, 'panelOurTabs', { ...HERE, tabs }, { user });
  return answer.ok ? answer.value.confirmed : answer.error.code;
};
/** The cells of every tab but the journal, which tells of checks. */
const cells = (host: Host) =>
  structuredClone(host.workbook.sheets.filter(({ name }) => name !== 'Журнал').map(({ name, rows }) => [name, rows]));

describe('a planted earlier period', () => {
  const planted = (): Host => {
    const host = protectedHost();
    plant(host, '2021', 77);
    return host;
  };

  test('promises nothing, whoever looks at it, and is named with the click that would confirm it', () => {
    const host = planted();
    panel(host, 'panelOpen', { ...HERE, sheet: '2021' }, { user: CULTURE });
    panel(host, 'panelSetUp', { ...HERE, sheet: '2021' }, { user: CULTURE });
    expect(asked(host)).toEqual([]);
    expect(named(host)).toEqual([{ kind: 'tabs', message: expect.stringContaining('«2021»'), tabs: [77] }]);
    click(host, 'checkAll', 'FULL', as);
    expect(host.toasts.at(-1)).toContain('«2021»');
  });

  test('is asked of once a coordinator has confirmed it, and nobody else can', () => {
    const host = planted();
    expect(confirm(host, [77], CULTURE)).toBe('not-coordinator');
    expect(asked(host)).toEqual([]);
    expect(confirm(host, [77])).toBe(1);
    expect(asked(host)).toEqual([expect.stringContaining('запланировано на 2022 год')]);
    expect(named(host)).toEqual([]);
    expect(journalLines(host).at(-1)?.join(' ')).toContain('Подтверждены: «2021»');
  });

  test('is not confirmed with one that was shown before it', () => {
    const host = planted();
    const shown = named(host)[0]?.tabs ?? [];
    plant(host, '2020', 78);
    expect(confirm(host, [...shown])).toBe(1);
    expect(named(host)[0]?.tabs).toEqual([78]);
  });

  test('is nothing to compare with unless a person names it', () => {
    const host = planted();
    expect(panel(host, 'panelCompare', { ...HERE, sheet: '2022' }, as)).toMatchObject({
      error: { code: 'no-earlier-tab' },
    });
    expect(panel(host, 'panelCompare', { ...HERE, sheet: '2022', base: '2021' }, as)).toMatchObject({ ok: true });
  });

  test('named in dozens leaves the card readable', () => {
    const host = protectedHost();
    for (let year = 1990; year < 2020; year += 1) plant(host, String(year), year);
    expect(named(host)[0]?.tabs).toHaveLength(5);
  });
});

describe('earlier reports that are the plan’s own', () => {
  const withYears = (): Host => {
    const host = departmentsHost();
    plant(host, '2021', 77);
    return host;
  };

  test('go on being asked of in a sheet that had them before anything was remembered', () => {
    const host = withYears();
    host.properties.delete('plans');
    expect(asked(host)).toHaveLength(1);
    plant(host, '2020', 78, PROMISED.replace('2022', '2021'));
    expect(named(host)[0]?.tabs).toEqual([78]);
  });

  test('are all tabs where nobody coordinates', () => {
    const host = hostOf([tab(PLAN), tab(PROMISED, '2021')]);
    expect(asked(host)).toHaveLength(1);
    expect(host.properties.get('plans')).toBeUndefined();
  });

  test('are those that a coordinator sets up or protects', () => {
    const host = withYears();
    expect(asked(host)).toEqual([]);
    panel(host, 'panelSetUp', { ...HERE, sheet: '2021' }, as);
    expect(asked(host)).toHaveLength(1);
    const other = withYears();
    panel(other, 'panelProtect', { ...HERE, sheet: '2021', off: false }, as);
    expect(asked(other)).toHaveLength(1);
  });
});

describe('a planted next period', () => {
  const planted = (): Host => {
    const host = protectedHost({ plan: LONG });
    plant(host, '2023', 77, LONG.replaceAll('2022', '2023').replace('Турнир юных', 'Турнир, которого не было'));
    panel(host, 'panelOpen', { ...HERE, sheet: '2023' }, { user: CULTURE });
    return host;
  };

  test.each([{ preview: true }, {}, { year: 2023 }])('is refused by name, and nothing is written: %j', (more) => {
    const host = planted();
    const before = cells(host);
    expect(panel(host, 'panelNext', { ...HERE, sheet: '2022', ...more }, as)).toMatchObject({
      ok: false,
      error: { code: 'unconfirmed-tab', message: expect.stringContaining('«2023»') },
    });
    expect(cells(host)).toEqual(before);
  });

  test('gives way to the real one once it is renamed', () => {
    const host = planted();
    sheetOf(host, '2023').name = 'чужой';
    const made = panel(host, 'panelNext', { ...HERE, sheet: '2022' }, as);
    expect(made).toMatchObject({ ok: true, value: { made: true, sheet: '2023' } });
    sheetOf(host, 'чужой').name = '2023 г.';
    // The true one was known first, and an error names the other.
    const checked = panel(host, 'panelCheck', { ...HERE, year: 2023 }, as);
    expect(checked.ok && checked.value.summary.sheet).toBe('2023');
    expect(panel(host, 'panelNext', { ...HERE, sheet: '2022' }, as)).toMatchObject({
      ok: true,
      value: { made: false },
    });
    expect(tabsOf(host).filter((name) => name.startsWith('2023'))).toHaveLength(2);
  });

  test('is no base to go on from', () => {
    const host = protectedHost({ plan: LONG });
    plant(host, 'IV квартал 2022', 77);
    const made = panel(host, 'panelNext', { ...HERE, year: 2023 }, as);
    expect(made.ok ? made.value.from : made.error).toBe('2022');
  });

  test('made by Vekha, it asks of what the one before it promised', () => {
    const host = protectedHost({ plan: LONG.replace('Состоялся 5 мая 2022 года', 'Слёт запланирован на 2023 год') });
    expect(panel(host, 'panelNext', { ...HERE, sheet: '2022' }, as)).toMatchObject({ ok: true, value: { made: true } });
    expect(open(host, '2023').findings.map(({ rule }) => rule)).toContain('unanswered-promise');
    expect(open(host, '2023').notices.filter(({ kind }) => kind === 'tabs')).toEqual([]);
  });
});
