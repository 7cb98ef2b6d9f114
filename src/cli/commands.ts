/** All commands, in the order of the help. */
import type { Command } from './arguments/command';
import { accept } from './commands/accept';
import { activity } from './commands/activity';
import { check } from './commands/check';
import { close } from './commands/close';
import { compare } from './commands/compare';
import { dates } from './commands/dates';
import { edit } from './commands/edit';
import { fix } from './commands/fix';
import { form } from './commands/form';
import { importPlan } from './commands/import';
import { inspect } from './commands/inspect';
import { next } from './commands/next';
import { prove } from './commands/prove';
import { report } from './commands/report';
import { serve } from './commands/serve';
import { summary } from './commands/summary';
import { undo } from './commands/undo';
import { waive } from './commands/waive';

export const COMMANDS: Readonly<Record<string, Command>> = {
  check,
  inspect,
  edit,
  fix,
  undo,
  waive,
  accept,
  report,
  form,
  next,
  close,
  summary,
  compare,
  prove,
  import: importPlan,
  activity,
  dates,
  serve,
};
