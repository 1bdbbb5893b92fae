//! Net and tax are gross, whatever the amount and the rate.

use domain::{
    money::Money,
    vat::{Vat, VatRate},
};
use proptest::prelude::*;

fn rate(parts: u16) -> VatRate {
    VatRate::parse(&format!("{}.{:02}", parts / 100, parts % 100)).unwrap().unwrap()
}

proptest! {
    #[test]
    fn net_and_tax_are_gross(minor in any::<i64>(), parts in 0..=10_000_u16, included in any::<bool>()) {
        let amount = Money { minor, currency: "KWD".parse().unwrap() };
        let Some(taxed) = (Vat { rate: Some(rate(parts)), included }).of(amount) else {
            prop_assert!(minor.unsigned_abs() > i64::MAX as u64 / 2, "only what does not fit has no answer");
            return Ok(());
        };
        let (net, tax, gross) = (taxed.net.minor, taxed.tax.minor, taxed.gross.minor);
        prop_assert_eq!(i128::from(net) + i128::from(tax), i128::from(gross));
        prop_assert_eq!(if included { gross } else { net }, minor);
        // Within half a minor unit of the exact tax: twice the distance is at most one whole.
        let whole = 10_000 + if included { i128::from(parts) } else { 0 };
        let exact = i128::from(minor) * i128::from(parts);
        prop_assert!((2 * (i128::from(tax) * whole - exact)).abs() <= whole);
    }

    #[test]
    fn a_rate_is_kept_as_it_is(parts in 0..=10_000_u16) {
        prop_assert_eq!(VatRate::try_from(rate(parts).to_string()), Ok(rate(parts)));
    }
}
