/** A selection of fields as Google's services take it, "a,b(c,d)": developers.google.com/workspace/docs/api/how-tos/field-masks. */

type Mask = Map<string, Mask | null>;

/** What is left of an answer; the selection itself where it is malformed, as the service would name it. */
export function selectFields(answer: object, fields: string): object | string {
  const parsed = parseMask(fields, 0);
  if (parsed === null || parsed.end !== fields.length) return fields;
  return cut(answer, parsed.mask) as object;
}

function parseMask(text: string, from: number): { readonly mask: Mask; readonly end: number } | null {
  const mask: Mask = new Map();
  let at = from;
  for (;;) {
    const [name = ''] = /^[A-Za-z]+/.exec(text.slice(at, at + 60)) ?? [];
    if (name === '') return null;
    at += name.length;
    if (text[at] === '(') {
      const inner = parseMask(text, at + 1);
      if (inner === null || text[inner.end] !== ')') return null;
      mask.set(name, inner.mask);
      at = inner.end + 1;
    } else mask.set(name, null);
    if (text[at] !== ',') return { mask, end: at };
    at += 1;
  }
}

/** Of a list each member; of what has no fields nothing is cut. */
function cut(value: unknown, mask: Mask): unknown {
  if (Array.isArray(value)) return value.map((each) => cut(each, mask));
  if (value === null || typeof value !== 'object') return value;
  const kept = Object.entries(value).filter(([name]) => mask.has(name));
  return Object.fromEntries(
    kept.map(([name, each]) => {
      const inner = mask.get(name) ?? null;
      return [name, inner === null ? each : cut(each, inner)];
    }),
  );
}
