## Changes, as history and undo name them

command-series_set = Series of one-on-ones
command-series_end = End of a series of one-on-ones
command-pause_add = Pause of one-on-ones
command-pause_edit = Edit of a pause of one-on-ones
command-pause_delete = Removal of a pause of one-on-ones
command-meeting_hold = One-on-one held
command-meeting_miss = One-on-one left out
command-meeting_move = One-on-one moved
command-meeting_close = One-on-one closed
command-meeting_reopen = One-on-one opened again
command-meeting_note_save = Note of a one-on-one
command-point_add = New talking point
command-point_edit = Edit of a talking point
command-point_tick = Talking point ticked
command-point_park = Talking point parked
command-point_drop = Talking point dropped
command-point_keep = Talking point kept
command-point_move = Order of talking points
command-promise_add = New promise
command-promise_edit = Edit of a promise
command-promise_done = Promise kept
command-promise_drop = Promise dropped
command-remark_add = New praise, feedback or mood
command-remark_edit = Edit of praise, feedback or a mood
command-remark_delete = Removal of praise, feedback or a mood

## What a calendar calls them

calendar-one-on-one = One-on-one: { $name }

## Refusals

refuse-meeting-text = Say in a few words what it is.
refuse-meeting-day-far = This day is more than five years away. Check the year.
refuse-meeting-hour = “{ $text }” is not an hour. Write it as in { "14:30" }.
refuse-meeting-days =
    { $max ->
        [one] “{ $text }” is not a number of days. Write { $max }.
       *[other] “{ $text }” is not a number of days. Write one from 1 to { $max }.
    }
refuse-meeting-month-day = “{ $text }” is not a day of the month. Write a number from 1 to 31.
refuse-meeting-weekday = Choose the weekday.
refuse-meeting-minutes =
    { $max ->
        [one] A one-on-one takes { $max } minute.
       *[other] A one-on-one takes { $min } to { $max } minutes.
    }
refuse-pause-backwards = The pause ends before it begins. Check the two days.
refuse-meeting-none = No one-on-one is planned. Set up a series first.
refuse-meeting-over = This one-on-one already has an outcome. Undo that first.
refuse-meeting-not-closed = The one-on-one of that day is not closed. Close it first.
refuse-meeting-another = The next one-on-one is prepared already. Hold it, or leave it out, first.
refuse-meeting-ahead = A one-on-one cannot have been held on a day to come.
refuse-meeting-back = This day has passed. Choose today or a later day.
refuse-meeting-reason = Say why it is left out: you will want to know in half a year.
refuse-point-settled = This point is settled. Open it again first.
refuse-mood = A mood goes from 1 to 5.
refuse-meeting-note = The note holds something that cannot be kept here. Paste it as plain text.
refuse-meeting-note-long =
    { $max ->
        [one] This note is too long: at most { $max } character fits.
       *[other] This note is too long: at most { $max } characters fit.
    }
refuse-has-meetings = This person cannot be deleted: there are one-on-ones with them. Choose “Has left…” instead.
