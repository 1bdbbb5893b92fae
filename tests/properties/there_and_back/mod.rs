//! What goes out in a file and comes in again is the same, whatever its texts are.

mod deals;
mod records;

use proptest::prelude::*;

/// What spreadsheets take for a formula, what separates cells, quotes, numbers, days, words that files use themselves,
/// invisible marks, two scripts.
pub(super) fn words() -> impl Strategy<Value = String> {
    let awkward = prop_oneof![
        Just("=SUM(A1:A9)"),
        Just("+966 50"),
        Just("-12"),
        Just("@home"),
        Just("'quoted"),
        Just("'=1"),
        Just("''"),
        Just("' -5"),
        Just("\"Al Noor\", branch"),
        Just("a;b|c,d"),
        Just("12"),
        Just("100%"),
        Just("2026-02-03"),
        Just("won"),
        Just("sep=;"),
        Just("شركة النور للتجارة"),
        Just("«لينا» (Lina)"),
        Just("\u{200F}مؤسسة\u{200E} 1"),
        Just("\u{202E}drow\u{202C}"),
        Just("Total"),
        Just("الإجمالي"),
        Just("N/A"),
        Just("#N/A"),
        Just("_x0041_"),
    ];
    prop_oneof![
        awkward.prop_map(str::to_owned),
        "[ -~]{1,12}",
        "[ء-ي٠-٩ ،؛]{1,12}",
        proptest::collection::vec(any::<char>().prop_filter("no control", |c| !c.is_control()), 1..6)
            .prop_map(String::from_iter),
    ]
}
