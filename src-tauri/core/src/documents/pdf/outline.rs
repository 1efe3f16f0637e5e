//! The outline at the side of a viewer: headings by level, each with its place. Destinations stand in the entries themselves, as
//! Preflight wants them.

use lopdf::{Dictionary, Document, Object, ObjectId, dictionary};

use super::content::round;
use super::text_string;
use crate::documents::page::{OutlineEntry, PAGE_HEIGHT};

/// A little above the heading, pt.
const ABOVE: f32 = 6.0;

/// Writes the outline and gives its root; none where there are no headings.
pub fn write(document: &mut Document, entries: &[OutlineEntry], page_ids: &[ObjectId]) -> Option<Object> {
    if entries.is_empty() {
        return None;
    }
    let root = document.new_object_id();
    let ids: Vec<ObjectId> = entries.iter().map(|_| document.new_object_id()).collect();
    // The entry above each: the nearest one before it of a lower level.
    let mut parents: Vec<Option<usize>> = Vec::new();
    let mut open: Vec<(u8, usize)> = Vec::new();
    for (at, entry) in entries.iter().enumerate() {
        while open.last().is_some_and(|(level, _)| *level >= entry.level) {
            open.pop();
        }
        parents.push(open.last().map(|(_, at)| *at));
        open.push((entry.level, at));
    }
    let children = |parent: Option<usize>| -> Vec<usize> {
        parents.iter().enumerate().filter(|(_, of)| **of == parent).map(|(at, _)| at).collect()
    };
    let id = |at: &usize| ids.get(*at).copied();
    let below = |kids: &[usize], dictionary: &mut Dictionary| {
        if let (Some(first), Some(last)) = (kids.first().and_then(id), kids.last().and_then(id)) {
            dictionary.set("First", first);
            dictionary.set("Last", last);
        }
    };
    let mut families = vec![(None, children(None))];
    families.extend((0..entries.len()).map(|at| (Some(at), children(Some(at)))));
    let mut written: Vec<Dictionary> = vec![Dictionary::new(); entries.len()];
    for (parent, kids) in &families {
        let parent_id = parent.as_ref().and_then(id).unwrap_or(root);
        for (place, kid) in kids.iter().enumerate() {
            let (Some(entry), Some(dictionary)) = (entries.get(*kid), written.get_mut(*kid)) else { continue };
            let Some(page) = page_ids.get(entry.page) else { continue };
            let top = round((PAGE_HEIGHT - entry.y + ABOVE).min(PAGE_HEIGHT));
            let there: Vec<Object> = vec![(*page).into(), "XYZ".into(), Object::Null, top.into(), Object::Null];
            dictionary.set("Title", text_string(&entry.title));
            dictionary.set("Parent", parent_id);
            dictionary.set("Dest", there);
            if let Some(before) = place.checked_sub(1).and_then(|place| kids.get(place)).and_then(id) {
                dictionary.set("Prev", before);
            }
            if let Some(after) = kids.get(place + 1).and_then(id) {
                dictionary.set("Next", after);
            }
        }
        if let Some(dictionary) = parent.and_then(|at| written.get_mut(at))
            && !kids.is_empty()
        {
            below(kids, dictionary);
            dictionary.set("Count", open_below(parent.unwrap_or(0), &parents));
        }
    }
    for (id, dictionary) in ids.iter().zip(written) {
        document.set_object(*id, dictionary);
    }
    let mut top = dictionary! { "Type" => "Outlines", "Count" => entries.len() as i64 };
    if let Some((_, kids)) = families.first() {
        below(kids, &mut top);
    }
    document.set_object(root, top);
    Some(Object::Reference(root))
}

/// How many entries are seen below an open one: those after it, as long as they hang from it or from one of them.
fn open_below(at: usize, parents: &[Option<usize>]) -> i64 {
    parents.iter().skip(at + 1).take_while(|parent| parent.is_some_and(|parent| parent >= at)).count() as i64
}
