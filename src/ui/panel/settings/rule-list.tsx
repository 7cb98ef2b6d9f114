/** All rules by name, each with its severity to choose. */
import { useState } from 'preact/hooks';
import type { Locale } from '../../../core/locale';
import { SETTING_WORDS } from '../../../core/settings/setting-words';
import { Choice } from '../../shared/choice';
import { useSay } from '../../shared/say';
import { RULE_TITLES } from '../rule-titles';
import { type Grade, gradeOf, setGrade } from './rule-grades';
import { SETTINGS_VIEW_WORDS } from './settings-view-words';

const GRADES = SETTINGS_VIEW_WORDS.grades;

interface RuleListProps {
  /** Of the setting. */
  readonly text: string;
  readonly onChange: (text: string) => void;
  readonly locale: Locale;
}

export function RuleList({ text, onChange, locale }: RuleListProps) {
  const say = useSay();
  const [search, setSearch] = useState('');
  const titles = Object.entries(RULE_TITLES[locale])
    .filter(([id, title]) => `${id} ${title}`.toLowerCase().includes(search.trim().toLowerCase()))
    .sort((one, other) => one[1].localeCompare(other[1], locale));
  const grades = Object.keys(GRADES).filter((grade): grade is Exclude<Grade, ''> => grade !== '');
  return (
    <>
      <h2>{SETTING_WORDS.rules.name[locale]}</h2>
      <p class="quiet">{SETTING_WORDS.rules.form.hint[locale]}</p>
      <input
        type="search"
        placeholder={say(SETTINGS_VIEW_WORDS.findRule)}
        aria-label={say(SETTINGS_VIEW_WORDS.findRule)}
        value={search}
        onInput={({ currentTarget }) => setSearch(currentTarget.value)}
      />
      <ul class="rules">
        {titles.map(([id, title]) => (
          <li key={id}>
            <span class="name" title={id}>
              {title}
            </span>
            <Choice
              label={title}
              any={say(GRADES[''])}
              value={gradeOf(text, id)}
              options={grades.map((grade) => [grade, say(GRADES[grade])])}
              onChange={(grade) => onChange(setGrade(text, id, grade as Grade))}
            />
          </li>
        ))}
      </ul>
    </>
  );
}
