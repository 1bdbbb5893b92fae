-- What the row of a company or a contact said when it was last imported, as JSON.
ALTER TABLE company ADD COLUMN import_row TEXT;
ALTER TABLE contact ADD COLUMN import_row TEXT;
