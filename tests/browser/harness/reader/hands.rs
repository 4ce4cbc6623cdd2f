//! What a reader does on a page with mouse, keyboard and window.

use super::Reader;
use crate::harness::notes::Notes;
use std::time::Duration;
use thirtyfour::bidi::modules::browsing_context::{SetViewport, Viewport};
use thirtyfour::error::WebDriverErrorInner;
use thirtyfour::{Key, TypingData, WindowHandle};

impl Reader {
    /// Clicks on what fits a selector.
    pub async fn clicks(&self, selector: &str) {
        self.finds(selector).await;
        // WebKit's driver may leave what it scrolls to at the edge, and then not find it in the window.
        self.asks::<()>("document.querySelector(arguments[0]).scrollIntoView({ block: 'center' })", &[selector]).await;
        // While the page is being set anew another thing may be at the place for a moment; what stays in the way is in the reader's way.
        for wait in [200, 1000, 3000] {
            match self.finds(selector).await.click().await {
                Err(error) if matches!(*error, WebDriverErrorInner::ElementClickIntercepted(_)) => {
                    tokio::time::sleep(Duration::from_millis(wait)).await
                }
                outcome => return outcome.unwrap_or_else(|error| panic!("{selector}: {error}")),
            }
        }
        self.finds(selector).await.click().await.unwrap_or_else(|error| panic!("{selector}: {error}"));
    }

    /// Points at the middle of what fits a selector and clicks there, whatever lies on top: a mark of a chart is many shapes.
    pub async fn points_at(&self, selector: &str) {
        self.finds(selector).await;
        self.asks::<()>("document.querySelector(arguments[0]).scrollIntoView({ block: 'center' })", &[selector]).await;
        let element = self.finds(selector).await;
        let chain = self.driver.action_chain_with_delay(Some(Duration::ZERO), Some(Duration::ZERO));
        chain.move_to_element_center(&element).click().perform().await.unwrap_or_else(|error| panic!("{selector}: {error}"));
    }

    /// Points at the middle of what fits a selector.
    pub async fn hovers(&self, selector: &str) {
        self.finds(selector).await;
        self.asks::<()>("document.querySelector(arguments[0]).scrollIntoView({ block: 'center' })", &[selector]).await;
        let element = self.finds(selector).await;
        let chain = self.driver.action_chain_with_delay(Some(Duration::ZERO), Some(Duration::ZERO));
        chain.move_to_element_center(&element).perform().await.unwrap_or_else(|error| panic!("{selector}: {error}"));
    }

    /// Drags along a drawing, from a part of its width to another, in steps.
    pub async fn drags(&self, drawing: &str, from: f64, to: f64) {
        self.finds(drawing).await;
        self.asks::<()>("document.querySelector(arguments[0]).scrollIntoView({ block: 'center' })", &[drawing]).await;
        let place = "const { left, top, width, height } = document.querySelector(arguments[0]).getBoundingClientRect(); return [left, top + height / 2, width]";
        let [left, top, width]: [f64; 3] = self.asks(place, &[drawing]).await;
        let at = |part: f64| ((left + part * width) as i64, top as i64);
        let step = Some(Duration::from_millis(40));
        let mut chain = self.driver.action_chain_with_delay(step, step).move_to(at(from).0, at(from).1).click_and_hold();
        for part in 1..=8 {
            let at = at(from + (to - from) * f64::from(part) / 8.0);
            chain = chain.move_to(at.0, at.1);
        }
        chain.release().perform().await.expect("a drag within the window");
    }

    /// Presses keys one after another, wherever the focus is.
    pub async fn presses(&self, keys: impl Into<TypingData>) {
        let chain = self.driver.action_chain_with_delay(Some(Duration::ZERO), Some(Duration::ZERO)).send_keys(keys);
        chain.perform().await.expect("keys can be pressed at any time");
    }

