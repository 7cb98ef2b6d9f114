/** What the panel draws, in one answer: counts, who answers for what, findings with their words, what can be taken back. */
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { PanelFindingJson, PanelJson } from '../../../src/contract/panel';
import { noTexts } from '../../../src/core/settings/settings';
import { fingerprint } from '../../../src/core/text/fingerprint';
import { createHost } from '../../../src/stand-in/host/host';
import { openWorkbook } from '../../../src/workbook/files';
import { DOUBTFUL } from '../../support/doubtful-text';
import { HEADER } from '../../support/rule-tester';
import { callsDuring, click, HERE, hostOf, NOW, panel, readsOf, tab, type, writesOf } from '../../support/spreadsheet';

type Host = ReturnType<typeof hostOf>;

const open = (host: Host, sheet: string | null = null): PanelJson => {
  const answer = panel(host, 'panelOpen', { ...HERE, sheet });
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value;
};

/** A plan of one item, whose entry (in E2) stands exactly as given. */
function withEntry(entry: string): Host {
  const sheet = tab(`${HEADER}\n1.1. | Форум молодёжи | 2022 год | Отдел | х`);
  sheet.rows[1]?.splice(4, 1, entry);
  return hostOf([sheet]);
}

/** "kept [marked] -removed- +inserted+". */
const SIGNS = { kept: ['', ''], marked: ['[', ']'], removed: ['-', '-'], inserted: ['+', '+'] } as const;
const drawn = (excerpt: PanelFindingJson['excerpt'] | undefined): string | null =>
  excerpt?.map(({ text, kind }) => `${SIGNS[kind][0]}${text}${SIGNS[kind][1]}`).join('') ?? null;

describe('the example plan', async () => {
  const workbook = await openWorkbook(fileURLToPath(new URL('../../../examples/plan-2022.xlsx', import.meta.url)));
  const host = createHost(workbook, { locale: 'ru', timeZone: 'Europe/Moscow', now: () => NOW });
  const state = open(host);

  test('is counted as in its publication', () => {
    expect(state.summary).toMatchObject({
      sheet: '2022',
      sections: 11,
      items: 31,
      entries: 48,
      verdicts: { activity: 22, none: 8, cancelled: 1, planned: 0, unclear: 0, empty: 0 },
    });
    expect(state.plan.items).toHaveLength(31);
    const { error, warning, info, waived } = state.summary.findings;
    expect(error + warning + info + waived).toBe(state.findings.length);
  });

  test('has every item in the list of each of its executors, and no other', () => {
    const listed = state.departments.flatMap(({ items }) => items);
    expect(new Set(listed)).toEqual(new Set(state.plan.items.map((_item, index) => index)));
    const check = panel(host, 'panelCheck', HERE);
    if (!check.ok) throw new Error(check.error.message);
    expect(listed).toHaveLength(check.value.plan.items.reduce((sum, { executors }) => sum + executors.length, 0));
    for (const { items } of state.departments) expect([...items].sort((one, other) => one - other)).toEqual(items);
  });

  test('shows the words of each inactive item, found in the entry they are quoted from', () => {
    const inactive = state.findings.filter(({ rule }) => rule === 'inactive-item');
    expect(inactive.map(({ item }) => state.plan.items[item ?? -1]?.number)).toEqual([
      '1.3.',
      '1.4.',
      '7.4.',
      '7.5.',
      '8.3.',
      '8.4.',
      '11.2.',
      '12.1.',
      '12.3.',
    ]);
    for (const { excerpt, message } of inactive) {
      const marked = excerpt?.filter(({ kind }) => kind === 'marked').map(({ text }) => text) ?? [];
      expect(marked.length).toBeGreaterThan(0);
      for (const words of marked) expect(message.replace(/\s+/g, ' ')).toContain(words.replace(/\s+/g, ' '));
    }
  });

  test('is checked as panelCheck checks it', () => {
    const check = panel(host, 'panelCheck', HERE);
    if (!check.ok) throw new Error(check.error.message);
    const { title, year, period, sections, items } = check.value.plan;
    const narrow = items.map(({ number, section, verdict }) => ({ number, section, verdict }));
    // Items name their section by number there, by its place in the list here.
    const named = state.plan.items.map(({ review: _review, ...item }) => ({
      ...item,
      section: sections[item.section ?? -1]?.number ?? null,
    }));
    expect({ ...state.plan, items: named }).toEqual({ title, year, period, sections, items: narrow });
    expect(state.summary).toEqual(check.value.summary);
    const key = ({ rule, cell, message }: { rule: string; cell: string; message: string }) => [rule, cell, message];
    expect(state.unsent).toBe(0);
    // The gravest first, those of one severity in the sheet's order.
    const sorted = ['error', 'warning', 'info'].flatMap((severity) =>
      check.value.findings.filter((finding) => finding.severity === severity),
    );
    expect(state.findings.map(key)).toEqual(sorted.map(key));
  });
});

