## Pipelines and their stages

pipelines-title = Pipelines
pipelines-lead = A pipeline is the way a deal goes, stage by stage. Make one for each kind of sale that goes its own way.
pipelines-new = New pipeline
pipelines-open =
    { $count ->
        [one] { $count } open deal
       *[other] { $count } open deals
    }
pipelines-name-en = English name
pipelines-name-ar = Arabic name
pipelines-earlier = Put { $name } earlier in the list
pipelines-later = Put { $name } later in the list
pipelines-archive = Archive
pipelines-archived = Archived pipelines
pipelines-archived-lead = Their deals keep their history and count in the figures. Nothing new goes into them.
pipelines-archived-toast = { $name } is archived
pipelines-restore = Restore
pipelines-restore-name = Restore { $name }
pipelines-restored = { $name } is in use again
pipelines-create = Create pipeline
pipelines-created = { $name } is ready
pipelines-set = Begin with
pipelines-set-own = Stages of my own
pipelines-set-own-hint = One stage, to be named; add the others.
pipelines-set-sales = Sales
pipelines-set-contractor = Contracting
pipelines-set-retail = Retail
pipelines-set-services = Services

stages-title = Stages
stages-lead = Chance: how likely a deal that stands here is won; the forecast uses it until there is a past of your own. Idle and stale: days without a touch.
stages-hint = Drag a row, or press Control, Shift and an arrow key in it, to put a stage elsewhere.
stages-drag = Drag to put it elsewhere
stages-chance = Chance, %
stages-warn = Idle, days
stages-stale = Stale, days
stages-open = Open
stages-field-en = English name of { $stage }
stages-field-ar = Arabic name of { $stage }
stages-field-chance = Chance of being won from { $stage }, in percent
stages-field-warn = Days until a deal in { $stage } is idle
stages-field-stale = Days until a deal in { $stage } is stale
stages-up = Put { $stage } earlier
stages-down = Put { $stage } later
stages-merge = Merge { $stage } into another stage
stages-archive = Archive { $stage }
stages-moved = { $stage } has another place
stages-suggestion =
    { $count ->
        [one] From { $count } stay here, in days: three of four were over after { $warn }, nine of ten after { $stale }.
       *[other] From { $count } stays here, in days: three of four were over after { $warn }, nine of ten after { $stale }.
    }
stages-suggestion-take = Use these as limits
stages-add = Add stage
stages-add-en = New stage, in English
stages-add-ar = The same in Arabic
stages-added = { $stage } added
stages-archiving = Archiving { $stage }
stages-archived =
    { $count ->
        [one] { $count } archived stage
       *[other] { $count } archived stages
    }
stages-archived-lead = The history of deals keeps their names. Nothing new goes into them.
stages-archived-toast = { $stage } is archived
stages-archived-moved =
    { $count ->
        [one] { $stage } is archived; { $count } deal moved
       *[other] { $stage } is archived; { $count } deals moved
    }
stages-archive-title = Archive { $stage }
stages-archive-lead =
    { $count ->
        [one] { $count } open deal stands here. It moves on; its idle days go on, too.
       *[other] { $count } open deals stand here. They move on; their idle days go on, too.
    }
stages-archive-to = Move to
stages-archive-save = Move and archive
stages-merge-title = Merge { $stage } into another stage
stages-merge-into = Into
stages-merge-open =
    { $count ->
        [0] No open deal goes over.
        [one] { $count } open deal goes over.
       *[other] { $count } open deals go over.
    }
stages-merge-closed =
    { $count ->
        [0] No closed deal goes over.
        [one] { $count } closed deal goes over.
       *[other] { $count } closed deals go over.
    }
stages-merge-stays =
    { $count ->
        [0] No stay in this stage is known.
        [one] { $count } stay goes over, with its time.
       *[other] { $count } stays go over, with their time.
    }
stages-merge-joined =
    { $count ->
        [one] { $count } stay follows another one directly and becomes part of it.
       *[other] { $count } stays follow another one directly and become part of it.
    }
stages-merge-hint = { $stage } is archived, not deleted. One undo brings everything back.
stages-merge-save = Merge
stages-merging = Merging { $stage }
stages-merged = { $stage } is part of { $into } now
action-stages = Go to pipelines and stages
