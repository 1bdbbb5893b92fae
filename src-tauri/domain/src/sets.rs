//! Pipelines that are ready to be used: what a business of some kind usually goes through, with chances and limits that
//! are a fair beginning.

use crate::{
    idle::Limits,
    pipeline::{DEFAULT_PIPELINE, DEFAULT_STAGES, LocalText},
};
use serde::{Deserialize, Serialize};

/// Which ready pipeline.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum SetName {
    /// From finding possible customers to closing: what a new workspace has.
    Sales,
    /// Somebody who builds or fits at the customer's place.
    Contractor,
    /// Goods over the counter and by order.
    Retail,
    /// Work by contract.
    Services,
}

/// Every ready pipeline.
pub const SETS: [SetName; 4] = [SetName::Sales, SetName::Contractor, SetName::Retail, SetName::Services];

/// A stage that is to be made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct StagePlan {
    /// Its name.
    pub name: LocalText,
    /// Chance of being won from there, in percent.
    pub probability: u8,
    /// Days without a touch after which a deal is idle.
    pub warn_days: u32,
    /// Days without a touch after which a deal is stale.
    pub stale_days: u32,
}

impl StagePlan {
    /// Its two limits.
    #[must_use]
    pub fn limits(&self) -> Limits {
        Limits { warn_days: self.warn_days, stale_days: self.stale_days }
    }
}

/// The stage that a pipeline begins with when it is made without a ready set.
pub const FIRST_STAGE: (&str, &str) = ("New", "جديدة");

/// English and Arabic.
type Names = (&'static str, &'static str);

/// Percent, days until idle, days until stale.
type Numbers = (u8, u32, u32);

const CONTRACTOR: [(&str, &str); 6] = [
    ("Inquiry", "استفسار"),
    ("Site visit", "معاينة الموقع"),
    ("Quote", "عرض سعر"),
    ("Approval", "اعتماد العميل"),
    ("Delivery", "التوريد"),
    ("Installation", "التركيب"),
];
const RETAIL: [(&str, &str); 5] = [
    ("Interest", "اهتمام"),
    ("Trying it out", "تجربة المنتج"),
    ("Quote", "عرض سعر"),
    ("Order", "طلب شراء"),
    ("Payment", "الدفع"),
];
const SERVICES: [(&str, &str); 5] = [
    ("Inquiry", "استفسار"),
    ("Needs", "تحديد الاحتياج"),
    ("Proposal", "تقديم العرض"),
    ("Negotiation", "التفاوض"),
    ("Contract", "توقيع العقد"),
];

impl SetName {
    /// The name that a pipeline made from it has until it is given another.
    #[must_use]
    pub fn name(self) -> LocalText {
        let (en, ar) = match self {
            Self::Sales => DEFAULT_PIPELINE,
            Self::Contractor => ("Contracting", "المقاولات"),
            Self::Retail => ("Retail", "التجزئة"),
            Self::Services => ("Services", "الخدمات"),
        };
        LocalText::both(en, ar)
    }

    /// Its stages, in order.
    #[must_use]
    pub fn stages(self) -> Vec<StagePlan> {
        let (names, numbers): (&[Names], &[Numbers]) = match self {
            Self::Sales => (
                &DEFAULT_STAGES,
                &[(10, 14, 30), (15, 10, 21), (25, 7, 14), (45, 7, 14), (60, 5, 10), (80, 5, 10)],
            ),
            Self::Contractor => (
                &CONTRACTOR,
                &[(10, 3, 7), (25, 7, 14), (45, 10, 21), (75, 7, 14), (90, 21, 45), (95, 14, 30)],
            ),
            Self::Retail => (&RETAIL, &[(15, 2, 5), (35, 3, 7), (55, 3, 7), (80, 2, 5), (95, 2, 5)]),
            Self::Services => (&SERVICES, &[(10, 3, 7), (25, 7, 14), (45, 7, 14), (65, 7, 14), (85, 5, 10)]),
        };
        let plan = |((en, ar), (probability, warn_days, stale_days)): (&Names, &Numbers)| StagePlan {
            name: LocalText::both(en, ar),
            probability: *probability,
            warn_days: *warn_days,
            stale_days: *stale_days,
        };
        names.iter().zip(numbers).map(plan).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stages::MAX_DAYS;

    #[test]
    fn every_ready_pipeline_makes_sense() {
        for set in SETS {
            let stages = set.stages();
            let names = match set {
                SetName::Sales => DEFAULT_STAGES.len(),
                SetName::Contractor => CONTRACTOR.len(),
                SetName::Retail => RETAIL.len(),
                SetName::Services => SERVICES.len(),
            };
            assert_eq!(stages.len(), names, "{set:?}: each name has its numbers");
            assert!(stages.is_sorted_by(|a, b| a.probability < b.probability), "{set:?}: chances grow");
            for stage in &stages {
                let Limits { warn_days, stale_days } = stage.limits();
                assert!(0 < warn_days && warn_days <= stale_days && stale_days <= MAX_DAYS, "{stage:?}");
                assert!(stage.probability <= 100 && stage.name.en.is_some() && stage.name.ar.is_some());
            }
        }
    }
}
