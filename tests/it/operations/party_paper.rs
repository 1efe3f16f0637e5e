//! The parties' papers: read from the agreement until they are final, kept as they were printed ever after.

use chrono::NaiveDate;
use rostok_core::context::Context;
use rostok_core::domain::agreement::{Agreement, PartyRole, PupilLine};
use rostok_core::domain::calendar::WorkingCalendar;
use rostok_core::domain::document::DocumentState;
use rostok_core::domain::document_kind::{About, DocumentKind, Layout};
use rostok_core::domain::edition::{Edition, Node};
use rostok_core::domain::finding::{Level, Noun};
use rostok_core::domain::ids::{ContractId, DocumentKindId};
use rostok_core::domain::organization::Organization;
use rostok_core::domain::party_paper::{Answer, PaperLine, PaperPupil, PartyPaper};
use rostok_core::domain::register::ListFilter;
use rostok_core::error::{Code, Error};
use rostok_core::examples::Example;
use rostok_core::inside::russian::sentences::sentence;
use rostok_core::operations::batch::{self, CopyKind, Item, Order, Way};
use rostok_core::operations::outgoing::Format;
use rostok_core::operations::{
    Base, agreement, base, document_kind, edition, edition_trial, journal, kept, package, paper, party_paper,
};

use crate::documents::readers::Printed;
use crate::support::agreements::on;

pub struct Desk {
    pub base: Base,
    pub context: Context,
    pub id: ContractId,
}

impl Desk {
    /// The first agreement of the example whose participant realises parts, final, with three pupils by name.
    pub fn new() -> Self {
        let context = Context::for_test(on(2026, 9, 10), 7);
        let base = base::in_memory(&context).expect("a base in memory");
        rostok_core::inside::examples::fill(&base, &context, Example::Itcube).expect("the example is filled");
        let rows = kept::list::<Agreement>(&base, &ListFilter::default()).expect("the register");
        let ready = |id: &ContractId| {
            let card = agreement::card(&base, *id, context.today).expect("a card");
            card.agreement.has_realising() && !card.documents.is_empty()
        };
        let id = rows.iter().map(|row| row.id).find(ready).expect("a final agreement");
        let desk = Self { base, context, id };
        let mut own = desk.agreement();
        own.pupils.list = ["Ветров Илья Андреевич", "Гай Мария Олеговна", "Дюма Любовь Павловна"]
            .map(|name| PupilLine { full_name: name.to_owned(), born_on: Some(on(2013, 4, 2)), ..PupilLine::default() })
            .to_vec();
        kept::save(&desk.base, &desk.context, own).expect("the list by name goes on by itself");
        desk
    }

    pub fn agreement(&self) -> Agreement {
        kept::show(&self.base, self.id).expect("it is there")
    }

    pub fn kind(&self, key: &str) -> DocumentKindId {
        let all = document_kind::all(&self.base).expect("kinds");
        all.into_iter().find(|kind| kind.key == key).expect("the program came with it").id
    }

    pub fn blank(&self, key: &str) -> PartyPaper {
        party_paper::blank(&self.base, self.id, self.kind(key), self.context.today).expect("a draft")
    }

    /// A line for each pupil of the agreement.
    pub fn lines(&self) -> Vec<PaperLine> {
        let one = |pupil: &PupilLine| PaperLine { pupil: PaperPupil::of(pupil), ..PaperLine::default() };
        self.agreement().pupils.list.iter().map(one).collect()
    }

    pub fn text(&self, id: rostok_core::domain::ids::PartyPaperId) -> String {
        party_paper::text(&self.base, id, self.context.today).expect("a text")
    }
}

pub fn problem(error: Error) -> (String, String) {
    let first = error.fields.into_iter().next().expect("a refused field");
    (first.field, first.problem)
}

