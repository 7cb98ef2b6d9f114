/**
 * Parts the script in two: Code.js has what an edit needs, Clicks.js what only a click does. Modules that both need stand in Code.js alone; Clicks.js
 * takes from there the names it imports, when it is first called.
 */
import { readFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { parse } from 'acorn';
import { transform } from 'esbuild';

/** Where a relative import leads, among the files that are shared; null where it leads elsewhere. */
function findShared(shared, from, specifier) {
  if (!specifier.startsWith('.')) return null;
  const path = join(dirname(from), specifier);
  return [`${path}.ts`, join(path, 'index.ts')].find((file) => shared.has(file)) ?? null;
}

/**
 * `shared` is the absolute paths of the modules in Code.js. While Clicks.js is built with `plugin`, the names it takes of each are noted;
 * `exportsText(root)` then is the module that Code.js must have beside its entry.
 */
export function createSharing(shared) {
  const taken = new Map();
  const numberOf = (file) => [...taken.keys()].indexOf(file);
  const note = (file, names) => {
    if (!taken.has(file)) taken.set(file, new Set());
    for (const name of names) taken.get(file).add(name);
  };
  return {
    plugin: {
      name: 'share-modules',
      setup(build) {
        build.onResolve({ filter: /^\./ }, ({ path, importer }) => {
          const file = importer === '' ? null : findShared(shared, importer, path);
          return file === null ? undefined : { path: file, namespace: 'shared' };
        });
        build.onLoad({ filter: /.*/, namespace: 'shared' }, ({ path }) => {
          note(path, []);
          return { contents: `module.exports = Vekha.shared(${numberOf(path)});`, loader: 'js' };
        });
        build.onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, async ({ path }) => {
          const source = await readFile(path, 'utf8');
          const { code } = await transform(source, { loader: 'ts', target: 'es2022', charset: 'utf8' });
          for (const node of parse(code, { ecmaVersion: 2022, sourceType: 'module' }).body) {
            const file = node.source == null ? null : findShared(shared, path, node.source.value);
            if (file === null) continue;
            if (node.type === 'ExportAllDeclaration') throw new Error(`${path}: name what is exported`);
            note(
              file,
              node.specifiers.map(({ imported, local }) => (imported ?? local).name),
            );
          }
          return { contents: code, loader: 'js' };
        });
      },
    },
    exportsText(root) {
      const modules = [...taken].map(([file, names], index) => ({
        names: [...names].map((name) => [name, `${name}_${index}`]),
        from: `./${relative(root, file).replaceAll('\\', '/').replace(/\.ts$/, '')}`,
      }));
      const imports = modules.map(
        ({ names, from }) => `import { ${names.map((pair) => pair.join(' as ')).join(', ')} } from '${from}';`,
      );
      const makers = modules.map(({ names }) => `() => ({ ${names.map((pair) => pair.join(': ')).join(', ')} })`);
      return `${imports.join('\n')}\nexport function shared(index) { return [${makers.join(', ')}][index](); }\n`;
    },
  };
}
