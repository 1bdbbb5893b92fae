## Fields that suggest

combobox-add = Add “{ $name }”
combobox-count =
    { $count ->
        [0] Nothing known by this name
        [one] { $count } suggestion
       *[other] { $count } suggestions
    }

## Days

date-placeholder = tomorrow, +3d, 14/6
date-hint = Today, tomorrow, Sunday, next week, +3d, 14/6 or 2026-06-14
date-wrong = This is not a day. Try tomorrow, Sunday, +3d or 14/6.
date-open = Calendar: { $label }
calendar-before = Month before
calendar-after = Month after
calendar-today = Today
calendar-clear = No day

## A new deal, from anywhere

add-step = Next step
add-step-example = Call Omar
add-step-on = On
add-more = More: stage, owner, source
add-less = Less
add-owner = Owner
add-source = Source
add-again = Save and start another:
