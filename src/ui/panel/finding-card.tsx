/** One finding: where it is, what it says, the words in question, and what can be done. */
import { useId, useState } from 'preact/hooks';
import type { ExcerptJson, PanelFindingJson } from '../../contract/wire';
import { focusFirst } from '../shared/focus-first';
import type { ViewProps } from './overview';
import type { PanelWords } from './words';

interface FindingCardProps extends ViewProps {
  readonly finding: PanelFindingJson;
}

/** The cell without its tab where the tab is the plan's. */
export function shortCell(cell: string, sheet: string): string {
  const name = cell.slice(0, cell.lastIndexOf('!')).replace(/^'|'$/g, '').replaceAll("''", "'");
  return name === sheet ? cell.slice(cell.lastIndexOf('!') + 1) : cell;
}

export function FindingCard({ finding, state, panel, words, actions }: FindingCardProps) {
  const [waiving, setWaiving] = useState(false);
  const { cell, item, message, excerpt, fix, suggestions, waived } = finding;
  const number = item === null ? '' : (panel.plan.items[item]?.number ?? '');
  const place = shortCell(cell, panel.summary.sheet);
  const busy = state.work !== null;
  // A change shows the words in question by what it would do to them; of several that a person may pick, only the words.
  const [first] = suggestions;
  const shown = fix ?? excerpt ?? (first === undefined ? null : onlyWords(first.change));
  return (
    <li class="finding">
      <button type="button" class="go" onClick={() => actions.select(cell)}>
        <span class="heard">{words.goTo}: </span>
        <span class="where">
          {number !== '' && <b>{number}</b>} {words.row(finding.row)} · {place}
        </span>
        <bdi>{message}</bdi>
        {shown !== null && <Excerpt excerpt={shown} words={words} />}
      </button>
      {waived !== null && <p class="waived">{words.waivedFor(waived)}</p>}
      {waiving ? (
        <WaiverForm
          words={words}
          onCancel={() => setWaiving(false)}
          onDone={(reason) => {
            setWaiving(false);
            void actions.waive(finding, reason);
          }}
        />
      ) : (
        <p class="links">
          {waived === null && fix !== null && (
            <button
              type="button"
              class="link"
              disabled={busy}
              onClick={() => void actions.fix([{ finding, suggestion: null }])}
            >
              {words.fix}
            </button>
          )}
          {waived === null &&
            suggestions.map((suggestion, index) => (
              <button
                key={index}
                type="button"
                class="link"
                disabled={busy}
                title={describeChange(suggestion.change, words)}
                onClick={() => void actions.fix([{ finding, suggestion: index }])}
              >
                {suggestion.message}
              </button>
            ))}
          {waived === null && finding.waivable && (
            <button type="button" class="link quiet" disabled={busy} onClick={() => setWaiving(true)}>
              {words.waive}
            </button>
          )}
          {waived !== null && (
            <button type="button" class="link quiet" disabled={busy} onClick={() => void actions.waive(finding, '')}>
              {words.restore}
            </button>
          )}
        </p>
      )}
    </li>
  );
}

/** Some words of a cell: those in question marked, those that go struck out, those that come underlaid. */
export function Excerpt({ excerpt, words }: { readonly excerpt: ExcerptJson; readonly words: PanelWords }) {
  return (
    <q class="excerpt">
      <bdi>
        {excerpt.map(({ text, kind }, index) =>
          kind === 'kept' ? (
            text
          ) : kind === 'marked' ? (
            <mark key={index}>{showBlanks(text)}</mark>
          ) : kind === 'removed' ? (
            <del key={index}>
              <span class="heard">{words.removedText}: </span>
              {showBlanks(text)}
            </del>
          ) : (
            <ins key={index}>
              <span class="heard">{words.insertedText}: </span>
              {showBlanks(text)}
            </ins>
          ),
        )}
      </bdi>
    </q>
  );
}

function onlyWords(change: ExcerptJson): ExcerptJson {
  return change.flatMap(({ text, kind }) =>
    kind === 'inserted' ? [] : [{ text, kind: kind === 'removed' ? 'marked' : kind }],
  );
}

function describeChange(change: ExcerptJson, words: PanelWords): string {
  return change
    .filter(({ kind }) => kind === 'removed' || kind === 'inserted')
    .map(({ text, kind }) => `${kind === 'removed' ? words.removedText : words.insertedText}: ${showBlanks(text)}`)
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

interface WaiverFormProps {
  readonly words: PanelWords;
  readonly onDone: (reason: string) => void;
  readonly onCancel: () => void;
}

function WaiverForm({ words, onDone, onCancel }: WaiverFormProps) {
  const [reason, setReason] = useState('');
  const id = useId();
  const done = (): void => {
    if (reason.trim() !== '') onDone(reason.trim());
  };
  return (
    <form
      class="waiver"
      onSubmit={(event) => {
        event.preventDefault();
        done();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel();
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) done();
      }}
    >
      <label for={id}>{words.reason}</label>
      <textarea
        id={id}
        rows={2}
        maxLength={500}
        ref={focusFirst}
        value={reason}
        onInput={({ currentTarget }) => setReason(currentTarget.value)}
      />
      <p class="quiet">{words.reasonNeeded}</p>
      <p class="links">
        <button type="submit" class="small main" disabled={reason.trim() === ''}>
          {words.waiveDone}
        </button>
        <button type="button" class="small" onClick={onCancel}>
          {words.cancel}
        </button>
      </p>
    </form>
  );
}
