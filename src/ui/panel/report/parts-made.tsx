/** How far a report in parts has come, and where its files are. */
import { OutsideLink } from '../../shared/outside-link';
import { useSay } from '../../shared/say';
import type { PartsRun } from './parts-run';
import { REPORT_VIEW_WORDS } from './report-view-words';

interface PartsMadeProps {
  readonly run: PartsRun;
  /** What a broken-off round needs; with a question, to be told to go over people's changes. */
  readonly onGoOn: () => void;
}

export function PartsMade({ run: { parts, left, made, busy }, onGoOn }: PartsMadeProps) {
  const say = useSay();
  const all = parts?.length ?? 0;
  const folder = made.find((each) => each.folder !== undefined)?.folder;
  const archive = archiveOf(
    made.map(({ file }) => file.url),
    say(REPORT_VIEW_WORDS.parts.archive),
  );
  return (
    <div class={busy || made.length < all ? 'card' : 'card done'} role="status">
      <p>{say(REPORT_VIEW_WORDS.parts.progress, { made: made.length, all })}</p>
      {left > 0 && <p class="warn">{say(REPORT_VIEW_WORDS.parts.left, { left })}</p>}
      {archive !== null && made.length === all && (
        <OutsideLink url={archive}>{say(REPORT_VIEW_WORDS.parts.allInOne)}</OutsideLink>
      )}
      {archive === null && folder !== undefined && folder !== '' && (
        <OutsideLink url={folder}>{say(REPORT_VIEW_WORDS.parts.folder)}</OutsideLink>
      )}
      <ul>
        {made.map(({ file, verified, notices }, index) => (
          <li key={file.url}>
            <OutsideLink url={file.url}>{parts?.[index]?.name ?? file.name}</OutsideLink>
            {!verified &&
              notices.map((notice) => (
                <p key={notice} class="warn">
                  {notice}
                </p>
              ))}
          </li>
        ))}
      </ul>
      {!busy && made.length < all && (
        <button type="button" class="small main" onClick={onGoOn}>
          {say(REPORT_VIEW_WORDS.parts.goOn)}
        </button>
      )}
    </div>
  );
}

/** Address of all files in one, where each is kept by this computer rather than by Google; null elsewhere. */
function archiveOf(urls: readonly string[], name: string): string | null {
  const parts = urls.map((url) => /^(https?:\/\/[^/]+\/drive\/)([\w-]+)\?(key=[\w-]+)$/.exec(url));
  const [first] = parts;
  if (first == null || parts.includes(null)) return null;
  const [ids, keys] = [2, 3].map((at) => parts.map((part) => part?.[at] ?? ''));
  return `${first[1]}${ids?.join(',')}?${keys?.join('&')}&archive=${encodeURIComponent(name)}`;
}
