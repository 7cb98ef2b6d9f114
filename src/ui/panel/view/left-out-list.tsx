/** What was left out, folded: its kind, its place, its words. */
import { useState } from 'preact/hooks';
import type { DescribedLeftOut } from '../../../core/import/describe-left-out';

export function LeftOutList({
  leftOut,
  title,
}: {
  readonly leftOut: readonly DescribedLeftOut[];
  readonly title: string;
}) {
  const [open, setOpen] = useState(false);
  return (
    <section class="group">
      <h2>
        <button type="button" class="fold" aria-expanded={open} onClick={() => setOpen(!open)}>
          <span class="name">{title}</span>
        </button>
      </h2>
      {open && (
        <ul class="cards">
          {leftOut.map(({ reason, place, text }, index) => (
            <li key={index} class="finding">
              <span class="where">
                {reason} · {place}
              </span>
              <q class="excerpt clip">
                <bdi>{text}</bdi>
              </q>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
