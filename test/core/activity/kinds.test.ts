/** Each kind of wording that misleads, on both sides of its line: what is work, and what only looks like it. */
import { describe, expect, test } from 'vitest';
import { activityLexicon, detectEntryActivity } from '../../../src/core/activity/detect-activity';

/** "verdict | text" a line; the reporting year is 2022. */
const KINDS: Readonly<Record<string, string>> = {
  'a share of readiness is progress, a will is a promise': `
    activity | Готовность котельной – 85 %
    activity | Фундамент готов наполовину
    activity | Стадион готов на 60 процентов
    activity | Готово 40 из 90 паспортов
    planned | Ансамбль готов выступить на празднике
    planned | Стороны выразили готовность к сотрудничеству
    planned | Школа готова принять гостей`,
  'preparing people or for a season is work, preparing an event is not yet': `
    activity | Ведётся подготовка волонтёров, 40 человек
    activity | Ведётся работа по подготовке к паводку
    activity | Идёт подготовка к зимнему периоду
    activity | Готовим сборную к первенству: пять стартов
    planned | Идёт подготовка к ярмарке
    planned | Ведётся поиск подрядчика
    planned | Ведётся подготовка документации`,
  'first person plural': `
    none | Семинаров не проводим
    none | Выставок не возим
    none | Ремонт не ведём
    activity | Проводим занятия для пенсионеров
    activity | Мы ведём летопись села`,
  'perfective futures by their prefix': `
    planned | Каток зальют в декабре
    planned | Аллею посадят весной
    planned | Крышу перекроем летом
    planned | Экспонаты перевезут после ремонта
    planned | Дорогу отремонтируют в следующем сезоне
    activity | Детей привозят на занятия автобусом
    activity | Врачи проводят приём
    activity | Жители участвуют в уборке`,
  'a part beside a larger whole': `
    activity | Выдано 30 путёвок, 2 возвращены и аннулированы
    activity | Заасфальтировано 7 улиц, остальные перенесены на будущий год
    activity | Проведено 12 встреч, одна отменена
    activity | Поступило 14 заявлений, по двум отказано
    activity | Из 5 намеченных концертов 1 отменён
    cancelled | Отменены 2 концерта
    none | Из 5 намеченных концертов не состоялось ни одного`,
  'what work ended with': `
    activity | Обходы – 30, пожогов травы не обнаружено
    activity | При осмотре протечка не подтвердилась
    activity | По итогам инвентаризации расхождений не установлено
    activity | Проверка кассы: недостачи не выявлено
    activity | Дежурства в праздники – 6, происшествий не зафиксировано
    none | Обходы не проводились
    none | Получателей пособия не выявлено`,
  'two negations': `
    activity | Ни одного урока не пропустили
    activity | Ни одно обращение не оставлено без ответа
    activity | Невыполненных поручений нет
    activity | Не было дня, чтобы библиотека не принимала читателей
    none | Ни одного урока не провели
    none | Ни одно поручение не выполнено`,
  'contrast and detour': `
    activity | Торги не объявлялись: материалы закуплены у единственного поставщика
    activity | Зал не ремонтировали, а построили заново
    activity | Очный этап не проводился, работы участников оценены заочно
    activity | Визит не состоялся, тем не менее проведены переговоры по видеосвязи
    none | Подрядчик найден, но работы не начаты
    none | План составлен, однако рейды не проводились`,
  'a number is read whole': `
    activity | Зрителей – 12 000
    activity | Роздано 3,0 тыс. листовок
    activity | Посетителей: 10'000
    activity | I квартал – 0, II квартал – 4
    activity | 9 выездов, 0 пострадавших
    none | I квартал – 0, II квартал – 0
    none | Обращений: 0
    none | Закуплено 0 шт.
    none | Привлечено средств 0,00 руб.`,
  'years other than the reporting one': `
    planned | Слёт – 2023 год
    planned | Ремонт фасада: 2023–2024 годы
    planned | Фестиваль в будущем году
    none | Форум проведён в 2019 году
    none | В 2021 году отремонтирована дорога. С тех пор работ не велось
    activity | В 2021 году дорога не ремонтировалась, в 2022 году уложено 3 км
    activity | Отремонтирован мост, построенный в 1978 году
    activity | Отремонтирован построенный в 1978 году мост
    activity | Соглашение действует с 2019 года
    activity | Подведены итоги 2021 года`,
  'ways to say nothing': `
    none | Сообщить по данному пункту нечего
    none | Работы не начинали
    none | За год не собирались ни разу
    none | Уважаемые коллеги, направляем информацию: мероприятий не проводилось
    none | Без движения
    none | Рейды не осущ.
    none | Соглаш. не заключ.
    none | Надобности не возникло`,
  'called off without the word': `
    cancelled | Смотр вычеркнут из календаря
    cancelled | Строительство заморожено
    cancelled | Ярмарка снята с плана
    cancelled | Объект исключён из перечня
    cancelled | Экскурсию решено не проводить
    cancelled | Решение штаба: перенести
    cancelled | Проведение больше не требуется
    cancelled | От поездки пришлось отказаться
    activity | Вопрос снят с контроля, ответ направлен`,
  'cancelled or not': `
    activity | Запрет на выезд снят
    activity | Отменены ограничения на посещение
    activity | Матч перенесли на час из-за дождя, сыграли 20 команд
    cancelled | Матч перенесли из-за дождя
    cancelled | Слёт не состоялся по решению оргкомитета
    none | Слёт не состоялся`,
  'direct speech': `
    planned | «Зал мы откроем только к осени», – сообщила директор
    none | «Никаких работ здесь не велось», – отметил староста
    activity | Проведён концерт «Не забудем, не простим»`,
  'a heading of noughts, whatever its unit': `
    none | Отремонтировано дорог: 0 км
    none | Закуплено техники: 0 ед.
    none | Вручено наград: ноль
    none | Принято граждан – 0, зарегистрировано – 0, направлено – 0
    none | Взнос не получен, собрано – 0 руб.
    none | Принято по путёвкам: юношей – нет, девушек – нет
    activity | Заменена крыша оранжереи, обращений – 0
    activity | Проведена декада чистоты: нарушений – 0
    activity | Изготовлены стенды; претензий: 0
    none | Итог 2021 года – 9 слётов, итог 2022 года – 0
    activity | Отремонтировано дорог: 4 км
    activity | Принято граждан – 3, зарегистрировано – 0
    activity | Итог 2021 года – 0 слётов, итог 2022 года – 9
    activity | Высажено 3 000 саженцев
    activity | Подвезено 1 998 кубометров воды`,
  'money that nobody spent is no count of work': `
    none | Бюджет раздела (4 млн руб.) не освоен, остаток 4 млн руб.
    none | Затраты не произведены, остаток 120,5 тыс. рублей возвращён
    activity | Освоено 4 млн руб.
    activity | Расходы произведены, остаток 2 тыс. рублей сдан`,
  'what remains as it was': `
    none | Колодцы остаются незакрытыми
    none | Шесть подъездов остались неотремонтированными
    activity | Закрыто 14 колодцев, два остаются незакрытыми
    activity | Музей остаётся открытым для посетителей, проведено 8 экскурсий
    none | Желание выступить выражали три хора, но ни один из них не приехал
    activity | Опись первого фонда закончена, ко второму не приступали
    none | Опись года не закончена`,
  'cut short or without a verb': `
    none | Семинары не пров-сь
    none | Акт не подп-н
    none | Отсут.
    planned | Буд. проведён осмотр
    planned | В плане на 2023 год
    planned | Осмотр фасадов – в плане
    activity | Проведён осмотр, указанный в плане
    activity | В плане благоустройства – 12 клумб`,
  'goods that came, though more is to come': `
    activity | Автобус поступил, в январе поступит второй
    planned | Автобус поступит в январе
    none | Автобус не поступил
    activity | Субсидия позволила открыть два класса
    none | Погода не позволила открыть сезон`,
  'put off and refused without the word': `
    cancelled | Стройка поставлена на паузу
    cancelled | Фестиваль переехал на весну
    cancelled | Билеты возвращены, хор не приехал
    cancelled | Задание признано неактуальным
    cancelled | Задание снято как неактуальное
    cancelled | Старт регаты не дали: шторм
    activity | Оборудование поставлено на учёт
    activity | Библиотека переехала на первый этаж
    activity | Книги возвращены в фонд, описано 40 единиц
    none | Проведение мероприятия признано нецелесообразным
    activity | Старт регате дали в девять утра`,
  'torn off by wind or won on a stage is not called off': `
    activity | Ансамбль сорвал аплодисменты
    activity | Бурей сорвало кровлю, она восстановлена
    cancelled | Репетиция сорвалась`,
  'shown, signed and met': `
    activity | Зал не дали, однако спектакль показали во дворе
    activity | Визит сорвался, протокол при этом подписан заочно
    cancelled | Визит сорвался, протокол подписан не был
    activity | В ходе рейда нарушителей не встретили
    activity | Расписание не нарушалось, ни один урок не пропущен
    none | Заявок на сборы не было
    planned | Приглашаем на открытие катка`,
};

describe.each(Object.entries(KINDS))('%s', (_kind, lines) => {
  const rows = lines
    .trim()
    .split('\n')
    .map((line) => line.trim().split(' | '));
  test.each(rows)('%s: %s', (verdict, text) => {
    expect(detectEntryActivity(text ?? '', activityLexicon(), 2022).verdict).toBe(verdict);
  });
});

test('a text of another year is judged by that year', () => {
  const verdictIn = (year: number | null) => detectEntryActivity('Слёт – 2023 год', activityLexicon(), year).verdict;
  expect([2022, 2023, null].map(verdictIn)).toEqual(['planned', 'activity', 'activity']);
});
