//! Named styles: what a lawyer sees in the list of styles, and what a paragraph need not say of itself.

use crate::documents::block::{Align, INDENT_MM, TEXT_PT};

use super::numbering::LIST;

/// A paragraph style. Lengths of space in points, as the typesetter has them; the indent in millimetres.
#[derive(Debug, PartialEq)]
pub struct Style {
    pub id: &'static str,
    /// What the list of styles shows.
    name: &'static str,
    pub align: Align,
    pub indent_mm: f32,
    pub size_pt: f32,
    pub before_pt: f32,
    pub after_pt: f32,
    pub bold: bool,
    pub keep_next: bool,
    /// Level in the list of numbers.
    level: Option<u8>,
    /// Level in the outline.
    outline: Option<u8>,
    /// Style of the paragraph that Enter begins.
    next: &'static str,
}

const BASE: Style = Style {
    id: "",
    name: "",
    align: Align::Left,
    indent_mm: 0.0,
    size_pt: TEXT_PT,
    before_pt: 0.0,
    after_pt: 0.0,
    bold: false,
    keep_next: false,
    level: None,
    outline: None,
    next: "Text",
};

const HEADING: Style =
    Style { align: Align::Centre, bold: true, keep_next: true, before_pt: 9.0, after_pt: 3.0, ..BASE };
const TITLED: Style = Style { size_pt: 14.0, before_pt: 4.0, after_pt: 5.0, outline: Some(0), ..HEADING };

pub const TITLE: Style = Style { id: "AgreementTitle", name: "Заголовок договора", ..TITLED };
pub const ANNEX_TITLE: Style = Style { id: "AnnexTitle", name: "Заголовок приложения", ..TITLED };
pub const SECTION: Style =
    Style {
        id: "Section", name: "Заголовок раздела", level: Some(0), outline: Some(1), next: "Clause", ..HEADING
    };
pub const PLAIN_SECTION: Style =
    Style { id: "PlainSection", name: "Заголовок без номера", outline: Some(1), ..HEADING };
pub const CLAUSE: Style = Style { id: "Clause", name: "Пункт", level: Some(1), next: "Clause", ..TEXT };
pub const TEXT: Style = Style { id: "Text", name: "Абзац", align: Align::Justify, indent_mm: INDENT_MM, ..BASE };
pub const ANNEX: Style =
    Style {
        id: "Annex", name: "Приложение", align: Align::Right, keep_next: true, next: "AnnexTitle", ..BASE
    };
pub const SIDES: Style = Style { id: "PlaceAndDate", name: "Место и дата", ..BASE };
pub const PLAIN: Style = Style { id: "Line", name: "Строка", next: "Line", ..BASE };
pub const PARTY: Style =
    Style { id: "Party", name: "Реквизиты и подпись", size_pt: 11.0, next: "Party", ..BASE };
pub const CELL: Style = Style { id: "Cell", name: "Таблица", size_pt: 10.5, next: "Cell", ..BASE };
pub const HEAD_CELL: Style =
    Style {
        id: "HeadCell", name: "Таблица, шапка", align: Align::Centre, bold: true, keep_next: true, ..CELL
    };
pub const TOTAL_CELL: Style = Style { id: "TotalCell", name: "Таблица, итог", bold: true, ..CELL };
/// An empty line between two tables, which would be one without it.
pub const GAP: Style = Style { id: "Gap", name: "Отбивка", size_pt: 1.0, ..BASE };

const ALL: [Style; 14] = [
    TITLE,
    ANNEX_TITLE,
    SECTION,
    PLAIN_SECTION,
    CLAUSE,
    TEXT,
    ANNEX,
    SIDES,
    PLAIN,
    PARTY,
    CELL,
    HEAD_CELL,
    TOTAL_CELL,
    GAP,
];

/// The face of the PDF; a machine without it takes [`FALLBACK`].
pub const FACE: &str = "PT Serif";
const FALLBACK: &str = "Times New Roman";

pub fn twips_of_mm(mm: f32) -> i32 {
    if mm.is_finite() { (mm.clamp(-1000.0, 1000.0) * 1440.0 / 25.4).round() as i32 } else { 0 }
}

pub fn twips_of_pt(pt: f32) -> i32 {
    if pt.is_finite() { (pt.clamp(-3000.0, 3000.0) * 20.0).round() as i32 } else { 0 }
}

/// Type size in the half-points that `w:sz` counts.
pub fn half_points(pt: f32) -> i32 {
    if pt.is_finite() { (pt.clamp(1.0, 72.0) * 2.0).round() as i32 } else { 24 }
}

pub fn align_name(align: Align) -> &'static str {
    match align {
        Align::Justify => "both",
        Align::Left => "left",
        Align::Centre => "center",
        Align::Right => "right",
    }
}

