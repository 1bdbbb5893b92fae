## One-on-ones: the list

nav-meetings = One-on-ones
action-meetings = Go to one-on-ones
talk-next = Next
talk-last-held = Last met
talk-open-points = Open points
talk-my-promises = My open promises
talk-attendance = Took place
talk-attendance-hint = Took place: of the one-on-ones planned in the last 180 days, those that were held. Leave does not count.
talk-of = { $part } of { $of }
talk-open-late =
    { $late ->
        [0] { $open }
        [one] { $open }, { $shown } late
       *[other] { $open }, { $shown } late
    }
talk-coverage = Met on time: { $part } of { $of }
talk-load =
    { $count ->
        [one] { $count } meeting this week, { $hours } h
       *[other] { $count } meetings this week, { $hours } h
    }
talk-mine-late =
    { $count ->
        [one] { $count } promise of yours is late
       *[other] { $count } promises of yours are late
    }
talk-gone = Has left
talk-paused = Paused
talk-overdue =
    { $days ->
        [one] { $days } day overdue
       *[other] { $days } days overdue
    }
talk-unclosed = To be closed
talk-without = Without one-on-ones
talk-plan = Plan one-on-ones with { $name }
talk-plan-short = Plan
talk-calendar = Calendar file
talk-calendar-writing = Writing the calendar
talk-calendar-file = one-on-ones
talk-calendar-written = { $file } is in your downloads
talk-empty-title = A quiet hour with each of your people
talk-empty-text = Regular one-on-ones keep what was said, what was promised, and what is still to be talked about. Nobody but you can read them.
talk-empty-staff = Add your people first

## How often, and when

talk-every-days =
    { $days ->
        [one] every day, { $hour }
       *[other] every { $days } days, { $hour }
    }
talk-every-week = every week on { $weekday }, { $hour }
talk-every-fortnight = every two weeks on { $weekday }, { $hour }
talk-every-month =
    { $date ->
        [one] every month on day { $date }, { $hour }
       *[other] every month on day { $date }, { $hour }
    }
talk-moment = { $day }, { $hour }
talk-today = Today, { $day }
talk-minutes =
    { $count ->
        [one] { $count } minute
       *[other] { $count } minutes
    }

## One of them

talk-title = One-on-one · { $name }
talk-back = Back to one-on-ones
talk-menu = More about this one-on-one
talk-start = Start
talk-started = The one-on-one is held today
talk-finish = Finish…
talk-reopen = Take back what became of it
talk-reopened = It is to be held again
talk-timer = { $minutes } of { $of } min
talk-present = Present mode
talk-present-end = Leave present mode
talk-presenting = Hidden in present mode
talk-show = Show what is private
talk-person = Open their page
talk-paused-now = Paused. { $reason }
talk-was-skipped = It was left out. { $reason }
talk-was-cancelled = It was called off. { $reason }
talk-was-no_show = Somebody did not come. { $reason }
talk-me = Me
talk-add = Add
talk-save = Save
talk-edit = Edit
talk-drop = Drop

## Points

talk-points-them = From { $name }
talk-points-me = From me
talk-points-them-none = Ask { $name } before you meet: their points come first.
talk-points-me-none = What do you want to bring up?
talk-point-them = New point from { $name }
talk-point-me = New point from me
talk-point-new = Add a point
talk-point-added = Point added
talk-point-menu = What to do with “{ $point }”
talk-tick = “{ $point }” was talked about
talk-ticked = Talked about
talk-unticked = Open again
talk-park = Park for later
talk-parked = Parked
talk-parked-list = Parked
talk-unpark = Take up
talk-unparked = Taken up again
talk-dropped = Dropped
talk-kept = It comes first
talk-act-me = Make it a promise of mine
talk-act-them = Make it a promise of { $name }
talk-acted = It is a promise now
talk-state-acted = promise
talk-repeat = Bring it up every time
talk-repeat-no = Not every time any more
talk-repeats = Comes up every time
talk-is-theirs = It is { $name }’s point
talk-is-mine = It is my point
talk-carried =
    { $count ->
        [one] { $count } time
       *[other] { $count } times
    }
talk-asks =
    { $count ->
        [one] It has come up { $count } time. What becomes of it?
       *[other] It has come up { $count } times. What becomes of it?
    }
talk-ask-discuss = Discuss first
talk-ask-act = Do it
talk-ask-park = Park
talk-ask-drop = Drop
talk-questions = Questions worth asking
talk-questions-for = For
talk-questions-regular = Any week
talk-questions-first = A first conversation
talk-questions-feedback = Feedback to me
talk-questions-growth = Growth
talk-questions-setback = After a setback
talk-questions-return = Back from leave
talk-questions-stay = What keeps them
talk-question-asked = asked on { $day }
talk-question-ask = Ask
talk-question-ask-this = Ask: { $question }
talk-many = { $count } points are more than an hour holds. Park some.

## Notes

