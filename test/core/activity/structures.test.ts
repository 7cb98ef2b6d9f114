/** What decides by its place in a sentence rather than by its word: scope, aftermath, substitution, waiting; both sides of each line. */
import { describe, expect, test } from 'vitest';
import { activityLexicon, detectEntryActivity } from '../../../src/core/activity/detect-activity';

/** "verdict | text" a line; the reporting year is 2022. */
const KINDS: Readonly<Record<string, string>> = {
  'claims after a breach are no work on the measure': `
    none | Работы подрядчиком не выполнены, идёт судебное разбирательство
    none | Обязательства не исполнены, направлена претензия
    none | Поставка не произведена, начислены пени
    activity | Ведётся претензионная работа
    activity | Работы не выполнены, направлено 14 претензий`,
  'money that nobody spent is no work': `
    none | Выделено 3 млн рублей, не освоено
    none | Деньги вернули целиком, ремонт не проводился
    activity | Выделено и освоено 3 млн рублей
    activity | Перечислено 80 % гранта, остаток не освоен`,
  'idle talk in the place of a thing': `
    none | Вместо дороги – обещания
    none | Взамен мастерской – одни разговоры
    activity | Вместо лекции – экскурсия для 40 школьников`,
  'a decision to do nothing': `
    none | Решено ничего не менять
    none | Решили оставить всё как есть
    none | Постановили ничего не делать до весны
    cancelled | Решено гонку не проводить`,
  'noughts of work beside what came in': `
    none | Рейдов – 0, обращений – 5
    activity | Рейдов – 5, обращений – 0
    none | План по осмотрам 9, факт 0`,
  'a cause that did not matter': `
    activity | Пауза в занятиях не отразилась на итогах: выпущено 40 человек
    activity | Никто не остался без помощи, выдано 50 наборов
    activity | Эстафета прошла мимо площади
    activity | Перестали теперь сбрасывать стоки в реку
    none | Паводок прошёл стороной
    none | Причала никто не касался`,
  'not now, but at a named time': `
    planned | Мостки соберут к маю 2024 года, сейчас на них денег нет
    none | Мостки не собраны, денег нет`,
  'a verb denied of one and affirmed of another': `
    activity | Почту не возит частник, возит наш водитель
    none | Почту не возят`,
  'off for this year': `
    cancelled | Кубок в этом году уже не разыграют
    cancelled | Турнир приостановлен, команды отпущены по домам
    cancelled | Ярмарка отменена, торговцы извещены
    activity | Приостановлена деятельность двух ларьков
    activity | Отбой тревоги отработан трижды`,
  'a number of a law counts nothing': `
    none | Оснований, предусмотренных частью 3 статьи 12 закона, не возникло
    none | Уведомлений о склонении к нарушениям не получено`,
  'a year alone behind a comma': `
    none | Склад арендовали при прежнем главе, в 2018-м; за год ни груза, ни смены
    activity | Склад арендовали в этом году, в марте; за год 12 смен`,
  'turns of speech': `
    none | Положение прежнее
    none | Секция существует номинально
    none | Ответа ждём с марта
    none | Конкурс объявляли трижды – безрезультатно
    none | Письмо составили, отправить забыли
    none | Весь год только обсуждали
    cancelled | Из-за убыточности маршрут закрыт
    planned | На очереди ремонт крыльца
    planned | В ближайших планах – открытие кружка
    planned | Старт – в сентябре
    activity | Протечек нет, стоит новая кровля`,
  'a clause whose verb nobody knows is told by what agrees in it': `
    activity | Паркет отциклеван, перила не тронуты
    activity | Сайт перевёрстан, прежний адрес не продлевали
    activity | Тротуар мостится, бордюр пока не завезён
    activity | Роют котлован, грунт не вывозится
    activity | Воду подвозим дважды в неделю, скважина не работает
    none | Паркет не отциклеван, перила не тронуты
    none | Сцена старая, премьер не было`,
  'an act by its name, and what was not done of it': `
    activity | Рихтовка 3 км пути, четвёртый – перенос на лето
    activity | Прочистка 8 колодцев; 9-я сорвалась
    activity | Отсыпка съезда щебнем, 300 м; на мост денег нет
    activity | Побелка пищеблока, замена плиты. Жалоб нет
    none | Обследование колодцев не проводилось
    none | Замена светильников: 0 из 14`,
  'what was only tried or settled beforehand': `
    none | Звали цирк, тот не приехал
    none | Дважды объявляли отбор, никто не откликнулся
    none | Поляну выбрали, вышку не поставили
    planned | Подрядчик найден, плиты уложат в мае
    planned | Подыскиваем трубача
    activity | Пропавшего искали два дня, следов не нашли
    activity | Документация разработана, торги объявят в январе`,
  'until something happened': `
    activity | Паром ходил, пока не встала река
    none | Паром пока не ходит`,
  'a thing that is moved is not put off': `
    activity | Перенесены с первого на третий этаж окна выдачи
    activity | Перенос 3 тысяч карт в новую картотеку завершён
    cancelled | Возведение пристройки на месте аварийного корпуса перенесли на 2024 год
    cancelled | Смотр переносится на другую дату`,
  'whose denial it is': `
    none | Ярмарку устроили соседи, мы в ней не участвовали
    none | Съезд прошёл без наших краеведов
    activity | Без наших краеведов съезд не обошёлся
    activity | Мы не поехали, но отправили 3 доклада`,
  'a question is not an answer': `
    activity | Почему не хватило саженцев? Потому что высадили вдвое больше
    none | Почему не пробурили? Не было насоса`,
  'what was done instead explains a denial': `
    activity | Расходы не производились, так как навес выполнен силами спонсора
    activity | Долг отсутствует, так как ссуда погашена досрочно
    none | Расходы не производились, так как навес не выполнен
    none | Средства на ликвидацию аварийных ситуаций не расходовались`,
  'this year and another': `
    activity | В 2020 году не набирали, в этом обучили 12 сиделок
    none | Год назад на посту дежурили двое, теперь он пустует
    none | Последний раз хор собирал гостей в 2019 году (9 ансамблей). С тех пор не возобновлялся
    planned | Обещанный насос – будущей зимой`,
  'not finished is under way': `
    activity | Фильм ещё не закончен, снято 40 минут
    activity | Вопрос прорабатывается
    planned | Прорабатывается возможность обмена
    planned | Контракт заключён будет после торгов`,
  'what was feared or no longer has to be done': `
    activity | Сторожа боялись, что лёд не встанет, однако переправу открыли
    activity | Возить воду больше не придётся: колонку пустили
    planned | Возить воду больше не придётся: колонку пустят весной
    none | Колонку пустить не удалось`,
  'what a check that found nothing does without': `
    activity | Нарушений при 12 визитах не найдено, предписания не выдавались
    activity | Сиделки не отходили от больных и спасли двоих
    none | Предписания не выдавались`,
  'not all is some': `
    activity | Not all of the benches were repaired, but nine were
    none | None of the benches were repaired`,
};

describe.each(Object.entries(KINDS))('%s', (_, lines) => {
  const rows = lines
    .trim()
    .split('\n')
    .map((line) => line.trim().split(' | '));
  test.each(rows)('%s: %s', (verdict, text) => {
    expect(detectEntryActivity(text ?? '', activityLexicon(), 2022).verdict).toBe(verdict);
  });
});
