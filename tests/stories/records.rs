//! The owner brings companies and contacts of another program, and takes them out again.

use acceptance::Desk;
use serde_json::{Value, json};

/// Looks at a file of one kind and imports it; the report.
fn import(desk: &Desk, what: &str, bytes: &[u8]) -> Value {
    let preview = look(desk, json!({ "what": what }), bytes);
    desk.task(&format!("import_{what}"), json!({ "file": preview["file"] }))["report"].clone()
}

/// Looks at a file, as the request says.
fn look(desk: &Desk, mut request: Value, bytes: &[u8]) -> Value {
    use base64::Engine as _;
    request["content"] = base64::engine::general_purpose::STANDARD.encode(bytes).into();
    desk.json("import_preview", request)
}

fn counts(told: &Value) -> [u64; 4] {
    ["imported", "updated", "unchanged", "refused"].map(|count| {
        let told = if told[count].is_null() { &told["ready"] } else { &told[count] };
        told.as_u64().unwrap()
    })
}

fn codes(notes: &Value) -> Vec<(u64, &str, &str)> {
    notes
        .as_array()
        .unwrap()
        .iter()
        .map(|note| {
            (
                note["row"].as_u64().unwrap(),
                note["column"].as_str().unwrap_or(""),
                note["code"].as_str().unwrap(),
            )
        })
        .collect()
}

/// The record of this name, as its page has it.
fn record(desk: &Desk, kind: &str, name: &str) -> Value {
    let found = desk.json(&format!("{kind}_list"), json!({ "text": name }))["data"]["rows"].clone();
    let row = found.as_array().unwrap().iter().find(|row| row["name"] == name);
    let id = row.unwrap_or_else(|| panic!("no {kind} {name} in {found}"))["id"].clone();
    let mut request = json!({});
    request[kind] = id;
    desk.json(&format!("{kind}_get"), request)["data"].clone()
}

fn notes(desk: &Desk, kind: &str, record: &Value) -> Vec<String> {
    let on = json!({ "on": { "kind": kind, "id": record["id"] } });
    let all = desk.json("note_list", on)["data"].clone();
    let mut all: Vec<_> =
        all.as_array().unwrap().iter().map(|note| note["body"].as_str().unwrap().to_owned()).collect();
    // They are all of one instant.
    all.sort();
    all
}

const COMPANIES: &[u8] = "Organization - ID,Organization - Name,Phone,Website,City,Industry,Owner,Notes,Label
11,شركة النور,٠١١ ٢٣٤ ٥٦٧٨,noor.example,الرياض,تجارة,Lina,\"First line
second\",hot
12,Acme,\"0551234567, 0112345678\",,Jeddah,,Omar,,cold
13,Gulf,call Sami,,,,,,
"
.as_bytes();

#[test]
fn companies_of_another_program_come_in_and_go_out_as_one() {
    let desk = Desk::open();
    let preview = look(&desk, json!({}), COMPANIES);
    assert_eq!((&preview["what"], counts(&preview)), (&json!("companies"), [2, 0, 0, 1]));
    let left: Vec<_> =
        preview["columns"].as_array().unwrap().iter().filter(|plan| plan["field"].is_null()).collect();
    assert_eq!(left.len(), 1);
    assert_eq!(left[0]["header"], "Label");
    assert_eq!(desk.json("company_list", json!({}))["data"]["total"], 0, "a preview writes nothing");

    let report = import(&desk, "companies", COMPANIES);
    assert_eq!((counts(&report), &report["rows"]), ([2, 0, 0, 1], &json!(3)));
    assert_eq!(codes(&report["refusals"]), [(4, "Phone", "phone_unreadable")]);
    assert_eq!(report["refusals"][0]["cells"][1], "Gulf");
    assert_eq!(
        codes(&report["warnings"]),
        [(2, "Owner", "owner_new"), (3, "Phone", "more_in_note"), (3, "Owner", "owner_new")]
    );
    let noor = record(&desk, "company", "شركة النور");
    assert_eq!(
        ["phone", "website", "city", "industry"].map(|field| noor[field].as_str().unwrap()),
        ["011 234 5678", "noor.example", "الرياض", "تجارة"]
    );
    assert_eq!(noor["owner"]["name"], "Lina");
    assert_eq!(notes(&desk, "company", &noor), ["First line\nsecond"]);
    let acme = record(&desk, "company", "Acme");
    assert_eq!(
        (&acme["phone"], notes(&desk, "company", &acme)),
        (&json!("0551234567"), vec!["Phone: 0112345678".to_owned()])
    );

    let again = import(&desk, "companies", COMPANIES);
    assert_eq!((counts(&again), &again["command"]), ([0, 0, 2, 1], &Value::Null));
    assert_eq!(desk.undo()["name"], "import_companies");
    assert_eq!(desk.json("company_list", json!({}))["data"]["total"], 0);
    assert_eq!(desk.json("staff_list", Value::Null)["data"].as_array().unwrap().len(), 0);
    desk.redo();
    assert_eq!(record(&desk, "company", "Acme"), acme);
}

