## Companies and contacts from a file, and into one

command-import_companies = Import of companies
command-import_contacts = Import of contacts

field-notes = Notes

error-file-no-records = No known column was found among: { $headers }. One of the first 20 rows has to name the columns, for example name, phone, e-mail.
error-export-records = A workbook holds at most { $max } rows. Narrow the list, or export as CSV.

cli-exported-companies =
    { $count ->
        [one] Wrote { $count } company into { $file }
       *[other] Wrote { $count } companies into { $file }
    }
cli-exported-contacts =
    { $count ->
        [one] Wrote { $count } contact into { $file }
       *[other] Wrote { $count } contacts into { $file }
    }

row-name-missing = There is no name.
row-phone-unreadable = “{ $text }” is not a phone number.
row-email-unreadable = “{ $text }” is not an e-mail address.
row-website-unreadable = “{ $text }” is not a web address.
row-name-from-other = There is no name: { $text } stands in its place.
row-phone-second = The second number { $text } has the place of the mobile.
row-more-in-note = There is no field left for { $text }: it is kept in a note.
row-record-again = Row { $row } of this file is of the same record.
row-like-record = This is probably “{ $name }”, which is already here.
row-like-row = This is probably the record of row { $row }.
row-differs-kept = Here it is “{ $here }”, in the file “{ $file }”. Which of the two is newer is not known, so what is here stays.
row-company-new = The company “{ $name }” is not there yet: added.
row-company-unknown = No company here has the id { $id } in its file: the contact is at no company. Import the companies first.
