/** English word families that lead to verdicts: a small list, by the same road as the Russian one. */
import type { LexiconWords } from './lexicon';

export const ENGLISH: LexiconWords = {
  deed: `attended built. completed. conduct delivered done. gave. given. held. implement inspected issued launched
made. met. ongoing. opened organis organiz participated published ran. sent. signed taken. taught. took. trained
visited won.`,
  step: 'announced. invited. prepared. submitted.',
  receipt: 'came. receiv responded.',
  state: `agreed. based. closed. decided. exceed. indeed. interested. involved. limited. located. need related.
requested. required. supposed. attracted. diverted. dropped. noted. refurbished. resolved. revised. advertised.`,
  finding: 'detected. found. identified. observed. recorded. registered. reported. revealed.',
  absence: 'unable. unspent. absence. declined. failed. lack. never. nil. nobody. none. nothing. refrained.',
  cancel: 'abandon cancel deferred. discontinued. postpone rescheduled. shelved. suspend',
  promise: `envisaged. expected. expects. hopes. intend. pencilled. proposed. foreseen. intends. pending. planned. plans. preparations. preparing. scheduled.
upcoming.`,
  future: 'shall. should. will.',
  link: 'able. are. be. been. being. could. did. had. has. have. is. to. was. were. yet.',
  not: `cannot. couldn't. didn't. hasn't. haven't. no. not. wasn't. weren't.`,
  scalar: 'fewer. just. later. least. less. longer. more. only.',
  flaw: 'arrears breach complaint debt defect fault incident irregularit objection shortcoming violation',
  input: 'activit appeal application enquir event invitation proposal request',
  reason: 'because. due. owing. since. though.',
  relative: 'that. where. which. who.',
  contrast: 'but. however. instead. meanwhile. nevertheless.',
  former: 'earlier. formerly. previous',
  count: 'participants. people. visitors.',
};
