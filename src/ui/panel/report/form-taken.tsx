/** What the report took from the document that lends its form, and what a person has to look at. */
import type { FormJson } from '../../../contract/report';
import { useSay } from '../../shared/say';
import { REPORT_VIEW_WORDS } from './report-view-words';

export interface FormTakenProps {
  readonly form: FormJson;
  /** Words of the form that are not to be replaced. */
  readonly keep: readonly number[];
  readonly busy: boolean;
  readonly onKeep: (words: readonly number[]) => void;
  /** Whether the sheet's approval and signatures are taken. */
  readonly signatures: boolean;
  readonly onSignatures: (taken: boolean) => void;
}

/** What a report took from its form. Longer than most: one list after another, as they are read. */
export function FormTaken({ form, keep, busy, onKeep, signatures, onSignatures }: FormTakenProps) {
  const say = useSay();
  const { columns, replaced, signs, kept, notPlaced } = form;
  const blank = columns.filter(({ from, title }) => from.length === 0 && title !== '');
  return (
    <section class="form-taken">
      <h3>{say(REPORT_VIEW_WORDS.formTaken)}</h3>
      {replaced.map(({ before, after }, index) => (
        <label key={index} class="check">
          <input
            type="checkbox"
            checked={!keep.includes(index)}
            disabled={busy}
            onChange={({ currentTarget }) =>
              onKeep(currentTarget.checked ? keep.filter((each) => each !== index) : [...keep, index])
            }
          />
          <span>
            {before}
            <small>{say(REPORT_VIEW_WORDS.formReplace, { after })}</small>
          </span>
        </label>
      ))}
      {signs.length > 0 && (
        <label class="check">
          <input
            type="checkbox"
            checked={signatures}
            disabled={busy}
            onChange={({ currentTarget }) => onSignatures(currentTarget.checked)}
          />
          <span>
            {say(REPORT_VIEW_WORDS.formSigns)}
            {signs.map(({ before, after }, index) => (
              <small key={index}>
                {before} → {after}
              </small>
            ))}
          </span>
        </label>
      )}
      {kept.map((text, index) => (
        <p key={index} class="quiet">
          {say(REPORT_VIEW_WORDS.formKept, { text })}
        </p>
      ))}
      {blank.map(({ title }, index) => (
        <p key={index} class="quiet">
          {say(REPORT_VIEW_WORDS.formBlank, { title })}
        </p>
      ))}
      {notPlaced.map(({ kind, title, cells }, index) => (
        <p key={index} class="warn">
          {kind !== 'row'
            ? say(REPORT_VIEW_WORDS.formNoColumn, { title, count: cells ?? 0 })
            : say(REPORT_VIEW_WORDS.formNoRow, { title })}
        </p>
      ))}
    </section>
  );
}
