/** The self-check: tries on the real Google, in a temporary tab and Doc, what is assumed of it everywhere else, and clears them away. */

import type { SelfCheckJson } from '../../contract/health';
import { formatMessage, type Message } from '../../core/i18n/format-message';
import type { Locale } from '../../core/locale';
import { OWN_TABS } from '../../core/plan/own-tab-names';
import { fingerprint } from '../../core/text/fingerprint';
import { consentUrl, SCOPES } from '../google/consent';
import { docxLibraryText } from '../google/docx-library';
import { requireAbility } from '../google/host-abilities';
import { type ServiceName, tryService } from '../google/service-off';
import { dropState, recallState } from '../google/stored-state';
import { tellFailure } from '../google/tell-failure';
import { freeName } from '../import/write-import';
import { bookLocale, userLocale } from '../workbook/book-language';
import { noteInJournal } from '../workbook/journal';
import { findOwnTab, rememberTab } from '../workbook/own-tabs';
import { requireCoordinator } from '../workbook/role';
import { namedCoordinators } from '../workbook/surroundings';
import { docTrials } from './doc-trials';
import { laterTrial } from './later-trial';
import { OUTCOME_WORDS, SELF_CHECK_WORDS, TRIAL_WORDS } from './self-check-words';
import { sheetTrials } from './sheet-trials';
import type { Trial } from './trial';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Put in when the script is built: of Docx.js, as it leaves the machine. */
declare const VEKHA_DOCX_FINGERPRINT: string;

const SERVICES: readonly ServiceName[] = ['Drive', 'Docs'];

/** Tries everything, one after the other: a trial that throws is told as failed. Long, for what was made is cleared whatever fails between. */
export function runSelfCheck(asked: Locale | null): SelfCheckJson {
  requireAbility('selfCheck');
  const locale = asked ?? userLocale();
  const words = SELF_CHECK_WORDS;
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  requireCoordinator(spreadsheet, namedCoordinators(spreadsheet));
  const left: string[] = [];
  const clear = (name: string, work: () => void): void => {
    try {
      work();
    } catch (error) {
      left.push(`${name} (${messageOf(error)})`);
    }
  };
  const canUseFiles = consentUrl([SCOPES.drive]) === null;
  const sheet = openTab(spreadsheet);
  const checks: SelfCheckJson['checks'][number][] = [];
  const outcomes: Readonly<Record<string, Message>> = OUTCOME_WORDS;
  const inWords = (text: string): string =>
    text
      .split(', ')
      .map((part) => outcomes[part]?.[locale] ?? part)
      .join(', ');
  const tell = ({ id, expected, look }: Trial, skipped: Message = words.notAllowed): void => {
    const fact = {
      id,
      title: TRIAL_WORDS[id][locale],
      expected: expected === null ? words.either[locale] : inWords(expected),
    };
    if (look === null) checks.push({ ...fact, seen: skipped[locale], state: 'skipped' });
    else {
      try {
        const seen = look();
        const state = expected === null ? 'learnt' : seen === expected ? 'same' : 'differs';
        checks.push({ ...fact, seen: inWords(seen), state });
      } catch (error) {
        checks.push({ ...fact, seen: messageOf(error), state: 'failed' });
      }
    }
  };
  try {
    for (const trial of [...serviceTrials(canUseFiles, locale), ...sheetTrials(spreadsheet, sheet), ...personTrials()])
      tell(trial);
  } finally {
    clear(words.tab[locale], () => {
      spreadsheet.deleteSheet(sheet);
      dropState('tab', OWN_TABS.selfCheck.ru);
    });
  }
  // What a service that is off would show is passed over: ten failures more would bury the one line that says what to do.
  const isOff = (id: Trial['id']): boolean => checks.some((each) => each.id === id && each.state === 'differs');
  const services = { Drive: isOff('driveService'), Docs: isOff('docsService') };
  const usable = SERVICES.filter((service) => canUseFiles && !services[service]);
  const doc = docTrials(words.docName[locale], new Set(usable));
  try {
    for (const trial of doc.trials) tell(trial, canUseFiles ? words.serviceOff : words.notAllowed);
  } finally {
    clear(words.doc[locale], doc.clear);
  }
  const differing = checks.filter(({ state }) => state === 'differs' || state === 'failed').length;
  const result = formatMessage(words.journal, { checks: checks.length, differing }, locale);
  noteInJournal(spreadsheet, {
    what: words.what[locale],
    result,
    link: '',
    record: null,
  });
  return { checks, left: left.length === 0 ? null : formatMessage(words.left, { names: left.join('; ') }, locale) };
}