describe('a finding', () => {
  const TWO = 'Проведён Сop и хop для гостей';

  test('tells its row, its item and which of its rule’s findings of that cell it is', () => {
    const sheet = tab(`
      План на 2022 год
      ${HEADER}
      1. Культура | « | « | « | «
      1.1. | Концерт | 2022 год | Отдел | Проведён 4 июня
      | | | | ${TWO}`);
    const { findings } = open(hostOf([sheet]));
    expect(findings.map(({ rule, cell, row, item, nth }) => [rule, cell, row, item, nth])).toEqual([
      ['mixed-script', "'2022'!E5", 5, 0, 0],
      ['mixed-script', "'2022'!E5", 5, 0, 1],
    ]);
    expect(new Set(findings.map(({ fingerprint: each }) => each))).toEqual(new Set([fingerprint(TWO)]));
    expect(findings.map(({ suggestions }) => drawn(suggestions[0]?.change))).toEqual([
      'Проведён -Сop-+Сор+ и хop для гостей',
      'Проведён Сop и -хop-+хор+ для гостей',
    ]);
  });

  test('of a section belongs to no item', () => {
    const { findings } = open(
      hostOf([
        tab(`${HEADER}
        1. Культура | « | « | « | «
        2. Спорт | « | « | « | «
        2.1. | Забег | 2022 год | Отдел | Проведён 4 мая`),
      ]),
    );
    expect(findings.map(({ rule, item, row, waivable }) => [rule, item, row, waivable])).toEqual([
      ['empty-section', null, 2, true],
    ]);
  });

  test('shows every place that its fix would change, and what would come instead', () => {
    const [finding, ...others] = open(withEntry('Проведён  форум , было  5 гостей')).findings;
    expect(others).toEqual([]);
    // The fix shows the words in question by what it does to them.
    expect(finding?.excerpt).toBeNull();
    expect(drawn(finding?.fix)).toBe('Проведён-  -+ +форум- -, было-  -+ +5 гостей');
    expect(finding?.suggestions).toEqual([]);
  });

  test('with suggestions shows each as a change and offers no fix', () => {
    const [finding] = open(withEntry('Проведён Сop для гостей')).findings;
    expect(finding?.fix).toBeNull();
    expect(finding?.suggestions.map(({ change }) => drawn(change))).toEqual([
      'Проведён -Сop-+Сор+ для гостей',
      'Проведён -Сop-+Cop+ для гостей',
    ]);
  });

  test('with evidence of several places marks each of them', () => {
    const entry = 'Запросы от граждан в 2022 году не поступали. Приглашения на форум не направлялись.';
    const [finding] = open(withEntry(entry)).findings;
    const marked = finding?.excerpt?.filter(({ kind }) => kind === 'marked') ?? [];
    expect(finding?.rule).toBe('inactive-item');
    expect(finding?.message).toContain(' … ');
    expect(marked.length).toBeGreaterThan(1);
    expect(finding?.excerpt?.map(({ text }) => text).join('')).toBe(entry);
  });

  test('marks the evidence and not the item’s number where the entry has that too', () => {
    const sheet = tab(`${HEADER}\n12. | Форум | 2022 год | Отдел | По письму № 12. форум не проводился`);
    const [finding] = open(hostOf([sheet])).findings.filter(({ rule }) => rule === 'inactive-item');
    expect(drawn(finding?.excerpt)).toMatch(/^По письму № 12\. .*\[.*не проводился\]$/);
  });

  test('of another tab shows nothing of this one', () => {
    const host = hostOf([
      tab(`${HEADER}\n1.1. | Форум | 2022 год | Отдел | Проведён 4 мая`),
      tab('Настройка | Значение\nПравила | нет-такого: выкл', 'Настройки'),
      tab('Название | Почта\nОтдел | отдел.ру', 'Исполнители'),
    ]);
    const { findings, summary } = open(host);
    expect(
      findings.map(({ rule, cell, item, waivable, excerpt, fix, suggestions }) => ({
        rule,
        cell,
        item,
        waivable,
        excerpt,
        fix,
        suggestions,
      })),
    ).toEqual(
      [
        ['invalid-executor-record', "'Исполнители'!B2"],
        ['invalid-setting', "'Настройки'!B2"],
      ].map(([rule, cell]) => ({ rule, cell, item: null, waivable: false, excerpt: null, fix: null, suggestions: [] })),
    );
    expect(summary.sheet).toBe('2022');
    expect(findings.map(({ fingerprint: each }) => each)).toEqual([fingerprint(''), fingerprint('')]);
  });

  test('can be waived on a row of the plan, not on the header', () => {
    const host = hostOf([tab('Мероприятие | Срок | Исполнитель | Результат\nФорум | 2022 | Отдел | Не проводился')]);
    const { findings } = open(host);
    expect(findings.map(({ rule, row, waivable }) => [rule, row, waivable])).toEqual(
      expect.arrayContaining([
        ['missing-column', 1, false],
        ['inactive-item', 2, true],
      ]),
    );
    for (const { rule, cell, waivable } of findings) {
      const answer = panel(host, 'panelWaive', { ...HERE, rule, cell, reason: 'так надо' });
      expect([rule, answer.ok]).toEqual([rule, waivable]);
    }
    expect(open(host).findings.map(({ waived }) => waived)).toEqual(
      findings.map(({ waivable }) => (waivable ? 'так надо' : null)),
    );
  });
});

