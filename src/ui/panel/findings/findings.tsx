/** All findings in one list: filtered, grouped by rule, mended, accepted. */
import { useMemo, useState } from 'preact/hooks';
import type { UndoJson } from '../../../contract/fix';
import type { PanelFindingJson } from '../../../contract/panel';
import { Confirm } from '../../shared/confirm';
import { type Say, useSay } from '../../shared/say';
import { ACTION_WORDS } from '../actions/action-words';
import { Notices } from '../notices/notices';
import { groupFindings, isFixable, isUntidy, NO_FILTER } from '../state/filter';
import type { ViewProps } from '../view/view-props';
import { Filters } from './filters';
import { FindingGroups } from './finding-groups';
import { FINDING_WORDS } from './finding-words';
import { FixPreview } from './fix-preview';

export function FindingsView(props: ViewProps) {
  const say = useSay();
  const { state, panel, actions } = props;
  const { filter } = state;
  const [fixing, setFixing] = useState<readonly PanelFindingJson[] | null>(null);
  const untidy = panel.findings.filter(isUntidy);
  const groups = useMemo(() => groupFindings(panel, filter), [panel, filter]);
  const shown = groups.flatMap(({ findings }) => findings);
  const filtered = Object.values(filter).some((value) => value !== null && value !== '');
  if (fixing !== null) {
    const confirm = (): void => {
      setFixing(null);
      // Everything safe is mended round by round on the server; a part is named one by one.
      const all = panel.unsent === 0 && fixing.length === panel.findings.filter(isFixable).length;
      const tidying = fixing.length === untidy.length && fixing.every(isUntidy);
      if (all || tidying) void actions.fixAll(!all);
      else void actions.fix(fixing.map((finding) => ({ finding, suggestion: null })));
    };
    return <FixPreview findings={fixing} onCancel={() => setFixing(null)} onConfirm={confirm} />;
  }
  return (
    <>
      <main>
        <Notices {...props} />
        {panel.findings.length > 0 && <Filters {...props} />}
        {untidy.length > 0 && <Tidiness {...props} untidy={untidy} onFix={setFixing} />}
        {filtered && (
          <p class="fresh">
            <span class="quiet">{say(FINDING_WORDS.found, { number: shown.length })}</span>
            <button type="button" class="link" onClick={() => actions.filter(NO_FILTER)}>
              {say(FINDING_WORDS.reset)}
            </button>
          </p>
        )}
        {panel.findings.length === untidy.length && !filtered ? (
          <div class="blank">
            <Tick />
            <strong>{say(FINDING_WORDS.noFindings)}</strong>
            <p class="quiet">{say(FINDING_WORDS.noFindingsMore)}</p>
          </div>
        ) : shown.length === 0 ? (
          <p class="blank quiet">{say(FINDING_WORDS.noMatch)}</p>
        ) : (
          <FindingGroups key={JSON.stringify(filter)} {...props} groups={groups} onFix={setFixing} />
        )}
      </main>
      <Footer {...props} fixable={shown.filter(isFixable)} onFix={setFixing} />
    </>
  );
}

/** What one click mends in one line; its words show it in the list. */
function Tidiness({
  state,
  panel,
  actions,
  untidy,
  onFix,
}: ViewProps & Pick<FooterProps, 'onFix'> & { readonly untidy: readonly PanelFindingJson[] }) {
  const say = useSay();
  const shown = state.filter.severity === 'tidiness';
  return (
    <p class="tidiness">
      <button
        type="button"
        class="link quiet"
        aria-pressed={shown}
        title={say(FINDING_WORDS.tidinessMore)}
        onClick={() => actions.filter({ ...NO_FILTER, severity: shown ? null : 'tidiness' })}
      >
        {say(FINDING_WORDS.tidiness, { count: panel.summary.findings.tidiness })}
      </button>{' '}
      ·{' '}
      <button type="button" class="link" disabled={state.work !== null} onClick={() => onFix(untidy)}>
        {say(FINDING_WORDS.tidinessFix)}
      </button>
    </p>
  );
}

interface FooterProps extends ViewProps {
  readonly fixable: readonly PanelFindingJson[];
  readonly onFix: (findings: readonly PanelFindingJson[]) => void;
}

function Footer({ state, panel, actions, fixable, onFix }: FooterProps) {
  const say = useSay();
  const busy = state.work !== null;
  const [asking, setAsking] = useState<UndoJson | null>(null);
  const label = say(panel.undo?.isTab === true ? FINDING_WORDS.undoTab : FINDING_WORDS.undo);
  const ask = async (): Promise<void> => setAsking(await actions.previewUndo());
  if (asking !== null) {
    const confirm = (): void => {
      setAsking(null);
      void actions.undo();
    };
    return (
      <footer>
        <Confirm question={describeUndo(asking, say)} yes={label} onYes={confirm} onNo={() => setAsking(null)} />
      </footer>
    );
  }
  return (
    <footer>
      <button
        type="button"
        disabled={busy || panel.undo === null}
        title={panel.undo === null ? say(FINDING_WORDS.nothingToUndo) : panel.undo.result}
        onClick={() => void ask()}
      >
        {label}
      </button>
      <button type="button" class="main" disabled={busy || fixable.length === 0} onClick={() => onFix(fixable)}>
        {fixable.length === 0 ? say(FINDING_WORDS.fixNone) : say(FINDING_WORDS.fixAll, { number: fixable.length })}
      </button>
    </footer>
  );
}

/** Cells named in the question. */
const NAMED = 8;

function describeUndo({ undone, changes, cells: count, spared, removed }: UndoJson, say: Say): string {
  const what = undone ?? '';
  if (removed !== null) return say(FINDING_WORDS.removeQuestion, { what, sheet: removed });
  const cells = changes.slice(0, NAMED).map(({ cell }) => cell.slice(cell.lastIndexOf('!') + 1));
  const list = [...cells, ...(count > NAMED ? ['…'] : [])].join(', ');
  const left = spared === 0 ? '' : ` ${say(ACTION_WORDS.spared, { spared })}`;
  return say(FINDING_WORDS.undoQuestion, { what, cells: list === '' ? '—' : list }).replace('….', '…') + left;
}

function Tick() {
  return (
    <svg viewBox="0 0 24 24" width="40" height="40" aria-hidden="true" class="tick">
      <path fill="none" stroke="currentColor" stroke-width="2" d="M5 12.500l4.500 4.500L19 7.500" />
    </svg>
  );
}
