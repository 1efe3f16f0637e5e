//! The example centres: whole, sound, of the academic year of any day they are made on, and free of real people and real numbers.

use chrono::{Datelike, NaiveDate};
use rostok_core::context::Context;
use rostok_core::domain::agreement::{Agreement, AgreementState, PartyRole};
use rostok_core::domain::calendar::AcademicYear;
use rostok_core::domain::contract::{Contract, ContractFilter, ContractKind, ContractLinkKind, ContractRow};
use rostok_core::domain::finding::Level;
use rostok_core::domain::organization::{AccountKind, Organization};
use rostok_core::domain::person::Person;
use rostok_core::domain::programme::Programme;
use rostok_core::domain::register::ListFilter;
use rostok_core::domain::requisites::{self, Requisite};
use rostok_core::domain::today::Task;
use rostok_core::error::Code;
use rostok_core::inside::examples::{self, Example};
use rostok_core::operations::agreement::{AgreementCard, card};
use rostok_core::operations::base::BaseInfo;
use rostok_core::operations::{Base, base, contract, journal, kept, paper, today, words};
use std::collections::BTreeSet;
use std::sync::OnceLock;

use crate::support::agreements::on;

/// What the tests look at in a made example.
struct Made {
    today: NaiveDate,
    cards: Vec<AgreementCard>,
    organizations: Vec<Organization>,
    programmes: Vec<Programme>,
    people: Vec<Person>,
    /// Texts of the final papers.
    texts: Vec<String>,
    info: BaseInfo,
}

/// Most tests only look at the examples of one day: these are made once for all of them.
fn shared(example: Example) -> &'static Made {
    static ITCUBE: OnceLock<Made> = OnceLock::new();
    static NETWORK: OnceLock<Made> = OnceLock::new();
    let place = match example {
        Example::Itcube => &ITCUBE,
        Example::Network => &NETWORK,
    };
    place.get_or_init(|| look(&filled(example, on(2026, 11, 21)).0, on(2026, 11, 21)))
}

fn filled(example: Example, today: NaiveDate) -> (Base, Context) {
    let context = Context::for_test(today, 7);
    let base = base::in_memory(&context).expect("a base in memory");
    examples::fill(&base, &context, example).expect("the example is filled");
    (base, context)
}

fn look(base: &Base, today: NaiveDate) -> Made {
    let all = ListFilter::default();
    let cards: Vec<AgreementCard> =
        rows::<Agreement>(base).iter().map(|row| card(base, row.id, today).expect("a card")).collect();
    let finals = cards.iter().filter(|card| !card.documents.is_empty());
    let texts = finals.map(|card| paper::text(base, card.agreement.id, today).expect("a text")).collect();
    let organizations =
        rows::<Organization>(base).iter().map(|row| kept::show(base, row.id).expect("it is kept")).collect();
    let programmes = rows::<Programme>(base).iter().map(|row| kept::show(base, row.id).expect("it is kept")).collect();
    let people = kept::list::<Person>(base, &all)
        .expect("a list")
        .iter()
        .map(|row| kept::show(base, row.id).expect("it is kept"))
        .collect();
    let info = base::info(base, today).expect("the frame of the window opens");
    Made { today, cards, organizations, programmes, people, texts, info }
}

fn rows<T: kept::Kept<Filter = ListFilter>>(base: &Base) -> Vec<T::Row> {
    kept::list::<T>(base, &ListFilter::default()).expect("a list")
}

impl Made {
    fn drafts(&self) -> Vec<&AgreementCard> {
        self.cards.iter().filter(|card| card.documents.is_empty()).collect()
    }

    fn finals(&self) -> Vec<&AgreementCard> {
        self.cards.iter().filter(|card| !card.documents.is_empty()).collect()
    }
}

/// Codes of the findings of an agreement at a level.
fn codes(card: &AgreementCard, level: Level) -> BTreeSet<String> {
    card.findings.iter().filter(|finding| finding.level == level).map(|finding| finding.code.clone()).collect()
}

