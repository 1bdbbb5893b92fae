## Words of the command line

cli-won = Won
cli-lost = Lost
cli-open = Open
cli-win-rate = Win rate
cli-cycle-median = Cycle length, median
cli-cycle-mean = Cycle length, mean
cli-imported =
    { $rows ->
        [one] Imported { $imported } of { $rows } row.
       *[other] Imported { $imported } of { $rows } rows.
    }
cli-unchanged = Already here: { $count }
cli-updated = Changed: { $count }
cli-refused = Refused: { $count }
cli-undone = Undone: { $name }
cli-redone = Redone: { $name }
cli-nothing-to-undo = There is nothing to undo.
cli-nothing-to-redo = There is nothing to redo.
cli-conflict = Not undone: later changes touched the same records.
cli-created = Created a workspace in { $folder }
cli-row = Row { $row }: { $message }
cli-no-data = No data
cli-too-few = Too few to say (n = { $n })
cli-recovery-code = Recovery code: { $code }
cli-recovery-keep = Write it down and keep it apart from this computer. It opens the workspace when the passphrase is lost, and it is not shown again.
cli-intact =
    { $rows ->
        [one] The workspace is whole: { $pages } pages, { $rows } row.
       *[other] The workspace is whole: { $pages } pages, { $rows } rows.
    }
cli-damaged = The workspace is damaged: { $pages } of its pages are not as they were written.
cli-wrong = Wrong in the database: { $what }
cli-backups = Backups: { $good } good, { $damaged } damaged
cli-backed-up = Backup made: { $file }
cli-restored = The backup is restored.
cli-restore-line = { $table }: { $gone } disappeared, { $back } came back, { $changed } changed
cli-passphrase-changed = The passphrase was changed. Backups made before today still open with the old one.
cli-recovered = The workspace has a new passphrase. The recovery code stays good.
cli-history-field = { $field }: { $before } → { $after }
cli-history-none = Nothing is known of a record with this id.
cli-gone = (no longer here)
cli-passphrase-missing = Name the file that holds the passphrase: --passphrase-file FILE
cli-found-none = Nothing is found.
cli-would-import =
    { $rows ->
        [one] Would import { $imported } of { $rows } row. Nothing was written.
       *[other] Would import { $imported } of { $rows } rows. Nothing was written.
    }
cli-exported =
    { $count ->
        [one] Wrote { $count } deal into { $file }
       *[other] Wrote { $count } deals into { $file }
    }
cli-export-ending = { $file } has to end in .csv or .xlsx: that says which kind of file it becomes.
cli-not-written = The file { $file } cannot be written: { $detail }.
cli-map = “{ $text }” has to be a name, an equals sign and what it means, for example "Deal name=title". The fields are: id, title, company, contact, owner, product, quantity, stage, status, value, currency, source, created, expected, closed, reason, next, note.
cli-velocity = Pipeline velocity, a day
cli-realised = Really won, a day
cli-unknown = Unknown
cli-stage = { $stage }: reached by { $reached }, went on { $conversion }, leaked { $leakage }
cli-left = Left behind: { $columns }
cli-dates = Nothing in the column “{ $column }” tells the day from the month. Say which number is the day, with --dates "{ $column }=dmy" or --dates "{ $column }=mdy".
cli-dates-bad = “{ $text }” has to be a column, an equals sign and dmy or mdy, for example "Created=dmy".
cli-ids = Of { $met } rows with the ids of deals that are here, { $unlike } are about something else. If they are the same deals, say --ids same; if they are others that are numbered alike, say --ids other.
