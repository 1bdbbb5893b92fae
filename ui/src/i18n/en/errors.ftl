## Errors: what happened, and what to do

error-locked = The workspace is locked. Unlock it to go on.
error-wrong-passphrase = That passphrase does not open this workspace. Check the keyboard language and Caps Lock, then try again.
error-passphrase-short = The passphrase is too short. Use at least { $min } characters.
error-workspace-missing = There is no workspace in this folder, or its disk is not plugged in. Plug it in and try again, or choose another workspace.
error-workspace-exists = A workspace already exists in this folder. Unlock it instead.
error-workspace-busy = The workspace is open in another window or in diwan-cli. Close it there, then try again.
error-workspace-damaged = The workspace file is damaged and was left as it is, so that nothing gets worse. Restore a backup.
error-key-file-damaged = The key file (vault.json) and its copy are damaged or missing, and no backup holds them. Put back a copy of the folder.
error-workspace-newer = This workspace was made by a newer version of Diwan ({ $version }). Update Diwan to open it.
error-not-found = This is no longer here. It may have been removed or undone.
error-bad-request = The program could not read this request: { $detail }
error-unknown-command = There is no command named { $name }.
error-cancelled = Stopped. Nothing was changed.
error-disk-full = The disk is full, so nothing was saved. Free some space, then try again.
error-disk = The disk could not be read or written: { $detail }
error-internal = Something went wrong inside the program, and nothing was changed: { $detail }
error-file-empty = The file is empty. Choose another one.
error-file-too-large =
    { $limit ->
        [one] The file is larger than { $limit } MB. Split it and import the parts.
       *[other] The file is larger than { $limit } MB. Split it and import the parts.
    }
error-file-not-text = The file is neither text nor a workbook (XLSX, XLS, ODS). In your spreadsheet, save it as a workbook or as CSV, then choose it again.
error-file-no-header = No known column was found among: { $headers }. One of the first 20 rows has to name the columns, for example title, stage, value.
error-file-inflated = The workbook holds more than { $limit } MB when unpacked. Split it and import the parts one after the other.
error-file-cells = The file has more than { $max } cells. Split it and import the parts one after the other.
error-file-columns = Row { $row } has more than { $max } columns. Delete the columns that are not needed, then choose the file again.
error-file-cell = A cell in row { $row } is longer than { $max } bytes. If a quotation mark is missing in the file, rows have run together there.
error-file-locked = The workbook is protected by a password. Save it without one, then choose it again.
error-file-damaged = The workbook is damaged and cannot be read. Open it in your spreadsheet, save it again, then choose it here.
error-file-sheet = The workbook has no sheet “{ $sheet }”.
error-time-zone = “{ $zone }” is not a known time zone. Choose one from the list.
error-currency = “{ $currency }” is not a currency code. Write three letters, as in SAR.
error-task-unknown = This piece of work is no longer known. It has probably ended.
error-day = “{ $text }” is not a day. Write it as 2026-06-14.
error-window = The window ends on { $to }, before it begins on { $from }. Choose a later last day.
error-file-no-column = The file has no column “{ $column }”. It has: { $headers }.
error-file-no-history = The history needs columns for the deal, the stage and the time. It has: { $headers }.
error-file-gone = This file is no longer at hand. Choose it again.
error-file-unreadable = The file { $file } cannot be read: { $detail }.

## Changes that are refused

refuse-title-missing = A deal needs a title.
refuse-line-long =
    { $max ->
        [one] This is too long: at most { $max } character fits.
       *[other] This is too long: at most { $max } characters fit.
    }
refuse-value-unreadable = “{ $text }” is not an amount. Write digits only, as in 42,000.
refuse-value-negative = A value cannot be below zero.
refuse-value-precise =
    { $decimals ->
        [0] { $currency } has no decimals.
        [one] { $currency } has { $decimals } decimal at most.
       *[other] { $currency } has { $decimals } decimals at most.
    }
