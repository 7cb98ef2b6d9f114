/** Some words of a cell: those in question marked, those that go struck out, those that come underlaid. */
import type { ExcerptJson, ExcerptPartJson } from '../../../contract/panel';
import { type Say, useSay } from '../../shared/say';
import { FINDING_WORDS } from './finding-words';

interface ExcerptProps {
  readonly excerpt: ExcerptJson;
}

export function Excerpt({ excerpt }: ExcerptProps) {
  return (
    <q class="excerpt">
      <bdi>
        {excerpt.map((part, index) => (
          <Part key={index} part={part} />
        ))}
      </bdi>
    </q>
  );
}

function Part({ part: { text, kind } }: { readonly part: ExcerptPartJson }) {
  const say = useSay();
  if (kind === 'kept') return <>{text}</>;
  if (kind === 'marked') return <mark>{showBlanks(text)}</mark>;
  const [Tag, label] =
    kind === 'removed'
      ? (['del', say(FINDING_WORDS.removedText)] as const)
      : (['ins', say(FINDING_WORDS.insertedText)] as const);
  return (
    <Tag>
      <span class="heard">{label}: </span>
      {showBlanks(text)}
    </Tag>
  );
}

/** A change without what it would do: only the words in question. */
export function onlyWords(change: ExcerptJson): ExcerptJson {
  return change.flatMap(({ text, kind }) =>
    kind === 'inserted' ? [] : [{ text, kind: kind === 'removed' ? 'marked' : kind }],
  );
}

/** What a change does, in words. */
export function describeChange(change: ExcerptJson, say: Say): string {
  return change
    .filter(({ kind }) => kind === 'removed' || kind === 'inserted')
    .map(
      ({ text, kind }) =>
        `${kind === 'removed' ? say(FINDING_WORDS.removedText) : say(FINDING_WORDS.insertedText)}: ${showBlanks(text)}`,
    )
    .join('; ');
}

/** Blanks at the ends and in runs, and signs without a shape, are made visible; a hard blank is a ring, as in Word. */
function showBlanks(text: string): string {
  return text
    .replace(/\n/g, '⏎')
    .replace(/\t/g, '→')
    .replace(/[\u00a0\u202f]/g, '°')
    .replace(/[\u2000-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]/g, '◌')
    .replace(/^ +| +$| {2,}/g, (run) => '␣'.repeat(run.length));
}
