# Head
site-name = Доклад
skip = К содержанию
nav = Разделы сайта
nav-overview = Обзор
nav-charts = Графики
nav-timeline = Хронология
nav-report = Текст
languages = Язык
footer-source = Источник: { $publisher }. Текст доклада в общественном достоянии.
footer-independent = Сайт независим от издателя доклада и не добавляет собственных оценок.
footer-private = Без счётчиков и cookie: то, что вы ищете и выбираете, остаётся в вашем браузере.
keep = Сохранить доклад
keep-what = Весь сайт одним файлом меньше мегабайта: открывается без сети, его можно передать дальше.
footer-sha = SHA-256 источника

# Notices
notice-dropped = В ссылке не удалось прочесть: { $parts }. Остальное показано.
notice-quote = Предложения под этим адресом в этой редакции нет; показано то, в котором стоят слова из ссылки.
notice-lost = Не удалось загрузить то, что нужно для той страницы: нет связи. Всё остальное работает.
notice-close = Закрыть сообщение
edition-new = Вышла новая версия сайта.
edition-show = Показать
lacking = Без фильтров, поиска и переключения видов
lacking-off = Им нужны JavaScript и WebAssembly, а в этом браузере что-то из них выключено: так делают Tor Browser на уровнях «Безопаснее» и «Наиболее безопасный» и режим блокировки (Lockdown Mode). Весь текст, все графики с таблицами и все события есть и без них.
lacking-stopped = Программа страницы не загрузилась или остановилась. Весь текст, все графики с таблицами и все события есть и без неё; остальное вернётся, если обновить страницу.
not-found-title = Такой страницы нет
not-found-lead = По адресу «{ $path }» ничего нет. Возможно, вы искали:

# Copying a link
copy-link = Скопировать ссылку
share = Поделиться
copy-done = Ссылка скопирована
copy-failed = Скопируйте ссылку отсюда
copied = Скопировано
copy = Копировать
copy-text = Скопировать текстом
copy-quote = Копировать с источником

# Citing
cite = Сослаться
cite-container = Доклад: { $report }, издание { $edition }
cite-quote = «{ $sentence }» ({ $report }, { $publisher }, { $section }). Доклад, издание { $edition }. { $url } (дата обращения: { $date })
cite-files = Для программ со списками литературы:

# Overview
overview-lead = Доклад целиком: { $sentences }, { $figures } и { $events } – каждое число и каждая дата ведут к предложению, в котором они стоят.
overview-figures = Главные числа
overview-year = Год по месяцам
overview-year-lead = События { $year } года, о которых говорит доклад, по месяцу, в котором они начались. Столбец ведёт к хронологии месяца.
overview-text = Текст доклада
overview-all-charts = Все графики
overview-all-events = Вся хронология

# Catalogue and chart
charts-title = Графики
charts-lead = Числа доклада по темам. Противоречащие друг другу числа стоят рядом, у каждого указано, кто его сообщает.
charts-search = Слово или имя
charts-search-label = Искать среди графиков
charts-none = Таких графиков нет.
view-chart = График
own-title = Свой график
own-lead = Числа доклада, которые собрал читатель; вывода у такого графика нет. Что нельзя мерить одной мерой, стоит отдельно.
own-needs = Такой график собирает программа страницы. Без неё есть все графики доклада.
own-named = Свой график: { $named }
own-named-more = { $named } и ещё { $more }
own-from-chart = Начать с чисел этого графика
own-pick = в свой график
own-picked = Выбрано
own-by-value = По убыванию
own-add = Добавить число
own-find = Слова: что, кто, где
own-all = Числа доклада
own-same-scale = На той же шкале
own-other-scale = На своей шкале
own-more = и ещё { $number }: уточните слова
own-none = Таких чисел нет.
own-no-time = Время не названо
own-apart = Отдельно: { $why }
own-apart-unit = другая единица
own-apart-whole = доля другого целого или не сказано, какого
own-apart-norm = одно – норма, другое – то, что было
view-reporters = Кто что говорит
view-table = Таблица
view-sentences = Цитаты
views = Как показать
embed = Встроить
embed-what = График для другого сайта; картинка подстраивается под ширину рамки.
embed-source = источник и цитаты
chart-next = Смотрите также
chart-timelines = В хронологии
stated-again = повторено:
chart-how-read = Как прочитаны числа
chart-aria = График: { $count }. { $items }.
chart-extent = Наибольшее – { $most }, наименьшее – { $least }.
chart-reporters = Сообщают: { $who }.
section-number = раздел { $number }
section-summary = основные положения
column-what = Показатель
column-value = Значение
column-who = Кто сообщает
column-when = Когда
column-where = Место в тексте
who-report = сам доклад
sentence-link = Предложение в тексте
reported-by = сообщает: { $who }
threshold-is = порог { $value }
key-about = приблизительно
key-lower = нижняя граница: может быть больше
key-upper = верхняя граница: может быть меньше
key-range = от и до: контур – до большего
seats-rest = остальные
note-label = Примечание

