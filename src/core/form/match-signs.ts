/** Who approves and who signs: the lines of a sheet against those of a form, piece by piece, to stand in their place where a person wants so. */
import type { TextChange } from '../grid/cell-edit';
import { goesOn, isApproval } from '../plan/asides';
import type { Aside, Plan } from '../plan/plan';
import { isSigning, isSigningPart } from '../plan/table/signing';
import type { Settings } from '../settings/settings';

/** A piece of the text `at` of those given, and what the sheet has for it. */
export interface SignMatch extends TextChange {
  readonly at: number;
}

export interface SignLines {
  readonly approval: readonly string[];
  readonly signature: readonly string[];
}

/** As the settings have it, else the sheet. */
export function signLinesOf(
  { asides, items, grid }: Plan,
  settings: Pick<Settings, 'approval' | 'signature'>,
): SignLines {
  const first = items[0]?.rows[0] ?? grid.rows.length;
  const isAbove = ({ kind, row }: Aside): boolean => kind === 'approval' && row < first;
  const texts = (found: readonly Aside[]): string[] => found.flatMap((each) => each.texts);
  const below = asides.filter((each) => ['approval', 'signature'].includes(each.kind) && !isAbove(each));
  return {
    approval: settings.approval.length > 0 ? settings.approval : texts(asides.filter(isAbove)),
    signature: settings.signature.length > 0 ? settings.signature : texts(below),
  };
}

/** Where a form has more or fewer pieces than the sheet. */
export interface UnequalSigns {
  readonly kind: keyof SignLines;
  readonly own: number;
  readonly found: number;
}

interface MatchedSigns {
  readonly above: SignMatch[];
  readonly below: SignMatch[];
  readonly unequal: UnequalSigns[];
}

/** Pieces that differ, where the form has as many as the sheet: with more or fewer nobody can tell which stands for which. */
export function matchSigns(
  own: SignLines,
  { above, below }: { readonly above: readonly string[]; readonly below: readonly string[] },
): MatchedSigns {
  let open = false;
  const approving = above.map((text) => {
    const [line = ''] = text.trim().split('\n');
    open = isApproval(line) || (open && goesOn(line));
    return open;
  });
  const signing = below.map((text) => isSigningPart(text.trim()) || isSigning([text.trim()]));
  const unequal: UnequalSigns[] = [];
  const match = (kind: keyof SignLines, texts: readonly string[], isSign: readonly boolean[]): SignMatch[] => {
    const wanted = own[kind].flatMap(piecesOf);
    const found = texts.flatMap((text, at) => (isSign[at] ? piecesOf(text).map((piece) => ({ ...piece, at })) : []));
    if (wanted.length === found.length) return matchPieces(wanted, found);
    if (wanted.length > 0) unequal.push({ kind, own: wanted.length, found: found.length });
    return [];
  };
  return { above: match('approval', above, approving), below: match('signature', below, signing), unequal };
}

type Piece = ReturnType<typeof piecesOf>[number];

function matchPieces(wanted: readonly Piece[], found: readonly (Piece & { readonly at: number })[]): SignMatch[] {
  return found.flatMap(({ at, start, text }, index): SignMatch[] => {
    const put = wanted[index]?.text ?? text;
    return put === text ? [] : [{ at, start, end: start + text.length, text: put }];
  });
}

/** What parts a post from the line to sign on and from the person. */
const PARTING = /\s*(?:[\t\n/]|_{2,}|\s{3,})[\s_/]*/;
/** A post and the person in one: where the person begins. */
const PERSON =
  /\s(?=(?:[А-ЯЁA-Z]\.\s?[А-ЯЁA-Z]\.\s?[А-ЯЁA-Z][а-яёa-z]|[А-ЯЁA-Z][а-яёa-z-]+\s[А-ЯЁA-Z]\.\s?[А-ЯЁA-Z]\.?$))/;
/** Letters that a line of an approval has; a longer one is none. */
const LONGEST = 400;

/** Posts and persons with their places; days, hints in brackets and the word that opens an approval are left out. */
function piecesOf(text: string): { readonly start: number; readonly text: string }[] {
  if (text.length > LONGEST) return [];
  let from = 0;
  return text
    .split(PARTING)
    .flatMap((line) => line.split(PERSON))
    .flatMap((part) => {
      const piece = part.trim();
      const start = text.indexOf(piece, from);
      if (piece === '' || start < 0) return [];
      from = start + piece.length;
      const isPiece =
        /[A-Za-zА-Яа-яЁё]{2}/.test(piece) && !/^\(|^[«"“]|(?:19|20)[\d_]{2}/.test(piece) && !isApproval(piece);
      return isPiece ? [{ start, text: piece }] : [];
    });
}
