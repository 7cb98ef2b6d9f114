/** Workbook packages built from text, so that a test shows every byte that matters; and what is in one, by part. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export interface PackageText {
  /** What stands within each tab's `worksheet`, by the tab's name. */
  readonly tabs: Readonly<Record<string, string>>;
  /** What stands behind the list of tabs in the workbook's part. */
  readonly workbook?: string;
  /** What stands within `styleSheet`; without it the workbook has no part for looks. */
  readonly styles?: string;
  /** Relations of the first tab: target by type. */
  readonly relations?: Readonly<Record<string, string>>;
  /** Whether the workbook is related to `xl/calcChain.xml`. */
  readonly chain?: boolean;
  /** Parts beside, by name. */
  readonly parts?: Readonly<Record<string, string>>;
  /** Types of the parts beside, by name. */
  readonly types?: Readonly<Record<string, string>>;
}

/** The parts of a workbook as an office program would write them. */
export function packageParts({
  tabs,
  workbook = '',
  styles,
  relations = {},
  chain = false,
  parts = {},
  types = {},
}: PackageText): Record<string, string> {
  const names = Object.keys(tabs);
  const override = (part: string, type: string): string => `<Override PartName="/${part}" ContentType="${type}"/>`;
  const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';
  const related = names.map((_name, index) => ['worksheet', `worksheets/sheet${index + 1}.xml`] as const);
  const all = [
    ...related,
    ...(styles === undefined ? [] : [['styles', 'styles.xml'] as const]),
    ...(chain ? [['calcChain', 'calcChain.xml'] as const] : []),
  ];
  const relation = (list: readonly (readonly [string, string])[]): string =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list
      .map(
        ([type, target], index) =>
          `<Relationship Id="rId${index + 1}" Type="${RELATIONS}/${type}" Target="${target}"/>`,
      )
      .join('')}</Relationships>`;
  return {
    '[Content_Types].xml': [
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">',
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
      '<Default Extension="xml" ContentType="application/xml"/>',
      override('xl/workbook.xml', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'),
      ...names.map((_name, index) => override(`xl/worksheets/sheet${index + 1}.xml`, sheetType)),
      ...(styles === undefined
        ? []
        : [override('xl/styles.xml', 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml')]),
      ...Object.entries(types).map(([part, type]) => override(part, type)),
      '</Types>',
    ].join(''),
    '_rels/.rels': relation([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${names
      .map((name, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`)
      .join('')}</sheets>${workbook}</workbook>`,
    'xl/_rels/workbook.xml.rels': relation(all),
    ...Object.fromEntries(
      names.map((name, index) => [
        `xl/worksheets/sheet${index + 1}.xml`,
        `<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}">${tabs[name]}</worksheet>`,
      ]),
    ),
    ...(styles === undefined ? {} : { 'xl/styles.xml': `<styleSheet xmlns="${MAIN}">${styles}</styleSheet>` }),
    ...(Object.keys(relations).length === 0
      ? {}
      : { 'xl/worksheets/_rels/sheet1.xml.rels': relation(Object.entries(relations)) }),
    ...parts,
  };
}

export function zipParts(parts: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

export const buildPackage = (text: PackageText): Uint8Array => zipParts(packageParts(text));

/** Parts by name, as text. */
export function unzipParts(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
}
