/** English word families that lead to verdicts: a small list, by the same road as the Russian one. */
import type { LexiconWords } from './lexicon';

export const ENGLISH: LexiconWords = {
  deed: `held. took. taken. made. sent. gave. given. met. ran. won. done. built. taught. completed. ongoing. organis organiz conduct implement visited trained published
opened launched signed delivered participated attended issued inspected`,
  step: 'submitted. prepared. invited. announced.',
  receipt: 'receiv came. responded.',
  state:
    'based. related. located. interested. closed. involved. limited. need indeed. agreed. exceed. required. requested. supposed. decided.',
  finding: 'found. detected. identified. recorded. revealed. reported. registered. observed.',
  absence: 'none. nil. nothing. declined. never. nobody. refrained. lack. failed. absence.',
  cancel: 'cancel postpone suspend rescheduled. abandoned. deferred. shelved. dropped.',
  promise:
    'planned. plans. scheduled. upcoming. expected. foreseen. envisaged. intends. preparing. preparations. pending.',
  future: 'will. shall.',
  link: 'been. being. able. yet. have. has. had. to. was. were. be. is. are. did. could.',
  not: `not. no. didn't. wasn't. weren't. hasn't. haven't. cannot. couldn't.`,
  scalar: 'less. fewer. later. more. only. just. least. longer.',
  flaw: 'violation complaint objection breach irregularit fault defect shortcoming debt arrears incident',
  input: 'request invitation application proposal enquir appeal activit event',
  reason: 'because. since. due. owing.',
  relative: 'which. who. that. where.',
  contrast: 'but. however. meanwhile. nevertheless. instead.',
  former: 'previous formerly. earlier.',
  count: 'participants. people. visitors.',
};
