/** Role: an editor who accepts errors in a coordinator's stead. */
import { describe, expect, test } from 'vitest';
import type { Finding } from '../../../src/core/findings/finding';
import { triableWaivers, waiveFindings } from '../../../src/core/findings/waivers';
import { fingerprint } from '../../../src/core/text/fingerprint';
import { hmac } from '../../../src/core/text/hmac';
import { normalise } from '../../../src/core/text/normalise';
import type { Host } from '../../../src/stand-in/host/host';
import { COLLEAGUE, COORDINATOR, departmentsHost, journalLines, PLAN } from '../../support/departments';
import { CULTURE, FORMER, forge, protectedHost, sheetOf } from '../../support/people/attacks';
import { cellsOf, click, HERE, NOW, panel, tab } from '../../support/spreadsheet';

const errorsOf = (host: Host) => {
  const answer = panel(host, 'panelCheck', HERE, { user: COORDINATOR });
  if (!answer.ok) throw new Error(answer.error.message);
  const errors = answer.value.findings.filter(({ severity }) => severity === 'error');
  // With none, nothing that is asked of each would be tried.
  expect(errors).not.toEqual([]);
  return errors;
};
const final = (host: Host) =>
  panel(host, 'panelReport', { ...HERE, stage: 'final', format: 'docx' }, { user: COORDINATOR });

/** Writes a waiver for each error into the hidden column, the way `parts` makes it. */
function forgeWaivers(host: Host, parts: (rule: string, text: string) => string[]): void {
  const plan = sheetOf(host, '2022');
  const byRow = new Map<string, string[][]>();
  for (const { rule, cell } of errorsOf(host)) {
    const [, column = '', row = ''] = /!\$?([A-Z]+)(\d+)/.exec(cell) ?? [];
    const [[text = ''] = []] = cellsOf(plan, `${column}${row}`);
    byRow.set(row, [...(byRow.get(row) ?? []), parts(rule, fingerprint(text))]);
  }
  for (const [row, waivers] of byRow) {
    const [[mark = ''] = []] = cellsOf(plan, `H${row}`);
    forge(host, '2022', `H${row}`, mark.replace(/^([a-z]\d+)(.*)([a-z])$/s, `$1${JSON.stringify(waivers)}$3`));
  }
}

/** A host with one error that a coordinator may waive; `place` is the cell of its mark. */
function waivable() {
  const host = departmentsHost();
  const [error] = errorsOf(host);
  if (error === undefined) throw new Error('no error to waive');
  const { rule, cell } = error;
  return {
    host,
    place: `H${/(\d+)$/.exec(cell)?.[1]}`,
    waive: (reason: string) => panel(host, 'panelWaive', { ...HERE, rule, cell, reason }, { user: COORDINATOR }),
    isWaived: () => errorsOf(host).some((each) => each.rule === rule && each.waived !== null),
  };
}

