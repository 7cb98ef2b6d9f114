/** The setting "Правила" edited line by line, and read back as the server reads it. */
import { expect, test } from 'vitest';
import { parseSettings } from '../../../../src/core/settings/settings';
import { gradeOf, setGrade } from '../../../../src/ui/panel/settings/rule-grades';
import { SETTINGS_VIEW_WORDS } from '../../../../src/ui/panel/settings/settings-view-words';

const IDS = ['stray-space', 'skipped-number'];
const { '': _usual, ...GRADES } = SETTINGS_VIEW_WORDS.grades;
const WRITTEN = Object.entries(GRADES).flatMap(([grade, words]) => Object.values(words).map((word) => [grade, word]));

test.each([...WRITTEN, ['', '']])('what is set as "%s" by "%s" is read so here and on the server', (grade, word) => {
  const text = setGrade('skipped-number: ошибка', 'stray-space', word.toLowerCase());
  expect(gradeOf(text, 'stray-space')).toBe(grade);
  expect(gradeOf(text, 'skipped-number')).toBe('error');
  const { settings, problems } = parseSettings([['Правила', text]], IDS);
  expect(settings.rules['stray-space'] ?? '').toBe(grade);
  expect(problems).toEqual([]);
});

test('a rule set twice keeps one line, and lines of others stay word for word', () => {
  const text = 'stray-space: выключить; неизвестное правило\nskipped-number = info';
  expect(setGrade(text, 'stray-space', 'предупреждение')).toBe(
    'неизвестное правило\nskipped-number = info\nstray-space: предупреждение',
  );
  expect(setGrade(setGrade(text, 'stray-space', ''), 'skipped-number', '')).toBe('неизвестное правило');
});
