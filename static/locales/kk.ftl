# Head
site-name = Баяндама
skip = Мазмұнға өту
nav = Сайт бөлімдері
nav-overview = Шолу
nav-charts = Графиктер
nav-timeline = Хронология
nav-report = Мәтін
languages = Тіл
footer-source = Дереккөз: { $publisher }. Баяндама мәтіні қоғамдық игілікте.
footer-independent = Сайт баяндаманы жариялаушыдан тәуелсіз және өз бағалауын қоспайды.
footer-private = Санауыш та, cookie де жоқ: іздегеніңіз бен таңдағаныңыз браузеріңізде қалады.
keep = Баяндаманы сақтау
keep-what = Бүкіл сайт бір мегабайттан кіші бір файлда: желісіз ашылады, оны басқаларға беруге болады.
footer-sha = Дереккөздің SHA-256 мәні

# Notices
notice-dropped = Сілтеменің бір бөлігі оқылмады: { $parts }. Қалғаны көрсетілген.
notice-lost = Ол бетке қажет деректерді жүктеу мүмкін болмады: байланыс жоқ. Қалғанының бәрі жұмыс істейді.
notice-close = Хабарламаны жабу
edition-new = Сайттың жаңа нұсқасы шықты.
edition-show = Көрсету
lacking = Сүзгілерсіз, іздеусіз және көріністерді ауыстырусыз
lacking-off = Оларға JavaScript пен WebAssembly қажет, ал бұл браузерде олардың бірі немесе екеуі де өшірілген: «Safer» және «Safest» деңгейлеріндегі Tor Browser мен Lockdown Mode осылай істейді. Бүкіл мәтін, кестесі бар барлық график және барлық оқиға оларсыз да осында.
lacking-stopped = Беттің бағдарламасы жүктелмеді немесе тоқтап қалды. Бүкіл мәтін, кестесі бар барлық график және барлық оқиға онсыз да осында; қалғанын көру үшін бетті жаңартыңыз.
not-found-title = Мұндай бет жоқ
not-found-lead = «{ $path }» мекенжайында ештеңе жоқ. Мүмкін, іздегеніңіз:

# Copying a link
copy-link = Сілтемені көшіру
share = Бөлісу
copy-done = Сілтеме көшірілді
copy-failed = Сілтемені осы жерден көшіріңіз
copied = Көшірілді
copy = Көшіру
copy-quote = Дереккөзімен көшіру

# Citing
cite = Сілтеме жасау
cite-container = Баяндама: { $report }, { $edition } басылымы
cite-quote = «{ $sentence }» ({ $report }, { $publisher }, { $section }). Баяндама, { $edition } басылымы. { $url } (қаралған күні: { $date })
cite-files = Әдебиет тізімін жасайтын бағдарламалар үшін:

# Overview
overview-lead = Баяндама толығымен: { $sentences }, { $figures } және { $events } – әр сан мен әр күн өзі тұрған сөйлемге апарады.
overview-figures = Негізгі сандар
overview-year = Жыл айлар бойынша
overview-year-lead = Баяндамада айтылған { $year } жылғы оқиғалар – басталған айы бойынша. Баған сол айдың хронологиясына апарады.
overview-text = Баяндама мәтіні
overview-all-charts = Барлық графиктер
overview-all-events = Бүкіл хронология

