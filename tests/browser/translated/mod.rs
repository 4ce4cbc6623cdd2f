//! Pages that a translator rewrites all the while: every control of every kind of page does what it does for everybody, and what the page
//! says after each step is what it says to an untouched reader who opens the same link.

mod reader;

use crate::harness::Readers;
use reader::Step::{Back, Choose, CopyLink, Date, Dismiss, Fold, Follow, Forward, Point, Save, Skip, Tick, Type, Verify};
use reader::leads_as_ever;

pub async fn head_foot_and_languages(readers: &Readers) {
    let steps = [
        Skip,
        Follow("header.site nav a:nth-child(2)"),
        Follow("header.site nav a:nth-child(3)"),
        Follow("header.site nav a:nth-child(4)"),
        Follow("header.site nav a:nth-child(5)"),
        Follow("footer.site a:not([download])"),
        Follow(".languages a[lang='en']"),
        Follow("header.site a.word"),
        Follow(".languages a[lang='kk']"),
        Back,
        Back,
        Back,
        Back,
        Forward,
        Follow("header.site nav a:nth-child(1)"),
    ];
    leads_as_ever(readers, "ru/", &steps).await;
}

pub async fn the_root_the_overview_and_the_catalogue(readers: &Readers) {
    let steps = [
        Follow(".cards figcaption a"),
        Back,
        Point(".cards svg a.mark .target"),
        Back,
        Follow("section[aria-labelledby='year'] > p a"),
        Back,
        Point("svg.months.wide a.mark[data-month='2022-01'] .target"),
        Back,
        Follow(".contents a"),
        Back,
        Follow("section[aria-labelledby='figures'] > p a"),
        Follow(".cards figcaption a"),
        Back,
        Point(".cards svg a.mark .target"),
        Back,
        Forward,
    ];
    leads_as_ever(readers, "", &steps).await;
}

pub async fn the_404_page(readers: &Readers) {
    let steps = [Follow("main li a"), Back, Forward, Back, Follow("main li:last-child a"), Back];
    leads_as_ever(readers, "en/charts/torture-complaint/", &steps).await;
}

pub async fn a_chart_in_each_view(readers: &Readers) {
    let steps = [
        Fold("details.as-table summary"),
        Save("picture"),
        Save("table"),
        CopyLink,
        Follow("nav.tabs a[href$='view=table']"),
        Fold("details.code summary"),
        CopyLink,
        Follow(".languages a[lang='en']"),
        Follow("figure.main td a"),
        Back,
        Follow("nav.tabs a[href$='view=sentences']"),
        Fold("details.context summary"),
        Follow(".quote figcaption a"),
        Back,
        Follow("nav.tabs a:nth-child(1)"),
        Fold("details.as-table summary"),
        Follow("figcaption.src a"),
        Back,
        Point("figure.main svg.chart.wide a.mark .target"),
        Back,
        Follow("aside.next a"),
        Follow("p.crumb a"),
        Back,
        Back,
        Back,
        Forward,
    ];
    leads_as_ever(readers, "ru/charts/torture-complaints/", &steps).await;
}

pub async fn the_boxes_of_each_facet(readers: &Readers) {
    let steps = [
        Tick("Категория", "Задержания", "#category=detention"),
        Tick("Категория", "Протесты", "#category=protest~detention"),
        // A rarer value, which comes out of its fold when it is chosen.
        Tick("Место", "Атырау", "#category=protest~detention&place=atyrau"),
        Back,
        Back,
        Forward,
        Follow(".bar.chosen a.chip.chosen:nth-child(2)"),
        Tick("Человек", "Жанболат Мамай", "#category=detention&person=zhanbolat-mamai"),
        Tick("Категория", "Задержания", "#person=zhanbolat-mamai"),
        Tick("Раздел", "раздел 2.b", "#section=2b&person=zhanbolat-mamai"),
        Tick("Точность даты", "месяц", "#section=2b&person=zhanbolat-mamai&precision=month"),
        Follow(".bar.chosen a.chip:last-child"),
        Tick("Организация", "Генеральная прокуратура", "#organisation=prosecutor-general"),
        Tick("Закон", "Конституция Казахстана", "#organisation=prosecutor-general&law=constitution"),
        Back,
    ];
    leads_as_ever(readers, "ru/timeline/", &steps).await;
}