/// The inside of `word/styles.xml`; `right_edge` is the width of the text, twips.
pub fn styles(right_edge: i32) -> String {
    let mut xml = format!(
        "<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"{FACE}\" w:hAnsi=\"{FACE}\" w:eastAsia=\"{FACE}\" w:cs=\"{FACE}\"/>\
         <w:sz w:val=\"{size}\"/><w:szCs w:val=\"{size}\"/><w:lang w:val=\"ru-RU\" w:eastAsia=\"ru-RU\" w:bidi=\"ar-SA\"/></w:rPr></w:rPrDefault>\
         <w:pPrDefault><w:pPr><w:spacing w:before=\"0\" w:after=\"0\" w:line=\"240\" w:lineRule=\"auto\"/></w:pPr></w:pPrDefault></w:docDefaults>\
         <w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/></w:style>\
         <w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\"><w:name w:val=\"Normal Table\"/><w:uiPriority w:val=\"99\"/>\
         <w:semiHidden/><w:tblPr><w:tblInd w:w=\"0\" w:type=\"dxa\"/><w:tblCellMar><w:top w:w=\"0\" w:type=\"dxa\"/>\
         <w:left w:w=\"0\" w:type=\"dxa\"/><w:bottom w:w=\"0\" w:type=\"dxa\"/><w:right w:w=\"0\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style>\
         <w:style w:type=\"paragraph\" w:styleId=\"Header\"><w:name w:val=\"header\"/><w:basedOn w:val=\"Normal\"/>\
         <w:pPr><w:jc w:val=\"center\"/></w:pPr><w:rPr><w:sz w:val=\"22\"/><w:szCs w:val=\"22\"/></w:rPr></w:style>",
        size = half_points(TEXT_PT)
    );
    for style in &ALL {
        xml.push_str(&paragraph_style(style, right_edge));
    }
    xml
}

fn paragraph_style(style: &Style, right_edge: i32) -> String {
    let flag = |is: bool, tag: &str| if is { tag.to_owned() } else { String::new() };
    let numbers =
        style.level.map(|level| format!("<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{LIST}\"/></w:numPr>"));
    let tabs = (*style == SIDES).then(|| right_tab(right_edge));
    let no_division = style.align == Align::Centre || *style == SIDES;
    let exact = if *style == GAP { " w:line=\"20\" w:lineRule=\"exact\"" } else { "" };
    let outline = style.outline.map(|level| format!("<w:outlineLvl w:val=\"{level}\"/>"));
    format!(
        "<w:style w:type=\"paragraph\" w:customStyle=\"1\" w:styleId=\"{id}\"><w:name w:val=\"{name}\"/><w:basedOn w:val=\"Normal\"/>\
         <w:next w:val=\"{next}\"/><w:qFormat/><w:pPr>{keep}<w:widowControl/>{numbers}{tabs}{whole}\
         <w:spacing w:before=\"{before}\" w:after=\"{after}\"{exact}/><w:ind w:left=\"0\" w:firstLine=\"{indent}\"/><w:jc w:val=\"{align}\"/>{outline}</w:pPr>\
         <w:rPr>{bold}<w:sz w:val=\"{size}\"/><w:szCs w:val=\"{size}\"/></w:rPr></w:style>",
        id = style.id,
        name = style.name,
        next = style.next,
        keep = flag(style.keep_next, "<w:keepNext/>"),
        numbers = numbers.unwrap_or_default(),
        tabs = tabs.unwrap_or_default(),
        whole = flag(no_division, "<w:suppressAutoHyphens/>"),
        before = twips_of_pt(style.before_pt),
        after = twips_of_pt(style.after_pt),
        indent = twips_of_mm(style.indent_mm),
        align = align_name(style.align),
        outline = outline.unwrap_or_default(),
        bold = flag(style.bold, "<w:b/><w:bCs/>"),
        size = half_points(style.size_pt),
    )
}

/// A tab that ends a line of two sides at the right edge.
pub fn right_tab(at: i32) -> String {
    format!("<w:tabs><w:tab w:val=\"right\" w:pos=\"{at}\"/></w:tabs>")
}

/// The inside of `word/fontTable.xml`: what to take where the face is not installed.
pub fn fonts() -> String {
    format!(
        "<w:font w:name=\"{FACE}\"><w:altName w:val=\"{FALLBACK}\"/><w:panose1 w:val=\"020A0603040505020204\"/><w:charset w:val=\"CC\"/>\
         <w:family w:val=\"roman\"/><w:pitch w:val=\"variable\"/></w:font>\
         <w:font w:name=\"{FALLBACK}\"><w:panose1 w:val=\"02020603050405020304\"/><w:charset w:val=\"CC\"/>\
         <w:family w:val=\"roman\"/><w:pitch w:val=\"variable\"/></w:font>"
    )
}

/// The inside of `word/settings.xml`. Version 15 of the layout measures tables from their edge; without it Word opens a file in
/// «режим ограниченной функциональности».
pub const SETTINGS: &str = "<w:zoom w:percent=\"100\"/><w:defaultTabStop w:val=\"709\"/><w:autoHyphenation/>\
    <w:consecutiveHyphenLimit w:val=\"2\"/><w:doNotHyphenateCaps/><w:characterSpacingControl w:val=\"doNotCompress\"/>\
    <w:compat><w:compatSetting w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat>\
    <w:themeFontLang w:val=\"ru-RU\"/>";
