## Making a workspace

create-name = Name of the workspace
create-name-default = My business
create-name-hint = Shown before the passphrase is typed, so that you know which one it is.
create-name-missing = Give the workspace a name.
create-next = Next you get a recovery code, for the day the passphrase is lost.
create-others = Your workspaces

## Other ways in

start-from-backup = Restore from a backup
start-add-folder = Open a workspace in another folder
start-back = Back
restore-title = Restore from a backup
restore-lead = A new workspace is made out of the backup. Nothing that is here already is touched.
restore-file = Backup file
restore-file-hint = Its whole path; the name ends in .diwan-backup.
restore-file-missing = Choose the file of the backup.
restore-secret = Passphrase or recovery code
restore-secret-hint = The one that was good when the backup was made.
restore-secret-missing = Type the passphrase or the recovery code.
restore-run = Restore
restore-running = Restoring
add-folder-title = Open a workspace in another folder
add-folder-lead = The workspace stays where it is and joins your list.
add-folder-path = Folder of the workspace
add-folder-hint = The whole path of the folder that holds vault.json.
add-folder-missing = Choose the folder.
add-folder-run = Open
pick-file = Choose file…
pick-folder = Choose folder…
pick-unavailable = There is no dialog for this here. Type the path.

## The lock screen

lock-idle = It was locked because nobody used it for a while.
lock-system = It was locked because the computer slept or its screen was locked.
lock-keychain = Unlock with the system keychain
lock-forgot = Forgot the passphrase?
lock-others = Other workspaces
lock-new = New workspace
lock-trouble = This workspace cannot be opened now
lock-trouble-damaged = This workspace is damaged
lock-trouble-newer = This workspace needs a newer Diwan
lock-trouble-busy = This workspace is open somewhere else
lock-trouble-missing = The folder of this workspace is not there
lock-untouched = Nothing in it was changed.
lock-where = It should be in
lock-damaged-passphrase = Type the passphrase first: a backup opens with it, too.
lock-newer-text = It was made by a newer version of Diwan. Update Diwan to open it.
entry-damaged = Damaged
entry-newer = Needs a newer Diwan
entry-missing = Not there
entry-unnamed = Workspace without a readable name
leaving = Closing the workspace

## Getting in with the recovery code

recover-title = Open with the recovery code
recover-lead = Type the code from your sheet and choose a new passphrase. The code stays good.
recover-code = Recovery code
recover-code-hint = 8 groups of 4. Spaces, dashes and small letters do not matter.
recover-code-missing = Type the recovery code.
recover-new = New passphrase
recover-repeat = Repeat the new passphrase
recover-run = Open and set the new passphrase
recover-running = Opening

## The recovery code

recovery-title = Keep your recovery code
recovery-title-new = A new recovery code
recovery-why = If you lose the passphrase, this code is the only way into the workspace. Nobody else has it, and nobody can make another one for you.
recovery-keep = Print it or write it down, and keep it apart from this computer.
recovery-old = Your older code stays good until you have confirmed this one.
recovery-code = Recovery code
recovery-group = Group { $number }
recovery-print = Print
recovery-save = Save as a text file
recovery-save-hint = Do not leave the file on this computer: who has it gets in.
recovery-ask = To be sure that you have it, type two groups from your sheet.
recovery-ask-label = Group { $number } of the sheet
recovery-wrong = This is not what the sheet says.
recovery-confirm = I have it
recovery-confirmed = The recovery code counts from now on.
sheet-title = Recovery code of the workspace
sheet-keep = This code opens the workspace when its passphrase is lost. Keep it in a safe place, apart from the computer.

## The switcher

switch-label = Workspace: { $name }. Switch
switch-new = New workspace
switch-demo = Look around in the demo
action-switch = Go to another workspace
action-workspace-new = New workspace
action-demo = Look around in the demo

## Messages at the top

banner-clock = The computer’s clock says { $now }, but the latest change is from { $latest }. Check the date and time of the computer.
banner-clock-again = Check again

## Locking by itself

lock-soon =
    { $seconds ->
        [one] Locking in { $seconds } second. Press any key to stay.
       *[other] Locking in { $seconds } seconds. Press any key to stay.
    }

## Settings: security

security-title = Security
security-passphrase = Passphrase
security-passphrase-hint = Older backups still open with the passphrase of their day.
security-passphrase-change = Change
security-passphrase-title = Change the passphrase
security-current = Current passphrase
security-current-missing = Type the current passphrase.
security-new = New passphrase
security-repeat = Repeat the new passphrase
security-save = Change the passphrase
security-saving = Changing
security-changed = The passphrase was changed.
security-recovery = Recovery code
security-recovery-hint = The way in when the passphrase is lost. Make a new one if the sheet is lost or somebody else has seen it.
security-recovery-new = New recovery code
security-keychain = Open with the system keychain
security-keychain-hint = Then everybody who can use your account on this computer can open the workspace, without the passphrase.
security-keychain-on = The system keychain opens the workspace now.
security-keychain-off = The system keychain no longer opens the workspace.
security-lock = Lock when nobody uses it
security-lock-hint = The workspace also locks when the computer sleeps.
security-lock-minutes =
    { $minutes ->
        [one] After { $minutes } minute
       *[other] After { $minutes } minutes
    }
security-lock-never = Never
security-lock-changed = Changed when the workspace locks
security-demo = The demo holds nothing of yours, so it has no passphrase of its own.

## Settings: workspaces

workspaces-title = Workspaces
workspaces-name = Name of this workspace
workspaces-list = All workspaces on this computer
workspaces-none = There is no workspace of your own on this computer yet: this is the demo.
workspaces-open = Open
workspaces-go = Switch
workspaces-go-name = Switch to { $name }
workspaces-forget = Forget
workspaces-forget-name = Forget { $name }
workspaces-forget-hint = A forgotten workspace leaves this list. Its files stay where they are.
workspaces-forgotten = { $name } is off the list. Its files stay where they are.
workspaces-again = Add again
workspaces-add = Add a folder
workspaces-renamed = Renamed: { $name }

## The first screen

start-title = Welcome to Diwan
door-import = Import my spreadsheet
door-import-text = See what it would bring first; a passphrase comes later. A CSV file can also be dropped here.
door-empty = Start empty
door-empty-text = A workspace of your own with the usual six stages.
door-demo = Look around in the demo
door-demo-text = A made-up business, kept apart from anything of yours.
first-title = Your spreadsheet
first-promise = Nothing has been saved yet. This is what Diwan would make of the file.
first-currency = Amounts are in
first-currency-hint = For rows that name no currency. It becomes the currency of your totals.
first-keep =
    { $count ->
        [one] Keep it: make my workspace
       *[other] Keep these: make my workspace
    }
first-waits =
    { $count ->
        [one] { $name } waits with { $shown } deal. It is imported with one press once the workspace is there.
       *[other] { $name } waits with { $shown } deals. They are imported with one press once the workspace is there.
    }