#[test]
fn a_draft_follows_the_agreement_and_a_final_paper_keeps_its_words() {
    let desk = Desk::new();
    let id = party_paper::save(&desk.base, &desk.context, desk.blank("enrolment_order")).expect("saved").data;
    assert!(desk.text(id).contains("Гай Мария Олеговна"));
    let mut own = desk.agreement();
    own.pupils.list.truncate(1);
    kept::save(&desk.base, &desk.context, own).expect("the list may change");
    assert!(!desk.text(id).contains("Гай Мария Олеговна"), "a draft is read from the record as it stands");

    let made = party_paper::finalise(&desk.base, &desk.context, &[id]).expect("nothing is missing").data;
    assert_eq!(made[0].number, "без номера", "an order's number is of the school's register");
    let kept_text = desk.text(id);
    let mut head =
        kept::show::<Organization>(&desk.base, desk.agreement().participants().next().unwrap().organization_id)
            .unwrap();
    head.full_name = "Другое учреждение".to_owned();
    kept::save(&desk.base, &desk.context, head).expect("a card may change");
    assert_eq!(desk.text(id), kept_text);
    let pdf = party_paper::last_final(&desk.base, id, Format::Pdf).expect("it is kept");
    assert!(
        pdf.bytes.starts_with(b"%PDF") && pdf.name.starts_with("Приказ о зачислении переводом от 10.09.2026"),
        "{}",
        pdf.name
    );
    assert!(!party_paper::last_final(&desk.base, id, Format::Docx).expect("it is kept").bytes.is_empty());

    let changed = party_paper::save(&desk.base, &desk.context, party_paper::show(&desk.base, id).unwrap());
    assert_eq!(problem(changed.unwrap_err()), ("id".to_owned(), "party_paper_is_final".to_owned()));
    assert_eq!(
        agreement::card(&desk.base, desk.id, desk.context.today).unwrap().documents.len(),
        1,
        "its own papers are no others"
    );
    paper::annul(&desk.base, &desk.context, made[0].id).expect("it may be void");
    assert_eq!(party_paper::list(&desk.base, desk.id).unwrap()[0].paper, None, "it is a draft again");
    journal::undo(&desk.base, &desk.context).expect("one step back");
    assert_eq!(party_paper::list(&desk.base, desk.id).unwrap()[0].paper, Some(DocumentState::Final));
}

pub fn given(key: &str, text: &str) -> Answer {
    Answer { key: key.to_owned(), text: text.to_owned() }
}

#[test]
fn a_number_serves_one_paper_of_a_kind() {
    let desk = Desk::new();
    let mastered = |number: &str| PartyPaper {
        number: number.to_owned(),
        dated_on: Some(on(2027, 6, 8)),
        ..desk.blank("certificate")
    };
    let save = |draft| party_paper::save(&desk.base, &desk.context, draft).expect("a draft").data;
    let (first, second) = (save(mastered("7")), save(mastered("7")));
    party_paper::finalise(&desk.base, &desk.context, &[first]).expect("the number is free");
    let refused = party_paper::finalise(&desk.base, &desk.context, &[second]).unwrap_err();
    assert_eq!(problem(refused), ("number".to_owned(), "party_paper_number_used".to_owned()));
}

#[test]
fn a_day_that_cannot_be_keeps_a_paper_from_becoming_final() {
    let desk = Desk::new();
    let said = |key: &str, day| {
        let draft = PartyPaper { dated_on: Some(day), ..desk.blank(key) };
        let found = party_paper::findings(&desk.base, draft, desk.context.today).expect("findings");
        found.into_iter().filter(|one| one.code == "БС-01").map(|one| one.problem).collect::<Vec<_>>()
    };
    assert_eq!(said("work_act", on(1999, 1, 1)), ["party_paper_before_agreement"]);
    assert_eq!(said("certificate", on(2026, 9, 10)), ["party_paper_before_part"]);
    assert_eq!(said("certificate", on(2027, 1, 15)), ["party_paper_part_goes_on"]);
    assert_eq!(said("certificate", on(2027, 6, 8)), [""; 0]);
    assert_eq!(said("enrolment_order", on(1999, 1, 1)), [""; 0], "an order may come before the agreement is signed");
    let early = PartyPaper { dated_on: Some(on(2026, 9, 10)), ..desk.blank("certificate") };
    let id = party_paper::save(&desk.base, &desk.context, early).expect("a draft").data;
    assert_eq!(party_paper::finalise(&desk.base, &desk.context, &[id]).unwrap_err().code, Code::HasErrors);
}

/// The first and the last day of the parts that the only participant with parts realises.
fn own_days(desk: &Desk) -> (NaiveDate, NaiveDate) {
    let agreement = desk.agreement();
    let partner = agreement.participants().find(|party| party.realises_parts).unwrap().organization_id;
    let starts = agreement.shares_of(partner).filter_map(|share| share.starts_on).min();
    let ends = agreement.shares_of(partner).filter_map(|share| share.ends_on).max();
    (starts.or(agreement.starts_on).unwrap(), ends.or(agreement.ends_on).unwrap())
}

