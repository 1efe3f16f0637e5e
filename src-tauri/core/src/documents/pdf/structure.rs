//! The tree of meaning in the file (ISO 32000-1, 14.7): headings, paragraphs, tables, so that the text can be read aloud and taken
//! out in order.

use lopdf::{Document, Object, ObjectId, dictionary};

use crate::documents::page::{Node, NodeId, Pages, Tag};

/// Which marks of which pages belong to which node.
pub struct Marks<'a> {
    nodes: &'a [Node],
    /// For each node, pages and marks on them.
    of_node: Vec<Vec<(usize, i64)>>,
    /// For each page, the node of each mark.
    of_page: Vec<Vec<NodeId>>,
}

impl<'a> Marks<'a> {
    pub fn new(pages: &'a Pages) -> Self {
        Self {
            nodes: &pages.nodes,
            of_node: vec![Vec::new(); pages.nodes.len()],
            of_page: vec![Vec::new(); pages.pages.len()],
        }
    }

    pub fn tag(&self, node: NodeId) -> &'static str {
        self.nodes.get(node).map_or("P", |node| name(node.tag))
    }

    /// A new mark for the node on a page.
    pub fn mark(&mut self, node: NodeId, page: usize) -> i64 {
        let Some(marks) = self.of_page.get_mut(page) else { return 0 };
        let mark = marks.len() as i64;
        marks.push(node);
        if let Some(of_node) = self.of_node.get_mut(node) {
            of_node.push((page, mark));
        }
        mark
    }
}

fn name(tag: Tag) -> &'static str {
    match tag {
        Tag::Document => "Document",
        Tag::Section => "Sect",
        Tag::Heading(1) => "H1",
        Tag::Heading(2) => "H2",
        Tag::Heading(3) => "H3",
        Tag::Heading(4) => "H4",
        Tag::Heading(5) => "H5",
        Tag::Heading(_) => "H6",
        Tag::Paragraph => "P",
        Tag::Table => "Table",
        Tag::TableRow => "TR",
        Tag::TableHeader => "TH",
        Tag::TableCell => "TD",
    }
}

/// Writes the tree and gives its root.
pub fn write(document: &mut Document, pages: &Pages, marks: &Marks, page_ids: &[ObjectId]) -> Object {
    let root = document.new_object_id();
    let ids: Vec<ObjectId> = pages.nodes.iter().map(|_| document.new_object_id()).collect();
    for ((node, id), shown) in pages.nodes.iter().zip(&ids).zip(&marks.of_node) {
        let parent = node.parent.and_then(|parent| ids.get(parent)).unwrap_or(&root);
        let mut element = dictionary! { "S" => name(node.tag), "P" => *parent };
        let home = shown.first().and_then(|(page, _)| page_ids.get(*page));
        if let Some(home) = home {
            element.set("Pg", *home);
        }
        if node.tag == Tag::TableHeader {
            element.set("A", dictionary! { "O" => "Table", "Scope" => "Column" });
        }
        let own = shown.iter().filter_map(|(page, mark)| {
            let page = page_ids.get(*page)?;
            Some(if Some(page) == home {
                Object::Integer(*mark)
            } else {
                dictionary! { "Type" => "MCR", "Pg" => *page, "MCID" => *mark }.into()
            })
        });
        let below = node.children.iter().filter_map(|child| ids.get(*child)).map(|id| Object::Reference(*id));
        let mut kids: Vec<Object> = own.chain(below).collect();
        match kids.len() {
            0 => {}
            1 => element.set("K", kids.remove(0)),
            _ => element.set("K", kids),
        }
        document.set_object(*id, element);
    }
    let mut numbers = Vec::new();
    for (at, nodes) in (0i64..).zip(&marks.of_page) {
        let elements: Vec<Object> =
            nodes.iter().filter_map(|node| ids.get(*node)).map(|id| Object::Reference(*id)).collect();
        numbers.push(Object::Integer(at));
        numbers.push(Object::Reference(document.add_object(elements)));
    }
    let parents = super::add(document, dictionary! { "Nums" => numbers });
    let top: Vec<Object> = ids.first().map(|id| Object::Reference(*id)).into_iter().collect();
    let next = marks.of_page.len() as i64;
    document.set_object(
        root,
        dictionary! { "Type" => "StructTreeRoot", "K" => top, "ParentTree" => parents, "ParentTreeNextKey" => next },
    );
    Object::Reference(root)
}
