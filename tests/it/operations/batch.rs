//! Many papers as one job: a folder that nothing is lost in, one file for the printer, and what is told of it.

use rostok_core::context::Context;
use rostok_core::domain::addendum::AddendumKind;
use rostok_core::domain::agreement::{Agreement, AgreementState};
use rostok_core::domain::ids::{AddendumId, ContractId};
use rostok_core::domain::register::ListFilter;
use rostok_core::error::Code;
use rostok_core::examples::Example;
use rostok_core::inside::documents::pdf::join::count_pages;
use rostok_core::operations::addendum;
use rostok_core::operations::batch::{self, CopyKind, Item, Job, Order, Report, Way};
use rostok_core::operations::outgoing::Format;
use rostok_core::operations::{Base, agreement, base, kept, paper};
use std::fs;
use std::path::{Path, PathBuf};

use crate::documents::readers::Printed;
use crate::support::agreements::on;

struct Desk {
    base: Base,
    context: Context,
    folder: tempfile::TempDir,
}

impl Desk {
    fn new() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let context = Context::for_test(on(2026, 11, 21), 7);
        let path = folder.path().join("Пример.rostok");
        let base = base::create(&path, Some(Example::Itcube), &context).expect("an example");
        Self { base, context, folder }
    }

    fn agreements(&self) -> Vec<ContractId> {
        let rows = kept::list::<Agreement>(&self.base, &ListFilter::default()).expect("the register");
        rows.into_iter().map(|row| row.id).collect()
    }

    fn items(&self) -> Vec<Item> {
        self.agreements().into_iter().map(Item::Agreement).collect()
    }

    fn papers(&self) -> PathBuf {
        self.folder.path().join("бумаги")
    }

    fn run(&self, items: Vec<Item>, drafts: bool, way: Way) -> (Report, Option<Vec<u8>>) {
        let order = Order { items, drafts, way };
        batch::run(&self.base, order, "Бумаги", self.context.today, &mut |_, _| true).expect("the folder is ours")
    }

    fn to_folder(&self, items: Vec<Item>, drafts: bool, formats: &[Format]) -> Report {
        self.run(items, drafts, Way::Folder { folder: self.papers(), formats: formats.to_vec() }).0
    }

    /// An addendum to the first agreement that could be signed.
    fn with_addendum(&self) -> (ContractId, AddendumId) {
        let ready = |id: &ContractId| {
            let card = agreement::card(&self.base, *id, self.context.today).expect("a card");
            !card.documents.is_empty()
        };
        let id = self.agreements().into_iter().find(ready).expect("the example has final papers");
        agreement::set_state(&self.base, &self.context, id, AgreementState::Signed, Some(self.context.today))
            .expect("it can be signed");
        let blank = addendum::blank(&self.base, id, AddendumKind::Termination, None, self.context.today);
        let mut draft = blank.expect("the agreement is signed");
        draft.dated_on = Some(self.context.today);
        (id, addendum::save(&self.base, &self.context, draft).expect("a draft").data)
    }
}

fn names(folder: &Path) -> Vec<String> {
    let files = fs::read_dir(folder).expect("the folder").map(|file| file.expect("a file").file_name());
    let mut names: Vec<String> = files.map(|name| name.into_string().expect("UTF-8")).collect();
    names.sort();
    names
}

