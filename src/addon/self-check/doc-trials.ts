/** Trials of the self-check in a temporary Doc: what Google makes of a report's header row, merged cells, page numbers and page. */
import { ruleContext } from '../../core/findings/rule-context';
import { parsePlan } from '../../core/plan/parse-plan';
import { buildDocument } from '../../core/report/blocks';
import { buildReport, PLAIN_REPORT } from '../../core/report/report';
import { defaultSettings } from '../../core/settings/settings';
import { openDocxLibrary } from '../google/docx-library';
import { DOCX, driveService, GOOGLE_DOC } from '../google/drive';
import { docsService, type GoogleDocument } from '../google/google-docs';
import type { ServiceName } from '../google/service-off';
import { toSignedBytes } from '../google/signed-bytes';
import type { Trial } from './trial';

/** A plan of one section, whose item has two entries: the smallest with everything that a report has. */
const ROWS = [
  [
    '№ п/п',
    'Наименование мероприятия',
    'Сроки проведения',
    'Ответственный исполнитель',
    'Информация о ходе исполнения',
  ],
  ['1. Раздел', '', '', '', ''],
  ['1.1.', 'Мероприятие', '2022 год', 'Исполнитель', 'Проведено 4 июня 2022 года'],
  ['', '', '', '', 'Проведено 5 июня 2022 года'],
];

/** A trial's id, what should be seen, how to see it, and the service that shows it besides Drive. */
type Look = readonly [Trial['id'], string | null, () => string, 'Docs'?];

/** `clear` puts the Doc into the bin. Nothing is made before the first trial looks. Long, being a list of trials that look at one Doc. */
export function docTrials(
  name: string,
  usable: ReadonlySet<ServiceName>,
): { readonly trials: Trial[]; readonly clear: () => void } {
  const run = `self-check-${Date.now().toString(36)}`;
  let id: string | null = null;
  let document: GoogleDocument | null = null;
  const readDoc = (): GoogleDocument => {
    document ??= docsService().Documents.get(id ?? '');
    return document;
  };
  const fields = 'id,webViewLink';
  const makeBlob = (rows = ROWS) => Utilities.newBlob(toSignedBytes(writeExample(rows)), DOCX, `${name}.docx`);
  const looks: readonly Look[] = [
    [
      'docMade',
      'made',
      () => {
        const resource = { name, mimeType: GOOGLE_DOC, appProperties: { vekha: run } };
        id = driveService().Files.create(resource, makeBlob(), { fields }).id ?? null;
        return id === null ? 'not made' : 'made';
      },
    ],
    ...layoutLooks(readDoc),
    [
      'docRefresh',
      'the same',
      () => {
        const same = driveService().Files.update({}, id ?? '', makeBlob(), { fields }).id === id;
        return same ? 'the same' : 'another';
      },
    ],
    [
      'docNewWords',
      'the new text',
      () => {
        const [header = [], section = [], item = []] = ROWS;
        const rows = [header, section, [...item.slice(0, 4), NEW_ENTRY]];
        driveService().Files.update({}, id ?? '', makeBlob(rows), { fields });
        document = null;
        const text = entryOf(readDoc());
        return text === NEW_ENTRY ? 'the new text' : text === ROWS[2]?.[4] ? 'the former text' : text;
      },
      'Docs',
    ],
    [
      'docLag',
      null,
      () => {
        const begun = Date.now();
        while (!isListed(run, id) && Date.now() - begun < LONGEST_LAG) Utilities.sleep(1_000);
        const seconds = Math.round((Date.now() - begun) / 1000);
        return isListed(run, id) ? String(seconds) : `> ${seconds}`;
      },
    ],
    ['docFound', 'found', () => (isListed(run, id) ? 'found' : 'not found')],
    [
      'docComments',
      '0',
      () => {
        const { comments } = driveService().Comments.list(id ?? '', { fields: 'comments(id)', pageSize: 1 });
        return String((comments ?? []).length);
      },
    ],
  ];
  return {
    trials: looks.map(([trial, expected, look, service]) => {
      const isUsable = usable.has('Drive') && (service === undefined || usable.has(service));
      return { id: trial, expected, look: isUsable ? look : null };
    }),
    clear: () => {
      if (id !== null) driveService().Files.update({ trashed: true }, id, null, { fields });
    },
  };
}

