//! The hands and eyes of a journey in one open window.

use std::path::PathBuf;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::elements::Element;
use fantoccini::error::CmdError;
use fantoccini::key::Key;
use fantoccini::{Client, Locator};
use serde_json::{Value, json};
use tokio::time::timeout;

use crate::desk::Driver;

/// How long something may take to appear. Generous: a busy machine is no fault of the program.
const WAIT: Duration = Duration::from_secs(20);
const LOOK_EVERY: Duration = Duration::from_millis(50);

/// One open window, or a named part of it. Clones share it.
#[derive(Clone)]
pub struct Window {
    client: Client,
    driver: Arc<Mutex<Driver>>,
    journey: &'static str,
    /// XPath of the part that is looked at; empty: the whole window.
    part: String,
}

impl Window {
    pub fn new(client: Client, driver: Driver, journey: &'static str) -> Self {
        Self { client, driver: Arc::new(Mutex::new(driver)), journey, part: String::new() }
    }

    /// Only what lies in the section, form, group, row or dialog of this name: its heading, or the label that stands for one.
    pub fn within(&self, name: &str) -> Self {
        let name = quoted(name);
        let part = format!(
            "{}//*[(self::section or self::form or self::nav or @role='group' or @role='row' or @role='dialog') and (@aria-label={name} or \
             @aria-labelledby=//*[normalize-space()={name}]/@id)]",
            self.part
        );
        Self { part, ..self.clone() }
    }

    /// For what the methods below do not cover.
    pub fn client(&self) -> &Client {
        &self.client
    }

    /// Closes the window as a person would, then ends its driver.
    pub async fn close(self) {
        // It fails or never answers when the window is already gone, which is what is wanted.
        let _ = timeout(WAIT, self.client.close()).await;
        self.driver.lock().expect("one journey").kill();
    }

    /// The element of this selector, waited for.
    pub async fn find(&self, css: &str) -> Element {
        self.wait_for(Locator::Css(css)).await.unwrap_or_else(|_| panic!("nothing appears for {css}"))
    }

    /// The button of this name: its text, or the label that stands for one.
    pub async fn button(&self, name: &str) -> Element {
        self.there(&self.button_path(name), name).await
    }

    /// The link of this name.
    pub async fn link(&self, name: &str) -> Element {
        self.there(&self.named("(self::a or @role='link')", name), name).await
    }

    /// The tab of this name; a count may stand beside the name.
    pub async fn tab(&self, name: &str) -> Element {
        let wanted = quoted(name);
        let path = format!("{}//*[@role='tab' and starts-with(normalize-space(), {wanted})]", self.part);
        self.there(&path, name).await
    }

    /// Waits until the button of this name can be pressed; when it never can, says what the button says.
    pub async fn can_press(&self, name: &str) {
        let until = Instant::now() + WAIT;
        loop {
            let button = self.button(name).await;
            let Some(about) = button.attr("aria-describedby").await.expect("a button has attributes") else { return };
            let why = self.run(&format!("return document.getElementById('{about}')?.textContent")).await;
            assert!(Instant::now() < until, "«{name}» cannot be pressed: {why}");
            tokio::time::sleep(LOOK_EVERY).await;
        }
    }

    /// The field under this label.
    pub async fn field(&self, label: &str) -> Element {
        self.there(&self.field_path(label), label).await
    }

    /// Clicks the button of this name.
    pub async fn press(&self, name: &str) {
        self.click(&self.button_path(name), name).await;
    }

    /// Waits until the field holds this text.
    pub async fn field_holds(&self, label: &str, wanted: &str) {
        let until = Instant::now() + WAIT;
        loop {
            let held = self.field(label).await.prop("value").await.expect("a field has a value");
            if held.as_deref() == Some(wanted) {
                return;
            }
            assert!(Instant::now() < until, "«{label}» holds {held:?}, not {wanted:?}");
            tokio::time::sleep(LOOK_EVERY).await;
        }
    }

    /// Puts the text in place of what the field holds.
    pub async fn type_into(&self, label: &str, text: &str) {
        let field = self.field(label).await;
        self.show(&field).await.unwrap_or_else(|error| panic!("«{label}» cannot be brought into sight: {error}"));
        field.clear().await.unwrap_or_else(|error| panic!("«{label}» cannot be cleared: {error}"));
        field.send_keys(text).await.unwrap_or_else(|error| panic!("«{label}» cannot be typed into: {error}"));
    }

