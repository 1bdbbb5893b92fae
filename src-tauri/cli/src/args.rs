//! What can be asked on the command line.

use clap::{Parser, Subcommand, ValueEnum};
use std::path::PathBuf;

/// Diwan from a terminal: the same commands as in the window, on the same workspace.
#[derive(Parser)]
#[command(name = "diwan-cli", version)]
pub(crate) struct Args {
    /// Folder of the workspace.
    #[arg(long, value_name = "DIR")]
    pub(crate) workspace: PathBuf,
    /// File whose first line is the passphrase.
    #[arg(long, value_name = "FILE")]
    pub(crate) passphrase_file: PathBuf,
    /// Print one JSON object instead of text.
    #[arg(long, global = true)]
    pub(crate) json: bool,
    /// Language of texts; otherwise the system's.
    #[arg(long, value_enum, global = true)]
    pub(crate) lang: Option<Lang>,
    #[command(subcommand)]
    pub(crate) command: Command,
}

/// A language of the program.
#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum Lang {
    En,
    Ar,
}

#[derive(Subcommand)]
pub(crate) enum Command {
    /// Create a workspace in the folder.
    Create {
        /// What it is called; shown before it is unlocked.
        #[arg(long, default_value = "Diwan")]
        name: String,
        /// ISO 4217 code of its base currency, fixed from then on.
        #[arg(long, default_value = "USD")]
        currency: String,
        /// IANA name of its time zone.
        #[arg(long, default_value = "UTC")]
        time_zone: String,
    },
    /// Import a file, as one change.
    Import {
        #[command(subcommand)]
        what: Import,
    },
    /// Compute figures.
    Metrics {
        #[command(subcommand)]
        what: Metrics,
    },
    /// Undo the last change.
    Undo,
    /// Redo what was undone last.
    Redo,
    /// Run any command by its name; prints its answer as JSON.
    Call {
        /// As in the list of commands, for instance `board_get`.
        name: String,
        /// The request; `null` when left out.
        request: Option<String>,
    },
}

#[derive(Subcommand)]
pub(crate) enum Import {
    /// Deals from a CSV file in UTF-8.
    Deals {
        /// The file.
        file: PathBuf,
    },
}

#[derive(Subcommand)]
pub(crate) enum Metrics {
    /// Win rate and cycle length.
    Pipeline {
        /// First day, as 2026-01-31; none: from the beginning.
        #[arg(long, value_name = "DATE")]
        from: Option<String>,
        /// Last day, included; none: without end.
        #[arg(long, value_name = "DATE")]
        to: Option<String>,
    },
}
