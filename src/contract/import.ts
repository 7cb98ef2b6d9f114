/** Bringing a plan in or beginning one; rows and columns are 1-based. */
import * as z from 'zod/mini';
import type { MappedKind } from '../core/import/column-mapping';
import type { DescribedLeftOut } from '../core/import/describe-left-out';
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

export interface ProposedColumnJson extends MappedColumnJson {
  readonly title: string;
  readonly reason: 'title' | 'contents' | 'none' | 'person';
  /** From 0 to 1. */
  readonly confidence: number;
  /** Beginnings of its first filled cells. */
  readonly samples: readonly string[];
}

export interface ImportProofJson {
  /** Words and numbers of the source's tables of the plan and their title; of these, in the new tab; of these, left out and listed. */
  readonly words: number;
  readonly kept: number;
  readonly left: number;
  /** Words neither kept nor listed; empty when the proof holds. */
  readonly lost: readonly string[];
  /** Whether the new tab reads as the source does: the same sections, items, executors, periods and entries. */
  readonly same: boolean;
}

export interface ExecutorGroupJson {
  readonly name: string;
  /** Several where they may be one executor: a person says whether they are. */
  readonly spellings: readonly { readonly text: string; readonly count: number }[];
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
  readonly proof: ImportProofJson;
  /** At most 200, long texts cut; all in all there are `unreadCount`. */
  readonly unread: readonly DescribedLeftOut[];
  readonly unreadCount: number;
  /** In words. */
  readonly warnings: readonly string[];
  readonly executors: readonly ExecutorGroupJson[];
}

export interface ImportJson {
  /** Name of the new tab. */
  readonly sheet: string;
  /** The new tab as `panelCheck` would tell it; null where it was not asked for. */
  readonly plan: PlanJson | null;
  readonly counts: ImportCountsJson;
  readonly proof: ImportProofJson;
  readonly unread: readonly DescribedLeftOut[];
  readonly warnings: readonly string[];
  readonly executors: readonly ExecutorGroupJson[];
  /** What each column of the source was taken for. */
  readonly columns: readonly ProposedColumnJson[];
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
