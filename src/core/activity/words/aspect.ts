/**
 * Tells the perfective verbs of Russian, whose present endings speak of the future: "откроют", "построят", "проведем" are promises,
 * "открывают", "строят", "проводим" are not. No dictionary of verbs stands behind it: a prefix, the conjugation, and the few roots that a prefix
 * leaves imperfective.
 */

/** What makes a verb perfective; with it the endings of the present tell of the future. */
const PREFIX = /^(?:в[зс]?о?|вы|до|за|из|ис|на|об?о?|от|пере|по|под|пре|при|про|ра[зс]|с|у)[а-я]{2}/;
/** Roots of the first conjugation that a prefix makes perfective: "откроют", "подпишет", "проведут". */
const FUTURE_TAIL =
  /(?:[йъ]д(?:[еу]т|ем)|[еи]дут|ро(?:ют|ет|ем)|по[юе]т|[гхкпзс]нет|сяд(?:[уе]т|ем)|[бд]ер(?:[уе]т|ем)|пиш(?:ут|ем|ет)|каж(?:ут|ем|ет)|[шч]л(?:[юе]т|ем)|дадут|дадим|вез(?:ут|ет|ем)|нес(?:ут|ет|ем)|вед(?:[уе]т|ем)|брет[уе]т|зов(?:[уе]т|ем)|[кв]ин(?:[уе]т|ем)|[лпбвш]ь(?:[юе]т|ем))(?:ся)?$/;
/** Perfective as they stand: "начнут", "возьмет", "примут". */
const FUTURE_WHOLE =
  /^(?:(?:[а-я]+йд|[а-я]{2,}ед)(?:ет|ут|ем)|[а-я]+[чркт]н(?:ет|ут|ем)(?:ся)?|возьм(?:ет|ут|ем)(?:ся)?|сяд(?:ет|ут|ем)|прид(?:ет|ут|ем)|спо(?:ет|ют|ем)|(?:при|под|сни|зай|най|от|об)м(?:ет|ут|ем)(?:ся)?|[а-я]{0,5}даст(?:ся)?|[а-я]{1,5}дадут(?:ся)?)$/;
const SECOND = /(?:ит|ят|[жшчщ]ат|[бвдзлмпрстчо]им)(?:ся)?$/;
/** Roots of the second conjugation that a prefix leaves in the present: "проводят", "относится", "содержат". */
const STAYS_PRESENT =
  /(?:ход|вод|воз|нос|лез|сто|вис|леж|служ|сид|терп|говор|вред|люб|молч|звуч)(?:ит|ят|ат|им)(?:ся)?$/;
/** Verbs in -ать and -овать whose prefixed form is perfective: "разработают", "отремонтируют". */
const FIRST =
  /^(?:(?:за|от|пере|про(?!ект|грам|дуц))[а-я]{3,}ир|(?:от(?!сут)|пере|за(?!в[еи]д|имст)|вы(?!рис)|рас(?!ход)|раз(?!вед)|под)[а-я]{2,}[^т][юу](?=[юе][тм])|(?:раз|от|за|до|об|пере|про)работ|оштраф|сдела|додела|передела|отремонтир|профинансир|проинформир|сформир|проконсультир|отреставр|запланир|скорректир|проанализир|протестир|забронир|опублик|заасфальтир|скомплект|смонтир|зарегистрир|спроектир|восстанов|соглас|благоустро|узна|прочита|заслуша|сыгра|выигра|напечата|отпечата|куп|реш|пуст)[а-я]*(?:[еуюия]т|[аеиую]м)(?:ся)?$/;
/** "Заменят", "выполним": their imperfectives end otherwise. */
const SECOND_WHOLE = /^(?:за|вы|ис|у|со|по|до|об|из|при)(?:мен|полн|стран|хран|един|разн|цен|блон)(?:ят|ит|им)(?:ся)?$/;
/** Begin like a prefix and are no prefixed verbs, or live in the present with it. */
const NO_PREFIX =
  /^(?:состо|предсто|насто|обсто|просто|посто|соотв|содер|завис|принадл|подлеж|надлеж|соблюд|препят|способ|сотруд|участ|сущест|исход|вед|стро|предусм|предпол|рассчит|позвол|представл|составл|подтвержда|сним|сниж|снаб|увелич|спеш|визит|аудит|дефиц|профиц|вне[шс]|воспит|значит|развит|соглас[ит]|договор|проч|рабоч|горяч|зряч|след|сади[тм]|садят|став[ия]|суди[тм]|судят|суши[тм]|сушат|сор[ия]т|спор|слав|смотр|служ|уч[иа]т|учи[мт]|помн|порти|пусту|просит|просят|расти[тм]|растят|охот|дорожи|выгляд|знаком|солят|солит)/;

/** Longest word that is looked at for a prefix; a longer one is no verb. */
const LONGEST_VERB = 24;

/** Whether a word in -ет, -ут, -ит, -ят is of a perfective verb, which has no present. */
export function isFuture(word: string): boolean {
  if (word.length > LONGEST_VERB || word.endsWith('ием') || !/(?:[еиуюя]т|ат|[еи]м|ст)(?:ся)?$/.test(word))
    return false;
  if (NO_PREFIX.test(word)) return false;
  if (FUTURE_WHOLE.test(word) || FIRST.test(word) || SECOND_WHOLE.test(word)) return true;
  if (word.length < 6 || !PREFIX.test(word)) return false;
  if (FUTURE_TAIL.test(word)) return true;
  return SECOND.test(word) && !/[аяиуыюеэ](?:ит|ят)(?:ся)?$/.test(word) && !STAYS_PRESENT.test(word);
}
