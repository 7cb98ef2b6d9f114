/** Texts made to be dear: whatever stands in a cell, reading it costs as much a letter as reading any other text. */
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { detectEntryActivity } from '../../../src/core/activity/detect-activity';
import { findPromises } from '../../../src/core/activity/promises';
import { readWaivers } from '../../../src/core/findings/marks';
import { parseRange, parseSheetCell } from '../../../src/core/grid/cell-range';
import { fillTemplate } from '../../../src/core/i18n/format-message';
import { groupExecutors } from '../../../src/core/import/group-executors';
import { importPlan } from '../../../src/core/import/import-plan';
import { parseCells, sourceOfGrid } from '../../../src/core/import/sheet-source';
import { parseDirectory } from '../../../src/core/plan/departments/directory';
import { parsePlan } from '../../../src/core/plan/parse-plan';
import { periodOfTitle, planTabOf } from '../../../src/core/plan/reporting-year';
import { hasWords, readLine, readParagraphs } from '../../../src/core/plan/table/reading';
import { settleText } from '../../../src/core/report/proof/settle-text';
import { RULES } from '../../../src/core/rules';
import { parseSettings } from '../../../src/core/settings/settings';
import { findDates } from '../../../src/core/text/dates/dates';
import { yearPeriod } from '../../../src/core/text/dates/reporting-period';
import { harmlessJson, harmlessLink, harmlessText, unlinkedLine } from '../../../src/core/text/harmless';
import { normalise } from '../../../src/core/text/normalise';
import { tieShortWords } from '../../../src/core/text/short-words';
import { readForeign } from '../../../src/docx/foreign/read-foreign';
import { cpuTime } from '../../support/cpu-time';
import { lengthOf, sampleOf } from '../../support/length';
import { checkGrid, HEADER } from '../../support/rule-tester';
import { sheetTable } from '../../support/sheet-table';

/** What a text is made of, over and over; each is a beginning that some expression might take up anew at every place. */
// biome-ignore format: a list of pieces is read across.
const PIECES = [
  '(', ')', '«', '»', '"', ' ', ' , ', '\u00a0', ' - ', 'aа', '<b>', '<', '[bookmark: x]', '[', 'x, ', '. ', '1.', '1.1.2022 ', '1 января ',
  '1 января – ', '1-', 'I', 'IV квартал ', 'до ', 'с 1 по ', '2022', '2022, ', 'г. ', 'не ', 'не проведено ', 'однако ', 'http://a.', 'а.б@',
  'а@б.', '№ ', '&nbsp;', '&', '\u200b', '\n', '\n\n ', 'а', 'А', 'а-', 'ё', 'Министерство культуры; ', '; ', '/', '/1', '*', '_', '…', '!',
  'п. ', 'ст. 1 ', 'отменён в связи с ', 'Проведён форум. ', '0', '12:', '\t', '\u0301', 'https://', '||', 'и ', 'i', '{\\', '—', '- - ', 'в январе, ',
  'ежеквартально ', 'постоянно, ', 'I-', 'янв. ', 'разработаюе', 'Ошибка! ', '{ REF ', "'", '=', ': ', 'юе', 'Сидоров А.А. ', '5 тыс. ', '%', '(→)', '№→ ', 'с→ ', 'договор ',
];

/** Those that were quadratic once: never left out of the sample. */
const KNOWN = ['. ', '«→;', ' *', "'", '№→ '];

/** What stands before an arrow comes once. The last letter suits nothing, so that an expression tied to the end fails at every place it tries. */
function hostile(shape: string, length: number): string {
  const [head = '', piece = head] = shape.split('→');
  const once = piece === head ? '' : head;
  return `${once}${piece.repeat(Math.ceil(length / piece.length)).slice(0, length - 1)}ы`;
}

const PLAIN = 'Проведён форум 4 мая 2022 года, участвовали 200 человек из двенадцати районов области. ';

/** Letters of the longer text; the shorter one has an eighth. */
const LENGTH = lengthOf(20_000, 49_000);
const EIGHTH = LENGTH / 8;
/** Eight times the text costs a linear walk eight times as much, a quadratic one 64 times. */
const MOST_GROWTH = 26;
/** Times the cost of plain text of the same length: below it, growth is a matter of the clock's grain. */
const SUSPICIOUS = 12;

function cost(work: () => unknown): number {
  const start = cpuTime();
  work();
  return cpuTime(start);
}

/** Milliseconds that a pause of the machine may take; what is quadratic takes ten times as long over so many letters. */
const GRAIN = 15;

