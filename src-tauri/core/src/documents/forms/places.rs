//! From the path of a refused place («form.sections.1.clauses.5.paragraphs.0») to what a person calls it («пункт 2.6»). Numbers are
//! those of the whole form, as the editor shows them; in the paper of one agreement they may be smaller.

/// What a path of an edition is called; empty: the edition as a whole.
pub fn place(path: &str) -> String {
    let mut steps = path.split('.').skip(1);
    let number = |step: Option<&str>| step.and_then(|step| step.parse::<usize>().ok()).map(|index| index + 1);
    match steps.next() {
        Some("title") => "заголовок".to_owned(),
        Some("preamble") => "преамбула".to_owned(),
        Some("annexes") => number(steps.next()).map(|annex| format!("приложение № {annex}")).unwrap_or_default(),
        Some("sections") => {
            let Some(section) = number(steps.next()) else { return String::new() };
            let clause = steps.next().filter(|step| *step == "clauses").and_then(|_| number(steps.next()));
            clause.map_or_else(|| format!("раздел {section}"), |clause| format!("пункт {section}.{clause}"))
        }
        _ => String::new(),
    }
}
