//! Files from strangers: refused or read, never believed.

use proptest::prelude::*;
use rostok_core::inside::documents::docx;
use rostok_core::inside::documents::docx::compare::compare;
use rostok_core::inside::documents::docx::read::{Unit, Unreadable, read};

use zip::CompressionMethod::{Deflated, Stored};

use super::{packed, with_document};
use crate::documents::sample;

fn ours() -> Vec<u8> {
    docx::write(&sample::paper(None, 1))
}

fn document(xml: &str) -> Vec<u8> {
    packed(&[("word/document.xml".to_owned(), xml.as_bytes().to_vec())], Stored)
}

#[test]
fn what_is_no_docx_is_refused_by_name() {
    assert_eq!(read(b""), Err(Unreadable::NotDocx));
    assert_eq!(read(b"%PDF-1.4"), Err(Unreadable::NotDocx));
    assert_eq!(read(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 an old DOC or one with a password"), Err(Unreadable::NotDocx));
    assert_eq!(read(&packed(&[("xl/workbook.xml".to_owned(), b"<a/>".to_vec())], Stored)), Err(Unreadable::NotDocx));
    assert_eq!(read(&document("<w:document><w:p>")), Ok(Vec::new()), "a text that breaks off says nothing");
    assert_eq!(read(&document("<w:p></w:t>")), Err(Unreadable::Damaged));
    assert_eq!(read(&packed(&[("word/document.xml".to_owned(), vec![0xff; 9])], Stored)), Err(Unreadable::Damaged));
    assert_eq!(read(&vec![b'P'; (50 << 20) + 1]), Err(Unreadable::TooLarge));
}

#[test]
fn a_bomb_does_not_go_off() {
    let spaces = packed(&[("word/document.xml".to_owned(), vec![b' '; 100 << 20])], Deflated);
    assert!(spaces.len() < 1 << 20);
    assert_eq!(read(&spaces), Err(Unreadable::TooLarge));
    let laughs =
        "<!DOCTYPE l [<!ENTITY a \"ха\"><!ENTITY b \"&a;&a;&a;\">]><w:p><w:r><w:t>да&b;&#1105;</w:t></w:r></w:p>";
    let units = read(&document(laughs)).expect("read");
    assert_eq!(units, [Unit { text: "даё".to_owned(), ..Unit::default() }], "entities of the file stand for nothing");
    let deep = "<w:tbl><w:tr><w:tc>".repeat(50_000);
    assert!(read(&document(&deep)).is_ok(), "depth costs no stack");
    let circle = [
        ("word/document.xml", "<w:p><w:pPr><w:pStyle w:val=\"a\"/></w:pPr><w:r><w:t>слова</w:t></w:r></w:p>"),
        ("word/styles.xml", "<s><w:style w:styleId=\"a\"><w:basedOn w:val=\"a\"/></w:style></s>"),
    ];
    let circle = circle.map(|(name, xml)| (name.to_owned(), xml.as_bytes().to_vec()));
    assert_eq!(read(&packed(&circle, Stored)).map(|units| units.len()), Ok(1));
}

#[test]
fn ten_thousand_paragraphs_are_no_agreement() {
    let many = "<w:p><w:r><w:t>слово</w:t></w:r></w:p>".repeat(10_000);
    let units = read(&document(&format!("<w:body>{many}</w:body>"))).expect("read");
    assert_eq!(compare(&read(&ours()).expect("ours"), &units), Err(Unreadable::TooLarge));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_and_any_damage_are_read_or_refused(noise in prop::collection::vec(any::<u8>(), 0..300), at in any::<prop::sample::Index>(), text in "\\PC{0,20}[<>&/a-z:\"=]{0,20}") {
        let _ = read(&noise);
        let mut file = ours();
        let place = at.index(file.len());
        file.splice(place..place, noise);
        let _ = read(&file);
        let torn = with_document(&ours(), |xml| {
            let place = at.index(xml.chars().count());
            let (before, after): (String, String) = (xml.chars().take(place).collect(), xml.chars().skip(place).collect());
            format!("{before}{text}{after}")
        });
        if let Ok(units) = read(&torn) {
            let _ = compare(&read(&ours()).expect("ours"), &units);
        }
    }
}