/** Milliseconds for which the list is waited for. */
const LONGEST_LAG = 20_000;

/** Whether Drive's list shows the Doc by its run's mark. */
function isListed(run: string, id: string | null): boolean {
  const q = `appProperties has { key='vekha' and value='${run}' } and trashed = false`;
  const { files } = driveService().Files.list({ q, fields: 'files(id)', pageSize: 1 });
  return id !== null && files?.[0]?.id === id;
}

/** What another report would say. */
const NEW_ENTRY = 'Проведено 6 июня 2022 года';

/** The words of the first entry as Google has them. */
function entryOf({ body }: GoogleDocument): string {
  const rows = body?.content?.flatMap(({ table }) => table?.tableRows ?? []) ?? [];
  const content = rows[2]?.tableCells?.[4]?.content ?? [];
  const runs = content.flatMap(({ paragraph }) => paragraph?.elements ?? []);
  return runs
    .map(({ textRun }) => textRun?.content ?? '')
    .join('')
    .trim();
}

/** What Google has made of the report's layout. */
function layoutLooks(made: () => GoogleDocument): readonly Look[] {
  const rowsOf = () => made().body?.content?.flatMap(({ table }) => table?.tableRows ?? []) ?? [];
  const looks: readonly Look[] = [
    [
      'docHeader',
      'true, false',
      () => {
        const [first, second] = rowsOf();
        return [first, second].map((row) => row?.tableRowStyle?.tableHeader === true).join(', ');
      },
    ],
    [
      'docMerges',
      '5 x 1, 1 x 2',
      () => {
        // The section across all columns, the item's number over both of its rows.
        const spans = [rowsOf()[1], rowsOf()[2]].map((row) => row?.tableCells?.[0]?.tableCellStyle);
        return spans.map((style) => `${style?.columnSpan ?? 1} x ${style?.rowSpan ?? 1}`).join(', ');
      },
    ],
    ['docWords', ROWS[2]?.[4] ?? '', () => entryOf(made())],
    [
      'docBorders',
      'true',
      () => {
        const style = rowsOf()[2]?.tableCells?.[4]?.tableCellStyle;
        const widths = [style?.borderTop, style?.borderLeft].map((line) => line?.width?.magnitude ?? 0);
        // Google leaves out what is as usual: a cell that tells no lines has those of a new table.
        return String(style?.borderTop === undefined || widths.every((width) => width > 0));
      },
    ],
    [
      'docNumbers',
      'PAGE_NUMBER',
      () => {
        const footers = Object.values(made().footers ?? {}).flatMap(({ content }) => content ?? []);
        const elements = footers.flatMap(({ paragraph }) => paragraph?.elements ?? []);
        return elements.find(({ autoText }) => autoText !== undefined)?.autoText?.type ?? 'none';
      },
    ],
    [
      'docPage',
      'landscape',
      () => {
        const { pageSize, flipPageOrientation } = made().documentStyle ?? {};
        const wide = (pageSize?.width?.magnitude ?? 0) > (pageSize?.height?.magnitude ?? 0);
        return wide !== (flipPageOrientation === true) ? 'landscape' : 'portrait';
      },
    ],
  ];
  return looks.map(([id, expected, look]) => [id, expected, look, 'Docs']);
}

function writeExample(rows: readonly (readonly string[])[]): Uint8Array {
  const { plan } = parsePlan({ sheet: '', rows, merges: [] }, 2022);
  if (plan === null) return new Uint8Array();
  const around = { settings: defaultSettings(), settingsSheet: '', problems: [], directory: null, lastYear: null };
  const { activityOf } = ruleContext(plan, around);
  const docx = openDocxLibrary();
  return docx.writeDocx(buildDocument(buildReport(plan, [], activityOf, PLAIN_REPORT))).bytes;
}
