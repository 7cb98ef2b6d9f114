/** The report: what it is to hold, how it will look, its making step by step, and the reports made before. */
import { useEffect, useRef } from 'preact/hooks';
import type { PanelJson } from '../../../contract/panel';
import { OutsideLink } from '../../shared/outside-link';
import { useSay } from '../../shared/say';
import { SHARED_WORDS } from '../../shared/shared-words';
import { useStore } from '../../shared/store';
import { PANEL_WORDS } from '../state/panel-words';
import type { ViewProps } from '../view/view-props';
import { Comparison } from './comparison';
import { PartsMade } from './parts-made';
import { Preview } from './preview';
import { ProofCard } from './proof-card';
import { isWhole, lacksDocument, type PartsBy, type ReportChoices, requestOf, usualChoices } from './report-choices';
import { ReportForm } from './report-form';
import { isUnderWay, type ReportRun } from './report-run';
import { ReportSteps } from './report-steps';
import { REPORT_VIEW_WORDS } from './report-view-words';
import type { ReportWork } from './report-work';
import { Versions } from './versions';

interface ReportViewProps extends ViewProps {
  readonly work: ReportWork;
}

/** Longer than most: parted further, its state would be handed from part to part. */
export function ReportView({ work, ...props }: ReportViewProps) {
  const say = useSay();
  const { state, panel } = props;
  const { changes, run: last, preview, previewing, proof, proving, parts } = useStore(work.store);
  // A report of another tab is none of the one that is shown.
  const run = isUnderWay(last) || isOf(last, panel) ? last : null;
  const place = useShown(run);
  const form = { ...usualChoices(panel), ...changes };
  const request = requestOf(form, panel);
  const busy = state.work !== null || previewing || proving || isUnderWay(run) || parts?.busy === true;
  const make = (confirmed: boolean, format = form.format): void => void work.make({ request, format, confirmed });
  const makeParts = (by: PartsBy): void => void work.makeParts({ request, format: form.format, confirmed: false }, by);
  const makeDocx = (): void => {
    work.change({ format: 'docx' });
    make(false, 'docx');
  };
  const look = (changes: Partial<ReportChoices>): void => {
    work.change(changes);
    void work.openPreview(requestOf({ ...form, ...changes }, panel));
  };
  const keep = (words: readonly number[]): void => {
    look({ form: form.form === null ? null : { ...form.form, keep: words } });
  };
  if (preview !== null)
    return (
      <Preview
        preview={preview}
        keep={form.form?.keep ?? []}
        busy={previewing}
        onKeep={keep}
        signatures={form.signatures}
        onSignatures={(signatures) => look({ signatures })}
        onBack={work.closePreview}
        onPages={() => void work.showPages(request)}
      />
    );
  return (
    <>
      <main>
        <ReportForm form={form} change={work.change} panel={panel} work={work} />
        <div ref={place}>
          {run !== null && <ReportSteps run={run} locale={state.locale} />}
          {run?.question != null && (
            <Question text={run.question.message} onYes={() => make(true)} onNo={work.closeRun} />
          )}
          {state.failure?.code === 'too-long-for-doc' && (
            <p class="links">
              <button type="button" class="small main" onClick={makeDocx}>
                {say(REPORT_VIEW_WORDS.asDocx)}
              </button>
              <button type="button" class="small" onClick={() => makeParts('size')}>
                {say(REPORT_VIEW_WORDS.parts.instead)}
              </button>
            </p>
          )}
          {parts !== null && <PartsMade run={parts} onGoOn={() => void work.makeParts(null, parts.by)} />}
          {run?.report != null && <Made report={run.report} isFile={!panel.host.googleDoc} />}
        </div>
        {proof !== null && <ProofCard proof={proof} busy={busy} onAgain={() => void work.prove(request)} />}
        {proof === null && isProvable(form, panel) && (
          <p class="links">
            <button type="button" class="small" disabled={busy} onClick={() => void work.prove(request)}>
              {say(REPORT_VIEW_WORDS.proof.earlier)}
            </button>
          </p>
        )}
        <Versions {...props} />
        <Comparison {...props} />
      </main>
      <Makers
        isReady={!busy && !lacksDocument(form)}
        hasDepartment={form.department !== ''}
        onPreview={() => void work.openPreview(request)}
        onMake={() => (form.parts === '' || isWhole(form) ? make(false) : makeParts(form.parts))}
      />
      {previewing && <p class="heard">{say(REPORT_VIEW_WORDS.previewing)}</p>}
    </>
  );
}

/** Whether a run is of the tab that is shown; one that broke off before its check is of any. */
const isOf = (run: ReportRun | null, { summary }: PanelJson): boolean =>
  (run?.panel?.summary.sheet ?? summary.sheet) === summary.sheet;

/** Whoever clicked sees each step, what is asked, and the link, wherever the view was scrolled to. */
function useShown(run: ReportRun | null) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (run !== null) place.current?.lastElementChild?.scrollIntoView({ block: 'nearest' });
  }, [run]);
  return place;
}

interface QuestionProps {
  readonly text: string;
  readonly onYes: () => void;
  readonly onNo: () => void;
}

/** Asked before a Doc is refreshed over what people did in it. */
function Question({ text, onYes, onNo }: QuestionProps) {
  const say = useSay();
  return (
    <div class="card calm" role="alert">
      <p>{text}</p>
      <p class="links">
        <button type="button" class="small main" onClick={onYes}>
          {say(REPORT_VIEW_WORDS.refresh)}
        </button>
        <button type="button" class="small" onClick={onNo}>
          {say(SHARED_WORDS.cancel)}
        </button>
      </p>
    </div>
  );
}

interface MakersProps {
  readonly isReady: boolean;
  readonly hasDepartment: boolean;
  readonly onPreview: () => void;
  readonly onMake: () => void;
}

function Makers({ isReady, hasDepartment, onPreview, onMake }: MakersProps) {
  const say = useSay();
  return (
    <footer>
      <button type="button" disabled={!isReady} onClick={onPreview}>
        {say(REPORT_VIEW_WORDS.preview)}
      </button>
      <button type="button" class="main" disabled={!isReady || !hasDepartment} onClick={onMake}>
        {say(PANEL_WORDS.generate)}
      </button>
    </footer>
  );
}

/** Whether these choices have led to a Google Doc before. */
function isProvable({ format, stage, department, form }: ReportChoices, { versions }: PanelJson): boolean {
  return (
    format === 'doc' &&
    form === null &&
    versions.some(
      (each) =>
        each.url.startsWith('https://docs.google.com/') &&
        (each.stage === stage || each.differs) &&
        each.department === department,
    )
  );
}

interface MadeProps {
  readonly report: NonNullable<ReportRun['report']>;
  /** Downloaded, where there is no Google to open it. */
  readonly isFile: boolean;
}

function Made({ report: { file, number, notices }, isFile }: MadeProps) {
  const say = useSay();
  return (
    <div class="card done">
      <OutsideLink url={file.url}>
        {isFile && `${say(REPORT_VIEW_WORDS.download)}: `}
        {file.name} — {say(REPORT_VIEW_WORDS.version, { number }).toLowerCase()} {isFile ? '↓' : '↗'}
      </OutsideLink>
      {isFile && <p class="quiet">{say(SHARED_WORDS.downloadHint)}</p>}
      {notices.map((notice) => (
        <p key={notice}>{notice}</p>
      ))}
    </div>
  );
}
