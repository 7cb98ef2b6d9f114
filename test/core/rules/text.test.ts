/** Rules on spelling and signs: what they find, what they let be, and what is left after mending. */
import { describe, expect, test } from 'vitest';
import { detectEntryActivity } from '../../../src/core/activity/detect-activity';
import { checkGrid, findingsOf, HEADER, mended, planWith, suggestionsOf } from '../../support/rule-tester';
import { sheetTable } from '../../support/sheet-table';

/** Messages of a rule for one entry, without their place. */
const of = (id: string, entry: string): string[] => findingsOf(id, planWith(entry)).map((line) => line.slice(3));

describe('stray-space', () => {
  test.each([
    ['Проведён  форум', 'Проведён форум'],
    ['Проведён форум , участников 5', 'Проведён форум, участников 5'],
    ['Проведён форум ( участников 5 )', 'Проведён форум (участников 5)'],
    [' Проведён форум\t', 'Проведён форум'],
    ['Проведён форум \n в мае\n', 'Проведён форум\nв мае'],
    ['Проведён\tфорум', 'Проведён форум'],
    ['Форум «Дело » и « Слово» .', 'Форум «Дело» и «Слово».'],
    ['Проведён \u00a0форум', 'Проведён форум'],
  ])('mends %j', (entry, wanted) => {
    expect(of('stray-space', entry)).toHaveLength(1);
    expect(mended(entry)).toBe(wanted);
  });

  test.each(['Проведён форум', 'Абзац.\n\nЕщё абзац.', 'Строка\nещё строка', 'в 10 .. 12 домах'])(
    'lets %j be',
    (entry) => {
      expect(of('stray-space', entry)).toEqual([]);
    },
  );

  test('counts the places', () => {
    expect(of('stray-space', 'а  б  в , г')).toEqual(['Лишние пробелы: 3 места. Уберите их.']);
  });

  test('stays linear on a cell of blanks', () => {
    expect(mended(`Сделано${' \t\n'.repeat(16_000)}вчера`)).toMatch(/^Сделано\s+вчера$/);
  });
});

describe('non-breaking-space', () => {
  test.each([
    '12 мая 2022 г.\u00a0в\u00a0Твери',
    'план №\u00a05',
    'А.\u00a0Петров',
    'Петров\u00a0А. А.',
    'слёт\u00a0— итог',
    '10\u00a0000 человек',
    '5\u00a0млн\u00a0рублей',
  ])('lets the good one of %j be', (text) => {
    expect(of('non-breaking-space', text)).toEqual([]);
  });

  test('makes ordinary ones of them', () => {
    expect(of('non-breaking-space', 'Проведён\u00a05 июня\u202f2022 года')).toEqual([
      'Неразрывные пробелы: 2 места. Замените их обычными.',
    ]);
    expect(mended('Проведён\u00a05 июня\u202f2022 года')).toBe('Проведён 5 июня 2022 года');
  });

  test('leaves those beside other blanks to the rule on stray ones', () => {
    expect(of('non-breaking-space', 'Проведён \u00a0форум')).toEqual([]);
  });
});

describe('invisible-character', () => {
  test.each([
    'Прове\u00adдён форум',
    'Проведён\u200b форум',
    '\ufeffПроведён форум',
    'Проведён\u202e форум',
    'Проведён\u0007 форум',
  ])('takes %j out', (entry) => {
    expect(of('invisible-character', entry)).toEqual(['Невидимые знаки в тексте: 1. Удалите их.']);
    expect(mended(entry)).toBe('Проведён форум');
  });

  test('leaves the joiners of emoji', () => {
    expect(of('invisible-character', 'Проведён форум 👨‍👩‍👧')).toEqual([]);
  });
});

