/**
 * Packs long texts of Code.js. Each property of an object that a module declares at its top, if its value is plain data and long enough, becomes a
 * getter that unpacks it (src/addon/packed-texts.ts). The texts share one alphabet, in which the commonest letters and pieces of words take one
 * byte: that halves them. Deflating would weigh as little, but inflate's tables cost more at each execution than all the rest of loading.
 * Sources and tests know nothing of it.
 */
import { readFile } from 'node:fs/promises';
import { parse } from 'acorn';
import { transform } from 'esbuild';

/** Shorter values, in bytes of JSON, stay where they are: a getter has its price too. */
const SHORTEST = 50;

/**
 * The plugin, and what it packed. Run a first build to learn from its output which texts are used, then a second with
 * `pool.keep(output)` and `define: pool.define()`.
 */
export function createTextPool(unpackPath) {
  const texts = [];
  const numbers = new Map();
  let used = null;
  const numberOf = (json) => {
    if (!numbers.has(json)) {
      numbers.set(json, texts.length);
      texts.push(json);
    }
    return numbers.get(json);
  };
  return {
    plugin: {
      name: 'pack-texts',
      setup(build) {
        build.onLoad({ filter: /[\\/]src[\\/](?:core|addon)[\\/].*\.ts$/ }, async ({ path }) => {
          const source = await readFile(path, 'utf8');
          const { code } = await transform(source, { loader: 'ts', target: 'es2022', charset: 'utf8' });
          const packed = packModule(code, (json) => {
            const number = numberOf(json);
            return used === null ? `"packed-${number}-text"` : used.indexOf(number);
          });
          const head = packed === code ? '' : `import { unpack as unpackText } from ${JSON.stringify(unpackPath)};\n`;
          return { contents: head + packed, loader: 'js' };
        });
      },
    },
    /** Keeps of all texts those that the first build's output still speaks of. */
    keep(output) {
      used = [...new Set([...output.matchAll(/"packed-(\d+)-text"/g)].map((match) => Number(match[1])))].sort(
        (a, b) => a - b,
      );
    },
    /** The packed texts and their alphabet, as values for esbuild's `define`. */
    define() {
      const list = (used ?? []).map((number) => texts[number]);
      const wide = list.find((text) => /[\ud800-\udfff]/.test(text));
      if (wide !== undefined) throw new Error(`a letter of two units cannot be packed: ${wide.slice(0, 80)}`);
      const { alphabet, encoded } = packTexts(list);
      return { VEKHA_TEXTS: JSON.stringify(encoded.join(SEPARATOR)), VEKHA_ALPHABET: JSON.stringify(alphabet) };
    },
  };
}

const SEPARATOR = '|';

/** Signs that stand for pieces: first those of one byte that a string literal holds unescaped, then those of two. */
const SIGNS = [
  ...range(0x20, 0x7e).filter((sign) => !`"\\\`$${SEPARATOR}`.includes(sign)),
  ...range(0xa1, 0x2af).filter((sign) => sign !== '\u00ad'),
  ...range(0x400, 0x52f).filter((sign) => !/\p{M}/u.test(sign)),
];

function range(first, last) {
  return Array.from({ length: last - first + 1 }, (_none, index) => String.fromCharCode(first + index));
}

/**
 * Byte pair encoding: the two neighbours met most often are made one piece, again and again, as long as it pays. `alphabet` is the letters met, the
 * signs for them, the signs for pieces, and the two signs each piece is made of.
 */
function packTexts(list) {
  let best = null;
  const lines = list.map((text) => [...text]);
  const pairs = [];
  for (let merges = 0; merges + 300 < SIGNS.length; merges += 1) {
    if (merges % 50 === 0) {
      const packed = assignSigns(lines, pairs);
      if (best === null || packed.bytes < best.bytes) best = packed;
    }
    const pair = commonestPair(lines);
    if (pair === null) break;
    pairs.push(pair);
    for (const [index, line] of lines.entries()) lines[index] = joinPair(line, pair);
  }
  return best;
}