/** Whether `work` grows faster than its text; the clock is only compared with itself, and asked three times before it is believed. */
function growsTooFast(work: (text: string) => unknown, piece: string): boolean {
  const plain = hostile(PLAIN, LENGTH);
  for (let tried = 0; tried < 3; tried += 1) {
    const long = cost(() => work(hostile(piece, LENGTH)));
    if (long <= GRAIN || long <= SUSPICIOUS * cost(() => work(plain))) return false;
    const short = Math.min(...[1, 2, 3].map(() => cost(() => work(hostile(piece, EIGHTH)))));
    if (long <= MOST_GROWTH * short) return false;
  }
  return true;
}

function gridWith(column: number, text: string): ReturnType<typeof sheetTable> {
  const grid = sheetTable(`${HEADER}
    1.1. | Форум | 2022 год | Отдел | Проведён форум 4 мая 2022 года
    1.2. | Слёт | 2022 год | Отдел | Проведён слёт 5 мая 2022 года`);
  // Written past the table's notation, so that blanks and bars stay as given.
  return {
    ...grid,
    rows: grid.rows.map((row, at) => (at === 1 ? row.map((cell, i) => (i === column ? text : cell)) : row)),
  };
}

const READERS: Readonly<Record<string, (text: string) => unknown>> = {
  'a check, by number': (text) => checkGrid(gridWith(0, text)),
  'a check, by name': (text) => checkGrid(gridWith(1, text)),
  'a check, by period': (text) => checkGrid(gridWith(2, text)),
  'a check, by executor': (text) => checkGrid(gridWith(3, text)),
  'a check, by progress': (text) => checkGrid(gridWith(4, text)),
  'a header': (text) => parsePlan({ sheet: '2022', rows: [[text, text, text], [text]], merges: [] }, null),
  'a setting': (text) =>
    ['Слова состояний', 'Правила', 'Период плана', 'Координаторы', 'Срок сведений', 'Язык', 'Титул', text].map((key) =>
      parseSettings(
        [[key, text]],
        RULES.map(({ id }) => id),
      ),
    ),
  'a directory': (text) =>
    parseDirectory('Исполнители', [
      ['Название', 'Другие названия', 'Почта', 'Действует с', 'Действует по', 'Преемник'],
      [text, text, text, text, text, text],
    ]),
  'a verdict': (text) => detectEntryActivity(text, undefined, 2022),
  dates: (text) => findDates(text, 2022),
  'a promise': (text) => findPromises(`${text} запланировано на 2023 год`, yearPeriod(2022), true),
  'the period of a title': (text) => periodOfTitle([text]),
  'a tab’s name': (text) => planTabOf(text),
  'a text of a report': (text) => [settleText(text), tieShortWords(text)],
  'groups of executors': (text) => {
    const { plan } = parsePlan(gridWith(3, text), null);
    return plan === null ? null : groupExecutors(plan);
  },
  'a mark': (text) =>
    [text, `e1${text}n`, `e1[["${text}"]]n`].map((mark) => readWaivers({ sheet: '', rows: [[mark]], merges: [] }, 0)),
  'a name of a cell': (text) => [parseSheetCell(text), parseSheetCell(`'${text}'!E4`), parseRange(text)],
  'a way out': (text) => [
    unlinkedLine(text),
    harmlessText(text),
    harmlessJson(JSON.stringify(text)),
    harmlessLink(text),
  ],
  'a message': (text) =>
    fillTemplate('{a} и {b|слово|слова|слов}: {a}', { a: text, b: 2 }, 'ru') + fillTemplate(text, { a: 1 }, 'ru'),
  'a table brought in': (text) => {
    const source = sourceOfGrid(
      parseCells(`${HEADER.replaceAll(' | ', '\t')}\n1.1.\tФорум\t2022 год\tОтдел\t${text}`, 'x'),
    );
    return typeof source === 'string' ? source : importPlan(source, null, '2022', 2022);
  },
  'a Word document': (text) => {
    const safe = text.replace(/[&<\u0000-\u0008\u000b-\u001f]/g, ' ');
    return readForeign(zipSync({ 'word/document.xml': strToU8(wordOf(safe)) }, { level: 0 }));
  },
  'a cell as it is read': (text) => [readLine(text), readParagraphs(text), hasWords(text), normalise(text)],
};

function wordOf(text: string): string {
  const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  const run = `<w:r><w:t>${text}</w:t></w:r>`;
  return `<w:document ${w}><w:body><w:p>${run}</w:p><w:tbl><w:tr><w:tc><w:p>${run}</w:p></w:tc></w:tr></w:tbl></w:body></w:document>`;
}

describe.each(Object.keys(READERS))('%s', (name) => {
  test('costs no more a letter, whatever the text is made of', () => {
    const work = READERS[name] as (text: string) => unknown;
    work(PLAIN);
    expect([...KNOWN, ...sampleOf(PIECES, 6)].filter((piece) => growsTooFast(work, piece))).toEqual([]);
  });
});
