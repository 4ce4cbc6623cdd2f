//! Every picture, in every language and both widths, against what it shows: lengths, shares, seats, steps, bounds and thresholds are their values on the drawn
//! scale; what belongs together stands together; nothing overlaps, and nothing is cut off.

use doklad::chart::metrics::width;
use doklad::chart::{Anchor, Geometry, Ink, Scene, Shape, draw};
use doklad::edition::shipped;
use doklad::report::{Chart, ChartForm, Lang, Qualifier, Report, Statistic};
use doklad::view::{NARROW, WIDE, drawing};
use doklad::words::Words;

/// The smallest font size in pixels of a picture; `tests/browser/layout.rs` measures how large that is where it is shown.
const SMALLEST: u32 = 13;

fn report() -> &'static Report {
    shipped().report()
}

/// A chart as it is drawn.
struct Picture {
    chart: &'static Chart,
    words: Words,
    scene: Scene,
}

impl Picture {
    fn marks(&self) -> impl Iterator<Item = &'static Statistic> {
        report().chart_statistics(self.chart)
    }

    /// The lines of the threshold, each with its place in the order of painting.
    fn thresholds(&self) -> impl Iterator<Item = (usize, &[(i32, i32)])> {
        self.scene.shapes.iter().enumerate().filter(|(_, shape)| shape.ink == Ink::Threshold).filter_map(|(at, shape)| {
            match &shape.geometry {
                Geometry::Line(points) => Some((at, points.as_slice())),
                _ => None,
            }
        })
    }

    /// The shapes that show a statistic.
    fn of(&self, statistic: &Statistic) -> impl Iterator<Item = &Shape> {
        self.scene.shapes.iter().filter(|shape| shape.mark.as_deref() == Some(statistic.id))
    }

    /// The filled rectangles of a bar, from left to right. The shapes of reporters, and what clears the ground, are lower.
    fn bar(&self, statistic: &Statistic) -> Vec<(i32, i32)> {
        let rect = |shape: &Shape| match shape.geometry {
            Geometry::Rect(from, to) if to.1 - from.1 > 25 && !matches!(shape.ink, Ink::Wash | Ink::Paper) => Some((from.0, to.0)),
            _ => None,
        };
        let mut rects: Vec<_> = self.of(statistic).filter_map(rect).collect();
        rects.sort_unstable();
        rects
    }

    /// Where a bar says that its value is, and where the upper end of a range; how it ends depends on how exactly the value is stated.
    fn ends(&self, statistic: &Statistic) -> (i32, Option<i32>) {
        let bar = self.bar(statistic);
        let last = bar.last().expect("each mark has a bar").1;
        match statistic.qualifier {
            Qualifier::Between => (bar[0].1, Some(last)),
            _ => (last, None),
        }
    }

    /// Pixels of one unit: from the longest bar, or from the ground behind shares, which is the whole.
    fn scale(&self) -> f64 {
        let ground = self.scene.shapes.iter().find_map(|shape| match shape.geometry {
            Geometry::Rect((0, _), (right, _)) if shape.ink == Ink::Wash => Some(f64::from(right)),
            _ => None,
        });
        if let Some(ground) = ground.filter(|_| self.chart.form == ChartForm::Shares) {
            return ground / 100.0;
        }
        let longest = self.marks().max_by(|one, other| end_of(one).total_cmp(&end_of(other))).expect("a chart has marks");
        let (end, high) = self.ends(longest);
        f64::from(high.unwrap_or(end)) / end_of(longest)
    }

    fn name(&self) -> String {
        format!("{} in {} at {} px", self.chart.id, self.words.lang().code(), self.scene.width)
    }
}

fn end_of(statistic: &Statistic) -> f64 {
    statistic.high.unwrap_or(statistic.value)
}

fn pictures() -> impl Iterator<Item = Picture> {
    let charts = Lang::ALL.into_iter().flat_map(|lang| report().charts.iter().map(move |chart| (shipped().of(lang), chart)));
    charts.flat_map(|(words, chart)| [WIDE, NARROW].map(|width| Picture { chart, words, scene: draw(&drawing(words, chart), width) }))
}

/// Pictures of these forms.
fn of_form(forms: &'static [ChartForm]) -> impl Iterator<Item = Picture> {
    pictures().filter(|picture| forms.contains(&picture.chart.form))
}

