//! A set of positions as a bitset: intersections of many events are counted 64 at a time.

/// Which of so many positions are in a set.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Bits(Vec<u64>);

impl Bits {
    /// None of so many.
    pub fn none(count: usize) -> Self {
        Self(vec![0; count.div_ceil(64)])
    }

    /// All of so many.
    pub fn all(count: usize) -> Self {
        let mut bits = Self(vec![u64::MAX; count.div_ceil(64)]);
        if let Some(last) = bits.0.last_mut().filter(|_| !count.is_multiple_of(64)) {
            *last >>= 64 - count % 64;
        }
        bits
    }

    pub fn insert(&mut self, at: usize) {
        self.0[at / 64] |= 1 << (at % 64);
    }

    /// Keeps what another set of as many positions has too.
    pub fn keep(&mut self, other: &Self) {
        self.0.iter_mut().zip(&other.0).for_each(|(word, other)| *word &= other);
    }

    /// Takes out what another set has.
    pub fn drop(&mut self, other: &Self) {
        self.0.iter_mut().zip(&other.0).for_each(|(word, other)| *word &= !other);
    }

    /// Adds what another set has.
    pub fn add(&mut self, other: &Self) {
        self.0.iter_mut().zip(&other.0).for_each(|(word, other)| *word |= other);
    }

    pub fn count(&self) -> u32 {
        self.0.iter().map(|word| word.count_ones()).sum()
    }

    /// How many of it another set has too.
    pub fn shared(&self, other: &Self) -> u32 {
        self.0.iter().zip(&other.0).map(|(word, other)| (word & other).count_ones()).sum()
    }

    /// From the first position to the last.
    pub fn iter(&self) -> impl Iterator<Item = usize> {
        self.0.iter().enumerate().flat_map(|(at, &word)| {
            let mut rest = word;
            core::iter::from_fn(move || {
                let bit = rest.trailing_zeros() as usize;
                (rest != 0).then(|| {
                    rest &= rest - 1;
                    at * 64 + bit
                })
            })
        })
    }
}

#[cfg(test)]
mod tests {
    use super::Bits;
    use proptest::collection::vec;
    use proptest::prelude::{any, proptest};

    proptest! {
        #[test]
        fn sets_behave_as_lists_of_yes_and_no(pairs in vec(any::<(bool, bool)>(), 0..200)) {
            let of = |side: fn(&(bool, bool)) -> bool| {
                let mut bits = Bits::none(pairs.len());
                (0..pairs.len()).filter(|&at| side(&pairs[at])).for_each(|at| bits.insert(at));
                bits
            };
            let (one, other) = (of(|pair| pair.0), of(|pair| pair.1));
            assert_eq!(Bits::all(pairs.len()).iter().collect::<Vec<_>>(), (0..pairs.len()).collect::<Vec<_>>());
            let check = |bits: &Bits, expected: fn(&(bool, bool)) -> bool| {
                let positions: Vec<usize> = (0..pairs.len()).filter(|&at| expected(&pairs[at])).collect();
                assert_eq!(bits.iter().collect::<Vec<_>>(), positions);
                assert_eq!(bits.count() as usize, positions.len());
            };
            check(&one, |pair| pair.0);
            let made = |change: fn(&mut Bits, &Bits)| {
                let mut made = one.clone();
                change(&mut made, &other);
                made
            };
            check(&made(Bits::keep), |pair| pair.0 && pair.1);
            check(&made(Bits::drop), |pair| pair.0 && !pair.1);
            check(&made(Bits::add), |pair| pair.0 || pair.1);
            assert_eq!(one.shared(&other), made(Bits::keep).count());
        }
    }
}