describe('mixed-script', () => {
  test.each([
    ['Провeдён форум', 'Проведён форум'],
    ['Форум СOVID', 'Форум COVID'],
    ['В ХXI веке проведён форум', 'В XXI веке проведён форум'],
    ['Сoстоялся cовет', 'Состоялся совет'],
  ])('mends %j', (entry, wanted) => {
    expect(of('mixed-script', entry).length).toBeGreaterThan(0);
    expect(mended(entry)).toBe(wanted);
  });

  test('leaves a word that could be either to a person', () => {
    expect(of('mixed-script', 'Проведён Cop')).toEqual([]);
    expect(of('mixed-script', 'Проведён Сop')).toEqual([
      'В слове «Сop» смешаны русские и латинские буквы. Наберите его заново.',
    ]);
    expect(mended('Проведён Сop')).toBe('Проведён Сop');
  });

  test('finds a Roman numeral in Cyrillic only where others are in Latin', () => {
    expect(of('mixed-script', 'Проведены IX форум и Х форум')).toEqual([
      'Римское число «Х» набрано русской буквой, а другие в плане латинскими. Замените букву.',
    ]);
    expect(of('mixed-script', 'Проведены IX форум и Х \u00a0форум')).toHaveLength(1);
    expect(of('mixed-script', 'Проведён Х форум')).toEqual([]);
    expect(of('mixed-script', 'Приняли участие в IX форуме А.Х. Иванов и другие')).toEqual([]);
  });

  test('finds a preposition typed in Latin', () => {
    expect(of('mixed-script', 'Проведён форум c гостями')).toEqual([
      'Слово «c» набрано латинской буквой. Замените её русской.',
    ]);
    for (const entry of ['Форум c «Делом»', 'Форум c "Делом"', 'Форум c 5 мая'])
      expect(of('mixed-script', entry)).toHaveLength(1);
    expect(of('mixed-script', 'Проведён форум c Team')).toEqual([]);
  });

  test.each(['IT-форум', 'ПМЭФ-2022', 'форум Team Russia', 'Яndex', 'витамин C'])('lets %j be', (entry) => {
    expect(of('mixed-script', entry)).toEqual([]);
  });

  test('offers what a person may pick', () => {
    const offered = (entry: string) => suggestionsOf('mixed-script', planWith(entry));
    expect(offered('Проведён Сop')).toEqual([
      ['Заменить на «Сор» одним алфавитом.: Проведён Сор', 'Заменить на «Cop» одним алфавитом.: Проведён Cop'],
    ]);
    expect(offered('IX форум и ХХ форум')).toEqual([['Заменить на «XX» одним алфавитом.: IX форум и XX форум']]);
    expect(offered('Форум c гостями')).toEqual([['Заменить на «с» одним алфавитом.: Форум с гостями']]);
    expect(offered('Провeдён форум')).toEqual([[]]);
  });

  test('names the letters it finds', () => {
    expect(of('mixed-script', 'Провeдён форум')).toEqual([
      'Латинские буквы в русском слове «Провeдён». Замените их русскими.',
    ]);
    expect(of('mixed-script', 'Форум СOVID')).toEqual([
      'Русские буквы в латинском слове «СOVID». Замените их латинскими.',
    ]);
  });
});