/// Problems of this code that a paper of the kind has on the day, each with its sentence.
fn told(desk: &Desk, code: &str, key: &str, day: NaiveDate) -> Vec<(String, String)> {
    let draft = PartyPaper { dated_on: Some(day), ..desk.blank(key) };
    let found = party_paper::findings(&desk.base, draft, desk.context.today).expect("findings");
    let of_code = found.into_iter().filter(|one| one.code == code);
    of_code
        .map(|one| {
            assert_eq!(
                (one.level, one.subject.noun, one.subject.field.as_str()),
                (Level::Warning, Noun::PartyPaper, "dated_on")
            );
            (one.problem.clone(), sentence(&one.problem, &one.values).replace('\u{a0}', " "))
        })
        .collect()
}

#[test]
fn an_order_dated_back_is_a_warning_that_names_both_days_and_forbids_nothing() {
    let desk = Desk::new();
    let starts = desk.agreement().starts_on.unwrap();
    let (begins, ends) = own_days(&desk);
    for (key, from, problem) in [
        ("realisation_order", starts, "party_paper_realisation_back"),
        ("pupils_list_order", starts, "party_paper_list_back"),
        ("escort_order", begins, "party_paper_escort_back"),
        ("enrolment_order", begins, "party_paper_enrolment_back"),
        ("schedule_order", begins, "party_paper_schedule_back"),
        ("responsible_order", begins, "party_paper_responsible_back"),
        ("expulsion_order", ends, "party_paper_expulsion_back"),
    ] {
        assert_eq!(told(&desk, "БС-02", key, from), [], "{key}: on the day itself it is in time");
        let late = told(&desk, "БС-02", key, from.succ_opt().unwrap());
        assert_eq!(late.iter().map(|(problem, _)| problem.as_str()).collect::<Vec<_>>(), [problem]);
        let day = |day: NaiveDate| day.format("%d.%m.%Y").to_string();
        let said = &late[0].1;
        assert!(said.contains(&day(from)) && said.contains(&day(from.succ_opt().unwrap())), "{said}");
    }
    let draft = PartyPaper { dated_on: starts.succ_opt(), ..desk.blank("pupils_list_order") };
    let id = party_paper::save(&desk.base, &desk.context, draft).expect("a draft").data;
    party_paper::finalise(&desk.base, &desk.context, &[id]).expect("a warning keeps nobody from printing it");
}

#[test]
fn a_list_sent_later_than_agreed_is_told_with_the_last_day() {
    let desk = Desk::new();
    let begins = own_days(&desk).0;
    let days = desk.agreement().pupils.list_days.unwrap_or(5);
    let due = WorkingCalendar::supplied().working_days_before(begins, days);
    assert_eq!(told(&desk, "БС-02", "pupils_notice", due), [], "the last day is in time");
    let late = told(&desk, "БС-02", "pupils_notice", due.succ_opt().unwrap());
    assert_eq!(late.len(), 1);
    let wanted = format!("не позже {}", due.format("%d.%m.%Y"));
    assert!(late[0].1.contains(&format!("за {days} рабочих дн")) && late[0].1.contains(&wanted), "{late:?}");
    assert_eq!(told(&desk, "БС-02", "attendance_request", on(2027, 6, 1)), [], "only the list has its term");
}

