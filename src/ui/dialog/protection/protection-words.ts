/** What the view of protection says. */
import type { Messages } from '../../../core/i18n/format-message';

export const PROTECTION_WORDS = {
  lookingAtProtection: { ru: 'Сравниваю защиту с планом…', en: 'Comparing protection with the plan…' },
  protectionStates: {
    none: { ru: 'Защита не включена', en: 'Protection is off' },
    outdated: { ru: 'Защита устарела: строки переместились', en: 'Protection is out of date: rows have moved' },
    set: { ru: 'Защита включена', en: 'Protection is on' },
  },
  protectionHints: {
    none: { ru: 'Сейчас любой редактор может изменить любую ячейку.', en: 'Any editor can change any cell now.' },
    outdated: {
      ru: 'Обновите её, чтобы каждый снова мог писать в свои строки.',
      en: 'Update it, so that everybody can write into their own rows again.',
    },
    set: {
      ru: 'Каждый исполнитель пишет только в свои строки.',
      en: 'Every executor writes into their own rows only.',
    },
  },
  protectionIdea: {
    ru: 'Столбцы плана правит только координатор. Ход исполнения в каждой строке заполняет тот, кто за неё отвечает. Защита не скрывает: читать таблицу по-прежнему могут все, кому она открыта.',
    en: 'The plan’s columns are the coordinator’s. Progress in each row is written by those who answer for it. Protection hides nothing: whoever may see the sheet can still read all of it.',
  },
  coordinators: {
    ru: 'Всё могут менять: владелец таблицы{names}.',
    en: 'Everything may be changed by the spreadsheet’s owner{names}.',
  },
  areas: { ru: 'Кто где сможет писать', en: 'Who will write where' },
  tabsWhole: { ru: 'Листы, закрытые целиком', en: 'Tabs closed as a whole' },
  marks: {
    same: { ru: 'без изменений', en: 'unchanged' },
    add: { ru: 'новая', en: 'new' },
    change: { ru: 'изменится', en: 'will change' },
  },
  tabMarks: {
    same: { ru: 'без изменений', en: 'unchanged' },
    add: { ru: 'закроется', en: 'will be closed' },
    change: { ru: 'изменится', en: 'will change' },
  },
  removed: { ru: 'Лишние защиты, снимутся', en: 'No longer needed, will go' },
  noAreas: {
    ru: 'Защищать пока нечего: в плане нет строк с исполнителями, у которых есть адрес.',
    en: 'There is nothing to protect yet: no row of the plan has an executor with an address.',
  },
  onlyCoordinators: { ru: 'только координаторы', en: 'coordinators only' },
  openCells: { ru: 'Останется открыто всем редакторам', en: 'Stays open to every editor' },
  openCellsHint: {
    ru: 'У этих исполнителей нет адреса. Впишите его на листе исполнителей и обновите защиту.',
    en: 'These executors have no address. Enter it in the executors tab and update the protection.',
  },
  openItems: { ru: '{items|мероприятие|мероприятия|мероприятий}', en: '{items|measure|measures}' },
  unconfirmed: {
    ru: 'Список координаторов в ячейке изменился без слова координатора и не действует: {emails}.',
    en: 'The list of coordinators in the cell has changed without a coordinator’s word and does not count: {emails}.',
  },
  unconfirmedHint: {
    ru: 'Если изменение верно, впишите координаторов в панели: «Настройки» → «Координаторы».',
    en: 'If the change is right, enter the coordinators in the panel: Settings → Coordinators.',
  },
  blocked: {
    ru: 'Эту защиту ставили не вы, изменить её вам нельзя: {list}.',
    en: 'Somebody else set this protection, and you may not change it: {list}.',
  },
  blockedHint: {
    ru: 'Остальное будет защищено. Снять её может владелец таблицы: «Данные → Защищённые листы и диапазоны».',
    en: 'Everything else will be protected. The owner can take it off: Data → Protect sheets and ranges.',
  },
  foreign: {
    ru: 'Адреса из другой организации. Проверьте, что они верны:',
    en: 'Addresses of another organisation. See that they are right:',
  },
  protect: { ru: 'Включить защиту', en: 'Switch protection on' },
  update: { ru: 'Обновить ({changes|изменение|изменения|изменений})', en: 'Update ({changes|change|changes})' },
  nothingToProtect: {
    ru: 'Менять нечего: защита уже такая, какая нужна.',
    en: 'Nothing to change: protection is as it should be.',
  },
  unprotect: { ru: 'Снять защиту', en: 'Take protection off' },
  unprotectQuestion: {
    ru: 'Снять защиту со всех строк и листов? Любой редактор снова сможет изменить любую ячейку. Защиты, которые ставили не через Веху, останутся.',
    en: 'Take protection off all rows and tabs? Any editor will be able to change any cell again. Protections that were not made by Vekha stay.',
  },
  doUnprotect: { ru: 'Снять', en: 'Take off' },
  protecting: { ru: 'Ставлю защиту…', en: 'Protecting…' },
  unprotecting: { ru: 'Снимаю защиту…', en: 'Taking protection off…' },
  protectDone: { ru: 'Готово. Сделано изменений: {changed|}.', en: 'Done. Changes made: {changed|}.' },
  unprotectDone: { ru: 'Защита снята.', en: 'Protection is off.' },
  protectStopped: {
    ru: 'Остановлено. Сделано изменений: {changed|}, осталось: {left|}. Нажмите ту же кнопку, чтобы закончить.',
    en: 'Stopped. Changes made: {changed|}, left: {left|}. Press the same button to finish.',
  },
  refusedEmails: {
    ru: 'Google не принял эти адреса, их владельцы писать не смогут:',
    en: 'Google refused these addresses, their owners cannot write:',
  },
} as const satisfies Messages;
