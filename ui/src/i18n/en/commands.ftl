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
command-pipeline_create = New pipeline
command-pipeline_rename = Renaming of a pipeline
command-pipeline_move = Order of pipelines
command-pipeline_archive = Archiving of a pipeline
command-stage_add = New stage
command-stage_edit = Edit of a stage
command-stage_move = Order of stages
command-stage_archive = Archiving of a stage
command-stage_restore = Restoring of a stage
command-stage_merge = Merging of two stages
