## The page of a deal

deal-value = Value
deal-value-lines = The sum of the products below
deal-currency = Currency
deal-currency-toast = { $title } is in { $currency } now; its numbers stayed
deal-taxed = { $rate } % VAT: { $net } without, { $gross } with
deal-expected = Expected to close
deal-source = Source
deal-delete = Delete deal
deal-deleted-toast = { $title } deleted with all that belongs to it
deal-idle =
    { $days ->
        [0] Touched today
        [one] { $days } day without a touch
       *[other] { $days } days without a touch
    }
deal-open-company = Open { $name }
deal-stage-bar = Stages
deal-stage-done = passed
deal-stage-current = now here
deal-stage-move = Move to { $stage }
deal-time-axis = The stages of this deal, from { $from } to { $to }

## Products of a deal

line-title = Products
line-empty = What is being sold? With prices, the value adds itself up.
line-product = Product
line-quantity = Quantity
line-price = Price of one
line-price-in = Price of one in { $currency }
line-amount = Amount
line-add = Add product
line-save = Save
line-sum = Sum
line-menu = Actions for { $name }
line-edit = Edit
line-up = Move up
line-down = Move down
line-remove = Remove
line-toast = { $name } saved
line-removed-toast = { $name } removed

## People of a deal

deal-people = People
deal-people-empty = Who decides, and who is called? The first one is called.
deal-people-add = Add a person
deal-people-first = called first
deal-people-make-first = Call first
deal-people-remove = Take off this deal
deal-people-menu = Actions for { $name }
deal-people-toast = { $name } added to the deal
deal-people-removed-toast = { $name } is no longer on the deal
deal-people-first-toast = { $name } is called first

## Steps

deal-step-title = Next step
deal-step-empty = Nothing is planned. A deal without a next step is forgotten first.
deal-step-add = Add a step
deal-step-text = What is to be done
deal-step-kind = Kind
deal-step-due = Due
deal-step-save = Save
deal-step-later = Then
deal-step-done-mark = Done: { $text }
deal-step-menu = Actions for { $text }
deal-step-edit = Edit
deal-step-tomorrow = Move to tomorrow
deal-step-week = Move by a week
deal-step-delete = Delete
deal-step-again = Not done after all
deal-step-no-day = no day
deal-step-overdue = overdue
deal-step-toast = { $text } saved
deal-step-done-toast = { $text } is done
deal-step-again-toast = { $text } is to be done again
deal-step-deleted-toast = { $text } deleted
deal-step-past =
    { $count ->
        [one] { $count } done
       *[other] { $count } done
    }
deal-step-kind-task = Task
deal-step-kind-call = Call
deal-step-kind-message = Message
deal-step-kind-meeting = Meeting
deal-step-kind-visit = Visit

## Notes

note-title = Notes
note-empty = What was said, agreed or noticed. Only you read it.
note-new = New note
note-text = Note
note-save = Save note
note-hint = Ctrl Enter saves. What you type is kept meanwhile.
note-menu = Actions for the note of { $time }
note-edit = Edit
note-delete = Delete
note-edited = edited
note-toast = Note saved
note-deleted-toast = Note deleted

## Files

file-title = Files
file-empty = Drop a file anywhere on this page: a quote, a drawing, a contract. It is kept encrypted with the rest.
file-add = Add a file
file-size-mb = { $size } MB
file-size-kb = { $size } KB
file-menu = Actions for { $name }
file-save = Save a copy
file-rename = Rename
file-delete = Delete
file-name = Name of the file
file-toast = { $name } added
file-renamed-toast = { $name } saved
file-deleted-toast = { $name } deleted
file-drop = Drop to add it here
file-large = { $name } is larger than { $limit } MB, the most that is kept for one.