# Kinds of reporters, as they stand beside a mark
reporter-government = государство
reporter-ngo = гражданское общество
reporter-international = международная организация
reporter-media = СМИ
reporter-observers = наблюдатели
reporter-none = доклад

# Beside a value that a law or rule demands
kind-norm = норма

# How exactly a value is stated
qualifier-about = около { $value }
qualifier-at-least = не менее { $value }
qualifier-at-most = не более { $value }
qualifier-more-than = более { $value }
age-under = { $n ->
    [one] до { $value } года
    [few] до { $value } лет
    [many] до { $value } лет
    *[other] до { $value } года
    }
qualifier-less-than = менее { $value }

# Timeline
timeline-title = Хронология
timeline-lead = Датированные события, о которых говорит доклад, в том числе до { $year } года. День указан только там, где он назван в тексте.
timeline-search = Слово, имя, место
timeline-search-label = Искать в хронологии
timeline-from = С
timeline-to = По
timeline-dates = Даты
timeline-filters = Фильтры
timeline-none = Таких событий в докладе нет.
facet-except = кроме
facet-excepted = Кроме: { $what }
timeline-without = Без условия { $what }: { $count }
timeline-clear = Сбросить всё
timeline-remove = Убрать: { $what }
stories = Сюжеты
story-before = Предыдущий шаг
story-next = Следующий шаг
timeline-possibly = Возможно, в этом промежутке
timeline-possibly-lead = Дата этих событий названа не настолько точно, чтобы сказать наверняка.
timeline-ongoing = Продолжалось в эти дни
timeline-count-ongoing = продолжалось: { $number }
timeline-count-possible = возможно: { $number }
timeline-reversed = Начало позже конца: в таком промежутке ничего нет.
timeline-year = Год – из четырёх цифр, от 1900 до 2100.
timeline-year-drawing = События { $year } года по месяцам
timeline-month-aria = { $month }: { $events }
timeline-drawing = { $range }: события во времени, строки – { $by }
timeline-lanes-by = Строки рисунка
timeline-lane-rest = Остальное
timeline-shorter = Короче: половина этого времени
timeline-longer = Длиннее: вдвое больше времени
timeline-earlier = Раньше
timeline-later = Позже
timeline-before = раньше: { $number }
timeline-after = позже: { $number }
timeline-key-day = день известен
timeline-key-within = день не назван: где-то в этом промежутке
timeline-key-open = конец не назван или за краем
timeline-order = События стоят по самому раннему дню, который может иметься в виду; при равном дне менее точная дата стоит первой.
timeline-oldest = сначала старые
timeline-newest = сначала новые
facet-fit = В выбранные дни
facet-category = Категория
facet-section = Раздел
facet-place = Место
facet-named = Место лишь упомянуто
facet-person = Человек
facet-organisation = Организация
facet-law = Закон
facet-precision = Точность даты
facet-theme = Тема
facet-unit = Что считают
facet-reporter = Кто сообщает
facet-find = Найти в списке
facet-find-in = Найти в списке: { $what }
facet-find-none = Такого в списке нет.
facet-more = Ещё { $number }
fit-surely = наверняка в эти дни
fit-ongoing = продолжалось в эти дни
fit-possibly = возможно, в эти дни
precision-day = день
precision-month = месяц
precision-season = время года
precision-year = год
precision-interval = промежуток
category-protest = Протесты
category-violence = Насилие
category-death = Гибель людей
category-emergency = Чрезвычайное положение
category-detention = Задержания
category-torture = Пытки
category-trial = Суд
category-sentence = Приговоры
category-release = Освобождение
category-law = Законы и реформы
category-election = Выборы и партии
category-media = СМИ
category-internet = Интернет
category-labour = Труд
category-accident = Несчастные случаи
category-corruption = Коррупция
category-asylum = Убежище и гражданство
category-society = Общество
category-monitoring = Мониторинг
category-publication = Заявления и отчёты
category-office = Должности
category-diplomacy = Дипломатия

# Event
event-crumb = Хронология
event-named-places = Другие места в этом предложении:
event-in-text = В тексте доклада
event-same-day = Раньше и позже
event-within = В вашей выборке
event-earlier = Раньше
event-later = Позже
event-figures = Числа в этом предложении
event-elsewhere = Об этом же в другом месте доклада

