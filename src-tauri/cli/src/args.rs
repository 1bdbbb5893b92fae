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
    /// File whose first line is the passphrase; `recover` needs none.
    #[arg(long, value_name = "FILE", global = true)]
    pub(crate) passphrase_file: Option<PathBuf>,
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
    /// Create a workspace in the folder; prints its recovery code.
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
    /// Read the whole workspace and its backups, and say whether they are as they were written.
    Verify,
    /// Make a backup.
    Backup {
        /// A folder, or a file that is not there yet, for a copy of it.
        to: Option<PathBuf>,
    },
    /// Restore a backup: into this workspace, in place of a damaged one, or as a new one in a folder that has none. Then
    /// the file of the passphrase may hold the recovery code instead.
    Restore {
        /// The backup.
        from: PathBuf,
    },
    /// Change the passphrase.
    Passphrase {
        /// File whose first line is the new passphrase.
        #[arg(long, value_name = "FILE")]
        new_passphrase_file: PathBuf,
    },
    /// Give the workspace a new passphrase with its recovery code.
    Recover {
        /// File whose first line is the recovery code.
        #[arg(long, value_name = "FILE")]
        code_file: PathBuf,
        /// File whose first line is the new passphrase.
        #[arg(long, value_name = "FILE")]
        new_passphrase_file: PathBuf,
    },
    /// Say what became of a record, newest first.
    History {
        /// Its id.
        id: String,
    },
    /// Find anything by its words, however they are spelled; the last one may be only begun.
    Search {
        /// What to look for.
        #[arg(required = true)]
        text: Vec<String>,
        /// At most so many results.
        #[arg(long, default_value_t = 20, value_name = "N")]
        limit: u32,
    },
    /// Import a file, as one change.
    Import {
        #[command(subcommand)]
        what: Import,
    },
    /// Write a file.
    Export {
        #[command(subcommand)]
        what: Export,
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
    /// Deals. Of a file that was imported before, what changed in it since.
    Deals {
        #[command(flatten)]
        deals: Box<DealFile>,
    },
    /// Companies. Of a file that was imported before, what changed in it since.
    Companies {
        #[command(flatten)]
        records: Records,
    },
    /// Contacts. Of a file that was imported before, what changed in it since.
    Contacts {
        #[command(flatten)]
        records: Records,
    },
}

/// How a file of deals is imported.
#[derive(clap::Args)]
pub(crate) struct DealFile {
    /// The file.
    pub(crate) file: PathBuf,
    /// What a column means, as `column=field`: id, title, company, contact, owner, product, quantity, stage, status,
    /// value, currency, source, created, expected, closed, reason, next, note; nothing after the equals sign: it stays
    /// behind. Remembered for files of these columns.
    #[arg(long, value_name = "COLUMN=FIELD")]
    pub(crate) map: Vec<String>,
    /// The stage that one of the file means, as `stage=stage`. Remembered as well.
    #[arg(long, value_name = "STAGE=STAGE")]
    pub(crate) stage: Vec<String>,
    /// The owner that one of the file means, as `name=name`. Remembered as well.
    #[arg(long, value_name = "NAME=NAME")]
    pub(crate) owner: Vec<String>,
    /// The product that one of the file means, in the same way.
    #[arg(long, value_name = "NAME=NAME")]
    pub(crate) product: Vec<String>,
    /// The source that one of the file means, in the same way.
    #[arg(long, value_name = "NAME=NAME")]
    pub(crate) source: Vec<String>,
    /// The company that one of the file means, in the same way.
    #[arg(long, value_name = "NAME=NAME")]
    pub(crate) company: Vec<String>,
    /// Which number is the day in a column of days such as 03/04/2026 that does not tell it, as `column=dmy` or
    /// `column=mdy`. Remembered as well; without it, such a file is not imported.
    #[arg(long, value_name = "COLUMN=ORDER")]
    pub(crate) dates: Vec<String>,
    /// A column that tells one deal from another where the file has no ids; several do so together. Remembered as well.
    #[arg(long, value_name = "COLUMN")]
    pub(crate) key: Vec<String>,
    /// Keep the columns that mean nothing here as a note on each deal. Remembered as well.
    #[arg(long, value_name = "true|false", num_args = 0..=1, default_missing_value = "true", require_equals = true)]
    pub(crate) keep_rest: Option<bool>,
    /// Where rows have the ids of deals here that are about something else: whether they are the same deals, or others
    /// that are numbered alike. Without it, such a file is not imported.
    #[arg(long, value_enum)]
    pub(crate) ids: Option<Ids>,
    /// The stages of a pipeline of its own, in their order.
    #[arg(long, value_name = "A,B,C", value_delimiter = ',')]
    pub(crate) stages: Vec<String>,
    /// A file with the history of its deals: which came to which stage, and when.
    #[arg(long, value_name = "FILE")]
    pub(crate) history: Option<PathBuf>,
    /// Say what an import would do, and write nothing.
    #[arg(long)]
    pub(crate) dry_run: bool,
    /// Write the refused rows into this file, as CSV, each with its reason.
    #[arg(long, value_name = "FILE")]
    pub(crate) rejects: Option<PathBuf>,
}

