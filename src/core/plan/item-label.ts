/** What a measure is called in a message. */
import type { PlanItem } from './plan';

/** Longest name given, in characters. */
const LONGEST = 60;

/** Its number, or its name where it has none. */
export function itemLabel({ number, name }: Pick<PlanItem, 'number' | 'name'>): string {
  return number.text === '' ? shortenName(name.text) : number.text;
}

export function shortenName(name: string): string {
  return name.length > LONGEST ? `${name.slice(0, LONGEST - 1).trimEnd()}…` : name;
}
