insights-title = Insights
insights-sub = Deals closed: { $window }
insights-window = Period
insights-pipeline = Pipeline
insights-pipeline-all = All pipelines
window-all = All time
window-this-quarter = This quarter
window-last-quarter = Last quarter
window-this-year = This year
window-last-12-months = Last 12 months
window-custom = From … to …
window-from = From
window-to = To
window-hint = Write days as { $day }
window-bad = “{ $text }” is not a day. Write it as { $day }.
window-swapped = The last day is before the first day.
window-apply = Show
window-between = { $from } – { $to }
window-since = since { $from }
window-until = until { $to }

figure-win-rate = Win rate
figure-win-rate-value = Win rate by value
figure-cycle = Cycle length
figure-cycle-sub = median of won deals
figure-cycle-p75 = Three in four within
figure-mean = Mean
figure-max = Longest
figure-lose = Time to lose
figure-lose-sub = median of lost deals
figure-won-value = Won value
figure-won-value-sub = sum of won deals, at closing
figure-mean-won = Mean won deal
figure-open = Open deals
figure-details = Details
figure-n = n = { $n }
figure-few = Too few to say (n = { $n })
figure-none = —
figure-no-data = No data in this period
figure-interval = { $level } interval: { $low } to { $high }
figure-won-count =
    { $count ->
        [one] { $count } won
       *[other] { $count } won
    }
figure-lost-count =
    { $count ->
        [one] { $count } lost
       *[other] { $count } lost
    }
figure-unvalued =
    { $count ->
        [one] { $count } deal with no value, or no rate on its day, left out
       *[other] { $count } deals with no value, or no rate on their day, left out
    }
figure-invalid =
    { $count ->
        [one] { $count } duplicate or invalid deal left out
       *[other] { $count } duplicate or invalid deals left out
    }
figure-unknown =
    { $count ->
        [one] { $count } deal with unknown days left out
       *[other] { $count } deals with unknown days left out
    }
figure-unclosed =
    { $count ->
        [one] { $count } deal without a closing day
       *[other] { $count } deals without a closing day
    }
figure-negative =
    { $count ->
        [one] { $count } deal, won or lost, closed before it was created: left out
       *[other] { $count } deals, won or lost, closed before they were created: left out
    }
figure-days =
    { $days ->
        [0] less than a day
        [one] { $days } day
       *[other] { $days } days
    }
figure-show-deals = Show the deals: { $figure }
figure-about = About this figure: { $figure }
figure-formula = Formula
figure-window = Period
figure-denominator = Counted
about-win-rate = Won ÷ (won + lost), by the actual closing day. Deals lost as duplicate or invalid are left out.
about-win-rate-value = Value won ÷ (value won + value lost), with each deal’s value when it closed, at the rate of that day. Deals without a value or a rate are left out.
about-cycle = Whole days from the creation of a deal to its winning. Half of the won deals took at most the median, three in four at most the second figure.
about-lose = Whole days from the creation of a deal to its loss, median.
about-won-value = Sum of the values of won deals when they closed, in the base currency at the rate of that day.
about-denominator-closed =
    { $n ->
        [one] { $n } deal that was won or lost in the period
       *[other] { $n } deals that were won or lost in the period
    }
about-denominator-valued =
    { $n ->
        [one] { $n } closed deal that has a value
       *[other] { $n } closed deals that have a value
    }
about-denominator-won =
    { $n ->
        [one] { $n } won deal with both days known
       *[other] { $n } won deals with both days known
    }
about-denominator-lost =
    { $n ->
        [one] { $n } lost deal with both days known
       *[other] { $n } lost deals with both days known
    }
about-denominator-won-all =
    { $n ->
        [one] { $n } won deal
       *[other] { $n } won deals
    }
insights-empty-title = No deal has closed in this period
insights-empty-text = Figures appear once deals are won or lost. Choose a longer period, or close deals on the board.

## The deals behind a figure

rows-back = Back to insights
rows-total =
    { $count ->
        [0] No deals
        [one] { $count } deal
       *[other] { $count } deals
    }
rows-won = Won deals
rows-lost = Lost deals
rows-closed = Won and lost deals
rows-invalid = Duplicate or invalid deals
rows-valued = Closed deals with a value and a rate
rows-unvalued = Closed deals with no value or no rate
rows-won_valued = Won deals with a value and a rate
rows-cycle_won = Won deals with a known length
rows-cycle_lost = Lost deals with a known length
rows-undated = Closed deals with an unknown day
rows-negative = Deals closed before they were created
rows-unclosed = Deals without a closing day
rows-deal = Deal
rows-company = Company
rows-owner = Owner
rows-status = Status
rows-created = Created
rows-closed-on = Closed
rows-days = Days
rows-value = Value
rows-more = Show the next { $count }
rows-unknown = unknown

figure-cohort = Deals created
figure-cohort-sub = in this period, and where they are now
figure-cohort-won = Won since
figure-cohort-lost = Lost since
figure-cohort-open = Still open
about-cohort = The deals that were created in the period, whenever they closed. The other figures go by the day of closing: do not compare their counts.
about-denominator-cohort =
    { $n ->
        [one] { $n } deal created in the period
       *[other] { $n } deals created in the period
    }
