/** What a clause says because of the clauses beside it, and what an English one says by its auxiliaries: both sides of each line. */
import { expect, test } from 'vitest';
import { activityLexicon, detectEntryActivity } from '../../../src/core/activity/detect-activity';
import { testVerdicts } from '../../support/verdict-kinds';

/** "verdict | text" a line; the reporting year is 2022. */
const KINDS: Readonly<Record<string, string>> = {
  'papers, dates and groups are a step that falls with what it led to': `
    none | Маршрут согласован, документы оформлены, но поход не состоялся
    none | Обсуждался вопрос об олимпиаде. Олимпиада не проводилась
    none | Создан штаб, ни разу не собирался
    cancelled | Отобраны номера, составлена программа; смотр отменили
    cancelled | Набрали группу, экскурсию отменили
    activity | Набрали 40 человек, экскурсию в музей отменили
    activity | Обсуждался вопрос об олимпиаде. Уроки не пропускались
    activity | Маршрут согласован, документы оформлены, поход состоялся`,
  'what did not matter and what others barred is no deed': `
    none | Несмотря на выделение денег, работы не начинались
    none | Край ввёл карантин, гастроли не состоялись
    cancelled | Несмотря на готовность сцены и 40 заявок, смотр отменили
    activity | Несмотря на отсутствие тренера, секция занимается
    activity | Введён карантин, привито 300 коров`,
  'what gave grounds for a deed, and what was done instead, leave it a deed': `
    activity | Перенос рейсов вызывал жалобы, поэтому нанят второй перевозчик
    activity | Собраться очно не удалось, поэтому заседали у экранов и утвердили устав
    activity | Киоск отменён, вместо него пущена автолавка
    cancelled | Рейсы отменены, поэтому деньги возвращены
    cancelled | Киоск отменён, вместо него ничего нет
    none | Поездка не состоялась, поэтому средства возвращены
    none | Тренера нет, поэтому секция закрыта`,
  'what has had its day or is bad is called off by work': `
    activity | Отменены бумажные пропуска
    activity | Прежнее положение утратило силу, по новому выданы карты
    activity | Признаны утратившими силу 9 решений, дублирующих закон
    activity | Упразднены две должности
    activity | Приостановлена продажа некачественного мёда
    activity | Ходатайства о переносе знаков удовлетворены
    activity | Проверок 4, отменено вышестоящим органом 0
    cancelled | Пункт утратил силу
    cancelled | Упразднён праздник`,
  'an attribute, a circumstance and those who are told of say nothing against a deed': `
    activity | Сорванные бурей крыши перекрыты
    activity | В отсутствие тренера занятия вёл старшеклассник
    activity | Закрыт вопрос с отсутствием табличек
    activity | Кто не пришёл в мае, сдавали в июне
    activity | Жалобы прекратились после промывки труб
    activity | Команда не вернулась без кубка, два диплома
    activity | Хор признан лучшим, запись будет показана весной
    activity | Кружок не закрыли, шахматистов учит пенсионер
    activity | Мост аварийным не признан, опоры покрашены
    activity | Заявки собраны, выезды организованы
    activity | Идёт согласование сметы, фасад покрашен
    none | Заявки собраны, однако выезды не организованы
    planned | Идёт согласование сметы, ремонт намечен на июль
    cancelled | Оргкомитет отказался от регаты
    activity | Невзирая на отказ двоих, хор записал альбом
    activity | Отказ тренера не помешал: секция играет
    activity | Отмена поездов не смутила гостей, пришли 90
    activity | Отсутствие воды восполнено подвозом
    activity | Хотели отменить, отстояли
    activity | Cancelled tours were restored
    activity | Nine of the ten visits went ahead; one was cancelled
    cancelled | One was cancelled
    none | The visits never went ahead
    activity | Visitors did not have to pay
    none | Невзирая на отказ двоих, съезд не проводился
    cancelled | Невзирая на просьбы, съезд отменили
    cancelled | Cancelled tours were postponed again
    none | Работы сорваны
    none | Договор с тренером не закрыли
    none | Работы прекратились
    none | Вопрос об отсутствии табличек не решён`,
  'we who do something do it, whatever the verb': `
    activity | Финансирования нет, делаем всё из подручного
    activity | Воды нет второй месяц, её подвозят
    none | Воды нет, её просят
    none | Финансирования нет, надеемся на область`,
  'those who did it themselves did it, whatever the verb': `
    activity | Автобус не дали, ребята сами пришли в музей
    activity | Подрядчик не явился, жильцы своими силами утеплили чердак
    none | Автобус не дали, ребята в музей не поехали`,
  'what cannot be said was not done': `
    none | Нельзя считать поручение исполненным
    none | Рано говорить о результатах
    activity | Нельзя сказать, что секция не занималась
    activity | Вряд ли найдётся двор, который не убрали`,
  'a denial that the next clause turns': `
    activity | Ни одного дома, где не сменили бы счётчик, в посёлке нет
    activity | Отмен и переносов не было
    activity | Перенос занятий не понадобился
    activity | Задержек не возникало
    none | Ни одного дома в посёлке не подключено`,
  'words that only seem to tell': `
    planned | Ремонт клуба планируют, при условии отсутствия дождей
    planned | Проведут беседы с подростками, не достигшими 16 лет, в апреле
    activity | Котельная остановлена на промывку, из-за метели смену продлили, отработано 40 часов
    activity | Записи отдела перенесены на новый сервер
    cancelled | Защита отдела перенесена на март
    cancelled | Поездку придётся перенести
    none | Договор действовал до конца 2020 года и не продлевался
    none | Из 9 колодцев отремонтировано 0
    activity | Степень готовности моста – 40 %, открытие намечено на 2023 год`,
  'a part, a plan and a nought are read by what they are of': `
    activity | Горячую воду дали в 30 домов, в двух ждут насосов
    activity | Не отремонтирован лишь один подъезд
    activity | В ходе облёта очагов не замечено
    activity | Опись склада. Лишнего не обнаружено.
    activity | Анкетирование, 40 студентов, тревожных ответов 0
    none | Опись склада не проводилась. Лишнего не обнаружено.
    none | План – 5 рейдов, проведено 0
    activity | 2021 – ни одного слёта, 2022 – 3
    none | 2021 – 3 слёта, 2022 – ни одного
    activity | В 2021 году смену не открывали, нынешним летом открыли две`,
  'giving up, moving and putting off': `
    cancelled | От постройки моста отказались
    activity | От посредника отказались, уголь куплен напрямую
    activity | Архив перенесён в новое здание
    cancelled | Ярмарка перенесена в связи с морозом
    cancelled | Проведение перенести на весну
    cancelled | Исключить из плана работы
    cancelled | Решено повременить с ярмаркой
    cancelled | Мэр объявил, что салюта не будет
    none | Салюта не будет
    activity | Приостановлена работа двух незаконных карьеров
    none | Срок переносили дважды, но сквер так и не разбит
    activity | Прежде приём отменяли, с мая он ведётся по средам`,
  'what was spared and what befell': `
    activity | Отказывать никому не пришлось
    none | Съездить к соседям не пришлось
    activity | При осмотре никто не оштрафован
    activity | Прокололи трубу, а не проложили; объезда не потребовалось
    none | Мост как был разобран, так и лежит
    none | Подвал залит, откачка не велась
    activity | Каток залит`,
  'perfective and imperfective by their roots': `
    activity | Ветврачи следят за стадом
    activity | Ставим прививки на дому
    planned | Съездим к соседям летом
    planned | Построят и модернизируют два узла связи
    planned | Остаётся подписать акт
    activity | Начали объезжать сёла`,
  'English: what was done': `
    activity | Three workshops were run in May; 61 people took part
    activity | 18 inspections, no violations found
    activity | No trips were cancelled
    activity | Not a single lesson was missed
    activity | There was not a week without a concert
    activity | The course did not start until June
    activity | The experts did not come, but our own staff surveyed all dams
    activity | While the fair was cancelled, its catalogue was printed
    activity | The postponed fair finally opened in May
    activity | Entry fees were cancelled
    activity | The gym is now operational
    activity | Two tournaments held, a third postponed`,
  'English: what was not': `
    none | No meetings took place
    none | The centre took no part in the fair
    none | None of the planned trips took place
    none | Neither the fair nor the seminar took place
    none | The group has yet to meet
    none | The partners failed to agree on a date
    none | Implementation has not begun
    none | We regret to say that no visits were held
    none | The plan was approved but never carried out
    none | The exchange remained on paper`,
  'English: called off': `
    cancelled | The organisers called the race off
    cancelled | The fair has been put off until next year
    cancelled | The fair was moved to April 2023
    cancelled | The trip was dropped from the programme
    cancelled | It was decided not to hold the fair
    cancelled | The race will not go ahead
    activity | The archive was moved to new shelves`,
  'English: only meant': `
    planned | To be completed by the end of next year
    planned | We are going to sign the agreement
    planned | The draft is under consideration
    planned | A tender is being prepared
    planned | Construction starts next year
    planned | Negotiations are under way
    activity | Repairs are under way
    activity | Completed earlier than planned`,
  'what was for others to do, once ours was sent': `
    activity | Обращение ушло в область 3 июня, отклика пока нет
    activity | Подали заявку на грант, нас не отобрали
    activity | Заявку составили и подали в срок, но нас не взяли
    activity | Смета отклонена экспертизой с третьей подачи
    none | Заявка отвергнута фондом
    none | В программу нас не взяли
    none | Ждём письма, ответа до сих пор нет
    none | Приглашали цирк, ответа нет`,
  'all but the one thing that is named': `
    activity | Единственное, что не сделано, – отмостка
    activity | Ничего, кроме побелки деревьев, не успели
    none | Ничего, кроме разговоров, сделать не удалось
    none | Ничего сделать не успели`,
  'a denial that is called untrue': `
    activity | Нельзя сказать, что лето прошло без концертов: их было пять
    activity | Не скажешь, что кружок бездействовал: выставка, два мастер-класса
    none | Нельзя сказать, что работа велась
    none | Нельзя сказать, что лето прошло с концертами: не было ни одного`,
  'what stands is a gain behind a зато': `
    activity | Не было ни шатров, ни сцены, зато выставка провисела всю весну
    none | Ни рабочих, ни досок, а навес простоял недостроенным`,
  'what a supervisor stops, and what is stopped for those who report': `
    activity | За нарушение правил торговли приостановлено право продажи у трёх магазинов
    activity | За неоплату прекращено действие двух разрешений
    activity | Лицензия прекращена приказом управления
    cancelled | Программа досрочно прекращена приказом министерства
    cancelled | Ярмарка приостановлена за нарушение правил`,
  'a meeting with its day, and what it settled': `
    activity | Сход 5 мая. Решили починить мост
    planned | Собрание 3 марта 2023 года
    planned | На сходе решили сложиться на насос
    planned | Договорились построить навес`,
  'perfective futures, and what waits for them': `
    planned | Вопрос поднимем в октябре
    planned | Лекцию прочитает в декабре приезжий профессор
    planned | Прения затронут бюджет в ноябре
    planned | Мастер прибудет в феврале, до него станок не включаем
    planned | Матчи отыграем во втором квартале
    planned | Скважину пробурят в 2022 году, в 2021 году денег не дали
    none | Скважину не пробурили, в 2021 году денег не дали
    activity | Матчи отыграли в первом квартале`,
  'a place in the list of a year': `
    planned | Объект включён в перечень работ 2024 года, объём средств определён в размере 9 млн рублей. Договор будет заключён позже
    activity | Включено в перечень работ 2022 года
    activity | Два дома включены в перечень объектов культурного наследия`,
  'called off at the last, joined to the next, stopped by a ban': `
    cancelled | По просьбе гостей вечер сняли за час до начала
    activity | Фильм сняли за день до начала смотра
    activity | Ограничения сняли за день до начала, фестиваль прошёл
    cancelled | Смотр решено объединить со следующим, 2023 года
    cancelled | Первенство 2022 года решили совместить с первенством 2023 года
    cancelled | Глава ввёл режим, и праздник, на который звали соседей, не состоялся
    cancelled | Торги сорваны и назначены заново на 2023 год
    cancelled | Слёт отложен на весну 2023 года; программа сохранена
    activity | Решено не повышать плату, льготы сохранены`,
  'what would have been, and what was forgotten': `
    none | Выполнено было бы, если бы дали трактор
    activity | Успели бы больше, но и так очистили 3 пруда
    none | О мероприятии забыли
    none | Пункт забыт
    activity | Забыли про ямы: дорогу переложили`,
};

testVerdicts(KINDS);

test.each([
  'No hubo reuniones. Evento cancelado en 2024',
  'Aucune réunion n’a été tenue. La visite est annulée.',
  'Non sono stati organizzati eventi, la fiera è stata rinviata',
  'Der Besuch war geplant, will aber nicht stattfinden',
  'Not war im Dorf, was will man',
  'Het festival is niet doorgegaan en was gepland voor mei',
  'Ingen aktiviteter i 2022, men vil blive afholdt',
  'Projektet är inställt och planerat till 2024',
  'Kokouksia ei pidetty, tapahtuma on peruttu',
  'Üritusi ei toimunud, on edasi lükatud',
  'Nie odbyło się żadne spotkanie, no i plan odwołany',
  'Não houve reuniões, no período foi suspenso',
  'Toplantı yapılmadı, plan 2024',
  'Hech qanday tadbir o’tkazilmadi',
  'Чаралар үткәрелмәде, очрашу 2024 елда',
  'Іс-шаралар өткізілген жоқ',
  'Саралар үткәрелмәне',
])('a language that is not known is never flagged: %s', (text) => {
  expect(detectEntryActivity(text, activityLexicon(), 2022).verdict).toBe('activity');
});
