## Companies, contacts and staff: what their screens share

reach-find = Find by name
reach-sort = Order
reach-sort-name = By name
reach-sort-open = Most open deals
reach-sort-won = Greatest won value
reach-sort-last = Latest deal
reach-found =
    { $count ->
        [one] { $count } found
       *[other] { $count } found
    }
reach-all =
    { $count ->
        [one] { $count } in all
       *[other] { $count } in all
    }
reach-nothing = Nothing here is named “{ $text }”.
reach-open = Open deals
reach-won = Won
reach-last = Latest deal
reach-left-out = +{ $count } not in the sum
reach-facts = What is known
reach-deals = Deals
reach-deals-none = No deals yet.
reach-in-table = All in the table of deals
reach-deals-more =
    { $count ->
        [one] { $count } older deal is not shown here.
       *[other] { $count } older deals are not shown here.
    }
reach-deal-count =
    { $count ->
        [0] No deals
        [one] { $count } deal
       *[other] { $count } deals
    }
reach-where = Stands
reach-since = Day
reach-add = Add
reach-delete = Delete
reach-deleted = { $name } deleted
reach-duplicates = Find duplicates

## Phones and addresses

link-open-phone = Call { $value }
link-open-mail = Write to { $value }
link-open-web = Open { $value }
link-copy = Copy
link-copy-this = Copy { $value }
link-copied = Copied: { $value }
link-not-copied = This could not be copied. Select it and copy it by hand.
link-unavailable-phone = No program on this computer makes calls.
link-unavailable-mail = No mail program was found on this computer.
link-unavailable-web = No browser was found on this computer.

## Companies

company-title = Company
company-back = All companies
company-new = New company
company-duplicates = Duplicate companies
company-delete = Delete this company
company-empty-title = No companies yet
company-empty-text = Whoever may buy from you stands here, with phone, people and deals. A company is added by itself when you name it on a deal.
company-nobody = Nobody is known here yet. Add the person you call.

## Contacts

contact-title = Contact
contact-back = All contacts
contact-new = New contact
contact-duplicates = Duplicate contacts
contact-delete = Delete this contact
contact-empty-title = No contacts yet
contact-empty-text = The people you call and write to stand here. Add one, and their number is one click away on every deal.
contact-to-company = Open the company

## Staff

person-title = Person on the staff
person-back = All staff
person-new = New person
person-duplicates = Duplicate people on the staff
person-delete = Delete this person
person-empty-title = Nobody on the staff yet
person-empty-text = Whoever answers for deals stands here. Add yourself first; people are also added when you name them as the owner of a deal.
person-left-on = Left on { $day }
person-leaves-on = Leaves on { $day }
person-left-behind = What is listed here as open still waits for somebody to take over.
person-leave = Has left…
person-return = Is back
person-back-toast = { $name } is back
person-companies =
    { $count ->
        [one] Answers for { $count } company
       *[other] Answers for { $count } companies
    }

## Somebody leaves

leave-title = { $name } leaves
leave-on = From this day on
leave-what =
    Still open: { $deals ->
        [0] no deals
        [one] { $deals } deal
       *[other] { $deals } deals
    }; answers for { $companies ->
        [0] no company
        [one] { $companies } company
       *[other] { $companies } companies
    }.
leave-nothing = No open deal and no company is waiting to be taken over.
leave-to = Who takes over
leave-choose = Choose…
leave-choose-first = Choose who takes over, or say that nobody does.
leave-nobody = Nobody for now
leave-nobody-hint = The deals stay with the name of who left. Nothing reminds anybody of them until somebody takes over.
leave-do = Leaves
leave-running = Handing over
leave-done = { $name } has left
leave-handed-over =
    { $count ->
        [one] { $name } has left; { $to } took over { $count } record
       *[other] { $name } has left; { $to } took over { $count } records
    }

## Duplicates

duplicates-count =
    { $count ->
        [one] { $count } group
       *[other] { $count } groups
    }
duplicates-lead = These are probably one and the same. Nothing is merged until you have looked at them side by side.
duplicates-none-title = No duplicates
duplicates-none-text = Names that are spelled in several ways, and shared phones and addresses, would be shown here.
duplicates-why = In common:
duplicates-name = Same name
duplicates-phone = Same phone
duplicates-email = Same e-mail
duplicates-name_and_company = Same name and company
duplicates-name_and_phone = Same name and phone
duplicates-name_and_email = Same name and e-mail
duplicates-apart = Not the same
duplicates-apart-toast = These are no longer taken for one
duplicates-compare = Compare and merge…
duplicates-more =
    { $count ->
        [one] and { $count } more
       *[other] and { $count } more
    }
duplicates-rest =
    { $count ->
        [one] { $count } more group follows when these are merged.
       *[other] { $count } more groups follow when these are merged.
    }

## Merging

merge-with = Merge with…
merge-with-title = Merge { $name } with another
merge-with-which = The other record
merge-with-hint = You see both side by side before anything changes.
merge-title-company = Make one company of these
merge-title-contact = Make one contact of these
merge-title-person = Make one person of these
merge-caption = One column for each record; in each row the value that is kept
merge-keep = Keep this one
merge-kept = Is kept
merge-leave-out = Leave out
merge-nothing = Nothing
merge-moves = Moves over to the one that is kept: { $what }.
merge-moves-nothing = Nothing has to move over.
merge-undoable = The others are deleted. All of it can be undone.
merge-do =
    { $count ->
        [one] Merge { $count }
       *[other] Merge { $count } into one
    }
merge-running = Merging
merge-done =
    { $count ->
        [one] { $count } record is now part of { $name }
       *[other] { $count } records are now part of { $name }
    }
merge-deals =
    { $count ->
        [one] { $count } deal
       *[other] { $count } deals
    }
merge-companies =
    { $count ->
        [one] { $count } company
       *[other] { $count } companies
    }
merge-contacts =
    { $count ->
        [one] { $count } contact
       *[other] { $count } contacts
    }
merge-notes =
    { $count ->
        [one] { $count } note
       *[other] { $count } notes
    }
merge-files =
    { $count ->
        [one] { $count } file
       *[other] { $count } files
    }
