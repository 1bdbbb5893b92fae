## What can be undone, as it is named in history

command-deal_create = New deal
command-deal_edit = Edit of a deal
command-deal_move = Move of a deal
command-deal_close = Closing of a deal
command-deal_reopen = Reopening of a deal
command-company_create = New company
command-company_edit = Edit of a company
command-company_delete = Deletion of a company
command-contact_create = New contact
command-contact_edit = Edit of a contact
command-contact_delete = Deletion of a contact
command-person_create = New person on the staff
command-person_edit = Edit of a person on the staff
command-person_delete = Deletion of a person on the staff
command-staff_leave = Somebody left
command-staff_return = Somebody is back
command-merge = Merge of records
command-import_deals = Import of deals
command-settings_set = Change of settings
command-undo = Undo
command-redo = Redo
command-workspace_create = Creation of the workspace
command-demo = Demo data
command-rate_set = Rate of a currency
command-rate_delete = Removal of a rate
