/** A number that says which letters and figures a text has, in order: found in one walk, so that only texts that may be equal are normalised and compared. */
import { addTo } from '../group';

const LOOK_ALIKES = 'aceopxykmthb';
const CYRILLIC_FOR = 'асеорхукмтнв';

/** Units looked at; what lies beyond counts for nothing. */
const MOST = 0x452;

let values: Uint32Array | null = null;

/** What each letter or figure adds; letters that are one when normalised add the same, all else nothing. */
function listValues(): Uint32Array {
  const made = new Uint32Array(MOST);
  const set = (unit: number, like: number): void => {
    made[unit] = Math.imul(like, 0x9e3779b1);
  };
  for (let unit = 0x30; unit <= 0x39; unit += 1) set(unit, unit);
  for (let unit = 0x61; unit <= 0x7a; unit += 1) {
    const alike = LOOK_ALIKES.indexOf(String.fromCharCode(unit));
    const like = alike === -1 ? unit : CYRILLIC_FOR.charCodeAt(alike);
    set(unit, like);
    set(unit - 0x20, like);
  }
  for (let unit = 0x430; unit <= 0x44f; unit += 1) {
    // A breve may stand apart from its letter.
    const like = unit === 0x439 ? 0x438 : unit;
    set(unit, like);
    set(unit - 0x20, like);
  }
  for (const unit of [0x401, 0x451]) set(unit, 0x435);
  return made;
}

/** Equal for texts that are equal when normalised, whatever their blanks, marks and stops; for others hardly ever. */
export function letterSum(text: string): number {
  values ??= listValues();
  let sum = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const value = unit < MOST ? (values[unit] as number) : 0;
    if (value !== 0) sum = Math.imul(sum ^ value, 0x01000193);
  }
  return sum;
}

/** Two or more things of equal texts, in the order given; a text's exact key is asked for only where its letters occur twice. Null keys are equal to none. */
export function groupEqual<Thing>(
  things: Iterable<Thing>,
  textOf: (thing: Thing) => string,
  keyOf: (text: string) => string | null,
): Thing[][] {
  const firsts = new Map<number, Thing>();
  const groups = new Map<number, Thing[]>();
  for (const thing of things) {
    const sum = letterSum(textOf(thing));
    const first = firsts.get(sum);
    if (first === undefined) firsts.set(sum, thing);
    else {
      const group = groups.get(sum);
      if (group === undefined) groups.set(sum, [first, thing]);
      else group.push(thing);
    }
  }
  return [...groups.values()].flatMap((group) => {
    const byKey = new Map<string, Thing[]>();
    for (const thing of group) {
      const key = keyOf(textOf(thing));
      if (key !== null) addTo(byKey, key, thing);
    }
    return [...byKey.values()].filter(({ length }) => length > 1);
  });
}
