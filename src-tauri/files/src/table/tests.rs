use super::*;
use encoding_rs::{ISO_8859_6, WINDOWS_1256};
use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook};
use std::io::{Cursor, Write as _};
use zip::{ZipWriter, write::SimpleFileOptions};

/// Counts what is known: enough to tell a header from a title.
fn known(cells: &[String]) -> usize {
    let names = ["title", "value", "company", "created", "القيمة", "الصفقة"];
    cells.iter().filter(|cell| names.contains(&cell.to_lowercase().as_str())).count()
}

fn read(bytes: &[u8]) -> Result<(Table, Origin), TableError> {
    read_table(bytes, None, &known)
}

fn table(bytes: &[u8]) -> Table {
    read(bytes).unwrap().0
}

fn shown(table: &Table) -> Vec<(u64, Vec<String>)> {
    table.rows.iter().map(|row| (row.number, row.cells().map(str::to_owned).collect())).collect()
}

fn wide(text: &str, little: bool, mark: bool) -> Vec<u8> {
    let mark = mark.then_some(0xFEFF_u16);
    let units = mark.into_iter().chain(text.encode_utf16());
    units.flat_map(|unit| if little { unit.to_le_bytes() } else { unit.to_be_bytes() }).collect()
}

/// A compressed package of these files.
fn package(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in files {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(content).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

#[test]
fn a_csv_as_excel_writes_it() {
    let table = table("\u{FEFF}title, value \r\n\"Al \"\"Noor\"\", Ltd\",5\r\n,\r\nB\r\n".as_bytes());
    assert_eq!((table.header, table.header_row), (vec!["title".to_owned(), "value".to_owned()], 1));
    let rows: Vec<_> = table.rows.iter().map(|row| (row.number, row.cell(0), row.cell(1))).collect();
    assert_eq!(rows, [(2, "Al \"Noor\", Ltd", "5"), (4, "B", "")]);
    assert_eq!((table.rows[1].len(), table.rows[1].cell(9)), (1, ""));
}

#[test]
fn rows_are_numbered_as_a_spreadsheet_numbers_them() {
    for end in ["\n", "\r\n"] {
        let text = ["a", "", "1", "", "", "\"2", "2\"", "3"].join(end);
        let rows: Vec<_> = table(text.as_bytes()).rows.iter().map(|row| row.number).collect();
        assert_eq!(rows, [3, 6, 7]);
    }
}

#[test]
fn one_text_in_every_encoding_is_one_table() {
    let text = "الصفقة,القيمة\nشركة النور للأثاث,١٢\nمكتب الرياض,5\n";
    let want = table(text.as_bytes());
    assert_eq!(want.rows[0].cell(0), "شركة النور للأثاث");
    let said = |bytes: &[u8]| {
        let (table, origin) = read(bytes).unwrap();
        (table == want, origin.encoding)
    };
    assert_eq!(said(format!("\u{FEFF}{text}").as_bytes()), (true, Some("UTF-8")));
    for mark in [true, false] {
        assert_eq!(said(&wide(text, true, mark)), (true, Some("UTF-16LE")), "{mark}");
        assert_eq!(said(&wide(text, false, mark)), (true, Some("UTF-16BE")), "{mark}");
    }
    // Windows-1256 has no Arabic-Indic digits.
    let western = text.replace("١٢", "12");
    let want = table(western.as_bytes());
    for (encoding, name) in [(WINDOWS_1256, "windows-1256"), (ISO_8859_6, "ISO-8859-6")] {
        let (bytes, _, lossy) = encoding.encode(&western);
        assert!(!lossy);
        let (table, origin) = read(&bytes).unwrap();
        assert_eq!((table == want, origin.encoding), (true, Some(name)));
    }
    let french = read(b"title,company\nCaf\xE9,Soci\xE9t\xE9 G\xE9n\xE9rale\n").unwrap();
    assert_eq!((french.0.rows[0].cell(1), french.1.encoding), ("Société Générale", Some("windows-1252")));
}

#[test]
fn what_separates_is_told_by_the_header() {
    let want = table(b"title,value\na,5\n");
    for text in [
        "title;value\na;5\n",
        "title\tvalue\na\t5\n",
        "title|value\na|5\n",
        "\"title\";\"value\"\r\n\"a\";5\r\n",
    ] {
        assert_eq!(table(text.as_bytes()), want, "{text:?}");
    }
    let told = table(b"sep=;\r\na,b;c\r\n1;2\r\n");
    assert_eq!((told.header, told.rows[0].number), (vec!["a,b".to_owned(), "c".to_owned()], 3));
    assert_eq!(table(b"\"a;b;c\",d\n1,2\n").header, ["a;b;c", "d"]);
    assert_eq!(table(b"title\na\n").header, ["title"]);
    assert_eq!(table(b"a, b, c;title;value\n1;2;3\n").header, ["a, b, c", "title", "value"]);
}

#[test]
fn a_header_may_stand_below_titles() {
    let table = table(b"Our deals, all of them, in 2026\n\nPrinted,2026-11-24\nTitle;Value\na;5\nb;6\n");
    assert_eq!((table.header_row, table.header), (4, vec!["Title".to_owned(), "Value".to_owned()]));
    assert_eq!(table.rows.len(), 2);
    let deep = format!("{}title,value\na,5\n", "x\n".repeat(20));
    assert_eq!(super::tests::table(deep.as_bytes()).header_row, 1, "twenty rows are looked at");
}

#[test]
fn a_line_break_inside_quotes_is_one_row() {
    let table = table(b"a,b\n\"x\ny\",1\nz,2\n");
    assert_eq!((table.rows[0].cell(0), table.rows[1].number), ("x\ny", 3));
}

#[test]
fn a_text_that_was_kept_from_being_a_formula_is_itself_again() {
    let table = table("title,value\n'=1+1,\"'@x, y\"\n'-5,'\u{645}\n".as_bytes());
    assert_eq!(
        shown(&table),
        [(2, vec!["=1+1".to_owned(), "@x, y".to_owned()]), (3, vec!["-5".to_owned(), "'م".to_owned()])]
    );
}

#[test]
fn a_workbook_of_excel_has_typed_cells() {
    let mut book = Workbook::new();
    book.add_worksheet().set_name("Notes").unwrap().write_string(0, 0, "Nothing").unwrap();
    let sheet = book.add_worksheet().set_name("الصفقات").unwrap();
    sheet.write_string(0, 0, "Deals of 2026").unwrap();
    for (column, name) in (0..).zip(["Title", "Value", "Created", "Sum", "Company"]) {
        sheet.write_string(2, column, name).unwrap();
    }
    let day = Format::new().set_num_format("dd/mm/yyyy");
    let at = ExcelDateTime::from_ymd(2026, 6, 14).unwrap();
    sheet.write_string(3, 0, "مكاتب").unwrap();
    sheet.write_number(3, 1, 0.1 + 0.2).unwrap();
    sheet.write_datetime_with_format(3, 2, &at, &day).unwrap();
    sheet.write_formula(3, 3, Formula::new("=1+2").set_result("3")).unwrap();
    sheet.write_boolean(4, 0, true).unwrap();
    sheet.write_number(4, 1, 1_234_567.0).unwrap();
    let late = at.and_hms(23, 30, 0).unwrap();
    sheet.write_datetime_with_format(4, 2, &late, &day).unwrap();
    sheet.write_formula(4, 3, Formula::new("=1/0").set_result("#DIV/0!")).unwrap();
    sheet.merge_range(3, 4, 4, 4, "Al Noor", &Format::new()).unwrap();
    let bytes = book.save_to_buffer().unwrap();

    let (table, origin) = read(&bytes).unwrap();
    assert_eq!(origin.sheets, ["Notes", "الصفقات"]);
    assert_eq!((origin.sheet.as_deref(), table.header_row), (Some("الصفقات"), 3));
    let [first, second] = table.rows.as_slice() else { unreachable!() };
    assert_eq!(first.cells().collect::<Vec<_>>(), ["مكاتب", "0.3", "2026-06-14", "3", "Al Noor"]);
    assert_eq!(second.cells().take(3).collect::<Vec<_>>(), ["TRUE", "1234567", "2026-06-14 23:30:00"]);
    assert_eq!((first.kind(1), first.kind(2)), (Kind::Number, Kind::Day));
    assert_eq!((second.kind(3), second.cell(4)), (Kind::Error, "Al Noor"), "merged with the one above");
    assert_eq!(table.merged, [(5, 4)]);

    let asked = read_table(&bytes, Some("Notes"), &known).unwrap();
    assert_eq!((asked.0.header, asked.1.sheet.as_deref()), (vec!["Nothing".to_owned()], Some("Notes")));
    let none = read_table(&bytes, Some("Other"), &known);
    assert_eq!(none.unwrap_err(), TableError::NoSheet("Other".to_owned()));
}

// The file was written by another program (xlwt).
#[test]
fn an_old_workbook_is_read_like_a_new_one() {
    let (table, origin) = read(include_bytes!("fixtures/deals.xls")).unwrap();
    assert_eq!((origin.sheet.as_deref(), table.header_row), (Some("Deals"), 1));
    assert_eq!(
        shown(&table),
        [
            (2, ["كراسي", "1200.5", "2026-06-14", "Al Noor"].map(str::to_owned).to_vec()),
            (3, ["Desks", "300", "2026-07-01 10:30:00", "Al Noor"].map(str::to_owned).to_vec()),
        ]
    );
}

/// A workbook of OpenDocument with these rows in its second sheet.
fn open_document(rows: &str) -> Vec<u8> {
    let content = format!(
        "<?xml version=\"1.0\"?><office:document-content><office:body><office:spreadsheet>\
         <table:table table:name=\"Empty\"><table:table-row table:number-rows-repeated=\"1048576\">\
         <table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row></table:table>\
         <table:table table:name=\"A &amp; B\"><table:table-column/>{rows}</table:table>\
         </office:spreadsheet></office:body></office:document-content>"
    );
    package(&[
        ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"),
        ("content.xml", content.as_bytes()),
    ])
}

#[test]
fn a_workbook_of_open_document_is_read() {
    let text = |text: &str| format!("<table:table-cell><text:p>{text}</text:p></table:table-cell>");
    let header = ["title", "value", "created", "company"].map(text).concat();
    let bytes = open_document(&format!(
        "<table:table-row>{header}</table:table-row>\
         <table:table-row table:number-rows-repeated=\"2\"><table:table-cell table:number-columns-repeated=\"9\"/></table:table-row>\
         <table:table-row><table:table-cell office:value-type=\"string\"><office:annotation><text:p>aside</text:p></office:annotation>\
         <text:p>A &amp; B<text:s/>&#x645;</text:p><text:p>two</text:p></table:table-cell>\
         <table:table-cell office:value-type=\"currency\" office:value=\"1200.5\"><text:p>1.200,50 €</text:p></table:table-cell>\
         <table:table-cell office:value-type=\"date\" office:date-value=\"2026-06-14T00:00:00\"><text:p>14.6.26</text:p></table:table-cell>\
         <table:table-cell table:number-rows-spanned=\"2\"><text:p>Noor</text:p></table:table-cell></table:table-row>\
         <table:table-row>{}<table:table-cell office:value-type=\"float\" office:value=\"0\"><text:p>#DIV/0!</text:p></table:table-cell>\
         <table:table-cell/><table:covered-table-cell/></table:table-row>\
         <table:table-row table:number-rows-repeated=\"1048571\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>",
        text("c")
    ));
    let (table, origin) = read(&bytes).unwrap();
    assert_eq!((origin.sheets.len(), origin.sheet.as_deref()), (2, Some("A & B")));
    assert_eq!(
        shown(&table),
        [
            (4, ["A & B م\ntwo", "1200.5", "2026-06-14", "Noor"].map(str::to_owned).to_vec()),
            (5, ["c", "#DIV/0!", "", "Noor"].map(str::to_owned).to_vec()),
        ]
    );
    assert_eq!((table.rows[0].kind(1), table.rows[0].kind(2)), (Kind::Number, Kind::Day));
    assert_eq!(table.rows[1].kind(1), Kind::Error);
}

#[test]
fn what_is_not_a_table_is_refused() {
    assert_eq!(read(b"").unwrap_err(), TableError::Empty);
    assert_eq!(read(b"\n\n").unwrap_err(), TableError::Empty);
    assert_eq!(read(b"\x89PNG\x0D\x0A\x1A\x0A\x00\x00").unwrap_err(), TableError::NotText);
    assert_eq!(read(b"\xFF\xD8\xFF\xE0 a picture").unwrap_err(), TableError::NotText);
    assert_eq!(read(b"title\n\x01\x02\x03\x04\n").unwrap_err(), TableError::NotText);
    assert_eq!(read(&package(&[("word/document.xml", b"<a/>")])).unwrap_err(), TableError::NotText);
    assert_eq!(read(&package(&[("xl/workbook.xml", b"<a/>")])).unwrap_err(), TableError::Damaged);
    assert_eq!(read(b"PK\x03\x04 and nothing else").unwrap_err(), TableError::Damaged);
    assert_eq!(read(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1").unwrap_err(), TableError::Damaged);
    let locked = [("META-INF/manifest.xml", &b"<encryption-data/>"[..]), ("content.xml", b"\x9F")];
    assert_eq!(read(&package(&locked)).unwrap_err(), TableError::Locked);
}

#[test]
fn what_is_too_much_is_refused_before_it_takes_memory() {
    assert_eq!(read(&vec![b'a'; MAX_BYTES + 1]).unwrap_err(), TableError::TooLarge);
    let long = format!("a\n{}", "x".repeat(MAX_CELL + 1));
    assert_eq!(read(long.as_bytes()).unwrap_err(), TableError::Cell(2));
    assert_eq!(read("1\n".repeat(MAX_ROWS + 2).as_bytes()).unwrap_err(), TableError::TooManyRows);
    assert_eq!(read(",".repeat(MAX_COLUMNS).as_bytes()).unwrap_err(), TableError::Columns(1));

    let zeros = vec![b' '; 20_000_000];
    assert_eq!(read(&package(&[("xl/workbook.xml", &zeros)])).unwrap_err(), TableError::Inflated);
    let names: Vec<String> = (0..10_001).map(|at| at.to_string()).collect();
    let many: Vec<(&str, &[u8])> = names.iter().map(|name| (name.as_str(), &b""[..])).collect();
    assert_eq!(read(&package(&many)).unwrap_err(), TableError::Inflated);
}

#[test]
fn a_directory_that_lies_of_sizes_is_not_believed() {
    let zeros = vec![b' '; 20_000_000];
    let mut bytes = package(&[("xl/workbook.xml", &zeros)]);
    // What it says that this unpacks to, in the directory and before the content: 20 bytes.
    let size = 20_000_000_u32.to_le_bytes();
    while let Some(at) = bytes.windows(4).position(|four| four == size) {
        bytes[at..at + 4].copy_from_slice(&20_u32.to_le_bytes());
    }
    assert_eq!(read(&bytes).unwrap_err(), TableError::Damaged);
}

#[test]
fn a_workbook_of_a_million_columns_is_refused() {
    let cell =
        "<table:table-cell table:number-columns-repeated=\"1000000\"><text:p>x</text:p></table:table-cell>";
    let wide = format!("<table:table-row table:number-rows-repeated=\"1000000\">{cell}</table:table-row>");
    assert_eq!(read(&open_document(&wide)).unwrap_err(), TableError::Columns(1));
    let cell = "<table:table-cell><text:p>x</text:p></table:table-cell>";
    let tall = format!("<table:table-row table:number-rows-repeated=\"1000000000\">{cell}</table:table-row>");
    assert_eq!(read(&open_document(&tall)).unwrap_err(), TableError::TooManyRows);

    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.write_string(0, 0, "title").unwrap();
    sheet.write_string(1_048_575, 16_383, "far").unwrap();
    assert_eq!(read(&book.save_to_buffer().unwrap()).unwrap_err(), TableError::Columns(1_048_576));
}

/// An old workbook whose sheet says that it has this many rows.
#[test]
fn an_old_workbook_that_claims_too_much_is_refused() {
    let good = include_bytes!("fixtures/deals.xls");
    // The record of a sheet's dimensions: its kind, its length, the first row and the row after the last.
    let at = good.windows(4).rposition(|four| four == [0x00, 0x02, 0x0E, 0x00]).unwrap();
    let mut bytes = good.to_vec();
    bytes[at + 8..at + 12].copy_from_slice(&u32::MAX.to_le_bytes());
    assert_eq!(read(&bytes).unwrap_err(), TableError::TooManyCells);
    // Cut anywhere, it is damaged, or what is left is a table; nothing worse.
    for end in (0..good.len()).step_by(97) {
        let _ = read(&good[..end]);
    }
}

/// A package with a text of one of its files put in the place of another.
fn patched(bytes: &[u8], name: &str, from: &str, to: &str) -> Vec<u8> {
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let files: Vec<(String, Vec<u8>)> = (0..zip.len())
        .map(|at| {
            let mut file = zip.by_index(at).unwrap();
            let mut content = Vec::new();
            std::io::copy(&mut file, &mut content).unwrap();
            (file.name().unwrap().into_owned(), content)
        })
        .map(|(file, content)| {
            if file != name {
                return (file, content);
            }
            let text = String::from_utf8(content).unwrap();
            assert!(text.contains(from), "{text}");
            (file, text.replacen(from, to, 1).into_bytes())
        })
        .collect();
    let files: Vec<(&str, &[u8])> =
        files.iter().map(|(name, content)| (name.as_str(), content.as_slice())).collect();
    package(&files)
}

#[test]
fn days_of_a_workbook_count_from_its_own_epoch() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.write_string(0, 0, "title").unwrap();
    let day = Format::new().set_num_format("dd/mm/yyyy");
    sheet.write_datetime_with_format(1, 0, ExcelDateTime::from_ymd(2026, 6, 14).unwrap(), &day).unwrap();
    let bytes = book.save_to_buffer().unwrap();
    // The other epoch began 1,462 days later.
    let later = patched(&bytes, "xl/workbook.xml", "<workbookPr", "<workbookPr date1904=\"1\"");
    for (bytes, want) in [(bytes, "2026-06-14"), (later, "2030-06-15")] {
        let table = table(&bytes);
        assert_eq!((table.rows[0].cell(0), table.rows[0].kind(0)), (want, Kind::Day));
    }
}

#[test]
fn cells_that_are_only_declared_take_nothing() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.write_string(0, 0, "title").unwrap();
    sheet.write_string(1, 0, "a").unwrap();
    let bytes = book.save_to_buffer().unwrap();
    let wide = patched(&bytes, "xl/worksheets/sheet1.xml", "A1:A2", "A1:XFD1048576");
    let table = table(&wide);
    assert_eq!((table.header.len(), table.rows.len()), (1, 1));
}

#[test]
fn a_workbook_under_a_passphrase_is_said_to_be() {
    // The directory entry of its content, under the name that it has in an encrypted one.
    let name = |text: &str| -> Vec<u8> {
        let mut name: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        name.resize(64, 0);
        name
    };
    let mut bytes = include_bytes!("fixtures/deals.xls").to_vec();
    let at = bytes.windows(64).position(|part| part == name("Workbook")).unwrap();
    bytes[at..at + 64].copy_from_slice(&name("EncryptedPackage"));
    assert_eq!(read(&bytes).unwrap_err(), TableError::Locked);
}

#[test]
fn a_line_without_an_end_and_quotes_that_never_close_are_refused() {
    let long = vec![b'x'; MAX_CELL * 10];
    assert_eq!(read(&long).unwrap_err(), TableError::Cell(1));
    let open = format!("title,value\n\"a,1\n{}", "b,2\n".repeat(MAX_CELL / 4 + 1));
    assert_eq!(read(open.as_bytes()).unwrap_err(), TableError::Cell(2));
    let wide = ",".repeat(1_000_000);
    assert_eq!(read(wide.as_bytes()).unwrap_err(), TableError::Columns(1));
}

#[test]
fn who_no_longer_wants_to_know_is_asked_often_and_nothing_is_read_after() {
    let rows: String = (0..10_000).map(|n| format!("a,{n}\n")).collect();
    let csv = format!("title,value\n{rows}");
    let cell = |text: &str| format!("<table:table-cell><text:p>{text}</text:p></table:table-cell>");
    let row = |a: &str, b: &str| format!("<table:table-row>{}{}</table:table-row>", cell(a), cell(b));
    let ods = open_document(&(row("title", "value") + &row("a", "5").repeat(10_000)));
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for n in 0..10_000 {
        sheet.write_string(n, 0, "title").unwrap();
    }
    for bytes in [csv.into_bytes(), ods, book.save_to_buffer().unwrap()] {
        let asked = std::cell::Cell::new(0);
        let stop = |after: usize| {
            asked.set(0);
            let stop = || {
                asked.set(asked.get() + 1);
                asked.get() > after
            };
            read_table_until(&bytes, None, &known, &stop).map(drop)
        };
        assert_eq!(stop(usize::MAX), Ok(()));
        let all = asked.get();
        assert!(all >= 10_000 / ROWS_A_STEP, "{all}");
        for after in [0, 1, all - 1] {
            assert_eq!(stop(after), Err(TableError::Stopped));
            assert_eq!(asked.get(), after + 1, "it was not asked again, and so nothing was done");
        }
    }
}
