/** What coordinators should know of besides findings, notices at a full check and in the panel. From what is stored, without a call where there is nothing. */
import type { NoticeJson } from '../../contract/panel';
import { formatMessage, type Messages } from '../../core/i18n/format-message';
import type { CheckedPlan } from '../check/check-plan';
import { recallState } from '../google/stored-state';
import { coordinatorsOf, formerCoordinators, isCoordinator } from '../workbook/role';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

const NOTICE_WORDS = {
  former: {
    ru: 'Защита строк ещё пускает тех, кто больше не координатор: {emails}.',
    en: 'Protection still lets in who coordinates no longer: {emails}.',
  },
  weekly: {
    ru: 'Еженедельные письма не уходят: {owner} больше не координатор. Включите их от своего имени.',
    en: 'No weekly letters go out: {owner} coordinates no longer. Switch them on in your own name.',
  },
  claims: {
    ru: 'Не подтверждены координатором: {count|допущение|допущения|допущений}. Пока они не действуют.',
    en: '{count|waiver was|waivers were} given by no coordinator. As yet they do not count.',
  },
} as const satisfies Messages;

export function readNotices(spreadsheet: Spreadsheet, { around, findings, locale }: CheckedPlan): NoticeJson[] {
  const all = coordinatorsOf(around.settings.coordinators);
  const former = formerCoordinators();
  const ended = recallState('ended');
  const sender = recallState('weekly')?.owner ?? '';
  const claims = new Set(
    findings.flatMap(({ claim, rule, cell }) => (claim === undefined ? [] : [`${rule} ${cell.row} ${cell.column}`])),
  ).size;
  const isIdle = sender === '' || all.length === 0 || all.includes(sender.toLowerCase());
  if (former.length === 0 && ended === null && claims === 0 && isIdle) return [];
  if (all.length > 0 && !isCoordinator(spreadsheet, all)) return [];
  const silent = isFormer(spreadsheet, sender) ? sender : sender === '' ? ended : null;
  const notices: readonly (NoticeJson | false)[] = [
    former.length > 0 && {
      kind: 'former',
      message: formatMessage(NOTICE_WORDS.former, { emails: former.join(', ') }, locale),
    },
    silent !== null && { kind: 'weekly', message: formatMessage(NOTICE_WORDS.weekly, { owner: silent }, locale) },
    claims > 0 && { kind: 'claims', message: formatMessage(NOTICE_WORDS.claims, { count: claims }, locale) },
  ];
  return notices.filter((each) => each !== false);
}

/** Whether coordinators are named and somebody is none of them, nor the owner. */
export function isFormer(spreadsheet: Spreadsheet, email: string): boolean {
  const all = coordinatorsOf([]);
  const own = email.toLowerCase();
  if (own === '' || all.length === 0 || all.includes(own)) return false;
  return spreadsheet.getOwner()?.getEmail().toLowerCase() !== own;
}
