/** A report in parts: which there are, each made by a call of its own into one folder, and what a break between them leaves. */
import { describe, expect, test } from 'vitest';
import type { PartJson, ReportJson } from '../../../src/contract/report';
import { readFinished } from '../../../src/docx/finished/read-finished';
import { OWN_LIMITS } from '../../../src/docx/package/zip';
import type { Host } from '../../../src/stand-in/host/host';
import { HEADER } from '../../support/rule-tester';
import { callsDuring, countMatching, HERE, hostOf, panel, tab } from '../../support/spreadsheet';

const PLAN = `
  План мероприятий на 2022 год
  ${HEADER}
  0.1. | Форум | 2022 год | Отдел связи | Проведён 4 мая 2022 года
  1. Культура | « | « | « | «
  1.1. | Фестиваль | 2022 год | Отдел музыки | Проведён 4 июня 2022 года
  1.2. | Выставка | 2022 год | Отдел связи; Отдел музыки | Проведена 5 июня 2022 года
  2. Спорт | « | « | « | «
  2.1. | Забег | 2022 год | Отдел спорта | Проведён 6 июня 2022 года`;

const planHost = (): Host => hostOf([tab(PLAN)]);
const partsOf = (host: Host, by: 'section' | 'department' | 'size'): readonly PartJson[] =>
  (panel(host, 'panelParts', { ...HERE, by }) as { value: { parts: readonly PartJson[] } }).value.parts;
const make = (host: Host, { sections, department }: PartJson, requestId = 'r1', format: 'doc' | 'docx' = 'doc') =>
  panel(host, 'panelReport', { ...HERE, sections, department, format, requestId, inFolder: true });
const made = (host: Host, part: PartJson): ReportJson => (make(host, part) as { value: ReportJson }).value;

test('parts hold the plan between them', () => {
  const host = planHost();
  expect(partsOf(host, 'section').map(({ name, items }) => [name, items])).toEqual([
    ['Вне разделов', 1],
    ['1. Культура', 2],
    ['2. Спорт', 1],
  ]);
  // A measure of two executors is in each one's part.
  expect(partsOf(host, 'department').map(({ name, items }) => [name, items])).toEqual([
    ['Отдел связи', 2],
    ['Отдел музыки', 2],
    ['Отдел спорта', 1],
  ]);
  expect(partsOf(host, 'size').map(({ name, items }) => [name, items])).toEqual([['Вне разделов–2.', 4]]);
});

test('what nobody answers for is in no executor’s part, and is counted', () => {
  const host = hostOf([tab(PLAN.replace('| Отдел спорта |', '| |'))]);
  const leftOf = (by: 'section' | 'department') => panel(host, 'panelParts', { ...HERE, by });
  expect(leftOf('department')).toMatchObject({ ok: true, value: { left: 1, parts: [{}, {}] } });
  expect(leftOf('section')).toMatchObject({ ok: true, value: { left: 0, parts: [{}, {}, {}] } });
});

