/** All rules by name, each with its severity to choose. */
import { useState } from 'preact/hooks';
import { Choice } from '../../shared/choice';
import { useSay } from '../../shared/say';
import { listRuleTitles } from '../view/rule-titles';
import { type Grade, gradeOf, setGrade } from './rule-grades';
import { SETTINGS_VIEW_WORDS } from './settings-view-words';

const GRADES = SETTINGS_VIEW_WORDS.grades;

interface RuleListProps {
  readonly label: string;
  readonly hint: string;
  /** Of the setting. */
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly locale: string;
}

export function RuleList({ label, hint, value: text, onChange, locale }: RuleListProps) {
  const say = useSay();
  const [search, setSearch] = useState('');
  const titles = listRuleTitles(say)
    .filter(([id, title]) => `${id} ${title}`.toLowerCase().includes(search.trim().toLowerCase()))
    .sort((one, other) => one[1].localeCompare(other[1], locale));
  const grades = Object.keys(GRADES).filter((grade): grade is Exclude<Grade, ''> => grade !== '');
  return (
    <>
      <h2>{label}</h2>
      <p class="quiet">{hint}</p>
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
              onChange={(grade) =>
                onChange(setGrade(text, id, grade === '' ? '' : say(GRADES[grade as Grade]).toLowerCase()))
              }
            />
          </li>
        ))}
      </ul>
    </>
  );
}
