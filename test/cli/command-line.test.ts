/** The command line as a stranger calls it: its JSON, exit codes, and one clear line for bad input. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RowsJson } from '../../src/contract/check';
import type { FixJson } from '../../src/contract/fix';
import type { CheckJson } from '../../src/contract/plan-json';
import { OWN_LIMITS } from '../../src/docx/package/zip';
import { readDocx } from '../../src/docx/read';
import { openWorkbook } from '../../src/workbook/files';
import { vekha } from '../support/command-line';
import { HEADER } from '../support/rule-tester';
import { cellsOf, tab } from '../support/spreadsheet';

const root = fileURLToPath(new URL('../..', import.meta.url));
const PLAN = join(root, 'examples/plan-2022.xlsx');

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'vekha-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const at = (name: string): string => join(folder, name);

async function writeTable(name: string, ...sheets: ReturnType<typeof tab>[]): Promise<string> {
  writeFileSync(
    at(name),
    await writeXlsx({
      sheets: sheets.map(({ name, rows, merges }) => ({
        name,
        rows,
        merges: merges.map(({ top, left, bottom, right }) => ({
          startRow: top,
          startCol: left,
          endRow: bottom - 1,
          endCol: right - 1,
        })),
      })),
    }),
  );
  return at(name);
}

/** Exit 2, nothing on stdout, exactly one line on stderr, and no file more than before. */
async function expectRefusal(args: readonly string[], line: RegExp, input = ''): Promise<void> {
  const before = readdirSync(folder);
  const { status, out, err } = await vekha(args, input);
  expect({ status, out }).toEqual({ status: 2, out: '' });
  expect(err).toMatch(/^[^\n]+\n$/);
  expect(err).toMatch(line);
  expect(readdirSync(folder)).toEqual(before);
}