#[track_caller]
fn is_at(found: i32, value: f64, scale: f64, what: &str) {
    assert!(
        (f64::from(found) - value * scale).abs() <= 1.0,
        "{what}: {found} px, at {scale:.3} px a unit {value} is at {:.1}",
        value * scale
    );
}

#[test]
fn a_bar_is_as_long_as_its_value() {
    for picture in of_form(&[ChartForm::Bars, ChartForm::Shares, ChartForm::Funnel]) {
        let scale = picture.scale();
        assert!(scale > 0.0, "{}", picture.name());
        for statistic in picture.marks() {
            let what = format!("{} of {}", statistic.id, picture.name());
            let is_outlined = matches!(statistic.qualifier, Qualifier::AtMost | Qualifier::LessThan);
            assert!(is_outlined || picture.bar(statistic)[0].0 == 0, "{what} begins at zero");
            let (end, high) = picture.ends(statistic);
            // No bar is so short that it is not seen, and what dissolves takes some room.
            let least = if statistic.qualifier == Qualifier::About { 13 } else { 3 };
            if f64::from(least) < statistic.value * scale {
                is_at(end, statistic.value, scale, &what);
            }
            if let Some(high) = high {
                is_at(high, end_of(statistic), scale, &what);
            }
        }
    }
}

#[test]
fn how_a_bar_ends_says_how_exactly_its_value_is_stated() {
    for picture in of_form(&[ChartForm::Bars, ChartForm::Shares, ChartForm::Funnel]) {
        for statistic in picture.marks() {
            let has = |is: fn(&Geometry) -> bool| picture.of(statistic).any(|shape| shape.ink != Ink::Paper && is(&shape.geometry));
            let arrow = has(|geometry| matches!(geometry, Geometry::Polygon(points) if points.len() == 6));
            let outline = has(|geometry| matches!(geometry, Geometry::Line(points) if points.len() == 4));
            let expected = match statistic.qualifier {
                Qualifier::Exact => (1, false, false),
                Qualifier::About => (4, false, false),
                Qualifier::AtLeast | Qualifier::MoreThan => (1, true, false),
                Qualifier::AtMost | Qualifier::LessThan => (1, false, true),
                Qualifier::Between => (2, false, true),
            };
            assert_eq!((picture.bar(statistic).len(), arrow, outline), expected, "{} of {}", statistic.id, picture.name());
        }
    }
}

/// The number with which a text of an axis begins.
fn number(text: &str, lang: Lang) -> Option<f64> {
    let digits: String = text.chars().take_while(|c| c.is_ascii_digit() || matches!(c, ',' | '.' | '\u{a0}')).collect();
    let plain = match lang {
        Lang::En => digits.replace(',', ""),
        Lang::Ru | Lang::Kk => digits.replace(',', "."),
    };
    plain.replace('\u{a0}', "").parse().ok()
}

#[test]
fn an_axis_says_what_the_bars_measure() {
    for picture in of_form(&[ChartForm::Bars, ChartForm::Shares]) {
        let scale = picture.scale();
        let lines: Vec<i32> = picture
            .scene
            .shapes
            .iter()
            .filter_map(|shape| match &shape.geometry {
                Geometry::Line(points) if shape.ink == Ink::Rule && shape.mark.is_none() => Some(points[0].0),
                _ => None,
            })
            .collect();
        assert!(lines.len() > 1, "{}", picture.name());
        let mut named = 0;
        for shape in picture.scene.shapes.iter().filter(|shape| shape.mark.is_none() && shape.ink == Ink::Muted) {
            let Geometry::Text { text, at, .. } = &shape.geometry else { continue };
            // Below stands what the ends of bars mean.
            if at.1 > 20 {
                continue;
            }
            let value = number(text, picture.words.lang()).unwrap_or_else(|| panic!("{text:?} on the axis of {}", picture.name()));
            let near = lines.iter().min_by_key(|&&x| (f64::from(x) - value * scale).abs() as i64).expect("an axis has lines");
            is_at(*near, value, scale, &format!("{text:?} on the axis of {}", picture.name()));
            named += 1;
        }
        assert!(named > 1, "{} has numbers", picture.name());
    }
}