/// What holds for every example on every day.
fn sound(made: &Made, warnings: &[&str]) {
    let today = made.today;
    let mut warned = Vec::new();
    for card in made.finals() {
        let number = &card.agreement.number;
        assert_eq!(codes(card, Level::Error), BTreeSet::new(), "№ {number} on {today} has no errors");
        warned.extend(codes(card, Level::Warning));
    }
    warned.sort();
    assert_eq!(warned, warnings, "on {today} exactly two agreements have a warning each");
    let [draft] = made.drafts()[..] else { panic!("one agreement is a draft") };
    assert_eq!(codes(draft, Level::Error), BTreeSet::from(["СФ-04".to_owned(), "СФ-06".to_owned()]));
    assert_eq!((draft.agreement.state, draft.agreement.number.as_str()), (AgreementState::Draft, ""));
    for card in &made.cards {
        dates_are_of_the_year(&card.agreement, today);
    }
    for programme in &made.programmes {
        let approved = programme.approved_on.expect("every programme is approved");
        assert_eq!(
            (approved.year(), approved.month()),
            (AcademicYear::of(today).begins, 8),
            "approved in the August before"
        );
    }
}

fn dates_are_of_the_year(agreement: &Agreement, today: NaiveDate) {
    let year = AcademicYear::of(today);
    let (first, last) = (year.first_day().expect("a day"), year.last_day().expect("a day"));
    let within = |on: Option<NaiveDate>| on.is_some_and(|on| (first..=last).contains(&on));
    assert!(within(agreement.dated_on) && within(agreement.starts_on) && within(agreement.ends_on), "{agreement:?}");
    assert!(agreement.dated_on <= Some(today), "an agreement of the example is concluded already");
    for share in &agreement.shares {
        assert!(within(share.starts_on) && within(share.ends_on), "{share:?}");
    }
    for milestone in &agreement.milestones {
        assert!(within(milestone.on) && milestone.on <= Some(today), "what has happened is past: {milestone:?}");
    }
}

const ITCUBE_WARNINGS: [&str; 2] = ["СФ-17", "СФ-24"];
const NETWORK_WARNINGS: [&str; 2] = ["СФ-14", "СФ-17"];

#[test]
fn the_itcube_is_sound_on_any_day_of_the_year() {
    let days = [
        on(2026, 11, 21),
        on(2026, 8, 31),
        on(2026, 9, 1),
        on(2026, 9, 9),
        on(2028, 2, 29),
        on(2027, 6, 15),
        on(2029, 9, 1),
    ];
    for today in days {
        sound(&look(&filled(Example::Itcube, today).0, today), &ITCUBE_WARNINGS);
    }
}

#[test]
fn the_network_is_sound_in_the_middle_of_the_year() {
    sound(shared(Example::Network), &NETWORK_WARNINGS);
}

#[test]
fn the_network_is_sound_on_the_last_day_of_the_year() {
    let today = on(2026, 8, 31);
    sound(&look(&filled(Example::Network, today).0, today), &NETWORK_WARNINGS);
}

#[test]
fn the_network_is_sound_on_the_first_day_of_the_year() {
    let today = on(2026, 9, 1);
    sound(&look(&filled(Example::Network, today).0, today), &NETWORK_WARNINGS);
}

#[test]
fn the_network_is_sound_on_a_leap_day() {
    let today = on(2028, 2, 29);
    sound(&look(&filled(Example::Network, today).0, today), &NETWORK_WARNINGS);
}

