## Backups

nav-history = History
backups-title = Backups
backups-sub = Whole copies of the workspace, encrypted
backups-open = Open backups
backups-back = Back to backups
action-backups = Go to backups
action-history = Go to history
action-backup-now = Back up now

## How things stand

backups-state = How things stand
backups-all = Everything is in a backup. The last one was made { $when }.
backups-none-yet = There is no backup yet.
backups-minutes =
    { $minutes ->
        [0] What changed in the last minute is not in a backup yet.
        [one] { $minutes } minute of changes is not in a backup yet.
       *[other] { $minutes } minutes of changes are not in a backup yet.
    }
backups-since = What changed since { $when } is not in a backup yet.
backups-last = The last one was made { $when }.
backups-regular = Diwan backs up every half hour of changes, before large ones, and whenever it is locked or closed.
backups-demo = The demo is made-up data, and is not backed up by itself.
backups-running = A backup is being made.
backups-failed-at = Tried { $when }.
backups-today = today at { $time }
backups-yesterday = yesterday at { $time }
backups-on = on { $day } at { $time }
backups-now = Back up now
backups-now-running = Backing up
backups-now-done = Everything is in a backup.
backups-check = Check all backups
backups-check-running = Checking the backups
backups-check-good =
    { $good ->
        [0] There is no backup to check.
        [one] The only backup is good: it was read whole.
       *[other] All { $good } backups are good: they were read whole.
    }
backups-check-damaged =
    { $damaged ->
        [one] { $damaged } backup is damaged and will not be used. Make a new one.
       *[other] { $damaged } backups are damaged and will not be used. Make a new one.
    }
backups-dismiss = Dismiss until the next failure
backups-banner = Backup failed

## The second place

backups-second = Second place
backups-second-why = Each backup is copied here as well. A USB stick or a synced folder outlives a stolen or broken laptop, and backups are encrypted: nobody can read them without your passphrase.
backups-second-reachable = Reachable
backups-second-unreachable = Not reachable
backups-second-unreachable-hint = Plug the disk in. The next backup is copied there again.
backups-second-folder = Folder
backups-second-change = Another folder
backups-second-hint = The whole path, as in /media/usb/Backups or D:\Backups
backups-second-use = Use this folder
backups-second-choose = Choose folder…
backups-second-remove = Remove
backups-second-set = Backups are copied to the second place from now on.
backups-second-removed = The second place is no longer used. What lies there stays.
backups-second-missing = Give the path of a folder.

## The list

backups-list = All backups
backups-when = Made
backups-reason = Why
backups-place = Where
backups-size = Size
backups-deals = Deals
backups-state-of = State
backups-do = Action
backups-unknown-time = Time unknown
backups-unknown = unknown
backups-reason-asked = You asked for it
backups-reason-regular = After half an hour of changes
backups-reason-lock = On locking or closing
backups-reason-import = Before an import
backups-reason-bulk = Before undoing many rows
backups-reason-restore = Before a restore
backups-reason-migration = Before an update of Diwan
backups-place-here = This computer
backups-place-second = Second place
backups-check-state-good = Good
backups-check-state-unchecked = Not checked yet
backups-check-state-damaged = Damaged
backups-look = Look inside
backups-look-label = Look inside the backup made { $when }
backups-kb = { $size } KB
backups-mb = { $size } MB
backups-empty-title = No backups yet
backups-empty-text = A backup is a whole copy of this workspace at one moment, encrypted like the workspace itself. You can look inside before you restore anything. Diwan makes them by itself; the first one can be yours.

## Looking inside and restoring