#[test]
fn a_picture_with_ends_that_are_not_exact_says_what_they_mean() {
    let mut said = 0;
    for picture in of_form(&[ChartForm::Bars, ChartForm::Shares, ChartForm::Funnel, ChartForm::Units]) {
        let text = |shape: &Shape| match &shape.geometry {
            Geometry::Text { text, .. } if shape.mark.is_none() => Some(text.clone()),
            _ => None,
        };
        let texts: Vec<String> = picture.scene.shapes.iter().filter_map(text).collect();
        for (id, qualifiers) in [
            ("key-about", [Qualifier::About; 2]),
            ("key-lower", [Qualifier::AtLeast, Qualifier::MoreThan]),
            ("key-upper", [Qualifier::AtMost, Qualifier::LessThan]),
            ("key-range", [Qualifier::Between; 2]),
        ] {
            let is_drawn = picture.marks().any(|statistic| qualifiers.contains(&statistic.qualifier));
            assert_eq!(texts.contains(&picture.words.get(id)), is_drawn, "{id} of {}", picture.name());
            said += u32::from(is_drawn);
        }
    }
    assert!(said > 0);
}

#[test]
fn what_is_drawn_as_a_line_has_a_colour_in_the_style_of_the_page() {
    let style = std::fs::read_to_string("static/style/parts.css").expect("the style can be read");
    for picture in pictures() {
        for shape in &picture.scene.shapes {
            if matches!(shape.geometry, Geometry::Line(_) | Geometry::Circle(..)) {
                let rule = format!(".{}.line {{ stroke: ", shape.ink.class());
                assert!(style.contains(&rule), "{:?} of {}", shape.ink, picture.name());
            }
        }
    }
}

#[test]
fn a_threshold_stands_at_its_value() {
    let mut found = 0;
    for picture in of_form(&[ChartForm::Bars, ChartForm::Shares]) {
        let Some(threshold) = picture.chart.threshold.map(|index| &report().statistics[index as usize]) else { continue };
        for (_, points) in picture.thresholds() {
            is_at(points[0].0, threshold.value, picture.scale(), &picture.name());
            found += 1;
        }
        // Through every bar and track, and after them, so that none hides it.
        let bars = picture.scene.shapes.iter().enumerate().filter_map(|(at, shape)| match shape.geometry {
            Geometry::Rect((0, top), (right, bottom)) if shape.ink != Ink::Paper && shape.mark.is_some() => Some((at, top, right, bottom)),
            _ => None,
        });
        for (at, top, right, bottom) in bars {
            let is_over =
                |(order, points): (usize, &[(i32, i32)])| order > at && points[0].1 == top && points[points.len() - 1].1 == bottom;
            assert!(
                picture.thresholds().any(is_over) || picture.thresholds().all(|(_, points)| points[0].0 >= right),
                "{}: the bar from {top} to {bottom} hides the threshold",
                picture.name()
            );
        }
    }
    assert!(found > 10);
}

#[test]
fn a_chamber_has_as_many_seats_as_it_says() {
    for picture in of_form(&[ChartForm::Seats]) {
        let whole = picture.chart.whole.map(|index| report().statistics[index as usize].value);
        let mut taken = 0.0;
        for statistic in picture.marks() {
            // One disc more stands beside the words.
            let is_seat = |shape: &&Shape| matches!(shape.geometry, Geometry::Disc(..)) && shape.ink != Ink::Paper;
            let discs = picture.of(statistic).filter(is_seat).count() as f64 - 1.0;
            assert_eq!(discs, statistic.value, "{} of {}", statistic.id, picture.name());
            taken += discs;
        }
        let circles = picture.scene.shapes.iter().filter(|shape| matches!(shape.geometry, Geometry::Circle(..))).count() as f64;
        let free = (circles - 1.0).max(0.0);
        assert_eq!(whole.unwrap_or(taken), taken + free, "{}", picture.name());
    }
}

