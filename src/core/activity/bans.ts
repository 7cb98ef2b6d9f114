/** Who decided that a thing was not held: organisers, or others who forbade it. */
import type { Span } from '../text/normalise';

/** "Не состоялся по решению оргкомитета": somebody saw to it. */
const PUT_OFF =
  /нов(?:ая|ый|ые) (?:дат|срок)|(?:по|согласно) (?:решению|инициативе|распоряжению|указанию|просьбе|требованию)|решением|траур|запрет|передвин|сдвин|оргкомитет|организатор/;

/** "Смотр решением жюри не проводился". */
const DECIDED = /(?:по решению|решением) (?!вопрос|задач|проблем)/;

/** "С изменениями, внесёнными в программу, … не предусматривается": taken out of it. */
const AMENDED = /изменени[а-я]+,? (?:внесенн[а-я]+ )?в [а-я ]{0,30}(?:программ|план|перечен|дорожн|график|паспорт)/;

/** "Охота под запретом, разрешений не выписывали", "Масленицу не проводили: указ губернатора": others forbade it. */
const BAN =
  /(?:^|[^а-я])(?:запре[тщ](?!енн)|траур|ограничительн|под запретом|предписани|указом|не разрешил|не дал[аио]? (?:согласи|добро|разрешени)|согласовани[а-я]{0,5} [а-я -]{0,40}не дал|нельзя (?:провод|собир|выез|выход)|(?:вы|в)возить [^.,;]{0,40}нельзя|не допускал|сказал[аи]? (?:"|«)?нет(?:"|»)?(?:[^а-я]|$)|(?:лес|парк|зал|вход|въезд|проезд|доступ|границы?) [^.;]{0,60}закры[тл]|закры[тл][а-я]{0,3} (?:для|приказом|указом|губернатор|вход|въезд|лес|границ)|[а-я]{0,20}надзором (?:прерван|остановлен)|(?:прерван|остановлен)[аоы]? [а-я]{0,20}надзором)|(?:^|[^a-z])(?:ban|banned|bans|prohibited)(?:[^a-z]|$)/;
const NOT_HELD =
  /(?:^|[^а-я])не (?:состоял|провод|прове[лд]|было|была|были|ставил|открыва|открыл|прош[ле]|пош[ле]|собира|выезжал|выпуск|выписыва|начинал|начат)|(?:^|[^а-я])не [а-я]+ по (?:предписанию|требованию|запрету|распоряжению|указанию) |not (?:been )?(?:held|take place|taken place|organised|conducted)/;

/** Whether what was not held was put off or forbidden by others. */
export const isPutOff = (text: string): boolean =>
  isBanned(text) ||
  (/состоял|не буд[еу]т/.test(text) && PUT_OFF.test(text)) ||
  (/не провод/.test(text) && DECIDED.test(text)) ||
  (/не пред(?:усм|пол)/.test(text) && AMENDED.test(text));

const isBanned = (text: string): boolean => NOT_HELD.test(text) && BAN.test(text);

/** The words that tell of the ban, whole; none where no ban is told of. */
export function bansIn(text: string): Span[] {
  const found = isBanned(text) ? BAN.exec(text) : null;
  if (found === null) return [];
  const start = found.index + (/^[^а-яa-z]/.test(found[0]) ? 1 : 0);
  const rest = /^[а-яa-z]*/.exec(text.slice(found.index + found[0].length));
  const last = /[а-яa-z]$/.test(found[0]) ? (rest?.[0].length ?? 0) : 0;
  return [{ start, end: found.index + found[0].trimEnd().length + last }];
}