restore-heading = Restore a backup
restore-looking = Looking inside the backup
restore-looking-text = It is read whole and compared with the workspace. Nothing changes yet.
restore-made = The backup was made { $when }
restore-identical = Nothing differs: the workspace is just as in this backup.
restore-identical-text = There is nothing to restore.
restore-differs = What restoring would change
restore-kind = Kind
restore-only-now = Would disappear
restore-only-then = Would come back
restore-differ = Would change
restore-now = Now
restore-then = In the backup
restore-table-deal = Deals
restore-table-company = Companies
restore-table-person = Staff
restore-table-product = Products
restore-table-pipeline = Pipelines
restore-table-stage = Stages
restore-table-setting = Settings
restore-table-visit = Stays of deals in stages
restore-table-other = Other records
restore-deals = Deals
restore-deal = Deal
restore-what = What would happen
restore-what-only_now = Disappears: it is not in the backup
restore-what-only_then = Comes back
restore-what-differs = Goes back to what it was
restore-more =
    { $count ->
        [one] and { $count } more
       *[other] and { $count } more
    }
restore-safe = The workspace as it is now is backed up first. To take the restore back, restore that backup.
restore-apply = Restore this backup
restore-applying = Restoring
restore-applying-text = The workspace as it is now is backed up, then the backup takes its place.
restore-done = The workspace is as it was { $when }. What was there before is in the newest backup.
restore-damaged-title = This backup is damaged
restore-damaged-text = It is not as it was written, so it is not used. Nothing was changed. Choose another backup.
restore-error-title = This backup could not be opened
restore-cancelled-title = Stopped
restore-gone = No backup was chosen. Choose one from the list.

## Rescue of a damaged workspace

rescue-title = Restore a backup
rescue-lead = The backup that you choose takes the place of the damaged workspace. The damaged files are not deleted: they are set aside in the folder “quarantine” in the workspace’s folder.
rescue-choose = Backup
rescue-line =
    { $deals ->
        [one] { $deals } deal · { $size }
       *[other] { $deals } deals · { $size }
    }
rescue-damaged = Damaged: cannot be used
rescue-apply = Restore this backup
rescue-running = Restoring the backup
rescue-done = The workspace was restored. The damaged files are kept in “quarantine”.
rescue-all =
    { $count ->
        [one] Show { $count } older backup
       *[other] Show { $count } older backups
    }
rescue-none-title = There is no backup on this computer
rescue-none-text = The workspace cannot be repaired without one. What can still help:
rescue-none-copy = A copy of the workspace’s folder, if you ever made one: put it in the place of this folder.
rescue-none-second = A backup in a second place, such as a USB stick or a synced folder: make a new workspace from that file, or use the command line.
rescue-none-keep = Do not delete the damaged folder: somebody may still be able to read parts of it.

## Checking the workspace

verify-title = Is this workspace whole?
verify-lead = Reads every page and every row, counts anew what is derived, and reads every backup.
verify-run = Check this workspace
verify-running = Checking the workspace
verify-intact =
    { $rows ->
        [one] The workspace is whole. Its { $rows } row was read.
       *[other] The workspace is whole. All its { $rows } rows were read.
    }
verify-pages =
    { $damaged ->
        [one] The workspace is damaged: { $damaged } of its { $pages } pages is not as it was written.
       *[other] The workspace is damaged: { $damaged } of its { $pages } pages are not as they were written.
    }
verify-wrong = The workspace is not whole: some of what it holds does not agree with itself.
verify-backups-none = There is no backup.
verify-backups-good =
    { $good ->
        [one] { $good } backup is good.
       *[other] { $good } backups are good.
    }
verify-backups-damaged =
    { $damaged ->
        [one] { $damaged } backup is damaged.
       *[other] { $damaged } backups are damaged.
    }
verify-restore = Look inside the newest backup, and restore it if it is good. Until then, enter nothing new.
verify-details = What was found
restore-present-damaged = The workspace itself is damaged
restore-present-damaged-text = It cannot be compared with the backup. What you entered since the backup was made may still be in its files, which are kept.
restore-aside = The damaged files are set aside in the workspace’s folder, under “quarantine”. Then the backup takes their place.