#[test]
fn the_itcube_has_three_agreements_with_schools_and_two_with_enterprises() {
    let made = shared(Example::Itcube);
    assert_eq!((made.organizations.len(), made.programmes.len(), made.cards.len()), (9, 6, 6));
    let partner = |card: &AgreementCard| card.organizations.last().expect("a partner").clone();
    let enterprise = |card: &&&AgreementCard| partner(card).legal_form.starts_with('1');
    let finals = made.finals();
    assert_eq!(finals.len(), 5);
    let enterprises: Vec<_> = finals.iter().filter(enterprise).collect();
    assert_eq!(enterprises.len(), 2, "of five agreements two are with enterprises");
    let licensed: Vec<_> = enterprises.iter().filter(|card| partner(card).is_edu).collect();
    let [licensed] = licensed[..] else { panic!("one enterprise has a licence") };
    assert!(licensed.agreement.has_realising(), "it realises a part");
    assert!(
        enterprises.iter().any(|card| card.agreement.has_giving() && !partner(card).is_edu),
        "the other only gives resources"
    );
    let financing: BTreeSet<String> =
        finals.iter().map(|card| format!("{:?}", card.agreement.financing.kind)).collect();
    assert_eq!(financing.len(), 5, "each is financed in its own way: {financing:?}");
}

#[test]
fn every_school_of_the_network_gives_its_module() {
    let made = shared(Example::Network);
    assert_eq!((made.organizations.len(), made.finals().len(), made.drafts().len()), (21, 18, 1));
    let mut schools = BTreeSet::new();
    for card in made.finals() {
        let agreement = &card.agreement;
        assert!(agreement.has_giving() && !agreement.has_realising(), "a school only gives resources");
        assert!(agreement.note.starts_with("Учебный пример"), "{}", agreement.note);
        assert!(agreement.parties.iter().all(|party| !party.resources.is_empty()), "resources of each party");
        schools.extend(agreement.participants().map(|party| party.organization_id));
        let base = agreement.parties.iter().find(|party| party.role == PartyRole::Base).expect("a base organisation");
        let base =
            made.organizations.iter().find(|organization| organization.id == base.organization_id).expect("it is kept");
        assert_eq!(base.short_name, "ЧОУ ДО «Академия Технолаб»");
    }
    assert_eq!(schools.len(), 18);
    let names: Vec<&str> = made.organizations.iter().map(|organization| organization.short_name.as_str()).collect();
    for name in [
        "МБОУ «СОШ № 1 им. С.Т. Шацкого»",
        "МБОУ «Гимназия»",
        "МБОУ «СОШ № 11 им. Подольских курсантов»",
        "МБОУ Лицей «ФТШ»",
        "МБОУ «СОШ № 18»",
    ] {
        assert!(names.contains(&name), "{name} is called as in the seed");
    }
    let texts = made.texts.concat();
    for module in ["„БиоТех“", "„Композиты“", "„VR“", "„АЭРО“", "„РобоМастер“", "„БАЗОВЫЙ“"]
    {
        let plain = module.replace('„', "«").replace('“', "»");
        assert!(texts.contains(module) || texts.contains(&plain), "{module} stands in a paper");
    }
}

#[test]
fn numbers_follow_the_dates_without_holes() {
    for (example, index, count) in [(Example::Itcube, "СФ", 5), (Example::Network, "РТП", 18)] {
        let made = shared(example);
        let mut finals = made.finals();
        finals.sort_by_key(|card| {
            card.agreement.number.split('-').next().and_then(|ordinal| ordinal.parse::<u32>().ok())
        });
        let numbers: Vec<&str> = finals.iter().map(|card| card.agreement.number.as_str()).collect();
        let expected: Vec<String> = (1..=count).map(|ordinal| format!("{ordinal}-2026/{index}")).collect();
        assert_eq!(numbers, expected);
        assert!(finals.is_sorted_by_key(|card| card.agreement.dated_on));
    }
}

