/** `vekha report --form`: this year's plan in the form of last year's report, made by other programs than ours. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import { afterAll, describe, expect, test } from 'vitest';
import type { FormsJson } from '../../src/contract/form';
import type { FormJson } from '../../src/contract/report';
import { readForeign } from '../../src/docx/foreign/read-foreign';
import { startPage } from '../support/browser/local-page';
import { PageClient } from '../support/browser/page-client';
import { vekha } from '../support/command-line';
import { inParts, withLists, withMoney, withTraces } from '../support/documents/form-documents';
import { docx, p } from '../support/documents/word-xml';
import { HERE } from '../support/spreadsheet';

const folder = mkdtempSync(join(tmpdir(), 'vekha-form-'));
const at = (name: string): string => join(folder, name);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const HEAD = ['№', 'Мероприятие', 'Срок', 'Исполнитель', 'Финансирование факт', 'Ход исполнения', 'Телефон'];
const ROWS = [
  ['1. Мосты'],
  ['1.1.', 'Ремонт плотины', '2022', 'Минстрой', '7', 'Плотина отремонтирована', '22-33'],
  ['', '', '', '', '', 'Открыт проход & проезд < 5 т', ''],
  ['2. Парки'],
  ['2.1.', 'Посадка лип', 'май 2022', 'Минлес', '', 'Посажено 30 лип\nПосажено 4 дуба', ''],
];

async function planFile(name: string, rows: readonly (readonly string[])[]): Promise<string> {
  writeFileSync(at(name), await writeXlsx({ sheets: [{ name: '2022', rows: rows.map((row) => [...row]) }] }));
  return at(name);
}

async function report(form: Uint8Array, rows: readonly (readonly string[])[] = [HEAD, ...ROWS]) {
  writeFileSync(at('form.docx'), form);
  rmSync(at('out.docx'), { force: true });
  const plan = await planFile('plan.xlsx', rows);
  const { status, out, err } = await vekha(['report', plan, '--form', at('form.docx'), '-o', at('out.docx'), '--json']);
  const bytes = existsSync(at('out.docx')) ? new Uint8Array(readFileSync(at('out.docx'))) : null;
  const told = out === '' ? null : (JSON.parse(out) as { form: FormJson; notices: readonly string[] });
  return { status, err, form: told?.form ?? null, notices: told?.notices ?? null, bytes };
}

/** Paragraphs as lines, rows as their cells. */
function linesOf(bytes: Uint8Array | null): string[] {
  return readForeign(bytes ?? new Uint8Array()).blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? [block.text]
      : block.rows.map(({ cells }) =>
          cells
            .map((cell) => cell.blocks.map((each) => (each.kind === 'paragraph' ? each.text : '')).join('/'))
            .join(' | '),
        ),
  );
}

const mainOf = (bytes: Uint8Array | null): string =>
  strFromU8(unzipSync(bytes ?? new Uint8Array())['word/document.xml'] as Uint8Array);

test('parts in a form are proven in that form, each with its proof beside it', async () => {
  writeFileSync(at('form.docx'), withMoney());
  const plan = await planFile('plan.xlsx', [HEAD, ...ROWS]);
  const asked = ['report', plan, '--form', at('form.docx'), '--parts', 'section', '-o', at('parts.zip'), '--json'];
  expect(await vekha(asked)).toMatchObject({ status: 0, err: '' });
  const proofs = Object.entries(unzipSync(readFileSync(at('parts.zip')))).filter(([name]) => name.endsWith('.json'));
  expect(proofs).toHaveLength(2);
  for (const [, bytes] of proofs) {
    const { verified, ownForm, checks } = JSON.parse(strFromU8(bytes)) as Record<string, unknown>;
    expect({ verified, ownForm }).toEqual({ verified: true, ownForm: true });
    expect(checks).toContainEqual({ name: 'form-pages', ok: true, where: null });
  }
});

test('what is not the plan’s is not written at all', async () => {
  // A title that reads as the line of one department's part.
  const plan = await planFile('odd.xlsx', [['Мероприятия исполнителя: Минстрой'], HEAD, ...ROWS]);
  const { status, out } = await vekha(['report', plan, '-o', at('odd.docx'), '--json']);
  expect([status, JSON.parse(out)]).toEqual([1, expect.objectContaining({ file: null, verified: false })]);
  expect([existsSync(at('odd.docx')), existsSync(at('odd.docx.proof.json'))]).toEqual([false, false]);
  expect((await vekha(['report', plan, '-o', at('odd.docx')])).out).toContain('не записан');
});

