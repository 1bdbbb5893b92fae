//! The handlers, one for each line of the list of commands.

use api::{Ctx, Error, Result};
use api::{
    activities, attachments, backups, board, companies, contacts, deal_bulk, deal_contacts, deal_export,
    deal_table, deals, demo, drafts, duplicates, figures, filters, history, imports, journal, keys, lines,
    meetings, merge, names, notes, pipelines, preferences, rates, reach, reasons, record_export, restores,
    search, settings, staff, stages, system, tasks, today, views, watch, wire, workspace, workspaces,
};
use tauri::State;

/// Runs a command on a thread that may block.
async fn off_thread<R, T>(ctx: &Ctx, command: fn(&Ctx, R) -> Result<T>, request: R) -> Result<T>
where
    R: Send + 'static,
    T: Send + 'static,
{
    let ctx = ctx.clone();
    tokio::task::spawn_blocking(move || command(&ctx, request))
        .await
        .unwrap_or_else(|_| Err(Error::internal("a command failed unexpectedly")))
}

macro_rules! register {
    ($($kind:ident $([$why:literal])? $area:ident::$name:ident($request:ty) -> $response:ty),* $(,)?) => {
        mod handlers {
            use super::*;
            $(
                #[tauri::command]
                pub(super) async fn $name(ctx: State<'_, Ctx>, req: $request) -> Result<$response> {
                    off_thread(&ctx, $area::$name, req).await
                }
            )*
        }

        /// What Tauri calls for each request of the page.
        pub(crate) fn handler() -> impl Fn(tauri::ipc::Invoke) -> bool + Send + Sync + 'static {
            tauri::generate_handler![$(handlers::$name),*]
        }
    };
}
api::commands!(register);
