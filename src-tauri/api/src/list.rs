//! The list itself, and running a command by its name.

use crate::{Code, Ctx, Error, Message, Result};
use crate::{
    activities, attachments, backups, board, companies, contacts, deal_bulk, deal_contacts, deal_export,
    deal_table, deals, demo, drafts, duplicates, figures, filters, history, imports, journal, keys, lines,
    meetings, merge, names, notes, pipelines, preferences, rates, reasons, record_export, restores, search,
    settings, staff, stages, system, tasks, today, views, watch, workspace, workspaces,
};
use serde::de::DeserializeOwned;
use serde_json::Value;

/// What a command does to the data.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Reads.
    Query,
    /// Changes, in one transaction that is journalled and can be undone.
    Change,
    /// Starts long work, whose change is journalled and can be undone, or steps through the journal.
    Task,
    /// Opens, closes or remembers; touches no row.
    Session,
    /// Changes what cannot be undone, for this reason.
    Irreversible(&'static str),
}

/// Every command: its kind, `area::name(Request) -> Response`. Passed to a macro that makes something of each line.
#[macro_export]
macro_rules! commands {
    ($with:ident) => {
        $with! {
            Session workspace::workspace_status(()) -> workspace::WorkspaceStatus,
            Irreversible["the key is made"] workspace::workspace_create(workspace::WorkspaceCreate) -> workspace::WorkspaceStatus,
            Session workspace::workspace_unlock(workspace::WorkspaceUnlock) -> workspace::WorkspaceStatus,
            Session workspace::workspace_lock(()) -> workspace::WorkspaceStatus,
            Session workspace::workspace_rename(workspace::WorkspaceRename) -> workspace::WorkspaceStatus,
            Session workspaces::workspace_list(()) -> Vec<workspaces::WorkspaceEntry>,
            Session workspaces::workspace_choose(workspaces::WorkspaceChoose) -> workspace::WorkspaceStatus,
            Session workspaces::workspace_add(workspaces::WorkspaceFolder) -> workspace::WorkspaceStatus,
            Session workspaces::workspace_forget(workspaces::WorkspaceFolder) -> Vec<workspaces::WorkspaceEntry>,
            Session keys::workspace_unlock_keychain(()) -> workspace::WorkspaceStatus,
            Irreversible["the old passphrase opens nothing any more"] keys::workspace_recover(keys::WorkspaceRecover) -> workspace::WorkspaceStatus,
            Irreversible["the old passphrase opens nothing any more"] keys::passphrase_change(keys::PassphraseChange) -> workspace::WorkspaceStatus,
            Session keys::recovery_code(()) -> keys::RecoverySheet,
            Irreversible["the old code opens nothing any more"] keys::recovery_confirm(keys::RecoveryConfirm) -> keys::RecoveryAnswer,
            Session keys::keychain_state(()) -> keys::KeychainState,
            Irreversible["a key is made or thrown away"] keys::keychain_set(keys::KeychainSet) -> keys::KeychainState,
            Session watch::session_touch(()) -> (),
            Session drafts::draft_list(()) -> Vec<drafts::Draft>,
            Session drafts::draft_put(drafts::DraftPut) -> (),
            Session system::folder_pick(()) -> system::Picked,
            Session system::file_pick(()) -> system::Picked,
            Query settings::settings_get(()) -> wire::Seen<settings::Settings>,
            Change settings::settings_set(settings::SettingsSet) -> wire::ChangeResult,
            Query rates::rate_list(()) -> wire::Seen<Vec<rates::DatedRate>>,
            Change rates::rate_set(rates::RateSet) -> wire::ChangeResult,
            Change rates::rate_delete(rates::RateRef) -> wire::ChangeResult,
            Session backups::backup_status(()) -> backups::BackupStatus,
            Session backups::backup_list(()) -> Vec<backups::Backup>,
            Session backups::backup_now(()) -> tasks::TaskRef,
            Session backups::backup_check(()) -> tasks::TaskRef,
            Session backups::backup_place_set(backups::BackupPlaceSet) -> backups::BackupStatus,
            Session backups::workspace_verify(()) -> tasks::TaskRef,
            Session restores::restore_preview(restores::RestoreLook) -> tasks::TaskRef,
            Irreversible["the journal is the backup's; the present is in a backup of its own"] restores::restore_apply(restores::RestoreApply) -> tasks::TaskRef,
            Session restores::rescue_list(()) -> Vec<backups::Backup>,
            Irreversible["what was damaged is set aside"] restores::rescue(restores::Rescue) -> tasks::TaskRef,
            Irreversible["a workspace is made"] restores::workspace_from_backup(restores::WorkspaceFromBackup) -> tasks::TaskRef,
            Session demo::demo_open(demo::DemoOpen) -> tasks::TaskRef,
            Session demo::demo_leave(()) -> workspace::WorkspaceStatus,
            Session preferences::preferences_get(()) -> preferences::Preferences,
            Session preferences::preferences_set(preferences::Preferences) -> preferences::Preferences,
            Query board::pipeline_list(()) -> wire::Seen<Vec<board::Pipeline>>,
            Query pipelines::pipeline_sets(()) -> Vec<pipelines::ReadySet>,
            Query pipelines::pipeline_standing(()) -> wire::Seen<Vec<pipelines::PipelineStanding>>,
            Change pipelines::pipeline_create(pipelines::PipelineCreate) -> wire::ChangeResult,
            Change pipelines::pipeline_rename(pipelines::PipelineRename) -> wire::ChangeResult,
            Change pipelines::pipeline_move(pipelines::PipelineMove) -> wire::ChangeResult,
            Change pipelines::pipeline_archive(pipelines::PipelineArchive) -> wire::ChangeResult,
            Change stages::stage_add(stages::StageAdd) -> wire::ChangeResult,
            Change stages::stage_edit(stages::StageEdit) -> wire::ChangeResult,
            Change stages::stage_move(stages::StageMove) -> wire::ChangeResult,
            Task stages::stage_archive(stages::StageArchive) -> tasks::TaskRef,
            Change stages::stage_restore(stages::StageRef) -> wire::ChangeResult,
            Query stages::stage_merge_preview(stages::StageMerge) -> wire::Seen<stages::StageMergePreview>,
            Task stages::stage_merge(stages::StageMerge) -> tasks::TaskRef,
            Query stages::stage_suggestions(stages::PipelineRef) -> wire::Seen<Vec<stages::StageSuggestion>>,
            Query board::board_get(board::BoardGet) -> wire::Seen<board::Board>,
            Query board::board_column(board::BoardColumn) -> wire::Seen<Vec<board::Card>>,
            Query filters::filter_names(filters::FilterNames) -> wire::Seen<Vec<wire::Named>>,
            Query filters::amount_read(filters::AmountRead) -> filters::Amount,
            Query reasons::reasons_find(reasons::ReasonsFind) -> Vec<String>,
            Query deals::deal_get(deals::DealRef) -> wire::Seen<deals::DealDetail>,
            Change deals::deal_create(deals::DealCreate) -> wire::ChangeResult,
            Change deals::deal_edit(deals::DealEdit) -> wire::ChangeResult,
            Change deals::deal_move(deals::DealMove) -> wire::ChangeResult,
            Change deals::deal_close(deals::DealClose) -> wire::ChangeResult,
            Change deals::deal_reopen(deals::DealRef) -> wire::ChangeResult,
            Query companies::company_list(reach::ReachList) -> wire::Seen<companies::CompanyList>,
            Query companies::company_get(companies::CompanyRef) -> wire::Seen<companies::CompanyDetail>,
            Change companies::company_create(companies::CompanyFields) -> wire::ChangeResult,
            Change companies::company_edit(companies::CompanyEdit) -> wire::ChangeResult,
            Change companies::company_delete(companies::CompanyRef) -> wire::ChangeResult,
            Query contacts::contact_list(reach::ReachList) -> wire::Seen<contacts::ContactList>,
            Query contacts::contact_get(contacts::ContactRef) -> wire::Seen<contacts::ContactDetail>,
            Change contacts::contact_create(contacts::ContactFields) -> wire::ChangeResult,
            Change contacts::contact_edit(contacts::ContactEdit) -> wire::ChangeResult,
            Change contacts::contact_delete(contacts::ContactRef) -> wire::ChangeResult,
            Query staff::staff_list(()) -> wire::Seen<Vec<staff::PersonLine>>,
            Query staff::person_get(staff::PersonRef) -> wire::Seen<staff::PersonDetail>,
            Change staff::person_create(staff::PersonFields) -> wire::ChangeResult,
            Change staff::person_edit(staff::PersonEdit) -> wire::ChangeResult,
            Change staff::person_delete(staff::PersonRef) -> wire::ChangeResult,
            Task staff::staff_leave(staff::StaffLeave) -> tasks::TaskRef,
            Change staff::staff_return(staff::PersonRef) -> wire::ChangeResult,
            Query duplicates::duplicates_find(duplicates::DuplicatesFind) -> wire::Seen<duplicates::Duplicates>,
            Change duplicates::duplicates_keep_apart(duplicates::KeepApart) -> wire::ChangeResult,
            Query merge::merge_preview(merge::MergeLook) -> wire::Seen<merge::MergePreview>,
            Task merge::merge(merge::MergeRequest) -> tasks::TaskRef,
            Session system::link_open(system::LinkOpen) -> system::LinkOpened,
            Change deals::deal_delete(deals::DealRef) -> wire::ChangeResult,
            Change lines::line_add(lines::LineAdd) -> wire::ChangeResult,
            Change lines::line_edit(lines::LineEdit) -> wire::ChangeResult,
            Change lines::line_move(lines::LineMove) -> wire::ChangeResult,
            Change lines::line_delete(lines::LineRef) -> wire::ChangeResult,
            Change deal_contacts::deal_contact_add(deal_contacts::DealContactAdd) -> wire::ChangeResult,
            Change deal_contacts::deal_contact_remove(deal_contacts::DealContactRef) -> wire::ChangeResult,
            Change deal_contacts::deal_contact_move(deal_contacts::DealContactMove) -> wire::ChangeResult,
            Change activities::activity_add(activities::ActivityAdd) -> wire::ChangeResult,
            Change activities::activity_edit(activities::ActivityEdit) -> wire::ChangeResult,
            Change activities::activity_done(activities::ActivityDone) -> wire::ChangeResult,
            Change activities::activity_delete(activities::ActivityRef) -> wire::ChangeResult,
            Query notes::note_list(notes::OnRecord) -> wire::Seen<Vec<notes::Note>>,
            Change notes::note_add(notes::NoteAdd) -> wire::ChangeResult,
            Change notes::note_edit(notes::NoteEdit) -> wire::ChangeResult,
            Change notes::note_delete(notes::NoteRef) -> wire::ChangeResult,
            Query attachments::attachment_list(notes::OnRecord) -> wire::Seen<Vec<attachments::Attachment>>,
            Query attachments::attachment_get(attachments::AttachmentRef) -> attachments::AttachmentContent,
            Change attachments::attachment_add(attachments::AttachmentAdd) -> wire::ChangeResult,
            Change attachments::attachment_rename(attachments::AttachmentRename) -> wire::ChangeResult,
            Change attachments::attachment_delete(attachments::AttachmentRef) -> wire::ChangeResult,
            Query names::names_find(names::NamesFind) -> Vec<names::NameHit>,
            Query imports::import_preview(imports::ImportPreview) -> imports::FilePreview,
            Session imports::import_stop(()) -> (),
            Query deal_table::deal_list(deal_table::DealListGet) -> wire::Seen<deal_table::DealTable>,
            Query deal_bulk::deal_bulk_preview(deal_bulk::DealBulk) -> wire::Seen<deal_bulk::BulkPreview>,
            Task deal_bulk::deal_bulk(deal_bulk::DealBulk) -> tasks::TaskRef,
            Query deal_export::deal_export(deal_export::DealExport) -> tasks::TaskRef,
            Query record_export::record_export(record_export::RecordExport) -> tasks::TaskRef,
            Query views::view_list(()) -> wire::Seen<Vec<views::View>>,
            Change views::view_create(views::ViewCreate) -> wire::ChangeResult,
            Change views::view_edit(views::ViewEdit) -> wire::ChangeResult,
            Change views::view_move(views::ViewMove) -> wire::ChangeResult,
            Change views::view_delete(views::ViewRef) -> wire::ChangeResult,
            Task imports::import_deals(imports::ImportDeals) -> tasks::TaskRef,
            Task imports::import_companies(imports::ImportDeals) -> tasks::TaskRef,
            Task imports::import_contacts(imports::ImportDeals) -> tasks::TaskRef,
            Query figures::figures_get(figures::FiguresGet) -> wire::Seen<figures::PipelineFigures>,
            Query figures::figures_groups(figures::FiguresGroups) -> wire::Seen<figures::FigureGroups>,
            Query figures::figures_rows(figures::FigureRows) -> wire::Seen<figures::FigureList>,
            Query history::history_list(history::HistoryList) -> wire::Seen<history::History>,
            Query history::history_record(history::HistoryRecord) -> wire::Seen<history::History>,
            Query search::search_find(search::SearchFind) -> wire::Seen<Vec<search::Hit>>,
            Query search::search_named(search::SearchNamed) -> wire::Seen<Vec<search::Hit>>,
            Query meetings::meeting_overview(()) -> wire::Seen<meetings::MeetingOverview>,
            Query meetings::meeting_load(meetings::MeetingLoad) -> wire::Seen<Vec<meetings::WeekLoad>>,
            Query meetings::meeting_get(meetings::MeetingGet) -> wire::Seen<meetings::MeetingPage>,
            Query meetings::meeting_list(meetings::MeetingWith) -> wire::Seen<Vec<meetings::MeetingLine>>,
            Query meetings::question_list(meetings::QuestionList) -> wire::Seen<Vec<meetings::QuestionLine>>,
            Query meetings::meeting_calendar(meetings::MeetingCalendar) -> tasks::TaskRef,
            Query meetings::meeting_note_revisions(meetings::MeetingNoteRef) -> wire::Seen<Vec<meetings::MeetingNote>>,
            Query meetings::series_get(meetings::MeetingWith) -> wire::Seen<meetings::SeriesHistory>,
            Change meetings::series_set(meetings::SeriesSet) -> wire::ChangeResult,
            Change meetings::series_end(meetings::SeriesEnd) -> wire::ChangeResult,
            Change meetings::pause_add(meetings::PauseAdd) -> wire::ChangeResult,
            Change meetings::pause_edit(meetings::PauseEdit) -> wire::ChangeResult,
            Change meetings::pause_delete(meetings::PauseRef) -> wire::ChangeResult,
            Change meetings::meeting_hold(meetings::MeetingHold) -> wire::ChangeResult,
            Change meetings::meeting_miss(meetings::MeetingMiss) -> wire::ChangeResult,
            Change meetings::meeting_move(meetings::MeetingMove) -> wire::ChangeResult,
            Change meetings::meeting_close(meetings::MeetingClose) -> wire::ChangeResult,
            Change meetings::meeting_reopen(meetings::MeetingReopen) -> wire::ChangeResult,
            Change meetings::meeting_note_save(meetings::MeetingNoteSave) -> wire::ChangeResult,
            Change meetings::point_add(meetings::PointAdd) -> wire::ChangeResult,
            Change meetings::point_edit(meetings::PointEdit) -> wire::ChangeResult,
            Change meetings::point_tick(meetings::PointTick) -> wire::ChangeResult,
            Change meetings::point_park(meetings::PointPark) -> wire::ChangeResult,
            Change meetings::point_drop(meetings::PointDrop) -> wire::ChangeResult,
            Change meetings::point_keep(meetings::PointRef) -> wire::ChangeResult,
            Change meetings::point_move(meetings::PointMove) -> wire::ChangeResult,
            Change meetings::promise_add(meetings::PromiseAdd) -> wire::ChangeResult,
            Change meetings::promise_edit(meetings::PromiseEdit) -> wire::ChangeResult,
            Change meetings::promise_done(meetings::PromiseDone) -> wire::ChangeResult,
            Change meetings::promise_drop(meetings::PromiseDrop) -> wire::ChangeResult,
            Change meetings::remark_add(meetings::RemarkAdd) -> wire::ChangeResult,
            Change meetings::remark_edit(meetings::RemarkEdit) -> wire::ChangeResult,
            Change meetings::remark_delete(meetings::RemarkRef) -> wire::ChangeResult,
            Query today::today_get(()) -> wire::Seen<today::Today>,
            Query journal::journal_state(()) -> wire::Seen<journal::JournalState>,
            Task journal::undo(journal::UndoRequest) -> journal::Stepped,
            Task journal::redo(()) -> journal::Stepped,
            Query tasks::task_get(tasks::TaskRef) -> tasks::TaskStatus,
            Session tasks::task_cancel(tasks::TaskRef) -> tasks::TaskStatus,
        }
    };
}

