//! The table of deals as a file, as it is seen.

use crate::{
    Ctx, Message, Result,
    catalogue::Catalogue,
    deal_table::{DealRow, check, header, rows},
    export::{self, ExportFormat, Sheet},
    tasks::TaskRef,
    wire::{Language, Named},
};
use domain::{
    Day,
    deal::DealStatus,
    filter::{DealColumn, DealFilter, DealSort},
    id::{DealId, PipelineId, StageId},
    pipeline::LocalText,
};
use files::export::Cell;
use serde::Deserialize;
use std::collections::HashMap;
use store::{
    Snapshot,
    filter::{chosen, matching, order},
    pipelines, rates, table,
};

/// The columns that an import knows: a file of them comes in as it went out.
pub const IMPORTED: [DealColumn; 17] = [
    DealColumn::ExternalId,
    DealColumn::Title,
    DealColumn::Company,
    DealColumn::Contact,
    DealColumn::Owner,
    DealColumn::Product,
    DealColumn::Source,
    DealColumn::Pipeline,
    DealColumn::Stage,
    DealColumn::Status,
    DealColumn::Value,
    DealColumn::CreatedOn,
    DealColumn::ExpectedOn,
    DealColumn::ClosedOn,
    DealColumn::LostReason,
    DealColumn::NextStep,
    DealColumn::NextOn,
];

/// What is to be written into a file.
#[derive(Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct DealExport {
    /// Which deals, where none are named.
    pub filter: DealFilter,
    /// In which order.
    pub sort: DealSort,
    /// Which columns, in their order.
    pub columns: Vec<DealColumn>,
    /// The kind of file.
    pub format: ExportFormat,
    /// The language of headers, stages and states.
    pub language: Language,
    /// These deals; `None`: all that match.
    pub ids: Option<Vec<DealId>>,
}

impl DealExport {
    /// Every deal, the oldest first, with the columns that an import knows.
    #[must_use]
    pub fn all(format: ExportFormat, language: Language) -> Self {
        Self {
            filter: DealFilter::default(),
            sort: DealSort { by: DealColumn::CreatedOn, descending: false },
            columns: IMPORTED.to_vec(),
            format,
            language,
            ids: None,
        }
    }
}

/// Writes the table into a file, which the window saves. An amount and its currency are two columns.
pub fn deal_export(ctx: &Ctx, request: DealExport) -> Result<TaskRef> {
    check(&request.filter)?;
    export::start(ctx, "deal_export", move |view, present, progress| {
        let rates = rates::all(view)?;
        let as_of = present.with(&rates);
        let clause = match &request.ids {
            Some(ids) => chosen(ids),
            None => matching(&request.filter, &as_of),
        };
        let ids = table::every(view, &clause, &order(request.sort, &as_of))?;
        let words = Words::new(view, request.language)?;
        let sheet = Sheet {
            format: request.format,
            language: request.language,
            header: words.headers(&request.columns),
            too_many: "error-export-rows",
        };
        export::write(&sheet, &ids, progress, |ids| {
            let rows = rows(view, ids, &as_of)?;
            Ok(rows.iter().map(|row| words.cells(row, &request.columns)).collect())
        })
    })
}

/// What the program says in a file, in one language.
struct Words {
    catalogue: Catalogue,
    pipelines: HashMap<PipelineId, String>,
    stages: HashMap<StageId, String>,
}

impl Words {
    fn new(view: &Snapshot<'_>, language: Language) -> store::Result<Self> {
        let all = pipelines::all(view)?;
        let name = |name: &LocalText| {
            let (first, second) = match language {
                Language::En => (&name.en, &name.ar),
                Language::Ar => (&name.ar, &name.en),
            };
            first.as_ref().or(second.as_ref()).cloned().unwrap_or_default()
        };
        let stages = all.iter().flat_map(|pipeline| &pipeline.stages);
        Ok(Self {
            catalogue: Catalogue::new(language),
            stages: stages.map(|stage| (stage.id, name(&stage.name))).collect(),
            pipelines: all.iter().map(|pipeline| (pipeline.id, name(&pipeline.name))).collect(),
        })
    }

    fn say(&self, id: &str) -> String {
        self.catalogue.say(&Message::new(id))
    }

    fn headers(&self, columns: &[DealColumn]) -> Vec<String> {
        let mut headers = Vec::with_capacity(columns.len() + 1);
        for column in columns {
            headers.push(self.say(header(*column)));
            if *column == DealColumn::Value {
                headers.push(self.say("column-currency"));
            }
        }
        headers
    }

    fn cells(&self, row: &DealRow, columns: &[DealColumn]) -> Vec<Cell> {
        let text = |text: Option<&String>| text.map_or(Cell::Empty, |text| Cell::Text(text.clone()));
        let name = |named: &Option<Named>| text(named.as_ref().map(|named| &named.name));
        let day = |day: Option<Day>| day.map_or(Cell::Empty, Cell::Day);
        let mut cells = Vec::with_capacity(columns.len() + 1);
        for column in columns {
            let cell = match column {
                DealColumn::Title => Cell::Text(row.title.clone()),
                DealColumn::Company => name(&row.company),
                DealColumn::Contact => name(&row.contact),
                DealColumn::Pipeline => text(self.pipelines.get(&row.pipeline)),
                DealColumn::Stage => text(row.stage.and_then(|stage| self.stages.get(&stage))),
                DealColumn::Status => Cell::Text(self.say(match row.status {
                    DealStatus::Open => "word-status-open",
                    DealStatus::Won => "word-status-won",
                    DealStatus::Lost => "word-status-lost",
                })),
                DealColumn::Value => {
                    cells.push(row.value.map_or(Cell::Empty, Cell::Amount));
                    row.value.map_or(Cell::Empty, |value| Cell::Text(value.currency.code().to_owned()))
                }
                DealColumn::Owner => name(&row.owner),
                DealColumn::Source => name(&row.source),
                DealColumn::Product => text(row.product.as_ref()),
                DealColumn::CreatedOn => day(row.created_on),
                DealColumn::EnteredOn => day(row.entered_on),
                DealColumn::ExpectedOn => day(row.expected_on),
                DealColumn::ClosedOn => day(row.closed_on),
                DealColumn::NextStep => text(row.next_step.as_ref()),
                DealColumn::NextOn => day(row.next_on),
                DealColumn::Idle => row.idle.and_then(|idle| idle.days).map_or(Cell::Empty, Cell::Number),
                DealColumn::LostReason => text(row.lost_reason.as_ref()),
                // One that was made here goes by its own id, so that it is known when the file comes back.
                DealColumn::ExternalId => {
                    Cell::Text(row.external_id.clone().unwrap_or_else(|| row.id.to_string()))
                }
            };
            cells.push(cell);
        }
        cells
    }
}
