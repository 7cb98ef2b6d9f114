/**
 * All that the add-on keeps in the document's properties. People and other scripts can reach them: whatever is not of its kind's shape, as state-kinds.ts has
 * it, reads as absent. Google gives a value 9 KB, the whole store 500 KB and 50,000 calls a day.
 */
import { parseJson } from '../../core/parse-json';
import { cutJson } from '../../core/text/harmless';
import { isOtherTabs, type OtherTabs } from './other-tabs';
import { KINDS, type Values } from './state-kinds';

type KindName = keyof Values;

const properties = () => PropertiesService.getDocumentProperties();

/** `name` tells values of one kind apart; "" where there is but one. */
const keyOf = (kind: string, name: string): string => (name === '' ? kind : `${kind}:${name}`);

function parseKind<Name extends KindName>(kind: Name, text: string | null | undefined): Values[Name] | null {
  return text === null || text === undefined ? null : KINDS[kind].parse(text);
}

type Stored = Readonly<Record<string, string>>;

/** The whole store as it was last read, and through which execution's services: a realm may see more than one. */
let lastRead: { readonly through: object; readonly stored: Stored } | null = null;

/** The whole store as this execution has last read it; null where it has not. */
const recalled = (): Stored | null => (lastRead?.through === PropertiesService ? lastRead.stored : null);

function recall(stored: Stored): Stored {
  lastRead = { through: PropertiesService, stored };
  return stored;
}

/** As `readState`, but without a call where this execution has read the whole store before. */
export function recallState<Name extends KindName>(kind: Name, name = ''): Values[Name] | null {
  const stored = recalled();
  return stored === null ? readState(kind, name) : parseKind(kind, stored[keyOf(kind, name)]);
}

/** The whole store, as this execution has read it before; one call where it has not. */
export function recallAllState(): StoredState {
  const stored = recalled();
  return stored === null ? readAllState() : toStoredState(stored);
}

/** One call; null where nothing is kept. */
export function readState<Name extends KindName>(kind: Name, name = ''): Values[Name] | null {
  return parseKind(kind, properties().getProperty(keyOf(kind, name)));
}

/** One call. */
export function writeState<Name extends KindName>(kind: Name, name: string, value: Values[Name]): void {
  const text = KINDS[kind].format(value);
  properties().setProperty(keyOf(kind, name), text);
  const stored = recalled();
  if (stored !== null) recall({ ...stored, [keyOf(kind, name)]: text });
}

/** One call. */
export function dropState(kind: KindName, name = ''): void {
  properties().deleteProperty(keyOf(kind, name));
  const stored = recalled();
  if (stored === null) return;
  const { [keyOf(kind, name)]: _dropped, ...rest } = stored;
  recall(rest);
}

/** The whole store as it was when it was read. */
export interface StoredState {
  get<Name extends KindName>(kind: Name, name: string): Values[Name] | null;
  /** Each value of a kind that is of its shape, by name. */
  list<Name extends KindName>(kind: Name): (readonly [name: string, value: Values[Name]])[];
  /** The copy of the other tabs; null where there is none. */
  tabs(): OtherTabs | null;
  /** Of what Google gives. */
  readonly percent: number;
}

/** Bytes that Google gives a document's properties. */
const STORE = 500 * 1024;

/** One call for all of it. */
export function readAllState(): StoredState {
  return toStoredState(recall(properties().getProperties()));
}

function toStoredState(stored: Stored): StoredState {
  return {
    get: (kind, name) => parseKind(kind, stored[keyOf(kind, name)]),
    list: (kind) =>
      Object.keys(stored).flatMap((key) => {
        const value = key.startsWith(`${kind}:`) ? parseKind(kind, stored[key]) : null;
        return value === null ? [] : [[key.slice(kind.length + 1), value] as const];
      }),
    tabs: () => parseTabs(joinTabs(stored)),
    percent: Math.ceil((bytesOf(stored) / STORE) * 100),
  };
}

function bytesOf(stored: Stored): number {
  // A Cyrillic letter takes two bytes, all else here one.
  return Object.entries(stored).reduce(
    (sum, [key, value]) => sum + key.length + value.length + (value.match(/[^\x00-\x7f]/g)?.length ?? 0),
    0,
  );
}

/** Under this key the number of parts, under "tabs:0" and so on the parts. */
const TABS = 'tabs';
/** UTF-16 units a property: Google allows 9 KB, and a unit may take three bytes. */
const PART = 2_900;
/** Parts beyond these would crowd the store: edits then read the tabs. */
const MOST_PARTS = 60;

/** Leaves a copy of the other tabs, written only where it differs; copies of other plans' years before stay. */
export function writeTabs({ settings, directory, years, before: fresh = {} }: OtherTabs): void {
  const store = properties();
  const stored = recall(store.getProperties());
  const before = joinTabs(stored);
  const kept = parseTabs(before);
  const all = { settings, directory, years: { ...kept?.years, ...years } };
  const earlier = { ...kept?.before, ...fresh };
  const pieces = cutJson(JSON.stringify(Object.keys(earlier).length === 0 ? all : { ...all, before: earlier }), PART);
  if (pieces.join('') === before) return;
  const parts = Object.fromEntries(pieces.map((piece, at) => [`${TABS}:${at}`, piece]));
  const count = pieces.length;
  if (count <= MOST_PARTS) store.setProperties({ ...parts, [TABS]: String(count) });
  else if (stored[TABS] !== undefined) store.setProperties({ [TABS]: '0' });
}

function joinTabs(stored: Stored): string {
  const count = Math.min(Number(stored[TABS] ?? 0) || 0, MOST_PARTS);
  return Array.from({ length: count }, (_none, part) => stored[`${TABS}:${part}`] ?? '').join('');
}

function parseTabs(text: string): OtherTabs | null {
  const value = parseJson(text);
  return isOtherTabs(value) ? value : null;
}