refuse-value-large = This value is too large to keep.
refuse-deal-closed = This deal is closed. Reopen it first.
refuse-deal-open = This deal is open already.
refuse-reason-missing = Say why the deal was lost.
refuse-name-missing = A name is needed.
refuse-name-taken = There is already a record named { $name }. Open that one, or give this one a name that tells the two apart.
refuse-phone-unreadable = “{ $text }” is not a phone number. Write digits, and + ( ) - if you like.
refuse-phone-long =
    { $max ->
        [one] This phone number is too long: at most { $max } character fits.
       *[other] This phone number is too long: at most { $max } characters fit.
    }
refuse-email-unreadable = “{ $text }” is not an e-mail address. Write it as in sami@example.com.
refuse-website-unreadable = “{ $text }” is not a web address. Write it as in example.com.
refuse-starts-unreadable = “{ $text }” is not a day. Choose one in the calendar.
refuse-has-deals =
    { $count ->
        [one] It cannot be deleted: { $count } deal refers to it. Move or delete that deal first, or merge the two records.
       *[other] It cannot be deleted: { $count } deals refer to it. Move or delete those deals first, or merge the two records.
    }
refuse-has-companies =
    { $count ->
        [one] This person cannot be deleted: they answer for { $count } company. Choose “Has left…” and name who takes over.
       *[other] This person cannot be deleted: they answer for { $count } companies. Choose “Has left…” and name who takes over.
    }
refuse-has-left = { $name } has left. Choose somebody who is here.
refuse-left-before-start = Nobody leaves before their first day. Check the two days.
refuse-nobody-takes-over =
    { $count ->
        [one] { $count } open deal or company would have no owner. Choose who takes over, or say that nobody does.
       *[other] { $count } open deals and companies would have no owner. Choose who takes over, or say that nobody does.
    }
refuse-handed-to-themselves = Whoever leaves cannot take over. Choose somebody else.
refuse-nothing-to-merge = Choose at least two records to merge.
error-folder-in-use = The folder is not empty and holds no workspace. Choose an empty one.
error-file-rows = The file has more than { $max } rows. Split it and import the parts one after the other.
error-file-stages = The stage column names { $count } different stages, more than the { $max } that a pipeline can take. Check that the right column holds the stage.
refuse-value-ambiguous = “{ $text }” can be read in two ways. Leave the point out for thousands, or write two decimals.
## The workspace

error-wrong-code = This recovery code belongs to another workspace, or a newer code has replaced it. Use the latest sheet.
error-mistyped-code = This is not a whole recovery code. Compare it with the sheet, group by group: 8 groups of 4.
error-code-gone = This code is no longer waiting to be confirmed. Make a new one.
error-keychain = The system’s keychain did not open this workspace. Use the passphrase.
error-keychain-unavailable = The system’s keychain does not answer, so nothing was changed.
error-name-missing = Give the workspace a name.
error-name-long =
    { $max ->
        [one] This name is too long: at most { $max } character fits.
       *[other] This name is too long: at most { $max } characters fit.
    }
error-lock-after = Choose between 1 and { $max } minutes, or never.
error-draft-long = This is too long to keep while it is not saved: at most { $max } characters.
error-read-only = This disk or folder can only be read, so nothing was saved. Make it writable, or move the workspace to another disk.
error-vanished = The folder of the workspace is no longer where it was, so nothing was saved. Plug the disk in again or move the folder back, then try again.
error-synced-folder = This folder is kept in step by { $program }, which can damage an open workspace. Keep the workspace outside of it; backups may lie there.
error-backup-damaged = This backup is not as it was written, and is not used. Choose another one.
error-backup-foreign = This backup is of another workspace.
error-backup-unknown = This backup is no longer here.
error-place-missing = There is no such folder. Plug the disk in, or choose another folder.
error-place-inside = This folder lies in the workspace’s own. Choose one on another disk, or one that is copied elsewhere.
error-place-unwritable = Nothing can be written in this folder. Choose another one.

## Backups that were not made

