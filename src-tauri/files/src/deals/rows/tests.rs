//! Rows, worked by hand.

use super::*;
use crate::{deals::recognise, table::read_table};

fn sar() -> Currency {
    "SAR".parse().unwrap()
}

fn reading(csv: &str) -> Reading {
    let known = |header: &[String]| recognise(header).iter().flatten().count();
    let (table, _) = read_table(csv.as_bytes(), None, &known).unwrap();
    let how =
        How { base: sar(), zone: Tz::Asia__Riyadh, dates: &[], key: &[], keep_rest: true, stop: &|| false };
    read(&table, &recognise(&table.header), &how).unwrap()
}

#[test]
fn a_row_becomes_a_draft() {
    let reading = reading(
        "id,company,product,stage,created,closed,value,owner\n\
         7,النور,كراسي,Won,2026-01-02,2026-02-03 10:00:00,\"1,054.5\",Lina\n\
         8,,,Engaging,,2026-09-09,,\n",
    );
    assert_eq!((reading.refusals.len(), reading.warnings.len()), (0, 0));
    let [won, open] = reading.drafts.as_slice() else { unreachable!() };
    assert_eq!((won.title.as_str(), won.outcome), ("النور · كراسي", Some(Outcome::Won)));
    assert_eq!((won.stage.as_ref(), won.value.map(|value| value.minor)), (None, Some(105_450)));
    assert_eq!(won.closed_on, "2026-02-03".parse().ok());
    assert_eq!((open.title.as_str(), open.stage.as_deref(), open.outcome), ("8", Some("Engaging"), None));
    assert_eq!(open.closed_on, None, "an open deal has not closed");
    assert_eq!(open.more.expected_on, "2026-09-09".parse().ok());
}

#[test]
fn rows_that_ran_together_are_refused() {
    let reading = reading("id,company\n1,a\n2,\"Acme\n3,Beta\n4,Gamma\n");
    assert_eq!((reading.drafts.len(), reading.refusals.len()), (1, 1));
    assert_eq!((reading.refusals[0].row, &reading.refusals[0].what), (3, &What::LineBreak));
}

#[test]
fn the_days_of_a_column_tell_their_order() {
    let days = |csv: &str| -> (Vec<String>, usize) {
        let reading = reading(csv);
        let days = reading.drafts.iter().filter_map(|draft| draft.created_on);
        (days.map(|day| day.to_string()).collect(), reading.undecided.len())
    };
    let told = days("title,created\na,03/04/2026\nb,14/04/2026\n");
    assert_eq!(told, (vec!["2026-04-03".to_owned(), "2026-04-14".to_owned()], 0));
    let told = days("title,created\na,03/04/2026\nb,04/14/2026\n");
    assert_eq!(told, (vec!["2026-03-04".to_owned(), "2026-04-14".to_owned()], 0));
    let open = reading("title,created\na,03/04/2026\nb,05/05/2026\n");
    assert_eq!(open.undecided, [("created".to_owned(), None)]);
    assert_eq!((open.told[0].row, &open.told[0].what), (2, &What::DateOrder(DateOrder::DayFirst)));
    let both = reading("title,created\na,14/04/2026\nb,04/14/2026\nc,01/02/2026\n");
    assert_eq!((both.drafts.len(), both.undecided.len()), (3, 1), "a column that tells both tells none");
}

#[test]
fn a_day_that_is_written_otherwise_than_its_column_is_told() {
    let mixed = |csv: &str| -> Vec<(u64, Option<String>, String)> {
        let reading = reading(csv);
        let told = reading.warnings.into_iter().filter_map(|note| match note.what {
            What::DateMixed(text, day) => Some((note.row, note.column, format!("{text} {day}"))),
            _ => None,
        });
        told.collect()
    };
    let at = |column: &str, text: &str, row| (row, Some(column.to_owned()), text.to_owned());
    assert_eq!(
        mixed("title,created,expected close\na,2026-06-01,\nb,14.06.2026 09:20,2026-06-30\nc,2026-06-02,\n"),
        [at("created", "14.06.2026 09:20 2026-06-14", 3)]
    );
    assert_eq!(
        mixed("title,created\na,14/04/2026\nb,15/04/2026\nc,04/16/2026\nd,2026-04-17\n"),
        [at("created", "04/16/2026 2026-04-16", 4), at("created", "2026-04-17 2026-04-17", 5)],
        "of a column that tells both orders, those of the one that it is read in are not told"
    );
    assert_eq!(mixed("title,created\na,2026-06-01T09:00:00Z\nb,2026-06-01 10:00\nc,2026/06/01\n"), []);
}

#[test]
fn rows_are_read_no_further_than_somebody_wants_to_know() {
    let rows: String = (0..3_000).map(|n| format!("a{n},2026-01-01\n")).collect();
    let known = |header: &[String]| recognise(header).iter().flatten().count();
    let (table, _) = read_table(format!("title,created\n{rows}").as_bytes(), None, &known).unwrap();
    let asked = std::cell::Cell::new(0);
    for after in [0, 1, 12, 20] {
        asked.set(0);
        let stop = || {
            asked.set(asked.get() + 1);
            asked.get() > after
        };
        let how = How { base: sar(), zone: Tz::UTC, dates: &[], key: &[], keep_rest: false, stop: &stop };
        assert_eq!(read(&table, &recognise(&table.header), &how), None);
        assert_eq!(asked.get(), after + 1);
    }
}

