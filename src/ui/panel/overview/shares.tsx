/** How active each section or executor was; a click shows its findings. */
import { useCount, useSay } from '../../shared/say';
import { ShortList } from '../../shared/short-list';
import type { ViewProps } from '../view/view-props';
import { OVERVIEW_WORDS } from './overview-words';
import { countVerdicts, VerdictBar } from './verdict-bar';

/** Rows before "show more". */
const SHOWN = 12;

interface SharesProps extends Pick<ViewProps, 'panel'> {
  readonly title: string;
  readonly rows: readonly { readonly label: string; readonly items: readonly number[]; readonly show: () => void }[];
}

export function Shares({ title, rows, panel }: SharesProps) {
  const say = useSay();
  const count = useCount();
  return (
    <>
      <h2>{title}</h2>
      <ShortList
        entries={rows}
        most={SHOWN}
        look="rows"
        keyOf={({ label }) => label}
        line={({ label, items, show }) => {
          const counts = countVerdicts(items.map((item) => panel.plan.items[item]?.verdict ?? 'empty'));
          return (
            <li>
              <button type="button" class="row" onClick={show}>
                <span class="name" title={label}>
                  {label}
                </span>
                <VerdictBar counts={counts} />
                <span class="heard">: {say(OVERVIEW_WORDS.activeHere)}</span>
                <span class="share">{`${count(counts.activity)} / ${count(items.length)}`}</span>
              </button>
            </li>
          );
        }}
      />
    </>
  );
}