# Catalogue and chart
charts-title = Графиктер
charts-lead = Баяндамадағы сандар тақырыптар бойынша. Бір-біріне қайшы сандар қатар тұр, әрқайсысын кім хабарлағаны көрсетілген.
charts-search = Сөз немесе атау
charts-search-label = Графиктерден іздеу
charts-none = Мұндай графиктер жоқ.
view-chart = График
view-table = Кесте
view-sentences = Дәйексөздер
views = Көрсету түрі
embed = Ендіру
embed-what = Басқа сайтқа арналған график; сурет жақтаудың еніне бейімделеді.
embed-source = дереккөз және дәйексөздер
chart-next = Тағы қараңыз
chart-timelines = Хронологияда
stated-again = қайталанған:
chart-how-read = Сандар қалай оқылды
chart-aria = График: { $count }. { $items }.
chart-extent = Ең үлкені – { $most }, ең кішісі – { $least }.
chart-reporters = Хабарлағандар: { $who }.
section-number = { $number }-бөлім
section-summary = негізгі тұжырымдар
column-what = Көрсеткіш
column-value = Мәні
column-who = Кім хабарлайды
column-when = Уақыты
column-where = Мәтіндегі орны
who-report = баяндаманың өзі
sentence-link = Мәтіндегі сөйлем
reported-by = хабарлаған: { $who }
threshold-is = меже { $value }
key-about = шамамен
key-lower = төменгі шек: одан көп болуы мүмкін
key-upper = жоғарғы шек: одан аз болуы мүмкін
key-range = аралық: контур үлкен шегіне дейін
seats-rest = қалғандары
note-label = Ескертпе

# Kinds of reporters, as they stand beside a mark
reporter-government = мемлекет
reporter-ngo = азаматтық қоғам
reporter-international = халықаралық ұйым
reporter-media = БАҚ
reporter-observers = бақылаушылар
reporter-none = баяндама

# Beside a value that a law or rule demands
kind-norm = норма

# How exactly a value is stated
qualifier-about = шамамен { $value }
qualifier-at-least = кемінде { $value }
qualifier-at-most = ең көбі { $value }
qualifier-more-than = { $value } астам
age-under = { $value } жасқа дейін
qualifier-less-than = { $value } кем

# Timeline
timeline-title = Хронология
timeline-lead = Баяндамада айтылған күні белгілі оқиғалар, соның ішінде { $year } жылға дейінгілері. Күн мәтінде аталған жерде ғана көрсетілген.
timeline-search = Сөз, есім, жер
timeline-search-label = Хронологиядан іздеу
timeline-from = Басы
timeline-to = Соңы
timeline-dates = Күндер
timeline-filters = Сүзгілер
timeline-none = Баяндамада мұндай оқиғалар жоқ.
timeline-clear = Бәрін тазарту
timeline-remove = Алып тастау: { $what }
timeline-possibly = Мүмкін, осы аралықта
timeline-possibly-lead = Бұл оқиғалардың күні нақты айту үшін жеткілікті дәл көрсетілмеген.
timeline-ongoing = Осы күндері жалғасып жатқандар
timeline-count-ongoing = жалғасқаны: { $number }
timeline-count-possible = мүмкін: { $number }
timeline-reversed = Басы соңынан кейін: мұндай аралықта ештеңе жоқ.
timeline-year = Жыл – төрт цифр, 1900 мен 2100 аралығында.
timeline-year-drawing = { $year } жылғы оқиғалар айлар бойынша
timeline-month-aria = { $month }: { $events }
timeline-oldest = алдымен ескілері
timeline-newest = алдымен жаңалары
facet-category = Санат
facet-section = Бөлім
facet-place = Жер
facet-person = Адам
facet-organisation = Ұйым
facet-law = Заң
facet-precision = Күннің дәлдігі
facet-theme = Тақырып
facet-unit = Не саналады
facet-reporter = Кім хабарлайды
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
category-detention = Ұстау және қамау
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
category-asylum = Пана және азаматтық
category-society = Қоғам
category-monitoring = Мониторинг
category-publication = Мәлімдемелер мен есептер
category-office = Лауазымдар
category-diplomacy = Дипломатия

# Event
event-crumb = Хронология
event-named-places = Осы сөйлемдегі басқа жерлер:
event-in-text = Баяндама мәтінінде
event-same-day = Бұрын және кейін
event-earlier = Бұрын
event-later = Кейін
event-figures = Осы сөйлемдегі сандар
event-elsewhere = Баяндаманың басқа жерінде осы туралы