const CONTACTS: &[u8] = "Record ID,First Name,Last Name,Email,Phone Number,Mobile Phone Number,Job Title,Company name,Lifecycle Stage
21,Sami,Haddad,sami@noor.example; s.haddad@noor.example,+966 11 234 5678 ext. 12,٠٥٥١٢٣٤٥٦٧,Buyer,النور,lead
22,Huda,Salem,info@noor.example,,,,Acme,customer
23,Omar,Zaki,info@noor.example,,,,Acme,customer
24,,,nobody@noor.example,,,,,lead
25,,,,,,,Acme,lead
26,Lina,Haddad,no address,,,,Acme,lead
"
.as_bytes();

#[test]
fn contacts_of_another_program_come_in_with_their_companies() {
    let desk = Desk::open();
    desk.json("company_create", json!({ "name": "شركة النور" }));
    let preview = look(&desk, json!({}), CONTACTS);
    assert_eq!((&preview["what"], counts(&preview)), (&json!("contacts"), [4, 0, 0, 2]));
    let report = import(&desk, "contacts", CONTACTS);
    assert_eq!(
        codes(&report["refusals"]),
        [(6, "First Name", "name_missing"), (7, "Email", "email_unreadable")]
    );
    assert_eq!(
        codes(&report["warnings"]),
        [
            (2, "Email", "more_in_note"),
            (2, "Company name", "company_new"),
            (3, "Company name", "company_new"),
            (5, "", "name_from_other")
        ]
    );
    assert_eq!(report["left"], json!(["Lifecycle Stage"]));
    let sami = record(&desk, "contact", "Sami Haddad");
    assert_eq!(
        ["email", "phone", "mobile", "job"].map(|field| sami[field].as_str().unwrap()),
        ["sami@noor.example", "+966 11 234 5678 #12", "0551234567", "Buyer"]
    );
    assert_eq!(sami["company"]["name"], "النور");
    assert_eq!(notes(&desk, "contact", &sami), ["Email: s.haddad@noor.example"]);
    // An address of an office is of two people.
    assert_eq!(
        record(&desk, "contact", "Huda Salem")["email"],
        record(&desk, "contact", "Omar Zaki")["email"]
    );
    assert_eq!(desk.json("company_list", json!({}))["data"]["total"], 3);
    desk.undo();
    assert_eq!(desk.json("company_list", json!({}))["data"]["total"], 1);
    assert_eq!(desk.json("contact_list", json!({}))["data"]["total"], 0);
}

#[test]
fn a_contact_names_the_company_by_its_id() {
    let desk = Desk::open();
    import(&desk, "companies", b"Id,Name,BillingCity\n001A,Acme,Jeddah\n");
    let file = b"Id,AccountId,LastName,FirstName,Email\n1,001A,Haddad,Sami,s@acme.example\n2,001B,Zaki,Omar,\n3,000000000000000AAA,Salem,Huda,\n";
    let report = import(&desk, "contacts", file);
    assert_eq!(codes(&report["warnings"]), [(3, "AccountId", "company_unknown")]);
    assert_eq!(record(&desk, "contact", "Sami Haddad")["company"]["name"], "Acme");
    assert_eq!(record(&desk, "contact", "Omar Zaki")["company"], Value::Null);
    // Known as its id says, whatever it is called here by now.
    let acme = record(&desk, "company", "Acme");
    desk.json("company_edit", json!({ "company": acme["id"], "fields": { "name": "Acme Trading" } }));
    let again = import(&desk, "contacts", file);
    assert_eq!(counts(&again), [0, 0, 3, 0]);
    assert_eq!(record(&desk, "contact", "Sami Haddad")["company"]["name"], "Acme Trading");
}

