/** How parts of a package name each other. */
import { readPart } from './read-part';
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

/** As it is written: `path` is its target. */
interface WrittenRelation extends Relation {
  /** Whether the target lies outside of the package. */
  readonly outside: boolean;
}

/** Those of whatever part. */
export function listRelations(entries: ReadonlyMap<string, ZipEntry>): WrittenRelation[] {
  return [...entries].filter(([name]) => /\.rels$/i.test(name)).flatMap(([, entry]) => readRelations(entry));
}

function readRelations(entry: ZipEntry): WrittenRelation[] {
  const found: WrittenRelation[] = [];
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

/** A target as the part in the folder names it -> the name of what it leads to. */
export function resolvePath(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const steps: string[] = [];
  for (const step of `${folder}${target}`.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}
