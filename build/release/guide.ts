/** The guide that lies in the archive: ten steps without a command line, what to see after each, and the same by copying a prepared spreadsheet. */
import { drawConsent, drawEditor, drawProjectSettings, drawSheet, escapeText } from './drawings';

/** A file of the script as it lies in the archive, and as the editor names it. */
interface ScriptFile {
  readonly archived: string;
  readonly named: string;
}

/** What is pasted, in the order of the guide. Of a script file the name does not matter, of a page it does: the code asks for it. */
export const SCRIPT_FILES = {
  code: { archived: 'Code.gs', named: 'Code.gs' },
  docx: { archived: 'Docx.gs', named: 'Docx.gs' },
  sidebar: { archived: 'Sidebar.html', named: 'Sidebar.html' },
  sidebarEnglish: { archived: 'Sidebar-en.html', named: 'Sidebar-en.html' },
  coordinator: { archived: 'Coordinator.html', named: 'Coordinator.html' },
  coordinatorEnglish: { archived: 'Coordinator-en.html', named: 'Coordinator-en.html' },
  manifest: { archived: 'appsscript.json', named: 'appsscript.json' },
} as const satisfies Readonly<Record<string, ScriptFile>>;

interface Step {
  readonly title: string;
  readonly does: readonly string[];
  readonly sees: string;
  readonly drawing: string;
}

const TITLE = 'Веха';
const NEW = ['function myFunction() {', '}'];
const PASTED = ['"use strict";var Vekha=(()=>{…', '(дальше идут очень длинные строки — так и должно быть)'];
const PAGE = ['<!doctype html>', '<html lang=…'];

const editor = (
  files: readonly string[],
  open: string,
  code: readonly string[],
  look: 'title' | 'plus' | 'code',
  says: string,
): string => drawEditor({ says, title: TITLE, files, open, code, look });

/** In their order. */
export const STEPS: readonly Step[] = [
  {
    title: 'Откройте редактор скрипта',
    does: [
      'Откройте свою Google Таблицу с планом (или новую: в адресной строке браузера наберите sheets.new).',
      'Выберите «Расширения → Apps Script».',
    ],
    sees: 'В новой вкладке открылся редактор Apps Script с одним файлом, «Код.gs» или «Code.gs».',
    drawing: drawSheet({
      says: 'Таблица: открыто меню «Расширения», в нём «Apps Script»',
      menu: ['Дополнения', 'Макросы', 'Apps Script'],
      extensions: true,
    }),
  },
  {
    title: 'Назовите проект',
    does: ['Щёлкните «Проект без названия» наверху, впишите «Веха», нажмите «Переименовать».'],
    sees: 'Наверху написано «Веха».',
    drawing: editor(['Код.gs'], 'Код.gs', NEW, 'title', 'Редактор: наверху название «Веха»'),
  },
  {
    title: 'Вставьте Code.gs',
    does: [
      'Откройте файл Code.gs из архива Блокнотом (правой кнопкой: «Открыть с помощью»), нажмите Ctrl+A, Ctrl+C.',
      'В редакторе щёлкните в текст файла «Код.gs», нажмите Ctrl+A, Ctrl+V, потом Ctrl+S.',
    ],
    sees: 'Вместо function myFunction стоит вставленный текст; у имени файла пропала точка несохранённого.',
    drawing: editor(['Код.gs'], 'Код.gs', PASTED, 'code', 'Редактор: в файле «Код.gs» стоит вставленный текст'),
  },
  {
    title: 'Добавьте Docx.gs',
    does: [
      'Нажмите «+» справа от слова «Файлы», выберите «Скрипт», впишите имя Docx (без .gs) и нажмите Enter.',
      'Замените весь текст этого файла текстом Docx.gs из архива так же, как на шаге 3; Ctrl+S.',
    ],
    sees: 'Слева два файла: «Код.gs» и «Docx.gs».',
    drawing: editor(
      ['Код.gs', 'Docx.gs'],
      'Docx.gs',
      ['function docxLibrary_(){…'],
      'plus',
      'Редактор: рядом с «Файлы» плюс, слева два файла',
    ),
  },
  {
    title: 'Добавьте страницы Sidebar и Sidebar-en',
    does: [
      '«+» → «HTML», имя Sidebar (буква в букву, без .html), Enter.',
      'Замените весь текст текстом Sidebar.html из архива; Ctrl+S. Архивный файл открывайте Блокнотом, а не браузером.',
      'Так же добавьте страницу с именем Sidebar-en: это панель на английском.',
    ],
    sees: 'Слева появились «Sidebar.html» и «Sidebar-en.html».',
    drawing: editor(
      ['Код.gs', 'Docx.gs', 'Sidebar.html', 'Sidebar-en.html'],
      'Sidebar-en.html',
      PAGE,
      'code',
      'Редактор: добавлены страницы Sidebar.html и Sidebar-en.html',
    ),
  },
  {
    title: 'Добавьте страницы Coordinator и Coordinator-en',
    does: [
      '«+» → «HTML», имя Coordinator, Enter.',
      'Замените весь текст текстом Coordinator.html; Ctrl+S.',
      'Так же добавьте страницу с именем Coordinator-en.',
    ],
    sees: 'Слева шесть файлов.',
    drawing: editor(
      ['Код.gs', 'Docx.gs', 'Sidebar.html', 'Sidebar-en.html', 'Coordinator.html', 'Coordinator-en.html'],
      'Coordinator-en.html',
      PAGE,
      'code',
      'Редактор: слева шесть файлов',
    ),
  },
  {
    title: 'Покажите манифест',
    does: [
      'Нажмите шестерёнку «Настройки проекта» в самой левой полосе.',
      'Поставьте галочку «Показывать файл манифеста "appsscript.json" в редакторе».',
    ],
    sees: 'Галочка стоит.',
    drawing: drawProjectSettings('Настройки проекта: стоит галочка «Показывать файл манифеста»'),
  },
  {
    title: 'Вставьте appsscript.json',
    does: [
      'Вернитесь в редактор («< >» в левой полосе), откройте appsscript.json.',
      'Замените весь текст текстом appsscript.json из архива; Ctrl+S.',
    ],
    sees: 'Слева, под «Сервисы», стоят Docs и Drive. Если их нет: «+» у «Сервисов» → Drive API → «Добавить», потом так же Google Docs API.',
    drawing: drawEditor({
      says: 'Редактор: семь файлов, под «Сервисы» стоят Docs и Drive',
      title: TITLE,
      files: [
        'appsscript.json',
        'Код.gs',
        'Docx.gs',
        'Sidebar.html',
        'Sidebar-en.html',
        'Coordinator.html',
        'Coordinator-en.html',
      ],
      open: 'appsscript.json',
      code: ['{', '  "timeZone": "Europe/Moscow",', '  "runtimeVersion": "V8",'],
      services: ['Docs', 'Drive'],
      look: 'services',
    }),
  },
  {
    title: 'Перезагрузите таблицу',
    does: ['Вернитесь на вкладку таблицы и нажмите F5. Подождите несколько секунд.'],
    sees: 'Справа от «Справки» появилось меню «Веха».',
    drawing: drawSheet({ says: 'Таблица: справа от «Справки» меню «Веха»', menu: [] }),
  },
  {
    title: 'Настройте лист и разрешите доступ',
    does: [
      'Откройте лист с планом, выберите «Веха → Настроить лист».',
      'Google попросит выбрать аккаунт и предупредит, что не проверял приложение: это ваш собственный скрипт. «Дополнительные настройки» → «Перейти на страницу „Веха“», отметьте все разрешения, «Продолжить».',
      'Выберите «Веха → Настроить лист» ещё раз.',
    ],
    sees: 'Справа от плана появились столбцы «Состояние» и «Замечания», цветные и заполненные. Теперь «Веха → Самопроверка…»: все строки «совпало» или «узнано».',
    drawing: `${drawConsent('Предупреждение Google: «Дополнительные настройки», «Перейти на страницу „Веха“»')}${drawSheet({ says: 'Таблица: столбцы «Состояние» и «Замечания» заполнены', menu: [], set: true })}`,
  },
];

