/** Bringing a plan in or beginning one; rows and columns are 1-based. */
import * as z from 'zod/mini';
import type { MappedColumn, MappedKind, ProposedColumn } from '../core/import/column-mapping';
import type { DescribedLeftOut } from '../core/import/describe-left-out';
import type { ExecutorGroup } from '../core/import/group-executors';
import type { ImportProof } from '../core/import/prove-import';
import { call, type Readable, replies } from './call';
import type { ItemJson, PlanJson } from './plan-json';
import { locale, reportingYear } from './tab';

/** A .docx as base64, another tab of this spreadsheet, or cells as copied: tabs and line breaks between them. */
const importedThing = () =>
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('docx'), base64: z.string() }),
    z.object({ kind: z.literal('tab'), sheet: z.string() }),
    z.object({ kind: z.literal('cells'), text: z.string() }),
  ]);
export type ImportedThing = Readable<typeof importedThing>;

/** `extra` is kept beside the plan, `skip` is left out and reported. Only `progress` may be given to several columns. */
const mappedKind = (): z.ZodMiniType<MappedKind> =>
  z.enum(['number', 'name', 'period', 'executors', 'progress', 'extra', 'skip']);

const mappedColumn = () => z.object({ column: z.number(), kind: mappedKind() });
export type MappedColumnJson = Readable<typeof mappedColumn>;

const importOptions = () => ({
  source: importedThing(),
  /** Columns that a person has assigned otherwise than proposed; null to take the proposal. */
  mapping: z.nullable(z.array(mappedColumn())),
  /** The reporting year, which names the new tab; null to take it from the title. */
  year: z.nullable(reportingYear()),
  locale: locale(),
});

const previewRequest = () => z.object(importOptions());
export type ImportOptions = Readable<typeof previewRequest>;

const importRequest = () =>
  z.object({
    ...importOptions(),
    /** Name wanted for the new tab, null for the one proposed; a number is put behind it where it is taken. */
    name: z.nullable(z.string()),
    /** Executors to be written into the directory, near spellings as aliases where a person said so; null for none. */
    executors: z.nullable(z.array(z.object({ name: z.string(), aliases: z.array(z.string()) }))),
    /** Reads the new tab back as a plan with its verdicts, which takes as long again. */
    withPlan: z.boolean(),
    /** The same id asked again makes no second tab. */
    requestId: z.optional(z.string()),
  });

const newPlanRequest = () => z.object({ year: reportingYear(), locale: locale(), requestId: z.optional(z.string()) });

export type ProposedColumnJson = MappedColumnJson & Omit<ProposedColumn, keyof MappedColumn>;

export interface ExecutorGroupJson extends ExecutorGroup {
  /** Whether the directory knows the name already. */
  readonly known: boolean;
}

export interface ImportCountsJson {
  readonly tables: number;
  readonly sections: number;
  readonly items: number;
  readonly entries: number;
  /** Rows of the new tab. */
  readonly rows: number;
}

export interface ImportedItemJson extends Pick<ItemJson, 'number' | 'name' | 'period' | 'executors' | 'entries'> {
  /** Title of the innermost section, null where there is none. */
  readonly section: string | null;
}

export interface ImportPreviewJson {
  readonly columns: readonly ProposedColumnJson[];
  /** False where no header was understood: a person must look at the columns first, then send them as `mapping`. */
  readonly certain: boolean;
  readonly title: readonly string[];
  readonly year: number | null;
  /** Name that the new tab would get. */
  readonly name: string;
  readonly counts: ImportCountsJson;
  /** The first items, as they would be read. */
  readonly items: readonly ImportedItemJson[];
  readonly proof: ImportProof;
  /** At most 200, long texts cut; all in all there are `unreadCount`. */
  readonly unread: readonly DescribedLeftOut[];
  readonly unreadCount: number;
  /** In words. */
  readonly warnings: readonly string[];
  readonly executors: readonly ExecutorGroupJson[];
}

export interface ImportJson
  extends Pick<ImportPreviewJson, 'columns' | 'counts' | 'proof' | 'unread' | 'warnings' | 'executors'> {
  /** Name of the new tab. */
  readonly sheet: string;
  /** The new tab as `panelCheck` would tell it; null where it was not asked for. */
  readonly plan: PlanJson | null;
  /** Executors written into the directory. */
  readonly added: number;
}

export interface NewPlanJson {
  readonly sheet: string;
  /** How to fill the plan in, one paragraph; it stands in the tab `helpSheet`, too. */
  readonly help: string;
  readonly helpSheet: string;
}

export const IMPORT_CALLS = {
  /** Reads only. */
  panelImportPreview: call(previewRequest, replies<ImportPreviewJson>()),
  /** Writes into a new tab; `panelUndo` takes it away again while it is unchanged. */
  panelImport: call(importRequest, replies<ImportJson>()),
  panelNewPlan: call(newPlanRequest, replies<NewPlanJson>()),
};
