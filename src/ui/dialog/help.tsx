/** The help: what to do in a day, what the words mean, which keys there are. It asks the server for nothing. */
import { Fragment } from 'preact';
import { VERDICT_WORDS } from '../../core/activity/verdict-words';
import type { Message } from '../../core/i18n/format-message';
import { useSay } from '../shared/say';
import { DIALOG_WORDS } from './frame/dialog-words';
import { Body, type ViewProps } from './frame/view-frame';
import { HELP_WORDS } from './help-words';

type Lines = readonly (readonly [name: string, meaning: Message])[];

export function HelpView({ host, locale }: ViewProps) {
  const say = useSay();
  const { day, verdicts, grades, meanings, pageKeys, panelKeys } = HELP_WORDS;
  const states: Lines = Object.entries(verdicts).map(([verdict, meaning]) => [
    VERDICT_WORDS[verdict as keyof typeof verdicts][locale],
    meaning,
  ]);
  const severities: Lines = Object.entries(meanings).map(([grade, meaning]) => [
    say(grades[grade as keyof typeof grades]),
    meaning,
  ]);
  // Google's spreadsheet has its own keys, and its own list of them.
  const own: Lines = host.googleDoc
    ? []
    : [
        ['F6', pageKeys.parts],
        ['Ctrl+Z, Ctrl+Y', pageKeys.undo],
        ['Ctrl+F', pageKeys.find],
        ['Ctrl+D', pageKeys.fill],
        ['Ctrl+J', pageKeys.name],
      ];
  const keys: Lines = [...own, ['← →', panelKeys.tabs], ['Esc', panelKeys.escape]];
  return (
    <Body>
      <h1 class="heard">{say(DIALOG_WORDS.help)}</h1>
      <h2>{say(HELP_WORDS.steps)}</h2>
      <ol class="day">
        {Object.entries(day).map(([id, step]) => (
          <li key={id}>{say(step)}</li>
        ))}
      </ol>
      <Terms title={say(HELP_WORDS.states)} lines={states} />
      <Terms title={say(HELP_WORDS.severities)} lines={severities} />
      <Terms title={say(HELP_WORDS.keys)} lines={keys} />
    </Body>
  );
}

function Terms({ title, lines }: { readonly title: string; readonly lines: Lines }) {
  const say = useSay();
  return (
    <>
      <h2>{title}</h2>
      <dl>
        {lines.map(([name, meaning]) => (
          <Fragment key={name}>
            <dt>{name}</dt>
            <dd>{say(meaning)}</dd>
          </Fragment>
        ))}
      </dl>
    </>
  );
}