# Report
report-title = Баяндама мәтіні
report-lead = Баяндаманың сөздері өзгертілмеген: тек жол мен бет үзілімдері түзетілген. Әр сөйлемнің өз сілтемесі бар; мәтінде белгіленген сандар мен оқиғалар графиктер мен хронологияға апарады. Мәтін орыс тілінде.
report-outline = Көршілес бөлімдер
report-previous = Алдыңғы бөлім
report-next = Келесі бөлім
report-this-sentence = Сөйлемге сілтеме
report-sentence-copy = Сөйлемге сілтемені көшіру

# Dates
date-since = { $date } бастап
date-until = ең кеші { $date }
period-as-of = { $date } жағдай
period-at-end = { $date } соңында
period-by-end = { $date } соңына қарай
period-until = { $date } дейін
period-target = мақсат: { $date }
period-reported = хабарланған: { $date }
date-year = { $year } жыл
date-of-year = { $year } жыл
date-month-year = { $year } ж. { $month }
date-day = { $year } ж. { $day } { $month }
date-day-month = { $day } { $month }
date-years = { $from }–{ $to } жылдар
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
count-charts = { $number } график
count-events = { $number } оқиға
count-figures = { $number } сан
count-sentences = { $number } сөйлем

# Search
search-title = Іздеу
search-lead = Баяндаманың мәтіні (орыс тілінде), графиктер, оқиғалар және атаулар бойынша. Сөздің кез келген формасы оның барлық формасын табады.
search-box = Сөздер
search-needs = Іздеуге беттің бағдарламасы қажет, ал ол мұнда жұмыс істемейді. Мәтін, графиктер мен атаулар онсыз да осында; беттен браузердің өз құралымен іздеуге болады.
search-none = Ештеңе табылмады. Барлық сөздер бар жерлер ғана табылады.
count-results = { $number } нәтиже
count-mentions = { $number } рет аталған

# Files that a reader saves
save-picture = Сурет (SVG)
save-table = Кесте (CSV)
save-rows = Деректер (JSON)

# Names
nav-names = Атаулар
names-title = Атаулар
names-lead = Баяндамада аталған адамдар, ұйымдар, жерлер мен заңдар; сан неше рет аталғанын көрсетеді. Жалпы сөздер («үкімет», «полиция», «сот») есептелмеген.
names-people = Адамдар
names-organisations = Ұйымдар
names-places = Жерлер
names-laws = Заңдар мен бағдарламалар
names-forms = Мәтінде
names-in-timeline = Хронологияда көрсету
names-events = Оқиғалар
names-figures = Осы сөйлемдердегі сандар
names-mentions = Аталған тұстары

