/** The panel beside the sheet: how many items were active, what is wrong, and the report. */
import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { CheckJson, FindingJson, ReportJson } from '../addon/wire';
import type { Verdict } from '../core/activity/verdict';
import { WORDS } from '../core/i18n/words';
import { PANEL_WORDS, panelLocale } from './panel-words';
import { call, type Failure } from './server';

const locale = panelLocale();
const words = PANEL_WORDS[locale];
const VERDICTS: readonly Verdict[] = ['activity', 'none', 'cancelled', 'planned', 'empty'];
/** Findings drawn at once; the sheet's own column shows them all. */
const SHOWN_FINDINGS = 200;

type Work = 'checking' | 'making' | null;

function Panel() {
  const [work, setWork] = useState<Work>('checking');
  const [checked, setChecked] = useState<CheckJson | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [report, setReport] = useState<ReportJson | null>(null);
  const [question, setQuestion] = useState<string | null>(null);

  const check = async (): Promise<void> => {
    setWork('checking');
    setFailure(null);
    const { value, failure: failed } = await call('panelCheck', { sheet: null, year: null, locale });
    if (value !== null) setChecked(value);
    setFailure(failed);
    setWork(null);
  };

  const makeReport = async (confirmed: boolean): Promise<void> => {
    setWork('making');
    setFailure(null);
    setQuestion(null);
    const { value, failure: failed } = await call('panelReport', {
      sheet: null,
      year: null,
      locale,
      format: 'doc',
      confirmed,
    });
    if (value !== null && 'confirm' in value) setQuestion(value.message);
    else if (value !== null) setReport(value);
    setFailure(failed);
    setWork(null);
  };

  useEffect(() => {
    void check();
  }, []);

  return (
    <>
      <main>
        <p class="quiet" role="status">
          {work === null ? '' : words[work]}
        </p>
        {failure !== null && (
          <div class="card bad" role="alert">
            <b>{failure.message}</b>
            <p>{failure.hint}</p>
          </div>
        )}
        {question !== null && (
          <div class="card" role="alert">
            <p>{question}</p>
            <button type="button" onClick={() => void makeReport(true)}>
              {words.refresh}
            </button>
          </div>
        )}
        {report !== null && (
          <div class="card">
            <a href={report.file.url} target="_blank" rel="noopener">
              {words.openReport}
            </a>
            <p>{words.verified(report.report.entries)}</p>
            {report.notices.map((notice) => (
              <p key={notice}>{notice}</p>
            ))}
          </div>
        )}
        {checked !== null && <Counts checked={checked} />}
        {checked !== null && <Findings checked={checked} />}
      </main>
      <footer>
        <button type="button" disabled={work !== null} onClick={() => void check()}>
          {words.check}
        </button>
        <button type="button" class="main" disabled={work !== null} onClick={() => void makeReport(false)}>
          {words.report}
        </button>
      </footer>
    </>
  );
}

function Counts({ checked }: { checked: CheckJson }) {
  const { items, verdicts } = checked.summary;
  return (
    <section>
      <h1>
        {verdicts.activity}
        <small>{words.ofItems(items)}</small>
      </h1>
      <div class="bar" aria-hidden="true">
        {VERDICTS.filter((verdict) => verdicts[verdict] > 0).map((verdict) => (
          <i key={verdict} class={verdict} style={{ flex: verdicts[verdict] }} />
        ))}
      </div>
      <dl>
        {VERDICTS.map((verdict) => [
          <dt key={verdict} class={verdict}>
            {WORDS[locale].verdicts[verdict]}
          </dt>,
          <dd key={`${verdict}-count`}>{verdicts[verdict]}</dd>,
        ])}
      </dl>
    </section>
  );
}

/** What is grave comes first, what is accepted last. */
function rankOf({ severity, waived }: FindingJson): number {
  return waived === null ? ['error', 'warning', 'info'].indexOf(severity) : 3;
}

function Findings({ checked }: { checked: CheckJson }) {
  const findings = [...checked.findings].sort((one, other) => rankOf(one) - rankOf(other));
  return (
    <section>
      <h2>
        {words.findings} · {findings.length}
      </h2>
      {findings.length === 0 && <p>{words.noFindings}</p>}
      <ul>
        {findings.slice(0, SHOWN_FINDINGS).map((finding) => (
          <li
            key={`${finding.cell} ${finding.rule} ${finding.message}`}
            class={finding.waived === null ? finding.severity : 'info'}
          >
            <button type="button" onClick={() => void call('panelSelect', { cell: finding.cell })}>
              <small>
                {finding.cell.slice(finding.cell.lastIndexOf('!') + 1)} · {finding.rule}
                {finding.waived !== null && ` · ${words.waived(finding.waived)}`}
              </small>
              {finding.message}
            </button>
          </li>
        ))}
      </ul>
      {findings.length > SHOWN_FINDINGS && <p class="quiet">{words.allFindings(findings.length)}</p>}
    </section>
  );
}

const place = document.getElementById('panel');
if (place !== null) render(<Panel />, place);