describe('straight-quote', () => {
  test('makes guillemets of pairs', () => {
    expect(of('straight-quote', 'Форум "Дело" и ярмарка ("Мёд")')).toHaveLength(1);
    expect(mended('Форум "Дело" и ярмарка ("Мёд")')).toBe('Форум «Дело» и ярмарка («Мёд»)');
  });

  test.each([
    'Экран 19" и 21" куплен',
    'Форум «Дело "Наше"»',
    'Форум "Дело',
    'Форум "Дело\nнаше" прошёл',
    'Форум " Дело "',
  ])('finds but does not touch %j', (entry) => {
    expect(of('straight-quote', entry)).toHaveLength(1);
    expect(mended(entry)).toContain('"');
  });

  test.each([
    'Форум «Дело "Наше" дело»',
    'Форум „Дело "Наше" дело”',
    'Форум “Дело "Наше" дело”',
    'Дело"Наше" дело',
    'Дело "Наше"дело',
  ])('leaves quotes within quotes, and those that touch words, to a person: %j', (entry) => {
    expect(of('straight-quote', entry)).toEqual(['Прямые кавычки: 2 места. Поставьте «ёлочки».']);
    expect(mended(entry)).toBe(entry);
  });

  test.each([
    ['Форум «А» и "Б"', 'Форум «А» и «Б»'],
    ['"Дело" прошло', '«Дело» прошло'],
    ['Форум "Дело!", ярмарка "5"', 'Форум «Дело!», ярмарка «5»'],
    ['Зал "Мир, 500 м²" открыт', 'Зал «Мир, 500 м²» открыт'],
  ])('mends %j', (entry, wanted) => {
    expect(mended(entry)).toBe(wanted);
  });

  test('leaves English texts alone', () => {
    expect(of('straight-quote', 'Forum "Business" held')).toEqual([]);
  });
});

describe('hyphen-for-dash', () => {
  test('takes the dash the author uses elsewhere', () => {
    expect(mended('Форум - дело')).toBe('Форум – дело');
    expect(mended('Форум — дело, ярмарка - мёд')).toBe('Форум — дело, ярмарка — мёд');
    expect(of('hyphen-for-dash', 'Форум - дело - мёд')).toEqual(['Дефис вместо тире: 2 места. Поставьте тире.']);
  });

  test.each([
    '- форум\n- ярмарка',
    'онлайн-форум',
    '2021-2023',
    'Форум – дело',
    'Приказ № 12 - ОД',
    'Распоряжение № 5 - р подписано',
    'Приказ 17/3 - пр',
    'Горячая линия: 29 - 10 - 22',
    'Снижение составило - 3 процента',
  ])('lets %j be', (entry) => {
    expect(of('hyphen-for-dash', entry)).toEqual([]);
  });
});

describe('unbalanced-quote', () => {
  test.each([
    ['Форум «Дело прошёл', /открыта и не закрыта: «Форум «Дело прошёл»/],
    ['Форум Дело» прошёл', /закрыта, но не открыта/],
    ['Форум «А» и «Б прошёл', /открыта и не закрыта/],
    ['Форум "Дело прошёл', /нечётное число \(1\)/],
  ])('finds %j', (entry, message) => {
    expect(of('unbalanced-quote', entry)).toEqual([expect.stringMatching(message)]);
  });

  test.each(['Форум «Дело»', 'Форум «Союз «Мир» прошёл', 'Форум "Дело"', '«А» и «Б»', '-"-', '– " –'])(
    'lets %j be',
    (entry) => {
      expect(of('unbalanced-quote', entry)).toEqual([]);
    },
  );
});

describe('unbalanced-bracket', () => {
  test.each([
    ['Форум (г. Москва прошёл', /открыта и не закрыта/],
    ['Форум г. Москва) прошёл', /закрыта, но не открыта/],
    ['Форум (г. Москва] прошёл', /закрыта, но не открыта/],
  ])('finds %j', (entry, message) => {
    expect(of('unbalanced-bracket', entry)[0]).toMatch(message);
  });

  test('shows the words around', () => {
    expect(of('unbalanced-bracket', 'Форум (г. Москва прошёл')).toEqual([
      'Скобка открыта и не закрыта: «Форум (г. Москва прошёл». Поставьте вторую.',
    ]);
    expect(of('unbalanced-bracket', 'Форум г. Москва) прошёл')).toEqual([
      'Скобка закрыта, но не открыта: «Форум г. Москва) прошёл». Поставьте первую или уберите лишнюю.',
    ]);
  });

  test('knows the points of a list, and no longer numbers', () => {
    expect(of('unbalanced-bracket', 'Проведены: 1.12) форум; (1) съезд; 123) слёт; Б) смотр')).toEqual([]);
    expect(of('unbalanced-bracket', 'Проведено 1234) форумов')).toHaveLength(1);
    expect(of('unbalanced-bracket', 'Проведены аб) форумы')).toHaveLength(1);
  });

  test.each(['Форум (г. Москва)', '1) форум\n2) ярмарка', 'а) форум; б) ярмарка', 'Форум [онлайн (Zoom)]'])(
    'lets %j be',
    (entry) => {
      expect(of('unbalanced-bracket', entry)).toEqual([]);
    },
  );
});