#[test]
fn the_look_before_says_of_each_paper_what_will_come_of_it() {
    let desk = Desk::new();
    let (signed, addendum) = desk.with_addendum();
    let mut items = batch::items(&desk.base, &desk.agreements()).expect("all papers");
    let of_agreements = items.iter().filter(|item| matches!(item, Item::Agreement(_))).count();
    assert_eq!(of_agreements, desk.agreements().len());
    let at = items.iter().position(|item| *item == Item::Agreement(signed)).expect("it is there");
    assert_eq!(items[at + 1], Item::Addendum(addendum), "the addendum goes with its agreement");
    items.push(Item::Agreement(ContractId::default()));

    let look = batch::look(&desk.base, &items, true).expect("a look");
    let report = desk.to_folder(items.clone(), true, &[Format::Pdf]);
    for planned in &look {
        match planned.copy {
            CopyKind::None => {
                assert_eq!(planned.problem.as_ref().map(|problem| problem.code), Some(Code::NotFound));
                assert!(report.skipped.iter().any(|skipped| skipped.item == planned.item));
            }
            copy => {
                let made = report.made.iter().find(|made| made.item == planned.item).expect("it was printed");
                assert_eq!((made.title.as_str(), made.draft), (planned.title.as_str(), copy == CopyKind::Draft));
                let pdf = fs::read(&made.paths[0]).expect("it is there");
                let pages = planned.pages.and_then(|pages| usize::try_from(pages).ok());
                assert!(pages.is_none_or(|pages| count_pages(&pdf) == Some(pages)), "{planned:?}");
                assert_eq!(planned.pages.is_some(), copy == CopyKind::Final, "the pages of a kept paper are known");
            }
        }
    }
    let without = batch::look(&desk.base, &items, false).expect("a look");
    let skipped = without.iter().filter(|planned| planned.copy == CopyKind::None);
    let codes: Vec<Code> = skipped.filter_map(|planned| Some(planned.problem.as_ref()?.code)).collect();
    assert!(codes.contains(&Code::NoFinalPaper) && codes.contains(&Code::NotFound), "{codes:?}");
}

#[test]
fn a_folder_is_never_written_over_and_printing_again_makes_no_second_set() {
    let desk = Desk::new();
    let items = desk.items();
    let first = desk.to_folder(items.clone(), true, &[Format::Pdf, Format::Docx]);
    assert_eq!((first.made.len(), first.skipped.len()), (items.len(), 0));
    let written = names(&desk.papers());
    assert_eq!(written.len(), items.len() * 2, "{written:?}");
    assert!(written.iter().all(|name| !name.contains(".new")), "nothing unfinished stays: {written:?}");

    let again = desk.to_folder(items.clone(), true, &[Format::Pdf, Format::Docx]);
    assert_eq!(again, first);
    assert_eq!(names(&desk.papers()), written, "the same papers are the same files");

    let path = PathBuf::from(&first.made[0].paths[0]);
    fs::write(&path, "заметка").expect("the folder is ours");
    let third = desk.to_folder(items, true, &[Format::Pdf]);
    assert_eq!(fs::read(&path).expect("still there"), "заметка".as_bytes(), "what somebody put there stays");
    assert!(third.made[0].paths[0].ends_with(" (2).pdf"), "{:?}", third.made[0]);
    assert!(fs::read(&third.made[0].paths[0]).expect("the paper").starts_with(b"%PDF"));
}

#[test]
fn papers_of_one_name_are_several_files() {
    let desk = Desk::new();
    let mut twin: Agreement = kept::show(&desk.base, desk.agreements()[0]).expect("an agreement");
    (twin.id, twin.number, twin.state) = (ContractId::default(), String::new(), AgreementState::Draft);
    (twin.state_on, twin.edition_id) = (None, None);
    let save = |twin: &Agreement| kept::save(&desk.base, &desk.context, twin.clone()).expect("a twin").data;
    let items = vec![Item::Agreement(save(&twin)), Item::Agreement(save(&twin))];
    let report = desk.to_folder(items.clone(), true, &[Format::Pdf]);
    assert_ne!(report.made[0].paths, report.made[1].paths);
    assert_eq!(report.made[0].title, report.made[1].title);
    assert_eq!(desk.to_folder(items, true, &[Format::Pdf]), report, "told apart the same way the next time");
}

