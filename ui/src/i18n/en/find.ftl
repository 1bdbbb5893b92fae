## What is found

group-recent = Opened last
group-found = Found
group-new = New
group-today = On today’s list
palette-new = New deal “{ $title }”
palette-count =
    { $count ->
        [one] 1 result
       *[other] { $count } results
    }
hit-company = Company
hit-contact = Contact
hit-person = Staff
hit-product = Product
hit-source = Source
hit-deal = Deal
hit-activity = Step
hit-note = Note
hit-file = File

## Today

today-title = Today
today-sum =
    { $count ->
        [0] nothing is due
        [one] 1 thing needs you
       *[other] { $count } things need you
    }
today-list = What needs you today
today-hint = Up and down: go from line to line. D: done. M: move to another day. Enter: open.
today-backup = A backup could not be made
today-overdue =
    { $days ->
        [one] 1 day overdue
       *[other] { $days } days overdue
    }
today-due = today
today-stale =
    { $days ->
        [one] stale: 1 day without a touch
       *[other] stale: { $days } days without a touch
    }
today-idle =
    { $days ->
        [one] 1 day without a touch
       *[other] { $days } days without a touch
    }
today-unknown = nobody knows for how long
today-no-step = no next step
today-group-backup = Backup
today-group-overdue = Overdue
today-group-due = For today
today-group-stale = Stale
today-group-idle = Without a touch
today-group-no_step = No next step
today-more =
    { $count ->
        [one] and 1 more
       *[other] and { $count } more
    }
today-done = Done
today-done-named = Done: { $step }
today-plan = Plan
today-move = Move
today-move-named = Move “{ $title }” to another day
today-plan-named = Plan a next step for “{ $title }”
today-tomorrow-named = Move “{ $title }” to tomorrow
today-week-named = Move “{ $title }” to next week
today-done-toast = Done: { $step }
today-moved-toast = Moved to { $day }
today-planned-toast = Planned for { $day }
today-planned-undated = Next step noted
today-tomorrow = Tomorrow
today-next-week = Next week
today-other-day = Another day…
today-day = Day
today-step = Next step
today-step-hint = As in “Call back”. Enter saves, Esc leaves it.
today-next-title = And then? What is the next step for “{ $title }”?
today-step-missing = Say what is to be done, or leave it.
today-save = Plan it
today-skip = Leave it
today-clear-title = Nothing is due today
today-clear-text = Every open deal has a next step, and none is overdue. New ones come up here on their day.
today-clear-board = To the pipeline
today-clear-add = New deal
today-empty-title = What shall Diwan watch over?
today-empty-text = Here stands what needs you today: next steps that are due, and deals that nobody has touched for too long. Three ways to begin:
today-door-import = Bring your spreadsheet
today-door-import-text = A file from Excel or another program. You see what comes of it before anything is kept.
today-door-add = Note a first deal
today-door-add-text = A title is enough; the rest can follow.
today-door-demo = Look around in a demo
today-door-demo-text = A made-up firm in a workspace of its own.

## Keys

keys-today = On today's list
keys-today-walk = Go from line to line
keys-today-done = Done
keys-today-move = Move to another day, or plan a step

## First steps

first-steps = First steps
first-steps-count = { $done } of { $all }
first-steps-hide = Hide
first-steps-show = Show the first steps
first-steps-hidden = The first steps are hidden. Ctrl K brings them back.
first-step-done = , done
first-step-deals = Bring your deals
first-step-deals-text = Import the spreadsheet you use now, or note a first deal with Ctrl N.
first-step-stages = Look at your stages
first-step-stages-text = Name them as your business does, or begin from a ready set.
first-step-staff = Add your staff
first-step-staff-text = Then every deal has somebody who answers for it.
first-step-code = Write down the recovery code
first-step-code-text = It is the only way in when the passphrase is lost.
first-step-backup = Choose a second place for backups
first-step-backup-text = A backup beside the data does not help when the disk breaks.
