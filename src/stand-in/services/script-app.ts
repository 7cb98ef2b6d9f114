/** ScriptApp: what the person granted, and time-driven triggers, of which everybody sees their own only. */
import { type Execution, hostError, strict } from '../execution/execution';
import type { TriggerEntry } from '../host/host';

type GoogleApp = GoogleAppsScript.Script.ScriptApp;
type GoogleTrigger = GoogleAppsScript.Script.Trigger;
type GoogleBuilder = GoogleAppsScript.Script.TriggerBuilder;
type GoogleClockBuilder = GoogleAppsScript.Script.ClockTriggerBuilder;
type Authorization = GoogleAppsScript.Script.AuthorizationInfo;

/** developers.google.com/apps-script/guides/services/quotas: triggers, 20 a user and script. */
const MOST_TRIGGERS = 20;

const AUTH_MODE = { NONE: 'NONE', CUSTOM_FUNCTION: 'CUSTOM_FUNCTION', LIMITED: 'LIMITED', FULL: 'FULL' };
const AUTHORIZATION_STATUS = { REQUIRED: 'REQUIRED', NOT_REQUIRED: 'NOT_REQUIRED' };
const DAYS = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'];

const entryBehind = new WeakMap<object, TriggerEntry>();

function googleTrigger(execution: Execution, entry: TriggerEntry): GoogleTrigger {
  const trigger: Pick<GoogleTrigger, 'getHandlerFunction' | 'getUniqueId'> = {
    getHandlerFunction: () => entry.functionName,
    getUniqueId: () => entry.id,
  };
  const object = strict<GoogleTrigger>(execution, 'Trigger', trigger);
  entryBehind.set(object, entry);
  return object;
}

/** developers.google.com/apps-script/reference/script/clock-trigger-builder. */
function triggerBuilder(execution: Execution, functionName: string): GoogleBuilder {
  const { host, user } = execution;
  const own = (): TriggerEntry[] => host.triggers.filter(({ owner }) => owner === user.email);
  let [weeks, weekDay, hour] = [0, '', 0];
  let once: number | null = null;
  const clock: Pick<GoogleClockBuilder, 'after' | 'atHour' | 'create' | 'everyWeeks' | 'onWeekDay'> = {
    // Give or take: developers.google.com/apps-script/reference/script/clock-trigger-builder, after.
    after: (milliseconds) => {
      once = host.now().getTime() + milliseconds;
      return clockBuilder;
    },
    everyWeeks: (count) => {
      weeks = count;
      return clockBuilder;
    },
    onWeekDay: (day) => {
      weekDay = String(day);
      return clockBuilder;
    },
    atHour: (at) => {
      if (!Number.isInteger(at) || at < 0 || at > 23) throw hostError(execution, 'Hour must be between 0 and 23.');
      hour = at;
      return clockBuilder;
    },
    create: () => {
      if (once === null && (weeks < 1 || !DAYS.includes(weekDay)))
        throw hostError(execution, 'not modelled: a trigger not by the week');
      if (own().length >= MOST_TRIGGERS)
        throw hostError(
          execution,
          'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
        );
      const number = 1 + Math.max(0, ...host.triggers.map(({ id }) => Number(id.slice(PREFIX.length))));
      const entry = {
        id: `${PREFIX}${number}`,
        functionName,
        owner: user.email,
        weeks,
        weekDay,
        hour,
        ...(once === null ? {} : { once }),
      };
      host.triggers.push(entry);
      return googleTrigger(execution, entry);
    },
  };
  const clockBuilder = strict<GoogleClockBuilder>(execution, 'ClockTriggerBuilder', clock);
  return strict<GoogleBuilder>(execution, 'TriggerBuilder', { timeBased: () => clockBuilder });
}

const PREFIX = 'trigger-';

/** developers.google.com/apps-script/reference/script/authorization-info. */
function authorization(execution: Execution, asked: ReadonlySet<string>): Authorization {
  const granted = [...asked].filter((scope) => execution.scopes.has(scope));
  const isComplete = granted.length === asked.size;
  return strict<Authorization>(execution, 'AuthorizationInfo', {
    getAuthorizationStatus: () => (isComplete ? AUTHORIZATION_STATUS.NOT_REQUIRED : AUTHORIZATION_STATUS.REQUIRED),
    // Null where nothing is left to grant.
    getAuthorizationUrl: () =>
      isComplete ? null : `https://accounts.google.com/o/oauth2/auth?client_id=stand-in&scope=${[...asked].join('+')}`,
    getAuthorizedScopes: () => granted,
  });
}

export function scriptApp(execution: Execution): GoogleApp {
  const { host, user } = execution;
  const app = {
    AuthMode: AUTH_MODE,
    AuthorizationStatus: AUTHORIZATION_STATUS,
    WeekDay: Object.fromEntries(DAYS.map((day) => [day, day])),
    getAuthorizationInfo: (mode: string, scopes?: readonly string[]): Authorization => {
      if (mode !== AUTH_MODE.FULL)
        throw hostError(execution, `not modelled: ScriptApp.getAuthorizationInfo of ${mode}`);
      return authorization(execution, scopes === undefined ? execution.listedScopes : new Set(scopes));
    },
    newTrigger: (functionName: string): GoogleBuilder => triggerBuilder(execution, functionName),
    // The current user's only: developers.google.com/apps-script/reference/script/script-app, getProjectTriggers.
    getProjectTriggers: (): GoogleTrigger[] =>
      host.triggers.filter(({ owner }) => owner === user.email).map((entry) => googleTrigger(execution, entry)),
    deleteTrigger: (object: GoogleTrigger): void => {
      const entry = entryBehind.get(object);
      const index = entry === undefined ? -1 : host.triggers.indexOf(entry);
      if (index < 0) throw hostError(execution, 'The trigger does not exist.');
      host.triggers.splice(index, 1);
    },
  };
  return strict<GoogleApp>(execution, 'ScriptApp', app);
}