macro_rules! kind {
    ($kind:ident) => {
        Kind::$kind
    };
    ($kind:ident $why:literal) => {
        Kind::$kind($why)
    };
}

macro_rules! by_name {
    ($($kind:ident $([$why:literal])? $area:ident::$name:ident($request:ty) -> $response:ty),* $(,)?) => {
        /// The names of all commands.
        pub const NAMES: &[&str] = &[$(stringify!($name)),*];

        /// What the command of this name does to the data.
        #[must_use]
        pub fn kind_of(name: &str) -> Option<Kind> {
            match name {
                $(stringify!($name) => Some(kind!($kind $($why)?)),)*
                _ => None,
            }
        }

        /// Runs a command by its name, on the thread that calls.
        ///
        /// # Errors
        /// The command's own; [`Code::NotFound`] for a name that is not on the list; [`Code::Invalid`] for a request of
        /// another shape than the command's.
        pub fn dispatch(ctx: &Ctx, name: &str, request: Value) -> Result<Value> {
            match name {
                $(stringify!($name) => answer($area::$name(ctx, understand(request)?)?),)*
                _ => {
                    let message = Message::new("error-unknown-command").text("name", name);
                    Err(Error { code: Code::NotFound, message })
                }
            }
        }
    };
}
commands!(by_name);

fn understand<T: DeserializeOwned>(request: Value) -> Result<T> {
    serde_json::from_value(request).map_err(|error| {
        // What names a field says only the list's own words; everything else may quote what was sent.
        let detail = error.to_string();
        let safe = ["missing field", "unknown field"].iter().any(|start| detail.starts_with(start));
        let detail = if safe { detail } else { "not of this command's shape".to_owned() };
        Error::invalid(Message::new("error-bad-request").text("detail", detail))
    })
}

fn answer<T: serde::Serialize>(response: T) -> Result<Value> {
    serde_json::to_value(response).map_err(|error| Error::internal(&error.to_string()))
}
