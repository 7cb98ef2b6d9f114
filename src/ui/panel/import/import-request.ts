/** What is asked of the server once the person has looked at what was read. */
import type { RequestOf } from '../../../contract/calls';
import type { ImportedThing, ImportPreviewJson, MappedColumnJson } from '../../../contract/import';

/** Something read for importing, and the columns that the person has corrected; null where none. */
export interface ReadImport {
  readonly source: ImportedThing;
  readonly mapping: readonly MappedColumnJson[] | null;
  readonly preview: ImportPreviewJson;
}

/** `name` is what the new tab is to be called, `joined` are the groups of spellings taken for one executor. */
export function importRequest(
  { source, mapping, preview }: ReadImport,
  name: string,
  joined: ReadonlySet<string>,
): RequestOf<'panelImport'> {
  const executors = preview.executors
    .filter(({ known }) => !known)
    .flatMap(({ name: group, spellings }) => {
      const texts = spellings.map(({ text }) => text);
      return joined.has(group)
        ? [{ name: group, aliases: texts.filter((text) => text !== group) }]
        : texts.map((text) => ({ name: text, aliases: [] }));
    });
  return {
    source,
    // Where no header was understood, the columns as they stand are what the person has agreed to.
    mapping: preview.certain ? mapping : preview.columns.map(({ column, kind }) => ({ column, kind })),
    year: preview.year,
    locale: null,
    name: name.trim() === '' ? null : name.trim(),
    executors,
    withPlan: false,
  };
}
