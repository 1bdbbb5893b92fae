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

records-what = The rows of this file are
records-what-deals = Deals
records-what-companies = Companies
records-what-contacts = Contacts
records-changes = What changes in what is here
records-keep-rest = Keep the columns that stay behind as a note on each record
records-open-companies = Open the companies
records-open-contacts = Open the contacts
records-known = Companies and contacts come in the same way: name, company, job, phone, mobile, e-mail, website, address, city, industry, owner, notes, id. Exports of Pipedrive, HubSpot, Salesforce, Zoho, Google and Outlook are known. What a file holds is told by its columns, and you can say otherwise.
records-import = Import from a file
records-export = Export
records-exporting = Writing the file
records-file-companies = companies
records-file-contacts = contacts
records-go-companies =
    { $count ->
        [one] Import { $count } company
       *[other] Import { $count } companies
    }
records-go-contacts =
    { $count ->
        [one] Import { $count } contact
       *[other] Import { $count } contacts
    }
records-update-companies =
    { $count ->
        [one] Change { $count } company
       *[other] Change { $count } companies
    }
records-update-contacts =
    { $count ->
        [one] Change { $count } contact
       *[other] Change { $count } contacts
    }
records-done-companies =
    { $count ->
        [0] No company was imported
        [one] { $count } company was imported
       *[other] { $count } companies were imported
    }
records-done-contacts =
    { $count ->
        [0] No contact was imported
        [one] { $count } contact was imported
       *[other] { $count } contacts were imported
    }
records-exported-companies =
    { $count ->
        [one] { $count } company is in { $file }
       *[other] { $count } companies are in { $file }
    }
records-exported-contacts =
    { $count ->
        [one] { $count } contact is in { $file }
       *[other] { $count } contacts are in { $file }
    }

field-first_name = First name
field-last_name = Last name
field-company_id = Id of the company

action-company-export-csv = Export the companies as CSV
action-company-export-xlsx = Export the companies as a workbook
action-contact-export-csv = Export the contacts as CSV
action-contact-export-xlsx = Export the contacts as a workbook
