/** What the panel calls rules; one that it does not know is called by its id. */
import type { Message } from '../../../core/i18n/format-message';
import type { Say } from '../../shared/say';
import { RULE_TITLE_WORDS } from './rule-title-words';

const TITLES: Readonly<Record<string, Message>> = RULE_TITLE_WORDS;

export function titleOf(rule: string, say: Say): string {
  const title = TITLES[rule];
  return title === undefined ? rule : say(title);
}

/** All of them, with their ids. */
export function listRuleTitles(say: Say): (readonly [id: string, title: string])[] {
  return Object.entries(TITLES).map(([id, title]) => [id, say(title)] as const);
}
