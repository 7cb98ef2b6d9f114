/** How parts of a package name each other. */
import { readPart } from '../read';
import type { ZipEntry } from './zip';

/** The part whatever the case of its name. */
export function partOf(entries: ReadonlyMap<string, ZipEntry>, name: string): ZipEntry | undefined {
  const exact = entries.get(name);
  if (exact !== undefined) return exact;
  const wanted = name.toLowerCase();
  for (const [other, entry] of entries) if (other.toLowerCase() === wanted) return entry;
  return undefined;
}

export interface Relation {
  readonly id: string;
  /** The last word of its type: "numbering", "header". */
  readonly kind: string;
  readonly path: string;
}

/** Parts that the part at `folder` and `file` names; those outside of the package are left out. */
export function relationsOf(entries: ReadonlyMap<string, ZipEntry>, folder: string, file: string): Relation[] {
  const entry = partOf(entries, `${folder}_rels/${file}.rels`);
  if (entry === undefined) return [];
  return readRelations(entry)
    .filter(({ outside }) => !outside)
    .map(({ id, kind, path }) => ({ id, kind, path: resolvePath(folder, path.replaceAll('\\', '/')) }));
}

/** Relations of whatever part whose target lies outside of the package, with its address as their path. */
export function outsideRelations(entries: ReadonlyMap<string, ZipEntry>): Relation[] {
  return [...entries]
    .filter(([name]) => /\.rels$/i.test(name))
    .flatMap(([, entry]) => readRelations(entry).filter(({ outside }) => outside));
}

/** As they are written. */
function readRelations(entry: ZipEntry): (Relation & { readonly outside: boolean })[] {
  const found: (Relation & { readonly outside: boolean })[] = [];
  readPart(entry, {
    open(name, attributes) {
      const { Id: id = '', Type: type = '', Target: path = '' } = attributes;
      if (!/(^|:)Relationship$/.test(name)) return;
      const outside = attributes.TargetMode === 'External';
      found.push({ id, kind: type.slice(type.lastIndexOf('/') + 1), path, outside });
    },
    close() {},
    text() {},
  });
  return found;
}

function resolvePath(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const steps: string[] = [];
  for (const step of `${folder}${target}`.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}
