/** Reading back what we stored as JSON: people and other scripts can reach it, so nothing is taken on trust. */
import * as v from 'valibot';

/** Null where it is no JSON, or not of that shape. */
export function parseStored<Stored>(schema: v.GenericSchema<unknown, Stored>, text: string): Stored | null {
  try {
    const { success, output } = v.safeParse(schema, JSON.parse(text));
    return success ? output : null;
  } catch {
    return null;
  }
}
