## Bringing deals from a file

import-title = Import
import-sub = Bring the deals, companies or contacts of a spreadsheet
import-choose = Choose a file
import-drop = or drop it here
import-lead = Choose the spreadsheet you use now: a workbook (XLSX, XLS, ODS) or text (CSV, TSV) in any encoding. You see what would happen before anything changes, and one undo takes the whole import back.
import-known = Columns of deals that are known: title, company, contact, owner, product, quantity, stage, status, value, currency, source, created, closed, expected close, lost reason, next step, notes, id. Others can be kept as a note.
import-paste = Or paste rows here, with their header
import-paste-go = Look at these rows
import-pasted = Pasted rows
import-sheet = Sheet
import-encoding = Encoding
import-key = What tells one deal from another
import-key-why = No column has ids. Then a row that changes is a new deal, unless some columns are enough to know it again.
import-dates-ask = These columns do not tell the day from the month:
import-dates-of = In { $column }, 03/04/2026 is
import-dates-choose = Choose
import-dates-day_first = 3 April (day first)
import-dates-month_first = March 4 (month first)
import-keep-rest = Keep the columns that stay behind as a note on each deal
import-header-row = The header is row { $row }: what stands above it is left out.
import-reading = Reading the file
import-another = Choose another file
import-preview-title = What this file would bring
import-rows = Rows
import-ready = Ready
import-here = Already here
import-changing = Changing
import-updated = Changed
import-changes-title = What changes in deals that are here
import-deal = Deal
import-change = Change
import-refused = Refused
import-noted = With a note
import-status-split = Won { $won } · Lost { $lost } · Open { $open }
import-columns = Columns
import-column = Column
import-read-as = Read as
import-samples = For example
import-left-behind = Left behind
import-left = Not imported, because no meaning is known:
import-and = ,{ " " }
import-read-as-of = What the column { $column } is read as
import-tells-stay = Stays in stages
import-remembered = What you choose here is remembered for files with these columns.
import-stages = Stages of the file
import-stage = In the file
import-stage-to = Goes to
import-stage-of = Where the stage { $stage } goes
import-stage-new = A stage of its own
import-stage-same = The stage of the same name
import-names = Names that are new here
import-name = In the file
import-name-of = What it is
import-name-is = Taken as
import-name-is-of = What the name { $name } is taken as
import-name-new = New: add it
import-name-same = The same as { $name }
import-name-alike = The same as { $name }?
import-history = With its history
import-history-hint = A second file that says which deal came to which stage, and when. Without it, when is unknown.
import-stays =
    { $count ->
        [0] No stay in a stage is known
        [one] { $count } stay in a stage is known
       *[other] { $count } stays in stages are known
    }
import-new-stages = The file has stages of its own, so a pipeline of its own is made with them, in the order of their use:
import-refusals-title = Refused rows
import-warnings-title = Rows with a note
import-row = Row
import-reason = Reason
import-first-of = The first { $shown } of { $total }
import-go =
    { $count ->
        [one] Import { $count } deal
       *[other] Import { $count } deals
    }
import-go-update =
    { $count ->
        [one] Change { $count } deal
       *[other] Change { $count } deals
    }
import-go-both = Import { $count }, change { $updated }
import-nothing = Nothing to import: every row is already here or refused.
import-empty = The file has a header and no rows below it.
import-open-report = Open report
import-running = Importing
import-progress = { $done } of { $total }
import-cancel = Cancel
import-cancelled = The import was stopped. Nothing was changed.
import-done =
    { $count ->
        [0] No deal was imported
        [one] { $count } deal was imported
       *[other] { $count } deals were imported
    }
import-done-of =
    { $rows ->
        [one] of { $rows } row
       *[other] of { $rows } rows
    }
import-open-pipeline = Open the pipeline
import-undo = Undo the import
import-save-refused = Save the refused rows
import-refused-file = refused-rows.csv

field-external_id = Id
field-title = Title
field-owner = Owner
field-product = Product
field-company = Company
field-stage = Stage
field-status = Status
field-created_on = Created on
field-closed_on = Closed on
field-value = Value
field-currency = Currency
field-lost_reason = Lost reason
field-expected_on = Expected close
field-contact = Contact
field-next_step = Next step

## What is said of a row