rows-won_unvalued = Won deals with no value or no rate
rows-open = Open deals
rows-cohort_won = Created in the period and won
rows-cohort_lost = Created in the period and lost
rows-cohort_open = Created in the period and still open

insights-as-of = As it stood on
insights-as-of-today = today

## What becomes of deals in each stage

course-title = Stage by stage
course-sub = how many deals come this far, and where they leak away
course-cohort = Deals that count
course-cohort-created = created in the period
course-cohort-closed = closed in the period
course-stage = Stage
course-reached = Reached it
course-conversion = Went on
course-settled = Went on, of the settled
course-leaked = Lost here
course-value = Value lost
course-silent = Gone quiet
course-time = Stay, median
course-unknown = Not known where they stood
course-no-reason = no reason given
course-and = {", "}
course-skipped =
    { $count ->
        [one] { $count } skipped it
       *[other] { $count } skipped it
    }
course-empty = No deal of this period has a stage that is known.
course-reasons = Why they were lost
course-ledger = How each stay ended
course-ledger-text = Stays that began in the period. Each one went on, was won, was lost, went back, moved to another pipeline, or is still there: together they are all that came.
course-undated = Stays of which nobody knows when they began are counted only when the period is all time.
course-cell-entered = Came
course-cell-advanced = Went on
course-cell-won = Won
course-cell-lost = Lost
course-cell-back = Went back
course-cell-moved_pipeline = Other pipeline
course-cell-here = Still there
about-stages = Reached: deals that came to this stage or a later one, also when they skipped it; won deals went beyond the last. Went on: reached the next stage ÷ reached this one; of the settled: ÷ (reached the next + lost here). Lost here ÷ reached is the leakage of deals. Gone quiet: open here, without a touch longer than the stage allows. Duplicates and invalid deals are left out.
about-denominator-reached =
    { $n ->
        [one] { $n } time that a deal reached a stage
       *[other] { $n } times that a deal reached a stage
    }

## Pipeline velocity

velocity-title = Pipeline velocity
velocity-sub =
    { $days ->
        [one] as of { $day }, from the last day
       *[other] as of { $day }, from the last { $days } days
    }
velocity-window =
    { $days ->
        [one] { $days } day up to { $day }: the shortest of 90, 180 and 365 with 30 closed deals
       *[other] { $days } days up to { $day }: the shortest of 90, 180 and 365 with 30 closed deals
    }
velocity-formula = By the formula
velocity-realised = Really won
velocity-a-day = { $money } a day
velocity-high = The formula promises { $ratio } times what really came in. The live deals probably hold some that will never close.
velocity-low = The formula gives only { $ratio } times what really came in. Deals that seem stale may be alive after all.
velocity-even = The two agree: the formula gives { $ratio } times what really came in.
velocity-see-live = See the live deals
velocity-see-stale = See the stale deals
velocity-live = Live deals
velocity-rate = × win rate
velocity-value = × mean won deal
velocity-cycle = ÷ mean days to close
velocity-stale = Left out as stale
velocity-what-if = What if …
velocity-if-live = a tenth more live deals
velocity-if-rate = a win rate a tenth higher
velocity-if-value = deals worth a tenth more
velocity-if-cycle = a tenth less time to close
about-velocity = Live deals × win rate × mean value of won deals ÷ mean days to close, won and lost. Stale deals are left out: untouched longer than their stage allows, or older than 95 in 100 deals were when they closed. Really won: value won ÷ days.
about-denominator-velocity =
    { $n ->
        [one] { $n } deal closed in those days
       *[other] { $n } deals closed in those days
    }

## The same figures by group

groups-title = Compare
groups-by = Split by
groups-by-nothing = nothing
groups-by-owner = Owner
groups-by-source = Source
groups-by-product = Product
groups-by-stage = Stage
groups-by-month = Month
groups-by-quarter = Quarter
groups-won = Won
groups-lost = Lost
groups-open = Open
groups-quarter = Q{ $quarter } { $year }
groups-unknown = Not known
groups-text = The same figures for each owner, source, product, stage, month or quarter.
groups-empty = No deals in this period.
groups-product-note = A deal with several products counts with each of them.
groups-more = The first { $shown } of { $total } are shown.

rows-flow-live = Live deals
rows-flow-stale = Deals left out as stale
rows-flow-closed = Closed in the days of the velocity
rows-flow-won = Won in the days of the velocity
rows-stage-reached = Deals that reached the stage
rows-stage-skipped = Deals that skipped the stage
rows-stage-entered = Came to the stage
rows-stage-advanced = Went on to a later stage
rows-stage-won = Won from the stage
rows-stage-lost = Lost from the stage
rows-stage-back = Went back to an earlier stage
rows-stage-moved_pipeline = Moved to another pipeline
rows-stage-here = Still in the stage
rows-stage-undated = Not known since when
rows-stage-leaked = Lost in the stage
rows-stage-silent = Gone quiet in the stage
rows-stage-won_through = Won deals
