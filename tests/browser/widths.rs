//! The table of widths that charts are measured by, against the font as the browsers set it.

use crate::harness::Readers;
use doklad::chart::metrics::width;
use doklad::edition::shipped;
use doklad::report::Lang;

/// The sizes and weights that charts use: labels, and values.
const FACES: [(u32, bool); 2] = [(15, false), (19, true)];

pub async fn a_label_is_as_wide_in_the_browser_as_in_the_table_of_widths(readers: &Readers) {
    let report = shipped().report();
    let labels: Vec<&str> = report
        .statistics
        .iter()
        .step_by(7)
        .flat_map(|statistic| Lang::ALL.map(|lang| shipped().of(lang).label(statistic.label)))
        .take(20)
        .collect();
    assert_eq!(labels.len(), 20);
    let reader = readers.open("ru/charts/").await;
    // As a typeface of the scenario's own: the page's may come too late for the page, which then keeps to what stands in for it.
    let loads =
        "new FontFace('Measured', `url(${document.querySelector(\"link[as=font][href*=golos]\").href})`, { weight: '400 600' }).load()
        .then(face => { document.fonts.add(face); done('loaded') }, error => done(String(error)))";
    assert_eq!(reader.awaits::<String>(loads, &[]).await, "loaded");
    let mut problems = Vec::new();
    for (size, bold) in FACES {
        let face = format!("{} {size}px Measured", if bold { 600 } else { 400 });
        for label in &labels {
            let script = "const pen = document.createElement('canvas').getContext('2d'); pen.font = arguments[0]; return pen.measureText(arguments[1]).width";
            let measured: f64 = reader.asks(script, &[&face, label]).await;
            let expected = f64::from(width(label, size, bold));
            if (expected - measured).abs() > 0.03 * measured {
                problems.push(format!("{label} at {face}: {expected} by the table, {measured:.1} in the browser"));
            }
        }
    }
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}
