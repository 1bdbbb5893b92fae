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
field-phone = Phone
field-mobile = Mobile
field-email = E-mail
field-website = Website
field-address = Address
field-city = City
field-industry = Industry
field-job = Job
field-starts = First day
field-left = Left on
word-status-open = Open
word-status-won = Won
word-status-lost = Lost
word-invalid-0 = Yes
word-invalid-1 = No: duplicate or not a deal
