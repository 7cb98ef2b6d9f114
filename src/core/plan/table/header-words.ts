/** Which part of a plan a column holds, judged by the words of its header. */
import { normalise } from '../../text/normalise';

export type ColumnKind = 'number' | 'name' | 'period' | 'executors' | 'progress';

/** A header's words against the kinds, best first; `strength` ranks columns that claim the same kind. */
export interface ColumnClaim {
  readonly kind: ColumnKind;
  readonly strength: number;
}

const LATIN = /[A-Za-z]/;
const CYRILLIC = /[А-Яа-яЁё]/;
/** A word parted by hand: a hyphen between letters, a soft one, or a line that ends within it. */
const PARTED = /[a-zа-яё][-\u2010\u2011]\s*[a-zа-яё]|[a-zа-яё]\s*[\n\r\v\f\u0085\u2028\u2029]+\s*[a-zа-яё]/;
const HYPHEN_AT_END = /([A-Za-zА-Яа-яЁё])[-\u2010\u2011]\s*[\n\r\v\f\u0085\u2028\u2029]+\s*(?=[a-zа-яё])/g;
const HYPHEN_THEN_BLANK = /([a-zа-яё])[-\u2010\u2011]\s+(?=[a-zа-яё])/g;
const HYPHEN = /([a-zа-яё])[-\u2010\u2011]\s*(?=[a-zа-яё])/g;
const LINE_END = /([a-zа-яё])\s*[\n\r\v\f\u0085\u2028\u2029]+\s*(?=[a-zа-яё])/g;

/**
 * Lower-case words parted by single spaces; ё is е, "№" is "n", other signs but "%" are dropped. Look-alike letters are mended, and words parted by
 * hand are put together where a column is known by them then.
 */
export function headerWords(text: string): string {
  // Letters of both alphabets in one title: one of them may be a look-alike.
  const isMixed = text.length <= LONGEST_MIXED && LATIN.test(text) && CYRILLIC.test(text);
  const even = isMixed ? normalise(text).text : text;
  const words = plainWords(even);
  const whole = even.length > 160 || !PARTED.test(even) ? words : plainWords(even.replace(HYPHEN_AT_END, '$1'));
  // "Ответ-⏎ственный" begins with a word that is one by itself.
  if (whole !== words && (claimColumn(whole)?.strength ?? 0) > (claimColumn(words)?.strength ?? 0)) return whole;
  if (even.length > 160 || !PARTED.test(even) || claimColumn(words) !== null || standsBeside(words)) return words;
  for (const parting of [HYPHEN_AT_END, HYPHEN, LINE_END]) {
    const joined = plainWords(even.replace(parting, '$1'));
    if (claimColumn(joined) !== null || standsBeside(joined)) return joined;
  }
  return words;
}

/** A title with its words put together where they were parted by hand: only where a column is known by them, no worse than before. */
export function joinParted(title: string): string {
  if (title.length > 160 || !PARTED.test(title)) return title;
  const strengthOf = (text: string): number => claimColumn(plainWords(text))?.strength ?? 0;
  const before = strengthOf(title);
  for (const parting of [HYPHEN_AT_END, HYPHEN_THEN_BLANK, HYPHEN, LINE_END]) {
    const joined = title.replace(parting, '$1');
    // A whole word with a hyphen, or one line below another, is let be where the title is understood as it stands.
    const isDoubtful = parting === HYPHEN || parting === LINE_END;
    if (joined !== title && strengthOf(joined) > (isDoubtful ? 0 : before - 1) && (!isDoubtful || before === 0))
      return joined;
  }
  return title;
}

/** No title is longer. */
const LONGEST_MIXED = 1000;

