//! A contact sheet: every chart in every language and both widths on one page, to be looked at one by one.
//!
//! `sheet FILE` writes it; it stands below the checkout, for its typeface comes from `static/fonts`.

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::io::Result<()> {
    use doklad::chart::{draw, standalone};
    use doklad::edition::shipped;
    use doklad::report::Lang;
    use doklad::view::{NARROW, WIDE, drawing};
    let file = std::env::args().nth(1).unwrap_or_else(|| "target/sheet.html".into());
    let mut sheet = String::from(
        "<!doctype html><meta charset=\"utf-8\"><title>Contact sheet</title><style>\
         @font-face { font-family: 'Golos Text'; font-weight: 400 600; src: url(../static/fonts/golos-text-400-600.woff2) }\
         body { margin: 1rem; font: 14px 'Golos Text' } section { display: flex; flex-wrap: wrap; gap: 1rem; align-items: start; margin-block: 2rem }\
         h2 { flex: 1 0 100%; margin: 0; font-size: 14px } svg { border: 1px solid #ccc }</style>\n",
    );
    for chart in &shipped().report().charts {
        sheet += &format!("<section id=\"{0}\"><h2>{0}</h2>\n", chart.id);
        for words in Lang::ALL.map(|lang| shipped().of(lang)) {
            for width in [WIDE, NARROW] {
                sheet += &standalone(&draw(&drawing(words, chart), width), words.label(chart.title), words.label(chart.lead));
            }
        }
        sheet += "</section>\n";
    }
    std::fs::write(file, sheet)
}

#[cfg(target_arch = "wasm32")]
fn main() {}