#[test]
fn every_requisite_is_right_and_no_two_organizations_share_one() {
    for example in [Example::Itcube, Example::Network] {
        let made = shared(example);
        let mut inns = BTreeSet::new();
        for organization in &made.organizations {
            let name = &organization.short_name;
            let right = |kind: Requisite, value: &str, bik: Option<&str>| {
                assert_eq!(requisites::check(kind, value, bik).as_deref(), Ok(value), "{name}: {}", kind.name());
            };
            right(Requisite::Inn, &organization.inn, None);
            right(Requisite::Kpp, &organization.kpp, None);
            right(Requisite::Ogrn, &organization.ogrn, None);
            right(Requisite::Okpo, &organization.okpo, None);
            right(Requisite::Oktmo, &organization.oktmo, None);
            right(Requisite::Okopf, &organization.legal_form, None);
            right(Requisite::Phone, &organization.phone, None);
            right(Requisite::Email, &organization.email, None);
            right(Requisite::Site, &organization.site, None);
            assert!(inns.insert(organization.inn.clone()), "{name} has an ИНН of its own");
            let [account] = &organization.accounts[..] else { panic!("{name} has an account") };
            let bik = Some(account.bik.as_str());
            right(Requisite::Bik, &account.bik, None);
            let kinds = match account.kind {
                AccountKind::Bank => (Requisite::BankAccount, Requisite::CorrespondentAccount),
                AccountKind::Treasury => (Requisite::TreasuryAccount, Requisite::SingleTreasuryAccount),
            };
            right(kinds.0, &account.account, bik);
            right(kinds.1, &account.correspondent, bik);
            for licence in &organization.licences {
                right(Requisite::LicenceNumber, &licence.number, None);
            }
            assert_eq!(organization.is_edu, !organization.licences.is_empty(), "{name}");
        }
    }
}

#[test]
fn papers_have_no_empty_place_but_for_signatures_the_blank_certificate_and_the_day_of_the_act() {
    for example in [Example::Itcube, Example::Network] {
        for text in &shared(example).texts {
            let mut certificate = false;
            for line in text.lines() {
                if line.starts_with("Приложение №") {
                    certificate = false;
                }
                certificate |= line == "СПРАВКА" || line.starts_with("Форма справки");
                let signature = line.starts_with("________________ ")
                    && line.trim_end().chars().last().is_some_and(char::is_alphabetic);
                let day_of_act = line.ends_with("«____» ______________ 20____ г.");
                assert!(certificate || signature || day_of_act || !line.contains("__"), "an empty place: {line}");
                assert!(!line.contains(['{', '}', '⟦', '⟧']), "a bare field: {line}");
            }
        }
    }
}

#[test]
fn nobody_of_the_seeds_stands_in_an_example() {
    const REAL: [&str; 11] = [
        "Плахут",
        "Чернат",
        "Минаев",
        "Ананьев",
        "Бешенков",
        "Ершов Р",
        "Сергеев С",
        "Михайлов М",
        "Петров П",
        "Иванов И",
        "Росинтал",
    ];
    for example in [Example::Itcube, Example::Network] {
        let made = shared(example);
        let mut all = made.texts.concat();
        for data in [
            serde_json::to_string(&made.cards),
            serde_json::to_string(&made.organizations),
            serde_json::to_string(&made.people),
        ] {
            all.push_str(&data.expect("it is JSON"));
        }
        for name in REAL {
            assert!(!all.contains(name), "{name} is somebody real");
        }
    }
}

#[test]
fn the_base_says_that_it_is_an_example_and_whose() {
    for (example, centre) in
        [(Example::Itcube, "МАОУ «СОШ № 5 «НТЦ им. И.В. Мичурина»»"), (Example::Network, "ЧОУ ДО «Академия Технолаб»")]
    {
        let made = shared(example);
        assert_eq!((made.info.label.as_str(), made.info.centre.as_str()), ("Пример, реквизиты вымышлены", centre));
        assert_eq!(made.info.undo, None, "one step back would empty the example");
    }
}