describe('a forged waiver', () => {
  test.each<[string, (rule: string, text: string) => string[]]>([
    ['as marks of before had it', (rule, text) => [rule, text, 'согласовано']],
    ['with an author', (rule, text) => [rule, text, 'согласовано', COORDINATOR.email, '']],
    ['with an author and a proof', (rule, text) => [rule, text, 'согласовано', COORDINATOR.email, '0'.repeat(32)]],
  ])('%s does not count, and is told', (_what, parts) => {
    const host = departmentsHost();
    forgeWaivers(host, parts);
    expect(errorsOf(host).every(({ waived }) => waived === null)).toBe(true);
    expect(final(host)).toMatchObject({ ok: false, error: { code: 'unsettled-errors' } });
    expect(cellsOf(sheetOf(host, '2022'), 'G4:G9').flat().join()).toContain('не подтверждено координатором');
  });

  test('a thousand times over for hundreds of findings costs no more proofs than a few, and yields to a coordinator’s', () => {
    const { host, place, waive, isWaived } = waivable();
    const [[mark = ''] = []] = cellsOf(sheetOf(host, '2022'), place);
    const text = cellsOf(sheetOf(host, '2022'), place.replace('H', 'E'))[0]?.[0] ?? '';
    const forged = { rule: 'impossible-date', fingerprint: fingerprint(text), reason: 'так', by: '', proof: 'z.1' };
    const list = JSON.stringify(Array(900).fill(Object.values(forged)));
    forge(host, '2022', place, mark.replace(/(?=.$)/, list));
    expect(isWaived()).toBe(false);
    waive('так решено');
    expect(isWaived()).toBe(true);

    const cell = { sheet: '2022', row: 0, column: 0 };
    const grid = { sheet: '2022', rows: [[text]], merges: [] };
    const found = { rule: forged.rule, severity: 'error', cell, waiver: null } as unknown as Finding;
    let tried = 0;
    const counts = (): boolean => {
      tried += 1;
      return false;
    };
    const said = waiveFindings(Array(500).fill(found), new Map([[0, Array(900).fill(forged)]]), grid, counts);
    expect(said.every(({ claim }) => claim === 'так')).toBe(true);
    expect(tried).toBeLessThan(10);
    // What a coordinator's one click over such a mark tries: the newest of each finding, and few for one text.
    const given = { ...forged, proof: 'true' };
    expect(triableWaivers([...Array(900).fill(forged), given])).toEqual([...Array(7).fill(forged), given]);
    const rules = Array.from({ length: 900 }, (_none, at) => ({ ...forged, rule: `rule-${at}` }));
    expect(triableWaivers([...rules, given]).length).toBeLessThan(100);
    expect(triableWaivers([...rules, given]).at(-1)).toBe(given);
  });

  test('with a reason that fills a cell is told in brief, and confirmed as it was told', () => {
    const { host, place, isWaived } = waivable();
    const [[mark = ''] = []] = cellsOf(sheetOf(host, '2022'), place);
    const text = cellsOf(sheetOf(host, '2022'), place.replace('H', 'E'))[0]?.[0] ?? '';
    const long = ['impossible-date', fingerprint(text), 'я '.repeat(24_000), '', 'z.1'];
    forge(host, '2022', place, mark.replace(/(?=.$)/, JSON.stringify([long])));
    const opened = panel(host, 'panelOpen', HERE, { user: COORDINATOR });
    expect(JSON.stringify(opened).length).toBeLessThan(40_000);
    const claims = opened.ok ? opened.value.findings.filter(({ claim }) => claim !== undefined) : [];
    const shown = claims.map(({ rule, cell, claim = '' }) => ({ rule, cell, reason: claim }));
    expect(panel(host, 'panelClaims', { ...HERE, shown }, { user: COORDINATOR })).toMatchObject({
      value: { settled: 1 },
    });
    expect(isWaived()).toBe(true);
  });

  test('taken back and pasted again counts no more, until it is given anew', () => {
    const { host, place, waive, isWaived } = waivable();
    waive('так решено');
    const [[kept = ''] = []] = cellsOf(sheetOf(host, '2022'), place);
    for (const next of ['', 'решено иначе']) {
      waive(next);
      forge(host, '2022', place, kept);
      expect(isWaived()).toBe(false);
    }
    waive('так решено');
    expect(isWaived()).toBe(true);
  });

  test.each(['impossible-date', 'accepted'])('of “%s” is not another’s whose measure bears the same name', (rule) => {
    const plan = PLAN.replace('Фестиваль музыки', 'Турнир юных').replace('Проведён  4 июня', 'Проведён  31 апреля');
    const host = departmentsHost({ plan });
    const give = (): unknown =>
      rule === 'accepted'
        ? panel(
            host,
            'panelReview',
            { ...HERE, number: '2.1', row: null, kind: rule, reason: '' },
            { user: COORDINATOR },
          )
        : panel(host, 'panelWaive', { ...HERE, rule, cell: "'2022'!E8", reason: 'так' }, { user: COORDINATOR });
    expect(give()).toMatchObject({ ok: true });
    const [[kept = ''] = []] = cellsOf(sheetOf(host, '2022'), 'H8');
    forge(host, '2022', 'H4', kept);
    const state = panel(host, 'panelOpen', HERE, { user: COORDINATOR });
    const reviews = state.ok ? state.value.plan.items.map(({ review }) => review?.state) : [];
    const waived = errorsOf(host).filter((each) => each.waived !== null);
    if (rule === 'accepted') expect([reviews[0], reviews[2]]).toEqual(['void', 'accepted']);
    else expect(waived.map(({ cell }) => cell)).toEqual(["'2022'!E8"]);
  });

  test('does not hold for another text made up to have the same fingerprint', () => {
    // Found among some two thousand million texts, in half a minute.
    const accepted = 'Проведён 31 апреля 2022 года, дело НБдЪЙЮсГЩОД';
    const madeUp = 'Проведён 31 июня 2022 года, оплачено дважды, дело ЯяъНАхАВХюМ';
    expect(fingerprint(madeUp)).toBe(fingerprint(accepted));
    const host = departmentsHost({ plan: PLAN.replace('Проведён  31 апреля 2022 года', accepted) });
    const waivedCells = () => errorsOf(host).flatMap(({ cell, waived }) => (waived === null ? [] : [cell]));
    const waive = (reason: string) =>
      panel(host, 'panelWaive', { ...HERE, rule: 'impossible-date', cell: "'2022'!E8", reason }, { user: COORDINATOR });
    expect(waive('так решено').ok).toBe(true);
    expect(waivedCells()).toEqual(["'2022'!E8"]);
    forge(host, '2022', 'E8', madeUp);
    expect(errorsOf(host).map(({ rule }) => rule)).toContain('impossible-date');
    expect(waivedCells()).toEqual([]);
    // Of two cells with one fingerprint nobody can tell which was accepted.
    forge(host, '2022', 'E8', accepted);
    expect(waivedCells()).toEqual(["'2022'!E8"]);
    forge(host, '2022', 'D8', madeUp);
    expect(waivedCells()).toEqual([]);
  });

  test('with a proof of the fingerprint alone, as an older Vekha made them, does not count', () => {
    const host = departmentsHost();
    const key = 'a key that the document has';
    host.properties.set('key', key);
    const id = String(host.ids.get(sheetOf(host, '2022')));
    const owner = fingerprint(normalise('Турнир юных').text);
    forgeWaivers(host, (rule, text) => {
      const parts = ['waiver', id, owner, rule, text, 'так', COORDINATOR.email];
      return [rule, text, 'так', COORDINATOR.email, hmac(key, JSON.stringify(parts))];
    });
    expect(errorsOf(host).map(({ waived }) => waived)).toEqual(errorsOf(host).map(() => null));
    expect(final(host)).toMatchObject({ ok: false, error: { code: 'unsettled-errors' } });
  });

  test('put aside before it was taken back, and pasted afterwards, counts no more', () => {
    const { host, place, waive, isWaived } = waivable();
    const cut = (): string => {
      const [[mark = ''] = []] = cellsOf(sheetOf(host, '2022'), place);
      forge(host, '2022', place, '');
      errorsOf(host);
      return mark;
    };
    waive('так решено');
    const first = cut();
    waive('');
    forge(host, '2022', place, first);
    expect(isWaived()).toBe(false);
    // Given anew and put aside once more, both are over when it is taken back.
    waive('решено иначе');
    const second = cut();
    waive('');
    for (const mark of [first, second]) {
      forge(host, '2022', place, mark);
      expect(isWaived()).toBe(false);
    }
    waive('и всё же');
    expect(isWaived()).toBe(true);
  });

  test('of which more were taken back than can be noted does not come back with the oldest forgotten', () => {
    const host = departmentsHost();
    const [error] = errorsOf(host);
    if (error === undefined) throw new Error('no error to waive');
    const { rule, cell } = error;
    const waive = (reason: string) => panel(host, 'panelWaive', { ...HERE, rule, cell, reason }, { user: COORDINATOR });
    const place = `H${/(\d+)$/.exec(cell)?.[1]}`;
    waive('так решено');
    const [[kept = ''] = []] = cellsOf(sheetOf(host, '2022'), place);
    waive('');
    const now = (NOW.getTime() - 1).toString(36);
    const many = Array.from({ length: 349 }, (_none, at) => `${(1e15 + at).toString(36)}:${now}`);
    host.properties.set('revoked', [host.properties.get('revoked'), ...many].join(' '));
    const [other] = errorsOf(host).filter((each) => each.cell !== cell);
    if (other === undefined) throw new Error('no other error');
    for (const reason of ['а', '']) panel(host, 'panelWaive', { ...HERE, rule: other.rule, cell: other.cell, reason });
    expect(host.properties.get('revoked')).toMatch(/^\*:/);
    forge(host, '2022', place, kept);
    expect(errorsOf(host).every(({ waived }) => waived === null)).toBe(true);
    waive('снова');
    expect(errorsOf(host).some(({ waived }) => waived === 'снова')).toBe(true);
  });

  test.each([1, 1000])('that fills a mark to its brim stops nobody’s check: reasons of %i letters', (length) => {
    const host = departmentsHost();
    const text = fingerprint(cellsOf(sheetOf(host, '2022'), 'E4')[0]?.[0] ?? '');
    const waiver = (letters: number) => ['impossible-date', text, 'к'.repeat(letters)];
    const many = Array.from({ length: Math.floor(49_000 / JSON.stringify([waiver(length)]).length) }, () =>
      waiver(length),
    );
    const markOf = (letters: number): string => `o1${JSON.stringify([...many, waiver(letters)])}a`;
    // The number of another row: it gets a new one, of more digits.
    forge(host, '2022', 'H2', 'vekha:90001');
    forge(host, '2022', 'H4', markOf(50_000 - markOf(0).length));
    forge(host, '2022', 'E5', 'Открыта 5 мая 2022 года');
    expect(cellsOf(sheetOf(host, '2022'), 'F5')).toEqual([['Исполнялось']]);
    const [error] = errorsOf(host);
    expect(error).toBeDefined();
  });

  test('moved with its mark into another row counts no more', () => {
    const host = departmentsHost();
    const [missing] = errorsOf(host).filter(({ rule }) => rule === 'missing-progress');
    const rows = errorsOf(host).map(({ cell }) => /(\d+)$/.exec(cell)?.[1]);
    if (missing === undefined) return expect(rows).toEqual([]);
    panel(
      host,
      'panelWaive',
      { ...HERE, rule: missing.rule, cell: missing.cell, reason: 'так' },
      { user: COORDINATOR },
    );
    const [from = ''] = /(\d+)$/.exec(missing.cell) ?? [];
    const [[mark = ''] = []] = cellsOf(sheetOf(host, '2022'), `H${from}`);
    forge(host, '2022', `H${from}`, '');
    forge(host, '2022', 'H8', mark);
    expect(errorsOf(host).filter(({ waived }) => waived !== null)).toEqual([]);
  });
});