describe('check', () => {
  test('lists what is no part of the plan, in its JSON and below its findings', async () => {
    const rows = `
      | | | | УТВЕРЖДАЮ
      ${HEADER}
      1.1. | Форум | 2022 год | Отдел | Проведён 5 мая
      Начальник отдела | | подпись | | И.И. Иванов`;
    const path = await writeTable('signed.xlsx', tab(rows));
    const { leftOut } = JSON.parse((await vekha(['check', path, '--json'])).out) as CheckJson;
    expect(leftOut.map(({ kind, place, text }) => [kind, place, text])).toEqual([
      ['approval', 'строка 1, столбец 5', 'УТВЕРЖДАЮ'],
      ['signature', 'строка 4, столбец 1', 'Начальник отдела подпись И.И. Иванов'],
    ]);
    const { out } = await vekha(['check', path]);
    expect(out).toContain('Не входит в план:\n  строка 1, столбец 5: гриф утверждения или согласования. УТВЕРЖДАЮ\n');
  });

  test('reads the real plan: 11 sections, 31 items, 48 entries, nine of them flagged', async () => {
    const { status, out, err } = await vekha(['check', PLAN, '--json']);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    const { plan, findings, summary } = JSON.parse(out) as CheckJson;
    expect([plan.sections.length, plan.items.length, summary.entries, plan.year]).toEqual([11, 31, 48, 2022]);
    const flagged = plan.items
      .filter(({ verdict }) => verdict !== 'activity')
      .map(({ number, verdict }) => [number, verdict]);
    expect(flagged).toEqual([
      ['1.3.', 'none'],
      ['1.4.', 'none'],
      ['7.4.', 'none'],
      ['7.5.', 'none'],
      ['8.3.', 'cancelled'],
      ['8.4.', 'none'],
      ['11.2.', 'none'],
      ['12.1.', 'none'],
      ['12.3.', 'none'],
    ]);
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test('with -o saves states beside the plan and leaves everything else as it was', async () => {
    const saved = at('checked.xlsx');
    expect((await vekha(['check', PLAN, '-o', saved])).status).toBe(0);
    const [before, after] = [await openWorkbook(PLAN), await openWorkbook(saved)];
    const [source, result] = [before.sheets[0], after.sheets[0]];
    expect(result?.rows.map((row) => row.slice(0, 5))).toEqual(source?.rows.map((row) => row.slice(0, 5)));
    expect(result?.merges).toEqual(source?.merges);
    const header = result?.rows.findIndex((row) => row[5] === 'Состояние') ?? -1;
    expect(header).toBeGreaterThan(0);
    expect(result?.columns?.slice(5, 7).map(({ width }) => Math.round(width ?? 0))).toEqual([16, 54]);
    expect(result?.cells?.get(`${header + 4},6`)?.style?.alignment).toMatchObject({ wrapText: true, vertical: 'top' });
    rmSync(saved);
  });

  test('prints a table for people, in the language asked for', async () => {
    expect((await vekha(['check', PLAN])).out).toMatch(
      /11 разделов, 31 мероприятие, 48 записей[\s\S]*Отменено +8\.3\./u,
    );
    expect((await vekha(['check', PLAN, '--locale', 'en'])).out).toMatch(
      /11 sections, 31 measures[\s\S]*Cancelled +8\.3\./u,
    );
  });

  test('ends with 1 where there are errors', async () => {
    const path = await writeTable('errors.xlsx', tab(`${HEADER}\n1.1. | Форум | 2022 год | Департамент | `));
    expect((await vekha(['check', path, '--json'])).status).toBe(1);
    rmSync(path);
  });

  test('shows what may be done about a finding', async () => {
    const rows = '1.З. | Форум | 2О22 год | Департамент | Проведён';
    const path = await writeTable('letters.xlsx', tab(`${HEADER}\n${rows}`));
    const { out } = await vekha(['check', path, '--locale', 'ru']);
    expect(out).toMatch(/Номер «1\.З\.».*\n {25}Вписать «1\.3\.»\./);
    expect(out).toMatch(/В числе «2О22».*\n {25}Заменить на «2022»\./);
    rmSync(path);
  });

  test('inspect counts the calls, too', async () => {
    const { calls } = JSON.parse((await vekha(['inspect', PLAN, '--json', '--profile'])).out);
    expect(calls.total).toBeGreaterThan(100);
    expect((await vekha(['inspect', PLAN, '--profile'])).out).toMatch(/^total \d+$/m);
  });

  test('counts calls on request', async () => {
    const { calls } = JSON.parse((await vekha(['check', PLAN, '--json', '--profile'])).out) as {
      calls: Record<string, number>;
    };
    const { total, ...each } = calls;
    expect(each['Range.getValues']).toBe(1);
    expect(total).toBe(Object.values(each).reduce((sum, count) => sum + count, 0));
  });

  test('a text of a cell cannot steer the terminal', async () => {
    const path = await writeTable(
      'escape.xlsx',
      tab(`${HEADER}\n1.1. | \u001b[2Jи\u0007 | 2022 год | Департамент | Не проводилось`),
    );
    expect((await vekha(['check', path])).out).not.toMatch(/[\u001b\u0007]/u);
    rmSync(path);
  });
});

describe('fix and undo', () => {
  test('mend what is certain, tell each change, and take all of it back', async () => {
    const [fixed, again, undone] = ['fixed.xlsx', 'again.xlsx', 'undone.xlsx'].map(at) as [string, string, string];
    const before = JSON.parse((await vekha(['check', PLAN, '--json'])).out) as CheckJson;
    const { status, out } = await vekha(['fix', PLAN, '-o', fixed, '--json']);
    expect(status).toBe(0);
    const { applied, changes, refused, left } = JSON.parse(out) as FixJson;
    expect(applied).toHaveLength(before.findings.filter(({ fix }) => fix !== null).length);
    expect(refused).toEqual([]);
    expect(left).toEqual((JSON.parse((await vekha(['check', fixed, '--json'])).out) as CheckJson).findings);
    expect(left.some(({ fix }) => fix !== null)).toBe(false);
    // What a person wrote is the same word for word, but for the bookmark that Word had left.
    const plain = (text: string): string => text.replace('[bookmark: _GoBack]', '').replace(/\s+/g, ' ').trim();
    for (const change of changes) expect(plain(change.after)).toBe(plain(change.before));

    const second = await vekha(['fix', fixed, '-o', again]);
    expect(second.out).toContain('Исправлено: 0 замечаний, 0 ячеек.');
    const text = await vekha(['undo', fixed, '-o', undone]);
    expect(text.out).toContain(`Отменено: ${changes.length} ячеек. Изменились с тех пор и оставлены: 0.`);
    const cells = async (path: string) => (await openWorkbook(path)).sheets[0]?.rows.map((row) => row.slice(0, 5));
    expect(await cells(undone)).toEqual(await cells(PLAN));
    const none = (await vekha(['undo', undone, '-o', again, '--force'])).out;
    expect(none).toMatch(/^Отменять нечего\.\nМенять нечего: .*again\.xlsx – книга, как она была\.\n$/);
    expect(JSON.parse((await vekha(['undo', undone, '-o', again, '--force', '--json'])).out)).toMatchObject({
      undone: null,
      changes: [],
    });
    for (const path of [fixed, again, undone]) rmSync(path);
  });

  test('need to know where to write', async () => {
    await expectRefusal(['fix', PLAN], /-o OUT\.xlsx/);
    await expectRefusal(['undo', PLAN], /-o OUT\.xlsx/);
    await expectRefusal(['fix', PLAN, '-o', at('x.xlsx'), '--format', 'sarif'], /text или json/);
  });
});

describe('waive', () => {
  test('accepts a finding for a reason that the next check still knows', async () => {
    const path = at('waived.xlsx');
    const args = ['--rule', 'repeated-member', '--cell', 'E55', '-o', path];
    expect((await vekha(['waive', PLAN, ...args, '--reason', 'так в источнике'])).out).toContain(
      'Замечание repeated-member в E55 допущено.',
    );
    const { findings, summary } = JSON.parse((await vekha(['check', path, '--json'])).out) as CheckJson;
    expect(
      findings.filter(({ waived }) => waived !== null).map(({ rule, cell, waived }) => [rule, cell, waived]),
    ).toEqual([['repeated-member', "'2022'!E55", 'так в источнике']]);
    expect(summary.findings.waived).toBe(1);
    expect((await vekha(['check', path])).out).toContain('(допущено: так в источнике)');
    expect((await vekha(['waive', path, ...args, '--reason', '', '--force'])).out).toContain(
      'Допущение repeated-member в E55 снято.',
    );
    expect((JSON.parse((await vekha(['check', path, '--json'])).out) as CheckJson).summary.findings.waived).toBe(0);
    rmSync(path);
  });

  test('names what it lacks, and a finding there is not', async () => {
    await expectRefusal(['waive', PLAN, '-o', at('x.xlsx'), '--cell', 'E55', '--rule', 'repeated-member'], /--reason/);
    await expectRefusal(
      ['waive', PLAN, '-o', at('x.xlsx'), '--cell', '55', '--rule', 'a', '--reason', 'б'],
      /--cell E12/,
    );
    await expectRefusal(
      ['waive', PLAN, '-o', at('x.xlsx'), '--cell', 'E7', '--rule', 'repeated-member', '--reason', 'б'],
      /В ячейке '2022'!E7 нет замечания «repeated-member»/,
    );
  });
});

test('SARIF has a rule and a place for each finding, and a suppression for what is accepted', async () => {
  const path = at('sarif.xlsx');
  await vekha(['waive', PLAN, '--rule', 'repeated-member', '--cell', 'E55', '--reason', 'так надо', '-o', path]);
  const { out, status } = await vekha(['check', path, '--format', 'sarif']);
  expect(status).toBe(0);
  const { version, runs } = JSON.parse(out) as {
    version: string;
    runs: {
      tool: { driver: { name: string; rules: { id: string; shortDescription: { text: string } }[] } };
      results: { ruleId: string; ruleIndex: number; level: string; suppressions?: unknown; locations: unknown[] }[];
    }[];
  };
  const [run] = runs;
  if (run === undefined) throw new Error('no run');
  expect([version, runs.length, run.tool.driver.name]).toEqual(['2.1.0', 1, 'Vekha']);
  for (const { ruleId, ruleIndex } of run.results) expect(run.tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
  for (const { shortDescription } of run.tool.driver.rules) expect(shortDescription.text.length).toBeGreaterThan(10);
  expect(run.results.filter(({ suppressions }) => suppressions !== undefined)).toEqual([
    expect.objectContaining({
      ruleId: 'repeated-member',
      level: 'warning',
      suppressions: [{ kind: 'inSource', justification: 'так надо' }],
      locations: [
        {
          physicalLocation: { artifactLocation: { uri: path }, region: { startLine: 55, startColumn: 5 } },
          logicalLocations: [{ fullyQualifiedName: "'2022'!E55" }],
        },
      ],
    }),
  ]);
  rmSync(path);
});

describe('edit', () => {
  test('types as a person would, and tells the touched rows', async () => {
    const saved = at('edited.xlsx');
    const checked = at('checked.xlsx');
    await vekha(['check', PLAN, '-o', checked]);
    const sheet = (await openWorkbook(checked)).sheets[0];
    const row = (sheet?.rows.findIndex((cells) => cells[0] === '2.2.') ?? -1) + 1;
    const { status, out } = await vekha(['edit', checked, '--range', `E${row}`, '--value', '', '-o', saved, '--json']);
    expect(status).toBe(1);
    const { findings, status: states } = JSON.parse(out) as RowsJson;
    const found = findings.map(({ rule, cell }) => [rule, cell]);
    expect(found).toContainEqual(['missing-progress', `'2022'!E${row}`]);
    expect(found.filter(([rule]) => !/space$/.test(rule ?? ''))).toHaveLength(1);
    expect(states).toEqual([{ row, item: '2.2.', verdict: 'empty', status: 'Не заполнено' }]);
    const after = (await openWorkbook(saved)).sheets[0];
    expect(cellsOf(after, `E${row}:F${row}`)).toEqual([['', 'Не заполнено']]);
    // Merged areas go into the marks of sections from the first blank answer on; what people see of other rows stays.
    const others = (cells: typeof sheet): unknown[] =>
      (cells?.rows ?? []).filter((_row, index) => index !== row - 1).map((each) => each.slice(0, 7));
    expect(others(after)).toEqual(others(sheet));
    for (const path of [saved, checked]) rmSync(path);
  });

  test('several edits in one go, each with its own value', async () => {
    const path = await writeTable('small.xlsx', tab(`${HEADER}\n1.1. | Форум | 2022 год | Департамент | Проведён`));
    const saved = at('saved.xlsx');
    const edits = [
      '--range',
      'A3',
      '--value',
      '1.2.\tЯрмарка\t2022 год\tДепартамент\tПроведена',
      '--range',
      // In a Russian letter: nobody sees the difference.
      '\u04152',
      '--value',
      'Состоялся',
    ];
    expect((await vekha(['edit', path, ...edits, '-o', saved])).status).toBe(0);
    expect(cellsOf((await openWorkbook(saved)).sheets[0], 'A2:E3')).toEqual([
      ['1.1.', 'Форум', '2022 год', 'Департамент', 'Состоялся'],
      ['1.2.', 'Ярмарка', '2022 год', 'Департамент', 'Проведена'],
    ]);
    for (const each of [path, saved]) rmSync(each);
  });

  test('leaves Vekha’s own columns and what lies under merged cells alone, as the page does, and gives the words back', async () => {
    const path = await writeTable(
      'small.xlsx',
      tab(`${HEADER}\n1. Культура | « | « | « | «\n1.1. | Форум | 2022 год | Департамент | Проведён`),
    );
    const [checked, saved] = [at('checked.xlsx'), at('saved.xlsx')];
    await vekha(['check', path, '-o', checked]);
    const edit = ['edit', checked, '-o', saved];
    await expectRefusal([...edit, '--range', 'F3', '--value', ''], /F3.*пишет Веха/);
    await expectRefusal([...edit, '--range', 'G3', '--value', 'мои слова'], /G3.*пишет Веха/);
    const edits = [
      '--range',
      'E3',
      '--value',
      'Состоялся\tмои\tслова',
      '--range',
      'A2',
      '--value',
      '1. Спорт\tпод\tним',
    ];
    const { out } = await vekha([...edit, ...edits, '--range', 'E3:G3', '--value', 'Прошёл', '--json']);
    expect(JSON.parse(out)).toMatchObject({
      leftOut: [
        { range: 'E3', text: 'мои\tслова' },
        { range: 'A2', text: 'под\nним' },
        { range: 'E3:G3', text: '' },
      ],
    });
    expect(cellsOf((await openWorkbook(saved)).sheets[0], 'A2:F3')).toEqual([
      ['1. Спорт', '', '', '', '', ''],
      ['1.1.', 'Форум', '2022 год', 'Департамент', 'Прошёл', 'Исполнялось'],
    ]);
    for (const each of [path, checked, saved]) rmSync(each);
  });

  test('refuses what no sheet would take', async () => {
    const edit = ['edit', PLAN, '-o', at('no.xlsx')];
    await expectRefusal([...edit, '--range', 'E12'], /--value/);
    await expectRefusal([...edit, '--range', 'север', '--value', 'x'], /E12/);
    await expectRefusal([...edit, '--range', 'E99999', '--value', 'x'], /за краем листа/);
    await expectRefusal([...edit, '--range', 'E12', '--value', 'я'.repeat(50_001)], /50 001 знак,/);
    await expectRefusal([...edit, '--range', "'Нет'!E12", '--value', 'x'], /Листа «Нет»/);
  });
});

describe('report', () => {
  test('writes a .docx whose table is the sheet’s', async () => {
    const path = at('report.docx');
    const { status, out } = await vekha(['report', PLAN, '-o', path, '--json']);
    expect(status).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      file: path,
      verified: true,
      report: { sections: 11, items: 31, entries: 48 },
    });
    const { blocks } = readDocx(new Uint8Array(readFileSync(path)), OWN_LIMITS);
    const table = blocks.find((block) => block.kind === 'table');
    expect(table?.kind === 'table' && table.rows.length).toBe(1 + 11 + 48);
    rmSync(path);
  });

  test('takes a department’s part, with the annexes asked for', async () => {
    const path = at('part.docx');
    const department = 'Департамент инвестиционного развития Смоленской области';
    const given = ['--draft', '--summary', '--inactive', '--department', department];
    const { status, out } = await vekha(['report', PLAN, '-o', path, '--json', ...given]);
    expect(status).toBe(0);
    expect(JSON.parse(out).report).toMatchObject({ items: 5, verdicts: { activity: 3, none: 2 } });
    const { blocks } = readDocx(new Uint8Array(readFileSync(path)), OWN_LIMITS);
    const lines = blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
    expect(lines[0]).toBe('Проект');
    expect(lines).toContain(`Мероприятия исполнителя: ${department}`);
    expect(lines).toContain('Мероприятия без активности');
    expect(blocks.filter((block) => block.kind === 'table')).toHaveLength(4);
    rmSync(path);
  });

  test('refuses what does not go together, and writes nothing', async () => {
    const path = at('none.docx');
    await expectRefusal(['report', PLAN, '-o', path, '--draft', '--final'], /--draft.*--final/);
    await expectRefusal(
      ['report', PLAN, '-o', path, '--department', 'Ведомство'],
      /Исполнителя «Ведомство» в плане нет/,
    );
    await expectRefusal(['check', PLAN, '--summary'], /только у report/);
    expect(existsSync(path)).toBe(false);
  });

  test('is the same to the byte when made again', async () => {
    const [one, two] = ['one.docx', 'two.docx'].map(at) as [string, string];
    for (const path of [one, two]) await vekha(['report', PLAN, '-o', path]);
    expect(readFileSync(one).equals(readFileSync(two))).toBe(true);
    for (const path of [one, two]) rmSync(path);
  });

  test('needs to be told where to', async () => {
    await expectRefusal(['report', PLAN], /-o REPORT\.docx/);
    await expectRefusal(['report', PLAN, '-o', at('no/such/folder/report.docx')], /no\/such\/folder/);
    expect(existsSync(at('no'))).toBe(false);
  });
});

test('a name of another kind is refused before anything is done', async () => {
  for (const name of ['out.pdf', 'out.doc', 'out.xlsx', 'out.xls', 'out.txt'])
    await expectRefusal(['report', PLAN, '-o', at(name)], /Назовите его \.docx/);
  for (const name of ['out.xls', 'out.xlsb', 'out.ods', 'out.csv', 'out.docx'])
    await expectRefusal(['check', PLAN, '-o', at(name)], /Назовите её \.xlsx/);
});

describe('activity and dates', () => {
  test('answer a line for a line', async () => {
    const input = '{"text":"Не осуществлялся"}\n\n{"text":"Проведён форум 5 мая"}\n{"text":""}\n';
    const { status, out } = await vekha(['activity'], input);
    expect(status).toBe(0);
    const lines = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { verdict: string; evidence: object[] });
    expect(lines.map(({ verdict }) => verdict)).toEqual(['none', 'activity', 'empty']);
    expect(lines[0]?.evidence).toEqual([{ start: 0, end: 16, text: 'Не осуществлялся' }]);
  });

  test('a text is judged by the year or the period given with it, or else by --year', async () => {
    const text = 'Слёт – 2023 год';
    const input = [{ text }, { text, year: 2023 }, { text, period: 'II квартал 2022 года' }]
      .map((line) => JSON.stringify(line))
      .join('\n');
    const verdicts = async (...given: string[]): Promise<string[]> =>
      (await vekha(['activity', ...given], input)).out
        .trim()
        .split('\n')
        .map((line) => (JSON.parse(line) as { verdict: string }).verdict);
    expect(await verdicts()).toEqual(['activity', 'activity', 'planned']);
    expect(await verdicts('--year', '2022')).toEqual(['planned', 'activity', 'planned']);
  });

  test('take the year from the line, or from --year', async () => {
    const input = '{"text":"2-5 октября","year":2021}\n{"text":"2-5 октября"}\n';
    const { out } = await vekha(['dates', '--year', '2022'], input);
    const froms = out
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { ranges: { from: string }[] }).ranges[0]?.from);
    expect(froms).toEqual(['2021-10-02', '2022-10-02']);
  });

  test('refuse a line that is no JSON, naming it, before anything is printed', async () => {
    await expectRefusal(['activity'], /^Строка 2 /, '{"text":"а"}\nтекст\n');
    await expectRefusal(['dates', '--locale', 'en'], /^Line 1 /, '{"text":5}\n');
  });
});