#[test]
fn an_example_is_where_its_base_begins_and_later_steps_are_taken_back() {
    let today = on(2026, 11, 21);
    let (base, context) = filled(Example::Itcube, today);
    let info = base::info(&base, today).expect("the frame of the window opens");
    assert_eq!(info.undo, None, "one step back would empty the example");
    assert!(!journal::list(&base, 100, None).expect("the audit list").is_empty(), "what was done is told");
    let before = rows::<Agreement>(&base);
    let first = before.first().expect("agreements").id;
    kept::archive::<Agreement>(&base, &context, first).expect("archived");
    assert_eq!(rows::<Agreement>(&base).len(), before.len() - 1);
    journal::undo(&base, &context).expect("the person's own step");
    assert_eq!(rows::<Agreement>(&base), before);
    let beyond = journal::undo(&base, &context).map(|_| ()).map_err(|error| error.code);
    assert_eq!(beyond, Err(Code::NothingToUndo));
}

#[test]
fn the_same_context_makes_the_same_example() {
    let today = on(2026, 11, 21);
    let (one, other) = (shared(Example::Itcube), look(&filled(Example::Itcube, today).0, today));
    assert_eq!(one.organizations, other.organizations);
    assert_eq!(one.cards, other.cards, "ids, numbers and the very bytes of the papers");
}

/// All contracts of an example made on a day, and what is due on it.
fn register(example: Example, today: NaiveDate) -> (Vec<ContractRow>, Vec<Task>) {
    let (base, _) = filled(example, today);
    let rows = contract::list(&base, &ContractFilter::default(), today).expect("a list");
    (rows, today::list(&base, today).expect("tasks"))
}

fn count(rows: &[ContractRow], kind: ContractKind) -> usize {
    rows.iter().filter(|row| row.kind == kind).count()
}

#[test]
fn the_itcube_has_eight_contracts_of_interaction_beside_its_agreements() {
    let (rows, tasks) = register(Example::Itcube, on(2026, 11, 21));
    assert_eq!((count(&rows, ContractKind::Framework), count(&rows, ContractKind::NetworkForm)), (8, 6));
    let frames = || rows.iter().filter(|row| row.kind == ContractKind::Framework);
    assert!(frames().all(|row| row.in_force && row.partners.len() == 1), "each is with one partner: {rows:?}");
    assert!(frames().any(|row| row.term.renewals > 0), "some were renewed by silence");
    assert!(frames().any(|row| row.expiring), "some want a word");
    let models: BTreeSet<_> = frames().filter_map(|row| row.model).collect();
    assert_eq!(models.len(), 3, "every model of interaction is there");
    assert!(tasks.iter().any(|task| task.code == "ДГ-01"), "the day of notice is told: {tasks:?}");
    assert!(tasks.iter().all(|task| !words::sentence(&task.problem, &task.values).contains('…')), "{tasks:?}");
}

#[test]
fn the_network_has_the_contracts_of_its_premises_with_their_chains() {
    let (rows, tasks) = register(Example::Network, on(2026, 11, 21));
    let kinds = [ContractKind::FreeUse, ContractKind::JointActivity, ContractKind::Lease, ContractKind::Subsidy];
    assert_eq!(kinds.map(|kind| count(&rows, kind)), [18, 18, 1, 1]);
    let (base, _) = filled(Example::Network, on(2026, 11, 21));
    let loan = rows.iter().find(|row| row.kind == ContractKind::FreeUse).expect("a contract of free use");
    let loan: Contract = kept::show(&base, loan.id).expect("kept");
    assert_eq!(loan.basis.iter().map(|act| act.number.as_str()).collect::<Vec<_>>(), ["", "", "703-п", "785-п"]);
    assert!(
        loan.links.iter().any(|link| link.kind == ContractLinkKind::PropertyFor),
        "it is the ground of an agreement"
    );
    let lease = rows.iter().find(|row| row.kind == ContractKind::Lease).expect("the lease");
    assert_eq!(
        (lease.term.ends_on, lease.partners.as_slice()),
        (Some(on(2025, 12, 31)), ["МБОУ «СОШ № 12»".to_owned()].as_slice())
    );
    assert!(tasks.iter().any(|task| task.problem == "task_blocked"), "the draft waits: {tasks:?}");
}