test('of parts none is written where one is not the plan’s, and each that differs is named', async () => {
  // As above: the line is found in the file, and not among what was to be written.
  const plan = await planFile('odd.xlsx', [['Мероприятия исполнителя: Минстрой'], HEAD, ...ROWS]);
  const asked = ['report', plan, '--parts', 'section', '-o', at('odd.zip')];
  const { status, out } = await vekha([...asked, '--json']);
  const told = JSON.parse(out) as {
    file: unknown;
    verified: boolean;
    parts: { verified: boolean; notices: string[] }[];
  };
  expect([status, told.file, told.verified]).toEqual([1, null, false]);
  expect(told.parts.filter(({ verified }) => !verified).length).toBeGreaterThan(0);
  for (const { verified, notices } of told.parts) expect(verified || notices.length > 0).toBe(true);
  const words = await vekha(asked);
  expect([words.status, words.err]).toEqual([1, '']);
  expect(words.out).toContain('не подтверждён');
  expect(words.out).toContain(`${at('odd.zip')} не записан`);
  expect(existsSync(at('odd.zip'))).toBe(false);
});

test.each([
  [['--parts', 'section', '-o', 'wrong.docx'], 'Назовите его .zip'],
  [['-o', 'wrong.zip'], 'Назовите отчёт .docx'],
  [['--form', 'form.docx', '-o', 'form.docx', '--force'], 'поверх своего образца'],
])('%j is refused, and nothing written', async (asked, words) => {
  const form = withMoney();
  writeFileSync(at('form.docx'), form);
  const plan = await planFile('plan.xlsx', [HEAD, ...ROWS]);
  const { status, err } = await vekha(['report', plan, ...asked.map((each) => (/\./.test(each) ? at(each) : each))]);
  expect([status, err]).toEqual([2, expect.stringContaining(words)]);
  expect(existsSync(at('wrong.docx')) || existsSync(at('wrong.zip'))).toBe(false);
  expect(readFileSync(at('form.docx'))).toEqual(Buffer.from(form));
});

test('a form leads Word to no template somewhere else', async () => {
  const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  const r = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const parts = unzipSync(withMoney());
  const made = await report(
    zipSync({
      ...parts,
      'word/settings.xml': strToU8(
        `<w:settings xmlns:w="${w}" xmlns:r="${r}"><w:zoom w:percent="100"/><w:attachedTemplate r:id="rIdT"/></w:settings>`,
      ),
      'word/_rels/settings.xml.rels': strToU8(
        `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rIdT" Type="${r}/attachedTemplate" Target="https://elsewhere.test/t.dotm" TargetMode="External"/></Relationships>`,
      ),
    }),
  );
  expect(made.status).toBe(0);
  const xml = Object.values(unzipSync(made.bytes ?? new Uint8Array())).map((part) => strFromU8(part));
  expect(xml.filter((part) => /elsewhere|attachedTemplate/.test(part))).toEqual([]);
  expect(made.notices).toEqual([expect.stringContaining('с чужого адреса')]);
});