describe('bad input', () => {
  const tables: [string, ReturnType<typeof tab>[], RegExp][] = [
    ['an empty sheet', [tab('', 'Пусто')], /Лист «Пусто» пуст/],
    ['no header row', [tab('а | б | в\nг | д | е', 'Л')], /не нашлась строка заголовков/],
    [
      'two header rows that compete',
      [tab(`${HEADER}\nСрок | № | Исполнитель | Мероприятие | Результат\n1.1. | Ф | 2022 | Д | П`, 'Л')],
      /строки 1 и 2/,
    ],
    ['several tabs, none a plan', [tab('а', 'Один'), tab('б', 'Два')], /«Один», «Два»/],
  ];
  test.each(tables)('%s: one line', async (_name, sheets, line) => {
    const path = await writeTable('bad.xlsx', ...sheets);
    await expectRefusal(['check', path, '-o', at('out.xlsx')], line);
    await expectRefusal(['report', path, '-o', at('out.docx')], line);
    rmSync(path);
  });

  test('usage', async () => {
    await expectRefusal(['check'], /нужен файл/);
    await expectRefusal(['inspect', PLAN, 'ещё.xlsx'], /Лишнее слово/);
    await expectRefusal(['проверить', PLAN], /Команды «проверить» нет/);
    await expectRefusal([PLAN, 'check'], /Сначала команда, потом файл: vekha check /);
    await expectRefusal(['check', PLAN, '--year'], /--year/);
    await expectRefusal(['check', PLAN, '--year', '22'], /четырьмя цифрами/);
    await expectRefusal(['check', PLAN, '--locale', 'de'], /ru или en/);
    await expectRefusal(['check', PLAN, '--range', 'E12', '--value', 'x'], /--range бывает только у edit/);
    await expectRefusal(['check', PLAN, '--sheet', 'Нет'], /Листа «Нет» в файле нет/);
    await expectRefusal(['check', PLAN, '--locale', 'en', '--wrong'], /option --wrong/);
    expect((await vekha(['--help'])).status).toBe(0);
  });

  test('a progress cell of 50,000 characters is a finding, and no word of it is lost', async () => {
    const entry = `Проведён форум. ${'я'.repeat(50_000 - 16)}`;
    const sheet = tab(`${HEADER}\n1.1. | Форум | 2022 год | Департамент | место`);
    sheet.rows[1]?.splice(4, 1, entry);
    const path = await writeTable('long.xlsx', sheet);
    const { out } = await vekha(['check', path, '--json']);
    const { plan, findings } = JSON.parse(out) as CheckJson;
    expect(plan.items[0]?.entries).toEqual([entry]);
    expect(findings.map(({ rule }) => rule)).toContain('full-cell');
    rmSync(path);
  });

  test('a plan beyond a Google Doc is a finding, and still becomes a .docx', async () => {
    const sheet = tab(`${HEADER}\n1.1. | Форум | 2022 год | Департамент | Проведён`);
    for (let row = 0; row < 25; row += 1) sheet.rows.push([null, null, null, null, 'Проведён форум. '.repeat(2800)]);
    const path = await writeTable('huge.xlsx', sheet);
    const { findings } = JSON.parse((await vekha(['check', path, '--json'])).out) as CheckJson;
    expect(findings.map(({ rule }) => rule)).toContain('oversized-plan');
    const report = await vekha(['report', path, '-o', at('huge.docx'), '--json']);
    expect(JSON.parse(report.out)).toMatchObject({ verified: true, report: { entries: 26 } });
    for (const each of [path, at('huge.docx')]) rmSync(each);
  });

  test('a plan that tells no year is read, and the year asked for', async () => {
    const path = await writeTable(
      'timeless.xlsx',
      tab(`${HEADER}\n1.1. | Форум | ежегодно | Департамент | Проведён`, 'План'),
    );
    const without = JSON.parse((await vekha(['check', path, '--json'])).out) as CheckJson;
    expect([without.plan.year, without.findings.map(({ rule }) => rule)]).toEqual([null, ['missing-year']]);
    const given = JSON.parse((await vekha(['check', path, '--json', '--year', '2022'])).out) as CheckJson;
    expect([given.plan.year, given.findings]).toEqual([2022, []]);
    rmSync(path);
  });
});