/// How much lighter one of two colours is than the other, 1 to 21: the contrast ratio of WCAG 2.2, which knows no hue and so holds on a print in grey.
fn contrast(one: Ink, other: Ink) -> f64 {
    let luminance = |ink: Ink| {
        let channel = |at: usize| {
            let value = f64::from(u8::from_str_radix(&ink.color()[at..at + 2], 16).expect("a colour is written in hexadecimal")) / 255.0;
            if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
    };
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

#[test]
fn a_print_in_grey_shows_every_mark_and_tells_parts_apart() {
    for picture in pictures() {
        let parts: Vec<(&str, Ink, bool)> = picture
            .marks()
            .map(|statistic| {
                let drawn = picture.of(statistic).filter(|shape| !matches!(shape.geometry, Geometry::Text { .. }));
                let drawn: Vec<Ink> = drawn.map(|shape| shape.ink).filter(|ink| !matches!(ink, Ink::Wash | Ink::Rule)).collect();
                let ink = drawn.iter().copied().find(|ink| *ink != Ink::Paper).unwrap_or(Ink::Text);
                assert!(contrast(ink, Ink::Paper) >= 3.0, "{} of {} is too light", statistic.id, picture.name());
                (statistic.id, ink, drawn.contains(&Ink::Paper))
            })
            .collect();
        // Who reports a value is told by shapes and words; parts of a chamber stand side by side without any.
        if picture.chart.form == ChartForm::Seats {
            for (at, (one, ink, is_open)) in parts.iter().enumerate() {
                let looks_alike = |(_, other, other_is_open): &&(&str, Ink, bool)| contrast(*ink, *other) < 3.0 && is_open == other_is_open;
                assert_eq!(parts[at + 1..].iter().find(looks_alike), None, "{one} of {}", picture.name());
            }
        }
    }
}

#[test]
fn a_chart_of_units_has_a_mark_for_each_and_an_arrow_where_there_may_be_more() {
    for picture in of_form(&[ChartForm::Units]) {
        for statistic in picture.marks() {
            // The sign of a reporter is smaller.
            let marks = picture.of(statistic).filter(|shape| matches!(shape.geometry, Geometry::Disc(_, 6))).count() as f64;
            assert_eq!(marks, statistic.value, "{} of {}", statistic.id, picture.name());
            let arrow = picture.of(statistic).any(|shape| matches!(&shape.geometry, Geometry::Polygon(points) if points.len() == 6));
            assert_eq!(arrow, statistic.qualifier != Qualifier::Exact, "{} of {}", statistic.id, picture.name());
        }
    }
}

#[test]
fn a_value_over_time_stands_at_its_time_and_as_high_as_it_is() {
    for picture in of_form(&[ChartForm::Times]) {
        let drawing = drawing(picture.words, picture.chart);
        let times: Vec<(f64, f64)> = drawing.items.iter().filter_map(|item| item.time).collect();
        let from = times.iter().map(|time| time.0).fold(f64::MAX, f64::min).floor();
        let to = times.iter().map(|time| time.1).fold(0.0, f64::max).ceil();
        let year = f64::from(picture.scene.width - 1) / (to - from);
        let floors: Vec<i32> = picture
            .scene
            .shapes
            .iter()
            .filter_map(|shape| match &shape.geometry {
                Geometry::Line(points) if shape.ink == Ink::Rule => Some(points[0].1),
                _ => None,
            })
            .collect();
        for (statistic, item) in picture.marks().zip(&drawing.items) {
            let what = format!("{} of {}", statistic.id, picture.name());
            let mut shapes = picture.of(statistic).filter_map(|shape| match shape.geometry {
                Geometry::Rect(from, to) if shape.ink != Ink::Paper => Some((from.0, to.0, (from.1 + to.1) / 2)),
                _ => None,
            });
            let (start, end, high) = shapes.next().expect("each value has a mark");
            let time = item.time.expect("ingest lets no value without a time in");
            if end - start > 8 {
                is_at(start, time.0 - from, year, &what);
                is_at(end, time.1 - from, year, &what);
            } else {
                // A moment at the edge of the picture is not cut off.
                let middle = (f64::midpoint(time.0, time.1) - from).min((f64::from(picture.scene.width) - 4.0) / year);
                is_at((start + end) / 2, middle, year, &what);
            }
            let floor = floors.iter().find(|&&floor| floor >= high).expect("each row stands on a line");
            is_at(floor - high, statistic.value, 110.0 / drawing.max, &what);
        }
    }
}

#[test]
fn figures_without_a_scale_say_their_value_whole_and_what_it_counts() {
    for picture in of_form(&[ChartForm::Figures]) {
        for statistic in picture.marks() {
            let texts: Vec<&str> = picture
                .of(statistic)
                .filter_map(|shape| match &shape.geometry {
                    Geometry::Text { text, .. } => Some(text.as_str()),
                    _ => None,
                })
                .collect();
            let all = texts.join(" ");
            let label = picture.words.label(statistic.label);
            let expected = [picture.words.value_with_unit(statistic), label.split(": ").last().unwrap_or(label).to_lowercase()];
            assert!(all.starts_with(&expected[0]) && all.to_lowercase().contains(&expected[1]), "{all:?} in {}", picture.name());
        }
    }
}

/// Left, top, right, bottom.
type Place = (i32, i32, i32, i32);

/// The box that a text takes, by the advance widths of the page's typeface.
fn place(shape: &Shape) -> Option<Place> {
    let Geometry::Text { at: (x, y), anchor, size, bold, text } = &shape.geometry else { return None };
    let wide = i32::try_from(width(text, *size, *bold)).expect("a text is short");
    let left = match anchor {
        Anchor::Start => *x,
        Anchor::Middle => x - wide / 2,
        Anchor::End => x - wide,
    };
    let size = i32::try_from(*size).expect("a font is small");
    // From the top of its capitals to its baseline, or to the foot of what goes below.
    let descends =
        text.contains(['g', 'j', 'p', 'q', 'y', ',', '(', 'р', 'у', 'ф', 'ц', 'щ', 'д', 'Д', 'Ц', 'Щ', 'ү', 'ұ', 'қ', 'ң', 'Қ', 'Ң']);
    Some((left, y - size * 3 / 4, left + wide, if descends { y + size / 4 } else { *y }))
}

#[test]
fn no_text_is_cut_off_too_small_or_upon_another() {
    let mut problems = Vec::new();
    for picture in pictures() {
        let (wide, high) = (i32::try_from(picture.scene.width), i32::try_from(picture.scene.height));
        let (wide, high) = (wide.expect("a picture is small"), high.expect("a picture is small"));
        let texts: Vec<_> = picture
            .scene
            .shapes
            .iter()
            .filter_map(|shape| match &shape.geometry {
                Geometry::Text { text, size, .. } => Some((text, *size, place(shape)?)),
                _ => None,
            })
            .collect();
        for (at, (text, size, (left, top, right, bottom))) in texts.iter().enumerate() {
            if *left < 0 || *top < 0 || *right > wide || *bottom > high {
                problems.push(format!("{}: {text:?} is cut off", picture.name()));
            }
            if *size < SMALLEST {
                problems.push(format!("{}: {text:?} is set at {size} px", picture.name()));
            }
            for (other, _, (l, t, r, b)) in &texts[at + 1..] {
                if left < r && l < right && top < b && t < bottom {
                    problems.push(format!("{}: {text:?} lies upon {other:?}", picture.name()));
                }
            }
        }
    }
    assert_eq!(problems, [""; 0]);
}

#[test]
fn words_and_value_of_a_mark_stand_with_its_bar_in_the_order_of_the_chart() {
    for picture in of_form(&[ChartForm::Bars, ChartForm::Shares, ChartForm::Funnel]) {
        let mut above = 0;
        for statistic in picture.marks() {
            let what = format!("{} of {}", statistic.id, picture.name());
            let texts: Vec<(&str, Place)> = picture
                .of(statistic)
                .filter_map(|shape| match &shape.geometry {
                    Geometry::Text { text, .. } => Some((text.as_str(), place(shape)?)),
                    _ => None,
                })
                .collect();
            let (value, words) = texts.split_last().expect("a mark has words");
            let said = [picture.words.value(statistic), picture.words.value_with_unit(statistic)];
            assert!(said.iter().any(|said| said == value.0), "{what}: {:?}", value.0);
            let all = words.iter().map(|(text, _)| *text).collect::<Vec<_>>().join(" ");
            let label = picture.words.label(statistic.label);
            let own = label.rsplit(": ").next().unwrap_or(label);
            let plain = |text: &str| text.to_lowercase().replace('\u{a0}', " ");
            assert!(plain(&all).contains(&plain(own)), "{what}: {all:?}");
            let (end, high) = picture.ends(statistic);
            let (left, top, _, bottom) = value.1;
            let end = high.unwrap_or(end);
            // A threshold may stand between the two.
            let threshold = picture.thresholds().map(|(_, points)| points[0].0).find(|x| (end..left).contains(x));
            assert!(left > end && left - threshold.unwrap_or(end) < 30, "{what}: its value stands {left} px from the left");
            for (text, (_, line_top, _, line_bottom)) in words {
                assert!(*line_top >= above && *line_bottom <= top + 2, "{what}: {text:?} stands between the mark before and its bar");
            }
            above = bottom;
        }
    }
}
