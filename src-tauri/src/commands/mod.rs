//! Everything the pages may ask for: the whole list, once.
//!
//! A command hands over and nothing more: its body is one line, its meaning is in `rostok_core::operations`. To add one,
//! write it in the file of its noun, add its line below, and run `cargo xtask bindings`.

mod addendum;
mod agreement;
mod base;
mod batch;
mod contract;
mod desk;
mod document_kind;
mod edition;
mod journal;
mod law;
mod number_series;
mod organization;
mod package;
mod paper;
mod party_paper;
mod person;
mod programme;
mod table;
mod today;
mod words;

use tauri::ipc::Invoke;
use tauri_specta::{Builder, collect_commands};

/// Commands whose arguments or answers have no type in the bindings: raw bytes of pages, drafts that only their form understands.
const UNTYPED: [&str; 7] = [
    "paper_preview",
    "paper_kept",
    "addendum_preview",
    "party_paper_preview",
    "draft_read",
    "draft_keep",
    "draft_drop",
];

/// Hands every call to its command.
pub fn handler() -> impl Fn(Invoke<tauri::Wry>) -> bool + Send + Sync + 'static {
    // The list lives as long as the window; its handler borrows it.
    let list: &'static Builder<tauri::Wry> = Box::leak(Box::new(all()));
    let typed = list.invoke_handler();
    let untyped: Box<dyn Fn(Invoke<tauri::Wry>) -> bool + Send + Sync> = Box::new(tauri::generate_handler![
        paper::paper_preview,
        paper::paper_kept,
        addendum::addendum_preview,
        party_paper::party_paper_preview,
        desk::draft_read,
        desk::draft_keep,
        desk::draft_drop
    ]);
    move |invoke| if UNTYPED.contains(&invoke.message.command()) { untyped(invoke) } else { typed(invoke) }
}

/// The typed commands, with what the bindings need to know of them.
fn all() -> Builder<tauri::Wry> {
    Builder::new()
        .commands(collect_commands![
            base::base_status,
            base::base_create,
            base::base_example,
            base::base_own,
            base::base_read_only,
            base::base_again,
            base::base_open,
            base::base_move,
            base::base_take_in,
            organization::organization_list,
            organization::organization_show,
            organization::organization_save,
            organization::organization_archive,
            organization::organization_restore,
            organization::organization_wording,
            programme::programme_list,
            programme::programme_show,
            programme::programme_save,
            programme::programme_archive,
            programme::programme_restore,
            person::person_list,
            person::person_show,
            person::person_save,
            person::person_archive,
            person::person_restore,
            person::person_wording,
            person::person_mentions,
            agreement::agreement_list,
            agreement::agreement_save,
            agreement::agreement_archive,
            agreement::agreement_restore,
            agreement::agreement_blank,
            agreement::agreement_renewed,
            agreement::agreement_changes_read,
            agreement::agreement_card,
            agreement::agreement_findings,
            agreement::agreement_set_state,
            addendum::addendum_list,
            addendum::addendum_blank,
            addendum::addendum_card,
            addendum::addendum_look,
            addendum::addendum_save,
            addendum::addendum_archive,
            addendum::addendum_finalise,
            addendum::addendum_sign,
            addendum::addendum_annul,
            addendum::addendum_open,
            addendum::addendum_save_as,
            addendum::agreement_text_on,
            addendum::agreement_open_on,
            party_paper::party_paper_list,
            party_paper::party_paper_kinds,
            party_paper::party_paper_blank,
            party_paper::party_paper_card,
            party_paper::party_paper_findings,
            party_paper::party_paper_save,
            party_paper::party_paper_candidates,
            party_paper::party_paper_make_each,
            party_paper::party_paper_archive,
            party_paper::party_paper_restore,
            party_paper::party_paper_finalise,
            party_paper::party_paper_annul,
            party_paper::party_paper_open,
            party_paper::party_paper_save_as,
            document_kind::document_kind_list,
            document_kind::document_kind_like,
            document_kind::document_kind_add,
            document_kind::document_kind_save,
            document_kind::document_kind_archive,
            document_kind::document_kind_restore,
            contract::contract_list,
            contract::contract_card,
            contract::contract_outlook,
            contract::contract_statistics,
            contract::contract_save,
            contract::contract_archive,
            contract::contract_restore,
            contract::contract_scans,
            contract::contract_attach,
            contract::contract_detach,
            contract::contract_scan_open,
            contract::contract_scan_save,
            today::today_list,
            batch::batch_items,
            batch::batch_look,
            batch::batch_start,
            batch::batch_go_on,
            batch::batch_finish,
            batch::batch_open,
            batch::batch_save_as,
            batch::batch_show_folder,
            package::package_going,
            package::package_export,
            package::package_open,
            package::package_take,
            paper::paper_finalise,
            paper::paper_sign,
            paper::paper_annul,
            paper::paper_open,
            paper::paper_save_as,
            paper::paper_save_docx,
            law::legal_act_list,
            law::legal_act_save,
            law::legal_act_archive,
            law::legal_act_restore,
            law::norm_list,
            law::norm_save,
            law::norm_archive,
            law::norm_restore,
            law::calendar_year,
            law::calendar_save,
            edition::edition_list,
            edition::edition_all,
            edition::edition_save,
            edition::edition_catalogue,
            edition::edition_check,
            edition::edition_preview,
            edition::edition_compare,
            edition::edition_compare_with,
            edition::edition_mark_compared,
            edition::edition_put_into_force,
            edition::edition_discard,
            edition::edition_try,
            edition::edition_try_clauses,
            edition::edition_export,
            edition::edition_import,
            edition::library_clause_list,
            edition::library_clause_save,
            edition::library_clause_archive,
            edition::library_clause_restore,
            journal::journal_list,
            journal::journal_details,
            journal::journal_undo,
            journal::journal_redo,
            desk::settings_show,
            desk::settings_save,
            desk::search_find,
            number_series::number_series_show,
            number_series::number_series_next,
            number_series::number_series_save,
            table::table_save,
            words::requisite_parse,
            words::requisite_check,
            words::name_forms,
        ])
        // One type for both directions: what comes in has the shape of what goes out.
        .disable_serde_phases()
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use specta_typescript::Typescript;

    const COMMITTED: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../ui/src/api/bindings.ts");
    const HEADER: &str = "// Written by `cargo xtask bindings` from the commands of the window. Do not edit.\n";

    #[test]
    fn the_committed_bindings_are_those_of_the_commands() {
        let folder = std::env::temp_dir().join(format!("rostok-bindings-{}", std::process::id()));
        let fresh = folder.join("bindings.ts");
        super::all()
            .export(Typescript::default().header(HEADER), &fresh)
            .expect("every type that crosses can be written in TypeScript");
        let fresh_text = std::fs::read_to_string(&fresh).expect("just written");
        std::fs::remove_dir_all(&folder).expect("our own folder");
        if std::env::var_os("ROSTOK_WRITE_BINDINGS").is_some() {
            let committed = Path::new(COMMITTED);
            std::fs::create_dir_all(committed.parent().expect("a folder")).expect("can be made");
            std::fs::write(committed, &fresh_text).expect("can be written");
        }
        let committed = std::fs::read_to_string(COMMITTED).unwrap_or_default();
        assert!(
            committed == fresh_text,
            "ui/src/api/bindings.ts is not what the commands say: run `cargo xtask bindings` and commit it"
        );
    }
}
