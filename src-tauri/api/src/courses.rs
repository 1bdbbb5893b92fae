//! What the figures are computed from, kept for the next question: a screen asks several at once, and again at every click.

use crate::Ctx;
use chrono_tz::Tz;
use domain::id::PipelineId;
use std::sync::{Arc, Weak};
use store::{
    Snapshot, Workspace,
    figures::{Courses, courses},
};

/// What was read last.
pub(crate) struct Kept {
    of: (Weak<Workspace>, u64, Option<PipelineId>, Tz),
    courses: Arc<Courses>,
}

impl Ctx {
    /// What a view holds of the deals of one pipeline or of all. Nothing but the journal changes them, so that its last
    /// entry tells whether what was read is still so.
    pub(crate) fn courses_of(
        &self,
        view: &Snapshot<'_>,
        workspace: &Workspace,
        pipeline: Option<PipelineId>,
        zone: Tz,
    ) -> store::Result<Arc<Courses>> {
        // Held while they are read: who asks at the same moment waits for them, and has them.
        let mut kept = self.courses();
        if let Some(Kept { of: (of, seq, of_pipeline, of_zone), courses }) = &*kept
            && std::ptr::eq(of.as_ptr(), workspace)
            && (*seq, *of_pipeline, *of_zone) == (view.seq(), pipeline, zone)
        {
            return Ok(Arc::clone(courses));
        }
        // What was read before makes room first.
        *kept = None;
        let courses = Arc::new(courses(view, pipeline, zone)?);
        // Locked meanwhile: then nothing is kept.
        if let Ok(now) = self.workspace()
            && std::ptr::eq(&raw const *now, workspace)
        {
            let of = (Arc::downgrade(&now), view.seq(), pipeline, zone);
            *kept = Some(Kept { of, courses: Arc::clone(&courses) });
        }
        Ok(courses)
    }
}
