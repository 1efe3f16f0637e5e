//! Several of our papers as one file: each keeps its pages, page numbers, tags and outline; the outline begins with one line a paper.
//!
//! The papers come in as bytes, because a kept paper is what was signed and is never typeset anew. Each is written out as soon as it
//! is read, so that a thousand of them take the memory of the file itself and of one paper. PDF/A-1 limits an array to 8191 entries
//! (ISO 19005-1, 6.1.12), so pages and marks hang in a branch for each paper.

use lopdf::{Dictionary, Document, Object, ObjectId, dictionary};
use sha2::{Digest, Sha256};

use super::objects::{Numbers, Objects, own, renumbered};
use super::text_string;
use crate::documents::page::{PAGE_HEIGHT, PAGE_WIDTH, Pages};

/// What came in is no paper of ours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unreadable;

/// How many pages a file has, from its catalog alone; none: it cannot be read.
pub fn count_pages(pdf: &[u8]) -> Option<usize> {
    let known = Document::load_metadata_mem(pdf).ok()?;
    usize::try_from(known.page_count).ok().filter(|count| *count > 0)
}

/// One file in the making.
pub struct Joiner {
    objects: Objects,
    digest: Sha256,
    parts: Vec<Part>,
    /// Branches of the page tree: papers and the blank pages between them.
    branches: Vec<Object>,
    pages: usize,
    /// How many pages bear marks.
    marked: i64,
    whole_sheets: bool,
}

/// Objects that the parts point to before they can be written.
struct Roots {
    pages: u32,
    document: u32,
    outlines: u32,
}

const ROOTS: Roots = Roots { pages: 1, document: 2, outlines: 3 };

struct Part {
    title: String,
    first_page: u32,
    element: Option<u32>,
    marks: Option<u32>,
    outline: u32,
    /// First and last line of its own outline, and how many there are.
    lines: Option<(Object, Object, i64)>,
}

impl Joiner {
    /// `whole_sheets`: a paper never begins on the back of another one, for printing on both sides.
    pub fn new(whole_sheets: bool) -> Self {
        Self {
            objects: Objects::new(ROOTS.outlines),
            digest: Sha256::new(),
            parts: Vec::new(),
            branches: Vec::new(),
            pages: 0,
            marked: 0,
            whole_sheets,
        }
    }

    /// How many papers there are.
    pub fn len(&self) -> usize {
        self.parts.len()
    }

    pub fn is_empty(&self) -> bool {
        self.parts.is_empty()
    }

    /// Adds a paper and gives its first page (from 1) and how many it has. Of one that is refused nothing stays.
    ///
    /// # Errors
    /// [`Unreadable`].
    pub fn add(&mut self, title: &str, pdf: &[u8]) -> Result<(usize, usize), Unreadable> {
        let mut paper = Document::load_mem(pdf).map_err(|_| Unreadable)?;
        let catalog = paper.catalog().map_err(|_| Unreadable)?.clone();
        let root = |key: &[u8]| catalog.get(key).and_then(Object::as_reference).ok();
        let pages_root = root(b"Pages").ok_or(Unreadable)?;
        let page_ids: Vec<ObjectId> = paper.get_pages().into_values().collect();
        let first_page = *page_ids.first().ok_or(Unreadable)?;
        if self.whole_sheets && self.pages % 2 == 1 {
            self.blank_page();
        }
        let begins = self.pages + 1;
        // What the whole file has once; the rest of the paper goes along.
        let (tree, outlines) = (root(b"StructTreeRoot"), root(b"Outlines"));
        let single = single(&paper, &catalog);
        let ids = self.objects.number(paper.objects.keys().filter(|id| !single.contains(id)));
        let outline = self.objects.next();
        let marks = tree.and_then(|tree| self.marks(&mut paper, tree, title, &page_ids, &ids));
        let lines = outlines.and_then(|root| lines(&mut paper, root, outline, &ids));
        if let Ok(pages) = paper.get_dictionary_mut(pages_root) {
            pages.set("Parent", own(ROOTS.pages));
        }
        let (element, marks) = marks.map_or((None, None), |(element, marks)| (Some(element), Some(marks)));
        self.objects.write_all(&paper, &ids);
        let at = |id: ObjectId| ids.get(&id).copied().unwrap_or_default();
        self.branches.push(Object::Reference((at(pages_root), 0)));
        self.parts.push(Part { title: title.to_owned(), first_page: at(first_page), element, marks, outline, lines });
        self.digest.update(pdf);
        self.pages += page_ids.len();
        Ok((begins, page_ids.len()))
    }