    /// Ticks or unticks a value of a facet, both by the names that the page gives them.
    pub async fn switches(&self, facet: &str, value: &str) {
        // Translators put brackets around what they translate.
        let opened = "const [facet, value] = arguments, says = (element, text) => element?.textContent.replace(/[⟦⟧]/g, '') === text;
            const list = [...document.querySelectorAll('.facets fieldset')].find(list => says(list.querySelector('legend'), facet));
            const row = [...list?.querySelectorAll('label') ?? []].find(row => says(row.querySelector('span'), value));
            for (let fold = row?.closest('details'); fold; fold = fold.parentElement.closest('details')) fold.open = true;
            row?.scrollIntoView({ block: 'center' });
            return row ?? null";
        let row = self.driver.execute(opened, [facet.into(), value.into()]).await.and_then(|row| row.element());
        let row = row.unwrap_or_else(|error| panic!("{facet} has no {value}: {error}"));
        row.click().await.unwrap_or_else(|error| panic!("{facet}, {value}: {error}"));
    }

    /// Clicks twice at a place of the window.
    pub async fn double_clicks(&self, left: i64, top: i64) {
        let chain = self.driver.action_chain_with_delay(Some(Duration::ZERO), Some(Duration::ZERO));
        chain.move_to(left, top).double_click().perform().await.expect("a place can be clicked at any time");
    }

    /// Makes the page so wide, in CSS pixels.
    pub async fn resizes(&self, width: u32) {
        match &self.notes {
            Notes::Bidi { bidi, noted: _ } => {
                let context = bidi.browsing_context().top_level().await.expect("the browser shows one page");
                let viewport = Some(Viewport { width, height: 900 });
                bidi.send(SetViewport { context, viewport, device_pixel_ratio: None }).await.expect("a page can be any width");
            }
            // Its window is nothing but the page.
            Notes::WebKit(_) => self.driver.set_window_rect(0, 0, width, 900).await.expect("a window can be any width"),
        }
        self.sees("return innerWidth", &[], width).await;
    }

    /// What is on the clipboard, pasted into an empty page.
    pub async fn pastes(&self) -> String {
        let [here, _] = self.opens_a_tab().await;
        self.asks::<()>("document.body.append(document.createElement('textarea'))", &[]).await;
        self.finds("textarea").await.send_keys(Key::Control + "v").await.expect("keys can be pressed at any time");
        let pasted = self.asks("return document.querySelector('textarea').value", &[]).await;
        self.driver.close_window().await.expect("it is still there");
        self.turns_to(&here).await;
        pasted
    }

    /// Goes on in another tab. Returns the one that stays as it is, and the other.
    pub async fn opens_a_tab(&self) -> [WindowHandle; 2] {
        let here = self.driver.window().await.expect("there is a window");
        let tab = self.driver.new_tab().await.expect("there may be another");
        self.turns_to(&tab).await;
        [here, tab]
    }

    /// Goes on in a tab that is open already.
    pub async fn turns_to(&self, tab: &WindowHandle) {
        self.driver.switch_to_window(tab.clone()).await.expect("it is still open");
    }

    /// Goes on in the one frame of the page, once its program has come to a word of `data-app`.
    pub async fn enters_the_frame(&self, app: &str) {
        self.finds("iframe").await;
        self.driver.enter_frame(0).await.expect("the page has one");
        self.sees("return document.documentElement.dataset.app", &[], app).await;
    }

    /// Goes a step back in the browser's history.
    pub async fn goes_back(&self) {
        self.asks::<()>("history.back()", &[]).await;
    }

    /// Goes a step forward in the browser's history.
    pub async fn goes_forward(&self) {
        self.asks::<()>("history.forward()", &[]).await;
    }

    /// Has the browser load the page again.
    pub async fn reloads(&self) {
        // The driver of Firefox goes past the worker.
        self.asks::<()>("document.documentElement.dataset.app = 'left'; location.reload()", &[]).await;
        self.ready().await;
    }
}