# About
about-title = Сайт туралы
about-lead = «Баяндама» – бір құжатқа арналған, оны жариялаушыдан ({ $publisher }) тәуелсіз жолкөрсеткіш. Ол құжатта не айтылғанын көрсетеді және өз бағалауын қоспайды.
about-method = Қалай жасалған
about-method-text = Баяндама мәтіні сөзбе-сөз сақталған; тек жол мен бет үзілімдері түзетілген. Әр сан мен оқиға мәтінде дәл бір рет кездесетін сөзбе-сөз дәйексөзге, әр атау мәтіндегі формаларына сүйенеді.
about-method-verified = Сайт бәрі сәйкес келгенде ғана құрастырылады: әр санның мәні өз дәйексөзінде, әр оқиғаның күні өз сөздерінде тұр, ал мәтіндегі әр сан мен күн есепке алынған. Әйтпесе құрастыру тоқтап, жолды көрсетеді.
about-method-voices = Санды кім хабарлайтыны мәтіндегідей көрсетілген: мемлекет, азаматтық қоғам, халықаралық ұйым, БАҚ, бақылаушылар немесе баяндаманың өзі. Бір-біріне қайшы сандар қатар тұрады, олардың орташасы алынбайды, есептеліп шығарылған сан жоқ.
about-method-dates = Күн ешқашан мәтіндегіден дәлірек болмайды: «шілдеде» ай күйінде қалады. Жыл не уақыт мәнмәтіннен алынса, бұл ескертпеде айтылады.
about-method-words = Графиктер мен оқиғалардың атаулары, аудармалар мен ескертпелер – біздікі; баяндаманың өз сөздері аударылмаған.
about-ledger = Сандар мен күндердің есебі
about-ledger-text = Мәтіндегі сандар мен күн көрсетілген жерлер: { $all }. Соның ішінде { $covered } – көрсетілген сандардың мәні немесе сандар мен оқиғалар дәйексөздеріндегі күн; { $explained } – бұлардың ешқайсысы емес, себебі төменде айтылған.
about-explained = Сан да, оқиға да емес
about-errata = Мәтіндегі дәлсіздіктер
about-errata-text = Мәтін өзіне қайшы келетін, атау бұрмаланған немесе екіұшты оқылатын жерлер. Мәтін түзетілмеген; ескертпе не байқалғанын және оның неге сүйенетінін айтады.
about-data = Деректер
about-data-text = Мәтін, сандар, оқиғалар, атаулар мен есеп – Frictionless Data Package жинағындағы CSV кестелері:
about-privacy = Құпиялылық
about-privacy-text = Сайт ештеңе жинамайды: санауыш та, cookie де, бөгде серверлерге сұрау да жоқ. Сүзгі мен іздеу сөздері мекенжайдағы # белгісінен кейін тұрады және серверге жетпейді.
about-edition = Нұсқа
about-edition-text = { $version } нұсқасы. Осы SHA-256 мәндері бойынша дереккөздің, деректер мен бағдарламаның дәл осы нұсқасы екенін тексеруге болады.
about-source = Дереккөз
about-data-digest = Деректер
about-data-of = барлық белгілеу файлының бақылау сомалары
about-program-more = графиктерден басқа барлық бетке
about-program = Бағдарлама
about-verify-text = Браузер файлдарды осы сайттан қайта жүктеп, олардың SHA-256 мәнін есептейді және жоғарыдағы мәндермен салыстырады.
verify = Тексеру
verify-same = сәйкес келеді
verify-other = сәйкес келмейді
verify-lost = жүктеу мүмкін болмады
verify-cannot = Бұл браузер SHA-256 мәнін тек қорғалған байланысы (https) бар беттерде есептейді.
about-licence = Баяндама мәтіні қоғамдық игілікте. Бағдарлама мен белгілеу MIT лицензиясымен таратылады.
column-section = Бөлім
column-covered = Көрсетілген
column-explained = Түсіндірілген
reason-section-number = Бөлімнің, кезеңнің не тармақтың нөмірі
reason-cross-reference = Баяндаманың басқа жеріне сілтеме
reason-legal-citation = Заңның, баптың, конвенцияның нөмірі не жылы
reason-name = Атаудың бөлігі
reason-anaphora = Есепке алынған мөлшерге не қатар тізілгенге сілтейді
reason-age = Сөз болған адамдардың жасы, көрсеткіш емес
reason-indefinite = Мөлшер емес, сөз орамы
reason-antecedent = Басқа жерде есепке алынған оқиғаны еске салады не салыстыру нүктесі
reason-general-time = Күні көрсетілмеген жалпы тұжырымның уақыты
reason-url = Веб-мекенжайдың бөлігі
erratum-spelling = Жазылуы
erratum-wording = Тұжырым
erratum-contradiction = Қайшылық
erratum-number = Саны
erratum-reference = Сілтеме

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
unit-prayer = дұға
unit-prison-term = жаза мерзімі
unit-region = өңір
unit-oblast = облыс
unit-incident = жағдай
unit-seat = орын
unit-senator = сенатор
unit-signature = қол
unit-stage = кезең
unit-trial = сот процесі
unit-visit = сапар
unit-age = жас
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
unit-marriage = неке
unit-month = ай
unit-motion = өтінішхат
unit-occupation = кәсіп пен лауазым
unit-outlet = БАҚ
unit-part = үлес
# A part that has a word of its own, by its thousandths.
part-333 = үштен бір
unit-violation = бұзушылық
unit-week = апта
