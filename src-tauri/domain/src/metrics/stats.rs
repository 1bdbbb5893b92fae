//! The few statistics that the figures need.

/// A hundred times a percentile of sorted values, which is a whole number, by linear interpolation between order
/// statistics (type 7 of Hyndman and Fan 1996, the default of R and NumPy): position `(n − 1) percent ÷ 100`. `None` for no
/// values.
#[must_use]
pub fn hundredfold_percentile(sorted: &[i64], percent: usize) -> Option<i128> {
    let last = sorted.len().checked_sub(1)?;
    let at = last * percent.min(100);
    let (below, part) = (at / 100, (at % 100) as i128);
    let (low, high) = (i128::from(sorted[below]), i128::from(sorted[(below + 1).min(last)]));
    Some(100 * low + (high - low) * part)
}

/// The same as a number.
#[must_use]
pub fn percentile(sorted: &[i64], percent: usize) -> Option<f64> {
    hundredfold_percentile(sorted, percent).map(|hundredfold| hundredfold as f64 / 100.0)
}

/// The arithmetic mean, `None` for no values.
#[must_use]
pub fn mean(values: &[i64]) -> Option<f64> {
    let sum: i128 = values.iter().map(|v| i128::from(*v)).sum();
    (!values.is_empty()).then(|| sum as f64 / values.len() as f64)
}

/// The 95 % Wilson score interval of a proportion (Wilson 1927), as fractions; `None` for no trials.
#[must_use]
pub fn wilson(successes: usize, trials: usize) -> Option<(f64, f64)> {
    // The 97.5 % quantile of the standard normal distribution.
    const Z: f64 = 1.959_963_984_540_054;
    if trials == 0 {
        return None;
    }
    let (n, p) = (trials as f64, successes as f64 / trials as f64);
    let middle = p + Z * Z / (2.0 * n);
    let half = Z * (p * (1.0 - p) / n + Z * Z / (4.0 * n * n)).sqrt();
    let scale = 1.0 + Z * Z / n;
    Some((((middle - half) / scale).max(0.0), ((middle + half) / scale).min(1.0)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn close(got: Option<f64>, want: f64) {
        assert!(got.is_some_and(|got| (got - want).abs() < 1e-9), "{got:?} is not {want}");
    }

    // Expected values from R: quantile(c(1,2,3,4,10), p).
    #[test]
    fn percentiles_are_type_7() {
        let values = [1, 2, 3, 4, 10];
        close(percentile(&values, 50), 3.0);
        close(percentile(&values, 75), 4.0);
        close(percentile(&values, 90), 7.6);
        close(percentile(&[1, 2, 3, 4], 75), 3.25);
        close(percentile(&[7], 75), 7.0);
        assert_eq!(percentile(&[], 50), None);
    }

    #[test]
    fn a_mean_of_nothing_is_nothing() {
        assert_eq!(mean(&[]), None);
        close(mean(&[0, 1, 5]), 2.0);
        close(mean(&[i64::MAX, i64::MAX]), i64::MAX as f64);
    }

    // Newcombe 1998, table I: 81 of 263 gives 0.2553 to 0.3662; 0 of 20 gives 0 to 0.1611; 15 of 148: 0.0624 to 0.1605.
    #[test]
    fn wilson_agrees_with_newcombe() {
        for (hits, n, low, high) in
            [(81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0.0, 0.1611)]
        {
            let got = wilson(hits, n);
            assert!(
                got.is_some_and(|(a, b)| (a - low).abs() < 5e-5 && (b - high).abs() < 5e-5),
                "{hits} of {n}: {got:?}"
            );
        }
        assert_eq!(wilson(0, 0), None);
    }
}
