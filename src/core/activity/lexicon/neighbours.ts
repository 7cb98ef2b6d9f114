/** Ukrainian and Belarusian word families, where they differ from the Russian ones: enough for plain replies. */
import type { LexiconWords } from './lexicon';

export const NEIGHBOURS: LexiconWords = {
  deed: 'відбу здійсн прове праве адбы адбыл здзейсн арганіз взяли взяв прийня прыня наведан',
  receipt: 'надій надход наступал паступ',
  absence: 'відсутн адсутн немає. няма.',
  cancel: 'скасов відклад відкладен адклад перанес адмен призупин',
  promise: 'запланов заплан плануєт плануец',
  future: 'будуть. будзе.',
  link: 'було. булі. былі. була.',
  contrast: 'проте. але. аднак. водночас.',
  input: 'звернен заяв запит запрошен пропозиц зварот',
};
