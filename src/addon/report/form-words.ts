/** Words of a form that give way to those of the new report: of its period, and what Vekha itself had put around the plan. */
import type { FormJson } from '../../contract/report';
import type { FilledStretch } from '../../core/form/fill-form';
import type { Form } from '../../core/form/learn-form';
import { excerptAround, findPeriodWords, replacePeriodWords } from '../../core/form/period-words';
import { type ReplacedOwn, replaceOwn } from '../../core/form/replace-own';
import type { ReportDocument } from '../../core/report/document';
import { ownLineOf } from '../../core/report/own-lines';
import { notesParts } from '../../core/report/report-parts';
import type { CheckedPlan } from '../check/check-plan';
import { type FormWords, listOutside, type OpenForm } from './form-surroundings';

export interface FoundWords {
  readonly chosen: readonly FormWords[];
  readonly replaced: FormJson['replaced'];
  readonly kept: readonly string[];
  /** Lines that Vekha put into the example and that have no others in their place. */
  readonly leftOut: readonly string[];
  /** Where those were. */
  readonly stretches: readonly FilledStretch[];
  /** Lines that are Vekha's own and that the report may have. */
  readonly own: readonly string[];
}

/** `usual` is the report in the usual form; `keep` are replaced words that a person wants as they were, null where the example was made for this report. */
export function findWords(
  source: OpenForm,
  form: Form,
  { plan }: CheckedPlan,
  usual: ReportDocument,
  keep: ReadonlySet<number> | null,
): FoundWords {
  const said = usual.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
  // A plan may have sections that are named so.
  const sections = plan.sections.map(({ raw }) => raw);
  if (keep === null)
    return { chosen: [], replaced: [], kept: [], leftOut: [], stretches: [], own: [...said, ...sections] };
  const period = findOfPeriod(source, form, plan.year);
  const { stretches, replaced, leftOut } = replaceOwn(form, said);
  const found = [...period.found, ...ownWords(source, replaced)];
  const isKept = (index: number): boolean => keep.has(index);
  return {
    chosen: [...found.flatMap((each, index) => (isKept(index) ? [] : each.words)), ...noteWords(source, usual)],
    replaced: found.map(({ before, after }) => ({ before, after })),
    kept: period.kept,
    leftOut,
    stretches,
    own: [
      ...said.filter((line) => ownLineOf(line) === 'part'),
      ...sections,
      ...found.flatMap(({ before }, index) => (isKept(index) ? [before] : [])),
    ],
  };
}

interface Replaced {
  readonly before: string;
  readonly after: string;
  readonly words: readonly FormWords[];
}

/** Words of the period outside the rows that go. */
function findOfPeriod(
  source: OpenForm,
  form: Form,
  to: number | null,
): { readonly found: Replaced[]; readonly kept: string[] } {
  const { year: from } = form;
  const found: Replaced[] = [];
  const kept: string[] = [];
  if (from === null || to === null || from === to) return { found, kept };
  for (const { part, at, text } of listOutside(source, form)) {
    const words = findPeriodWords(text, from, to);
    kept.push(...words.kept);
    for (const { start, end, text: put } of words.replaced) {
      const before = excerptAround(text, start, end);
      const after = replacePeriodWords(before, from, to);
      found.push({ before, after, words: [{ part, at, start, end, text: put }] });
    }
  }
  return { found, kept };
}

function ownWords({ texts, main }: OpenForm, replaced: ReplacedOwn['replaced']): Replaced[] {
  return replaced.map(({ at, before, after }) => {
    const own = texts.filter((each) => each.part === main && each.at === at);
    return { before, after, words: own.map((each) => wholeText(each, after)) };
  });
}

/** The file says of itself what the new report holds, not what the example did. */
function noteWords({ texts }: OpenForm, { description }: ReportDocument): FormWords[] {
  return texts.filter(({ text }) => notesParts(text)).map((each) => wholeText(each, description));
}

const wholeText = ({ part, at, text }: OpenForm['texts'][number], put: string): FormWords => ({
  part,
  at,
  start: 0,
  end: text.length,
  text: put,
});