describe('leftover-markup', () => {
  test('removes the bookmarks of Word', () => {
    expect(of('leftover-markup', '[bookmark: _GoBack]Проведён форум')).toEqual([
      'Служебная пометка «[bookmark: _GoBack]» осталась от Word. Удалите её.',
    ]);
    expect(mended('[bookmark: _GoBack]Проведён форум_x000D_')).toBe('Проведён форум');
  });

  test.each([
    'Проведён<br>форум',
    '<p class="x">Проведён форум',
    'Проведён&nbsp;форум',
    'Проведён форум. Ошибка! Источник ссылки не найден.',
    'Проведён форум { MERGEFIELD Имя }',
  ])('proposes, but does not by itself change %j', (entry) => {
    expect(of('leftover-markup', entry)).toEqual([expect.stringContaining('Похоже на остаток разметки')]);
    expect(mended(entry)).toBe(entry);
  });

  test.each([
    ['Проведён<br>форум', ['Удалить «<br>».: Проведёнфорум']],
    ['Проведён <b>форум', ['Удалить «<b>».: Проведён форум']],
    ['Проведён форум </p>', ['Удалить «</p>».: Проведён форум']],
    ['Дом&nbsp;5', ['Заменить «&nbsp;» на « ».: Дом 5']],
    ['Форум &amp; дело', ['Заменить «&amp;» на «&».: Форум & дело']],
    ['Форум &quot;Дело', ['Заменить «&quot;» на «"».: Форум "Дело']],
    ['Больше &lt; 5', ['Заменить «&lt;» на «<».: Больше < 5']],
    ['Больше &gt; 5', ['Заменить «&gt;» на «>».: Больше > 5']],
    ['Форум «Дело&raquo;', ['Заменить «&raquo;» на «»».: Форум «Дело»']],
    ['Форум &mdash; дело', ['Заменить «&mdash;» на «—».: Форум — дело']],
    ['Форум &ndash; дело', ['Заменить «&ndash;» на «–».: Форум – дело']],
    ['Форум {MERGEFIELD Имя}', ['Удалить «{MERGEFIELD Имя}».: Форум']],
    ['Форум &laquo;Дело', ['Заменить «&laquo;» на ««».: Форум «Дело']],
    ['Дело&#33;', ['Заменить «&#33;» на «!».: Дело!']],
    ['Форум. Ошибка! Закладка не определена.', ['Удалить «Ошибка! Закладка не определена.».: Форум.']],
  ])('offers for %j', (entry, offered) => {
    expect(suggestionsOf('leftover-markup', planWith(entry))).toEqual([offered]);
  });

  test('takes all bookmarks out at once, and quotes what it finds', () => {
    expect(of('leftover-markup', '[bookmark:а]Форум [bookmark: б]')).toEqual([
      'Служебная пометка «[bookmark:а]» осталась от Word. Удалите её.',
    ]);
    expect(mended('[bookmark:а]Форум [bookmark: б]')).toBe('Форум');
    expect(of('leftover-markup', 'Проведён<br>форум')).toEqual([expect.stringContaining('«<br>»')]);
    expect(of('leftover-markup', 'Дом&nbsp;5')).toEqual([expect.stringContaining('«&nbsp;»')]);
  });

  test.each(['5 < 7 и 8 > 3', 'Иванов & Ко', '[1] приложение', 'от <дата> до <дата>'])('lets %j be', (entry) => {
    expect(of('leftover-markup', entry)).toEqual([]);
  });
});

