/** Bans of others, taken-back intentions, terms, questions and shares: turns that several authors who saw no code were read wrongly in; both sides of each line. */
import { expect, test } from 'vitest';
import { activityLexicon, detectEntryActivity } from '../../../src/core/activity/detect-activity';
import { testVerdicts } from '../../support/verdict-kinds';

/** "verdict | text" a line; the reporting year is 2022. */
const KINDS: Readonly<Record<string, string>> = {
  'a ban of others, and so nothing was held': `
    cancelled | Купания не проводились – запрет штаба
    cancelled | Экскурсии не проводили: указом губернатора музеи закрыты
    cancelled | Лес закрыт для посещения, слёт туристов не состоялся
    cancelled | МЧС не разрешило выход на лёд, рыболовный праздник не проводили
    cancelled | Ловля под запретом, путёвок не выписывали
    cancelled | Тренировки не начинали по предписанию пожарного надзора
    cancelled | Village fair not held because of the governor's ban
    none | Экскурсии не проводились
    none | Слёт туристов не состоялся
    activity | Выход на лёд запрещён, выставлены 12 щитов`,
  'who stops, closes and forbids': `
    cancelled | Суд запретил реконструкцию вокзала
    activity | Полиция закрыла 2 притона
    activity | По нашему иску суд приостановил работу двух автомоек
    activity | Приостановлена эксплуатация 4 каруселей по итогам проверки`,
  'struck from a list, in any words': `
    cancelled | Строку из программы выбросили в марте
    cancelled | Ремонт списали с плана
    cancelled | Экскурсию выкинули из сметы и из плана
    cancelled | Надобность в переправе отпала
    activity | Ограждение снято за ненадобностью: ремонт окончен
    activity | Из списков очередников исключены 9 семей, получивших ключи`,
  'what was meant and taken back': `
    activity | Отложили было, но деньги нашлись: школу сдали к сентябрю
    activity | Хотели было отказаться, однако концерт состоялся
    activity | Отменили не карнавал, а только салют: гуляли до ночи
    cancelled | Отменили карнавал и салют
    activity | Всё, что намечали, сдали к июлю
    planned | Намечали на июль`,
  'what makes up for a denial': `
    activity | К празднику не успели, зато теперь плитка лежит по всей площади
    activity | Денег не дали, а сцена всё-таки есть
    none | К празднику не успели
    none | Денег не дали, зато обещаний не было`,
  'unable now, and a day for it': `
    planned | Нынче не смогли, опись сделаем в феврале
    planned | Осенью посадить не успели, высадим весной
    planned | Раньше апреля 2023 года баржа не пройдёт
    planned | Раньше людей не собрать, сход проведёт в феврале глава
    planned | Отчитываться рано: слёт стоит в плане на май 2023 года
    planned | Закупка запланирована на 2024 год, деньги в текущем году не предусмотрены
    planned | Собираемся обойти всех одиноких, раньше этого не делали
    planned | Средства заложены в бюджет 2023 года
    none | Опись не сделали, не смогли
    none | Отчитываться рано
    none | Деньги в текущем году не предусмотрены`,
  'when, and nothing else': `
    planned | Дата открытия – 15 декабря
    planned | По графику – октябрь
    planned | Не раньше весны
    planned | Приступаем с января
    planned | Открываем 20 декабря
    planned | Подбираем дату
    planned | Осталось выбрать подрядчика и начать
    activity | Каждый год открываем 20 декабря и работаем до марта
    activity | Завершается роспись храма; осталось закрепить позолоту`,
  'questions, wishes and answers are no deeds': `
    none | Отремонтированы ли колодцы, сельсовет не сообщил
    none | Могли бы и посадить, но саженцев не привезли
    none | Про этот пункт забыли, спохватились в декабре
    activity | На 15 запросов ответили, что сведений в фондах нет
    none | Сведений в фондах нет`,
  'a share of the whole, the rest later': `
    activity | 31 рабочее место из 85, прочие в 2023 году
    planned | Прочие в 2023 году`,
  'no more of what was bad': `
    activity | С апреля мусор возит артель, жалоб больше нет
    activity | Неиспользуемые номера отключены, договоры по ним расторгнуты
    activity | Ребята не подвели: два кубка
    activity | Сети держим, порывов не было
    none | Воду к дому не подвели`,
  'nothing, in few words': `
    none | Показатель равен нулю
    none | 0 км
    none | 0 persons, 0 roubles
    none | Журнал пуст
    none | Nobody turned to us for this service
    activity | Nobody was turned away
    activity | Сирены молчат с апреля, отремонтированы 4`,
  'called off in plain speech': `
    cancelled | Праздник накрылся из-за ремонта
    cancelled | Область поставила программу на паузу
    cancelled | Торги отозваны, покупать автобус раздумали`,
  'the year stands behind a comma': `
    none | В прошлом, 2021 году отсыпали 2 км. В нынешнем – ни метра.
    activity | В прошлом году не дошли, в этом – все 11 дворов`,
  'participles that look like a future': `
    activity | Скот привит поголовно
    activity | Павильон обшит и обвит плющом`,
  'deeds of others, and ours not done': `
    none | Соседи дамбу подняли, наша так и не тронута
    none | У соседей колодец вычистили, до нашего не добрались
    cancelled | Соседи ярмарку провели, нашу администрация приказала перенести на весну
    cancelled | Прокуратура внесла протест, рейды из плана вычеркнули
    activity | Ходатайствовали о втором враче, отказано
    cancelled | В проведении отказано`,
  'what one had to do, and what one had to give up': `
    activity | Так как прежде ничего не делалось, пришлось чистить канаву за два сезона
    cancelled | Пришлось отменить сплав
    none | Обещали много, сделано ничего`,
  'told by others of a day to come': `
    planned | Министерство ответило, что автобус поставят в третьем квартале
    planned | Строительство корта – после 2025 года
    planned | Сборник увидит свет в мае, до той поры ничего не печатаем
    activity | Министерство ответило, автобус поставлен`,
  'enough, and therefore nothing': `
    cancelled | Потребность в пристрое отпала, мест хватает
    cancelled | Отменяем: гостей оповестили, билеты возвращаем
    none | Изъятий при угрозе жизни не было`,
  'whatever there is all the same': `
    activity | Денег не дали, навес всё равно стоит
    none | Навес стоит недостроенным
    activity | Поставили бы и больше, да доски кончились
    none | Поставили бы, да доски кончились
    none | Спорили весь год, ни метра не уложено`,
  'for what year, and where to': `
    activity | Отвод лесосек под рубку 2023 года – 61 делянка
    activity | Вспахано под урожай 2023 года 400 га
    activity | Сайт переехал на новый домен 28.11
    cancelled | Переезд перекинули на 23-й год
    planned | Ни один этап не начат, первый стартует 1 февраля 2023 года
    none | Ни один этап не начат`,
  'a limit set by others': `
    cancelled | Гуляния не проводились в связи с ограничительными мерами надзора
    cancelled | Крестный ход запретили`,
  'needed no more, and why': `
    cancelled | Дом расселён, ремонт крыши больше не нужен
    cancelled | Необходимость отпала, здание передано области
    activity | Работа завершена в марте, больше не требуется
    cancelled | Чтения пришлось снять с плана
    cancelled | Акт из плана исключён, фонд передан архиву
    activity | Исключили из реестра 9 старых объектов`,
  'dashes, terms and intentions': `
    none | Выезды – прочерк, занятия – прочерк
    activity | Сбиты сосульки и убран снег с остановок согласно графику
    activity | Записи переведены по 1978 год включительно
    none | Записи переведены в 1978 году
    none | Совет собрать собирались, да не собрали
    planned | Сирены (4 шт.) поставят в будущем году, места пока нет`,
  'what those close whose work it is, and whose it is not': `
    activity | Служба занятости закрыла все вакансии
    activity | Полиция закрыла движение на время пробега
    activity | Отделение закрыто приказом, пациенты переведены
    activity | Концерт прошёл успешно, наших артистов долго не отпускали
    activity | Рейды шли еженедельно, мы ни дня не отдыхали
    activity | Проведены 4 встречи, наш проект пока не согласован
    activity | Травматизм равен нулю
    activity | Задолженность сведена к нулю
    activity | Итоги могли бы быть лучше
    none | В других школах музеи открыты, в нашей и комнаты не выделили
    none | Цветов у Вечного огня не было`,
};

testVerdicts(KINDS);

test.each([
  ['Купания не проводились – запрет штаба', ['не проводились', 'запрет']],
  ['Экскурсии не проводили: предписание надзора', ['не проводили', 'предписание']],
  ['Слёт не состоялся, лес закрыт для посещения', ['не состоялся', 'лес закрыт']],
  ['Fair not held because of a ban', ['not held', 'ban']],
])('the ban is shown beside what it stopped: %s', (text, evidence) => {
  expect(detectEntryActivity(text, activityLexicon(), 2022).evidence.map((piece) => piece.text)).toEqual(evidence);
});
