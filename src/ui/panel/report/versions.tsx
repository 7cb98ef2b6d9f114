/** The reports made before, newest first, with what has changed since each. */
import type { VersionJson } from '../../../contract/report';
import type { ViewProps } from '../view-props';
import type { PanelWords } from '../words';

export function Versions({ panel, words, state }: ViewProps) {
  return (
    <>
      <h2>{words.versions}</h2>
      {panel.versions.length === 0 && <p class="quiet">{words.noVersions}</p>}
      <ul class="versions">
        {panel.versions.map((version) => (
          <Version key={version.number} version={version} words={words} locale={state.locale} />
        ))}
      </ul>
    </>
  );
}

interface VersionProps {
  readonly version: VersionJson;
  readonly words: PanelWords;
  readonly locale: string;
}

function Version({ version, words, locale }: VersionProps) {
  const { number, when, who, url, stage, department, changes } = version;
  const title = [words.version(number), stage === null ? '' : words[stage].toLowerCase(), department ?? '']
    .filter((part) => part !== '')
    .join(' · ');
  // The sheet's own clock: read without a zone, it is shown as it was written.
  const date = new Date(when.replace(' ', 'T'));
  const shown = Number.isNaN(date.getTime())
    ? when
    : date.toLocaleString(locale, { day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' });
  return (
    <li class="card">
      {url === '' ? (
        <span>{title}</span>
      ) : (
        <a href={url} target="_blank" rel="noopener noreferrer">
          {title} ↗
        </a>
      )}
      <small>
        {shown}
        {who !== '' && ` · ${who}`}
      </small>
      <small>{words.changes(changes.added, changes.changed, changes.removed)}</small>
    </li>
  );
}