function plainWords(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/ё/g, 'е')
    .replace(/№/g, ' n ')
    .replace(/[^a-zа-яіїєґў0-9%#]+/g, ' ')
    .trim();
}

/** Columns kept as they are and never read: money, percent, reasons, expectations, facts, contacts. */
const BESIDE =
  /%|процент|руб|финанс|бюджет|объем|средств|сумм|освоен|стоимост|источник|причин|ожидаем|(?:планируем|запланированн)(?!\S* (мероприят|мер|действи|работ|событи|дат|срок|период))|целев|показател|индикатор|единиц|телефон|контакт|подтвержд|ссылк|expected|planned(?! (actions?|measures?|activit))|budget|percent|cost|reason|funding|amount|indicator|target(?! (date|completion))|contact|phone/;
const FACT = /факт|actual/;
const CONTACT = /(?<=\S )(?:контактн\S* |телефон\S*|контакт\S*|contacts?|phones?)/g;
/** "Наименование показателя" names no measure. */
const NAME_OF_ANOTHER = /показател|индикатор|документ|источник/;

/** By kind, one line a pattern: its strength, then its source, where "~" is the rest of a word. */
const CLAIMS: Readonly<Record<ColumnKind, string>> = {
  progress: `
    11 ^(краткое )?описани[ея] (фактически |достигнут~ )?(выполненн|проделанн|проведенн|результат|исполнени|выполнени|хода)
    10 ^(информация|сведения|ответ|отчет|комментари[ий]) (исполнител|ответственн)
    8 ^(фактически|факт) (с?делан|выполнен|исполнен|реализован|проведен)|^(принят|предпринят|проведенн|проделанн)[а-я]* (мер[аы]|работ|действи|мероприят)
    6 ^текущ[а-я]* (состояние|статус|ход)( |$)|^(current|latest|overall|delivery) (status|state)( |$)
    7 ^(comments?|commentary|notes?|evidence|narrative|details) (on|of|about) (progress|implementation|delivery|completion)
    7 ^(анализ|мониторинг|примечани[ея]) (о |об )?(ход[еа]?|исполнени[ияе]|выполнени[ияе]|реализации)( |$)
    4 ^степень (исполнени|выполнени|реализаци)[яи]( |$)
    4 ^(ответы?|responses?|narrative|achieved|delivered)( |$)
    10 ^(информация|сведения|данные|отчет|отчетность|пояснени[ея]|справка|доклад|комментари[ий])( \\S+)* (ход|хода|ходе|исполнени~|выполнени~|реализаци~|результат~|проделанной|проведенн~|выполненн~|о проведении)( |$)
    10 ^(ход|о ходе)[ ]
    9 ^(отметк~|запис~) об? (исполнени|выполнени|реализаци|проведени)
    9 ^(стан|інформація про) (виконання|хід)|^(інфармацыя аб|ход) выкананн
    8 ^(достигнут~ |фактическ~ |факт |полученн~ )(результат|исполнени|выполнени)
    8 ^(что (с?делан[оы]|сделали|выполнен[оы]|получилось|вышло)|проделанная работа|выполненные (работы|мероприятия))
    9 ^(как|чем) (выполнен|исполнен|реализован|с?делан|проведен|законч|заверш)[а-я]*( |$)|^how (it )?(was|were|is) (done|delivered|implemented|completed)( |$)
    7 ^(результат~)( |$)
    7 ^(исполнени~|выполнени~|реализаци~)( |$)
    9 ^(progress|implementation (progress|status|report)|report(ed)? (on )?(progress|implementation)|achievements?|accomplishments?|what was done)
    10 ^(what (we ve|we have|has|was|were|we did|did|happened)|(work|actions?|activit(y|ies)|steps) (done|taken|completed|undertaken|carried out|to date))( |$)
    8 ^((latest |quarterly |annual |monthly |current )?updates?)( |$)
    7 ^(implementation|results?|outcome|outcomes|status|status report|report|(current )?position)( |$)
    1 ^(rag|brag)( (rating|status))?$
    2 ^(comments?|commentary|notes?|remarks?)$
    5 ^(статус|состояние (исполнения|выполнения|реализации|работ~|дел)|отчет)( |$)|^отметк~$
    6 ^(исполнено|выполнено|сделано|реализовано|итоги?)( |$)
    4 ^(комментари~|пояснени~|информация|сведения)( comments?)?$
    2 ^(примечани~)$
    9 ^отм об? (вып|исп)~( |$)
    7 ^(кратк|отчетн|итогов|подробн)[а-я]* информаци[яи]( |$)
    6 ^(вып|done)$
    2 ^(анализ|выводы)( проведени~)?$
  `,
  period: `
    9 ^(планируем|предполагаем|ориентировочн)[а-я]* (дат[аы]|срок|период)|^(до какого|к какому|в какие|в какой)( |$)|^(milestone dates?|timing|quarters?|completion)( |$)
    7 ^дата (и )?время( |$)
    10 ^(плановы~ |установленн~ )?(срок|сроки)( |$)
    9 ^(дата|даты|срок~) (по плану|плановая|плановый)( |$)
    9 ^(период|дата|даты|время|график)( (проведени|исполнени|реализаци|выполнени)~)( |$)
    9 (^| )(срок|сроки)( |$)
    9 ^(планов~|контрольн~|предельн~|установленн~) (дат[аы]|период)( |$)
    9 ^(дат[аы]|начало|окончание|конец|завершение) (начал~|окончани~|завершени~|старт~|сдачи|исполнени~|проведени~|реализаци~|работ~)( |$)
    7 ^(период|дата|даты|термін~|тэрмін~)( проведения| исполнения| реализации| виконання| выканання)?$
    6 ^(год|годы|месяц|квартал)( проведения| исполнения| реализации)?$
    5 ^(начало|окончание|завершение|старт|финиш|конец|с|по|from|to|until|by)$
    9 ^дат[аы]( и время)? (заседани|совещани|рассмотрени|выезд|проверки|мероприяти|событи)~( |$)
    7 ^когда( |$)
    6 ^(дедлайн|периодичность|periodicity|frequency)( |$)
    8 ^(дата|время)( и)? место( |$)
    9 ^((start|end|finish|completion|due|target|planned|review) dates?|due( by)?|by when|complete by|to be completed( by)?|target completion( date)?|time ?scales?|start|finish|end)( |$)
    9 ^(time ?frames?|deadlines?|due( date)?|timelines?|implementation (period|dates?)|schedule|periods?|dates?|terms?|when)( |$)
  `,
  executors: `
    9 ^(исполняющ|проводящ|организующ|реализующ)[а-я]* (орган|организаци|подразделени|сторон)
    9 ^responsibility( |$)
    5 ^(partners?|co ?(executors?|leads?|owners?)|supporting (bod|partner|department|organi[sz]ation|office)\\S*)( |$)
    10 ^(ответственн~|исполнител~|головной исполнитель)( |$)
    9 (^| )(исполнител|ответственн)~
    9 ^(responsible|executors?|implementing|lead|leads|in charge|(action |risk |measure )?owners?|accountable|assigned to|who|by whom)( |$)|(^| )(responsible|executor)( |$)
    9 ^(виконавц~|відповідальн~|выканаўц~|адказн~)( |$)
    7 ^(куратор~|координатор~|кому (поручено|поручается)|отв|исп|кто|кем|фио|ф и о)( |$)
    5 ^(соисполнител|участник)
    8 ^(организатор~|ответств)( мероприяти~)?$
    6 ^(структурн~ )?подразделени[ея]$|^assignee$|^руководител[ьи]( проекта| работ| мероприятия)?$
    9 ^(владел[еь]ц|курирующ~)( |$)
    4 ^(подрядчик~|подрядн~ организаци~|докладчик~|выступающ~|проверяющ~|контролирует|проводит|должностн~ лиц[оа])( |$)
    3 ^(ведомство|орган|учреждение|отдел|педагог|воспитатель|учитель|специалист|(муниципальный |государственный )?заказчик|поручено)$
  `,
  name: `
    6 ^(цель|показатель|направление) мероприятие$
    8 ^((ключев|основн|общешкольн|традиционн)[а-я]* )?дел[ао]( (и )?(событи|мероприят).*)?$
    7 ^форм[аы] и (название|наименование|содержание)( |$)
    7 ^(рассматриваем~ вопрос|повестк)
    6 ^(задание|формулировка( поручени~| задани~)?)$
    8 ^объекты?$
    4 ^(предложени[ея]|рекомендаци[яи]|требовани[ея])$
    4 ^решени[ея]( |$)
    4 ^(тем[аы]|(направлени[ея]|форм[аы]) (работы|деятельности)|recommendations?|interventions?)( |$)
    9 ^(планируем~|запланированн~|намечаем~|намеченн~|необходим~|основн~|предстоящ~|конкретн~|ключев~|проводим~|реализуем~) (мероприят|мер[аы]|действи|работ|событи)
    10 ^(наименовани|названи|содержани|описани|перечень|формулировк)~( \\S+)*( (мероприят|мер|задач|пункт|работ|действи)~)
    9 ^(мероприяти~|мер[аы]|перечень мероприятий|наименовани~|план мероприятий|захід|заходи|мерапрыемств~|найменування( заходу| заходів)?)( |$)
    7 ^(задач[аи]|действи[ея]|работ[аы]|содержание|название|вопрос~|пункт плана|назва \\S+)( |$)
    7 ^(вид~|состав|этап~) (работ|деятельности|мероприят~|реализации|выполнения|исполнения)
    6 ^(контрольн~|ключев~) (точк|событи|вех)
    6 ^(этап~|поручени~|вех[аи]|событи[ея]|проект~|инициатив~|активност~|пункт поручения|текст поручения|содержание поручения|суть поручения|наименование)$
    8 ^((key |main )?(milestones?|deliverables?|objectives?|commitments?|work ?streams?|projects?))( |$)
    9 ^(what (we|will|are|is)|(key|planned|agreed|specific|proposed|detailed) (actions?|measures?|activit))
    9 ^((name|title|description) of (the )?)?(measures?|actions?|activit(y|ies)|tasks?|events?|initiatives?)( name| title| description)?( |$)
    6 ^(name|title|description)$
    8 ^что (делаем|нужно|надо|необходимо|сделать|планируе~|предстоит|запланировано)( |$)
  `,
  number: `
    10 ^(action|item|task|measure|activity|ref|reference|serial) (no|number|#|n|id)$
    9 ^порядковый номер( |$)|^n (n|no|з п)$|^пункт(ы)? (дорожной карты|программы|перечня|протокола)$
    3 ^(код|шифр|индекс)( пункта| мероприятия)?$|^(action |activity |measure )?code$
    8 ^(п|р с)$
    8 ^(раздел|глава) (n|номер|пункт~)( |$)
    10 ^(n|номер|nn)( п п| пп)( |$)|^(п п|пп)( |$)
    9 ^(n|nn|#|no|nr|номер|number|num|s n|sn|ref|item no|item number|item|id)$
    8 ^(n|no|номер|#|number) (пункта|мероприятия|плана|раздела|строки|поручения|решения|задачи|задания|меры|по порядку|по плану|по перечню|of|item|measure|activity)( |$)|^пункт(ы)?( плана)?$
  `,
};

let claims: (ColumnClaim & { readonly pattern: RegExp })[] | undefined;

/** The patterns, the strongest first, made when a header is first looked at. */
function readClaims(): (ColumnClaim & { readonly pattern: RegExp })[] {
  const read = (Object.keys(CLAIMS) as ColumnKind[]).flatMap((kind) =>
    CLAIMS[kind]
      .trim()
      .split(/\n\s*/)
      .map((line) => {
        const cut = line.indexOf(' ');
        const pattern = new RegExp(line.slice(cut + 1).replace(/~/g, '\\S*'));
        return { kind, strength: Number(line.slice(0, cut)), pattern };
      }),
  );
  return read.sort((one, other) => other.strength - one.strength);
}

/** What was claimed by words met before: a header is looked at by each that needs its columns. */
const known = new Map<string, ColumnClaim | null>();

const PART_OF_YEAR =
  '([1-4]|i{1,3}|iv|перв\\S*|втор\\S*|трет\\S*|четверт\\S*) ?(й|ый|ой|е|ое)? ?(кв|квартал|полугод)\\S*|квартал\\S* ([1-4]|i{1,3}|iv)|q[1-4]|\\d+ месяц\\S*|' +
  'янв(ар\\S*)?|фев(р|рал\\S*)?|мар(т\\S*)?|апр(ел\\S*)?|ма[йя]|ию[нл]\\S*|авг(уст\\S*)?|сен(т|тябр\\S*)?|окт(ябр\\S*)?|ноя(б|бр\\S*)?|дек(абр\\S*)?|' +
  'jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?|nov(ember)?|dec(ember)?';
/** Words of a second header row that divide a column of the first. */
const DIVISION = new RegExp(
  `^(за )?(${PART_OF_YEAR}|(19|20)\\d\\d( год\\S*)?|год|итог\\S*|начал\\S*|окончан\\S*|конец|план\\S*|факт\\S*|start|end|plan|actual)( |$)`,
);

/** A quarter, half-year or month as a column title of its own. */
export function isDivision(words: string): boolean {
  return DIVISION.test(words);
}

/** Quarters, half-years and months only: what progress may be spread over. */
const SPAN = new RegExp(`(^| )(${PART_OF_YEAR}|quarter)( |$)`);

/** Whether the header speaks of one part of the year. */
export function isPartOfYear(words: string): boolean {
  return SPAN.test(words);
}

/** Whether the header names what stands beside a plan and is never read as part of it: money, percent, reasons, facts. */
export function standsBeside(words: string): boolean {
  return BESIDE.test(words) || FACT.test(words);
}

/** Whether the words forbid every reading as part of a plan: money, percent, reasons. */
export function isBeside(words: string): boolean {
  return BESIDE.test(words);
}

/** What the header claims to hold; null for a column to leave alone. */
export function claimColumn(words: string): ColumnClaim | null {
  if (words === '' || words.length > 160) return null;
  const before = known.get(words);
  if (before !== undefined) return before;
  const claim = judgeWords(words);
  known.set(words, claim);
  return claim;
}

function judgeWords(words: string): ColumnClaim | null {
  claims ??= readClaims();
  const best = claims.find(({ pattern }) => pattern.test(words));
  if (best === undefined) return null;
  // Who answers may be asked for a telephone, too.
  const title = best.kind === 'executors' ? words.replace(CONTACT, '') : words;
  if (best.kind !== 'name' && best.kind !== 'number' && BESIDE.test(title)) return null;
  if (best.kind === 'name' && NAME_OF_ANOTHER.test(words) && !words.includes('мероприят')) return null;
  if (best.kind === 'period' && FACT.test(words)) return null;
  return { kind: best.kind, strength: best.strength };
}