describe('departments', () => {
  test('name their items by index, other names of the directory taken together', () => {
    const host = hostOf([
      tab(`${HEADER}
        1.1. | Форум | 2022 год | Минкульт; Отдел | Проведён 4 мая
        1.2. | Ярмарка | 2022 год | Отдел | Проведена 5 мая
        1.3. | Выставка | 2022 год | Министерство культуры | Открыта 6 мая
        1.4. | Ничьё | 2022 год | | Проведено 7 мая`),
      tab('Название | Другие названия\nМинистерство культуры | Минкульт\nОтдел | \nЛишний | ', 'Исполнители'),
    ]);
    expect(open(host).departments).toEqual([
      { name: 'Министерство культуры', items: [0, 2] },
      { name: 'Отдел', items: [0, 1] },
    ]);
  });
});

describe('the fingerprint', () => {
  const PLAN = `${HEADER}\n1.1. | Форум | 2022 год | Отдел | Проведён  4 мая\n1.2. | Ярмарка | #2022 | Отдел | Не проводилась`;
  const fingerprintNow = (host: Host) => {
    const answer = panel(host, 'panelFingerprint', { sheet: '2022' });
    return answer.ok ? answer.value.fingerprint : answer.error.message;
  };

  test('is the same before a check, after it and after another, although they write', () => {
    const host = hostOf([tab(PLAN)]);
    const before = fingerprintNow(host);
    const { fingerprint: checked } = open(host);
    expect(host.activeSheet.rows[1]?.length).toBeGreaterThan(5);
    expect([checked, fingerprintNow(host), open(host).fingerprint]).toEqual([before, before, before]);
  });

  test('differs after an edit, and is the old one when the edit is taken back', () => {
    const host = hostOf([tab(PLAN)]);
    const { fingerprint: before } = open(host);
    type(host, 'E3', 'Проведена 5 мая');
    expect(fingerprintNow(host)).not.toBe(before);
    type(host, 'E3', 'Не проводилась');
    expect(fingerprintNow(host)).toBe(before);
  });

  test('changes by a waiver, and is what the next opening finds', () => {
    const host = hostOf([tab(PLAN)]);
    const { fingerprint: before } = open(host);
    panel(host, 'panelWaive', { ...HERE, rule: 'inactive-item', cell: "'2022'!E3", reason: 'так надо' });
    const accepted = fingerprintNow(host);
    expect(accepted).not.toBe(before);
    expect(open(host).fingerprint).toBe(accepted);
  });
});