describe('a waiver whose very text stands elsewhere', () => {
  const WRONG = 'Проведён 31 апреля 2022 года';
  const twice = (): Host =>
    departmentsHost({
      plan: PLAN.replace('Состоялся 5 мая 2022 года', WRONG).replace('Проведён  31 апреля 2022 года', WRONG),
    });
  const waive = (host: Host): string => {
    panel(
      host,
      'panelWaive',
      { ...HERE, rule: 'impossible-date', cell: "'2022'!E8", reason: 'так' },
      { user: COORDINATOR },
    );
    return cellsOf(sheetOf(host, '2022'), 'H8')[0]?.[0] ?? '';
  };

  test('does not count for another measure', () => {
    const host = twice();
    forge(host, '2022', 'H10', waive(host));
    const waived = errorsOf(host).filter((each) => each.waived !== null);
    expect(waived.map(({ cell }) => cell)).toEqual(["'2022'!E8"]);
  });

  test('does not count for the same measure in another tab', () => {
    const host = twice();
    const copy = tab(PLAN.replace('Проведён  31 апреля 2022 года', WRONG), '2021');
    host.workbook.sheets.push(copy);
    host.ids.set(copy, 77);
    const other = () => panel(host, 'panelCheck', { ...HERE, sheet: '2021' }, { user: COORDINATOR });
    other();
    forge(host, '2021', 'H8', waive(host));
    const answer = other();
    const errors = answer.ok ? answer.value.findings.filter(({ rule }) => rule === 'impossible-date') : [];
    expect(errors.map(({ waived }) => waived)).toEqual([null]);
  });
});