/// How a file of companies or contacts is imported.
#[derive(clap::Args)]
pub(crate) struct Records {
    /// The file.
    pub(crate) file: PathBuf,
    /// What a column means, as `column=field`. Of companies: id, name, phone, email, website, address, city, industry,
    /// owner, note. Of contacts: id, name, first_name, last_name, company, company_id, job, phone, mobile, email, note.
    /// Nothing after the equals sign: it stays behind. Remembered for files of these columns.
    #[arg(long, value_name = "COLUMN=FIELD")]
    pub(crate) map: Vec<String>,
    /// Keep the columns that stay behind as a note on each record. Remembered as well; `--keep-rest=false` ends it.
    #[arg(long, value_name = "BOOL", num_args = 0..=1, require_equals = true, default_missing_value = "true")]
    pub(crate) keep_rest: Option<bool>,
    /// Say what an import would do, and write nothing.
    #[arg(long)]
    pub(crate) dry_run: bool,
    /// Write the refused rows into this file, as CSV, each with its reason.
    #[arg(long, value_name = "FILE")]
    pub(crate) rejects: Option<PathBuf>,
}

/// What rows are that have the ids of deals here.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Ids {
    Same,
    Other,
}

#[derive(Subcommand)]
pub(crate) enum Export {
    /// All deals.
    Deals {
        /// A file that is not there yet; `.csv` or `.xlsx` at its end says which kind.
        file: PathBuf,
    },
    /// All companies, with their notes.
    Companies {
        /// A file that is not there yet; `.csv` or `.xlsx` at its end says which kind.
        file: PathBuf,
    },
    /// All contacts, with their notes.
    Contacts {
        /// A file that is not there yet; `.csv` or `.xlsx` at its end says which kind.
        file: PathBuf,
    },
}

#[derive(Subcommand)]
pub(crate) enum Metrics {
    /// Win rate, cycle length, what becomes of deals in each stage, and velocity.
    Pipeline {
        /// First day, as 2026-01-31; none: from the beginning.
        #[arg(long, value_name = "DATE")]
        from: Option<String>,
        /// Last day, included; none: without end.
        #[arg(long, value_name = "DATE")]
        to: Option<String>,
        /// The day as of which deals stand where they stand; none: today.
        #[arg(long, value_name = "DATE")]
        as_of: Option<String>,
        /// Split by this as well.
        #[arg(long)]
        by: Option<GroupBy>,
    },
}

/// What figures are split by.
#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum GroupBy {
    Owner,
    Source,
    Product,
    Stage,
    Month,
    Quarter,
}
