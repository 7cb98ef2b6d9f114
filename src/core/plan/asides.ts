/** What stands beside a plan and names no measure: who approves it, who signs it, what sums it up. */
import { cellText, type Grid } from '../grid/grid';
import type { Aside } from './plan';
import { TOTAL } from './table/classify-rows';
import type { PlanTable } from './table/plan-table';
import { isUncomputed, readLine, readLines } from './table/reading';
import { isSigning, isSigningPart } from './table/signing';

// For texts in small letters: a pattern for letters of both sizes is dear to compile, and each edit compiles it anew.
/** "УТВЕРЖДАЮ", "Утверждён распоряжением …", "СОГЛАСОВАНО:", "Approved by …". */
const APPROVAL =
  /^«?(?:утверждаю|утвержд[её]н[аоы]?|согласован[аоы]?|согласовываю|одобрен[аоы]?|approved|agreed)»?(?:[\s:.]*$|[\s:]+(?:распоряжени|постановлени|приказ|решени|указ|протокол|законом|главой|\d|[«"_]|директор|министр|начальник|губернатор|председател|руководител|зам|by|on)|\s*:)/;
/** What a title begins with: an approval ends above it. */
const TITLE =
  /^(?:«?(?:план|отч[её]т|сведени|информаци|перечень|дорожн|комплекс|программ|доклад|мероприяти|мониторинг|график|сводн|годов|о ход|об исполнени|приложени|раздел)|plan|report|annex|action|programme|road ?map|information|progress|schedule)/;
const ORDER =
  /^(?:распоряжени|постановлени|приказ|решени|указ|протокол|законом)|(?:^|\s)от\s.*\d{4}.*(?:№|n\s?\d)|^№\s?\d/;
/** A body's own line between "УТВЕРЖДАЮ" and the name: "Правительства Нижегородской области". */
const BODY =
  /(?:министерств|правительств|администраци|департамент|комитет|управлени|област|кра[йя]|республик|город|район|округ|учреждени|школ|университет|общества|department|ministry|council|office)/;
const LONGEST = 120;
/** Blank rows that an approval goes on over: between the post and the line to sign on. */
const GAP = 2;

/** Whether a text opens an approval. */
export const isApproval = (line: string): boolean => APPROVAL.test(line.toLowerCase());

/** Whether a line goes on with an approval that was opened above it. */
export function goesOn(line: string): boolean {
  const small = line.toLowerCase();
  if (line.length > LONGEST || TITLE.test(small)) return false;
  return isSigningPart(line) || ORDER.test(small) || /^[a-zа-яё(]/.test(line) || BODY.test(small);
}

/** A day or an order's number, after which nothing more of an approval comes. */
const closes = (line: string): boolean => /(?:19|20)[\d_]{2}/.test(line);

const endsAbove = (found: readonly Approval[], row: number, column: number): boolean =>
  found.some((each) => each.column === column && each.closed && row - each.last === 1);

interface Approval {
  readonly row: number;
  readonly column: number;
  readonly lines: string[];
  last: number;
  closed: boolean;
}

/** The lines above a plan's first header: those of its title, and the approvals among them, each in one piece. */
export function readHead(grid: Grid, bottom: number): { readonly title: string[]; readonly approvals: Aside[] } {
  const title: string[] = [];
  const found: Approval[] = [];
  for (let row = 0; row < bottom; row++) {
    for (let column = 0; column < (grid.rows[row]?.length ?? 0); column++) {
      for (const line of readLines(cellText(grid, row, column))) {
        if (line === '') continue;
        const open = found
          .filter((each) => each.column === column && !each.closed && row - each.last - 1 <= GAP)
          .at(-1);
        if (isApproval(line)) found.push({ row, column, lines: [line], last: row, closed: closes(line) });
        else if (open !== undefined && goesOn(line)) {
          open.lines.push(line);
          open.last = row;
          open.closed = closes(line);
        } else if (closes(line) && isSigningPart(line) && endsAbove(found, row, column)) {
          // Of two approvals that stood side by side both days come last.
          found.at(-1)?.lines.push(line);
        } else {
          for (const each of found) if (each.column === column) each.closed = true;
          title.push(line);
        }
      }
    }
  }
  const approvals = found.map(({ row, column, lines }): Aside => ({ kind: 'approval', row, column, texts: lines }));
  return { title, approvals };
}

/** "1. Заседания", "Раздел I. Кадры": a numbered title of a few words. */
const HEADING =
  /^(?:Раздел|РАЗДЕЛ|Подраздел|Глава|ГЛАВА|Часть|Блок|Section|Part)\s+\S+|^(?:\d{1,2}|[IVX]{1,5})[.)]\s*[A-ZА-ЯЁ][a-zа-яё]/;
const WHOLE = /(?:19|20)\d\d|план|отч[её]т|приложени|сведени|информаци|plan|report|annex/i;

/** The row right above the first header whose one text heads the measures below, as others head theirs; null where that is the plan's title. */
export function findHeading(grid: Grid, [first, ...others]: readonly PlanTable[]): number | null {
  const textAbove = ({ headerTop }: PlanTable): string => {
    const texts = (grid.rows[headerTop - 1] ?? []).map((_cell, column) =>
      readLine(cellText(grid, headerTop - 1, column)),
    );
    const [text = '', ...rest] = texts.filter(Boolean);
    return rest.length > 0 || text.length > LONGEST || WHOLE.test(text) || isSigning([text]) ? '' : text;
  };
  if (first === undefined || textAbove(first) === '') return null;
  const isHeading =
    HEADING.test(textAbove(first)) || (others.length > 0 && others.every((table) => textAbove(table) !== ''));
  return isHeading ? first.headerTop - 1 : null;
}

/** A row of a table that names no measure, as what it is. */
export function describeAside(grid: Grid, row: number): Aside {
  const filled = (grid.rows[row] ?? []).flatMap((_cell, column) =>
    readLine(cellText(grid, row, column)) === '' || isUncomputed(grid, row, column) ? [] : [column],
  );
  const texts = filled.map((column) => readLine(cellText(grid, row, column)));
  const column = filled[0] ?? 0;
  if (texts.some((text) => TOTAL.test(text)) && !isSigning(texts)) return { kind: 'total', row, column, texts };
  if (isApproval(texts[0] ?? '')) return { kind: 'approval', row, column, texts };
  return { kind: isSigning(texts) || texts.every(isSigningPart) ? 'signature' : 'note', row, column, texts };
}
