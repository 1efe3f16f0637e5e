//! Numbers of sections and clauses. The editor counts them itself, so that a clause put in between moves the others; what it would
//! count otherwise than the paper says stays written in the text. References («пункт 1.3») are text in either case.

/// `numId` of the only list.
pub const LIST: u8 = 1;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    Section,
    Clause,
}

/// Where the editor's own count stands.
#[derive(Debug, Default)]
pub struct Count {
    section: usize,
    clause: usize,
}

impl Count {
    /// If a paragraph begins with the very number that the editor will count here: how many characters that is, with the space.
    pub fn counted(&mut self, level: Level, beginning: impl Iterator<Item = char>) -> Option<usize> {
        let (section, clause) = match level {
            Level::Section => (self.section + 1, 0),
            Level::Clause if self.section > 0 => (self.section, self.clause + 1),
            Level::Clause => return None,
        };
        let number = if clause == 0 { format!("{section}. ") } else { format!("{section}.{clause}. ") };
        let beginning = beginning.map(|ch| if ch == '\u{a0}' { ' ' } else { ch });
        if !beginning.take(number.len()).eq(number.chars()) {
            return None;
        }
        *self = Self { section, clause };
        Some(number.len())
    }
}

/// `word/numbering.xml`: sections «1.», their clauses «1.1.», bound to the styles.
pub fn part(section_style: &str, clause_style: &str, clause_indent: i32) -> String {
    let level = |at: u8, style: &str, text: &str, align: &str, indent: i32| {
        format!(
            "<w:lvl w:ilvl=\"{at}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:pStyle w:val=\"{style}\"/>\
             <w:suff w:val=\"space\"/><w:lvlText w:val=\"{text}\"/><w:lvlJc w:val=\"{align}\"/>\
             <w:pPr><w:ind w:left=\"0\" w:firstLine=\"{indent}\"/></w:pPr></w:lvl>"
        )
    };
    format!(
        "<w:abstractNum w:abstractNumId=\"0\"><w:multiLevelType w:val=\"multilevel\"/>{}{}</w:abstractNum>\
         <w:num w:numId=\"{LIST}\"><w:abstractNumId w:val=\"0\"/></w:num>",
        level(0, section_style, "%1.", "left", 0),
        level(1, clause_style, "%1.%2.", "left", clause_indent),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_the_editor_would_count_itself_is_left_to_it() {
        let mut count = Count::default();
        let mut ask = |level, text: &str| count.counted(level, text.chars());
        assert_eq!(ask(Level::Clause, "1.1. До раздела"), None);
        assert_eq!(ask(Level::Section, "2. Не первый"), None);
        assert_eq!(ask(Level::Section, "1. Предмет"), Some(3));
        assert_eq!(ask(Level::Clause, "1.1.\u{a0}Пункт"), Some(5));
        assert_eq!(ask(Level::Clause, "1.3. Через один"), None);
        assert_eq!(ask(Level::Clause, "Слова без номера"), None);
        assert_eq!(ask(Level::Clause, "1.2. Пункт"), Some(5));
        assert_eq!(ask(Level::Section, "2. Раздел"), Some(3));
        assert_eq!(ask(Level::Clause, "2.1. Пункт"), Some(5));
    }
}
