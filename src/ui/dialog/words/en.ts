/** The dialog's words in English. */
import { CARD_WORDS } from '../../shared/words/card-words';
import type { RU } from './ru';

const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`;
const somebody = (owner: string): string => (owner === '' ? 'another coordinator' : owner);

export const EN: typeof RU = {
  ...CARD_WORDS.en,
  reminders: 'Reminders',
  protection: 'Protection',
  health: 'Health',
  'self-check': 'Self-check',
  parts: 'Parts of the dialog',
  stop: 'Stop',
  stopping: 'Stopping after this step…',

  lookingWhoOwes: 'Looking who has not answered yet…',
  owe: (departments) => (departments === 1 ? 'executor owes' : 'executors owe'),
  oweRest: 'an answer or a correction',
  answered: (departments) => `Answered with nothing to mend: ${departments}.`,
  deadline: (day) => `Answers are due by ${day}`,
  unanswered: (items) => `not answered: ${items}`,
  faulty: (items) => `to mend: ${items}`,
  states: {
    ready: 'ready to send',
    'no-address': 'no address',
    recent: 'written to lately',
    uncertain: 'the last sending broke off',
  },
  recentOn: (day) => `written to on ${day}`,
  stateHints: {
    ready: '',
    'no-address': '',
    recent: 'Vekha writes no more than once in five days.',
    uncertain: 'Nobody knows whether the letter went out. So as not to write twice, Vekha waits five days.',
  },
  noAddresses: (departments) =>
    `${count(departments, 'executor has', 'executors have')} no address. Put it into the tab of executors, or send the letter yourself.`,
  write: (department) => `Write to ${department}`,
  chooseAll: 'Choose all',
  chosen: (chosen, ready) => `Chosen: ${chosen} of ${ready}`,
  letter: 'Letter',
  letterTo: (department) => `Letter to ${department}`,
  to: 'To',
  subject: 'Subject',
  noAddress: 'no address',
  items: 'What it reminds of',
  copyLetter: 'Copy the text',
  letterCopied: 'The letter is copied.',
  openMail: 'Open in mail',
  quota: (addresses) =>
    addresses === 0
      ? 'No more mail today: Google’s daily limit is used up.'
      : `${count(addresses, 'more recipient', 'more recipients')} may be written to today.`,
  overQuota: (addresses, left) =>
    `${count(addresses, 'recipient is', 'recipients are')} chosen, but only ${left} more may be written to today. Send again tomorrow to reach the rest.`,
  noMail: 'Vekha may not send mail',
  noMailHint:
    'Allow it once, and letters will go out from here in your name. It works without, too: copy a letter’s text or open it in your own mail.',
  allow: 'Allow',
  badEmails: 'These do not look like addresses. Mend them in the tab of executors:',
  send: (letters) => (letters === 0 ? 'Send letters' : `Send ${count(letters, 'letter', 'letters')}`),
  sendQuestion: (letters, addresses) =>
    `Send ${count(letters, 'letter', 'letters')} to ${count(addresses, 'recipient', 'recipients')}? They go out in your name. Whoever has answered meanwhile is not written to.`,
  doSend: 'Send',
  sending: 'Sending letters…',
  sendingSome: (sent, all) => `Sending letters: ${sent} of ${all}…`,
  sent: (letters) => `Sent: ${count(letters, 'letter', 'letters')}`,
  skipped: (letters) => `Not sent: ${letters}`,
  nothingSent: 'Nothing was sent',
  sendingStopped: (left) => `Sending was stopped before its turn came for: ${left}.`,
  skipReasons: {
    answered: 'has answered',
    recent: 'written to lately',
    uncertain: 'the last sending broke off',
    'no-address': 'no address',
    quota: 'daily limit used up',
    failed: 'mail refused the letter',
  },
  everybodyAnswered: 'Everybody has answered',
  everybodyAnsweredHint: 'No item is blank and no answer has errors: there is nobody to remind.',
  nobodyNamed: 'There is nobody to remind',
  nobodyNamedHint: 'The plan names no executor.',

  weekly: 'Every week',
  weeklyOff: 'Once a week Vekha can check the plan by itself and write to those who have not answered, in your name.',
  weeklyMine: (day) => `Letters go out every week in your name, up to and including ${day}.`,
  weeklyOther: (owner, day) => `Letters are sent every week by ${somebody(owner)}, up to and including ${day}.`,
  weeklySheet: (sheet) => `They remind of the tab “${sheet}”.`,
  weeklyNoSheet: 'The tab they reminded of is gone, so no letters go out.',
  until: 'Last day of sending',
  untilPast: 'That day has passed. Choose another.',
  startWeekly: 'Send every week',
  changeUntil: 'Change the day',
  stopWeekly: 'Stop sending',
  takeOver: 'Take over…',
  takeOverQuestion: (owner) =>
    `The letters sent by ${somebody(owner)} will end. Instead, letters will go out every week in your name. Let your colleague know.`,
  doTakeOver: 'Take over',
  changingWeekly: 'Noting…',

  lookingAtProtection: 'Comparing protection with the plan…',
  protectionStates: {
    none: 'Protection is off',
    outdated: 'Protection is out of date: rows have moved',
    set: 'Protection is on',
  },
  protectionHints: {
    none: 'Any editor can change any cell now.',
    outdated: 'Update it, so that everybody can write into their own rows again.',
    set: 'Every executor writes into their own rows only.',
  },
  protectionIdea:
    'The plan’s columns are the coordinator’s. Progress in each row is written by those who answer for it. Protection hides nothing: whoever may see the sheet can still read all of it.',
  coordinators: (names) => `Everything may be changed by the spreadsheet’s owner${names === '' ? '' : `, ${names}`}.`,
  areas: 'Who will write where',
  tabsWhole: 'Tabs closed as a whole',
  marks: { same: 'unchanged', add: 'new', change: 'will change' },
  tabMarks: { same: 'unchanged', add: 'will be closed', change: 'will change' },
  removed: 'No longer needed, will go',
  noAreas: 'There is nothing to protect yet: no row of the plan has an executor with an address.',
  onlyCoordinators: 'coordinators only',
  openCells: 'Stays open to every editor',
  openCellsHint: 'These executors have no address. Put it into the tab of executors and update the protection.',
  openItems: (items) => count(items, 'measure', 'measures'),
  foreign: 'Addresses of another organisation. See that they are right:',
  protect: 'Switch protection on',
  update: (changes) => `Update (${count(changes, 'change', 'changes')})`,
  nothingToProtect: 'Nothing to change: protection is as it should be.',
  unprotect: 'Take protection off',
  unprotectQuestion:
    'Take protection off all rows and tabs? Any editor will be able to change any cell again. Protections that were not made by Vekha stay.',
  doUnprotect: 'Take off',
  protecting: 'Protecting…',
  unprotecting: 'Taking protection off…',
  progress: (done, all) => `${done} of ${all} done`,
  protectDone: (changed) => `Done. Changes made: ${changed}.`,
  unprotectDone: 'Protection is off.',
  protectStopped: (changed, left) =>
    `Stopped. Changes made: ${changed}, left: ${left}. Press the same button to finish.`,
  refusedEmails: 'Google refused these addresses, their owners cannot write:',

  lookingAtHealth: 'Looking whether all is well…',
  healthStates: { good: 'good', warning: 'worth a look', bad: 'to be mended', unknown: 'could not be told' },
  allWell: 'All is well',
  healthSummary: (bad, warnings, unknown) =>
    [
      bad === 0 ? '' : `to be mended: ${bad}`,
      warnings === 0 ? '' : `worth a look: ${warnings}`,
      unknown === 0 ? '' : `could not be told: ${unknown}`,
    ]
      .filter((part) => part !== '')
      .join(', '),
  nothingUrgent: 'It works, but some things are worth a look',
  healthSummaryTitle: 'Not all is well',
  noChecks: 'There is nothing to check',
  help: 'Open the page',
  checkOnceMore: 'Check again',

  selfCheckTitle: 'Does Google work as Vekha expects',
  selfCheckIdea:
    'Vekha makes a temporary tab and a temporary document, tries on them all that it relies on, and clears them away. Your tabs are not touched. It takes some ten seconds.',
  selfCheckWhen: 'Worth doing after the installation, and when something behaves oddly.',
  startSelfCheck: 'Start the self-check',
  selfChecking: 'Trying in a temporary tab…',
  selfStates: { same: 'as expected', differs: 'differs', failed: 'failed', skipped: 'skipped' },
  allSame: (all) => `As expected: all of ${count(all, 'check', 'checks')}`,
  selfSummary: (same, all) => `${same} of ${all} as expected`,
  expected: 'Expected',
  seen: 'Seen',
  copyResult: 'Copy the result',
  resultCopied: 'The result is copied.',
  leftBehind: 'Not everything could be cleared away',

  failures: {
    offline: { message: 'There is no internet connection.', hint: 'See to the connection and try again.' },
    unreachable: {
      message: 'Google did not answer.',
      hint: 'The connection broke. Try again: what was done is not done twice.',
    },
    account: {
      message: 'Google kept Vekha from this spreadsheet.',
      hint: 'This usually happens when several Google accounts are open in one browser. Sign out of the others, or open the spreadsheet in a separate browser window with the account that has access.',
    },
    consent: {
      message: 'Vekha was not given a permission that it needs.',
      hint: 'Close this dialog, open it again from the menu “Vekha”, and agree to the access.',
    },
    timeout: {
      message: 'Google broke the work off: it took too long.',
      hint: 'Try again: what was done is not done twice.',
    },
    server: {
      message: 'Vekha could not do it.',
      hint: 'Try again; if that does not help, copy the details and send them to whoever installed Vekha.',
    },
    stopped: {
      message: 'You chose not to wait.',
      hint: 'The work may have been finished. Check again to see what was done.',
    },
  },
};
