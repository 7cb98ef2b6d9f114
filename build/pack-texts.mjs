/**
 * Packs long texts of Code.js. Each property of an object that a module declares at its top, if its value is plain data and long enough, becomes a
 * getter that unpacks it (src/addon/packed-texts.ts). The texts themselves are deflated together: that halves what they weigh, and nothing
 * is unpacked before it is needed. Sources and tests know nothing of it.
 */
import { readFile } from 'node:fs/promises';
import { parse } from 'acorn';
import { transform } from 'esbuild';
import { deflateSync, strToU8 } from 'fflate';

/** Shorter values, in bytes of JSON, stay where they are: a getter has its price too. */
const SHORTEST = 60;

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
    /** The packed texts, as a value for esbuild's `define`. */
    define() {
      const bytes = deflateSync(strToU8((used ?? []).map((number) => texts[number]).join('\n')), { level: 9, mem: 12 });
      return { VEKHA_TEXTS: JSON.stringify(Buffer.from(bytes).toString('base64').replace(/=+$/, '')) };
    },
  };
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
