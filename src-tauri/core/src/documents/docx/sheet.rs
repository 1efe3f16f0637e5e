//! The sheet: its size and margins, the page number, the word across a draft.

use crate::documents::layout::MARGINS;
use crate::documents::page::{MM, PAGE_HEIGHT, PAGE_WIDTH};

use super::styles::{FACE, twips_of_mm, twips_of_pt};
use super::words::line;

/// Top of the page number from the edge of the sheet, mm.
const NUMBER_TOP_MM: f32 = 12.0;

/// Width of the text, twips.
pub fn text_width() -> i32 {
    twips_of_pt(PAGE_WIDTH) - twips_of_mm(MARGINS.left) - twips_of_mm(MARGINS.right)
}

/// Section properties: A4 with the margins of the PDF; the first page has a header of its own, without a number.
pub fn properties() -> String {
    format!(
        "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rIdHeader\"/><w:headerReference w:type=\"first\" r:id=\"rIdFirst\"/>\
         <w:pgSz w:w=\"{}\" w:h=\"{}\"/><w:pgMar w:top=\"{}\" w:right=\"{}\" w:bottom=\"{}\" w:left=\"{}\" w:header=\"{}\" w:footer=\"567\" \
         w:gutter=\"0\"/><w:titlePg/></w:sectPr>",
        twips_of_pt(PAGE_WIDTH),
        twips_of_pt(PAGE_HEIGHT),
        twips_of_mm(MARGINS.top),
        twips_of_mm(MARGINS.right),
        twips_of_mm(MARGINS.bottom),
        twips_of_mm(MARGINS.left),
        twips_of_mm(NUMBER_TOP_MM),
    )
}

/// The inside of a header: the number of the page from the second on (GOST R 7.0.97-2016, 3.7), the watermark on each.
pub fn header(numbered: bool, watermark: Option<&str>) -> String {
    let number = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> PAGE </w:instrText></w:r>\
        <w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>2</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
    format!(
        "<w:p><w:pPr><w:pStyle w:val=\"Header\"/></w:pPr>{}{}</w:p>",
        watermark.map(|word| across(word, if numbered { 1 } else { 2 })).unwrap_or_default(),
        if numbered { number } else { "" }
    )
}

/// A word across the page the way Word itself writes a watermark, so that «Удалить подложку» takes it away.
fn across(word: &str, number: u8) -> String {
    let (width, height) = (165.0 * MM, 32.0 * MM);
    format!(
        "<w:r><w:rPr><w:noProof/></w:rPr><w:pict><v:shapetype id=\"_x0000_t136\" coordsize=\"21600,21600\" o:spt=\"136\" adj=\"10800\" \
         path=\"m@7,l@8,m@5,21600l@6,21600e\"><v:formulas><v:f eqn=\"sum #0 0 10800\"/><v:f eqn=\"prod #0 2 1\"/><v:f eqn=\"sum 21600 0 @1\"/>\
         <v:f eqn=\"sum 0 0 @2\"/><v:f eqn=\"sum 21600 0 @3\"/><v:f eqn=\"if @0 @3 0\"/><v:f eqn=\"if @0 21600 @1\"/><v:f eqn=\"if @0 0 @2\"/>\
         <v:f eqn=\"if @0 @4 21600\"/><v:f eqn=\"mid @5 @6\"/><v:f eqn=\"mid @8 @5\"/><v:f eqn=\"mid @7 @8\"/><v:f eqn=\"mid @6 @7\"/>\
         <v:f eqn=\"sum @6 0 @5\"/></v:formulas><v:path textpathok=\"t\" o:connecttype=\"custom\" o:connectlocs=\"@9,0;@10,10800;@11,21600;@12,10800\" \
         o:connectangles=\"270,180,90,0\"/><v:textpath on=\"t\" fitshape=\"t\"/></v:shapetype>\
         <v:shape id=\"PowerPlusWaterMarkObject{number}\" o:spid=\"_x0000_s205{number}\" type=\"#_x0000_t136\" style=\"position:absolute;margin-left:0;\
         margin-top:0;width:{width:.0}pt;height:{height:.0}pt;rotation:305;z-index:-251658752;mso-position-horizontal:center;\
         mso-position-horizontal-relative:margin;mso-position-vertical:center;mso-position-vertical-relative:margin\" o:allowincell=\"f\" \
         fillcolor=\"#e6e6e6\" stroked=\"f\"><v:textpath style=\"font-family:&quot;{FACE}&quot;;font-size:1pt;font-weight:bold\" string=\"{}\"/></v:shape></w:pict></w:r>",
        line(word)
    )
}
