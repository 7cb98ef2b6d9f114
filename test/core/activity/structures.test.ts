/** What decides by its place in a sentence rather than by its word: scope, aftermath, substitution, waiting; both sides of each line. */
import { testVerdicts } from '../../support/verdict-kinds';

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
    none | Секция существует номинально
    none | Ответа ждём с марта
    none | Конкурс объявляли трижды – безрезультатно
    none | Письмо составили, отправить забыли
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
  'whatever moves to a later time is put off, and in space it is moved': `
    cancelled | Съёмки переползли на следующий год
    cancelled | Сплав перекинулся на весну 2023 года
    cancelled | Замену труб перебросили на 23-й год
    cancelled | Всё сдвинулось вправо
    cancelled | Новая дата – июнь 2023
    cancelled | Перешло в план 2023 года
    activity | Перешло в план 2022 года и сделано
    activity | Перешло в план 2022 года
    cancelled | Оставили на следующий год
    activity | Технику перебросили на весну соседям в Ключи
    activity | Библиотека переехала на лето в школьный двор
    activity | На следующий год ничего не перебросили
    activity | Сцену перенесли к озеру
    activity | Урны перенесли из тени
    activity | Перенесли экспонаты зимой
    activity | Перенос киоска на угол площади выполнен в июне
    cancelled | Перенос матча согласован с хозяевами
    cancelled | Выполнен перенос даты регаты на март`,
  'refused by those who may': `
    cancelled | Заплыв не разрешил Роспотребнадзор
    cancelled | Ярмарку не одобрила администрация
    cancelled | Управление образования не отпустило детей
    cancelled | На выезды наложен запрет
    cancelled | В согласовании отказано
    cancelled | Запрещено оперштабом
    cancelled | Посчитали лишним
    cancelled | Гости попросили не приезжать
    cancelled | Глава распорядился ярмарку не проводить
    cancelled | Стройка прекращена инвестором
    cancelled | Идею оставили
    cancelled | Отменить
    none | Вопрос с участком не разрешён
    activity | Наложен запрет на посещение леса, выставлено 4 поста
    activity | Не разрешили ставить шатры – торговали из машин, 14 точек
    activity | Комиссия зарубила две заявки из девяти, семь поддержаны
    activity | Прекращено 8 договоров с неплательщиками`,
  'a term and no deed': `
    planned | Рубки ухода – на зиму
    planned | Старт 15 ноября
    planned | Не позднее 25 декабря
    planned | План. на март
    planned | Включено в план-график на октябрь
    activity | Старт лыжни 12 февраля, 240 участников
    activity | Рубки ухода – 14 га, зимой
    none | Заявок нет; приём продлён до марта`,
  'what was aimed at is not what was done': `
    activity | Планировалось 100, пришло 160
    activity | Плановый показатель 40, фактический 52
    activity | План не выполнен: 17 из 20
    activity | Не освоено 12 тыс. из 3 млн
    none | Плановый показатель 40, фактический 0
    none | При плане 3 выезда – ни одного
    none | План не выполнен: 0 из 20`,
  'an act and how often': `
    activity | Облёт леса ежедневно, дыма не видели
    activity | Рейды раз в неделю, жалоб не поступало
    activity | Приём граждан по понедельникам, заявления не поступали
    activity | Мониторинг цен еженедельно. Роста на соль нет
    activity | Обход теплотрасс каждую смену, посторонних нет
    activity | Осмотр ворот – по вторникам, чужих не видели
    none | Рейды раз в квартал. Рейды не проводились
    none | Облёт леса не проводился, дыма не видели`,
  'a part under its own heading': `
    activity | За I кв. ничего, за II кв. 2 выезда
    activity | Апрель – ничего, май – побелка
    activity | Январь – нет, февраль – нет, март – открытый урок
    activity | Школа № 1 – нет, школа № 2 – классный час
    activity | Первое полугодие – пусто. Второе: побелка, ремонт парт
    activity | В январе выездов не было, в феврале – один
    none | Январь – нет, февраль – нет
    none | Школа № 3 – не проводилось, школа № 5 – не проводилось`,
  'an adversity that stopped nothing': `
    activity | Автобус не дали, несмотря на это команда выехала на легковых
    none | Несмотря на выделенные деньги, ремонт не начат
    activity | Не проводились только в январе
    none | Не проводились только из-за ремонта
    activity | Кровлю не докрыли, стоит лес
    none | Дорогу занесло, до кордона не доехали
    none | Колесо как встало в мае, больше и не крутили
    none | Забор как упал, так и лежит
    none | Станок лежит неподключённый
    none | Утверждён состав, заседаний не было`,
  'what is counted, spoken of or aimed at is not called off or bad': `
    activity | Выдача – 14, отмена – 0
    none | Замена – 0, отмена – 0
    none | Выездов на ДТП у отряда не было
    activity | Нарушений по рейдам нет
    activity | Памятки об отмене техосмотра розданы на стоянках
    cancelled | Объявили об отмене забега
    activity | Регулярно проводятся вечера для детей с ограниченными возможностями
    planned | Прорабатывается возможность обмена
    none | Отстрела не было`,
  'things that are counted are no events': `
    activity | Заморожено 300 кг ягоды
    activity | Законсервировано 200 банок для столовой
    activity | Аннулированы 2 водительских удостоверения
    activity | Перенесено 12 урн
    cancelled | Перенесено 12 урн на май
    cancelled | Отменены 2 концерта
    cancelled | Сход на Лесной 21 отменили сами жители`,
  'a future that only describes, a wish that only opens': `
    activity | Рассказали ребятам, куда можно будет поступить
    planned | Ребята будут поступать весной
    activity | Хотим отметить дружину
    planned | Хотим провести слёт
    activity | Продолжается строительство, ввод в 2024 году
    planned | Стройотряд выезжает в июле 2024 года`,
  'former times, and this one': `
    activity | Ранее пустовавший цех сдан швейникам
    none | Цех пустовал
    activity | В прошлом году не было ни одного, в этом три выпуска
    none | Из трёх хоров не доехал ни один`,
  'nothing but what is lacking': `
    none | Третий год подряд без заявок
    none | Без изменений с прошлого года
    none | Ситуация не изменилась
    none | Невозможно без лицензии
    none | К нам не относится
    activity | Число пожаров не изменилось
    activity | Рост невозможен без дорог`,
  slips: `
    planned | Планируеться осенью
    cancelled | Забег отменин
    none | Не:проводился
    none | Сверки не проводилос`,
  'English: turned up, booked and objected': `
    none | The tutor never turned up
    activity | No one was turned away
    activity | Not one neighbour objected, so the court stayed open
    planned | Deep clean booked for February 2023
    activity | Hall booked for 12 weeks and used every Tuesday
    planned | Will go out to tender in Q2
    cancelled | The sponsor withdrew the offer, so it was dropped
    cancelled | We were told to suspend the survey
    cancelled | The partner pulled out in May
    none | No takers
    planned | Due in March
    planned | The builder has promised to start in May
    activity | Phase one is complete, phase two will begin later
    activity | The visit was postponed by our partners, though the pupils' exchange went on throughout
    activity | Digging began in May and will carry on`,
};

testVerdicts(KINDS);
