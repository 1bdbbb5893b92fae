## Fields of records, as history names them; those that a file can have stand in import.ftl

field-name = Name
field-pipeline = Pipeline
field-created = Created on
field-expected = Expected to close on
field-source = Source
field-closed = Closed on
field-closed-value = Value when closed
field-lost-reason = Reason for losing
field-invalid = Counts in the figures
field-external = Id in the imported file
word-status-open = Open
word-status-won = Won
word-status-lost = Lost
word-invalid-0 = Yes
word-invalid-1 = No: duplicate or not a deal
field-name-en = English name
field-name-ar = Arabic name
field-probability = Chance of being won, in percent
field-warn-days = Days until idle
field-stale-days = Days until stale
field-rate-currency = Currency of the rate
field-rate-from = Rate from
field-rate = Exchange rate
