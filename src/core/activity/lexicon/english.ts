/** English word families that lead to verdicts: a small list, by the same road as the Russian one. */
import type { LexiconWords } from './lexicon';

export const ENGLISH: LexiconWords = {
  deed: `attended began. begun. bought. brought. built. completed. conduct continues. continued. delivered done. drew. did. drove. dug. fed. finished. flew. fought.
gave. given. grew. grown. held. hosted. implement inspected installed. issued launched laid. led. lent. made. met. ongoing. opened
organis organiz participated performed. planted. published ran. rebuilt. repaired. sang. set. shot. signed sold. spent. sung. swept. taken.
taught. took. trained trained. underwent. underway. undertook. undertaken. upheld. visited won. written. wrote.`,
  step: 'announced. applied. approached. approved. asked. considered. discussed. drafted. drawn. invited. negotiated. prepared. proposed. requested. sent. submitted.',
  receipt: 'came. receiv responded.',
  state: `agreed. appeared. based. became. closed. decided. exceed. indeed. interested. involved. limited. located. need related.
required. supposed. attracted. diverted. dropped. noted. refurbished. resolved. revised. advertised.
felt. fell. hoped. left. lost. managed. meant. remained. rose. seemed. stalled. stayed. unchanged. waited. wanted. wished.`,
  finding: 'detected. found. identified. observed. recorded. registered. reported. revealed.',
  absence:
    'unable. unspent. untouched. unused. unsigned. unfilled. unbuilt. absence. declined. failed. lack. never. nil. nobody. none. nothing. refrained.',
  steady: 'injured. killed. missed. refused. rejected. stopped. unanswered.',
  cancel: 'abandon cancel deferred. discontinued. postpone rescheduled. shelved. suspend',
  promise: `envisaged. expected. expects. hopes. intend. pencilled. foreseen. intends. pending. planned. plans. preparations. preparing. scheduled.
upcoming.`,
  future: 'shall. should. will.',
  link: 'able. are. be. been. being. could. had. has. have. is. to. was. were. yet.',
  not: `cannot. couldn't. didn't. hasn't. haven't. no. not. wasn't. weren't.`,
  scalar: 'fewer. just. later. least. less. longer. more. only.',
  flaw: 'accident arrears casualt contaminat deviation evidence. excess illegal infect misus outbreak pollut delay discrepanc disruption failure fatalit injur offence outage overrun problem unauthori unlawful unlicen unsafe breach complaint debt defect fault incident irregularit objection shortcoming violation weakness wrongdoing',
  input: 'activit appeal application enquir event invitation proposal request',
  reason: 'although. because. despite. due. owing. since. though.',
  relative: 'if. once. that. where. which. who. whose.',
  contrast: 'but. however. instead. meanwhile. nevertheless. whereas. while.',
  former: 'earlier. formerly. previous',
  count: 'participants. people. visitors.',
};
