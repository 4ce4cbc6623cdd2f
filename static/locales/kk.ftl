# Head
site-name = Баяндама
skip = Мазмұнға өту
nav = Сайт бөлімдері
nav-overview = Шолу
nav-charts = Графиктер
nav-timeline = Хронология
nav-report = Мәтін
languages = Тіл
theme = Безендіру
footer-source = Дереккөз: { $publisher }. Баяндама мәтіні қоғамдық игілікте.
footer-independent = Сайт баяндаманы жариялаушыдан тәуелсіз және өз бағасын қоспайды.
footer-private = Санауыш та, cookie де жоқ: іздегеніңіз бен таңдағаныңыз браузеріңізде қалады.
footer-sha = Дереккөздің SHA-256 мәні

# Notices
notice-dropped = Сілтеменің бір бөлігі оқылмады: { $parts }. Қалғаны көрсетілген.
notice-close = Хабарды жабу
notice-failed = Беттің бағдарламасы тоқтады. Төмендегі мәтінді оқуға болады; жалғастыру үшін бетті жаңартыңыз.
notice-static = Сүзгілер мен іздеуге JavaScript пен WebAssembly керек; мұнда бәрі сүзгісіз көрсетілген.
not-found-title = Мұндай бет жоқ
not-found-lead = «{ $path }» мекенжайында ештеңе жоқ. Мүмкін, іздегеніңіз:

# Copying a link
copy-link = Сілтемені көшіру
copy-done = Сілтеме көшірілді
copy-failed = Сілтемені осы жерден көшіріңіз

# Overview
overview-lead = Баяндама толығымен: { $sentences }, { $figures } және { $events } – әр сан мен әр күн өзі тұрған сөйлемге апарады.
overview-figures = Негізгі сандар
overview-year = Жыл айлар бойынша
overview-year-lead = Баяндамада айтылған { $year } жылғы оқиғалар басталған айы бойынша. Баған сол айдың хронологиясына апарады.
overview-text = Баяндама мәтіні
overview-all-charts = Барлық графиктер
overview-all-events = Бүкіл хронология

# Catalogue and chart
charts-title = Графиктер
charts-lead = Баяндамадағы сандар тақырыптар бойынша. Бір-біріне қайшы сандар қатар тұр, әрқайсысын кім хабарлағаны көрсетілген.
view-chart = График
view-table = Кесте
view-sentences = Сөйлемдер
views = Көрсету түрі
chart-next = Жанында
chart-how-read = Сандар қалай оқылды
chart-aria = График. { $items }
section-number = { $number } бөлім
section-summary = негізгі ережелер
column-what = Не саналады
column-value = Мәні
column-who = Кім хабарлайды
column-when = Уақыты
column-where = Мәтіндегі орны
who-report = баяндаманың өзі
sentence-link = Мәтіндегі сөйлем
reported-by = хабарлайтын: { $who }
threshold-is = шек { $value }
seats-rest = қалғандары
note-label = Ескертпе

# Kinds of reporters, as they stand beside a mark
reporter-government = мемлекет
reporter-ngo = ҮЕҰ
reporter-international = халықаралық ұйым
reporter-observers = бақылаушылар
reporter-none = баяндама

# How exactly a value is stated
qualifier-about = { $value } шамасында
qualifier-at-least = кемінде { $value }
qualifier-at-most = { $value } дейін
qualifier-more-than = { $value } астам
qualifier-less-than = { $value } кем

# Timeline
timeline-title = Хронология
timeline-lead = Баяндамада айтылған күні белгілі оқиғалар, соның ішінде { $year } жылға дейінгілері. Күн мәтінде аталған жерде ғана көрсетілген.
timeline-search = Сөз, есім, жер
timeline-search-label = Хронологиядан іздеу
timeline-from = Бастап
timeline-to = Дейін
timeline-dates = Күндер
timeline-filters = Сүзгілер
timeline-none = Баяндамада мұндай оқиғалар жоқ.
timeline-clear = Бәрін тазарту
timeline-remove = Алып тастау: { $what }
timeline-possible = Мүмкін, осы аралықта
timeline-possible-lead = Бұл оқиғалардың күні нақты айту үшін жеткілікті дәл көрсетілмеген.
timeline-year-drawing = { $year } жылғы оқиғалар айлар бойынша
timeline-month-aria = { $month }: { $events }
timeline-oldest = алдымен ескілері
timeline-newest = алдымен жаңалары
facet-category = Санат
facet-section = Бөлім
facet-place = Орны
facet-person = Адам
facet-organisation = Ұйым
facet-law = Заң
facet-precision = Күннің дәлдігі
facet-more = Тағы { $number }
precision-day = күн
precision-month = ай
precision-season = жыл мезгілі
precision-year = жыл
precision-interval = аралық
category-protest = Наразылық
category-violence = Зорлық-зомбылық
category-death = Адам өлімі
category-emergency = Төтенше жағдай
category-detention = Ұстау
category-torture = Азаптау
category-trial = Сот
category-sentence = Үкімдер
category-release = Босату
category-law = Заңдар мен реформалар
category-election = Сайлау және партиялар
category-media = БАҚ
category-internet = Интернет
category-labour = Еңбек
category-accident = Жазатайым оқиғалар
category-corruption = Сыбайлас жемқорлық
category-asylum = Баспана және азаматтық
category-society = Қоғам
category-monitoring = Бақылау
category-publication = Мәлімдемелер мен есептер
category-office = Лауазымдар
category-diplomacy = Дипломатия