#[test]
fn what_changed_in_the_file_is_shown_and_done_and_what_changed_here_stays() {
    let desk = Desk::open();
    import(&desk, "companies", COMPANIES);
    let acme = record(&desk, "company", "Acme");
    desk.json(
        "company_edit",
        json!({ "company": acme["id"], "fields": { "city": "Dammam", "name": "Acme Ltd" } }),
    );
    desk.json("note_add", json!({ "on": { "kind": "company", "id": acme["id"] }, "body": "Written here" }));
    let newer = "Organization - ID,Organization - Name,Phone,City,Owner,Notes
12,Acme,0112345679,Jeddah,Lina,\"Phone: 0112345678

Moved to a new office\"
14,Beta,,Taif,,
"
    .as_bytes();
    let preview = look(&desk, json!({ "what": "companies" }), newer);
    assert_eq!(counts(&preview), [1, 1, 0, 0]);
    let text = |text: &str| json!({ "kind": "text", "text": text });
    assert_eq!(
        preview["changes"],
        json!([{ "row": 2, "record": acme["id"], "title": "Acme Ltd", "fields": [
            { "field": "field-phone", "before": text("0551234567"), "after": text("0112345679") },
            { "field": "field-owner", "before": text("Omar"), "after": text("Lina") },
            { "field": "field-note", "before": { "kind": "none" }, "after": text("Moved to a new office") },
        ] }])
    );
    assert_eq!(counts(&import(&desk, "companies", newer)), [1, 1, 0, 0]);
    let now = record(&desk, "company", "Acme Ltd");
    assert_eq!(
        (&now["phone"], &now["city"], &now["owner"]["name"]),
        (&json!("0112345679"), &json!("Dammam"), &json!("Lina"))
    );
    assert_eq!(notes(&desk, "company", &now), ["Moved to a new office", "Phone: 0112345678", "Written here"]);
    assert_eq!(counts(&import(&desk, "companies", newer)), [0, 0, 2, 0]);
    assert_eq!(desk.undo()["name"], "import_companies");
    assert_eq!(record(&desk, "company", "Acme Ltd")["phone"], "0551234567");
    assert_eq!(counts(&look(&desk, json!({ "what": "companies" }), newer)), [1, 1, 0, 0]);
}

#[test]
fn a_record_that_came_from_no_file_is_known_by_its_name_or_address_and_only_filled() {
    let desk = Desk::open();
    let made = json!({ "name": "شركة النور", "city": "الرياض" });
    let noor = desk.json("company_create", made)["id"].clone();
    let report = import(&desk, "companies", "الشركة,المدينة,الهاتف\nشركة النُّور,جدة,0112345678\n".as_bytes());
    assert_eq!(
        (counts(&report), codes(&report["warnings"])),
        ([0, 1, 0, 0], vec![(2, "المدينة", "differs_kept")])
    );
    let now = desk.json("company_get", json!({ "company": noor }))["data"].clone();
    assert_eq!(
        (&now["name"], &now["city"], &now["phone"]),
        (&json!("شركة النور"), &json!("الرياض"), &json!("0112345678"))
    );
    // From now on it is known what the file said.
    let newer = "الشركة,المدينة,الهاتف\nشركة النور,الدمام,0112345678\n".as_bytes();
    assert_eq!(counts(&import(&desk, "companies", newer)), [0, 1, 0, 0]);

    desk.json("contact_create", json!({ "name": "Sami Haddad", "company": "شركة النور" }));
    desk.json("contact_create", json!({ "name": "Huda Salem", "email": "huda@noor.example" }));
    let file = "name,company,email,mobile\nSami Haddad,شركة النور,sami@noor.example,0551234567\nH. Salem,,HUDA@noor.example,\nSami Haddad,Acme,other@acme.example,0551234567\n";
    let report = import(&desk, "contacts", file.as_bytes());
    assert_eq!(
        (counts(&report), codes(&report["warnings"])),
        ([1, 1, 1, 0], vec![(3, "name", "differs_kept"), (4, "company", "company_new")])
    );
    assert_eq!(counts(&import(&desk, "contacts", file.as_bytes())), [0, 0, 3, 0]);
}

#[test]
fn rows_of_one_record_are_refused_and_rows_alike_are_told() {
    let desk = Desk::open();
    desk.json("company_create", json!({ "name": "Gulf Steel" }));
    let report = import(
        &desk,
        "companies",
        b"id,company,phone\n,Acme,\n,ACME,\n,Acme Ltd.,\n,Gulf Steel W.L.L.,\n1,Beta,\n2,Beta,\n",
    );
    assert_eq!(codes(&report["refusals"]), [(3, "", "duplicate")]);
    assert_eq!(
        codes(&report["warnings"]),
        [(4, "", "near_duplicate"), (5, "", "near_duplicate"), (7, "", "near_duplicate")]
    );
    let report = import(
        &desk,
        "contacts",
        b"name,company,email,phone\nSami,Acme,s@acme.example,\nSAMI,Beta,S@acme.example,\nOmar,Acme,,0551234567\nOmar,Beta,,+966 55 123 4567\nHuda,Acme,,\nHuda,Acme,h@acme.example,\n",
    );
    assert_eq!(codes(&report["refusals"]), [(3, "", "duplicate"), (5, "", "duplicate")]);
    assert_eq!(codes(&report["warnings"]), [(7, "", "near_duplicate")]);
}