describe('made one by one', () => {
  test('they stand in one folder, each proven, within a report’s calls', () => {
    const host = planHost();
    const parts = partsOf(host, 'section');
    const calls = parts.map((part) =>
      countMatching(
        callsDuring(host, () => expect(made(host, part).verified).toBe(true)),
        /^(Files|Comments|Documents)\./,
      ),
    );
    // The first makes the folder, each of the others asks whether it is still there.
    expect(calls).toEqual([4, 4, 4]);
    const [folder, ...files] = [...host.drive.values()];
    expect(folder).toMatchObject({ name: 'Отчёт об исполнении плана за 2022 год, по частям', bytes: new Uint8Array() });
    expect(files.map(({ parents }) => parents)).toEqual(parts.map(() => [folder?.id]));
    expect(files.map(({ name }) => name)).toEqual([
      'Отчёт об исполнении плана за 2022 год, Вне разделов',
      'Отчёт об исполнении плана за 2022 год, 1. Культура',
      'Отчёт об исполнении плана за 2022 год, 2. Спорт',
    ]);
  });

  test('asked again, no second file is made, and the next round refreshes each', () => {
    const host = planHost();
    const [first, second] = partsOf(host, 'section') as [PartJson, PartJson];
    const answer = made(host, first);
    made(host, second);
    expect(made(host, first)).toMatchObject({ number: answer.number, file: { url: answer.file.url } });
    expect(host.drive.size).toBe(3);
    const again = (make(host, first, 'r2') as { value: ReportJson }).value;
    expect(again).toMatchObject({ refreshed: true, folder: answer.folder });
    expect(answer.folder).toContain([...host.drive.keys()][0]);
    expect(host.drive.size).toBe(3);
  });

  test('a folder in the bin gives way to a new one; a file of the same part made alone is another', () => {
    const host = planHost();
    const [first, second] = partsOf(host, 'section') as [PartJson, PartJson];
    expect(panel(host, 'panelReport', { ...HERE, sections: first.sections, format: 'doc' }).ok).toBe(true);
    made(host, first);
    const folder = [...host.drive.values()].find(({ name }) => name.endsWith('по частям'));
    if (folder === undefined) throw new Error('no folder');
    folder.trashed = true;
    made(host, second);
    expect([...host.drive.values()].filter(({ name }) => name.endsWith('по частям'))).toHaveLength(2);
    expect([...host.drive.values()].filter(({ name }) => name.endsWith('Вне разделов'))).toHaveLength(2);
  });

  test('one that fails leaves those before it, and the same request goes on from there', () => {
    const host = planHost();
    const [first, second] = partsOf(host, 'section') as [PartJson, PartJson];
    made(host, first);
    host.faults.push({
      method: 'Files.create',
      message: 'The user’s Drive storage quota has been exceeded.',
      times: 9,
    });
    expect(make(host, second)).toMatchObject({ ok: false });
    host.faults.length = 0;
    expect(make(host, second)).toMatchObject({ ok: true, value: { verified: true } });
    expect([...host.drive.values()].filter(({ name }) => name.includes('Культура'))).toHaveLength(1);
  });

  test('a part that the plan no longer has is refused by its name', () => {
    const host = planHost();
    expect(panel(host, 'panelReport', { ...HERE, sections: ['9. Связь'], format: 'docx' })).toMatchObject({
      ok: false,
      error: { code: 'unknown-section', message: 'Раздела «9. Связь» в плане нет.' },
    });
  });

  test('is proven as the part that it is', () => {
    const host = planHost();
    const [, part] = partsOf(host, 'section') as [PartJson, PartJson];
    const { value } = make(host, part, 'r1', 'docx') as { value: ReportJson };
    const bytes = host.drive.get(value.file.id)?.bytes ?? new Uint8Array();
    expect(JSON.stringify(readFinished(bytes, OWN_LIMITS).blocks)).not.toContain('Забег');
    const base64 = Buffer.from(bytes).toString('base64');
    expect(panel(host, 'panelProveFile', { ...HERE, base64 })).toMatchObject({ ok: true, value: { verified: true } });
  });
});

test('a plan too long for one Google Doc is parted by whole sections, each short enough', () => {
  // One endless word: of as many short ones the check would read each.
  const long = `проведён 4 мая 2022 года ${'я'.repeat(39_000)}`;
  const section = (at: number): string =>
    `\n  ${at}. Раздел ${at} | « | « | « | «${Array.from({ length: 10 }, (_none, nth) => `\n  ${at}.${nth + 1}. | Слёт ${at}-${nth} | 2022 год | Отдел | ${nth} ${long}`).join('')}`;
  const host = hostOf([tab(`\n  План на 2022 год\n  ${HEADER}${[1, 2, 3, 4].map(section).join('')}`)]);
  const whole = panel(host, 'panelReport', { ...HERE, format: 'doc' });
  expect(whole).toMatchObject({ ok: false, error: { code: 'too-long-for-doc' } });
  const parts = partsOf(host, 'size');
  expect(parts.map(({ name }) => name)).toEqual(['1.–2.', '3.–4.']);
  for (const part of parts) expect(make(host, part)).toMatchObject({ ok: true, value: { verified: true } });
});