    /// The tags of a paper become a part of the whole: its own element, and the branch that leads from marks on its pages back to it.
    fn marks(
        &mut self,
        paper: &mut Document,
        tree: ObjectId,
        title: &str,
        page_ids: &[ObjectId],
        ids: &Numbers,
    ) -> Option<(u32, u32)> {
        let root = paper.get_dictionary(tree).ok()?.clone();
        let top = root.get(b"K").ok()?;
        let element =
            top.as_reference().or_else(|_| top.as_array()?.first().map_or(top, |one| one).as_reference()).ok()?;
        let numbers = root.get_deref(b"ParentTree", paper).ok()?.as_dict().ok()?;
        let numbers = numbers.get(b"Nums").ok()?.as_array().ok()?.clone();
        let first = self.marked;
        let mut shifted = Vec::with_capacity(numbers.len());
        for pair in numbers.chunks(2) {
            let [number, elements] = pair else { continue };
            shifted.push(Object::Integer(number.as_i64().ok()? + first));
            shifted.push(renumbered(elements, ids));
        }
        for page in page_ids {
            let page = paper.get_dictionary_mut(*page).ok()?;
            if let Ok(own) = page.get(b"StructParents").and_then(Object::as_i64) {
                page.set("StructParents", own + first);
                self.marked = self.marked.max(own + first + 1);
            }
        }
        let part = paper.get_dictionary_mut(element).ok()?;
        part.set("S", "Part");
        part.set("T", text_string(title));
        part.set("P", own(ROOTS.document));
        let limits = vec![Object::Integer(first), Object::Integer(self.marked - 1)];
        let branch = self.objects.next();
        self.objects.write(branch, &dictionary! { "Limits" => limits, "Nums" => shifted }.into());
        Some((*ids.get(&element)?, branch))
    }

    fn blank_page(&mut self) {
        let page = self.objects.next();
        let size = vec![0.into(), 0.into(), Object::Real(PAGE_WIDTH), Object::Real(PAGE_HEIGHT)];
        let parent = Object::Reference((ROOTS.pages, 0));
        let blank =
            dictionary! { "Type" => "Page", "Parent" => parent, "MediaBox" => size, "Resources" => Dictionary::new() };
        self.objects.write(page, &blank.into());
        self.branches.push(Object::Reference((page, 0)));
        self.pages += 1;
    }