#[test]
fn a_paper_that_fails_is_listed_and_the_others_are_printed() {
    let desk = Desk::new();
    let mut items = desk.items();
    items.insert(1, Item::Addendum(AddendumId::default()));
    for way in [Way::Folder { folder: desk.papers(), formats: vec![Format::Pdf] }, Way::Joined { whole_sheets: false }]
    {
        let (report, _) = desk.run(items.clone(), true, way);
        assert_eq!((report.made.len(), report.total as usize), (items.len() - 1, items.len()));
        let [skipped] = report.skipped.as_slice() else { panic!("{:?}", report.skipped) };
        assert_eq!((skipped.item, skipped.error.code), (items[1], Code::NotFound));
    }
    // Of papers without a final copy each is named.
    let report = desk.to_folder(items.clone(), false, &[Format::Docx]);
    assert_eq!(report.made.len() + report.skipped.len(), items.len());
    assert!(
        report
            .skipped
            .iter()
            .any(|skipped| { skipped.error.code == Code::NoFinalPaper && skipped.title.starts_with("Договор") })
    );
}

#[test]
fn a_job_stops_when_it_is_told_to_and_what_was_done_stays() {
    let desk = Desk::new();
    let items = desk.items();
    let folder = Way::Folder { folder: desk.papers(), formats: vec![Format::Pdf] };
    let mut job = Job::new(Order { items: items.clone(), drafts: true, way: folder.clone() }).expect("a folder");
    assert!(job.step(&desk.base, desk.context.today) && job.step(&desk.base, desk.context.today));
    assert_eq!(job.report().done(), 2);
    let (report, joined) = job.finish("Бумаги", desk.context.today);
    assert_eq!((report.made.len(), report.total as usize, joined), (2, items.len(), None));
    assert_eq!(names(&desk.papers()).len(), 2);

    let mut heard = Vec::new();
    let order = Order { items: items.clone(), drafts: true, way: Way::Joined { whole_sheets: false } };
    let (report, joined) = batch::run(&desk.base, order, "Бумаги", desk.context.today, &mut |done, all| {
        heard.push((done, all));
        done < 3
    })
    .expect("nothing to write to");
    assert_eq!((report.made.len(), heard.last()), (3, Some(&(3, items.len()))));
    let pages: u32 = report.made.iter().map(|made| made.pages).sum();
    assert_eq!(count_pages(&joined.expect("three papers")), usize::try_from(pages).ok());
}

#[test]
#[cfg_attr(windows, ignore = "reads papers with the tools of Linux")]
fn a_joined_file_holds_kept_papers_and_drafts_and_says_where_each_begins() {
    let desk = Desk::new();
    let (report, joined) = desk.run(desk.items(), true, Way::Joined { whole_sheets: true });
    let whole = Printed::new(&joined.expect("papers"));
    assert_eq!(whole.preflight(), "");
    assert!(report.made.iter().any(|made| made.draft) && report.made.iter().any(|made| !made.draft));
    assert!(report.made.iter().all(|made| made.begins.is_some_and(|page| page % 2 == 1) && made.paths.is_empty()));
    let text = whole.text(true);
    for made in &report.made {
        let Item::Agreement(id) = made.item else { panic!("agreements alone were asked for") };
        let own = if made.draft {
            paper::draft(&desk.base, id, desk.context.today)
        } else {
            paper::last_final(&desk.base, id)
        };
        assert!(text.contains(&Printed::new(&own.expect("a paper").pdf).text(true)), "{}", made.title);
    }
    let (report, none) =
        desk.run(vec![Item::Addendum(AddendumId::default())], true, Way::Joined { whole_sheets: false });
    assert_eq!((report.made.len(), report.skipped.len(), none), (0, 1, None), "an empty file is no file");
}

#[test]
fn a_folder_that_cannot_be_made_is_told_before_anything_is_printed() {
    let desk = Desk::new();
    let file = desk.folder.path().join("файл");
    fs::write(&file, "слова").expect("the folder is ours");
    let way = Way::Folder { folder: file.join("глубже"), formats: vec![Format::Pdf] };
    let order = Order { items: desk.items(), drafts: true, way };
    assert_eq!(Job::new(order).err().map(|error| error.code), Some(Code::CannotWritePath));
}
