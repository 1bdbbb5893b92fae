## Fields of records, as history names them

field-title = Title
field-name = Name
field-pipeline = Pipeline
field-stage = Stage
field-company = Company
field-owner = Owner
field-product = Product
field-value = Value
field-status = Status
field-created = Created on
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