    /// The whole file; none while there is no paper in it. `made_on` is a day or an instant (ISO 8601).
    pub fn finish(mut self, title: &str, made_on: &str) -> Option<Vec<u8>> {
        if self.parts.is_empty() {
            return None;
        }
        let reference = |id: u32| Object::Reference((id, 0));
        let pages = dictionary! { "Type" => "Pages", "Kids" => self.branches, "Count" => self.pages as i64 };
        self.objects.write(ROOTS.pages, &pages.into());
        let outline: Vec<u32> = self.parts.iter().map(|part| part.outline).collect();
        for (at, part) in self.parts.iter().enumerate() {
            let there: Vec<Object> =
                vec![reference(part.first_page), "XYZ".into(), Object::Null, Object::Null, Object::Null];
            let mut line = dictionary! {
                "Title" => text_string(&part.title), "Parent" => reference(ROOTS.outlines), "Dest" => there
            };
            let beside = [("Prev", at.checked_sub(1)), ("Next", Some(at + 1))];
            for (key, other) in beside {
                if let Some(other) = other.and_then(|other| outline.get(other)) {
                    line.set(key, reference(*other));
                }
            }
            // Closed, so that the papers are seen first.
            if let Some((first, last, count)) = &part.lines {
                line.extend(&dictionary! { "First" => first.clone(), "Last" => last.clone(), "Count" => -count });
            }
            self.objects.write(part.outline, &line.into());
        }
        let mut top = dictionary! { "Type" => "Outlines", "Count" => outline.len() as i64 };
        if let (Some(first), Some(last)) = (outline.first(), outline.last()) {
            top.extend(&dictionary! { "First" => reference(*first), "Last" => reference(*last) });
        }
        self.objects.write(ROOTS.outlines, &top.into());
        let tree = self.objects.next();
        let elements: Vec<Object> = self.parts.iter().filter_map(|part| part.element).map(reference).collect();
        let document = dictionary! { "S" => "Document", "P" => reference(tree), "K" => elements };
        self.objects.write(ROOTS.document, &document.into());
        let marks: Vec<Object> = self.parts.iter().filter_map(|part| part.marks).map(reference).collect();
        let marks = dictionary! { "Kids" => marks };
        let root = dictionary! {
            "Type" => "StructTreeRoot", "K" => vec![reference(ROOTS.document)], "ParentTree" => marks, "ParentTreeNextKey" => self.marked
        };
        self.objects.write(tree, &root.into());
        let digest = self.digest.finalize();
        let mut id = [0; 16];
        id.iter_mut().zip(digest).for_each(|(to, from)| *to = from);
        let about = Pages { title: title.to_owned(), id, created_at: made_on.to_owned(), ..Pages::default() };
        Some(self.objects.finish(&about, ROOTS.pages, tree, ROOTS.outlines))
    }
}

/// The catalog and what hangs from it alone: of these the whole file has its own.
fn single(paper: &Document, catalog: &Dictionary) -> Vec<ObjectId> {
    let mut found: Vec<ObjectId> = [b"Root".as_slice(), b"Info"]
        .into_iter()
        .filter_map(|key| paper.trailer.get(key).and_then(Object::as_reference).ok())
        .collect();
    for key in [b"StructTreeRoot".as_slice(), b"Outlines", b"Metadata"] {
        found.extend(catalog.get(key).and_then(Object::as_reference).ok());
    }
    let intents = catalog.get_deref(b"OutputIntents", paper).and_then(Object::as_array).ok();
    for intent in intents.into_iter().flatten() {
        found.extend(intent.as_reference().ok());
        let profile = paper.dereference(intent).ok().and_then(|(_, intent)| intent.as_dict().ok());
        found.extend(profile.and_then(|intent| intent.get(b"DestOutputProfile").and_then(Object::as_reference).ok()));
    }
    let tree = catalog.get_deref(b"StructTreeRoot", paper).and_then(Object::as_dict).ok();
    found.extend(tree.and_then(|tree| tree.get(b"ParentTree").and_then(Object::as_reference).ok()));
    found
}

/// The outline of a paper hangs from the line that names the paper.
fn lines(paper: &mut Document, root: ObjectId, outline: u32, ids: &Numbers) -> Option<(Object, Object, i64)> {
    let root = paper.get_dictionary(root).ok()?.clone();
    let (first, last) = (root.get(b"First").ok()?.as_reference().ok()?, root.get(b"Last").ok()?.as_reference().ok()?);
    let mut count = 0;
    let mut next = Some(first);
    while let Some(id) = next {
        let line = paper.get_dictionary_mut(id).ok()?;
        line.set("Parent", own(outline));
        next = line.get(b"Next").and_then(Object::as_reference).ok().filter(|_| count < 10_000);
        count += 1;
    }
    let at = |id: ObjectId| ids.get(&id).map(|id| Object::Reference((*id, 0)));
    Some((at(first)?, at(last)?, count))
}