#[test]
fn a_sum_below_the_rows_is_no_deal() {
    let reading = reading("title,value\na,5\nالإجمالي,5\n,\nTotal:,5\nTotal Energies,9\n");
    assert_eq!(reading.drafts.len(), 2);
    let told: Vec<_> = reading.told.iter().map(|note| (note.row, note.what.clone())).collect();
    assert_eq!(told, [(3, What::TotalRow), (5, What::TotalRow)]);
}

#[test]
fn amounts_say_their_currency() {
    let reading = reading("title,value (USD),currency\na,5 USD,\nb,5 EUR,USD\nc,12k,EUR\nd,$5,CAD\ne,7,\n");
    let values: Vec<_> = reading
        .drafts
        .iter()
        .filter_map(|draft| draft.value)
        .map(|money| (money.minor, money.currency.to_string()))
        .collect();
    let want = [(500, "USD"), (1_200_000, "EUR"), (500, "CAD"), (700, "USD")];
    assert_eq!(values, want.map(|(minor, code)| (minor, code.to_owned())));
    assert_eq!(reading.refusals[0].what, What::CurrencyContradiction("5 EUR".into()));
}

#[test]
fn what_has_no_field_is_kept_as_a_note() {
    let reading = reading(
        "title,source,contact,next step,notes,product,quantity,colour\n\
         a,Web,Lina,Call,\"one\ntwo\",Desk,2,red\nb,,,,,,x,\n",
    );
    let more = &reading.drafts[0].more;
    assert_eq!((more.source.as_deref(), more.contact.as_deref()), (Some("Web"), Some("Lina")));
    assert_eq!((more.next_step.as_deref(), more.quantity), (Some("Call"), Some(2_000)));
    assert_eq!(more.note.as_deref(), Some("one\ntwo\ncolour: red"));
    assert_eq!(reading.refusals[0].what, What::QuantityUnreadable("x".into()));
}

#[test]
fn a_column_that_tells_a_stay_is_no_note() {
    let stay = "\"Date entered \"\"A (P)\"\"\"";
    let with_id = reading(&format!("id,title,{stay},colour\n7,a,2026-01-01,red\n"));
    assert_eq!(with_id.drafts[0].more.note.as_deref(), Some("colour: red"));
    let without = reading(&format!("title,{stay}\na,2026-01-01\n"));
    assert!(without.drafts[0].more.note.is_some(), "of no deal that has an id it tells nothing");
}

#[test]
fn a_status_that_denies_the_stage_is_refused() {
    let reading = reading("title,stage,status\na,Closed Won,open\nb,Lost,won\nc,Lost,lost\nd,Closing,won\n");
    let refused: Vec<_> = reading.refusals.iter().map(|note| note.what.clone()).collect();
    let denied = |text: &str| What::StatusContradiction(text.into());
    assert_eq!(refused, [denied("open"), denied("won")]);
    assert_eq!(reading.drafts[1].stage.as_deref(), Some("Closing"));
}

#[test]
fn every_trap_is_refused_or_warned_about() {
    let reading = reading(
        "id,title,status,created,closed,value,currency\n\
         1,a,won,2026-01-01,2026-01-02,5,SAR\n\
         1,b,won,2026-01-01,2026-01-02,5,SAR\n\
         2,c,open,14.06.26,,5,SAR\n\
         3,d,open,,,-5,SAR\n\
         4,e,open,,,5,pesos\n\
         5,f,maybe,,,5,SAR\n\
         6,g,won,2026-01-05,,5,SAR\n\
         7,h,lost,2026-01-05,2026-01-01,0,SAR\n\
         8,i,open,,,five,SAR\n\
         9,j,open,2026-02-30,,,\n\
         ,,open,,,,\n\
         10,k,open,,,1,SAR,extra\n",
    );
    let seen = |notes: &[Note]| -> Vec<(u64, Option<String>, What)> {
        notes.iter().map(|note| (note.row, note.column.clone(), note.what.clone())).collect()
    };
    let at = |column: &str| Some(column.to_owned());
    assert_eq!(
        seen(&reading.refusals),
        [
            (3, at("id"), What::Duplicate("1".into())),
            (4, at("created"), What::DateUnreadable("14.06.26".into())),
            (5, at("value"), What::ValueNegative("-5".into())),
            (6, at("currency"), What::CurrencyUnreadable("pesos".into())),
            (7, at("status"), What::StatusUnreadable("maybe".into())),
            (10, at("value"), What::ValueUnreadable("five".into())),
            (11, at("created"), What::DateUnreadable("2026-02-30".into())),
            (12, at("title"), What::TitleMissing),
            (13, None, What::Columns { got: 8, want: 7 }),
        ]
    );
    assert_eq!(
        seen(&reading.warnings),
        [
            (8, at("closed"), What::CloseDateMissing),
            (9, at("value"), What::LostZero),
            (9, at("closed"), What::ClosedBeforeCreated),
        ]
    );
    assert_eq!(reading.drafts.iter().map(|draft| draft.row).collect::<Vec<_>>(), [2, 8, 9]);
}