#[test]
fn what_a_paper_may_not_say_is_refused_at_its_field() {
    let desk = Desk::new();
    let base_id = desk.agreement().base().unwrap().organization_id;
    let refused = |draft: PartyPaper| problem(party_paper::save(&desk.base, &desk.context, draft).unwrap_err());
    let stranger = PartyPaper { organization_id: Some(base_id), ..desk.blank("enrolment_order") };
    assert_eq!(refused(stranger), ("organization_id".to_owned(), "party_paper_stranger".to_owned()));
    let nobody = PartyPaper { pupils: Vec::new(), ..desk.blank("certificate") };
    assert_eq!(refused(nobody), ("pupils".to_owned(), "party_paper_one_pupil".to_owned()));
    let answers = vec![Answer { key: "sum".to_owned(), text: "много".to_owned() }];
    let unread = PartyPaper { answers, ..desk.blank("work_act") };
    assert_eq!(refused(unread), ("answers.0.text".to_owned(), "party_paper_answer_unread".to_owned()));
    let counted = PartyPaper { answers: vec![given("pupils", "минус два")], ..desk.blank("work_act") };
    assert_eq!(refused(counted), ("answers.0.text".to_owned(), "party_paper_answer_number".to_owned()));
    let answers = vec![given("from", "2027-05-01"), given("until", "2026-01-01")];
    let backwards = PartyPaper { answers, ..desk.blank("work_act") };
    assert_eq!(refused(backwards), ("answers.1.text".to_owned(), "party_paper_period_order".to_owned()));
    assert_eq!(party_paper::list(&desk.base, desk.id).unwrap(), []);
}

#[test]
fn a_pupil_named_alone_gets_the_rest_from_the_list() {
    let desk = Desk::new();
    let pupils =
        vec![PaperPupil { full_name: "Гай Мария Олеговна".to_owned(), ..PaperPupil::default() }];
    let id =
        party_paper::save(&desk.base, &desk.context, PartyPaper { pupils, ..desk.blank("transfer_consent") }).unwrap();
    let kept = party_paper::show(&desk.base, id.data).unwrap();
    assert_eq!(kept.pupils[0].born_on, Some(on(2013, 4, 2)));
    let findings = party_paper::card(&desk.base, id.data, desk.context.today).unwrap().findings;
    assert_eq!(findings, [], "what a parent writes by hand is not missing");
}

#[test]
fn a_paper_without_a_date_is_not_made_final_and_says_why() {
    let desk = Desk::new();
    let draft = PartyPaper { dated_on: None, ..desk.blank("pupils_notice") };
    let id = party_paper::save(&desk.base, &desk.context, draft).unwrap().data;
    assert_eq!(party_paper::finalise(&desk.base, &desk.context, &[id]).unwrap_err().code, Code::HasErrors);
    let found = party_paper::card(&desk.base, id, desk.context.today).unwrap().findings;
    assert_eq!(found.iter().map(|one| one.subject.field.as_str()).collect::<Vec<_>>(), ["dated_on"]);
}

#[test]
fn a_kind_of_ones_own_begins_with_the_text_of_another_and_supplied_ones_stay() {
    let desk = Desk::new();
    let model = desk.kind("responsible_order");
    let draft = DocumentKind {
        title: "Приказ о кураторе".to_owned(),
        ..document_kind::like(&desk.base, model).unwrap()
    };
    let own = document_kind::add(&desk.base, &desk.context, draft, Some(model)).expect("made").data;
    let mut text = edition::list(&desk.base, Some(own)).unwrap().remove(0);
    assert!(!text.draft && !document_kind::show(&desk.base, own).unwrap().is_supplied());
    text.form.title[0].nodes = vec![Node::Text("О кураторе".to_owned())];
    edition::save(&desk.base, &desk.context, text).expect("its words may be others");
    let id = party_paper::blank(&desk.base, desk.id, own, desk.context.today).expect("a draft");
    let id = party_paper::save(&desk.base, &desk.context, id).unwrap().data;
    assert!(desk.text(id).contains("О кураторе"));

    let fresh = DocumentKind { title: "Приглашение".to_owned(), ..DocumentKind::default() };
    let fresh = document_kind::add(&desk.base, &desk.context, fresh, None).expect("made").data;
    let only = edition::list(&desk.base, Some(fresh)).unwrap().remove(0);
    assert!(only.draft, "nobody wrote its words yet");
    let error = edition::discard(&desk.base, &desk.context, only.id).unwrap_err();
    assert_eq!(problem(error), ("draft".to_owned(), "edition_only_of_kind".to_owned()));

    let asked = DocumentKind { asked: Vec::new(), ..document_kind::show(&desk.base, own).unwrap() };
    let error = kept::save(&desk.base, &desk.context, asked).unwrap_err();
    assert_eq!(problem(error), ("asked".to_owned(), "document_kind_breaks_text".to_owned()), "its text asks who");
    let supplied = DocumentKind { about: About::Pupil, ..document_kind::show(&desk.base, model).unwrap() };
    assert_eq!(problem(kept::save(&desk.base, &desk.context, supplied).unwrap_err()).1, "document_kind_supplied");
}

