//! The package between partners from the terminal: made at one desk, taken in at another.

use super::{AGREEMENT, CENTRE_INN, Desk, PARTNER_INN};
use serde_json::json;

/// A desk with a final agreement, and the package of it.
fn packed(words: &[&str]) -> (Desk, String, std::path::PathBuf) {
    let desk = Desk::furnished();
    let id = desk.run(["agreement", "add"], AGREEMENT).data()["id"].as_str().expect("an id").to_owned();
    let number = desk.run(["agreement", "finalise", &id], "").data()["number"].as_str().expect("a number").to_owned();
    let base = desk.base();
    let mut all = vec!["--json", "--today", "2026-08-25", "--base", base.to_str().expect("UTF-8"), "package", "export"];
    all.extend([&number, "--to", "пакеты"]);
    all.extend(words);
    let made = desk.plain(&all, "").data();
    let path = desk.path(made["path"].as_str().expect("a path"));
    assert_eq!(made["papers"].as_array().map(Vec::len), Some(1), "{made}");
    (desk, number, path)
}

#[test]
fn a_package_goes_from_desk_to_desk_and_back_by_one_step() {
    let (sender, number, path) = packed(&[]);
    let name = path.file_name().and_then(|name| name.to_str()).expect("a name");
    assert_eq!(name, format!("Пакет к договору № {number} от 25.08.2026, ООО Станкозавод.rostok-package"));
    let file = path.to_str().expect("UTF-8");
    let partner = Desk::new();
    let look = partner.run(["package", "show", file], "").data();
    assert_eq!(look["number"], json!(number));
    assert!(look["records"].as_array().expect("records").iter().all(|record| record["new"] == json!(true)));
    let before = partner.steps();
    assert_eq!(partner.run(["package", "import", file], "").refused().1, ["own: package_own_unset"]);
    assert_eq!(partner.run(["package", "import", file, "--own", "7707083893"], "").refused().1, ["--own: unknown_id"]);
    assert_eq!(partner.steps(), before, "a refusal changes nothing");
    let told = partner.told(["package", "import", file, "--own", PARTNER_INN], "");
    assert!(told.out.contains("Принято.") && told.out.contains("ООО «Станкозавод»"), "{told:?}");
    let kept = partner.run(["agreement", "show", &number], "").data();
    assert_eq!((&kept["number"], kept["parties"].as_array().map(Vec::len)), (&json!(number), Some(2)));
    // The paper is the one that was made final there: to the byte, with its words, and nothing in it can be changed here.
    assert!(told.out.contains("бумага окончательная, сохранится у вас такой, какая пришла"), "{told:?}");
    let printed = |desk: &Desk| {
        let made = desk.run(["agreement", "print", &number, "--out", "бумаги"], "").data();
        std::fs::read(desk.path(made["path"].as_str().expect("a path"))).expect("the paper")
    };
    assert!(printed(&partner) == printed(&sender));
    let text = |desk: &Desk| desk.told(["agreement", "text", &number], "").out;
    assert_eq!(text(&partner), text(&sender));
    assert_eq!(partner.run(["agreement", "change", &number], r#"{"copies": 9}"#).refused().0, "paper_is_final");
    assert_eq!(partner.run(["contract", "scans", &number], "").data(), json!([]));

    assert_eq!(partner.run(["package", "import", file], "").refused().1, ["file: package_nothing_new"]);
    let again = partner.told(["package", "show", file], "").out;
    assert!(
        again.contains("это вы") && again.contains(": уже записана") && again.contains(": уже записан\n"),
        "{again}"
    );
    assert!(again.contains("Программа «") && !again.contains("»»"), "marks inside marks are others: {again}");
    partner.run(["organization", "change", CENTRE_INN], r#"{"phone": "+79001112233"}"#).data();
    let look = partner.told(["package", "show", file], "").out;
    assert!(look.contains("Телефон: у вас"), "{look}");
    partner.run(["package", "import", file, "--replace"], "").data();
    assert_ne!(partner.run(["organization", "show", CENTRE_INN], "").data()["phone"], json!("+79001112233"));
    for _ in 0..3 {
        partner.run(["undo"], "").data();
    }
    assert_eq!(partner.run(["agreement", "list"], "").data(), json!([]), "taken back whole");
    assert_eq!(partner.run(["organization", "list"], "").data(), json!([]));
}

#[test]
fn papers_with_names_stay_at_home_and_the_way_to_send_them_is_told() {
    let desk = Desk::furnished();
    let id = desk.run(["agreement", "add"], AGREEMENT).data()["id"].as_str().expect("an id").to_owned();
    let listed = r#"{"pupils": {"min": 1, "max": 12, "list_as_annex": true,
        "list": [{"full_name": "Соколова Дарья", "born_on": "2012-05-01", "consent_on": "2026-08-20"}]}}"#;
    desk.run(["agreement", "change", &id], listed).data();
    desk.run(["agreement", "finalise", &id], "").data();
    let told = desk.told(["package", "export", &id, "--to", "без имён"], "").out;
    for words in ["Не вошло, в бумаге имена обучающихся: Договор", "без окончательной бумаги", "--with-pupils"]
    {
        assert!(told.contains(words), "{words}: {told}");
    }
    let told = desk.told(["package", "export", &id, "--to", "с именами", "--with-pupils"], "").out;
    assert!(!told.contains("Не вошло") && told.contains("Поимённый список обучающихся: 1"), "{told}");
    let made = desk.run(["package", "export", &id, "--to", "ещё"], "").data();
    assert_eq!((made["kept_back"].as_array().map(Vec::len), &made["final_kept_back"]), (Some(1), &json!(true)));
}

#[test]
fn a_wrong_package_gets_its_sentence_and_a_stranger_is_refused() {
    let (desk, _, path) = packed(&["--with-pupils"]);
    let bytes = std::fs::read(&path).expect("the package");
    let stranger = Desk::new();
    std::fs::write(stranger.path("не пакет"), "слова").expect("a file");
    std::fs::write(stranger.path("обрывок.rostok-package"), &bytes[..bytes.len() / 2]).expect("a file");
    let before = stranger.steps();
    for (file, problem) in [("не пакет", "package_unknown"), ("обрывок.rostok-package", "package_damaged")]
    {
        for verb in ["show", "import"] {
            assert_eq!(stranger.run(["package", verb, file], "").refused().1, [format!("file: {problem}")]);
        }
    }
    assert_eq!(stranger.run(["package", "show", "нет такого"], "").refused().0, "cannot_read_path");
    assert_eq!(stranger.steps(), before);
    assert_eq!(desk.run(["package", "export", "нет", "--to", "x"], "").refused().0, "not_found");
    let empty = desk.run(["agreement", "add"], "{}").data()["id"].as_str().expect("an id").to_owned();
    let refused = desk.run(["package", "export", &empty, "--to", "x"], "").refused();
    assert_eq!(refused.1, ["id: package_unfinished"]);
}
