/** What people see of each setting: its name in the tab, what it is for, how the panel asks for it. The panel is told of them by the script, for they are there anyway. */
import type { Message } from '../i18n/format-message';
import type { Locale } from '../locale';

interface SettingWords {
  /** As the tab names it: the Russian spelling is written, either is read. */
  readonly name: Message;
  /** Stands beside it in the tab. */
  readonly help: string;
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
    help: 'Год, за который отчитываетесь. Пусто: по имени листа или заголовку плана',
    form: {
      kind: 'line',
      hint: { ru: 'Пусто: по имени листа или заголовку', en: 'Blank: by the tab’s name or title' },
    },
  },
  reportingPeriod: {
    name: { ru: 'Отчётный период', en: 'Reporting period' },
    help: 'Если отчёт не за год: «I полугодие 2022», «III квартал 2022», «9 месяцев 2022», «2024/25 уч. год», «01.01.2022–15.03.2022»',
    form: {
      kind: 'line',
      hint: { ru: 'Если не год: «I полугодие 2022»', en: 'If not a year: “Q3 2022”, “first half of 2022”' },
    },
  },
  period: {
    name: { ru: 'Период плана', en: 'Plan period' },
    help: 'Годы плана, например 2021–2023. Пусто: из заголовка плана',
    form: { kind: 'line', hint: { ru: 'Например, 2021–2023', en: 'For example 2021–2023' } },
  },
  title: {
    name: { ru: 'Заголовок отчёта', en: 'Report title' },
    help: 'Строки над таблицей отчёта. Пусто: заголовок с листа плана',
    form: {
      kind: 'lines',
      hint: { ru: 'Пусто: строки над таблицей на листе', en: 'Blank: the lines above the table' },
    },
  },
  annex: {
    name: { ru: 'Номер приложения', en: 'Annex number' },
    help: 'Строки справа вверху отчёта, например «Приложение № 2» и «к постановлению от 01.02.2022 № 15»',
    form: {
      kind: 'lines',
      hint: { ru: 'Приложение № 2 к постановлению…', en: 'Annex 2 to the order…' },
    },
  },
  approval: {
    name: { ru: 'Гриф утверждения', en: 'Approval' },
    help: 'Строки справа вверху отчёта: «УТВЕРЖДАЮ», должность, место для подписи, дата. Пусто: гриф с листа плана',
    form: {
      kind: 'lines',
      hint: { ru: 'УТВЕРЖДАЮ, должность, подпись, дата', en: 'Approved by, position, signature, date' },
    },
  },
  asOf: {
    name: { ru: 'По состоянию на', en: 'As of' },
    help: 'День под заголовком отчёта, например 01.01.2023, или вся строка. Пусто: строки нет',
    form: {
      kind: 'line',
      hint: { ru: 'Например, 01.01.2023', en: 'For example 01.01.2023' },
    },
  },
  signature: {
    name: { ru: 'Подпись', en: 'Signature' },
    help: 'Строки под таблицей отчёта, например должность и место для подписи',
    form: {
      kind: 'lines',
      hint: { ru: 'Должность, место для подписи, фамилия', en: 'Position, room for a signature, name' },
    },
  },
  columnNumbers: {
    name: { ru: 'Номера столбцов', en: 'Column numbers' },
    help: '«да»: под заголовками столбцов отчёта строка 1, 2, 3…',
    form: { kind: 'switch', hint: { ru: '', en: '' } },
  },
  shortWords: {
    name: { ru: 'Не отрывать предлоги', en: 'Keep short words' },
    help: '«да»: в строках над таблицей и под ней «в», «на», «№» не остаются в конце строки. Тексты таблицы не меняются',
    form: { kind: 'switch', hint: { ru: '', en: '' } },
  },
  contents: {
    name: { ru: 'Содержание', en: 'Contents' },
    help: '«да»: под заголовком отчёта список разделов со ссылками. В своей и частой форме его нет',
    form: { kind: 'switch', hint: { ru: '', en: '' } },
  },
  locale: {
    name: { ru: 'Язык интерфейса', en: 'Interface language' },
    help: 'Русский или английский. Пусто: у каждого свой',
    form: {
      kind: 'language',
      hint: { ru: 'У каждого свой', en: 'Each person’s own' },
      label: { ru: 'Язык', en: 'Language' },
    },
  },
  words: {
    name: { ru: 'Слова состояний', en: 'Words of states' },
    help: 'Ваши слова без окончаний, строка на состояние, например «без активности: сорвал, отозван»',
    form: null,
  },
  rules: {
    name: { ru: 'Правила', en: 'Rules' },
    help: 'Строка на правило, например «stray-space: выключить» или «skipped-number: ошибка»',
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
    help: '«да»: лишние пробелы, прямые кавычки, дефисы вместо тире тоже пишутся в «Замечания» и красят строку',
    form: { kind: 'switch', hint: { ru: '', en: '' } },
  },
  coordinators: {
    name: { ru: 'Координаторы', en: 'Coordinators' },
    help: 'Адреса через запятую: кому при защите листа можно менять всё. Владелец таблицы может и так',
    form: null,
  },
  deadline: {
    name: { ru: 'Срок сведений', en: 'Deadline' },
    help: 'День, к которому исполнители должны внести сведения, например 25.12.2022. До него идут напоминания',
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
