/** The Google Doc of a report is read back and proven; what a conversion loses, a person edits or a drive moves is told, and nothing of it overwritten in silence. */
import { describe, expect, test } from 'vitest';
import type { DocProofJson } from '../../../src/contract/proof';
import type { ReportJson } from '../../../src/contract/report';
import type { DriveEntry } from '../../../src/stand-in/host/drive-entry';
import type { ConversionLoss, Host } from '../../../src/stand-in/host/host';
import { journalLines } from '../../support/departments';
import { DAMAGED_PLAN, damage } from '../../support/documents/damages';
import { callsDuring, cellsOf, countMatching, HERE, hostOf, panel, tab, type } from '../../support/spreadsheet';

const REQUEST = { ...HERE, format: 'doc' as const, stage: 'final' as const };

const made = (): Host => {
  const host = hostOf([tab(DAMAGED_PLAN)]);
  expect(report(host).verified).toBe(true);
  return host;
};
function report(host: Host, more: { readonly confirmed?: boolean } = {}): ReportJson {
  const answer = panel(host, 'panelReport', { ...REQUEST, ...more });
  if (!answer.ok) throw new Error(answer.error.message);
  if ('confirm' in answer.value) throw new Error(answer.value.message);
  return answer.value;
}
const question = (host: Host): string => {
  const answer = panel(host, 'panelReport', REQUEST);
  if (!answer.ok || !('confirm' in answer.value)) throw new Error('nothing was asked');
  return answer.value.message;
};
function prove(host: Host): DocProofJson {
  const answer = panel(host, 'panelProveDoc', { ...HERE, stage: 'final' });
  if (!answer.ok) throw new Error(answer.error.code);
  return answer.value;
}
const fileOf = (host: Host): DriveEntry => {
  const [file] = [...host.drive.values()];
  if (file === undefined) throw new Error('no file');
  return file;
};
const broken = ({ checks }: Pick<DocProofJson, 'checks'>): string[] =>
  checks.filter(({ ok }) => !ok).map(({ name }) => name);
/** As somebody at the keyboard changes the Doc. */
function edit(host: Host, from: string, to: string): void {
  const file = fileOf(host);
  file.bytes = damage(file.bytes, (parts) => {
    parts['word/document.xml'] = (parts['word/document.xml'] ?? '').replace(from, to);
  });
  file.revision += 1;
}
const googleCalls = (host: Host, confirmed = false): number =>
  countMatching(
    callsDuring(host, () => report(host, { confirmed })),
    /^(Files|Comments|Documents)\./,
  );

describe('the Google Doc of a report', () => {
  test('may list its sections, each a link within the Doc', () => {
    const host = hostOf([tab(DAMAGED_PLAN), tab('Настройка | Значение\nСодержание | да', 'Настройки')]);
    expect(report(host).verified).toBe(true);
    expect(broken(prove(host))).toEqual([]);
    edit(host, '>Содержание<', '>Перечень<');
    expect(broken(prove(host))).toContain('contents');
  });

  test('is proven as it is made and as it is refreshed, in three calls and in four', () => {
    const host = hostOf([tab(DAMAGED_PLAN)]);
    expect(googleCalls(host)).toBe(3);
    expect(googleCalls(host)).toBe(4);
    expect(googleCalls(host, true)).toBe(2);
    const { proof, verified, notices } = report(host);
    expect([verified, notices, proof?.unread, proof?.revision]).toEqual([true, [], null, 'revision-4']);
    expect(proof?.checks.length).toBeGreaterThanOrEqual(60);
  });

  test.each<[ConversionLoss, string, RegExp]>([
    ['entry', 'entries', /2\.2\..*Награждены 12 человек/],
    ['merge', 'item-merges', /1\.1\./],
    ['border', 'cell-borders', /строка 9/],
    ['body', 'table-count', /Отчёт|№/],
  ])('that lost its %s in conversion is told entry by entry, and not called final', (loss, check, where) => {
    const host = hostOf([tab(DAMAGED_PLAN)]);
    host.conversionLosses.add(loss);
    const { verified, proof, file } = report(host);
    expect(verified).toBe(false);
    expect(broken(proof ?? { checks: [] })).toContain(check);
    expect(proof?.checks.find(({ name }) => name === check)?.where).toMatch(where);
    expect(file.url).toContain('https://docs.google.com/');
    const opened = panel(host, 'panelOpen', { ...HERE, sheet: '2022' });
    expect(opened.ok && opened.value.versions).toMatchObject([{ stage: null, differs: true }]);
    const journal = host.workbook.sheets.find(({ name }) => name === 'Журнал');
    expect(cellsOf(journal, 'D2:D2')[0]?.[0]).toMatch(
      /^Отчёт записан в документ, но документ не подтверждён.*окончательным отчётом он не считается/,
    );
  });

  test.each([false, true])('keeps its words where Google alters signs that nobody sees: %s', (alters) => {
    const odd = tab(DAMAGED_PLAN.replace('тираж 500', 'ти\u00adраж\t500'));
    const host = hostOf([odd]);
    if (alters) host.conversionLosses.add('signs');
    expect(report(host).verified).toBe(true);
    expect(report(host)).toMatchObject({ refreshed: true, verified: true });
    edit(host, '500', '900');
    expect(broken(prove(host))).toEqual(['entries', 'unchanged']);
  });

  test('that cannot be read back is made, told of, and not called final', () => {
    const host = hostOf([tab(DAMAGED_PLAN)]);
    host.faults.push({ method: 'Documents.get', message: 'Unexpected error.', times: 1 });
    const { verified, proof } = report(host);
    expect([verified, proof?.unread]).toEqual([false, 'Unexpected error.']);
    // The next one finds nothing kept to compare with, refreshes and proves.
    expect(report(host).verified).toBe(true);
  });

  test('is told of in the journal as well, check by check', () => {
    const host = hostOf([tab(DAMAGED_PLAN)]);
    host.conversionLosses.add('entry');
    report(host);
    expect(journalLines(host).join()).toMatch(/Отчёт записан.*Не сошлось:\s+Каждая запись/);
  });

  test('is proven again whenever a person asks, against the plan as it is by then', () => {
    const host = made();
    expect(prove(host)).toMatchObject({ verified: true, unread: null });
    type(host, 'E6', 'Издана запись, тираж 700');
    expect(broken(prove(host))).toEqual(['entries']);
    const calls = callsDuring(host, () => prove(host));
    expect(countMatching(calls, /^(Files|Comments|Documents)\./)).toBe(1);
  });
});