describe('undo', () => {
  test('is offered after fixes, with what they were, and no more once they are taken back', () => {
    const host = withEntry('Проведён  форум 4 мая');
    expect(open(host).undo).toBeNull();
    panel(host, 'panelFix', { ...HERE, picks: null, preview: false });
    const { undo, findings } = open(host);
    expect(findings).toEqual([]);
    expect(undo).toEqual({
      run: expect.stringMatching(/./),
      when: expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d$/),
      result: 'Исправлено: 1 замечание, 1 ячейка.',
    });
    panel(host, 'panelUndo', { ...HERE, run: undo?.run });
    expect(open(host).undo).toBeNull();
  });

  test('of the same run asked twice undoes once, and leaves earlier runs alone', () => {
    const host = withEntry('Проведён  форум 4 мая');
    panel(host, 'panelFix', { ...HERE, picks: null, preview: false });
    const first = open(host).undo?.run;
    type(host, 'E2', 'Проведён  форум 5 мая');
    panel(host, 'panelFix', { ...HERE, picks: null, preview: false });
    const second = open(host).undo?.run;
    expect(second).not.toBe(first);
    expect(panel(host, 'panelUndo', { ...HERE, run: second })).toMatchObject({ value: { changes: [{}], spared: 0 } });
    const journal = structuredClone(host.workbook.sheets.find(({ name }) => name === 'Журнал')?.rows);
    expect(panel(host, 'panelUndo', { ...HERE, run: second })).toEqual({
      ok: true,
      value: { undone: null, run: null, changes: [], cells: 0, spared: 0, removed: null },
    });
    expect(host.activeSheet.rows[1]?.[4]).toBe('Проведён  форум 5 мая');
    expect(host.workbook.sheets.find(({ name }) => name === 'Журнал')?.rows).toEqual(journal);
    expect(open(host).undo?.run).toBe(first);
  });

  test('of an earlier run than the last is not done', () => {
    const host = withEntry('Проведён  форум 4 мая');
    panel(host, 'panelFix', { ...HERE, picks: null, preview: false });
    const first = open(host).undo?.run;
    type(host, 'E2', 'Проведён  форум 5 мая');
    panel(host, 'panelFix', { ...HERE, picks: null, preview: false });
    expect(panel(host, 'panelUndo', { ...HERE, run: first })).toMatchObject({ value: { undone: null, changes: [] } });
    expect(host.activeSheet.rows[1]?.[4]).toBe('Проведён форум 5 мая');
  });
});

test('settings are told as they are written, understood or not; the account and the language too', () => {
  const host = hostOf(
    [
      tab(`${HEADER}\n1.1. | Форум | 2022 год | Отдел | Проведён 4 мая`),
      tab(
        'Настройка | Значение\nReporting year | #2022\nПодпись | Директор⏎Иванов\nЯзык интерфейса | en\nПериод плана | когда-нибудь',
        'Настройки',
      ),
    ],
    { user: { email: 'editor@example.test', owner: true } },
  );
  const state = open(host);
  expect(state.settings).toEqual({
    ...noTexts(),
    year: '2022',
    signature: 'Директор\nИванов',
    locale: 'en',
    period: 'когда-нибудь',
  });
  expect([state.account, state.locale]).toEqual(['editor@example.test', 'en']);
  expect(state.findings.map(({ rule }) => rule)).toEqual(['invalid-setting']);
});

test('a full check with all tabs there are makes 8 reads, the panel one more, and no write where nothing changed', () => {
  const host = hostOf([
    // A number costs a read of the texts shown, a header of two rows one of the merges.
    tab(`
      № п/п | Мероприятие | Срок | Исполнитель | Информация об исполнении | «
      ^     | ^           | ^    | ^           | I квартал | II квартал
      1.1.  | Форум       | #2022 | Отдел      | Проведён 4 марта | Издан  сборник`),
    tab('Настройка | Значение\nПодпись | Директор', 'Настройки'),
    tab('Название | Другие названия\nОтдел | ', 'Исполнители'),
    tab('Name | Other names\nOffice | ', 'Executors'),
    tab(`${HEADER}\n1.1. | Форум | 2021 год | Отдел | Проведён 4 мая`, '2021'),
    tab('Когда | Кто | Что | Результат | Ссылка', 'Журнал'),
  ]);
  const first = callsDuring(host, () => open(host));
  // Values, texts shown, merges and colours of the plan, our columns before the write; settings, executors, the year before. The panel adds the journal.
  expect(readsOf(first)).toBe(9);
  expect(writesOf(first)).toBeLessThanOrEqual(3);
  const check = callsDuring(host, () => panel(host, 'panelCheck', HERE));
  const second = callsDuring(host, () => open(host));
  expect(readsOf(check)).toBeLessThanOrEqual(8);
  expect([readsOf(second), writesOf(second)]).toEqual([readsOf(check) + 1, 0]);
  expect(second['Properties.setProperties']).toBeUndefined();
});

