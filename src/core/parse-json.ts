/** Null where it is no JSON: nothing that is looked for has the shape of null. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
