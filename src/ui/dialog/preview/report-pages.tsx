/** The report as pages in a window of its own: the paper's real size, numbered, larger or smaller, every row there. */
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { PreviewJson, ReportOptions } from '../../../contract/report';
import { call, closeDialog } from '../../server/call';
import { BlockView, TableView } from '../../shared/report-blocks';
import { type Say, SayContext, useSay } from '../../shared/say';
import { SHARED_WORDS } from '../../shared/shared-words';
import { useWork } from '../../shared/work';
import { closeOnEscape } from '../frame/close-on-escape';
import { useLoaded, ViewFrame } from '../frame/view-frame';
import { type Pages, type Piece, paginate, type Unit } from './paginate';
import { PREVIEW_WORDS } from './preview-words';

type ReportDocument = PreviewJson['document'];

/** Of A4 and the usual margins, in twips. */
const [LONG, SHORT, MARGIN] = [16_838, 11_906, 1_134];
/** Of Times New Roman 12. */
const LINE = 18.4;
const ZOOMS = [0.25, 0.33, 0.5, 0.67, 0.8, 1, 1.25, 1.5, 2];

interface ReportPagesProps {
  readonly request: ReportOptions;
  readonly say: Say;
}

export function ReportPages({ request, say }: ReportPagesProps) {
  const work = useWork();
  useEffect(closeOnEscape, []);
  const { value, load } = useLoaded(work, say(PREVIEW_WORDS.making), () =>
    call('panelPreview', { ...request, whole: true }),
  );
  return (
    <SayContext.Provider value={say}>
      <main>
        <ViewFrame
          view="preview"
          work={work}
          shown={value}
          reload={load}
          again={say(SHARED_WORDS.retry)}
          notify={() => {}}
        >
          {value !== null && <Paper document={value.document} />}
        </ViewFrame>
      </main>
    </SayContext.Provider>
  );
}

interface Drawn {
  readonly pages: Pages;
  /** Of each block's rows. */
  readonly heights: ReadonlyMap<number, readonly number[]>;
}

