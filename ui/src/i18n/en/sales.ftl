## The board

board-title = Pipeline
board-sub =
    { $count ->
        [one] { $count } open deal · { $sum }
       *[other] { $count } open deals · { $sum }
    }
board-pipeline = Pipeline
board-new = New deal
board-columns = Stages
board-column-label = { $stage }, { $count }
board-more =
    { $count ->
        [one] { $count } more
       *[other] { $count } more
    }
board-empty-title = No deals yet
board-empty-text = A deal is a possible sale. Put your first one in, or bring the spreadsheet you use now; then move it from stage to stage until it is won or lost.
board-empty-import = Import a spreadsheet
board-column-empty = No deals in this stage
card-menu = Actions for { $title }
card-move-to = Move to { $stage }
card-won = Won
card-lost = Lost…
card-no-value = No value
moved-toast = { $title } moved to { $stage }
won-toast = { $title } is won
lost-toast = { $title } is lost
reopened-toast = { $title } is open again
saved-toast = { $title } saved
created-toast = { $title } added
refused-toast = Not changed: { $why }
dnd-hint = Drag, or press Control, Shift and an arrow key

## Quick add and loss

add-title = New deal
add-name = Title
add-name-hint = What is being sold, as in “Office fit-out”
add-company = Company
add-value-in = Value in { $currency }
add-stage = Stage
add-save = Add deal
add-optional = optional
lose-title = Why was it lost?
lose-lead = The reason is kept with the deal, so that you can see why deals are lost.
lose-reason = Reason
lose-save = Mark as lost

## A deal

deal-title = Deal
deal-back = Back to the board
deal-back-to = Back to { $screen }
deal-back-there = Back
deal-name = Title
deal-company = Company
deal-stage = Stage
deal-pipeline = Pipeline
deal-status-open = Open
deal-status-won = Won
deal-status-lost = Lost
deal-won = Won
deal-lost = Lost…
deal-reopen = Reopen
deal-owner = Owner
deal-product = Product
deal-created = Created on
deal-closed = Closed on
deal-reason = Lost because
deal-external = Id in the imported file
deal-unknown = unknown
deal-none = —
deal-facts = Facts
deal-history = Stage history
deal-history-empty = No stage is known yet.
deal-history-lead = Each stay in a stage, the latest first.
deal-edit-hint = Enter saves, Esc takes back
visit-now = now
visit-unknown-stage = Stage unknown
visit-unknown-time = time unknown
visit-from-to = { $from } – { $to }
visit-days =
    { $days ->
        [0] less than a day
        [one] { $days } day
       *[other] { $days } days
    }
visit-exit-advanced = moved on
visit-exit-back = moved back
visit-exit-won = won
visit-exit-lost = lost
visit-exit-moved_pipeline = moved to another pipeline
visit-still = still here
visit-source-import = from the import
visit-source-unknown = not recorded
lose-invalid = A duplicate, or never a real deal: leave it out of the figures
