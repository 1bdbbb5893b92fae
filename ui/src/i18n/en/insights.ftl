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