    /// Chooses from the list of this label: opens it and clicks the choice that reads so.
    pub async fn choose(&self, label: &str, choice: &str) {
        self.click(&self.field_path(label), label).await;
        let wanted = quoted(choice);
        self.click(&format!("//*[@role='option' and starts-with(normalize-space(), {wanted})]"), choice).await;
    }

    /// Clicks the tick box or the radio button with this caption.
    pub async fn tick(&self, caption: &str) {
        let wanted = quoted(caption);
        let path = format!("{}//label[starts-with(normalize-space(), {wanted})]", self.part);
        self.click(&path, caption).await;
    }

    /// Clicks whatever has this text alone: a row's cell, a line of a list.
    pub async fn click_text(&self, text: &str) {
        let wanted = quoted(text);
        let path = format!("{}//*[not(self::option) and normalize-space(text())={wanted}]", self.part);
        self.click(&path, text).await;
    }

    /// Presses a key of the keyboard, with Ctrl held or not, wherever the focus is.
    pub async fn chord(&self, control: bool, key: char) {
        let mut actions = KeyActions::new("keyboard".into());
        if control {
            actions = actions.then(KeyAction::Down { value: char::from(Key::Control) });
        }
        actions = actions.then(KeyAction::Down { value: key }).then(KeyAction::Up { value: key });
        if control {
            actions = actions.then(KeyAction::Up { value: char::from(Key::Control) });
        }
        self.client.perform_actions(actions).await.expect("keys arrive");
    }

    /// Waits until the element's visible text contains `wanted`.
    pub async fn text_is(&self, css: &str, wanted: &str) {
        self.text_comes(css, wanted, WAIT).await;
    }

    /// Waits for the end of long work: an example centre is made of hundreds of records, and programs under test are not optimised.
    pub async fn sees_at_last(&self, wanted: &str) {
        self.text_comes("body", wanted, WAIT * 9).await;
    }

    async fn text_comes(&self, css: &str, wanted: &str, at_most: Duration) {
        let until = Instant::now() + at_most;
        loop {
            let seen = self.read(css).await;
            if seen.contains(wanted) {
                return;
            }
            assert!(Instant::now() < until, "{css} says {seen:?}, not {wanted:?}");
            tokio::time::sleep(LOOK_EVERY).await;
        }
    }

    /// Waits until `wanted` can be read anywhere in the window.
    pub async fn sees(&self, wanted: &str) {
        self.text_is("body", wanted).await;
    }

    /// Waits until `unwanted` can be read nowhere in the window.
    pub async fn no_longer_sees(&self, unwanted: &str) {
        let until = Instant::now() + WAIT;
        while self.read("body").await.contains(unwanted) {
            assert!(Instant::now() < until, "{unwanted:?} stays on the screen");
            tokio::time::sleep(LOOK_EVERY).await;
        }
    }

    /// Makes the window this large; 1366×768 is the smallest screen the program is made for.
    pub async fn resize(&self, width: u32, height: u32) {
        self.client.set_window_size(width, height).await.expect("the window can be resized");
    }

    /// What the script returns; a promise is waited for.
    pub async fn run(&self, script: &str) -> Value {
        let waiting = format!(
            "const done = arguments[arguments.length - 1]; \
             (async () => {{ {script} }})().then(value => done({{value}}), error => done({{error: String(error)}}))"
        );
        let answer = self.client.execute_async(&waiting, vec![]).await.expect("the script runs");
        assert!(answer.get("error").is_none(), "the script failed: {}", answer["error"]);
        answer.get("value").cloned().unwrap_or(Value::Null)
    }