# Report
report-title = Текст доклада
report-lead = Слова доклада не изменены: исправлены только разрывы строк и страниц. У каждого предложения есть своя ссылка; числа и события, отмеченные в тексте, ведут к графикам и хронологии.
report-outline = Соседние разделы
report-previous = Предыдущий раздел
report-next = Следующий раздел
report-this-sentence = Ссылка на предложение
report-sentence-copy = Скопировать ссылку на предложение
report-page = с. { $number }
report-resting = Опирается на него: { $number }
report-abbreviations = Сокращения: { $number }
report-hit = { $at } из { $number }
report-hits = Путь по найденному
report-hit-before = Предыдущее
report-hit-after = Следующее
report-hits-all = Все результаты
report-hits-off = Снять отметки
report-read-last = Вы остановились здесь:
report-forget = Забыть это место

# Dates
date-since = с { $date }
date-until = не позже { $date }
period-as-of = на { $date }
period-at-end = на конец { $date }
period-by-end = к концу { $date }
period-until = до { $date }
period-target = цель: { $date }
period-reported = сообщено: { $date }
date-year = { $year } год
date-of-year = { $year } года
date-month-year = { $month } { $year }
date-day = { $day } { $month } { $year }
date-day-month = { $day } { $month }
date-years = { $from }–{ $to } годы
date-days = { $from }–{ $to }
date-about = примерно { $date }
month-1 = январь
month-of-day-1 = января
month-short-1 = янв.
month-2 = февраль
month-of-day-2 = февраля
month-short-2 = февр.
month-3 = март
month-of-day-3 = марта
month-short-3 = март
month-4 = апрель
month-of-day-4 = апреля
month-short-4 = апр.
month-5 = май
month-of-day-5 = мая
month-short-5 = май
month-6 = июнь
month-of-day-6 = июня
month-short-6 = июнь
month-7 = июль
month-of-day-7 = июля
month-short-7 = июль
month-8 = август
month-of-day-8 = августа
month-short-8 = авг.
month-9 = сентябрь
month-of-day-9 = сентября
month-short-9 = сент.
month-10 = октябрь
month-of-day-10 = октября
month-short-10 = окт.
month-11 = ноябрь
month-of-day-11 = ноября
month-short-11 = нояб.
month-12 = декабрь
month-of-day-12 = декабря
month-short-12 = дек.
month-of-day-21 = весны
month-21 = весна
month-of-day-22 = лета
month-22 = лето
month-of-day-23 = осени
month-23 = осень
month-of-day-24 = зимы
month-24 = зима

# How many
count-charts = { $n ->
    [one] { $number } график
    [few] { $number } графика
    [many] { $number } графиков
    *[other] { $number } графика
    }
count-events = { $n ->
    [one] { $number } событие
    [few] { $number } события
    [many] { $number } событий
    *[other] { $number } события
    }
count-figures = { $n ->
    [one] { $number } число
    [few] { $number } числа
    [many] { $number } чисел
    *[other] { $number } числа
    }
count-sentences = { $n ->
    [one] { $number } предложение
    [few] { $number } предложения
    [many] { $number } предложений
    *[other] { $number } предложения
    }

# Search
search-title = Поиск
search-lead = По тексту доклада, графикам, числам, событиям и именам. Любая форма слова находит все его формы.
search-box = Слова
search-needs = Для поиска нужна программа страницы, а здесь она не работает. Текст, графики и имена есть и без неё; на странице можно искать средствами браузера.
search-none = Ничего не нашлось. Поиск находит то, где есть все слова.
search-unknown = Слова «{ $word }» в докладе нет.
search-read = «{ $typed }» в докладе нет; показано то, где есть «{ $read }».
search-partial = Есть не все слова:
search-begun = Слова, которые только начинаются так:
search-source = Доклад написан по-русски; предложения найдены по его словам и по тому, что на них стоит: числам, событиям, именам.
search-sections = По разделам ({ $number })
search-help = «Слова в кавычках» находятся в точности, слово с минусом (−слово) исключается, число находится в любой записи: 27 000, 27000, 27 тысяч.
search-figures = Числа
count-results = { $n ->
    [one] { $number } результат
    [few] { $number } результата
    [many] { $number } результатов
    *[other] { $number } результата
    }
count-mentions = { $n ->
    [one] { $number } упоминание
    [few] { $number } упоминания
    [many] { $number } упоминаний
    *[other] { $number } упоминания
    }

# Files that a reader saves
save-picture = Картинка (SVG)
save-table = Таблица (CSV)
save-rows = Данные (JSON)
save-calendar = iCalendar