describe('a Doc that somebody has changed since', () => {
  test('is said to be changed, with the row', () => {
    const host = made();
    edit(host, 'тираж 500', 'тираж 900');
    const proof = prove(host);
    expect(broken(proof)).toEqual(['entries', 'unchanged']);
    expect(proof.checks.find(({ name }) => name === 'unchanged')?.where).toContain('строка 4 таблицы');
  });

  test('is refreshed only when the person says yes', () => {
    const host = made();
    edit(host, 'тираж 500', 'тираж 900');
    expect(question(host)).toBe(
      'Документ изменили с тех пор, как Веха сверила его с планом (строки таблицы: 4). При обновлении эти правки пропадут. Обновить?',
    );
    expect(fileOf(host).revision).toBe(2);
    expect(report(host, { confirmed: true })).toMatchObject({ refreshed: true, verified: true });
  });

  test('and commented on is asked about once, for both', () => {
    const host = made();
    edit(host, 'тираж 500', 'тираж 900');
    fileOf(host).comments = 1;
    expect(question(host)).toMatch(/комментарии.*изменили.*Обновить\?$/);
  });

  test('by a suggestion that is still open is asked about, and proven only without it', () => {
    const host = made();
    fileOf(host).suggestion = 'Дополнить';
    expect(question(host)).toContain('непринятые предложения');
    expect(broken(prove(host))).toEqual(['tracked-changes']);
  });

  test('unseen, because Google does not show it, is asked about with the reason', () => {
    const host = made();
    host.faults.push({ method: 'Documents.get', message: 'Unexpected error.', times: 1 });
    expect(question(host)).toMatch(/Не удалось посмотреть.*Unexpected error\./);
    expect(fileOf(host).revision).toBe(1);
  });
});

describe('a Doc that went elsewhere', () => {
  test('to a shared drive is refreshed there', () => {
    const host = made();
    fileOf(host).sharedDrive = 'Отчёты';
    expect(report(host)).toMatchObject({ refreshed: true, verified: true });
    expect(host.drive.size).toBe(1);
  });

  test('into the bin is taken out and refreshed in the same four calls', () => {
    const host = made();
    fileOf(host).trashed = true;
    expect(googleCalls(host)).toBe(4);
    expect(fileOf(host)).toMatchObject({ trashed: false, revision: 2 });
  });

  test.each([
    [false, []],
    [true, [expect.stringContaining('лежит в корзине, и вернуть его оттуда этот аккаунт не вправе')]],
  ])(
    'to a shared drive whose bin is closed to who edits there is refreshed all the same; in the bin: %s',
    (trashed, notices) => {
      const host = made();
      Object.assign(fileOf(host), { sharedDrive: 'Отчёты', binClosed: true, trashed });
      expect(report(host)).toMatchObject({ refreshed: true, verified: true, notices });
      expect(fileOf(host)).toMatchObject({ trashed, revision: 2 });
    },
  );

  test('for good is made anew, and that is told', () => {
    const host = made();
    host.drive.clear();
    expect(panel(host, 'panelProveDoc', { ...HERE, stage: 'final' })).toMatchObject({ error: { code: 'doc-gone' } });
    expect(report(host)).toMatchObject({
      refreshed: false,
      verified: true,
      notices: [expect.stringContaining('создан новый')],
    });
  });

  test('or was never made by this account, is said so', () => {
    const host = hostOf([tab(DAMAGED_PLAN)]);
    expect(panel(host, 'panelProveDoc', HERE)).toMatchObject({ ok: false, error: { code: 'no-doc-yet' } });
  });
});