describe('waivers that nobody proves', () => {
  const claims = (host: Host, user = COORDINATOR) => {
    const answer = panel(host, 'panelOpen', HERE, { user });
    if (!answer.ok) throw new Error(answer.error.message);
    const { findings, notices } = answer.value;
    return {
      shown: findings.flatMap(({ rule, cell, claim }) => (claim === undefined ? [] : [{ rule, cell, reason: claim }])),
      notices: notices.map(({ kind }) => kind),
    };
  };
  const forged = (): Host => {
    const host = departmentsHost();
    forgeWaivers(host, (rule, text) => [rule, text, 'согласовано']);
    return host;
  };
  const settle = (host: Host, shown: { rule: string; cell: string; reason: string }[] | null, user = COORDINATOR) =>
    panel(host, 'panelClaims', { ...HERE, shown }, { user });

  test('are told of to coordinators alone, and at the menu’s check', () => {
    const host = forged();
    expect(claims(host).notices).toEqual(['claims']);
    expect(claims(host, CULTURE).notices).toEqual([]);
    click(host, 'checkAll', 'FULL', { user: COORDINATOR });
    expect(host.toasts.at(-1)).toContain('Не подтверждены координатором: ');
  });

  test('are taken off by one click, the true ones left', () => {
    const host = departmentsHost();
    const [error] = errorsOf(host);
    panel(
      host,
      'panelWaive',
      { ...HERE, rule: error?.rule ?? '', cell: error?.cell ?? '', reason: 'так надо' },
      { user: COORDINATOR },
    );
    const marks = () => cellsOf(sheetOf(host, '2022'), 'H4:H10').flat().join('\n');
    const before = marks();
    for (const row of [4, 5, 9, 10]) {
      const [[mark = ''] = []] = cellsOf(sheetOf(host, '2022'), `H${row}`);
      if (mark.includes('[')) continue;
      const text = fingerprint(cellsOf(sheetOf(host, '2022'), `E${row}`)[0]?.[0] ?? '');
      forge(host, '2022', `H${row}`, mark.replace(/([a-z])$/, `${JSON.stringify([['stray-space', text, 'можно']])}$1`));
    }
    expect(settle(host, null)).toMatchObject({ ok: true });
    expect(marks()).toBe(before);
    expect(errorsOf(host).filter(({ waived }) => waived !== null)).toHaveLength(1);
    expect(journalLines(host).at(-1)?.[3]).toContain('Снято неподтверждённых');
  });

  test('are confirmed by one click in the person’s own name, those shown and no others', () => {
    const host = forged();
    const { shown } = claims(host);
    expect(shown.length).toBeGreaterThan(1);
    const [first] = shown;
    if (first === undefined) return;
    // The reason was exchanged after the person had looked.
    expect(settle(host, [{ ...first, reason: 'другое' }])).toMatchObject({ ok: true, value: { settled: 0 } });
    expect(settle(host, [first])).toMatchObject({ ok: true, value: { settled: 1 } });
    expect(errorsOf(host).filter(({ waived }) => waived !== null)).toHaveLength(1);
    expect(settle(host, claims(host).shown)).toMatchObject({ ok: true });
    expect(claims(host)).toEqual({ shown: [], notices: [] });
    const made = final(host);
    expect(made.ok && 'notices' in made.value ? made.value.notices.join() : '').toContain(
      'coordinator@region.test: «согласовано»',
    );
  });

  test('are not confirmed where the text was exchanged under the coordinator’s hand', () => {
    const host = forged();
    const answer = panel(host, 'panelOpen', HERE, { user: COORDINATOR });
    const findings = answer.ok ? answer.value.findings : [];
    const [shown] = findings.flatMap(({ rule, cell, claim: reason = '', fingerprint: seen }) =>
      rule === 'impossible-date' && reason !== '' ? [{ rule, cell, reason, seen }] : [],
    );
    if (shown === undefined) throw new Error('nothing is claimed');
    forge(host, '2022', 'E8', 'Проведён 31 июня 2022 года');
    forgeWaivers(host, (rule, text) => [rule, text, 'согласовано']);
    expect(claims(host).shown.map(({ cell }) => cell)).toContain(shown.cell);
    const asked = (each: object) =>
      panel(host, 'panelClaims', { ...HERE, shown: [{ ...shown, ...each }] }, { user: COORDINATOR });
    expect(asked({})).toMatchObject({ ok: true, value: { settled: 0 } });
    expect(asked({ seen: fingerprint('Проведён 31 июня 2022 года') })).toMatchObject({
      ok: true,
      value: { settled: 1 },
    });
  });

  test.each([CULTURE, FORMER])('are not $email’s to settle', (user) => {
    const host = forged();
    const { shown } = claims(host);
    const lines = journalLines(host).length;
    for (const each of [shown, null])
      expect(settle(host, each, user)).toMatchObject({ ok: false, error: { code: 'not-coordinator' } });
    expect(claims(host).shown).toEqual(shown);
    expect(journalLines(host)).toHaveLength(lines);
  });
});

