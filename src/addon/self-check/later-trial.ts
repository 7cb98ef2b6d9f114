/** The trial that takes two runs: a trigger that runs once, with nobody looking on, reads a cell of this spreadsheet and leaves a word for the next self-check. */
import { dropState, readState, writeState } from '../google/stored-state';
import type { Trial } from './trial';

/** The function that the trigger calls; a global of the bundle. */
export const LATER_FUNCTION = 'selfCheckLater';

/** Milliseconds until the trigger runs; Google may take a minute more. */
const AFTER = 60_000;
const LONGEST = 15 * 60_000;

/** The first run only sets the trigger; one that finds the word tells it. */
export function laterTrial(allowed: boolean): Trial {
  const noted = allowed ? readState('later') : null;
  const isOver = noted !== null && Date.now() - noted.at > LONGEST;
  const expected = noted === null || (noted.seen === '' && !isOver) ? null : 'read';
  return { id: 'laterTrigger', expected, look: allowed ? () => lookAt(noted?.seen ?? null, isOver) : null };
}

function lookAt(seen: string | null, isOver: boolean): string {
  if (seen === null) {
    deleteOwn();
    ScriptApp.newTrigger(LATER_FUNCTION).timeBased().after(AFTER).create();
    writeState('later', '', { at: Date.now(), seen: '' });
    return 'ask again';
  }
  if (seen === '' && !isOver) return 'ask again';
  deleteOwn();
  dropState('later');
  return seen === '' ? 'never ran' : seen;
}

/** What the trigger does. */
export function selfCheckLater(): void {
  const noted = readState('later');
  deleteOwn();
  if (noted === null) return;
  let seen: string;
  try {
    const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheets()[0];
    seen =
      sheet === undefined
        ? 'unread'
        : typeof sheet.getRange(1, 1, 1, 1).getDisplayValues()[0]?.[0] === 'string'
          ? 'read'
          : 'unread';
  } catch (error) {
    seen = error instanceof Error ? error.message.slice(0, 300) : String(error);
  }
  writeState('later', '', { ...noted, seen });
}

function deleteOwn(): void {
  for (const trigger of ScriptApp.getProjectTriggers())
    if (trigger.getHandlerFunction() === LATER_FUNCTION) ScriptApp.deleteTrigger(trigger);
}
