/** No false alarm: the report of each whole plan, of whatever make, is proven as it was made. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { buildDocument } from '../../../../src/core/report/blocks';
import { proveReport } from '../../../../src/core/report/proof/prove-report';
import { readFinished } from '../../../../src/docx/finished/read-finished';
import { OWN_LIMITS } from '../../../../src/docx/package/zip';
import { writeDocx } from '../../../../src/docx/write';
import { reportOf } from '../../../support/report';

const folder = new URL('../../rules/golden/', import.meta.url);

test.each(readdirSync(folder))('%s', (file) => {
  const [, , first = ''] = readFileSync(new URL(file, folder), 'utf8').split(/^=== (.+)$/m);
  const sheet = first.replace(/\s*\{[a-z-]+\}/g, '').replaceAll('°', '\u00a0');
  for (const options of [{}, { draft: true, summary: true, inactive: true, signature: ['Начальник'] }]) {
    const report = reportOf(sheet, options);
    expect(report.counts.items).toBeGreaterThan(0);
    const document = buildDocument(report);
    const checks = proveReport({ report, document }, readFinished(writeDocx(document).bytes, OWN_LIMITS), null);
    expect(checks.flatMap(({ differences }) => differences)).toEqual([]);
  }
});