describe('the panel’s call', () => {
  test('accepts no text but the one that the person saw', () => {
    const host = departmentsHost();
    const [error] = errorsOf(host).filter(({ rule }) => rule === 'impossible-date');
    const { rule = '', cell = '' } = error ?? {};
    const seen = fingerprint('Проведён  31 апреля 2022 года');
    const waive = () =>
      panel(host, 'panelWaive', { ...HERE, rule, cell, reason: 'так надо', seen }, { user: COORDINATOR });
    const lines = journalLines(host).length;
    forge(host, '2022', 'E8', 'Проведён 31 июня 2022 года');
    expect(waive()).toMatchObject({ ok: false, error: { code: 'other-text' } });
    expect(journalLines(host)).toHaveLength(lines);
    forge(host, '2022', 'E8', 'Проведён  31 апреля 2022 года');
    expect(waive()).toMatchObject({ ok: true });
  });

  test.each([CULTURE, FORMER])('is refused to $email, kindly, and nothing is journalled', (user) => {
    const host = protectedHost();
    const lines = journalLines(host).length;
    const [error] = errorsOf(host);
    const request = { ...HERE, rule: error?.rule ?? '', cell: error?.cell ?? '', reason: 'так надо' };
    expect(panel(host, 'panelWaive', request, { user })).toMatchObject({
      ok: false,
      error: { code: 'not-coordinator', hint: expect.stringContaining('Ничего не изменено') },
    });
    expect(journalLines(host)).toHaveLength(lines);
    expect(errorsOf(host).every(({ waived }) => waived === null)).toBe(true);
  });

  test('of a coordinator counts, with its author, and survives sorting and tidying', () => {
    const host = protectedHost();
    for (const { rule, cell } of errorsOf(host))
      expect(panel(host, 'panelWaive', { ...HERE, rule, cell, reason: 'так надо' }, { user: COLLEAGUE }).ok).toBe(true);
    expect(errorsOf(host).every(({ waived }) => waived === 'так надо')).toBe(true);
    const made = final(host);
    expect(made.ok).toBe(true);
  });

  test('where Google does not tell who asks, says how to mend that', () => {
    const host = departmentsHost();
    const [error] = errorsOf(host);
    host.grantedScopes.delete('https://www.googleapis.com/auth/userinfo.email');
    const request = { ...HERE, rule: error?.rule ?? '', cell: error?.cell ?? '', reason: 'так надо' };
    expect(panel(host, 'panelWaive', request, { user: COORDINATOR })).toMatchObject({
      ok: false,
      error: { code: 'unknown-account' },
    });
  });
});

