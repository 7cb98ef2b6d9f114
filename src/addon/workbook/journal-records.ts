/** What the journal keeps behind its lines, one schema a kind of deed: enough to take it back, or to tell later what has changed since. */
import * as z from 'zod/mini';
import { parseJson } from '../../core/parse-json';
import type { EntryFingerprint } from '../../core/report/changes';

/**
 * One changed cell: the row's id, row and column then, where the change begins, what was taken out and put in, the fingerprint
 * of the text it left, and 1 where the cell had held no text but a date or a number.
 */
export type RecordedCell = readonly [number, number, number, number, string, string, string, number];

/** The first letters of the types of a tuple's parts, which may stand there by the thousand. */
const areTyped = (letters: string) => (value: unknown) =>
  Array.isArray(value) && value.map((part) => (typeof part)[0]).join('') === letters;

const makeSchemas = () => ({
  fix: z.object({
    kind: z.literal('fix'),
    /** Id of the tab. */
    sheet: z.number(),
    cells: z.array(z.custom<RecordedCell>(areTyped('nnnnsssn'))),
  }),
  undo: z.object({
    kind: z.literal('undo'),
    /** The line that was taken back. */
    run: z.string(),
  }),
  /** A tab that was made; `print` is the fingerprint of its texts, or of the executors' rows, spelt as journals of before have it. */
  import: z.object({
    kind: z.literal('import'),
    sheet: z.number(),
    name: z.string(),
    print: z.string(),
    executors: z.nullable(z.object({ sheet: z.number(), row: z.number(), count: z.number(), print: z.string() })),
    /** The request that made it; missing where none was named. */
    request: z.optional(z.string()),
  }),
  /** What settings held before the panel changed them, by key; read by people only. */
  settings: z.object({ kind: z.literal('settings'), before: z.catchall(z.object({}), z.string()) }),
  report: z.object({
    kind: z.literal('report'),
    sheet: z.number(),
    number: z.number(),
    /** The request that made it: asked again, the same answer is given. */
    request: z.string(),
    stage: z.nullable(z.enum(['draft', 'final'])),
    /** What it was made in: a common form, or one kept with the spreadsheet; missing for the usual form and a document's. */
    form: z.optional(z.string()),
    /** Labels of the only sections it reports on; missing for all. */
    sections: z.optional(z.array(z.string())),
    /** True where it is of all plans of the workbook; missing otherwise. */
    plans: z.optional(z.boolean()),
    /** True where the Google Doc differed from the plan, or could not be read back; missing otherwise. */
    differs: z.optional(z.boolean()),
    /** The only one reported on; null for all. */
    department: z.nullable(z.string()),
    /** True where whoever made it coordinates, or nobody does; missing otherwise. */
    official: z.optional(z.boolean()),
    /** First and last day reported on; missing where that was not told, or not noted yet. */
    period: z.optional(z.custom<readonly [string, string]>(areTyped('ss'))),
    entries: z.array(z.custom<EntryFingerprint>(areTyped('ss'))),
  }),
});

type Schemas = ReturnType<typeof makeSchemas>;
export type RecordOf<Kind extends keyof Schemas> = z.infer<Schemas[Kind]>;
export type KeptRecord = { readonly [Kind in keyof Schemas]: RecordOf<Kind> }[keyof Schemas];

let schemas: Schemas | null = null;

/** Null for what is of no known kind, or not of its kind's shape. */
export function parseRecord(json: string): KeptRecord | null {
  const value = parseJson(json);
  schemas ??= makeSchemas();
  const kind = (value as { readonly kind?: unknown } | null)?.kind;
  const schema =
    typeof kind === 'string' && Object.keys(schemas).includes(kind) ? schemas[kind as keyof Schemas] : null;
  return schema === null ? null : ((z.safeParse(schema, value).data as KeptRecord | undefined) ?? null);
}
