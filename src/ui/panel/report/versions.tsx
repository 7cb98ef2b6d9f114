/** The reports made before, newest first, with what has changed since each. */
import type { VersionJson } from '../../../contract/report';
import { dateLocale } from '../../shared/date-locale';
import { OutsideLink } from '../../shared/outside-link';
import { type Say, useSay } from '../../shared/say';
import type { ViewProps } from '../view/view-props';
import { REPORT_VIEW_WORDS } from './report-view-words';

export function Versions({ panel, state }: ViewProps) {
  const say = useSay();
  return (
    <>
      <h2>{say(REPORT_VIEW_WORDS.versions)}</h2>
      {panel.versions.length === 0 && <p class="quiet">{say(REPORT_VIEW_WORDS.noVersions)}</p>}
      <ul class="versions">
        {panel.versions.map((version) => (
          <Version key={version.number} version={version} state={state} />
        ))}
      </ul>
    </>
  );
}

interface VersionProps extends Pick<ViewProps, 'state'> {
  readonly version: VersionJson;
}

function Version({ version, state: { locale, stale } }: VersionProps) {
  const say = useSay();
  const { number, when, who, url, proven, stage, differs, department, sections, allPlans, period, changes } = version;
  const title = [
    say(REPORT_VIEW_WORDS.version, { number }),
    stage === null ? '' : say(REPORT_VIEW_WORDS[stage]).toLowerCase(),
    department ?? sections?.join('; ') ?? '',
    allPlans === true ? say(REPORT_VIEW_WORDS.plans) : '',
    period,
  ]
    .filter((part) => part !== '')
    .join(' · ');
  // The sheet's own clock: read without a zone, it is shown as it was written.
  const date = new Date(when.replace(' ', 'T'));
  const shown = Number.isNaN(date.getTime())
    ? when
    : date.toLocaleString(dateLocale(locale), { day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' });
  return (
    <li class="card">
      {url === '' ? <span>{title}</span> : <OutsideLink url={url}>{title} ↗</OutsideLink>}
      <small>
        {shown}
        {who !== '' && ` · ${who}`}
      </small>
      {!proven && <small>{say(REPORT_VIEW_WORDS.unproven)}</small>}
      {differs && <small>{say(REPORT_VIEW_WORDS.differs)}</small>}
      {/* Counted at the last check: of a sheet that has changed since, it might not be so. */}
      {!stale && <small>{describeChanges(changes, say)}</small>}
    </li>
  );
}

function describeChanges({ changed, added, removed }: VersionJson['changes'], say: Say): string {
  const words = REPORT_VIEW_WORDS.changes;
  const parts = [
    changed > 0 ? say(words.changed, { number: changed }) : '',
    added > 0 ? say(words.added, { number: added }) : '',
    removed > 0 ? say(words.removed, { number: removed }) : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? say(words.unchanged) : say(words.since, { changes: parts.join(', ') });
}
