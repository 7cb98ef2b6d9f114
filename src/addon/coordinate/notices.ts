/** What coordinators should know of besides findings, notices at a full check and in the panel. From what is stored, without a call where there is nothing. */
import type { NoticeJson } from '../../contract/panel';
import { ASKING } from '../../core/findings/settled-entries';
import { formatMessage, type Messages } from '../../core/i18n/format-message';
import type { CheckedPlan } from '../check/check-plan';
import { recallState } from '../google/stored-state';
import { unknownPlans } from '../workbook/known-plans';
import { coordinatorsOf, formerCoordinators, isCoordinator } from '../workbook/role';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

const NOTICE_WORDS = {
  former: {
    ru: 'Защита строк ещё пускает тех, кто больше не координатор: {emails}.',
    en: 'Protection still lets in who coordinates no longer: {emails}.',
  },
  weekly: {
    ru: 'Еженедельные письма не уходят: {owner} больше не координатор. Включите их от своего имени.',
    en: 'No weekly emails go out: {owner} coordinates no longer. Switch them on in your own name.',
  },
  claims: {
    ru: 'Не подтверждены координатором: {count|допущение|допущения|допущений}. Пока они не действуют.',
    en: '{count|waiver was|waivers were} given by no coordinator. As yet they do not count.',
  },
  unasked: {
    ru: 'Состояние «Неясно» без вопроса: {items|мероприятие|мероприятия|мероприятий}. Правило, которое спрашивает, выключено в настройках.',
    en: 'Status “Unclear” with no question: {items|measure|measures}. The rule that asks is switched off in the settings.',
  },
  tabs: {
    ru: 'Неподтверждённые листы: {sheets}. Завела их не Веха, и пока они не в счёт: обещания с них не спрашиваются. Чужой лист удалите.',
    en: 'Unconfirmed tabs: {sheets}. Vekha did not make them, and as yet they do not count: what they promise is not asked for. Delete what is not yours.',
  },
} as const satisfies Messages;

/** Tabs named at once. */
const NAMED = 5;

export function readNotices(spreadsheet: Spreadsheet, checked: CheckedPlan): NoticeJson[] {
  const { around, findings, locale } = checked;
  const all = coordinatorsOf(around.settings.coordinators);
  const former = formerCoordinators();
  const ended = recallState('ended');
  const sender = recallState('weekly')?.owner ?? '';
  const claims = new Set(
    findings.flatMap(({ claim, rule, cell }) => (claim === undefined ? [] : [`${rule} ${cell.row} ${cell.column}`])),
  ).size;
  const isIdle = sender === '' || all.length === 0 || all.includes(sender.toLowerCase());
  const unknown = unknownPlans(spreadsheet).slice(0, NAMED);
  const unasked = countUnasked(checked);
  if (former.length === 0 && ended === null && claims + unasked + unknown.length === 0 && isIdle) return [];
  if (all.length > 0 && !isCoordinator(spreadsheet, all)) return [];
  const silent = isFormer(spreadsheet, sender) ? sender : sender === '' ? ended : null;
  const notices: readonly (NoticeJson | false)[] = [
    former.length > 0 && {
      kind: 'former',
      message: formatMessage(NOTICE_WORDS.former, { emails: former.join(', ') }, locale),
    },
    silent !== null && { kind: 'weekly', message: formatMessage(NOTICE_WORDS.weekly, { owner: silent }, locale) },
    unknown.length > 0 && {
      kind: 'tabs',
      message: formatMessage(
        NOTICE_WORDS.tabs,
        { sheets: unknown.map((sheet) => `«${sheet.getName()}»`).join(', ') },
        locale,
      ),
      tabs: unknown.map((sheet) => sheet.getSheetId()),
    },
    unasked > 0 && { kind: 'unasked', message: formatMessage(NOTICE_WORDS.unasked, { items: unasked }, locale) },
    claims > 0 && { kind: 'claims', message: formatMessage(NOTICE_WORDS.claims, { count: claims }, locale) },
  ];
  return notices.filter((each) => each !== false);
}

/** Measures whose state asks something that no finding puts into words, because the rule is switched off. */
function countUnasked({ around, findings, plan, activityOf }: CheckedPlan): number {
  if (ASKING.every((rule) => around.settings.rules[rule] !== 'off')) return 0;
  const asked = new Set(findings.filter(({ rule }) => ASKING.includes(rule)).map(({ cell }) => cell.row));
  return plan.items.filter(
    (item) => activityOf(item).verdict === 'unclear' && !item.entries.some(({ row }) => asked.has(row)),
  ).length;
}

/** Whether coordinators are named and somebody is none of them, nor the owner. */
export function isFormer(spreadsheet: Spreadsheet, email: string): boolean {
  const all = coordinatorsOf([]);
  const own = email.toLowerCase();
  if (own === '' || all.length === 0 || all.includes(own)) return false;
  return spreadsheet.getOwner()?.getEmail().toLowerCase() !== own;
}
