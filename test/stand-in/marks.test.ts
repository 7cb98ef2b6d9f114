/** Every fact of Google's says how sure it is and who says so: H official or seen, M one good source, L recollection. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const SOURCE = /\S{4,}/;

test.each(['platform', 'sheet-facts', 'drive-facts'])('each test of %s carries its mark and its source', (name) => {
  const lines = readFileSync(new URL(`${name}.test.ts`, import.meta.url), 'utf8').split('\n');
  let count = 0;
  const bare = lines.filter((line, at) => {
    if (!/^ *test(\.each)?\(/.test(line)) return false;
    count += 1;
    const [, mark, source = ''] = /^ *\/\/ ([HML]|Ours)[,:] (.+)$/.exec(lines[at - 1] ?? '') ?? [];
    return mark === undefined || !SOURCE.test(source);
  });
  expect(bare).toEqual([]);
  // The other facts are `fact`s, whose mark the compiler asks for.
  expect(count + lines.filter((line) => /^ *fact\(/.test(line)).length).toBeGreaterThan(8);
});
