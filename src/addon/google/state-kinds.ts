/** What is kept in the document's properties, one entry of the table a kind: its shape, and how it becomes text and is read back. */
import * as z from 'zod/mini';
import { parseJson } from '../../core/parse-json';

/** How a value of a kind becomes text and is read back; null for any other text. */
interface Kind<Value> {
  readonly parse: (text: string) => Value | null;
  readonly format: (value: Value) => string;
}

/** A report's file: its id, or the run that has begun to make it, since when in milliseconds; both while the file is there and still blank. */
export type ReportFile =
  | { readonly file: string; readonly run?: never }
  | { readonly file?: string; readonly run: string; readonly since: number };

/** When a department was last written to; `sending` stays where a run broke off in the middle. */
export interface LastLetter {
  readonly step: 'sending' | 'sent';
  /** Milliseconds. */
  readonly at: number;
  /** The request that sent it; "" where it has no name. */
  readonly request: string;
}

const weekly = () =>
  z.object({
    /** Id of the trigger that may send. */
    trigger: z.string(),
    owner: z.string(),
    /** Id of the tab. */
    sheet: z.number(),
    /** Last day, ISO. */
    until: z.string(),
    locale: z.nullable(z.enum(['ru', 'en'])),
  });

const approved = () =>
  z.object({
    /** Lower case. */
    coordinators: z.array(z.string()),
    /** A short proof for each department and address. */
    addresses: z.array(z.string()),
    /** Lower case: who coordinated when protection was set, does no longer, and is still let in by it. */
    former: z.optional(z.array(z.string())),
  });

const docProof = () =>
  z.object({
    /** Id of the Doc. */
    file: z.string(),
    /** Google's name for what the Doc held; it may change by itself. */
    revision: z.string(),
    /** Milliseconds. */
    at: z.number(),
    /** Fingerprints of what a reader saw; without rows where these are too many. */
    text: z.string(),
    rows: z.array(z.string()),
    /** Names of the checks that were made, and of those that did not hold. */
    checks: z.array(z.string()),
    broken: z.array(z.string()),
  });

const later = () => z.object({ at: z.number(), seen: z.string() });

const protecting = () => z.object({ at: z.number(), fingerprints: z.array(z.string()) });

export type DocProof = z.infer<ReturnType<typeof docProof>>;
export type Approved = z.infer<ReturnType<typeof approved>>;
export type WeeklyTrigger = z.infer<ReturnType<typeof weekly>>;

/** What is kept, by kind. */
export interface Values {
  /** Whose trigger sends the weekly reminders. */
  readonly weekly: WeeklyTrigger;
  /** Whose weekly sending ended itself, for they coordinate no longer; gone once somebody switches it on or off. */
  readonly ended: string;
  /** Fingerprints of others' protections without a description, and when ours were begun. */
  readonly protecting: z.infer<ReturnType<typeof protecting>>;
  /** What proofs are made with: `OWN_FILE_KEY` in a file of one's own. */
  readonly key: string;
  /** Whom a coordinator has agreed to: who coordinates, and who may be written to. */
  readonly approved: Approved;
  /** A line that waits for somebody who may write into the journal, cell by cell; one a run. */
  readonly line: readonly string[];
  /** Places of waivers that were taken back, and until when: who kept the mark can paste it again. */
  readonly revoked: readonly string[];
  /** Id of the tab that serves a purpose, by the purpose. */
  readonly tab: number;
  /** Ids of the tabs called by a period that Vekha made or a coordinator confirmed. */
  readonly plans: readonly number[];
  /** Header row, and columns of states, findings and marks of a tab, zero-based; one a tab that is set up. */
  readonly columns: readonly [number, number, number, number];
  /** One a kind of report and person; some 50 bytes. */
  readonly report: ReportFile;
  /** What was found when a report's Doc was read back; one a kind of report and person, some 2 KB. */
  readonly proof: DocProof;
  /** Since when, in milliseconds, the self-check waits for its trigger, and what that has seen; "" until it has run. */
  readonly later: z.infer<ReturnType<typeof later>>;
  /** When a run that may have left a blank file behind was noted, in milliseconds; by run and person. */
  readonly stray: number;
  /** One a tab and department; some 60 bytes. */
  readonly reminder: LastLetter;
}

const json = <Held>(schema: () => z.ZodMiniType<Held>): Kind<Held> => ({
  parse: (text) => z.safeParse(schema(), parseJson(text)).data ?? null,
  format: JSON.stringify,
});

const word = (pattern: RegExp): Kind<string> => ({
  parse: (text) => (pattern.test(text) ? text : null),
  format: String,
});

const number: Kind<number> = {
  parse: (text) => (/^\d{1,15}$/.test(text) ? Number(text) : null),
  format: String,
};

const spaced = <Member>(members: readonly Member[]): string => members.join(' ');

export const KINDS: { readonly [Name in keyof Values]: Kind<Values[Name]> } = {
  weekly: json(weekly),
  ended: word(/^\S{1,320}$/),
  protecting: json(protecting),
  key: word(/^\S{5,100}$/),
  line: json<readonly string[]>(() => z.array(z.string())),
  revoked: {
    parse: (text) => (/^(\*:)?[\da-z: ]*$/.test(text) ? text.split(' ') : null),
    format: spaced,
  },
  tab: number,
  plans: {
    parse: (text) => (/^\d{1,15}( \d{1,15})*$|^$/.test(text) ? text.split(' ').filter(Boolean).map(Number) : null),
    format: spaced,
  },
  columns: {
    parse: (text) => {
      const numbers = /^\d{1,7}( \d{1,5}){3}$/.test(text) ? text.split(' ').map(Number) : [];
      const [headerRow, status, findings, mark] = numbers;
      if (headerRow === undefined || status === undefined || findings === undefined || mark === undefined) return null;
      return status < findings && findings < mark ? [headerRow, status, findings, mark] : null;
    },
    format: spaced,
  },
  approved: json(approved),
  proof: json(docProof),
  report: {
    parse: (text) => {
      const [, file = '', run, since] = /^(?:!(\S+) |\?)(\S+) (\d+)$/.exec(text) ?? [];
      if (run !== undefined) return { ...(file === '' ? {} : { file }), run, since: Number(since) };
      return /^[^?!\s]\S*$/.test(text) ? { file: text } : null;
    },
    format: (kept) => {
      if (kept.run === undefined) return kept.file;
      return `${kept.file === undefined ? '?' : `!${kept.file} `}${kept.run} ${kept.since}`;
    },
  },
  later: json(later),
  stray: number,
  reminder: {
    parse: (text) => {
      const [, step, at, request = ''] = /^(sending|sent) (\d{1,15}) ?([\w-]*)$/.exec(text) ?? [];
      return step === undefined ? null : { step: step as LastLetter['step'], at: Number(at), request };
    },
    format: ({ step, at, request }) => `${step} ${at} ${request}`,
  },
};
