//! The choice of line ends for a whole paragraph at once, so that spaces are even in all its lines (after Knuth and Plass, 1981).

/// A place where a line may end.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Break {
    /// The line's ink ends before this glyph…
    pub end: usize,
    /// …and the next line starts with this one.
    pub next: usize,
    /// What a hyphen drawn there adds to the line, pt.
    pub extra: f32,
    pub hyphen: bool,
    /// How unwelcome this end is: 0 a space, 50 a hyphen, thousands the middle of an endless word.
    pub penalty: f32,
}

/// Widths summed up from the start of the text: `width[n]` is that of the first `n` glyphs.
#[derive(Debug, Clone, Copy)]
pub struct Measure<'a> {
    pub width: &'a [f32],
    /// The stretchable spaces among them.
    pub space: &'a [f32],
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fit {
    /// Both edges even.
    Justified,
    /// Left edge even.
    Ragged,
    /// Few lines of like length: headings.
    Balanced,
}

/// A space may grow by this share of itself at the usual price, and shrink by that share at most.
const STRETCH: f32 = 0.6;
pub const SHRINK: f32 = 0.18;
const HYPHENS_IN_A_ROW: f64 = 6_000.0;
const UNEVEN_NEIGHBOURS: f64 = 1_500.0;
const SHORT_LAST_LINE: f64 = 40_000.0;
const OVERFULL: f64 = 1e12;
/// Rounding of sums of widths, pt.
const EPSILON: f32 = 0.02;

impl Measure<'_> {
    fn between(sums: &[f32], from: usize, to: usize) -> f32 {
        sums.get(to).zip(sums.get(from)).map_or(0.0, |(to, from)| to - from)
    }

    /// Width of a line from the end of the break before it to its own, spaces as they are.
    pub fn natural(&self, from: &Break, to: &Break) -> f32 {
        Self::between(self.width, from.next, to.end) + to.extra
    }

    pub fn spaces(&self, from: &Break, to: &Break) -> f32 {
        Self::between(self.space, from.next, to.end)
    }

    /// The least width of the line.
    pub fn least(&self, from: &Break, to: &Break, fit: Fit) -> f32 {
        let shrink = if fit == Fit::Justified { SHRINK * self.spaces(from, to) } else { 0.0 };
        self.natural(from, to) - shrink
    }
}

#[derive(Clone, Copy)]
struct Best {
    cost: f64,
    before: usize,
    hyphens: u8,
    /// How much the spaces of the line that ends here were stretched.
    ratio: f32,
}

/// Chooses among `breaks` (the first is the start of the text, the last its end) and gives the indices of the chosen ones, both of
/// those included. A line is wider than its measure only where no break stands inside it.
pub fn choose(breaks: &[Break], measure: Measure, first: f32, rest: f32, fit: Fit) -> Vec<usize> {
    let mut best: Vec<Best> = Vec::with_capacity(breaks.len());
    best.push(Best { cost: 0.0, before: 0, hyphens: 0, ratio: 0.0 });
    let mut oldest = 0;
    for (at, to) in breaks.iter().enumerate().skip(1) {
        let last = at + 1 == breaks.len();
        let mut found = Best { cost: f64::INFINITY, before: at - 1, hyphens: 0, ratio: 0.0 };
        let reachable = breaks.iter().zip(&best).enumerate().skip(oldest);
        let mut still_too_far = true;
        for (start, (from, reached)) in reachable {
            let line = if start == 0 { first } else { rest };
            let slack = line - measure.least(from, to, fit);
            if slack < -EPSILON && start + 1 < at {
                // Later ends only widen the line, but for a hyphen that this end has and they may not.
                if still_too_far && slack + to.extra.max(0.0) < -EPSILON {
                    oldest = start + 1;
                }
                continue;
            }
            still_too_far = false;
            let candidate =
                weigh(from, to, *reached, measure, Place { line, last, fit, overfull: slack < -EPSILON, start });
            if candidate.cost < found.cost {
                found = candidate;
            }
        }
        best.push(found);
    }
    let mut chosen = vec![breaks.len().saturating_sub(1)];
    while let Some(at) = chosen.last().copied().filter(|at| *at > 0) {
        chosen.push(best.get(at).map_or(0, |best| best.before.min(at - 1)));
    }
    chosen.reverse();
    chosen
}

struct Place {
    line: f32,
    last: bool,
    fit: Fit,
    overfull: bool,
    start: usize,
}

fn weigh(from: &Break, to: &Break, reached: Best, measure: Measure, place: Place) -> Best {
    let natural = measure.natural(from, to);
    let slack = place.line - natural;
    let spaces = measure.spaces(from, to);
    let ratio = match place.fit {
        _ if place.last && place.fit != Fit::Balanced && slack >= 0.0 => 0.0,
        Fit::Justified if slack < 0.0 => slack / (spaces * SHRINK).max(0.01),
        // A line without spaces is as bad as one of very wide spaces, and worse the shorter it is.
        Fit::Justified => slack / (spaces * STRETCH).max(place.line * 0.01),
        Fit::Ragged => 2.0 * slack / place.line.max(1.0),
        Fit::Balanced => 4.0 * slack / place.line.max(1.0),
    };
    let badness = if place.fit == Fit::Balanced { 100.0 * ratio.abs().powi(2) } else { 100.0 * ratio.abs().powi(3) };
    let line_cost = if place.fit == Fit::Balanced { 1_000.0 } else { 10.0 };
    let mut cost = (line_cost + f64::from(badness.min(1e5)) + f64::from(to.penalty)).powi(2);
    let hyphens = if to.hyphen { reached.hyphens.saturating_add(1) } else { 0 };
    if to.hyphen && from.hyphen {
        cost += HYPHENS_IN_A_ROW * f64::from(hyphens) * f64::from(hyphens);
    }
    if place.start > 0 && place.fit == Fit::Justified && (reached.ratio - ratio).abs() > 1.0 {
        cost += UNEVEN_NEIGHBOURS;
    }
    if place.last && place.start > 0 && place.fit == Fit::Justified && (from.hyphen || natural < place.line * 0.08) {
        cost += SHORT_LAST_LINE;
    }
    if place.overfull {
        cost += OVERFULL;
    }
    Best { cost: reached.cost + cost, before: place.start, hyphens, ratio }
}