# Event
event-crumb = Хронология
event-in-text = Баяндама мәтінінде
event-same-day = Бұрын және кейін
event-earlier = Бұрын
event-later = Кейін
event-figures = Осы сөйлемдегі сандар
event-elsewhere = Баяндаманың басқа жерінде осы туралы

# Report
report-title = Баяндама мәтіні
report-lead = Баяндаманың сөздері өзгертілмеген: тек жол мен бет үзілімдері түзетілген. Әр сөйлемнің өз сілтемесі бар; мәтінде белгіленген сандар мен оқиғалар графиктер мен хронологияға апарады. Мәтін орыс тілінде.
report-outline = Мазмұны
report-previous = Алдыңғы бөлім
report-next = Келесі бөлім
report-this-sentence = Сөйлемге сілтеме
report-sentence-copy = Сөйлемге сілтемені көшіру

# Dates
date-since = { $date } және одан кейін
date-until = кешіктірмей: { $date }
period-as-of = { $date } жағдайы
date-year = { $year } жыл
date-of-year = { $year } жыл
date-month-year = { $year } ж. { $month }
date-day = { $year } ж. { $day } { $month }
date-day-month = { $day } { $month }
date-days = { $from }–{ $to }
date-about = шамамен { $date }
month-1 = қаңтар
month-of-day-1 = қаңтар
month-short-1 = қаң.
month-2 = ақпан
month-of-day-2 = ақпан
month-short-2 = ақп.
month-3 = наурыз
month-of-day-3 = наурыз
month-short-3 = нау.
month-4 = сәуір
month-of-day-4 = сәуір
month-short-4 = сәу.
month-5 = мамыр
month-of-day-5 = мамыр
month-short-5 = мам.
month-6 = маусым
month-of-day-6 = маусым
month-short-6 = мау.
month-7 = шілде
month-of-day-7 = шілде
month-short-7 = шіл.
month-8 = тамыз
month-of-day-8 = тамыз
month-short-8 = там.
month-9 = қыркүйек
month-of-day-9 = қыркүйек
month-short-9 = қыр.
month-10 = қазан
month-of-day-10 = қазан
month-short-10 = қаз.
month-11 = қараша
month-of-day-11 = қараша
month-short-11 = қар.
month-12 = желтоқсан
month-of-day-12 = желтоқсан
month-short-12 = жел.
month-of-day-21 = көктем
month-21 = көктем
month-of-day-22 = жаз
month-22 = жаз
month-of-day-23 = күз
month-23 = күз
month-of-day-24 = қыс
month-24 = қыс

# How many
count-events = { $number } оқиға
count-figures = { $number } сан
count-sentences = { $number } сөйлем
count-charts = { $number } график

# Units of values: the word that stands behind a number.
unit-amendment = өзгеріс
unit-case = іс
unit-complaint = шағым
unit-day = күн
unit-dollar = доллар
unit-investigation = тергеп-тексеру
unit-party = партия
unit-percent = %
unit-person = адам
unit-prayer = намаз
unit-prison-term = түрме мерзімі
unit-region = өңір
unit-seat = орын
unit-senator = сенатор
unit-signature = қол
unit-trial = сот процесі
unit-visit = сапар
unit-year = жыл
unit-attack = шабуыл
unit-category = санат
unit-centre = орталық
unit-childrens-home = балалар үйі
unit-city = қала
unit-company = компания
unit-council = кеңес
unit-disease = ауру
unit-hour = сағат
unit-injury = жарақат
unit-inspection = тексеру
unit-inspection-type = тексеру түрі
unit-law = заң
unit-marriage = неке
unit-month = ай
unit-motion = өтінішхат
unit-occupation = кәсіп пен лауазым
unit-organisation = ұйым
unit-outlet = БАҚ
unit-part = бөлік
unit-state-body = мемлекеттік орган
unit-violation = бұзушылық
unit-week = апта
