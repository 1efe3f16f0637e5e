//! Editions out of one centre and into another.

use rostok_core::domain::edition::Edition;
use rostok_core::domain::ids::EditionId;
use rostok_core::error::Code;
use rostok_core::operations::{edition, edition_file};

use super::new;

#[test]
fn an_edition_goes_to_another_centre_and_is_a_draft_there_that_nobody_compared() {
    let ((here, _), (there, context)) = (new(), new());
    let own = edition::list(&here, None).unwrap().remove(0);
    let exported = edition_file::export(&here, own.id).unwrap();
    assert!(exported.file_name.ends_with(".txt") && !exported.file_name.contains('/'), "{}", exported.file_name);
    let id = edition_file::import(&there, &context, &exported.text).unwrap().data;
    let taken = edition::show(&there, id).unwrap();
    assert_eq!(taken, Edition { id, draft: true, compared_on: None, compared_by: String::new(), ..own });
    assert_ne!(id, EditionId::default());
}

#[test]
fn a_file_that_may_not_be_an_edition_changes_nothing() {
    let (base, context) = new();
    let own = edition::list(&base, None).unwrap().remove(0);
    let file = edition_file::export(&base, own.id).unwrap().text;
    let unknown = file.replacen("{agreement.starts_on: heading}", "{agreement.begins: heading}", 1);
    let looped =
        file.replacen("{каждый annexes: ", "{каждый parties: {каждый annexes: ", 1).replacen("|; }", "|; }}", 1);
    for (broken, problem) in [
        (unknown.as_str(), "edition_unknown_field"),
        ("слон", "edition_file_foreign"),
        (file.split_once("[раздел final]").unwrap().0, "edition_file_end"),
    ] {
        let error = edition_file::import(&base, &context, broken).unwrap_err();
        assert_eq!(error.code, Code::Invalid);
        assert!(error.fields.iter().any(|refusal| refusal.problem == problem), "{error:?}");
        assert_eq!(edition::list(&base, None).unwrap(), std::slice::from_ref(&own), "nothing was taken in");
    }
    if looped != file {
        assert!(edition_file::import(&base, &context, &looped).is_err());
    }
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("редакция.txt");
    std::fs::write(&path, [0xd0, 0xff]).unwrap();
    assert_eq!(edition_file::text_in(&path).unwrap_err().fields[0].problem, "input_not_utf8");
}
