//! What users do, one story a file, through the list of commands on a real workspace.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::missing_docs_in_private_items,
    reason = "a test stops where it fails"
)]

mod backup_damage;
mod backups;
mod board;
mod damage;
mod deal_page;
mod deals;
mod demo;
mod desk;
mod drafts;
mod duplicates;
mod figures;
mod first_file;
mod history;
mod imports;
mod imports_again;
mod imports_formats;
mod imports_history;
mod imports_limits;
mod imports_stops;
mod imports_traps;
mod journal;
mod keys;
mod money;
mod names;
mod one_on_ones;
mod people;
mod pipelines;
mod records;
mod restore;
mod search;
mod settings;
mod staff;
mod stages;
mod table;
mod today;
mod watch;
mod workspace;
mod workspaces;
