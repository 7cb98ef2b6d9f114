/** Texts by kind, "verdict | text" a line, each a test; the reporting year is 2022. */
import { describe, expect, test } from 'vitest';
import { activityLexicon, detectEntryActivity } from '../../src/core/activity/detect-activity';

export function testVerdicts(kinds: Readonly<Record<string, string>>): void {
  describe.each(Object.entries(kinds))('%s', (_, lines) => {
    const rows = lines
      .trim()
      .split('\n')
      .map((line) => line.trim().split(' | '));
    test.each(rows)('%s: %s', (verdict, text) => {
      expect(detectEntryActivity(text ?? '', activityLexicon(), 2022).verdict).toBe(verdict);
    });
  });
}
