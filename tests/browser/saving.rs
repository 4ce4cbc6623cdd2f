//! Files that a reader saves: made by the program of what is shown, and the same beside the page for those who have no program.

use crate::harness::{Profile, Reader, Readers, dist, shown};
use doklad::edition::shipped;
use doklad::export::cite::{Citation, CitationFile, Style, quote_with_source};
use doklad::report::{Category, Date, Edtf, Lang};
use std::fs;

/// Presses a link that saves a file and returns the text that the browser is given, with its name. Browsers of tests have no folder for it.
pub async fn saves(reader: &Reader, word: &str) -> (String, String) {
    let clicked = "const create = URL.createObjectURL, click = HTMLAnchorElement.prototype.click;
        let text;
        URL.createObjectURL = (file) => (text = file.text(), create.call(URL, file));
        HTMLAnchorElement.prototype.click = function () {
            Object.assign(URL, { createObjectURL: create });
            Object.assign(HTMLAnchorElement.prototype, { click });
            if (this.href.startsWith('blob:')) text.then((text) => done([this.download, text]));
        };
        const link = document.querySelector(`a[data-save='${arguments[0]}']`);
        if (link.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }))) done(['', `leads to ${link.href}`]);";
    reader.awaits(clicked, &[word]).await
}

fn file(path: &str) -> String {
    fs::read_to_string(dist().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

pub async fn a_chart_is_saved_as_the_files_beside_its_page(readers: &Readers) {
    for path in ["ru/charts/torture-complaints/", "kk/charts/deaths-january/"] {
        let id = path.split('/').nth(2).expect("the path of a chart has its id");
        let reader = readers.open(path).await;
        // A text that is read from a file loses the mark that tells of its letters.
        let (name, table) = saves(&reader, "table").await;
        assert_eq!((name, table.as_str()), (format!("{id}.csv"), file(&format!("{path}{id}.csv")).trim_start_matches('\u{feff}')));
        assert_eq!(saves(&reader, "rows").await, (format!("{id}.json"), file(&format!("{path}{id}.json"))));
        let picture = format!("{id}.svg");
        assert_eq!(saves(&reader, "picture").await, (picture.clone(), file(&format!("{path}{picture}"))));
        let drawn = "const image = new Image(); image.src = arguments[0]; image.decode().then(() => done(image.naturalWidth > 600), () => done(false))";
        assert!(reader.awaits::<bool>(drawn, &[&picture]).await, "{path}{picture} is no picture by itself");
    }
}

pub async fn citations_name_the_address_and_the_day(readers: &Readers) {
    for (lang, id) in [(Lang::Kk, "deaths-january"), (Lang::En, "torture-complaints")] {
        let path = format!("{}/charts/{id}/", lang.code());
        let reader = readers.open(&format!("{path}#view=table")).await;
        let words = shipped().of(lang);
        let chart = words.report.chart(id).expect("the report has it");
        let (year, month, day): (i16, u8, u8) =
            reader.asks("const now = new Date(); return [now.getFullYear(), now.getMonth() + 1, now.getDate()]", &[]).await;
        let cited = Citation::new(words, &path, words.label(chart.title), reader.url(&format!("{path}#view=table")), (year, month, day));
        let entries = Style::ALL.map(|style| cited.styled(style));
        reader.sees("return [...document.querySelectorAll('.cite dd p')].map(({ textContent }) => textContent)", &[], &entries).await;
        for kind in CitationFile::ALL {
            assert_eq!(saves(&reader, kind.ending()).await, (format!("{}.{}", cited.id, kind.ending()), cited.file(kind)));
        }
        reader.clicks(".cite summary").await;
        reader.clicks(".cite dd:nth-of-type(2) button").await;
        reader.sees("return document.querySelector('.cite dd:nth-of-type(2) [role=status]').textContent !== ''", &[], true).await;
        assert_eq!(reader.pastes().await, entries[1]);

        let sentence = words.report.statistics[chart.statistics[0] as usize].sentence;
        let statistic = shown::statistics(id)[0];
        let today = words.date(Edtf::Date(Date { year, month, day, approximate: false }));
        let address = shown::passed_on(statistic).replacen("ru", lang.code(), 1);
        reader.clicks("figure.quote button[data-quote]").await;
        reader.sees("return document.querySelector('figure.quote [role=status]').textContent !== ''", &[], true).await;
        assert_eq!(reader.pastes().await, quote_with_source(words, sentence, &reader.url(&address), &today));
    }
}

pub async fn events_sections_names_and_timelines_are_cited_as_they_are_shown(readers: &Readers) {
    let words = shipped().of(Lang::En);
    let event = &words.report.events[0];
    let (section, entity) = (&words.report.sections[3], &words.report.entities[0]);
    let [named, told] = [words.label(entity.name), words.label(event.title)].map(str::to_owned);
    let cited = [
        (format!("en/timeline/{}/", event.id), told),
        (format!("en/report/{}/", section.id), section.heading.to_owned()),
        (format!("en/names/{}/", entity.id), named),
        ("en/timeline/#category=detention".to_owned(), format!("Timeline: {}", words.category(Category::Detention))),
    ];
    let reader = readers.open("en/").await;
    for (link, title) in cited {
        reader.go(&link).await;
        let today: (i16, u8, u8) =
            reader.asks("const now = new Date(); return [now.getFullYear(), now.getMonth() + 1, now.getDate()]", &[]).await;
        let path = link.split('#').next().expect("a link has a path");
        let cited = Citation::new(words, path, &title, reader.url(&link), today);
        let entries = Style::ALL.map(|style| cited.styled(style));
        reader.sees("return [...document.querySelectorAll('.cite dd p')].map(({ textContent }) => textContent)", &[], &entries).await;
        for kind in CitationFile::ALL {
            assert_eq!(saves(&reader, kind.ending()).await, (format!("{}.{}", cited.id, kind.ending()), cited.file(kind)));
        }
    }
}

pub async fn a_table_is_saved_as_a_picture_of_its_cells(readers: &Readers) {
    for path in [
        "ru/charts/torture-complaints/#view=table",
        "kk/charts/own/#of=deaths-january-government-summary~deaths-january-security-forces&view=table",
    ] {
        let reader = readers.open(path).await;
        let cells: Vec<String> = reader
            .asks(
                "return [...document.querySelectorAll('figure.main th, figure.main td')].map(({ textContent }) => textContent.trim())",
                &[],
            )
            .await;
        let (name, picture) = saves(&reader, "picture").await;
        let id = path.split('/').nth(2).expect("the path of a chart has its id");
        assert_eq!(name, format!("{id}-table.svg"));
        // Without what stands above and below the table; a cell may take several lines.
        let written = "const lines = [...new DOMParser().parseFromString(arguments[0], 'image/svg+xml').querySelectorAll('g:not(:first-of-type) text, g + g text')];
            return lines.map(({ textContent }) => textContent).join(' ')";
        let written: String = reader.asks(written, &[&picture]).await;
        let words = |text: &str| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
        let mut missing = words(&cells.join(" "));
        let mut more = Vec::new();
        for word in words(&written) {
            match missing.iter().position(|other| *other == word) {
                Some(at) => drop(missing.swap_remove(at)),
                None => more.push(word),
            }
        }
        assert_eq!(missing, Vec::<String>::new(), "{path}: not in the picture, which has {more:?}");
        let (name, file): (String, String) = reader.awaits(PNG, &["2"]).await;
        assert_eq!(name, format!("{id}-table@2x.png"));
        let file = base64::Engine::decode(&base64::engine::general_purpose::STANDARD, file).expect("the browser writes Base64");
        let read = png::Decoder::new(std::io::Cursor::new(file)).read_info().expect("it is a PNG");
        let lines = u32::try_from(cells.len() / 5).expect("a table is short");
        assert!(read.info().width == (640 + 48) * 2 && read.info().height > lines * 34 * 2, "{:?}", read.info().size());
    }
}

pub async fn the_timeline_is_saved_as_it_is_shown(readers: &Readers) {
    let link = "en/timeline/#from=2022-01-05&to=2022-01-08&category=detention&sort=newest";
    let reader = readers.open(link).await;
    reader.sees_the_events_of(link).await;
    let (_, saved) = saves(&reader, "table").await;
    let shown = shown::events(link);
    let mut rows = csv::Reader::from_reader(saved.as_bytes());
    let ids: Vec<String> = rows.records().map(|row| row.expect("it is a table")[0].to_owned()).collect();
    assert_eq!(ids, shown.concat());
    let (name, rows) = saves(&reader, "rows").await;
    let rows: serde_json::Value = serde_json::from_str(&rows).expect("it is JSON");
    let written: Vec<&str> = rows["events"].as_array().expect("its rows").iter().filter_map(|row| row["id"].as_str()).collect();
    assert_eq!((name.as_str(), written), ("events.json", shown.concat()));
    let (name, calendar) = saves(&reader, "calendar").await;
    let urls: Vec<String> = calendar.replace("\r\n ", "").lines().filter_map(|line| line.strip_prefix("URL:").map(str::to_owned)).collect();
    let pages = shown.concat().into_iter().map(|id| reader.url(&format!("en/timeline/{id}/")));
    assert_eq!((name.as_str(), urls), ("events.ics", pages.collect::<Vec<_>>()));
    reader.clicks(".bar.chosen a.chip:last-child").await;
    reader.sees_the_events_of("en/timeline/#sort=newest").await;
    assert!(saves(&reader, "table").await.1.lines().count() > ids.len() + 100, "what is shown now");
}

pub async fn the_one_file_edition_saves_them_from_disk(readers: &Readers) {
    let reader = readers.open_file(&Profile::default(), "#ru/charts/torture-complaints/").await;
    assert_eq!(saves(&reader, "picture").await.1, file("ru/charts/torture-complaints/torture-complaints.svg"));
    reader.go("#ru/timeline/").await;
    let (_, saved) = saves(&reader, "table").await;
    // What a spreadsheet in Russian takes for the border of a column.
    let columns = file("data/events.csv").lines().next().map(|line| line.replace(',', ";"));
    assert_eq!(saved.lines().next(), columns.as_deref());
}

/// Presses the button of a scale and returns the picture that the browser is given, in Base64, and its name.
const PNG: &str = "const create = URL.createObjectURL, click = HTMLAnchorElement.prototype.click;
    let file;
    URL.createObjectURL = (blob) => (file = blob, create.call(URL, blob));
    HTMLAnchorElement.prototype.click = function () {
        Object.assign(URL, { createObjectURL: create });
        Object.assign(HTMLAnchorElement.prototype, { click });
        const reader = new FileReader();
        reader.onload = () => done([this.download, reader.result.split(',')[1]]);
        reader.readAsDataURL(file);
    };
    document.querySelector(`[data-png='${arguments[0]}']`).click();";

/// The middle of the first bar on the page, in the units of its drawing, the colours of bar and paper, and the drawing's size.
const BAR: &str = "const svg = document.querySelector('figure.main svg.chart.wide'), { width, height } = svg.viewBox.baseVal;
    const bar = svg.querySelector('a.mark rect[height=\"30\"]'), number = (name) => Number(bar.getAttribute(name));
    const paint = (color) => { const context = document.createElement('canvas').getContext('2d'); context.fillStyle = color; context.fillRect(0, 0, 1, 1); return [...context.getImageData(0, 0, 1, 1).data]; };
    return [[number('width') / 2, number('y') + 15, width, height], paint(getComputedStyle(bar).fill), paint(getComputedStyle(document.documentElement).getPropertyValue('--paper'))]";

pub async fn a_chart_is_saved_as_pixels_of_what_is_drawn(readers: &Readers) {
    for dark in [false, true] {
        let reader = readers.open_as(&Profile { dark, ..Profile::default() }, "ru/charts/torture-complaints/").await;
        let (bar, ink, paper): ([f64; 4], [u8; 4], [u8; 4]) = reader.asks(BAR, &[]).await;
        for scale in [1, 2, 3] {
            let (name, file): (String, String) = reader.awaits(PNG, &[&scale.to_string()]).await;
            assert_eq!(name, if scale == 1 { "torture-complaints.png".into() } else { format!("torture-complaints@{scale}x.png") });
            let file = base64::Engine::decode(&base64::engine::general_purpose::STANDARD, file).expect("the browser writes Base64");
            let mut picture = png::Decoder::new(std::io::Cursor::new(file)).read_info().expect("it is a PNG");
            let mut pixels = vec![0; picture.output_buffer_size().expect("a picture fits into memory")];
            let info = picture.next_frame(&mut pixels).expect("all pixels are there");
            let [x, y, width, height] = bar;
            assert_eq!(f64::from(info.width), (width + 48.0) * f64::from(scale));
            // Above the drawing stands the title, on one line or two.
            assert!(f64::from(info.height) > (height + 100.0) * f64::from(scale), "{} high", info.height);
            let samples = info.color_type.samples();
            let at = |x: f64, y: f64| {
                let (x, y) = (x * f64::from(scale), y * f64::from(scale));
                let first = (y as usize * info.width as usize + x as usize) * samples;
                [pixels[first], pixels[first + 1], pixels[first + 2]]
            };
            assert_eq!(at(3.0, 3.0), paper[..3], "paper");
            let column = |y: &f64| at(24.0 + x, *y) == ink[..3];
            let rows = (0..info.height / scale).map(f64::from).filter(column).count();
            assert!((29..=31).contains(&rows), "the bar at {x}, {y} is 30 px high, found {rows}");
        }
    }
}
