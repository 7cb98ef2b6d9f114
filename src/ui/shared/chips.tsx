/** A few ways to choose from, one of them chosen. */
import { useId } from 'preact/hooks';

interface ChipsProps<Value extends string> {
  readonly legend: string;
  readonly options: readonly (readonly [Value, string])[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

export function Chips<Value extends string>({ legend, options, value, onChange }: ChipsProps<Value>) {
  const name = useId();
  return (
    <fieldset class="chips radios">
      <legend>{legend}</legend>
      {options.map(([key, text]) => (
        <label key={key} class="chip">
          <input type="radio" name={name} checked={key === value} onChange={() => onChange(key)} />
          {text}
        </label>
      ))}
    </fieldset>
  );
}
