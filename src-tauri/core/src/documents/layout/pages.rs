//! Strips onto pages: margins, page numbers, repeated headers, and what stays together.

use super::MARGINS;
use super::slab::{Slab, height};
use crate::documents::page::{MM, PAGE_HEIGHT, Page, Pages};

/// Rounding of sums of heights, pt.
const EPSILON: f32 = 0.05;

/// Height of the text of a page, pt.
pub const BODY: f32 = PAGE_HEIGHT - (MARGINS.top + MARGINS.bottom) * MM;

struct Filler<'a> {
    pages: &'a mut Pages,
    page: Page,
    y: f32,
    started: bool,
}

/// Fills `pages` with strips, top to bottom. There is always at least one page.
pub fn fill(slabs: Vec<Slab>, pages: &mut Pages) {
    let mut filler = Filler { pages, page: Page::default(), y: 0.0, started: false };
    let mut rest = slabs.as_slice();
    while !rest.is_empty() {
        let linked = rest.iter().take_while(|slab| slab.keep).count();
        let (chunk, after) = rest.split_at((linked + 1).min(rest.len()));
        filler.place(chunk);
        rest = after;
    }
    if filler.started || filler.pages.pages.is_empty() {
        filler.turn();
    }
}

impl Filler<'_> {
    /// Puts strips that belong together on one page, unless they are higher than a page.
    fn place(&mut self, chunk: &[Slab]) {
        let before = |slab: Option<&Slab>| slab.map_or(0.0, |slab| slab.before);
        let needed = height(chunk) - if self.started { 0.0 } else { before(chunk.first()) };
        let head = chunk.first().and_then(|slab| slab.head.as_deref()).map_or(0.0, height);
        let on_new_page = head + height(chunk) - before(chunk.first());
        if self.started && self.y + needed > BODY + EPSILON && on_new_page <= BODY + EPSILON {
            self.turn();
        }
        for slab in chunk {
            let full = self.y + slab.before + slab.height > BODY + EPSILON;
            if self.started && (slab.new_page || full) {
                self.turn();
            }
            if !self.started
                && let Some(head) = &slab.head
            {
                head.iter().for_each(|slab| self.put(slab.as_artifact()));
            }
            self.put(slab.clone());
        }
    }

    fn put(&mut self, mut slab: Slab) {
        if slab.new_page {
            return;
        }
        if self.started {
            self.y += slab.before;
        }
        self.started = true;
        slab.shift(MARGINS.left * MM, MARGINS.top * MM + self.y);
        for entry in slab.outline {
            if let Some(entry) = self.pages.outline.get_mut(entry) {
                entry.page = self.pages.pages.len();
                entry.y = MARGINS.top * MM + self.y;
            }
        }
        self.page.runs.append(&mut slab.runs);
        self.page.rules.append(&mut slab.rules);
        self.y += slab.height;
    }

    fn turn(&mut self) {
        self.pages.pages.push(std::mem::take(&mut self.page));
        self.y = 0.0;
        self.started = false;
    }
}
