/** Drawings of what a person sees in the Apps Script editor and in the spreadsheet while setting Vekha up: as much of the screen as a step needs, and the place to look at. */

/** Text as it may stand in a drawing. */
export const escapeText = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

const WIDTH = 720;
const INK = '#1f1f1f';
const QUIET = '#5f6368';
const LINE = '#dadce0';
const BLUE = '#0b57d0';
const MARKED = '#c5221f';

interface TextLook {
  readonly size?: number;
  readonly ink?: string;
  readonly bold?: boolean;
}

const text = (x: number, y: number, words: string, { size = 13, ink = INK, bold = false }: TextLook = {}): string =>
  `<text x="${x}" y="${y}" font-size="${size}" fill="${ink}"${bold ? ' font-weight="600"' : ''}>${escapeText(words)}</text>`;

const box = (x: number, y: number, width: number, height: number, fill: string, stroke = LINE): string =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="6" fill="${fill}" stroke="${stroke}"/>`;

/** The place that the step speaks of. */
const mark = (x: number, y: number, width: number, height: number): string =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="8" fill="none" stroke="${MARKED}" stroke-width="2.5"/>`;

function drawing(height: number, says: string, parts: readonly string[]): string {
  return `<svg viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${escapeText(says)}" font-family="Arial, sans-serif">${box(1, 1, WIDTH - 2, height - 2, '#fff')}${parts.join('')}</svg>`;
}

interface Editor {
  readonly says: string;
  readonly title: string;
  /** Files at the left, from the top. */
  readonly files: readonly string[];
  readonly open: string;
  /** First lines of the open file. */
  readonly code: readonly string[];
  readonly services?: readonly string[];
  readonly look: 'title' | 'plus' | 'code' | 'services' | 'save';
}

/** The editor of Apps Script. */
export function drawEditor({ says, title, files, open, code, services = [], look }: Editor): string {
  const rows = files.map((name, index) => {
    const y = 94 + index * 26;
    const chosen = name === open ? box(12, y - 18, 206, 25, '#e8f0fe', '#e8f0fe') : '';
    return chosen + text(24, y, name, { ink: name === open ? BLUE : INK });
  });
  const below = 94 + Math.max(1, files.length) * 26 + 22;
  const used = services.map((name, index) => text(24, below + 24 + index * 24, name));
  const height = Math.max(230, below + 30 + services.length * 24);
  const looks = {
    title: mark(80, 8, 180, 32),
    plus: mark(188, 46, 30, 28),
    code: mark(236, 84, 470, 26 + code.length * 20),
    services: mark(12, below - 20, 208, 34 + services.length * 24),
    save: mark(240, 48, 34, 30),
  };
  return drawing(height, says, [
    text(20, 29, 'Apps Script', { size: 11, ink: QUIET }),
    text(88, 30, title, { size: 15 }),
    `<line x1="0" y1="46" x2="${WIDTH}" y2="46" stroke="${LINE}"/><line x1="228" y1="46" x2="228" y2="${height}" stroke="${LINE}"/>`,
    text(24, 66, 'Файлы', { ink: QUIET }),
    text(197, 67, '+', { size: 18 }),
    ...rows,
    text(24, below, 'Сервисы', { ink: QUIET }),
    text(197, below + 1, '+', { size: 18 }),
    ...used,
    text(248, 68, '▤', { size: 16, ink: QUIET }),
    text(286, 68, '▷ Выполнить', { ink: QUIET }),
    ...code.map((line, index) => text(248, 104 + index * 20, line, { ink: QUIET })),
    looks[look],
  ]);
}

/** The editor's settings, with the tick that shows the manifest. */
export function drawProjectSettings(says: string): string {
  return drawing(150, says, [
    text(20, 32, '⚙  Настройки проекта', { size: 16 }),
    box(24, 58, 16, 16, BLUE, BLUE),
    text(27, 71, '✓', { ink: '#fff', bold: true }),
    text(52, 71, 'Показывать файл манифеста "appsscript.json" в редакторе'),
    mark(14, 48, 440, 36),
    text(24, 112, 'Часовой пояс: (GMT+03:00) Москва', { ink: QUIET }),
  ]);
}

interface Sheet {
  readonly says: string;
  /** Entries of the open menu; none where it is shut. */
  readonly menu: readonly string[];
  readonly extensions?: boolean;
  readonly set?: boolean;
}

/** The spreadsheet, its menus, and Vekha's columns once it is set up. */
export function drawSheet({ says, menu, extensions = false, set = false }: Sheet): string {
  const menus = ['Файл', 'Правка', 'Вид', 'Вставка', 'Формат', 'Данные', 'Расширения', 'Справка'];
  const places = menus.map(
    (_name, index) => 20 + menus.slice(0, index).reduce((sum, name) => sum + name.length * 8 + 14, 0),
  );
  const end = 20 + menus.reduce((sum, name) => sum + name.length * 8 + 14, 0);
  const columns = [
    '№',
    'Мероприятие',
    'Сроки',
    'Исполнитель',
    'Исполнение',
    ...(set ? ['Состояние', 'Замечания'] : []),
  ];
  const step = (WIDTH - 20) / columns.length;
  const at = extensions ? (places[6] ?? 0) : end;
  const row = (cells: readonly string[], y: number, bold: boolean): string[] =>
    cells.map((cell, index) => text(16 + index * step, y, cell, { size: 11, bold }));
  const opened =
    menu.length === 0
      ? []
      : [
          box(at - 8, 42, 220, 12 + menu.length * 26, '#fff'),
          ...menu.map((entry, index) => text(at + 6, 66 + index * 26, entry)),
        ];
  return drawing(220, says, [
    ...menus.map((name, index) => text(places[index] ?? 0, 30, name)),
    ...(extensions ? [] : [text(end, 30, 'Веха', { bold: true })]),
    `<line x1="0" y1="42" x2="${WIDTH}" y2="42" stroke="${LINE}"/>`,
    ...row(columns, 84, true),
    ...row(
      ['1.1.', 'Фестиваль', '2022 год', 'Департамент', 'Проведён', ...(set ? ['Исполнялось', ''] : [])],
      116,
      false,
    ),
    ...row(
      ['1.2.', 'Выставка', '2022 год', 'Департамент', 'Не было', ...(set ? ['Без активности', 'Сказано, что…'] : [])],
      146,
      false,
    ),
    ...opened,
    set
      ? mark(8 + 5 * step, 64, 2 * step, 96)
      : mark(at - 10, 10, menu.length === 0 ? 60 : 226, menu.length === 0 ? 28 : 46 + menu.length * 26),
  ]);
}

/** Google's question about access. */
export function drawConsent(says: string): string {
  return drawing(210, says, [
    text(24, 36, 'Эксперты Google не проверяли это приложение', { size: 16, bold: true }),
    text(24, 66, 'Приложение запрашивает доступ к данным вашего аккаунта.', { ink: QUIET }),
    text(24, 110, 'Дополнительные настройки', { ink: BLUE }),
    text(24, 146, 'Перейти на страницу «Веха» (небезопасно)', { ink: BLUE }),
    mark(14, 90, 330, 68),
    box(520, 160, 180, 34, BLUE, BLUE),
    text(540, 182, 'Вернуться к безопасности', { size: 11, ink: '#fff' }),
  ]);
}
