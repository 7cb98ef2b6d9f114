/** What the place can do where Vekha runs: Google's spreadsheet, or a file on somebody's own computer. Pages offer nothing else. */

/** Letters sent, now and every week; rows protected so that it holds; a report as a Google Doc; something for the self-check to try; a web address for each cell. */
export const ABILITIES = ['mail', 'protection', 'googleDoc', 'selfCheck', 'links'] as const;

type Ability = (typeof ABILITIES)[number];

export type HostJson = Readonly<Record<Ability, boolean>>;

/** The abilities by their names, parted by spaces, as they stand behind a dialog's page. */
export const nameAbilities = (host: HostJson): string => ABILITIES.filter((each) => host[each]).join(' ');

export function parseAbilities(names: string): HostJson {
  const able = names.split(' ');
  return Object.fromEntries(ABILITIES.map((each) => [each, able.includes(each)])) as HostJson;
}