talk-note = Note
talk-note-private = Private note
talk-note-shared = { $name }’s sheet
talk-note-private-hint = For you alone. A court could still ask for it.
talk-note-shared-hint = What { $name } may be handed.
talk-past = Past one-on-ones
talk-past-none = None yet.
talk-past-skipped = left out
talk-past-cancelled = called off
talk-past-no_show = no show
talk-past-all = All { $count }
talk-versions = Earlier versions of the note…
talk-versions-title = Earlier versions of the note
talk-versions-none = Nothing is noted yet.
talk-version-now = As it is now
talk-version-restore = Bring back
talk-version-back = The earlier version is back
talk-note-write = Write… it is saved as you type
talk-last = Last time · { $day }
talk-last-none = The first one-on-one
talk-last-none-text = Next time, what you note today stands here.
talk-last-empty = Nothing was noted.

## The editor

editor-tools = Text
editor-bold = Bold
editor-italic = Italic
editor-heading = Heading
editor-list = List
editor-numbers = Numbered list
editor-boxes = Check list
editor-turn = Turn the other way
editor-undo = Undo
editor-redo = Redo
editor-task = Done: { $text }

## Promises

talk-promises = Promises
talk-promises-none = Nothing is promised.
talk-promise-new = New promise
talk-promise-what = Who will do what?
talk-promise-owner = Who
talk-promise-by = Until when
talk-promised = Promised
talk-promise-tick = “{ $promise }” is done
talk-promise-done = Done
talk-promise-open = Open again
talk-promise-due = Another day…
talk-promise-moved = Moved
talk-promise-mine = It is my promise
talk-promise-theirs = It is { $name }’s promise
talk-promise-dropped = Dropped
talk-promise-menu = What to do with “{ $promise }”
talk-late =
    { $days ->
        [one] { $days } day late
       *[other] { $days } days late
    }
talk-due-today = due today
talk-due = until { $day }

## Praise, feedback, moods

talk-remarks = Praise, feedback, mood
talk-remarks-none = Nothing is noted yet.
talk-remark-new = New line of praise, feedback or mood
talk-remark-what = In a few words
talk-remark-kind = What it is
talk-remark-praise = Praise
talk-remark-feedback = Feedback to { $name }
talk-remark-feedback_to_me = Feedback to me
talk-remark-mood = Mood
talk-remarked = Noted
talk-remark-delete = Delete: { $kind }
talk-remark-deleted = Deleted
talk-tell = Said
talk-told = Said on { $day }
talk-mood = Mood
talk-mood-by = Who says so
talk-mood-said = said
talk-mood-seen = my impression
talk-mood-1 = bad
talk-mood-2 = low
talk-mood-3 = so-so
talk-mood-4 = good
talk-mood-5 = very good
talk-mood-them = { $mood } of 5, { $word }: said so
talk-mood-me = { $mood } of 5, { $word }: my impression

## The series

talk-series = Series…
talk-series-new = Plan a series…
talk-series-title = One-on-ones with { $name }
talk-series-every = How often
talk-series-weekly = Every week
talk-series-fortnightly = Every two weeks
talk-series-monthly = Every month
talk-series-days = Every so many days
talk-series-weekday = On
talk-series-date = Day of the month
talk-series-at = At
talk-series-length = How long
talk-series-from = From
talk-series-from-hint = Empty: from now on. What was before stays as it was.
talk-series-hint = Every week or every two suits most; an hour is easier to end early than to stretch.
talk-series-set = Series with { $name } saved
talk-series-end = End the series
talk-series-ended = Series with { $name } ended
talk-pause = Pause…
talk-pause-title = Pause with { $name }
talk-pause-hint = Leave or a long journey: nothing is planned on these days, and none of them counts against you.
talk-pause-from = First day
talk-pause-to = Last day
talk-pause-to-hint = Empty: nobody knows yet.
talk-pause-why = Why (if you like)
talk-pause-add = Pause
talk-pause-added = Paused with { $name }
talk-pause-delete = Delete the pause { $span }
talk-pause-deleted = Pause deleted
talk-pause-span = { $from } – { $to }
talk-pause-open = from { $from }
talk-move = Move…
talk-move-title = Move this one-on-one
talk-move-on = To
talk-move-why = Why (if you like)
talk-move-save = Move
talk-moved = One-on-one moved
talk-miss = It does not take place…
talk-miss-title = This one-on-one does not take place
talk-miss-how = What happened
talk-miss-skipped = Left out
talk-miss-cancelled = Called off
talk-miss-no_show = Somebody did not come
talk-miss-who = Whose doing
talk-miss-why = Why
talk-miss-hint = Points, promises and notes stay for the next one.
talk-missed = Left out

## The end

talk-close = Close
talk-close-title = Close the one-on-one with { $name }
talk-close-promises = What was promised
talk-close-talked = Who talked more?
talk-close-even = Both
talk-close-next = The next one
talk-close-next-hint = Empty: { $cadence }
talk-close-later = Later
talk-closed = One-on-one closed

## On Today

today-talk = One-on-one with { $name }
today-talk-close = Close the one-on-one with { $name }
today-talk-at = today, { $hour }
today-talk-promised = promised to { $name }
