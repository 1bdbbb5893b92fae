//! What is asked of the present before anything is read.

use crate::Result;
use chrono_tz::Tz;
use domain::{Day, money::Currency, rates::Rates};
use store::{Workspace, filter::AsOf};

/// In which currency, on which day, and where that day is. Asked for before a read begins: it is one of its own, and
/// nobody reads while reading.
#[derive(Clone, Copy)]
pub(crate) struct Present {
    pub(crate) base: Currency,
    pub(crate) today: Day,
    pub(crate) zone: Tz,
}

impl Present {
    pub(crate) fn of(workspace: &Workspace) -> Result<Self> {
        let zone = workspace.time_zone()?;
        Ok(Self { base: workspace.base_currency(), today: workspace.today_in(zone), zone })
    }

    pub(crate) fn with(self, rates: &Rates) -> AsOf<'_> {
        AsOf { base: self.base, rates, today: self.today, zone: self.zone }
    }
}
