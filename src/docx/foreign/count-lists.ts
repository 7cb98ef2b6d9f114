/** Counts the paragraphs of lists as Word does, so that a number nobody typed is read all the same. */
import type { ListDefinition, ListDefinitions, ListInstance, ListLevel, ListPlace } from './list-definitions';
import { formatListNumber } from './number-formats';

export interface ListCounting {
  /**
   * The number in front of the next paragraph, with the blank behind it; "" where it has none. `own` is what the paragraph itself says,
   * `style` the style it names.
   */
  next(own: ListPlace, style: string | null): string;
}

/** Levels of one definition: what each has come to; undefined where it has not begun. All lists made from it share them. */
type Counts = (number | undefined)[];

const LEVELS = 9;

export function countLists(lists: ListDefinitions): ListCounting {
  const countsOf = new Map<string, Counts>();
  const begun = new Set<string>();
  return {
    next(own, style) {
      if (lists.instances.size === 0 || (own.list === null && style === null)) return '';
      const place = settlePlace(lists, own, style);
      const instance = place === null ? undefined : lists.instances.get(place.list);
      if (place === null || instance === undefined) return '';
      const id = definitionOf(lists, instance);
      const definition = lists.definitions.get(id);
      const level = levelAt(definition, instance, place.level);
      if (level === undefined) return '';
      if (level.format === 'bullet') return `${/^[-–—]$/.test(level.text) ? '–' : '•'} `;
      const counts = countsOf.get(id) ?? [];
      countsOf.set(id, counts);
      if (!begun.has(place.list)) {
        begun.add(place.list);
        for (const at of instance.starts.keys()) counts[at] = undefined;
      }
      const startOf = (at: number) => instance.starts.get(at) ?? levelAt(definition, instance, at)?.start ?? 1;
      // A level above that nothing has begun counts as begun: "1.1", then "2.".
      for (let above = 0; above < place.level; above += 1) counts[above] ??= startOf(above);
      const before = counts[place.level];
      counts[place.level] = before === undefined ? startOf(place.level) : before + 1;
      for (let deeper = place.level + 1; deeper < LEVELS; deeper += 1) {
        const restart = levelAt(definition, instance, deeper)?.restart ?? null;
        if (restart === null || (restart > 0 && place.level < restart)) counts[deeper] = undefined;
      }
      const text = level.text.replace(/%([1-9])/g, (_whole, digit: string) => {
        const at = Number(digit) - 1;
        const format = level.legal ? 'decimal' : (levelAt(definition, instance, at)?.format ?? 'decimal');
        return formatListNumber(counts[at] ?? startOf(at), format);
      });
      return text === '' || level.suffix === 'nothing' ? text : `${text} `;
    },
  };
}

function levelAt(definition: ListDefinition | undefined, instance: ListInstance, level: number): ListLevel | undefined {
  return instance.levels.get(level) ?? definition?.levels.get(level);
}

/** A definition may only point to a style, whose list has the levels. */
function definitionOf(lists: ListDefinitions, instance: ListInstance): string {
  const link = lists.definitions.get(instance.definition)?.numberStyle ?? null;
  const list = link === null ? null : (lists.styles.get(link)?.list ?? null);
  const other = list === null ? undefined : lists.instances.get(list);
  return other?.definition ?? instance.definition;
}

/** Longer chains of styles are loops. */
const LONGEST_CHAIN = 20;

/** Which list and level a paragraph is of: its own word first, then its style's and those the style is based on. */
function settlePlace(
  { styles }: ListDefinitions,
  own: ListPlace,
  style: string | null,
): { readonly list: string; readonly level: number } | null {
  let { list, level } = own;
  let name = style;
  for (let step = 0; step < LONGEST_CHAIN && name !== null && (list === null || level === null); step += 1) {
    const found = styles.get(name);
    if (list === null && found !== undefined && found.list !== null) {
      list = found.list;
      level ??= found.level;
    }
    name = found?.basedOn ?? null;
  }
  return list === null || list === '0' ? null : { list, level: Math.min(LEVELS - 1, level ?? 0) };
}
