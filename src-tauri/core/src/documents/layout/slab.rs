//! Strips of paper: what cannot be cut horizontally, and how strips follow each other.

use std::rc::Rc;

use crate::documents::page::{Rule, Run};

/// A strip of a column: its ink is placed from its own upper left corner.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Slab {
    /// Empty height above; vanishes at the top of a page.
    pub before: f32,
    pub height: f32,
    pub runs: Vec<Run>,
    pub rules: Vec<Rule>,
    /// No page ends between this strip and the next.
    pub keep: bool,
    /// A new page starts here.
    pub new_page: bool,
    /// The header to repeat when a page starts with this strip.
    pub head: Option<Rc<[Slab]>>,
    /// Entries of the outline that point here.
    pub outline: Vec<usize>,
}

impl Slab {
    pub fn shift(&mut self, dx: f32, dy: f32) {
        for run in &mut self.runs {
            run.x += dx;
            run.y += dy;
        }
        for rule in &mut self.rules {
            rule.x0 += dx;
            rule.x1 += dx;
            rule.y0 += dy;
            rule.y1 += dy;
        }
    }

    /// The same ink without meaning, for a header that is repeated.
    pub fn as_artifact(&self) -> Self {
        let mut copy = self.clone();
        copy.runs.iter_mut().for_each(|run| run.node = None);
        copy
    }
}

pub fn height(slabs: &[Slab]) -> f32 {
    slabs.iter().map(|slab| slab.before + slab.height).sum()
}

/// Links strips so that no page ends inside them.
pub fn keep_together(slabs: &mut [Slab]) {
    let inner = slabs.len().saturating_sub(1);
    slabs.iter_mut().take(inner).for_each(|slab| slab.keep = true);
}

/// Lays columns of strips side by side and cuts them, together, into strips no higher than `limit` where they are higher.
/// Each column comes with its left edge.
pub fn beside(columns: Vec<(f32, Vec<Slab>)>, limit: f32) -> Vec<Slab> {
    let mut columns: Vec<_> = columns.into_iter().map(|(x, slabs)| (x, slabs.into_iter().peekable())).collect();
    let mut pieces = Vec::new();
    while columns.iter_mut().any(|(_, slabs)| slabs.peek().is_some()) {
        let mut piece = Slab::default();
        for (x, slabs) in &mut columns {
            let mut y = 0.0;
            while let Some(mut slab) = slabs.next_if(|slab| y == 0.0 || y + slab.before + slab.height <= limit) {
                // The space above the first strip of a column is seen on the first piece only.
                y += match (y > 0.0, pieces.is_empty()) {
                    (true, _) => slab.before,
                    (false, true) => slab.before.min((limit - slab.height).max(0.0)),
                    (false, false) => 0.0,
                };
                slab.shift(*x, y);
                y += slab.height.max(0.001);
                piece.runs.append(&mut slab.runs);
                piece.rules.append(&mut slab.rules);
                piece.outline.append(&mut slab.outline);
            }
            piece.height = piece.height.max(y);
        }
        pieces.push(piece);
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    fn column(lines: usize) -> Vec<Slab> {
        (0..lines).map(|_| Slab { height: 10.0, ..Slab::default() }).collect()
    }

    #[test]
    fn columns_higher_than_the_limit_are_cut_at_their_lines() {
        let heights = |limit| {
            beside(vec![(0.0, column(5)), (50.0, column(2))], limit).iter().map(|slab| slab.height).collect::<Vec<_>>()
        };
        assert_eq!(heights(100.0), [50.0], "what fits stays whole");
        assert_eq!(heights(25.0), [20.0, 20.0, 10.0]);
        assert_eq!(heights(3.0).len(), 5, "a line higher than the limit is never lost, nor does it stop the work");
    }
}
