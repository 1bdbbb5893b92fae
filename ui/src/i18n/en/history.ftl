## History

history-title = History
history-sub = Every change, the newest first
history-list = Changes
history-you = You
history-other = Another computer
history-rows =
    { $rows ->
        [one] { $rows } row
       *[other] { $rows } rows
    }
history-undo = Undo
history-undo-label = Undo: { $name }, { $time }
history-older = Older
history-standing-undone = Undone
history-standing-dropped = Undone and replaced
history-gone = no longer here
history-today = Today
history-yesterday = Yesterday
history-empty-title = Nothing has changed yet
history-empty-text = Every change is written down here, with its time. Any of them can be undone later, as long as nothing newer builds on it.
history-empty-new = Go to the pipeline

## What changed on a deal

history-record = Everything that changed
history-record-empty = Nothing is written down about this deal yet.
history-all = Show all
history-few = Show the latest only
history-empty-value = empty
history-gone-value = no longer here
history-became = became