/** Draws all blocks once to measure them, then by pages. Long, for both share what was measured. */
function Paper({ document: report }: { readonly document: ReportDocument }) {
  const say = useSay();
  const measure = useRef<HTMLDivElement>(null);
  const view = useRef<HTMLElement>(null);
  const [drawn, setDrawn] = useState<Drawn | null>(null);
  const [zoom, setZoom] = useState(1);
  const { width, height, top, right, bottom, left } = paperOf(report);
  useLayoutEffect(() => {
    if (measure.current !== null) setDrawn(drawPages(report, measure.current, height - top - bottom));
    const room = (view.current?.clientWidth ?? width) - 32;
    setZoom(Math.min(1, Math.max(0.2, room / width)));
    view.current?.focus();
  }, [report]);
  const step = (way: 1 | -1): void => {
    const next =
      way === 1 ? ZOOMS.find((each) => each > zoom + 0.01) : ZOOMS.filter((each) => each < zoom - 0.01).at(-1);
    if (next !== undefined) setZoom(next);
  };
  const go = (number: number): void => view.current?.querySelectorAll('.leaf')[number - 1]?.scrollIntoView();
  // Scaled as a picture: by the browser's own zoom lines would break elsewhere.
  const frame = { width: `calc(${width}px * var(--zoom))`, height: `calc(${height}px * var(--zoom))` };
  const padding = `${top}px ${right}px ${bottom}px ${left}px`;
  const size = { width: `${width}px`, minHeight: `${height}px`, padding };
  const leaves = useMemo(
    () =>
      drawn?.pages.map((page, index) => (
        <div key={index} class="frame" style={frame}>
          <section class="leaf" style={size} aria-label={say(PREVIEW_WORDS.page, { page: index + 1 })}>
            {page.map((piece, place) => (
              <PieceView key={place} piece={piece} report={report} heights={drawn.heights.get(piece.block) ?? []} />
            ))}
            <div class="folio">{index + 1}</div>
          </section>
        </div>
      )),
    [drawn],
  );
  const count = drawn?.pages.length ?? 0;
  return (
    <>
      {drawn === null && (
        <div class="measure" ref={measure} style={{ width: `${width - left - right}px` }} aria-hidden>
          {report.blocks.map((block, index) => (
            <BlockView key={index} block={block} />
          ))}
        </div>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls both ways, so the keyboard must reach it. */}
      <section class="leaves" ref={view} tabIndex={0} aria-label={say(PREVIEW_WORDS.title)}>
        <div style={{ '--zoom': zoom }}>{leaves}</div>
      </section>
      <footer class="paper-bar">
        <span class="quiet">{say(PREVIEW_WORDS.near)}</span>
        <label>
          {say(PREVIEW_WORDS.go)}{' '}
          <input
            type="number"
            min={1}
            max={count}
            defaultValue="1"
            onInput={({ currentTarget }) => go(currentTarget.valueAsNumber)}
          />{' '}
          {say(PREVIEW_WORDS.of, { count })}
        </label>
        <span class="zoom">
          <button type="button" aria-label={say(PREVIEW_WORDS.smaller)} onClick={() => step(-1)}>
            −
          </button>{' '}
          <output>{Math.round(zoom * 100)} %</output>{' '}
          <button type="button" aria-label={say(PREVIEW_WORDS.larger)} onClick={() => step(1)}>
            +
          </button>
        </span>
        <button type="button" class="main" onClick={closeDialog}>
          {say(SHARED_WORDS.close)}
        </button>
      </footer>
    </>
  );
}

/** A page and its margins in pixels, at 96 to the inch. */
function paperOf({ landscape, page }: ReportDocument) {
  const [width, height] = landscape ? [LONG, SHORT] : [SHORT, LONG];
  const { ...paper } =
    page?.width && page.height ? page : { width, height, top: MARGIN, right: MARGIN, bottom: MARGIN, left: MARGIN };
  for (const side of Object.keys(paper) as (keyof typeof paper)[]) paper[side] /= 15;
  return paper;
}

/** Asks the browser how high everything is, and parts it into pages. */
function drawPages({ blocks }: ReportDocument, box: HTMLElement, height: number): Drawn {
  const heights = new Map<number, readonly number[]>();
  const headers = new Map<number, number>();
  const units: Unit[] = [];
  for (const [index, block] of blocks.entries()) {
    const element = box.children[index];
    const parts = block.kind === 'table' ? [...(element?.querySelectorAll('tr') ?? [])] : [element];
    const own = parts.map((part) => part?.getBoundingClientRect().height ?? 0);
    heights.set(index, own);
    if (block.kind === 'table') {
      headers.set(
        index,
        own.slice(0, block.headerRows).reduce((sum, each) => sum + each, 0),
      );
      for (const [row, { keepWithNext }] of block.rows.entries())
        units.push({ block: index, row, height: own[row] ?? 0, keepWithNext });
    } else {
      const { keepWithNext, newPage } = block;
      units.push({ block: index, row: null, height: own[0] ?? 0, keepWithNext, newPage });
    }
  }
  return { pages: paginate(units, { height, line: LINE, headers }), heights };
}

interface PieceViewProps {
  readonly piece: Piece;
  readonly report: ReportDocument;
  readonly heights: readonly number[];
}

function PieceView({ piece: { block: index, from, to, skip, seen, repeats }, report, heights }: PieceViewProps) {
  const block = report.blocks[index];
  if (block === undefined) return null;
  const before = heights.slice(from, to - 1).reduce((sum, each) => sum + each, 0);
  const cut = seen === null ? {} : { height: `${seen + (to - from > 1 ? before : 0)}px` };
  return (
    <>
      {repeats && block.kind === 'table' && (
        <TableView table={block} from={0} to={block.headerRows} heights={heights} />
      )}
      <div class={`${skip > 0 ? 'part' : ''} ${seen === null ? '' : 'part cut'}`} style={cut}>
        <div style={{ marginTop: `${-skip}px` }}>
          {block.kind === 'table' ? (
            <TableView table={block} from={from} to={to} heights={heights} />
          ) : (
            <BlockView block={block} />
          )}
        </div>
      </div>
    </>
  );
}