# Names
nav-names = Имена
names-title = Имена
names-lead = Люди, организации, места и законы, которые названы в докладе; число показывает, сколько раз. Общие слова («правительство», «полиция», «суд») не учтены.
names-people = Люди
names-organisations = Организации
names-places = Места
names-laws = Законы и программы
names-forms = В тексте
names-in-timeline = Показать в хронологии
names-events = События
names-figures = Числа в этих предложениях
names-together = В тех же предложениях
names-map = Где происходили события; число показывает, сколько их
names-mentions = Упоминания

# About
about-title = О сайте
about-lead = «Доклад» – независимый от издателя ({ $publisher }) путеводитель по одному документу. Он показывает, что в документе сказано, и не добавляет собственных оценок.
about-method = Как это сделано
about-method-text = Текст доклада сохранён слово в слово; исправлены только разрывы строк и страниц. Каждое число и событие опирается на дословную цитату, которая стоит в тексте ровно один раз, каждое имя – на формы, в которых оно стоит в тексте.
about-method-verified = Сайт собирается, только если всё сходится: значение каждого числа стоит в его цитате, дата каждого события – в его словах, а каждое число и каждая дата текста учтены. Иначе сборка останавливается и называет строку.
about-method-voices = Кто сообщает число, указано так, как в тексте: государство, гражданское общество, международная организация, СМИ, наблюдатели или сам доклад. Противоречащие друг другу числа стоят рядом и не усредняются, выведенных чисел нет.
about-method-dates = Дата никогда не точнее текста: «в июле» остаётся месяцем. Если год или время взяты из контекста, это сказано в примечании.
about-method-words = Названия графиков и событий, переводы и примечания – наши; слова доклада не переведены.
about-ledger = Учёт чисел и дат
about-ledger-text = Чисел и указаний на дату в тексте: { $all }. Из них { $covered } – значения показанных чисел и даты в цитатах чисел и событий; { $explained } – ни то ни другое, почему – сказано ниже.
about-explained = Не числа доклада и не события
about-errata = Неточности текста
about-errata-text = Места, где текст расходится сам с собой, искажает имя или читается двояко. Текст не исправлен; примечание говорит, что замечено и на чём это основано.
about-data = Данные
about-data-text = Текст, числа, события, имена и учёт – таблицы CSV в наборе Frictionless Data Package:
about-privacy = Приватность
about-privacy-text = Сайт не собирает ничего: нет счётчиков, cookie и запросов к чужим серверам. Фильтры и слова поиска стоят в адресе после знака # и не попадают на сервер. Где вы остановились в тексте, помнит только ваше устройство, и на странице текста это можно забыть.
about-edition = Версия
about-edition-text = Версия { $version }. По этим контрольным суммам SHA-256 видно, что перед вами именно эта версия источника, данных и программы.
about-source = Источник
about-data-digest = Данные
about-data-of = список контрольных сумм всех файлов с разметкой
about-program-more = для всех страниц, кроме графиков
about-program = Программа
about-verify-text = Браузер заново загрузит файлы с этого сайта, вычислит их SHA-256 и сравнит с суммами выше.
verify = Проверить
verify-same = совпадает
verify-other = не совпадает
verify-lost = не удалось загрузить
verify-cannot = Этот браузер вычисляет SHA-256 только на страницах с защищённым соединением (https).
about-licence = Текст доклада в общественном достоянии. Программа и разметка – под лицензией MIT. Формы русских слов – по словарям OpenCorpora и Викисловаря (CC BY-SA 4.0).
column-section = Раздел
column-covered = Показано
column-explained = Объяснено
reason-section-number = Номер раздела, шага или пункта
reason-cross-reference = Отсылка к другому месту доклада
reason-legal-citation = Номер или год закона, статьи, конвенции
reason-name = Часть имени или названия
reason-anaphora = Указывает на уже учтённое количество или на перечисленное рядом
reason-age = Возраст тех, о ком речь, а не показатель
reason-indefinite = Оборот речи, а не количество
reason-antecedent = Напоминает о событии, учтённом в другом месте, или служит точкой сравнения
reason-general-time = Время общего утверждения, в котором ничто не датировано
reason-url = Часть веб-адреса
erratum-spelling = Написание
erratum-wording = Формулировка
erratum-contradiction = Противоречие
erratum-number = Подсчёт
erratum-reference = Отсылка

# Units of values: the word that stands behind a number. What stands behind «около» and «не более» is made of these: [other] behind one, [many] behind more.
unit-amendment = { $n ->
    [one] изменение
    [few] изменения
    [many] изменений
    *[other] изменения
    }
