/** What a command is: its words, what it takes, what it does. Each stands in a file of its own; the table of them is commands.ts. */
import type { z } from 'zod/mini';
import type { Message } from '../../core/i18n/format-message';
import type { Locale } from '../../core/locale';
import type { Bundle } from '../../stand-in/bundle';

/** Where a command reads and prints. */
export interface Terminal {
  /** All of standard input. */
  readonly readInput: () => Promise<string>;
  readonly print: (text: string) => void;
  readonly printError: (text: string) => void;
  /** Whether what is printed may be coloured. */
  readonly colours: boolean;
}

/** An option of the command line: how Node reads it, and what it may say. */
export interface Option {
  readonly type: 'string' | 'boolean';
  readonly multiple?: true;
  readonly short?: string;
  readonly schema: z.ZodMiniType;
  /** Says what would do; `value` is what was given. */
  readonly refusal?: Message;
}

export type Options = Readonly<Record<string, Option>>;

export type Values<Own extends Options> = { readonly [Name in keyof Own]: z.output<Own[Name]['schema']> };

/** What every command is given. */
export interface Given {
  /** "" where no file was named. */
  readonly input: string;
  /** All files that were named, the first among them. */
  readonly inputs: readonly string[];
  /** "" for a command that reads one file. */
  readonly second: string;
  readonly output: string | null;
  readonly format: 'text' | 'json' | 'sarif';
  readonly profile: boolean;
  readonly locale: Locale;
  readonly year: number | null;
  /** In words; goes before the year. */
  readonly period: string | null;
  readonly sheet: string | null;
  /** Whether a file that is there already may be replaced. */
  readonly force: boolean;
  /** Whether a copy is wanted even where more differs in it than was asked for. */
  readonly unproven: boolean;
  readonly bundle: Bundle;
  readonly terminal: Terminal;
}

/** A file that a command reads or writes: how the help calls it, and whether it can do without. */
export interface FileWanted {
  readonly needed: boolean;
  readonly example: string;
  /** How many may be named; one where it is missing. */
  readonly most?: number;
  /** Of one that is written: whether it may take the place of the one that was read. */
  readonly mayReplaceSource?: boolean;
}

export interface Command<Own extends Options = Options> {
  /** Its lines of the help. */
  readonly usage: Message;
  readonly input: FileWanted | null;
  /** A second file that it reads; missing where it reads one. */
  readonly second?: FileWanted;
  readonly output: FileWanted | null;
  /** Options that every command takes are no business of it. */
  readonly options: Own;
  /** Returns the exit code: 0 fine, 1 findings of severity error. Throws InputError for bad input, with nothing written. */
  run(given: Given, own: Values<Own>): Promise<number>;
}

/** The identity: it ties the type of `run`'s second argument to the options. */
export const defineCommand = <const Own extends Options>(command: Command<Own>): Command<Own> => command;
