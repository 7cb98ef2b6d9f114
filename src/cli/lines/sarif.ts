/** Findings as SARIF 2.1.0, which code hosts and editors show beside a file kept in a repository. */
import type { CheckJson, FindingJson } from '../../contract/plan-json';
import { parseSheetCell } from '../../core/grid/cell-range';
import type { Severity } from '../../core/settings/grades';
import { harmlessText } from '../../core/text/harmless';
import { DOCUMENTATION } from './rule-documentation';

const LEVELS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };

export interface SarifLog {
  readonly $schema: string;
  readonly version: string;
  readonly runs: readonly object[];
}

/** One run over one workbook; a cell is told by its name, and by row and column as line and column. */
export function toSarif(check: CheckJson, path: string): SarifLog {
  const ids = [...new Set(check.findings.map(({ rule }) => rule))].sort();
  const rules = ids.map((id) => {
    const documentation = DOCUMENTATION[id];
    if (documentation === undefined) return { id };
    return {
      id,
      shortDescription: { text: documentation.trigger.ru },
      help: { text: `${documentation.remedy.ru} ${documentation.reason.ru}` },
    };
  });
  const uri = encodeURI(path.replaceAll('\\', '/'));
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Vekha', rules } },
        columnKind: 'utf16CodeUnits',
        results: check.findings.map((finding) => toResult(finding, uri, ids)),
      },
    ],
  };
}

function toResult(
  { rule, severity, cell, message, related, waived }: FindingJson,
  uri: string,
  ids: readonly string[],
): object {
  return {
    ruleId: rule,
    ruleIndex: ids.indexOf(rule),
    level: LEVELS[severity],
    message: { text: plain(message) },
    locations: [toLocation(cell, uri)],
    ...(related.length === 0 ? {} : { relatedLocations: related.map((each) => toLocation(each, uri)) }),
    ...(waived === null ? {} : { suppressions: [{ kind: 'inSource', justification: plain(waived) }] }),
  };
}

/** In SARIF "[words](address)" is a link, and a cell's text must not make one. */
function plain(text: string): string {
  return harmlessText(text).replace(/[\\[\]]/g, '\\$&');
}

function toLocation(cell: string, uri: string): object {
  const place = parseSheetCell(cell);
  return {
    physicalLocation: {
      artifactLocation: { uri },
      region: { startLine: (place?.row ?? 0) + 1, startColumn: (place?.column ?? 0) + 1 },
    },
    logicalLocations: [{ fullyQualifiedName: cell }],
  };
}
