//! The same list of deals, as each spreadsheet program keeps it, is the same deals.

use acceptance::Desk;
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};
use serde_json::json;
use std::io::{Cursor, Write as _};
use zip::{ZipWriter, write::SimpleFileOptions};

const HEADER: [&str; 7] = ["id", "title", "company", "stage", "created", "closed", "value"];
/// Text, days and numbers; in both scripts, with what is special in CSV and in XML; a cell that is empty.
const ROWS: [[&str; 7]; 4] = [
    ["7", "Desks, \"large\"", "Al Noor & Sons", "Closing", "2026-05-05", "", "1200.5"],
    ["8", "صيانة <سنوية>", "شركة النور", "Won", "2026-01-31", "2026-02-28", "250000"],
    ["9", "Chairs", "", "Lost", "2025-12-01", "2026-03-01", "0.1"],
    ["10", "=1+1", "Al Noor & Sons", "Closing", "2024-02-29", "", ""],
];

/// What a column holds.
fn is_day(at: usize) -> bool {
    HEADER[at] == "created" || HEADER[at] == "closed"
}

fn is_number(at: usize) -> bool {
    HEADER[at] == "id" || HEADER[at] == "value"
}

fn csv() -> Vec<u8> {
    let line = |cells: &[&str]| {
        let quoted = cells.iter().map(|cell| format!("\"{}\"", cell.replace('"', "\"\"")));
        quoted.collect::<Vec<_>>().join(",") + "\r\n"
    };
    (line(&HEADER) + &ROWS.iter().map(|row| line(row)).collect::<String>()).into_bytes()
}

fn xlsx() -> Vec<u8> {
    let mut book = Workbook::new();
    let day = Format::new().set_num_format("d mmm yyyy");
    let sheet = book.add_worksheet();
    for (column, name) in (0..).zip(HEADER) {
        sheet.write_string(0, column, name).unwrap();
    }
    for (line, row) in (1..).zip(ROWS) {
        for (at, cell) in row.into_iter().enumerate().filter(|(_, cell)| !cell.is_empty()) {
            let column = u16::try_from(at).unwrap();
            if is_day(at) {
                let date = ExcelDateTime::parse_from_str(cell).unwrap();
                sheet.write_datetime_with_format(line, column, &date, &day).unwrap();
            } else if is_number(at) {
                sheet.write_number(line, column, cell.parse::<f64>().unwrap()).unwrap();
            } else {
                sheet.write_string(line, column, cell).unwrap();
            }
        }
    }
    book.save_to_buffer().unwrap()
}

fn ods() -> Vec<u8> {
    let escaped = |text: &str| text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    let text = |cell: &str| {
        format!(
            "<table:table-cell office:value-type=\"string\"><text:p>{}</text:p></table:table-cell>",
            escaped(cell)
        )
    };
    let typed = |kind: &str, name: &str, cell: &str, shown: &str| {
        format!(
            "<table:table-cell office:value-type=\"{kind}\" office:{name}=\"{cell}\"><text:p>{shown}</text:p></table:table-cell>"
        )
    };
    let cell = |(at, cell): (usize, &&str)| match *cell {
        "" => "<table:table-cell/>".to_owned(),
        // What is shown of a number or a day is not what it is.
        cell if is_day(at) => typed("date", "date-value", cell, "a day"),
        cell if is_number(at) => typed("float", "value", cell, "a number"),
        cell => text(cell),
    };
    let row = |cells: String| format!("<table:table-row>{cells}</table:table-row>");
    let lines = row(HEADER.map(text).concat())
        + &ROWS.iter().map(|cells| row(cells.iter().enumerate().map(cell).collect())).collect::<String>();
    let content = format!(
        "<?xml version=\"1.0\"?><office:document-content><office:body><office:spreadsheet>\
         <table:table table:name=\"Deals\">{lines}</table:table>\
         </office:spreadsheet></office:body></office:document-content>"
    );
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let kind = "application/vnd.oasis.opendocument.spreadsheet";
    for (name, content) in [("mimetype", kind), ("content.xml", &content)] {
        zip.start_file(name, SimpleFileOptions::default()).unwrap();
        zip.write_all(content.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

#[test]
fn one_list_is_the_same_deals_in_every_kind_of_file() {
    let files = [("csv", csv()), ("xlsx", xlsx()), ("ods", ods())];
    let mut lists = Vec::new();
    for (first, bytes) in &files {
        let desk = Desk::open();
        let report = desk.import(bytes);
        assert_eq!((&report["imported"], &report["refused"]), (&json!(4), &json!(0)), "{first} {report}");
        let columns =
            ["external_id", "title", "company", "stage", "status", "created_on", "closed_on", "value"];
        let sort = json!({ "by": "created_on", "descending": true });
        let ask = json!({
            "filter": {}, "sort": sort, "columns": columns, "format": "csv", "language": "en", "ids": null,
        });
        lists.push(String::from_utf8(desk.file("deal_export", ask)).unwrap());
        // Whatever it came as, each other one tells of the same deals and of nothing new.
        for (then, bytes) in &files {
            let again = desk.preview(bytes);
            let counts = [&again["unchanged"], &again["ready"], &again["updated"], &again["refused"]];
            assert_eq!(counts, [&json!(4), &json!(0), &json!(0), &json!(0)], "{first}, then {then}");
        }
    }
    assert_eq!(
        lists[0].lines().nth(1).unwrap(),
        r#"7,"Desks, ""large""",Al Noor & Sons,Closing,Open,2026-05-05,,1200.50,SAR"#
    );
    assert_eq!((&lists[1], &lists[2]), (&lists[0], &lists[0]));
}