const COPYING: readonly string[] = [
  'Откройте по ссылке готовую таблицу, которую вам дали («Файл → Создать копию» доступно и тому, кто может только смотреть).',
  'Выберите «Файл → Создать копию», назовите её, нажмите «Создать копию». Скрипт копируется вместе с таблицей.',
  'Подождите несколько секунд: справа от «Справки» появится меню «Веха» (шаг 9). Перенесите свой план: «Веха → Открыть панель → Настройки → Перенести план».',
  'Дальше — шаг 10. Разрешения спрашивают у каждого координатора один раз в каждой копии; у исполнителей — никогда.',
];

const STYLE =
  'body{font:17px/1.5 Arial,sans-serif;color:#1f1f1f;max-width:760px;margin:32px auto;padding:0 16px}h1{font-size:30px}h2{font-size:21px;margin:36px 0 8px}' +
  'svg{display:block;width:100%;height:auto;margin:12px 0}ol.does{margin:8px 0;padding-left:22px}.sees{background:#e6f4ea;border-radius:8px;padding:10px 14px;margin:10px 0}' +
  'code{background:#f1f3f4;padding:1px 5px;border-radius:4px}@media print{h2{break-after:avoid}svg{break-inside:avoid}}';

/** One page with everything inside: it is opened from the archive, with no network. */
export function guideText(version: string): string {
  const steps = STEPS.map(
    ({ title, does, sees, drawing }, index) =>
      `<section><h2>${index + 1}. ${escapeText(title)}</h2><ol class="does">${does.map((each) => `<li>${escapeText(each)}</li>`).join('')}</ol>` +
      `${drawing}<p class="sees"><strong>Увидите.</strong> ${escapeText(sees)}</p></section>`,
  );
  return `<!doctype html><html lang="ru"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Поставить Веху</title><style>${STYLE}</style></head><body>
<h1>Поставить Веху ${escapeText(version)} в Google Таблицу</h1>
<p>Десять шагов, без командной строки; минут пятнадцать. Нужны аккаунт Google и право редактировать таблицу. Рисунки показывают, куда смотреть: вид
кнопок у Google может немного отличаться. Видите другое — дальше не идите, начните шаг снова.</p>
<p>Сначала распакуйте архив: щёлкните по нему правой кнопкой, «Извлечь всё». В нём эта страница и семь файлов: ${Object.values(
    SCRIPT_FILES,
  )
    .map(({ archived }) => `<code>${archived}</code>`)
    .join(', ')}.</p>
${steps.join('\n')}
<h2>Новая версия</h2><p>Повторите шаги 3–6 и 8 с файлами нового архива, потом шаг 9. Тексты в таблице это не трогает.</p>
<h2>То же, если вам дали готовую таблицу</h2><ol class="does">${COPYING.map((each) => `<li>${escapeText(each)}</li>`).join('')}</ol>
</body></html>
`;
}
