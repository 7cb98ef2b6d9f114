/** Ukrainian and Belarusian word families, where they differ from the Russian ones: enough for plain replies. */
import type { LexiconWords } from './lexicon';

export const NEIGHBOURS: LexiconWords = {
  deed: 'адбы арганіз взяв взяли відбу здзейсн здійсн наведан праве праводз прийня прове прыня',
  receipt: 'надход надій наступал паступ',
  absence: 'адсутн відсутн немає. няма.',
  cancel: 'адклад адмен відклад перанес призупин скасов',
  promise: 'заплан плануец плануєт',
  future: 'будзе. будуть.',
  link: 'була. було. булі. былі.',
  contrast: 'аднак. але. водночас. проте.',
  input: 'запит запрошен зварот звернен пропозиц',
};
