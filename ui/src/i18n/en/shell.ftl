app-name = Diwan

## Navigation and header

nav-label = Main
nav-today = Today
nav-deals = Deals
nav-companies = Companies
nav-contacts = Contacts
nav-staff = Staff
nav-help = Help
nav-pipeline = Pipeline
nav-insights = Insights
nav-import = Import
nav-settings = Settings
shell-saved = Saved
shell-lock = Lock
shell-demo = Demo workspace
shell-demo-text = Made-up data. Nothing here mixes with yours.
shell-demo-leave = Leave
shell-find = Search or do anything
shell-skip = Skip to the content
shell-window-title = { $screen } – Diwan

## Starting

start-lead = Your sales pipeline in one private, encrypted workspace on this computer.
start-private = Nothing leaves this computer: no account, no server.
start-create-title = Create your workspace
start-passphrase = Passphrase
start-passphrase-rule = At least 8 characters. Several words are easy to remember and hard to guess.
start-passphrase-short = Too short: at least 8 characters.
start-repeat = Repeat the passphrase
start-repeat-differs = The two do not match.
start-show = Show
start-hide = Hide
start-currency = Base currency
start-currency-hint = Totals are in this currency. It cannot be changed later.
start-currency-other = Another currency
start-currency-code = Currency code
start-currency-code-hint = Three letters, as in TND.
start-zone = Time zone
start-create = Create workspace
start-creating = Creating
start-demo = Look around in a demo
start-demo-busy = Preparing the demo
start-unlock-title = Unlock your workspace
start-unlock = Unlock
start-unlocking = Unlocking
start-or = or
start-language = Language

## States

state-loading = Loading
state-error-title = This could not be shown
state-retry = Try again

## Toasts

toast-undo = Undo
toast-redo = Redo
toast-open = Open
toast-close = Dismiss
toast-region = Messages
undo-done = Undone: { $name }
redo-done = Redone: { $name }
undo-nothing = There is nothing to undo.
redo-nothing = There is nothing to redo.
undo-conflict =
    { $count ->
        [one] Not undone: a later change stands in the way ({ $names }). Undo it first.
       *[other] Not undone: { $count } later changes stand in the way ({ $names }). Undo them first.
    }
undo-running = Undoing
redo-running = Redoing
task-cancel = Cancel
task-cancelled = Stopped. Nothing was changed.

## Dialogs, palette, shortcuts

dialog-cancel = Cancel
dialog-close = Close
palette-title = Search or do anything
palette-none = Nothing is found for “{ $text }”.
palette-results = Results and actions
group-go = Go to
group-do = Do
group-deal = This deal
group-workspace = Workspace
group-board = On the board
action-new-deal = New deal
action-today = Go to today
action-deals = Go to the table of deals
action-companies = Go to companies
action-contacts = Go to contacts
action-staff = Go to staff
action-help = Open the help
action-pipeline = Go to the pipeline
action-insights = Go to insights
action-import = Import deals
action-settings = Go to settings
action-undo = Undo
action-redo = Redo
action-lock = Lock the workspace
action-palette = Search or do anything
action-shortcuts = Keyboard shortcuts
action-theme-light = Light theme
action-theme-dark = Dark theme
action-theme-system = Theme as the system
action-language-en = Switch to English
action-language-ar = Switch to Arabic
action-demo-leave = Leave the demo
action-digits-arab = Arabic digits (٠١٢)
action-digits-latn = Latin digits (012)
action-card-focus = Move between cards
action-card-move = Move the card to another stage
action-card-open = Open the deal
action-card-won = Mark the deal as won
action-card-lost = Mark the deal as lost
action-card-menu = Menu of the card
shortcuts-title = Keyboard shortcuts
shortcuts-note = Shortcuts follow the place of a key, so they work in an Arabic layout as well.
key-arrows = Arrows
key-inline-arrows = → ←
key-enter = Enter
toast-saved = Saved in your downloads folder
toast-not-saved = The file could not be saved in your downloads folder. Check the disk and try again.

action-zoom-in = Larger
action-zoom-out = Smaller
action-zoom-usual = Usual size
action-calendar-gregorian = Without Hijri days
action-calendar-with_hijri = Hijri days beside the Gregorian
