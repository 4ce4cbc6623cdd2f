//! What the bench asks of a program with a report larger than there is: `window.synthetic`.

use crate::edition::{Edition, synthetic};
use crate::query::Index;
use crate::report::Lang;
use js_sys::{Object, Reflect};
use wasm_bindgen::JsValue;
use wasm_bindgen::closure::Closure;

/// Has the report made as the page's address says, and lets the page search it. To be called before the edition is first asked for.
pub fn begin() {
    let Some(window) = web_sys::window() else { return };
    if Reflect::has(&window, &"synthetic".into()).unwrap_or_default() {
        return;
    }
    synthetic::ask_for(&window.location().search().unwrap_or_default());
    // In the language of the source, whose index a page in that language makes.
    let count: Closure<dyn Fn(String) -> JsValue> = Closure::new(|words: String| {
        let Some(index) = index() else { return JsValue::UNDEFINED };
        JsValue::from(index.search(&index.query(&words)).count() as u32)
    });
    let sentences: Closure<dyn Fn(String) -> JsValue> = Closure::new(|words: String| {
        let Some(index) = index() else { return JsValue::UNDEFINED };
        index.search(&index.query(&words)).sentences.exact().iter().copied().map(JsValue::from).collect::<js_sys::Array>().into()
    });
    let asked = Object::new();
    for (name, function) in [("search", count.into_js_value()), ("sentences", sentences.into_js_value())] {
        Reflect::set(&asked, &name.into(), &function).expect("a new object takes properties");
    }
    Reflect::set(&window, &"synthetic".into(), &asked).expect("a window takes properties");
}

fn index() -> Option<&'static Index> {
    Edition::embedded().made_index(Lang::Ru)
}