describe('a form with money beside the plan', async () => {
  const made = await report(withMoney());

  test('takes the rows and keeps what stands around them', () => {
    expect(made.err).toBe('');
    expect(linesOf(made.bytes)).toEqual([
      ' | УТВЕРЖДАЮ/«___» января 2023 г.',
      'Приложение № 2',
      'Отчёт за 2022 год',
      'о плане, утверждённом постановлением от 12 марта 2021 г. № 145',
      '№ | Мероприятие | Срок | Исполнитель | Финансирование | Результат за 2022 год',
      ' |  |  |  | план | факт | ',
      '1 | 2 | 3 | 4 | 5 | 6 | 7',
      '1. Мосты',
      '1.1. | Ремонт плотины | 2022 | Минстрой |  | 7 | Плотина отремонтирована',
      ' |  |  |  |  |  | Открыт проход & проезд < 5 т',
      '2. Парки',
      '2.1. | Посадка лип | май 2022 | Минлес |  |  | Посажено 30 лип/Посажено 4 дуба',
      'Начальник управления ______ А.А. Сидорова',
      '31 декабря 2022 г.',
    ]);
  });

  test('looks as the example does', () => {
    const xml = mainOf(made.bytes);
    expect(xml).toContain('<w:shd w:val="clear" w:fill="D9E2F3"/>');
    expect(xml).toMatch(
      /<w:jc w:val="both"\/><\/w:pPr><w:r><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial"\/><w:i\/><w:sz w:val="20"\/><\/w:rPr><w:t>Посадка лип</,
    );
    expect(xml.match(/<w:vMerge w:val="continue"\/>/g)).toHaveLength(6);
  });

  test('says what it replaced, kept and could not place', () => {
    expect(made.form?.replaced.map(({ before, after }) => `${before} > ${after}`)).toEqual([
      '«___» января 2022 г. > «___» января 2023 г.',
      'Отчёт за 2021 год > Отчёт за 2022 год',
      'Результат за 2021 год > Результат за 2022 год',
      '31 декабря 2021 г. > 31 декабря 2022 г.',
      'Отчёт за 2021 год > Отчёт за 2022 год',
    ]);
    expect(made.form?.kept).toHaveLength(1);
    expect(made.form?.columns.map(({ from }) => from.join())).toEqual([
      '№',
      'Мероприятие',
      'Срок',
      'Исполнитель',
      '',
      'Финансирование факт',
      'Ход исполнения',
    ]);
    expect(made.form?.notPlaced).toEqual([
      { kind: 'column', title: 'Телефон', cells: 1 },
      { kind: 'row', title: 'Итого 15 14', cells: null },
    ]);
  });
});

test('sections as paragraphs between tables', async () => {
  const { bytes, err } = await report(inParts());
  expect(err).toBe('');
  expect(linesOf(bytes).slice(4, 11)).toEqual([
    '1. Мосты',
    '№ | Мероприятие | Срок | Исполнитель | Ход исполнения',
    '1.1. | Ремонт плотины | 2022 | Минстрой | Плотина отремонтирована',
    ' |  |  |  | Открыт проход & проезд < 5 т',
    '2. Парки',
    '№ | Мероприятие | Срок | Исполнитель | Ход исполнения',
    '2.1. | Посадка лип | май 2022 | Минлес | Посажено 30 лип/Посажено 4 дуба',
  ]);
});

test('numbers that a list counted are written out, and counted no more', async () => {
  const { bytes, err } = await report(withLists());
  expect(err).toBe('');
  expect(linesOf(bytes).slice(4, 10)).toEqual([
    '№ | Мероприятие | Срок | Исполнитель | Ход исполнения',
    '1. | Мосты',
    '1.1. | Ремонт плотины | 2022 | Минстрой | Плотина отремонтирована',
    ' |  |  |  | Открыт проход & проезд < 5 т',
    '2. | Парки',
    '2.1. | Посадка лип | май 2022 | Минлес | Посажено 30 лип/Посажено 4 дуба',
  ]);
  expect(mainOf(bytes)).not.toContain('w:vMerge');
});

test('notes, comments and bookmarks go with the rows they were on', async () => {
  const { bytes, err } = await report(withTraces());
  expect(err).toBe('');
  const parts = unzipSync(bytes ?? new Uint8Array());
  expect(mainOf(bytes)).not.toMatch(/bookmark|comment|footnoteReference/);
  expect(strFromU8(parts['word/footnotes.xml'] as Uint8Array)).not.toContain('Мост');
});

test('a form of ours gives the report byte for byte', async () => {
  const plan = await planFile('own.xlsx', [HEAD, ...ROWS]);
  for (const [name, form] of [
    ['own.docx', []],
    ['again.docx', ['--form', at('own.docx')]],
  ] as const)
    expect((await vekha(['report', plan, '-o', at(name), ...form])).status).toBe(0);
  expect(readFileSync(at('again.docx')).equals(readFileSync(at('own.docx')))).toBe(true);
});

