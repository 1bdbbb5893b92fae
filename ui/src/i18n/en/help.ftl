help-sub = Everything here works without a network
help-find = Find in the help
help-topics = Topics
help-none = Nothing in the help matches “{ $text }”.

## Keys that belong to what has the focus

key-space = Space
keys-table = In the table
keys-table-move = Move between cells
keys-table-choose = Select the row
keys-table-all = Select all rows
keys-table-edit = Edit what is selected
keys-card-edit = Edit the card in place
keys-card-step = Plan its next step
keys-card-collapse = Fold its stage
keys-fields = In fields
keys-field-save = Save
keys-field-back = Bring back what was there
keys-field-suggest = Choose a suggestion
keys-field-calendar = Open the calendar of a day
keys-calendar-month = Turn the calendar’s months
