## The board: totals, marks, order, collapsed columns

board-sub-some =
    { $all ->
        [one] { $count } of { $all } open deal · { $sum }
       *[other] { $count } of { $all } open deals · { $sum }
    }
board-weighted = { $sum } weighted
board-weighted-about = Each stage’s sum times its chance of being won
board-chance = { $percent } chance of being won
total-no-value =
    { $count ->
        [one] { $count } without a value
       *[other] { $count } without a value
    }
total-no-rate =
    { $count ->
        [one] { $count } with no rate for { $currency }
       *[other] { $count } with no rate for { $currency }
    }
total-left-out = Not in the sum: { $what }
board-collapse = Collapse { $stage }
board-expand = Expand
board-column-none = None fits the filter
board-none-fit = No open deal fits the filter
board-none-fit-text = Take something away from the filter, or clear it to see all { $count } open deals.
board-sort-newest = Newest in stage
board-sort-value = Largest value
board-sort-expected_on = Earliest close
board-sort-next_on = Earliest next step
board-sort-idle = Longest idle
board-sort-title = Title
card-idle =
    { $days ->
        [one] Idle { $days } day
       *[other] Idle { $days } days
    }
card-stale =
    { $days ->
        [one] Stale { $days } day
       *[other] Stale { $days } days
    }
card-no-step = No next step
card-step-overdue = Overdue: { $step } · { $day }
card-step-today = Today: { $step }
card-step-day = { $step } · { $day }
card-expected-past = Close date past: { $day }
card-worth = { $worth } today
card-no-rate = No rate for { $currency }
card-edit = Edit…
card-step = Next step…
card-marks = Marks
quick-title = Edit { $title }
quick-value = Value in { $currency }
quick-owner = Owner
quick-expected = Expected close
quick-save = Save
quick-hint = Enter saves, Esc takes back
step-title = Next step of { $title }
step-done = Done
step-done-this = Done: { $step }
step-done-toast = Done: { $step }
step-added-toast = Next step of { $title } added
step-new = What comes next
step-due = Due
step-save = Add
action-card-edit = Edit value, owner and date
action-card-step = Next step
action-board-filter = Filter
action-board-find = Find on the board
action-board-clear = Clear the filter
action-board-collapse = Collapse or expand the column
