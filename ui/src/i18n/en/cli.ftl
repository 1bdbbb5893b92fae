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