row-title-missing = There is no title.
row-duplicate-key = What tells the deals of this file apart, “{ $key }”, stands in an earlier row.
row-duplicate = The id { $id } stands in an earlier row of this file.
row-already-changed = The deal { $id } is already here and its row is another one now. An older version of the program imported it and did not keep what the row said, so it is not known what changed.
row-product-kept = The product of the file is another one now. The products of the deal were edited here and are kept.
row-value-kept = The value of the file is another one now. The products of the deal have prices and say its value, so it is kept.
row-stage-kept = The stage of the file is another one now. The deal was closed or reopened here, so its stage is kept.
row-value-unreadable = “{ $text }” is not an amount.
row-value-negative = The value { $text } is below zero.
row-date-unreadable = “{ $text }” is not a day. Write days as 2026-06-14.
row-currency-unreadable = “{ $text }” is not a currency code.
row-status-unreadable = “{ $text }” is neither open, won nor lost.
row-close-date-missing = Won or lost without a closing day: the day is kept as unknown.
row-closed-before-created = The closing day is before the creation day.
row-lost-zero = The value 0 of a lost deal is read as no value.
row-line-long =
    { $max ->
        [one] A text is longer than { $max } character.
       *[other] A text is longer than { $max } characters.
    }
row-stage-new = The stage “{ $stage }” is not in your pipeline: the file’s stages become a pipeline of their own.
row-columns = The row has { $got } columns, the header has { $want }.
row-stage-missing = The file does not say where this open deal stands: it waits in the first stage.
row-line-break = The cell holds a line break. If a quotation mark is missing in the file, rows have run together here.
row-status-contradiction = The stage says won or lost, and the status says “{ $text }”. Make the two agree.
row-value-ambiguous = “{ $text }” can be thousands or decimals. Write thousands without the point, and decimals with two digits.
row-currency-contradiction = “{ $text }” names another currency than the currency column. Make the two agree.
row-cell-error = The cell holds an error or a formula that was never computed ({ $text }). Mend it in your spreadsheet and save.
row-quantity-unreadable = “{ $text }” is not a quantity above zero.
row-note-long =
    { $max ->
        [one] The note is longer than { $max } character.
       *[other] The note is longer than { $max } characters.
    }
row-total = This row is a total of the others: it is left out.
row-date-day-first = Nothing in this column tells the day from the month: 03/04 is read as 3 April.
row-date-month-first = Nothing in this column tells the day from the month: 03/04 is read as March 4, as in the file’s other columns.
row-date-hijri = Days of this column are Hijri (Umm al-Qura).
row-date-serial = This column holds numbers of days, as spreadsheets count them.
row-currency-missing = The currency is empty: the value is read as { $currency }.
row-value-rounded = { $text } has more decimals than the currency, and was rounded.
row-merged = The cell is merged with the one above it: a text counts for both rows, a number for the first only.
row-owner-new = “{ $name }” is not among the staff yet: added.
row-product-new = The product “{ $name }” is not there yet: added.
row-event-incomplete = History: the row does not name a deal, a stage and a time.
row-event-duplicate = History: an earlier row says the same.
row-event-date = History: “{ $text }” is not a time. Write times as 2026-06-14 or 2026-06-14 09:30.
row-event-orphan = History: the deal { $id } is neither in the file nor here.
row-event-kept = History: the deal { $id } is already here, and its stays are kept as they are.
row-date-mixed = “{ $text }” is read as { $day }. Other days of this column are written in another way.
row-source-new = The source “{ $name }” is not there yet: added.
row-name-variant = “{ $name }” is taken as “{ $like }”: the same name in another spelling.
row-name-alike = “{ $name }” may be the same as “{ $like }”. They are kept apart until you say that they are one.
row-id-reused = The deal { $id } is here as “{ $title }”, and this row is about something else.
row-quantity-kept = The quantity of the file is another one now. The products of the deal have prices and say its value, so it is kept.
import-ids = These rows may be other deals
import-ids-met =
    { $met ->
        [one] { $met } row has the id of a deal that is here,
       *[other] { $met } rows have the ids of deals that are here,
    }
import-ids-unlike =
    { $unlike ->
        [one] and { $unlike } is about something else, for example:
       *[other] and { $unlike } are about something else, for example:
    }
import-ids-example = Row { $row }: “{ $title }”. Here, { $id } is “{ $here }”.
import-ids-ask = What are they?
import-ids-same = The same deals: change those that are here
import-ids-other = Other deals that are numbered alike: add them