test('a form saved with the workbook is there by its name in the next run', async () => {
  await planFile('plan.xlsx', [HEAD, ...ROWS]);
  writeFileSync(at('form.docx'), withMoney());
  const run = (...words: string[]) => vekha(words.map((word) => (/\.(?:xlsx|docx)$/.test(word) ? at(word) : word)));
  expect((await run('form', 'plan.xlsx', '--save', 'form.docx', '--name', 'Наша', '-o', 'kept.xlsx')).status).toBe(0);
  const listed = JSON.parse((await run('form', 'kept.xlsx', '--json')).out) as FormsJson;
  expect(listed.forms.map(({ name }) => name)).toEqual(['Наша']);
  const one = await run('report', 'kept.xlsx', '--form', 'наша', '-o', 'one.docx');
  expect([one.err, one.out]).toEqual(['', expect.stringContaining('Форма: наша\n')]);
  expect((await run('report', 'plan.xlsx', '--form', 'form.docx', '-o', 'two.docx')).err).toBe('');
  expect(readFileSync(at('one.docx')).equals(readFileSync(at('two.docx')))).toBe(true);
  const missing = await run('report', 'plan.xlsx', '--form', 'Наша', '-o', 'none.docx');
  expect([missing.status, existsSync(at('none.docx'))]).toEqual([2, false]);
  expect(missing.err).toMatch(/^Формы «Наша» в этой таблице нет/);
  for (const words of [
    ['--save', 'form.docx', '--name', 'Наша'],
    ['--remove', 'Наша', '--restore', 'Наша', '-o', 'x.xlsx'],
  ])
    expect((await run('form', 'kept.xlsx', ...words)).status).toBe(2);
  // Never taken unasked: what the last report was in is told.
  const server = await startPage({ examplePath: at('kept.xlsx') });
  const client = new PageClient(server);
  await client.look();
  const argument = JSON.stringify({ ...HERE, format: 'docx', form: { saved: 'Наша' } });
  expect(await client.act({ kind: 'call', name: 'panelReport', argument })).toMatchObject({ ok: true });
  writeFileSync(at('used.xlsx'), new Uint8Array(await (await client.fetch('/download')).arrayBuffer()));
  await server.close();
  expect((await run('report', 'used.xlsx', '-o', 'usual.docx')).out).toContain(
    'чтобы взять её и теперь, --form "Наша"',
  );
  expect((await run('report', 'kept.xlsx', '-o', 'plain.docx')).out).not.toContain('Форма');
});

test.each([
  [
    'portrait',
    ['№ п/п', 'Наименование мероприятия', 'Срок', 'Исполнитель', 'Информация об исполнении', 'Причины неисполнения'],
    ['Финансирование факт', 'Телефон'],
  ],
  [
    'quarters',
    ['№ п/п', 'Наименование мероприятия', 'Срок', 'Исполнитель', 'Информация об исполнении'],
    ['Финансирование факт', 'Телефон'],
  ],
  [
    'short',
    ['№ п/п', 'Наименование мероприятия', 'Результат исполнения'],
    ['Срок', 'Исполнитель', 'Финансирование факт', 'Телефон'],
  ],
])('the common form %s', async (name, titles, notPlaced) => {
  const plan = await planFile('common.xlsx', [['План за 2022 год'], HEAD, ...ROWS]);
  const { status, out } = await vekha(['report', plan, '--form', name, '-o', at(`${name}.docx`), '--json']);
  const { form, notices } = JSON.parse(out) as { form: FormJson; notices: string[] };
  expect(notices.filter((each) => /по датам/.test(each))).toEqual(
    name === 'quarters'
      ? [
          'Записи стоят в столбцах по датам, названным в них. Без даты или с датами для нескольких столбцов — 3 записи, в столбце «Информация об исполнении IV квартал».',
        ]
      : [],
  );
  const lines = linesOf(new Uint8Array(readFileSync(at(`${name}.docx`))));
  expect([status, form.replaced, lines[0]]).toEqual([0, [], 'План за 2022 год']);
  expect(lines).toContain(titles.join(' | '));
  expect(lines.filter((line) => /Посадка лип/.test(line))).toHaveLength(1);
  expect(lines.join('\n')).not.toContain('Образец');
  expect(form.notPlaced.map(({ title }) => title)).toEqual(notPlaced);
});