unit-case = { $n ->
    [one] дело
    [few] дела
    [many] дел
    *[other] дела
    }
unit-complaint = { $n ->
    [one] жалоба
    [few] жалобы
    [many] жалоб
    *[other] жалобы
    }
unit-day = { $n ->
    [one] день
    [few] дня
    [many] дней
    *[other] дня
    }
unit-dollar = { $n ->
    [one] доллар
    [few] доллара
    [many] долларов
    *[other] доллара
    }
unit-investigation = { $n ->
    [one] расследование
    [few] расследования
    [many] расследований
    *[other] расследования
    }
unit-party = { $n ->
    [one] партия
    [few] партии
    [many] партий
    *[other] партии
    }
unit-percent = %
unit-person = { $n ->
    [one] человек
    [few] человека
    [many] человек
    *[other] человека
    }
unit-prayer = { $n ->
    [one] молитва
    [few] молитвы
    [many] молитв
    *[other] молитвы
    }
unit-prison-term = { $n ->
    [one] тюремный срок
    [few] тюремных срока
    [many] тюремных сроков
    *[other] тюремного срока
    }
unit-region = { $n ->
    [one] регион
    [few] региона
    [many] регионов
    *[other] региона
    }
unit-oblast = { $n ->
    [one] область
    [few] области
    [many] областей
    *[other] области
    }
unit-incident = { $n ->
    [one] случай
    [few] случая
    [many] случаев
    *[other] случая
    }
unit-seat = { $n ->
    [one] место
    [few] места
    [many] мест
    *[other] места
    }
unit-senator = { $n ->
    [one] сенатор
    [few] сенатора
    [many] сенаторов
    *[other] сенатора
    }
unit-signature = { $n ->
    [one] подпись
    [few] подписи
    [many] подписей
    *[other] подписи
    }
unit-stage = { $n ->
    [one] этап
    [few] этапа
    [many] этапов
    *[other] этапа
    }
unit-trial = { $n ->
    [one] процесс
    [few] процесса
    [many] процессов
    *[other] процесса
    }
unit-visit = { $n ->
    [one] визит
    [few] визита
    [many] визитов
    *[other] визита
    }
unit-age = { $n ->
    [one] год
    [few] года
    [many] лет
    *[other] года
    }
unit-year = { $n ->
    [one] год
    [few] года
    [many] лет
    *[other] года
    }
unit-attack = { $n ->
    [one] нападение
    [few] нападения
    [many] нападений
    *[other] нападения
    }
unit-category = { $n ->
    [one] категория
    [few] категории
    [many] категорий
    *[other] категории
    }
unit-centre = { $n ->
    [one] центр
    [few] центра
    [many] центров
    *[other] центра
    }
unit-childrens-home = { $n ->
    [one] детский дом
    [few] детских дома
    [many] детских домов
    *[other] детского дома
    }
unit-city = { $n ->
    [one] город
    [few] города
    [many] городов
    *[other] города
    }
unit-company = { $n ->
    [one] компания
    [few] компании
    [many] компаний
    *[other] компании
    }
unit-council = { $n ->
    [one] совет
    [few] совета
    [many] советов
    *[other] совета
    }
unit-disease = { $n ->
    [one] заболевание
    [few] заболевания
    [many] заболеваний
    *[other] заболевания
    }
unit-hour = { $n ->
    [one] час
    [few] часа
    [many] часов
    *[other] часа
    }
unit-injury = { $n ->
    [one] травма
    [few] травмы
    [many] травм
    *[other] травмы
    }
unit-inspection = { $n ->
    [one] проверка
    [few] проверки
    [many] проверок
    *[other] проверки
    }
unit-marriage = { $n ->
    [one] брак
    [few] брака
    [many] браков
    *[other] брака
    }
unit-month = { $n ->
    [one] месяц
    [few] месяца
    [many] месяцев
    *[other] месяца
    }
unit-motion = { $n ->
    [one] ходатайство
    [few] ходатайства
    [many] ходатайств
    *[other] ходатайства
    }
unit-occupation = { $n ->
    [one] профессия или должность
    [few] профессии и должности
    [many] профессий и должностей
    *[other] профессии или должности
    }
unit-outlet = СМИ
unit-part = доля
# A part that has a word of its own, by its thousandths.
part-333 = { $n ->
    [one] треть
    [few] трети
    [many] третей
    *[other] трети
    }
unit-violation = { $n ->
    [one] нарушение
    [few] нарушения
    [many] нарушений
    *[other] нарушения
    }
unit-week = { $n ->
    [one] неделя
    [few] недели
    [many] недель
    *[other] недели
    }