test('opening the panel fails in words where there is no plan, and writes nothing', () => {
  const host = hostOf([tab('а | б\nв | г')]);
  const before = structuredClone(host.workbook.sheets);
  expect(panel(host, 'panelOpen', HERE)).toMatchObject({ ok: false, error: { hint: expect.stringMatching(/./) } });
  expect(host.workbook.sheets).toEqual(before);
});

describe('the answer stays small', () => {
  /** UTF-16 units of the answer beyond the entry itself, which the plan has once. */
  const beyond = (entry: string): number =>
    JSON.stringify(open(withEntry(entry))).length - JSON.stringify(entry).length;
  const LETTERS = 'абвгдежзик';
  const mixed = (count: number): string =>
    Array.from(
      { length: count },
      (_none, at) => `Cлово${[...String(at)].map((digit) => LETTERS[Number(digit)]).join('')}`,
    ).join(' ');

  test.each([
    ['50,000 letters without a blank', 'а'.repeat(50_000)],
    ['50,000 blanks too many', 'Проведено  дело, '.repeat(2_900)],
    ['300 words to mend', mixed(300)],
    ['300 words that could be either', mixed(300).replaceAll('лово', 'op')],
    ['a mixed word of 48,000 letters', 'Сop'.repeat(16_000)],
    ['12,000 straight quotes', '"а" '.repeat(12_000)],
    ['7,000 lone letters', 'дело a '.repeat(7_000)],
    [
      'one thing named twice in 20,000 letters each',
      `Приняли участие: ${'а'.repeat(20_000)}, Омск, ${'а'.repeat(20_000)}.`,
    ],
    ['nothing done in 2,000 ways', 'Запросы не поступали. '.repeat(2_000)],
  ])('with %s', (_name, entry) => {
    expect(beyond(entry)).toBeLessThan(60_000);
  });
});

test('a menu click and the panel see the same plan', () => {
  const host = hostOf([tab(`${HEADER}\n1.1. | Форум | 2022 год | Отдел | Не проводился`)]);
  click(host, 'checkAll');
  const rows = structuredClone(host.activeSheet.rows);
  open(host);
  expect(host.activeSheet.rows).toEqual(rows);
});

test('no more findings are sent than can be drawn, the gravest of them, and how many are left is told', () => {
  const rows = Array.from(
    { length: 1_100 },
    (_none, at) => `${at + 1}. | Дело "${at}" | 2022 | Отдел "${at % 9}" |  н/д`,
  );
  const host = hostOf([
    tab(`План на 2022 год\n${HEADER}\n${rows.join('\n')}\n1101. | Дело | | Отдел | Проведён форум`),
  ]);
  const { findings, unsent, summary } = open(host);
  expect(findings).toHaveLength(3_000);
  const { error, warning, info } = summary.findings;
  expect(unsent).toBe(error + warning + info - 3_000);
  expect(unsent).toBeGreaterThan(0);
  expect(findings[0]).toMatchObject({ severity: 'error', rule: 'missing-period', row: 1103 });
});

test('a state that asks, with its rule switched off, is told of in a notice', () => {
  const noticesOf = (rules: string): string[] => {
    const host = withEntry(DOUBTFUL);
    host.workbook.sheets.push(tab(`Настройка | Значение\nПравила | ${rules}`, 'Настройки'));
    expect(open(host).summary.verdicts.unclear).toBe(1);
    return open(host).notices.map(({ kind, message }) => `${kind}: ${message}`);
  };
  expect(noticesOf('stray-space: выключить')).toEqual([]);
  expect(noticesOf('meaningless-entry: выключить')).toEqual([]);
  expect(noticesOf('doubtful-entry: выключить')).toEqual([
    'unasked: Состояние «Неясно» без вопроса: 1 мероприятие. Правило, которое спрашивает, выключено в настройках.',
  ]);
});
