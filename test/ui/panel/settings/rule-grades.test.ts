/** The setting "Правила" edited line by line, and read back as the server reads it. */
import { expect, test } from 'vitest';
import { parseSettings } from '../../../../src/core/settings/settings';
import { type Grade, gradeOf, setGrade } from '../../../../src/ui/panel/settings/rule-grades';

const IDS = ['stray-space', 'skipped-number'];
const GRADES: readonly Grade[] = ['error', 'warning', 'info', 'off', ''];

test.each(GRADES)('what is set as "%s" is read so here and on the server', (grade) => {
  const text = setGrade('skipped-number: ошибка', 'stray-space', grade);
  expect(gradeOf(text, 'stray-space')).toBe(grade);
  expect(gradeOf(text, 'skipped-number')).toBe('error');
  const { settings, problems } = parseSettings([['Правила', text]], IDS);
  expect(settings.rules['stray-space'] ?? '').toBe(grade);
  expect(problems).toEqual([]);
});

test('a rule set twice keeps one line, and lines of others stay word for word', () => {
  const text = 'stray-space: выключить; неизвестное правило\nskipped-number = info';
  expect(setGrade(text, 'stray-space', 'warning')).toBe(
    'неизвестное правило\nskipped-number = info\nstray-space: предупреждение',
  );
  expect(setGrade(setGrade(text, 'stray-space', ''), 'skipped-number', '')).toBe('неизвестное правило');
});