#[test]
fn a_letter_of_ones_own_says_to_whom_it_is_or_says_that_it_does_not() {
    let desk = Desk::new();
    let letter = |title: &str, about: About| {
        let kind = DocumentKind {
            title: title.to_owned(),
            layout: Layout::Letter,
            issuer: PartyRole::Base,
            about,
            ..DocumentKind::default()
        };
        let id = document_kind::add(&desk.base, &desk.context, kind, None).expect("made").data;
        let text = edition::list(&desk.base, Some(id)).expect("texts").remove(0);
        edition::put_into_force(&desk.base, &desk.context, text.id, on(2026, 9, 1)).expect("its words will do");
        (id, edition::list(&desk.base, Some(id)).expect("texts").remove(0))
    };
    let said = |kind: DocumentKindId| {
        let draft = party_paper::blank(&desk.base, desk.id, kind, desk.context.today).expect("a draft");
        let found = party_paper::findings(&desk.base, draft.clone(), desk.context.today).expect("findings");
        let id = party_paper::save(&desk.base, &desk.context, draft).expect("saved").data;
        (desk.text(id), found.into_iter().filter(|one| one.code == "БС-04").collect::<Vec<_>>())
    };
    let (partner, _) = letter("Приглашение участнику", About::Participant);
    let (text, found) = said(partner);
    assert!(text.contains("иректору\n"), "{text}");
    assert_eq!(found, [], "the head of the other side is the addressee");

    let (all, mut words) = letter("Приглашение всем", About::Agreement);
    assert!(said(all).0.contains("Впишите сюда, кому письмо."), "{}", said(all).0);
    let unwritten = PartyPaper {
        number: "1".to_owned(),
        ..party_paper::blank(&desk.base, desk.id, all, desk.context.today).expect("a draft")
    };
    let found = party_paper::findings(&desk.base, unwritten, desk.context.today).expect("findings");
    let stops = found.iter().filter(|one| one.level == Level::Error && one.problem == "text_unwritten");
    assert_eq!(stops.count(), 2, "neither its addressee nor its words are written: {found:?}");
    words.form.preamble.clear();
    edition::save(&desk.base, &desk.context, words).expect("an addressee may be left out");
    let (text, found) = said(all);
    assert!(!text.contains("кому письмо"), "{text}");
    assert_eq!(found.len(), 1, "but that is said");
    assert_eq!((found[0].level, found[0].subject.noun), (Level::Warning, Noun::Edition));
}

#[test]
fn a_trial_of_papers_says_whom_they_are_about() {
    let desk = Desk::new();
    let tried = |key: &str| {
        let text = edition::list(&desk.base, Some(desk.kind(key))).expect("texts").remove(0);
        let tried = edition_trial::some(&desk.base, text.id, &[desk.id], desk.context.today).expect("tried");
        tried.into_iter().next().expect("the kind fits")
    };
    let certificate = tried("certificate");
    assert_eq!((certificate.pupil.as_str(), certificate.participants.len()), ("Ветров Илья Андреевич", 1));
    assert_eq!(tried("enrolment_order").pupil, "", "it has a list of them");
}

#[test]
fn a_text_of_a_paper_is_checked_by_its_kind_and_not_by_the_agreements_terms() {
    let desk = Desk::new();
    let kind = desk.kind("realisation_order");
    let mut draft = Edition { id: Default::default(), ..edition::list(&desk.base, Some(kind)).unwrap().remove(0) };
    let wrong = serde_json::from_str(r#"[{"field": {"path": "addressee.name"}}, {"field": {"path": "asked.nobody"}}]"#);
    draft.form.title[0].nodes = wrong.expect("nodes");
    let problems: Vec<String> =
        edition::check(&desk.base, &draft).unwrap().into_iter().map(|one| one.problem).collect();
    assert_eq!(problems, ["edition_field_not_of_kind", "edition_unknown_question"]);
}

#[test]
fn a_base_of_an_older_program_gets_the_kinds_when_it_is_opened() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("центр.rostok");
    let context = Context::for_test(on(2026, 9, 10), 7);
    drop(base::create(&path, None, &context).expect("a base"));
    let base = base::open(&path, base::Access::Write).expect("opened");
    assert_eq!(document_kind::all(&base).unwrap().len(), 15, "they are there once");
    assert_eq!(journal::list(&base, 10, None).unwrap(), [], "nobody did it");
}