function commonestPair(lines) {
  const counts = new Map();
  for (const line of lines) {
    for (let at = 1; at < line.length; at += 1) {
      const key = `${line[at - 1]}\n${line[at]}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  let commonest = null;
  for (const [key, count] of counts) if (count > (commonest?.count ?? 3)) commonest = { key, count };
  return commonest === null ? null : commonest.key.split('\n');
}

function joinPair(line, [one, other]) {
  const joined = [];
  for (let at = 0; at < line.length; at += 1) {
    const meets = line[at] === one && line[at + 1] === other;
    joined.push(meets ? one + other : line[at]);
    if (meets) at += 1;
  }
  return joined;
}

/** The commonest pieces get the signs of one byte. */
function assignSigns(lines, pairs) {
  const counts = new Map();
  const count = (piece) => counts.set(piece, (counts.get(piece) ?? 0) + 1);
  for (const line of lines) line.forEach(count);
  pairs.flat().forEach(count);
  const pieces = [...new Set([...counts.keys(), ...pairs.map((pair) => pair.join(''))])];
  pieces.sort((one, other) => (counts.get(other) ?? 0) - (counts.get(one) ?? 0));
  const signs = new Map(pieces.map((piece, index) => [piece, SIGNS[index]]));
  const made = new Set(pairs.map((pair) => pair.join('')));
  const letters = pieces.filter((piece) => !made.has(piece));
  const write = (list) => list.map((piece) => signs.get(piece)).join('');
  const alphabet = [letters.join(''), write(letters), write(pairs.map((pair) => pair.join(''))), write(pairs.flat())];
  const encoded = lines.map(write);
  return { alphabet, encoded, bytes: Buffer.byteLength([...alphabet, ...encoded].join('')) };
}

function packModule(code, refer) {
  const edits = [];
  const { body } = parse(code, { ecmaVersion: 2022, sourceType: 'module' });
  for (const node of body) {
    const declaration = node.type === 'ExportNamedDeclaration' ? node.declaration : node;
    if (declaration?.type !== 'VariableDeclaration') continue;
    for (const { init } of declaration.declarations) {
      const objects = init?.type === 'CallExpression' ? init.arguments : [init];
      for (const object of objects) if (object?.type === 'ObjectExpression') packProperties(object, edits, refer);
    }
  }
  let packed = code;
  for (const { start, end, text } of edits.reverse()) packed = packed.slice(0, start) + text + packed.slice(end);
  return packed;
}

function packProperties(object, edits, refer) {
  for (const property of object.properties) {
    if (property.type !== 'Property' || property.computed || property.method || property.kind !== 'init') continue;
    const value = plainValue(property.value);
    if (value === undefined) continue;
    const json = JSON.stringify(value);
    if (Buffer.byteLength(json) < SHORTEST) continue;
    const key = property.key.type === 'Literal' ? property.key.raw : property.key.name;
    edits.push({
      start: property.start,
      end: property.end,
      text: `get ${key}() { return unpackText(${refer(json)}); }`,
    });
  }
}

/** The value of an expression made of literals alone; undefined for any other. */
function plainValue(node) {
  if (node.type === 'Literal') return node.regex || node.bigint ? undefined : node.value;
  if (node.type === 'TemplateLiteral') return node.expressions.length > 0 ? undefined : node.quasis[0].value.cooked;
  if (node.type === 'ArrayExpression') {
    const values = node.elements.map((element) => (element === null ? undefined : plainValue(element)));
    return values.includes(undefined) ? undefined : values;
  }
  if (node.type !== 'ObjectExpression') return undefined;
  const object = {};
  for (const property of node.properties) {
    const isPlain = property.type === 'Property' && !property.computed && property.kind === 'init' && !property.method;
    const value = isPlain ? plainValue(property.value) : undefined;
    if (value === undefined) return undefined;
    object[property.key.type === 'Literal' ? property.key.value : property.key.name] = value;
  }
  return object;
}
