/** What protection will do, drawn: rows and who writes in them, tabs closed whole, what goes. */
import type { ProtectedAreaJson, ProtectionJson } from '../../../contract/protect';
import { useSay } from '../../shared/say';
import { ShortList } from '../../shared/short-list';
import { PROTECTION_WORDS } from './protection-words';

export interface PlanProps {
  readonly plan: ProtectionJson;
}

/** Areas drawn before "show more". */
const SHOWN = 20;
/** Colours of areas in the picture and the list; they come round. */
const HUES = 6;
/** Rows of the picture. */
const PICTURED = 7;

export function Idea({ plan: { areas, coordinators } }: PlanProps) {
  const say = useSay();
  const hueOf = huesOf(areas);
  return (
    <div class="idea">
      <Picture hues={areas.slice(0, PICTURED).map(hueOf)} />
      <div>
        <p>{say(PROTECTION_WORDS.protectionIdea)}</p>
        <p class="quiet">
          <bdi>{say(PROTECTION_WORDS.coordinators, { names: coordinators.map((name) => `, ${name}`).join('') })}</bdi>
        </p>
      </div>
    </div>
  );
}

export function Areas({ plan: { areas, tabs, removed } }: PlanProps) {
  const say = useSay();
  const hueOf = huesOf(areas);
  return (
    <>
      <h2>{say(PROTECTION_WORDS.areas)}</h2>
      {areas.length === 0 && <p class="quiet">{say(PROTECTION_WORDS.noAreas)}</p>}
      <ShortList
        entries={areas}
        most={SHOWN}
        look="areas"
        keyOf={({ range }) => range}
        line={(area) => (
          <li class={`hue${hueOf(area)}`}>
            <span class="range">{area.range}</span>
            <span>
              {area.departments.map((department) => (
                <bdi key={department} class="block">
                  {department}
                </bdi>
              ))}
              <small>
                {area.emails.length === 0 ? (
                  say(PROTECTION_WORDS.onlyCoordinators)
                ) : (
                  <bdi>{area.emails.join(', ')}</bdi>
                )}
              </small>
            </span>
            <span class={`tag ${area.change}`}>{say(PROTECTION_WORDS.marks[area.change])}</span>
          </li>
        )}
      />
      {tabs.length > 0 && (
        <>
          <h2>{say(PROTECTION_WORDS.tabsWhole)}</h2>
          <ul class="areas">
            {tabs.map(({ sheet, change }) => (
              <li key={sheet}>
                <bdi>{sheet}</bdi>
                <span class={`tag ${change}`}>{say(PROTECTION_WORDS.tabMarks[change])}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {removed.length > 0 && (
        <>
          <h2>{say(PROTECTION_WORDS.removed)}</h2>
          <p>{removed.join(', ')}</p>
        </>
      )}
    </>
  );
}

/** A colour for each set of departments, the same in the picture and in the list. */
function huesOf(areas: readonly ProtectedAreaJson[]): (area: ProtectedAreaJson) => number {
  const nameOf = ({ departments }: ProtectedAreaJson): string => departments.join('\n');
  const names = [...new Set(areas.map(nameOf))];
  return (area) => names.indexOf(nameOf(area)) % HUES;
}

/** A sheet in small: grey columns are the coordinator's, coloured rows of the last one are each department's own. Said in words beside it. */
function Picture({ hues }: { readonly hues: readonly number[] }) {
  const rows = Array.from({ length: PICTURED }, (_none, row) =>
    hues.length === 0 ? null : (hues[row % hues.length] ?? 0),
  );
  return (
    <span class="picture" aria-hidden="true">
      {rows.map((hue, row) => (
        <span key={row}>
          <i />
          <i class="broad" />
          <i />
          <i class={hue === null ? 'broad' : `broad fill hue${hue}`} />
        </span>
      ))}
    </span>
  );
}