/// Kept certificates of all pupils of the agreement.
pub fn certificates(desk: &Desk) -> Vec<rostok_core::domain::ids::PartyPaperId> {
    let draft = PartyPaper { dated_on: Some(on(2027, 6, 8)), ..desk.blank("certificate") };
    let ids = party_paper::make_each(&desk.base, &desk.context, draft, desk.lines()).expect("drafts").data;
    party_paper::finalise(&desk.base, &desk.context, &ids).expect("nothing is missing");
    ids
}

#[test]
#[cfg_attr(windows, ignore = "reads papers with the tools of Linux")]
fn certificates_of_all_pupils_go_to_the_printer_as_one_job() {
    let desk = Desk::new();
    let ids = certificates(&desk);
    let items: Vec<Item> = ids.into_iter().map(Item::PartyPaper).collect();
    let look = batch::look(&desk.base, &items, false).expect("a look");
    assert!(look.iter().all(|one| one.copy == CopyKind::Final && one.pages.is_some()), "{look:?}");
    let order = Order { items: items.clone(), drafts: false, way: Way::Joined { whole_sheets: false } };
    let (report, joined) =
        batch::run(&desk.base, order, "Справки", desk.context.today, &mut |_, _| true).expect("a job");
    assert_eq!((report.made.len(), report.skipped.len()), (items.len(), 0));
    let text = Printed::new(&joined.expect("a file")).text(true);
    for surname in ["Ветров", "Гай", "Дюма"] {
        assert!(text.contains(surname), "{surname}: {text}");
    }
    let folder = tempfile::tempdir().expect("a folder");
    let way = Way::Folder { folder: folder.path().to_owned(), formats: vec![Format::Pdf, Format::Docx] };
    let order = Order { items, drafts: false, way };
    let (report, _) = batch::run(&desk.base, order, "", desk.context.today, &mut |_, _| true).expect("a job");
    assert_eq!(std::fs::read_dir(folder.path()).expect("the folder").count(), report.made.len() * 2);

    // Of a draft there is only «ПРОЕКТ».
    let draft = party_paper::save(&desk.base, &desk.context, desk.blank("enrolment_order")).expect("saved").data;
    let look = |drafts| batch::look(&desk.base, &[Item::PartyPaper(draft)], drafts).expect("a look").remove(0);
    assert_eq!((look(true).copy, look(false).copy), (CopyKind::Draft, CopyKind::None));
    assert_eq!(look(false).problem.map(|problem| problem.code), Some(Code::NoFinalPaper));
}

#[test]
#[cfg_attr(windows, ignore = "reads papers with the tools of Linux")]
fn papers_that_name_pupils_go_to_a_partner_only_with_their_list() {
    let desk = Desk::new();
    certificates(&desk);
    let order = party_paper::save(&desk.base, &desk.context, desk.blank("enrolment_order")).expect("saved").data;
    let responsible =
        party_paper::save(&desk.base, &desk.context, desk.blank("realisation_order")).expect("saved").data;
    party_paper::finalise(&desk.base, &desk.context, &[order]).expect("nothing is missing");
    let named = party_paper::finalise(&desk.base, &desk.context, &[responsible]).is_ok();
    let going = |with| package::going(&desk.base, desk.id, with, desk.context.today).expect("what goes");
    let (without, with) = (going(false), going(true));
    assert_eq!((without.named.len(), with.named.len()), (4, 4), "{without:?}");
    assert_eq!(without.papers.len() + 4, with.papers.len());
    assert_eq!(without.papers.len(), 1 + usize::from(named), "the agreement, and the order that names nobody");
    // The list was emptied since: the kept pages still name the children.
    let mut own = desk.agreement();
    own.pupils.list.clear();
    kept::save(&desk.base, &desk.context, own).expect("the list may change");
    assert_eq!(going(false).named.len(), 4);
    let made = package::export(&desk.base, desk.id, false, desk.context.today).expect("a package");
    let papers = package::read(&made.bytes).expect("ours").papers.expect("papers");
    let text = Printed::new(&papers).text(true);
    for surname in ["Ветров", "Дюма"] {
        assert!(!text.contains(surname), "{surname}");
    }
}