pub async fn months_dates_words_chips_and_the_notice(readers: &Readers) {
    let steps = [
        Dismiss,
        Point("svg.months.wide a.mark[data-month='2022-01'] .target"),
        Save("table"),
        CopyLink,
        Point("svg.months.wide a.mark[data-month='2022-02'] .target"),
        Point("svg.months.wide a.mark[data-month='2022-02'] .target"),
        Date(".dates label:first-of-type input", "01/05/2022", "#from=2022-01-05&sort=newest"),
        Date(".dates label:last-of-type input", "01/08/2022", "#from=2022-01-05&to=2022-01-08&sort=newest"),
        Follow(".bar:has(output) > a.chip"),
        Type("алма"),
        Follow(".languages a[lang='en']"),
        Back,
        Follow(".bar.chosen a.chip.chosen"),
        Back,
        Follow("ol.events a"),
        Back,
        Follow(".bar.chosen a.chip:last-child"),
    ];
    leads_as_ever(readers, "ru/timeline/#from=banana&sort=newest", &steps).await;
}

pub async fn an_event(readers: &Readers) {
    let steps = [
        CopyLink,
        Follow("p.crumb a:nth-of-type(1)"),
        Back,
        Follow("p.crumb a:nth-of-type(2)"),
        Back,
        Follow("p.meta a"),
        Back,
        Follow("figure.quote figcaption a"),
        Back,
        Follow("ul.plain a[href*='/charts/']"),
        Back,
        Follow("ul.plain a[href*='/timeline/']"),
        Back,
        Follow("nav.neighbours a:first-child"),
        Follow("nav.neighbours a:last-child"),
        Follow(".languages a[lang='kk']"),
        Back,
        Back,
        Forward,
    ];
    leads_as_ever(readers, "ru/timeline/unhcr-refugee-count/", &steps).await;
}

pub async fn names_and_one_of_them(readers: &Readers) {
    let steps = [
        Follow(".languages a[lang='en']"),
        Back,
        Follow("ul.index a[data-entity='almaty']"),
        CopyLink,
        Follow(".acts a.chip"),
        Back,
        Follow("ol.events a"),
        Back,
        Follow("figure.quote figcaption a"),
        Back,
        Follow(".languages a[lang='kk']"),
        CopyLink,
        Follow("p.crumb a"),
        Back,
        Back,
        Forward,
    ];
    leads_as_ever(readers, "ru/names/", &steps).await;
}

pub async fn the_outline_and_a_section(readers: &Readers) {
    let steps = [
        Follow(".contents a[href$='/2e/']"),
        Follow("a.permalink"),
        CopyLink,
        Choose(".text .paragraph:nth-of-type(2) [data-sentence]:not(:has(a))"),
        CopyLink,
        Back,
        Forward,
        Follow(".languages a[lang='en']"),
        Follow(".text a.name"),
        Back,
        Follow(".text a.figure"),
        Back,
        Follow(".to-chart a"),
        Back,
        Follow(".to-event a"),
        Back,
        Follow(".to-erratum > a"),
        Back,
        Follow("nav.neighbours a:last-child"),
        Follow("nav.neighbours a:first-child"),
        Fold(".where summary"),
        Follow(".where .contents a[href$='/1c/']"),
        Follow("[data-sentence]:has(a.figure) + a.permalink"),
        Fold(".stands summary"),
        Follow(".stands a"),
        Back,
        Back,
    ];
    leads_as_ever(readers, "ru/report/", &steps).await;
}

pub async fn the_search(readers: &Readers) {
    let steps = [
        Follow("header.site a.seek"),
        Type("пыток"),
        Follow(".found a"),
        Back,
        Follow("[data-found^='s-'] a"),
        Back,
        Follow(".languages a[lang='en']"),
        Back,
    ];
    leads_as_ever(readers, "ru/", &steps).await;
}

pub async fn how_it_was_made(readers: &Readers) {
    let steps = [
        Follow(".languages a[lang='en']"),
        Back,
        Follow("table.sums a"),
        Back,
        Follow("ul.plain:not(.errata) a"),
        Back,
        Follow("ul.errata a"),
        Back,
        Verify,
        Forward,
    ];
    leads_as_ever(readers, "ru/about/", &steps).await;
}
