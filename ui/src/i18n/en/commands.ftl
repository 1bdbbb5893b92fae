## What can be undone, as it is named in history

command-deal_create = New deal
command-deal_edit = Edit of a deal
command-deal_move = Move of a deal
command-deal_close = Closing of a deal
command-deal_reopen = Reopening of a deal
command-import_deals = Import of deals