test('the form of quarters has entries where their dates lie, each once', async () => {
  const dated = [
    ['1.1.', 'Ремонт плотины', '2022', 'Минстрой', '7', 'Открыт проход 3 февраля', '22-33'],
    ['', '', '', '', '', 'Плотина отремонтирована', ''],
    ['', '', '', '', '', 'Открыт проезд 5 и 9 мая\nПринято 20 мая 2022 года', ''],
  ];
  const plan = await planFile('dated.xlsx', [['План за 2022 год'], HEAD, ['1. Мосты'], ...dated]);
  const { status, out } = await vekha(['report', plan, '--form', 'quarters', '-o', at('dated.docx')]);
  expect([status, out]).toEqual([0, expect.stringContaining('3 записи сверен')]);
  expect(out).toContain('Без даты или с датами для нескольких столбцов — 1 запись, в столбце');
  const lines = linesOf(new Uint8Array(readFileSync(at('dated.docx'))));
  expect(lines.filter((line) => /роход|роезд|отремонтирована/.test(line))).toEqual([
    '1.1. | Ремонт плотины | 2022 | Минстрой | Открыт проход 3 февраля | Открыт проезд 5 и 9 мая/Принято 20 мая 2022 года |  | Плотина отремонтирована',
  ]);
});

test('what the example said somewhere else in the file is refused, and nothing is written', async () => {
  const parts = unzipSync(withMoney());
  parts['customXml/item1.xml'] = strToU8('<x>Закуплено двенадцать низкопольных автобусов</x>');
  const { status, err, bytes } = await report(zipSync(parts));
  expect([status, bytes]).toEqual([2, null]);
  expect(err).toContain('остался текст образца: «Закуплено двенадцать низкопольных автобусов»');
});

test.each([
  ['no table', docx(p('Отчёт за 2021 год')), /нет таблицы отчёта|не нашлось таблицы отчёта/],
  ['no docx', new TextEncoder().encode('просто текст'), /^\S+form\.docx: Это не документ \.docx/],
  [
    'another table',
    docx('<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Слово</w:t></w:r></w:p></w:tc></w:tr></w:tbl>'),
    /таблицы отчёта/,
  ],
])('%s: one line, nothing written', async (_name, form, line) => {
  const { status, err, bytes } = await report(form);
  expect([status, bytes]).toEqual([2, null]);
  expect(err).toMatch(line);
});

test.each([
  ['portrait', ['--draft', '--summary', '--inactive'], 'сводка, перечень без активности'],
  ['form.docx', ['--draft', '--summary'], 'сводка, пометка проекта'],
  ['form.docx', ['--final'], null],
])('%s with %j: what the form does not take is told', async (name, asked, parts) => {
  const plan = await planFile('plan.xlsx', [HEAD, ...ROWS]);
  writeFileSync(at('form.docx'), withMoney());
  const form = name === 'form.docx' ? at(name) : name;
  const { status, out } = await vekha(['report', plan, '--form', form, ...asked, '-o', at('out.docx'), '--force']);
  const said = 'В этой форме такому нет места, и в отчёт не вошло: ';
  expect(status).toBe(0);
  expect(out.split('\n').filter((line) => line.startsWith(said))).toEqual(parts === null ? [] : [`${said}${parts}.`]);
});

test('a quarter’s report tells of that quarter, and what is merged over two measures is said at each', async () => {
  const rows = [
    ['№', 'Мероприятие', 'Срок', 'Исполнитель', 'I квартал', 'II квартал'],
    ['1.', 'Ремонт плотины', '2022', 'Минстрой', 'Составлена смета', 'Плотина отремонтирована'],
    ['2.', 'Посадка лип', '2022', '', 'Заказаны саженцы', 'Посажено 30 лип'],
  ];
  const merged = [{ startRow: 1, startCol: 3, endRow: 2, endCol: 3 }];
  writeFileSync(at('quarters.xlsx'), await writeXlsx({ sheets: [{ name: '2022', rows, merges: merged }] }));
  writeFileSync(at('form.docx'), inParts());
  const { status, out } = await vekha([
    ...['report', at('quarters.xlsx'), '--form', at('form.docx'), '--period', 'II квартал 2022'],
    ...['-o', at('quarter.docx'), '--json'],
  ]);
  const lines = linesOf(new Uint8Array(readFileSync(at('quarter.docx'))));
  expect(status).toBe(0);
  expect(lines).toContain('1. | Ремонт плотины | 2022 | Минстрой | Плотина отремонтирована');
  expect(lines).toContain('2. | Посадка лип | 2022 | Минстрой | Посажено 30 лип');
  expect(lines.join('\n')).not.toMatch(/смета|саженцы/);
  expect((JSON.parse(out) as { form: FormJson }).form.notPlaced).toEqual([
    { kind: 'column', title: 'I квартал', cells: 2 },
  ]);
});
