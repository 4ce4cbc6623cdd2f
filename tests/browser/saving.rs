//! Files that a reader saves: made by the program of what is shown, and the same beside the page for those who have no program.

use crate::harness::{Profile, Reader, Readers, dist, shown};
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
        const link = document.querySelector(`a[data-save=${arguments[0]}]`);
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
        let picture = format!("{id}.svg");
        assert_eq!(saves(&reader, "picture").await, (picture.clone(), file(&format!("{path}{picture}"))));
        let drawn = "const image = new Image(); image.src = arguments[0]; image.decode().then(() => done(image.naturalWidth > 600), () => done(false))";
        assert!(reader.awaits::<bool>(drawn, &[&picture]).await, "{path}{picture} is no picture by itself");
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