describe('error-value', () => {
  test.each(['#ССЫЛКА!', '#REF!', '#Н/Д', '#N/A'])('finds %j', (entry) => {
    expect(of('error-value', entry)).toEqual([
      `В ячейке ошибка формулы «${entry}». Исправьте формулу или впишите текст.`,
    ]);
  });

  test.each([
    '#REF!',
    '#N/A',
    ' #н/д ',
    '#ЗНАЧ!',
    '#ПЕРЕНОС!',
    '#BLOCKED!',
    '#ДЕЛ/0!',
    '#GETTING_DATA',
    'Err:502',
    'Ошибка:508',
    '####',
  ])('%j says neither that something was done nor that nothing was, and is found once', (entry) => {
    const { verdict, evidence } = detectEntryActivity(entry);
    expect([verdict, evidence.map(({ text }) => text)]).toEqual(['unclear', [entry.trim()]]);
    const found = checkGrid(planWith(entry)).filter(({ rule }) => !rule.endsWith('-space'));
    expect(found.map(({ rule }) => rule)).toEqual(['error-value']);
  });

  test('an answer beside the error is the measure’s', () => {
    const grid = `${HEADER}\n1. | Слёт | 2022 год | О | #REF!\n^ | ^ | ^ | ^ | Проведён 4 июня, 30 человек`;
    expect(checkGrid(sheetTable(grid)).map(({ rule }) => rule)).toEqual(['error-value']);
  });

  test('takes no notice of blanks around', () => {
    expect(of('error-value', ' #REF!\n')).toHaveLength(1);
  });

  test.each(['#МыВместе: проведена акция', '# проведена акция', '#REF! исправлено', 'Было #REF!'])(
    'lets %j be',
    (entry) => {
      expect(of('error-value', entry)).toEqual([]);
    },
  );

  test('looks at numbers, too', () => {
    expect(
      findingsOf('error-value', 'Номер | Мероприятие | Срок | Результат\n#REF! | Форум | 2022 | Проведён'),
    ).toHaveLength(1);
  });
});

