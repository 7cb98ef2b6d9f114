/** What people see of each setting: its name in the tab, what it is for, how the panel asks for it. The panel is told of them by the script, for they are there anyway. */
import type { Message } from '../i18n/format-message';
import type { Locale } from '../locale';

interface SettingWords {
  /** As the tab names it: its own language’s spelling is written, either is read. */
  readonly name: Message;
  /** Stands beside it in the tab. */
  readonly help: Message;
  /** How the panel asks for it; null where only the tab does. */
  readonly form: SettingForm | null;
}

interface SettingForm {
  readonly kind: 'line' | 'lines' | 'switch' | 'language' | 'rules';
  /** Shown while it is blank. */
  readonly hint: Message;
  /** Where the tab's name is too long. */
  readonly label?: Message;
}

/** In the order of the tab and of the panel. */
export const SETTING_WORDS = {
  year: {
    name: { ru: 'Отчётный год', en: 'Reporting year' },
    help: {
      ru: 'Год, за который отчитываетесь. Пусто: по имени листа или заголовку плана',
      en: 'The year reported on. Blank: by the tab’s name or the plan’s title',
    },
    form: {
      kind: 'line',
      hint: { ru: 'Пусто: по листу или заголовку', en: 'Blank: by the tab’s name or title' },
    },
  },
  reportingPeriod: {
    name: { ru: 'Отчётный период', en: 'Reporting period' },
    help: {
      ru: 'Если отчёт не за год: «I полугодие 2022», «III квартал 2022», «9 месяцев 2022», «2024/25 уч. год», «01.01.2022–15.03.2022»',
      en: 'If the report is not of a year: “first half of 2022”, “Q3 2022”, “9 months 2022”, “01.01.2022–15.03.2022”',
    },
    form: {
      kind: 'line',
      hint: { ru: 'Если не год: «I полугодие 2022»', en: 'If not a year: “Q3 2022”' },
    },
  },
  period: {
    name: { ru: 'Период плана', en: 'Plan period' },
    help: {
      ru: 'Годы плана, например 2021–2023. Пусто: из заголовка плана',
      en: 'The plan’s years, for example 2021–2023. Blank: from the plan’s title',
    },
    form: { kind: 'line', hint: { ru: 'Например, 2021–2023', en: 'For example 2021–2023' } },
  },
  title: {
    name: { ru: 'Заголовок отчёта', en: 'Report title' },
    help: {
      ru: 'Строки над таблицей отчёта. Пусто: заголовок с листа плана',
      en: 'Lines above the report’s table. Blank: the title in the plan’s tab',
    },
    form: {
      kind: 'lines',
      hint: { ru: 'Пусто: строки над таблицей на листе', en: 'Blank: the lines above the table' },
    },
  },
  annex: {
    name: { ru: 'Номер приложения', en: 'Annex number' },
    help: {
      ru: 'Строки справа вверху отчёта, например «Приложение № 2» и «к постановлению от 01.02.2022 № 15»',
      en: 'Lines at the report’s top right, for example “Annex 2” and “to Order No. 15 of 1 February 2022”',
    },
    form: {
      kind: 'lines',
      hint: { ru: 'Приложение № 2 к постановлению…', en: 'Annex 2 to the order…' },
    },
  },
  approval: {
    name: { ru: 'Гриф утверждения', en: 'Approval' },
    help: {
      ru: 'Строки справа вверху отчёта: «УТВЕРЖДАЮ», должность, место для подписи, дата. Пусто: гриф с листа плана',
      en: 'Lines at the report’s top right: “APPROVED BY”, position, room for a signature, date. Blank: as in the plan’s tab',
    },
    form: {
      kind: 'lines',
      hint: { ru: 'УТВЕРЖДАЮ, должность, подпись, дата', en: 'Approved by, position, signature, date' },
    },
  },
  asOf: {
    name: { ru: 'По состоянию на', en: 'As of' },
    help: {
      ru: 'День под заголовком отчёта, например 01.01.2023, или вся строка. Пусто: строки нет',
      en: 'The day below the report’s title, for example 01.01.2023, or the whole line. Blank: no line',
    },
    form: {
      kind: 'line',
      hint: { ru: 'Например, 01.01.2023', en: 'For example 01.01.2023' },
    },
  },
  signature: {
    name: { ru: 'Подпись', en: 'Signature' },
    help: {
      ru: 'Строки под таблицей отчёта, например должность и место для подписи',
      en: 'Lines below the report’s table, for example position and room for a signature',
    },
    form: {
      kind: 'lines',
      hint: { ru: 'Должность, место для подписи, фамилия', en: 'Position, room for a signature, name' },
    },
  },
  columnNumbers: {
    name: { ru: 'Номера столбцов', en: 'Column numbers' },
    help: {
      ru: '«да»: под заголовками столбцов отчёта строка 1, 2, 3…',
      en: '“yes”: a row 1, 2, 3… below the report’s column titles',
    },
    form: { kind: 'switch', hint: { ru: '', en: '' } },
  },
  shortWords: {
    name: { ru: 'Не отрывать предлоги', en: 'Short words not at line ends' },
    help: {
      ru: '«да»: в строках над таблицей и под ней «в», «на», «№» не остаются в конце строки. Тексты таблицы не меняются',
      en: '“yes”: lines above and below the table do not end in a short word. The table’s texts stay as they are',
    },
    form: { kind: 'switch', hint: { ru: '', en: '' } },
  },
  contents: {
    name: { ru: 'Содержание', en: 'Contents' },
    help: {
      ru: '«да»: под заголовком отчёта список разделов со ссылками. В своей и частой форме его нет',
      en: '“yes”: a list of sections with links below the report’s title. Not in your own or a common form',
    },
    form: { kind: 'switch', hint: { ru: '', en: '' } },
  },
  locale: {
    name: { ru: 'Язык интерфейса', en: 'Interface language' },
    help: {
      ru: 'Русский или английский. Пусто: у каждого свой',
      en: 'Русский or English. Blank: each person’s own',
    },
    form: {
      kind: 'language',
      hint: { ru: 'У каждого свой', en: 'Each person’s own' },
      label: { ru: 'Язык', en: 'Language' },
    },
  },
  words: {
    name: { ru: 'Слова состояний', en: 'Words of states' },
    help: {
      ru: 'Ваши слова без окончаний, строка на состояние, например «без активности: сорвал, отозван»',
      en: 'Your own words, without endings, one line a status, for example “no activity: withdrawn, stalled”',
    },
    form: null,
  },
  rules: {
    name: { ru: 'Правила', en: 'Rules' },
    help: {
      ru: 'Строка на правило, например «stray-space: выключить» или «skipped-number: ошибка»',
      en: 'One line a rule, for example “stray-space: off” or “skipped-number: error”',
    },
    form: {
      kind: 'rules',
      hint: {
        ru: 'Правило можно выключить или изменить его важность.',
        en: 'A rule can be switched off or given another severity.',
      },
    },
  },
  tidiness: {
    name: { ru: 'Мелочи в строках', en: 'Tidiness in rows' },
    help: {
      ru: '«да»: лишние пробелы, прямые кавычки, дефисы вместо тире тоже пишутся в «Замечания» и красят строку',
      en: '“yes”: stray blanks, straight quotes and hyphens for dashes are written into “Findings” too, and colour the row',
    },
    form: { kind: 'switch', hint: { ru: '', en: '' } },
  },
  coordinators: {
    name: { ru: 'Координаторы', en: 'Coordinators' },
    help: {
      ru: 'Адреса через запятую: кому при защите листа можно менять всё. Владелец таблицы может и так',
      en: 'Addresses, separated by commas, of those who may change everything in a protected tab. The spreadsheet’s owner may anyway',
    },
    form: null,
  },
  deadline: {
    name: { ru: 'Срок сведений', en: 'Deadline' },
    help: {
      ru: 'День, к которому исполнители должны внести сведения, например 25.12.2022. До него идут напоминания',
      en: 'The day by which executors must have answered, for example 25.12.2022. Reminders go out until then',
    },
    form: null,
  },
} satisfies Readonly<Record<string, SettingWords>>;

export type SettingKey = keyof typeof SETTING_WORDS;

/** The keys in that order. */
export const settingKeys = (): SettingKey[] => Object.keys(SETTING_WORDS) as SettingKey[];

/** A field of the panel's form, in one language. */
export interface SettingField extends Pick<SettingForm, 'kind'> {
  readonly key: SettingKey;
  readonly label: string;
  readonly hint: string;
}

/** What the panel asks for, in order. */
export function listFields(locale: Locale): SettingField[] {
  return settingKeys().flatMap((key) => {
    const { name, form }: SettingWords = SETTING_WORDS[key];
    return form === null
      ? []
      : [{ key, kind: form.kind, label: (form.label ?? name)[locale], hint: form.hint[locale] }];
  });
}
