/** What stands around a form's tables and stays, and who approves and signs there. */
import type { Form } from '../../core/form/learn-form';
import { matchSigns, signLinesOf, type UnequalSigns } from '../../core/form/match-signs';
import type { CheckedPlan } from '../check/check-plan';
import type { openDocxLibrary } from '../google/docx-library';

type DocxLibrary = ReturnType<typeof openDocxLibrary>;
export type OpenForm = ReturnType<DocxLibrary['openForm']>;
export type FormWords = Parameters<DocxLibrary['writeForm']>[1]['words'][number];

interface FoundSigns {
  readonly signs: readonly { readonly before: string; readonly after: string; readonly words: FormWords }[];
  readonly unequal: readonly UnequalSigns[];
}

export const NO_SIGNS: FoundSigns = { signs: [], unequal: [] };

/** Where the example's approval and signature differ from the sheet's. */
export function findSigns(source: OpenForm, form: Form, { plan, around }: CheckedPlan): FoundSigns {
  const rows = form.tables.flatMap(({ body }) => (body === null ? [] : [body]));
  const isBody = (row: number): boolean => rows.some(([top, bottom]) => top <= row && row <= bottom);
  const rowed = source.texts.filter(({ part, rows: around }) => part === source.main && around.some(isBody));
  const [first, last] = [rowed[0]?.at ?? 0, rowed[rowed.length - 1]?.at ?? 0];
  const outside = listOutside(source, form).filter(({ part }) => part === source.main);
  const parts = { above: outside.filter(({ at }) => at < first), below: outside.filter(({ at }) => at > last) };
  const texts = (found: OpenForm['texts']): string[] => found.map(({ text }) => text);
  const own = signLinesOf(plan, around.settings);
  const matched = matchSigns(own, { above: texts(parts.above), below: texts(parts.below) });
  const signs = (['above', 'below'] as const).flatMap((side) =>
    matched[side].flatMap(({ at: index, start, end, text }) => {
      const found = parts[side][index];
      if (found === undefined) return [];
      const { part, at } = found;
      return [{ before: found.text.slice(start, end), after: text, words: { part, at, start, end, text } }];
    }),
  );
  return { signs, unequal: matched.unequal };
}

/** Texts of the document that stay; what Vekha put there is not among them. */
export function listOutside({ texts, main }: OpenForm, { tables, own }: Form): OpenForm['texts'] {
  const [first, ...others] = tables;
  const head = new Set(first?.head ?? []);
  const [top, bottom] = first?.body ?? [0, -1];
  const last = others[others.length - 1];
  const elements = own.flatMap((block) => block.elements);
  const isOwn = (name: 'paragraph' | 'table', at: number): boolean =>
    elements.some((each) => each.name === name && each.at === at);
  const isGone = ({ part, at, rows, tables: around }: OpenForm['texts'][number]): boolean => {
    if (part !== main || rows.some((row) => head.has(row))) return false;
    if (isOwn('paragraph', at) || around.some((table) => isOwn('table', table))) return true;
    if (rows.some((row) => top <= row && row <= bottom)) return true;
    if (others.some((table) => around.includes(table.at))) return true;
    return first?.heading != null && last?.heading != null && first.heading <= at && at <= last.heading;
  };
  return texts.filter((text) => !isGone(text));
}
