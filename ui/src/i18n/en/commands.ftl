## What can be undone, as it is named in history

command-deal_create = New deal
command-deal_edit = Edit of a deal
command-deal_move = Move of a deal
command-deal_close = Closing of a deal
command-deal_reopen = Reopening of a deal
command-import_deals = Import of deals
command-settings_set = Change of settings
command-undo = Undo
command-redo = Redo
command-workspace_create = Creation of the workspace
command-demo = Demo data
command-rate_set = Rate of a currency
command-rate_delete = Removal of a rate
command-deal_bulk = Change of many deals
command-view_create = New view
command-view_edit = Change of a view
command-view_move = Move of a view
command-view_delete = Removal of a view