    /// axe-core finds nothing serious on what is shown now.
    pub async fn is_accessible(&self) {
        if self.run("return 'axe' in window").await == json!(false) {
            let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../ui/node_modules/axe-core/axe.min.js");
            let axe = std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{path}: {error}; run npm ci in ui"));
            self.client.execute(&axe, vec![]).await.expect("axe loads");
        }
        self.settle().await;
        let found = self
            .run(
                "const result = await axe.run(document); \
                 if (result.passes.length === 0) throw new Error('axe looked at nothing'); \
                 return result.violations.filter(v => ['serious', 'critical'].includes(v.impact)) \
                   .map(v => [v.id, v.help, ...v.nodes.map(n => n.html.slice(0, 200))])",
            )
            .await;
        assert_eq!(found, json!([]), "axe-core finds serious faults");
    }

    /// Colours on their way from one to another are nobody's choice. What turns without end cannot be finished, and stays.
    async fn settle(&self) {
        self.run("for (const one of document.getAnimations()) try { one.finish() } catch {}").await;
    }

    /// Keeps a picture of the window in `target/shots/`.
    pub async fn shot(&self, name: &str) {
        self.settle().await;
        // The camera takes the last frame that was drawn, which may be older than the page.
        self.run("await new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)))").await;
        let path = self.try_shot(name).await.expect("the window can be photographed");
        eprintln!("seen: {}", path.display());
    }

    /// The same, when the window may already be gone.
    pub async fn try_shot(&self, name: &str) -> Option<PathBuf> {
        let folder = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../target/shots"));
        std::fs::create_dir_all(&folder).ok()?;
        let path = folder.join(format!("{}-{name}.png", self.journey));
        let picture = timeout(WAIT, self.client.screenshot()).await.ok()?;
        std::fs::write(&path, picture.ok()?).ok()?;
        Some(path)
    }

    /// Clicks, again when something still stands in the way (a list that is closing, a toast) or a list was drawn anew meanwhile: what is
    /// to be clicked is looked for each time.
    async fn click(&self, path: &str, name: &str) {
        let until = Instant::now() + WAIT;
        loop {
            let element = self.there(path, name).await;
            let Err(error) = self.try_click(&element).await else { return };
            assert!(Instant::now() < until, "«{name}» cannot be clicked: {error}");
            tokio::time::sleep(LOOK_EVERY).await;
        }
    }

    async fn try_click(&self, element: &Element) -> Result<(), CmdError> {
        self.show(element).await?;
        element.click().await
    }

    /// WebKit's own scrolling leaves what is below the edge of an inner page half hidden.
    async fn show(&self, element: &Element) -> Result<(), CmdError> {
        let shown = serde_json::to_value(element).expect("an element has a reference");
        self.client.execute("arguments[0].scrollIntoView({block: 'center'})", vec![shown]).await.map(drop)
    }

    /// What can be read there, names shortened by «…» whole. (WebDriver's own answer leaves such names out.)
    async fn read(&self, css: &str) -> String {
        let read = self.run(&format!("return document.querySelector({css:?})?.innerText ?? ''")).await;
        read.as_str().unwrap_or_default().replace('\u{a0}', " ")
    }

    fn button_path(&self, name: &str) -> String {
        self.named("(self::button or @role='button' or @role='menuitem' or @role='tab')", name)
    }

    fn field_path(&self, label: &str) -> String {
        let label = quoted(label);
        format!(
            "{}//*[(self::input or self::textarea or self::select or @role='combobox' or @role='textbox') and \
             (@aria-label={label} or @id=//label[starts-with(normalize-space(), {label})]/@for or \
             ancestor::label[starts-with(normalize-space(), {label})])]",
            self.part
        )
    }

    fn named(&self, kind: &str, name: &str) -> String {
        let name = quoted(name);
        format!("{}//*[{kind} and (normalize-space()={name} or @aria-label={name} or @title={name})]", self.part)
    }

    /// What stands at the path, waited for.
    async fn there(&self, path: &str, name: &str) -> Element {
        self.wait_for(Locator::XPath(path)).await.unwrap_or_else(|_| panic!("«{name}» is not on the screen"))
    }

    async fn wait_for(&self, place: Locator<'_>) -> Result<Element, CmdError> {
        self.client.wait().at_most(WAIT).every(LOOK_EVERY).for_element(place).await
    }
}

/// A literal of XPath, which has no escapes.
fn quoted(text: &str) -> String {
    if !text.contains('\'') {
        return format!("'{text}'");
    }
    assert!(!text.contains('"'), "XPath cannot quote {text:?}");
    format!("\"{text}\"")
}