/** A new tab behind all others; the person stays where they are. One left by a run that broke off is taken over. */
function openTab(spreadsheet: Spreadsheet): Sheet {
  const own = OWN_TABS.selfCheck[bookLocale(spreadsheet)];
  const found = findOwnTab(spreadsheet, 'selfCheck');
  // Anybody can call a tab so: only the very one that was made here goes, or a blank one.
  if (found !== null && (found.getSheetId() === recallState('tab', OWN_TABS.selfCheck.ru) || found.getLastRow() === 0))
    spreadsheet.deleteSheet(found);
  const active = spreadsheet.getActiveSheet();
  const name = spreadsheet.getSheetByName(own) === null ? own : freeName(spreadsheet, own);
  const sheet = spreadsheet.insertSheet(name, spreadsheet.getSheets().length);
  rememberTab(OWN_TABS.selfCheck.ru, sheet);
  sheet.getRange(1, 1, 1, 1).setValues([[own]]);
  spreadsheet.setActiveSheet(active);
  return sheet;
}

function messageOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).slice(0, 300);
}

/** The first of all: with a service switched off nothing of the report can work, and the remedy is told. */
function serviceTrials(allowed: boolean, locale: Locale): Trial[] {
  const look = (service: ServiceName) => (): string => {
    const off = tryService(service);
    if (off === null) return 'on';
    const { message, hint } = tellFailure(off, locale);
    return `${message} ${hint}`;
  };
  return [
    { id: 'driveService', expected: 'on', look: allowed ? look('Drive') : null },
    { id: 'docsService', expected: 'on', look: allowed ? look('Docs') : null },
  ];
}

/** A known instant, in the last minutes of a year by one clock and the first of the next by another. */
const NEW_YEAR = Date.UTC(2022, 11, 31, 21, 30);

/** What concerns the person and the script rather than the sheet. */
function personTrials(): Trial[] {
  const allows = (scope: string): boolean => consentUrl([scope]) === null;
  return [
    {
      id: 'zone',
      expected: '2023-01-01 00:30:00',
      look: () => Utilities.formatDate(new Date(NEW_YEAR), 'Europe/Moscow', 'yyyy-MM-dd HH:mm:ss'),
    },
    {
      id: 'lock',
      expected: 'true',
      look: () => {
        const lock = LockService.getDocumentLock();
        const had = lock === null ? 'null' : String(lock.tryLock(5_000));
        lock?.releaseLock();
        return had;
      },
    },
    { id: 'bigProperty', expected: 'refused', look: tryBigProperty },
    { id: 'address', expected: 'true', look: () => String(Session.getEffectiveUser().getEmail().includes('@')) },
    {
      id: 'quota',
      expected: 'true',
      look: allows(SCOPES.mail) ? () => String(MailApp.getRemainingDailyQuota() >= 0) : null,
    },
    { id: 'trigger', expected: 'made, seen, gone', look: allows(SCOPES.triggers) ? tryTrigger : null },
    laterTrial(allows(SCOPES.triggers)),
    // The script's own text, as Google runs it: an editor, or a paste by hand, may have altered a character.
    { id: 'scriptIntact', expected: VEKHA_DOCX_FINGERPRINT, look: () => fingerprint(docxLibraryText()) },
  ];
}

const KEY = 'self-check';

/** Google gives a value 9 KB. */
function tryBigProperty(): string {
  const store = PropertiesService.getDocumentProperties();
  try {
    store.setProperty(KEY, 'x'.repeat(10 * 1024));
    return 'taken';
  } catch {
    return 'refused';
  } finally {
    store.deleteProperty(KEY);
  }
}

/** What the trigger would call; nothing else ever has a trigger on it. */
const TRIED = 'openHelp';

/** Far away and harmless; it goes whatever happens, and with it one that a run broken off has left. */
function tryTrigger(): string {
  const own = (): GoogleAppsScript.Script.Trigger[] =>
    ScriptApp.getProjectTriggers().filter((each) => each.getHandlerFunction() === TRIED);
  let seen = false;
  try {
    const uid = ScriptApp.newTrigger(TRIED)
      .timeBased()
      .everyWeeks(1)
      .onWeekDay(ScriptApp.WeekDay.SUNDAY)
      .atHour(3)
      .create()
      .getUniqueId();
    seen = own().some((each) => each.getUniqueId() === uid);
  } finally {
    for (const trigger of own()) ScriptApp.deleteTrigger(trigger);
  }
  return `made, ${seen ? 'seen' : 'unseen'}, ${own().length > 0 ? 'still there' : 'gone'}`;
}