describe('a final report', () => {
  test('lists waived errors with who and why, in its notices and in the journal', () => {
    const host = departmentsHost();
    for (const { rule, cell } of errorsOf(host))
      panel(host, 'panelWaive', { ...HERE, rule, cell, reason: 'по приказу' }, { user: COLLEAGUE });
    const made = final(host);
    const told = made.ok && 'notices' in made.value ? made.value.notices.join('\n') : '';
    expect(told).toContain('Ошибка допущена (colleague@region.test: «по приказу»)');
    expect(journalLines(host).at(-1)?.[3]).toContain('по приказу');
  });

  test('lists rules switched off or softened', () => {
    const settings = `
      Настройка | Значение
      Правила | missing-progress: выключить; impossible-date: подсказка
      Координаторы | coordinator@region.test`;
    const host = departmentsHost({ settings });
    const made = final(host);
    const told = made.ok && 'notices' in made.value ? made.value.notices.join('\n') : JSON.stringify(made);
    expect(told).toMatch(/Выключены или смягчены правила: .*impossible-date/);
    expect(journalLines(host).at(-1)?.[3]).toContain('impossible-date');
  });
});

test('where nobody coordinates, everybody accepts, as before', () => {
  const host = departmentsHost({ settings: 'Настройка | Значение' });
  const [error] = errorsOf(host);
  const request = { ...HERE, rule: error?.rule ?? '', cell: error?.cell ?? '', reason: 'так надо' };
  expect(panel(host, 'panelWaive', request, { user: CULTURE }).ok).toBe(true);
  forgeWaivers(host, (rule, text) => [rule, text, 'из прежней версии']);
  expect(errorsOf(host).every(({ waived }) => waived === 'из прежней версии')).toBe(true);
});
