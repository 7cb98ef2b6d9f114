/** One finding: where it is, what it says, the words in question, and what can be done. */
import { useState } from 'preact/hooks';
import type { PanelFindingJson } from '../../../contract/panel';
import { useSay } from '../../shared/say';
import type { ViewProps } from '../view/view-props';
import { describeChange, Excerpt, onlyWords } from './excerpt';
import { FINDING_WORDS } from './finding-words';
import { isAsked, WaiverForm } from './waiver-form';

interface FindingCardProps extends ViewProps {
  readonly finding: PanelFindingJson;
}

export function FindingCard(props: FindingCardProps) {
  const say = useSay();
  const { finding, state, actions } = props;
  const { rule, cell, nth, fingerprint, waived } = finding;
  const place = `${rule} ${cell} ${nth} ${fingerprint}`;
  const [waiving, setWaiving] = useState(isAsked(state, place));
  return (
    <li class="finding">
      <Place {...props} />
      {waived !== null && <p class="waived">{say(FINDING_WORDS.waivedFor, { reason: waived })}</p>}
      {finding.claim !== undefined && <p class="waived">{say(FINDING_WORDS.claimed, { reason: finding.claim })}</p>}
      {waiving ? (
        <WaiverForm
          place={place}
          state={state}
          actions={actions}
          onClose={() => setWaiving(false)}
          onDone={(reason) => actions.waive(finding, reason)}
        />
      ) : (
        <Ways {...props} onWaive={() => setWaiving(true)} />
      )}
    </li>
  );
}

/** The finding itself; a click goes to its cell. */
function Place({ finding, panel, actions }: FindingCardProps) {
  const say = useSay();
  const { cell, fingerprint, item, row, message, excerpt, fix, suggestions } = finding;
  const number = item === null ? '' : (panel.plan.items[item]?.number ?? '');
  // A change shows the words in question by what it would do to them; of several that a person may pick, only the words.
  const [first] = suggestions;
  const shown = fix ?? excerpt ?? (first === undefined ? null : onlyWords(first.change));
  return (
    <button type="button" class="go" onClick={() => actions.select(cell, fingerprint)}>
      <span class="heard">{say(FINDING_WORDS.goTo)}: </span>
      <span class="where">
        {number !== '' && <b>{number}</b>} {say(FINDING_WORDS.row, { number: row })} ·{' '}
        {shortCell(cell, panel.summary.sheet)}
      </span>
      <bdi>{message}</bdi>
      {shown !== null && <Excerpt excerpt={shown} />}
    </button>
  );
}

/** The cell without its tab where the tab is the plan's. */
function shortCell(cell: string, sheet: string): string {
  const name = cell.slice(0, cell.lastIndexOf('!')).replace(/^'|'$/g, '').replaceAll("''", "'");
  return name === sheet ? cell.slice(cell.lastIndexOf('!') + 1) : cell;
}

/** What can be done about it. */
function Ways({ finding, state, actions, onWaive }: FindingCardProps & { readonly onWaive: () => void }) {
  const say = useSay();
  const { fix, suggestions, waived, waivable } = finding;
  const busy = state.work !== null;
  const apply = (suggestion: number | null): void => void actions.fix([{ finding, suggestion }]);
  if (waived !== null) {
    return (
      <p class="links">
        <button type="button" class="link quiet" disabled={busy} onClick={() => void actions.waive(finding, '')}>
          {say(FINDING_WORDS.restore)}
        </button>
      </p>
    );
  }
  return (
    <p class="links">
      {fix !== null && (
        <button type="button" class="link" disabled={busy} onClick={() => apply(null)}>
          {say(FINDING_WORDS.fix)}
        </button>
      )}
      {suggestions.map(({ message, change }, index) => (
        <button
          key={index}
          type="button"
          class="link"
          disabled={busy}
          title={describeChange(change, say)}
          onClick={() => apply(index)}
        >
          {message}
        </button>
      ))}
      {waivable && (
        <button type="button" class="link quiet" disabled={busy} onClick={onWaive}>
          {say(FINDING_WORDS.waive)}
        </button>
      )}
    </p>
  );
}