describe('non-text-cell', () => {
  const date = { text: '01.03.2022', value: { year: 2022, month: 3, day: 1 } };
  const inCell = (column: number, cell: { text: string; value: number | boolean | typeof date.value }) => {
    const grid = planWith('Проведена 4 июня 2022 года');
    return {
      ...grid,
      rows: grid.rows.map((row, at) => (at === 3 ? row.map((old, index) => (index === column ? cell : old)) : row)),
    };
  };

  test('finds dates, numbers and truth values where words belong', () => {
    expect(findingsOf('non-text-cell', inCell(4, date))).toEqual([
      'E4 Таблица превратила текст в дату «01.03.2022». Задайте ячейке формат «Текст» и впишите заново, что имелось в виду.',
    ]);
    expect(findingsOf('non-text-cell', inCell(4, { text: '5', value: 5 }))).toHaveLength(1);
    expect(findingsOf('non-text-cell', inCell(1, { text: 'ИСТИНА', value: true }))).toHaveLength(1);
    expect(findingsOf('non-text-cell', inCell(3, { text: '7', value: 7 }))).toHaveLength(1);
  });

  test('offers the text shown, and for a period the month', () => {
    expect(suggestionsOf('non-text-cell', inCell(4, date))).toEqual([['Оставить «01.03.2022» текстом.: 01.03.2022']]);
    expect(suggestionsOf('non-text-cell', inCell(2, date))).toEqual([
      ['Оставить «01.03.2022» текстом.: 01.03.2022', 'Вписать «03.2022» текстом, если имелся в виду месяц.: 03.2022'],
    ]);
    expect(suggestionsOf('non-text-cell', inCell(4, { text: '5', value: 5 }))).toEqual([['Оставить «5» текстом.: 5']]);
  });

  test('and offers the month where a decimal point made a number of it and took its zeros', () => {
    expect(suggestionsOf('non-text-cell', inCell(2, { text: '3.202', value: 3.202 }))).toEqual([
      ['Оставить «3.202» текстом.: 3.202', 'Вписать «03.2020» текстом, если имелся в виду месяц.: 03.2020'],
    ]);
    expect(suggestionsOf('non-text-cell', inCell(2, { text: '13.2022', value: 13.2022 }))).toEqual([
      ['Оставить «13.2022» текстом.: 13.2022'],
    ]);
  });

  test('looks at every row of a measure, and at columns alone that the table has', () => {
    const grid = sheetTable(`№ | Мероприятие | Результат
      1 | Форум | Проведён
        |       | Итог`);
    const rows = grid.rows.map((row, at) => (at === 2 ? ['', '', { text: '5', value: 5 }] : row));
    expect(findingsOf('non-text-cell', { ...grid, rows })).toEqual([expect.stringMatching(/^C3 .*«5»/)]);
  });

  test('offers the day where a date has lost its format, and lets a month be that is shown as one', () => {
    expect(suggestionsOf('non-text-cell', inCell(2, { text: '44651', value: 44651 }))).toEqual([
      ['Вписать «31.03.2022»: похоже, это дата, потерявшая формат.: 31.03.2022', 'Оставить «44651» текстом.: 44651'],
    ]);
    expect(findingsOf('non-text-cell', inCell(2, { ...date, text: 'март 2022' }))).toEqual([]);
    expect(findingsOf('non-text-cell', inCell(2, { ...date, text: '1 мар 2022' }))).toHaveLength(1);
  });

  test('lets the first of a month be a day where other cells of its table hold days', () => {
    const day = (month: number, at: number) => ({
      text: `0${at}.0${month}.2022`,
      value: { year: 2022, month, day: at },
    });
    const sheet = (...cells: ReturnType<typeof day>[]) => {
      const grid = sheetTable('№ | Мероприятие | Начало | Окончание | Исполнитель | Результат');
      const rows = cells.map((cell, at) => [
        `${at + 1}`,
        `Дело ${at}`,
        cell,
        at === 0 ? '' : day(9, 1),
        'О',
        'Проведено',
      ]);
      return { ...grid, rows: [...grid.rows, ...rows] };
    };
    expect(findingsOf('non-text-cell', sheet(day(3, 1), day(4, 1)))).toHaveLength(3);
    expect(findingsOf('non-text-cell', sheet(day(3, 1), day(4, 2)))).toEqual([]);
  });

  test('lets a year be a period, and a deadline a date, unless it may have been a month', () => {
    expect(findingsOf('non-text-cell', inCell(2, { text: '2022', value: 2022 }))).toEqual([]);
    expect(
      findingsOf('non-text-cell', inCell(2, { text: '15.06.2022', value: { year: 2022, month: 6, day: 15 } })),
    ).toEqual([]);
    expect(findingsOf('non-text-cell', inCell(2, date))).toHaveLength(1);
    expect(findingsOf('non-text-cell', inCell(2, { text: '22', value: 22 }))).toEqual([
      'C4 Вместо текста в ячейке значение «22». Задайте ячейке формат «Текст» и впишите текст.',
    ]);
    expect(findingsOf('non-text-cell', inCell(2, { text: '1901', value: 1901 }))).toEqual([]);
    for (const value of [1900, 2200, 2022.5])
      expect(findingsOf('non-text-cell', inCell(2, { text: 'x', value }))).toHaveLength(1);
    expect(findingsOf('non-text-cell', inCell(4, { text: '2022', value: 2022 }))).toHaveLength(1);
    expect(findingsOf('non-text-cell', inCell(2, { text: 'ИСТИНА', value: true }))).toHaveLength(1);
  });
});
