## The table of deals

column-title = Title
column-company = Company
column-contact = Contact
column-pipeline = Pipeline
column-stage = Stage
column-status = Status
column-value = Value
column-currency = Currency
column-owner = Owner
column-source = Source
column-product = Product
column-created_on = Created on
column-entered_on = In stage since
column-expected_on = Expected to close on
column-closed_on = Closed on
column-next_step = Next step
column-next_on = Next step due
column-idle = Days without a touch
column-lost_reason = Lost reason
column-external_id = Id

table-sub =
    { $count ->
        [one] { $count } deal
       *[other] { $count } deals
    }
table-label = Deals
table-columns = Columns
table-columns-hint = Ticked columns are shown, in this order. Alt with an arrow key moves the one that has the focus.
table-column-up = Move { $name } up
table-column-down = Move { $name } down
table-column-last = One column has to stay.
table-columns-reset = Back to the usual columns
table-export = Export
table-export-csv = As CSV, for any program and for importing again
table-export-xlsx = As a workbook (XLSX)
table-exporting = Writing the file
table-exported =
    { $count ->
        [one] { $count } deal is in the file { $file }.
       *[other] { $count } deals are in the file { $file }.
    }
table-file = deals
table-sum = Value
table-sum-of =
    { $count ->
        [one] { $count } deal
       *[other] { $count } deals
    }
table-unpriced =
    { $count ->
        [one] { $count } without a value or a rate is left out
       *[other] { $count } without a value or a rate are left out
    }
table-sum-about = Open deals count at today’s rate, closed ones at the rate of the day they closed.
table-selected =
    { $count ->
        [one] { $count } selected
       *[other] { $count } selected
    }
table-select-all =
    { $count ->
        [one] Select the { $count } that matches
       *[other] Select all { $count } that match
    }
table-select-none = Clear the selection
table-select-page = Select all that match
table-select-row = Select { $title }
table-edit = Change
table-row-loading = Loading
table-sort-by = Sort by { $name }
table-idle =
    { $days ->
        [one] { $days } day
       *[other] { $days } days
    }
table-idle-state-idle = Idle: beyond the first limit of its stage
table-idle-state-stale = Stale: beyond the second limit of its stage
table-idle-state-unknown = Not known
table-next-missing = No next step
table-empty-title = No deals yet
table-empty-text = Every deal of the business stands here in one list: sorted, filtered, changed many at a time, and taken out as a file.
table-empty-add = Add a deal
table-none-title = No deal matches
table-none-text = Nothing has all that is asked for above. Ask for less.
table-none-clear = Clear the filter
table-keys = Arrow keys move, Space selects, Shift with an arrow extends, Ctrl+A selects all that match, Enter opens, E changes.
action-table-select-all = Select all deals that match
action-table-edit = Change the selected deals
action-table-columns = Choose columns
action-table-export-csv = Export the table as CSV
action-table-export-xlsx = Export the table as a workbook
action-table-save-view = Save this view

## Saved views

view-label = View
view-all = All deals
view-no-next-step = No next step
view-stale = Stale
view-closing-this-month = Closing this month
view-won-this-quarter = Won this quarter
view-owner-left = Owner has left
view-about-no-next-step = Open deals with nothing planned: a deal without a next step is a deal that waits for luck.
view-about-stale = Open deals that nobody has touched for longer than their stage allows, the longest first.
view-about-closing-this-month = Open deals that are expected to close by the end of this month, the next one first.
view-about-won-this-quarter = What was won since the quarter began, the largest first.
view-about-owner-left = Open deals whose owner has left: select them all and press E to give them to somebody else.
view-ready = Ready-made
view-own = Saved
view-changed = Changed since it was saved
view-save = Save the changes
view-save-as = Save as
view-save-as-title = Save this view
view-save-as-about = Filter, order and columns are kept under this name. The deals themselves are not: the view always shows those that match.
view-name = Name
view-rename = Rename
view-rename-title = Rename the view
view-delete = Delete
view-up = Move up
view-down = Move down
view-saved = View { $name } is saved.
view-renamed = The view is now called { $name }.
view-deleted = View { $name } is deleted; its deals are not.
view-moved = View { $name } moved.

## Many deals at once

bulk-title =
    { $count ->
        [one] Change { $count } deal
       *[other] Change { $count } deals
    }
bulk-what = What to change
bulk-owner = Owner
bulk-source = Source
bulk-stage = Stage
bulk-expected_on = Expected day
bulk-lose = Mark lost
bulk-delete = Delete
bulk-owner-value = New owner
bulk-owner-hint = Leave it empty for nobody.
bulk-source-value = New source
bulk-source-hint = Leave it empty where it is not known.
bulk-stage-value = New stage
bulk-expected-value = New day
bulk-expected-hint = Leave it empty for no day.
bulk-reason = Why they were lost
bulk-invalid = Duplicates or no real deals: leave them out of the figures
bulk-delete-about = Their notes, steps, lines and files go with them. One undo brings all of it back.
bulk-will =
    { $count ->
        [one] { $count } deal will change.
       *[other] { $count } deals will change.
    }
bulk-will-delete =
    { $count ->
        [one] { $count } deal will be deleted.
       *[other] { $count } deals will be deleted.
    }
bulk-will-none = No deal will change.
bulk-same =
    { $count ->
        [one] { $count } is so already.
       *[other] { $count } are so already.
    }
bulk-refused = { $count }: { $why }
bulk-looking = Looking at what would change
bulk-go =
    { $count ->
        [one] Change { $count } deal
       *[other] Change { $count } deals
    }
bulk-go-delete =
    { $count ->
        [one] Delete { $count } deal
       *[other] Delete { $count } deals
    }
bulk-untouched = This counts as no touch: idle days go on.
bulk-running = Changing deals
bulk-done =
    { $count ->
        [one] { $count } deal changed.
       *[other] { $count } deals changed.
    }
bulk-deleted =
    { $count ->
        [one] { $count } deal deleted.
       *[other] { $count } deals deleted.
    }
