/** A coordinator's word on each measure that has an answer: accepted, returned with a remark, opened again. */
import { useState } from 'preact/hooks';
import type { ItemReviewJson, PanelPlanJson } from '../../../contract/panel';
import { VERDICT_WORDS } from '../../../core/activity/verdict-words';
import { useSay } from '../../shared/say';
import { ShortList } from '../../shared/short-list';
import { isAsked, WaiverForm } from '../findings/waiver-form';
import { PANEL_WORDS } from '../state/panel-words';
import type { ViewProps } from '../view/view-props';
import { OVERVIEW_WORDS } from './overview-words';

type Item = PanelPlanJson['items'][number] & { readonly review: ItemReviewJson };

/** Shown at first. */
const SHOWN = 10;

export function Reviews(props: ViewProps) {
  const say = useSay();
  const { items } = props.panel.plan;
  const answered = items.filter((item): item is Item => item.review !== undefined);
  const accepted = answered.filter(({ review }) => review.state === 'accepted').length;
  if (answered.length === 0) return null;
  return (
    <details>
      <summary>{say(OVERVIEW_WORDS.reviews, { accepted, all: items.length })}</summary>
      <ShortList
        entries={answered}
        most={SHOWN}
        look="cards"
        keyOf={({ review }) => review.cell}
        line={(item) => <Measure {...props} item={item} />}
      />
    </details>
  );
}

function Measure({ state, actions, item: { number, verdict, review } }: ViewProps & { readonly item: Item }) {
  const say = useSay();
  const placeOf = (kind: string): string => `${kind} ${review.cell} ${review.seen}`;
  const [asking, setAsking] = useState(
    (['returned', 'reopened'] as const).find((kind) => isAsked(state, placeOf(kind))) ?? null,
  );
  const words = OVERVIEW_WORDS;
  const ask = (kind: 'returned' | 'reopened') => (
    <button type="button" class="link quiet" disabled={state.work !== null} onClick={() => setAsking(kind)}>
      {say(kind === 'returned' ? words.giveBack : words.reopen)}
    </button>
  );
  return (
    <li class="finding">
      <button type="button" class="go" onClick={() => actions.select(review.cell)}>
        <b>{number}</b> {VERDICT_WORDS[verdict][state.locale]}{' '}
        <span class="quiet">{say(words.reviewStates[review.state])}</span>
      </button>
      {asking !== null ? (
        <WaiverForm
          place={placeOf(asking)}
          state={state}
          actions={actions}
          label={say(PANEL_WORDS.why)}
          doing={say(asking === 'returned' ? words.giveBackDone : words.reopenDone)}
          onClose={() => setAsking(null)}
          onDone={(reason) => actions.review(review, asking, reason)}
        />
      ) : (
        <p class="links">
          {review.state === 'accepted' ? (
            ask('reopened')
          ) : (
            <button
              type="button"
              class="link"
              disabled={state.work !== null}
              onClick={() => void actions.review(review, 'accepted', '')}
            >
              {say(words.accept)}
            </button>
          )}
          {review.state !== 'returned' && ask('returned')}
        </p>
      )}
    </li>
  );
}