backup-failed-full = The last backup was not made: the disk is full. Free some space.
backup-failed-read-only = The last backup was not made: the disk can only be read.
backup-failed-gone = The last backup was not made: the folder of the workspace is gone.
backup-failed-damaged = The last backup was not made: what was copied is not whole. Check this workspace.
backup-failed-other = The last backup was not made. Try again, and check the disk.
backup-failed-second-full = The second place got no copy of the last backup: its disk is full.
backup-failed-second-read-only = The second place got no copy of the last backup: it cannot be written.
backup-failed-second-gone = The second place got no copy of the last backup: it is not there. Plug the disk in.
backup-failed-second-other = The second place got no copy of the last backup. Check its disk.
error-file-exists = There is already a file { $file }. Choose another name.

## What a deal does not take

refuse-value-from-lines = The value is the sum of the products of this deal. Change their prices instead.
refuse-currency = “{ $text }” is not a currency. Write its three letters, as in SAR.
refuse-day = “{ $text }” is not a day. Write it as in { "2026-06-14" }.
refuse-created-late = A deal was made today or earlier, and not after it closed.
refuse-owner-left = { $name } has left. Choose someone who is still here.
refuse-step-missing = Say what is to be done.
refuse-product-missing = Say which product it is.
refuse-quantity-unreadable = “{ $text }” is not a quantity. Write only the number, as in { "2.5" }.
refuse-quantity-zero = A quantity is more than zero.
refuse-quantity-precise = A quantity has three decimals at most.
refuse-quantity-large = This quantity is too large to keep.
refuse-contact-missing = Say who it is.
refuse-note-missing = A note needs some text.
refuse-note-long =
    { $max ->
        [one] This note is too long: at most { $max } character fits.
       *[other] This note is too long: at most { $max } characters fit. Attach it as a file instead.
    }
refuse-file-name-missing = A file needs a name.
refuse-file-large = This file is larger than { $limit } MB, the most that is kept for one. Keep it in a folder and note where.
## Rates and tax

refuse-rate-currency = “{ $text }” is not a currency. Write its three letters, as in USD.
refuse-rate-base = { $currency } is the base currency: it needs no rate.
refuse-rate-missing = Write what one unit is worth.
refuse-rate-unreadable = “{ $text }” is not a rate. Write digits, as in 3.75.
refuse-rate-zero = A rate is above zero.
refuse-rate-limits = This rate is too large, or has more than 10 decimals.
refuse-vat-rate = “{ $text }” is not a rate of tax. Write a percentage from 0 to 100, as in 15 or 5.5.

## The table of deals
refuse-view-name-missing = A view needs a name.
refuse-view-columns = A view needs at least one column.
refuse-bulk-closed = closed deals stay as they are; reopen them first
error-export-rows = A workbook holds at most { $max } deals. Narrow the filter, or export as CSV.
## Pipelines and stages

refuse-stage-archived = This stage is archived. Restore it first, or choose another one.
refuse-stage-name = Give it a name, in one language at least.
refuse-stage-probability = “{ $text }” is not a chance. Write whole percent from 0 to 100.
refuse-stage-days =
    { $max ->
        [one] “{ $text }” is not a number of days. Write a whole number from 1 to { $max }.
       *[other] “{ $text }” is not a number of days. Write a whole number from 1 to { $max }.
    }
refuse-stage-stale = A deal is idle before it is stale: the first limit is not larger than the second.
refuse-stage-occupied =
    { $count ->
        [one] { $count } open deal stands here. Say where it goes.
       *[other] { $count } open deals stand here. Say where they go.
    }
refuse-stage-last = A pipeline keeps one stage in use. Add another one first.
refuse-pipeline-last = One pipeline stays in use. Make another one first.
refuse-stage-target = Deals cannot go to this stage. Choose another one that is in use.
refuse-stage-pipeline = Only stages of the same pipeline can be merged.
error-file-dates = Nothing tells the day from the month in: { $columns }. Say which number is the day before you import.
error-file-deals = Rows of this file have the ids of deals that are here and are about something else. Say whether they are the same deals before you import.