#[test]
fn a_sheet_goes_out_is_edited_and_comes_back() {
    let desk = Desk::open();
    let noor =
        json!({ "name": "شركة النور", "phone": "+966 11 234 5678", "city": "Riyadh", "owner": "Lina" });
    let noor = desk.json("company_create", noor)["id"].clone();
    desk.json("note_add", json!({ "on": { "kind": "company", "id": noor }, "body": "First" }));
    desk.json("company_create", json!({ "name": "=Acme, \"the\" one" }));
    for (format, language) in [("csv", "en"), ("csv", "ar"), ("xlsx", "ar")] {
        let sheet = export(&desk, "companies", format, language);
        let told = import(&desk, "companies", &sheet);
        assert_eq!((counts(&told), &told["command"]), ([0, 0, 2, 0], &Value::Null), "{format} {language}");
    }
    let sheet = String::from_utf8(export(&desk, "companies", "csv", "en")).unwrap();
    assert!(sheet.contains("'+966 11 234 5678") && sheet.contains("\"'=Acme, \"\"the\"\" one\""), "{sheet}");
    let edited = sheet.replace("Riyadh", "Jeddah").replace("First", "First\n\nSecond");
    let edited = edited.replace("Lina", "Omar").replace("First\n\nSecond", "\"First\n\nSecond\"");
    let preview = look(&desk, json!({ "what": "companies" }), edited.as_bytes());
    let fields: Vec<_> =
        preview["changes"][0]["fields"].as_array().unwrap().iter().map(|field| &field["field"]).collect();
    assert_eq!(fields, ["field-city", "field-owner", "field-note"]);
    assert_eq!(counts(&import(&desk, "companies", edited.as_bytes())), [0, 1, 1, 0]);
    let now = desk.json("company_get", json!({ "company": noor }))["data"].clone();
    assert_eq!((&now["city"], &now["owner"]["name"]), (&json!("Jeddah"), &json!("Omar")));
    assert_eq!(notes(&desk, "company", &now), ["First", "Second"]);
}

fn export(desk: &Desk, of: &str, format: &str, language: &str) -> Vec<u8> {
    desk.file("record_export", json!({ "of": of, "format": format, "language": language }))
}

#[test]
fn a_list_goes_out_as_it_is_narrowed() {
    let desk = Desk::open();
    for name in ["Acme", "Beta", "Beta Steel"] {
        desk.json("company_create", json!({ "name": name }));
    }
    let request = json!({ "of": "companies", "text": "beta", "format": "csv", "language": "en" });
    assert_eq!(desk.task("record_export", request)["records"], 2);
}

#[test]
fn what_a_column_means_is_said_once_and_the_rest_is_kept_as_a_note() {
    let desk = Desk::open();
    let file = b"company,main line,size\nAcme,0551234567,40\n";
    let said = json!({ "what": "companies", "keep_rest": true, "columns": [{ "column": "main line", "field": "phone" }] });
    let preview = look(&desk, said, file);
    let report = desk.task("import_companies", json!({ "file": preview["file"] }))["report"].clone();
    assert_eq!((counts(&report), &report["left"]), ([1, 0, 0, 0], &json!([])));
    let acme = record(&desk, "company", "Acme");
    assert_eq!(
        (&acme["phone"], notes(&desk, "company", &acme)),
        (&json!("0551234567"), vec!["size: 40".to_owned()])
    );
    let preview = look(&desk, json!({}), file);
    assert_eq!(
        (&preview["what"], &preview["columns"][1]["field"], &preview["keeps_rest"]),
        (&json!("companies"), &json!("phone"), &json!(true))
    );
    // What a company has no place for is no meaning.
    let content = {
        use base64::Engine as _;
        base64::engine::general_purpose::STANDARD.encode(file)
    };
    let wrong =
        json!({ "content": content, "what": "companies", "columns": [{ "column": "size", "field": "job" }] });
    assert_eq!(desk.fails("import_preview", wrong).1, "error-bad-request");
}

#[test]
fn a_file_is_imported_as_what_it_was_looked_at_for() {
    let desk = Desk::open();
    let preview = look(&desk, json!({ "what": "companies" }), COMPANIES);
    assert_eq!(desk.fails("import_contacts", json!({ "file": preview["file"] })).1, "error-file-gone");
    assert_eq!(desk.fails("import_deals", json!({ "file": preview["file"] })).1, "error-file-gone");
    desk.task("import_companies", json!({ "file": preview["file"] }));
    let nothing = {
        use base64::Engine as _;
        base64::engine::general_purpose::STANDARD.encode("colour,taste\nred,sweet\n")
    };
    let looked = desk.fails("import_preview", json!({ "content": nothing, "what": "contacts" }));
    assert_eq!(looked.1, "error-file-no-records");
}
