//! A small set of choices, in order: what a reader has chosen of a facet is a handful of values.

use core::borrow::Borrow;

/// Values in order, each once.
///
/// A sorted list and no tree: with so few values it is as fast, and a tree for each type of value would cost more than all filters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choices<T>(Vec<T>);

impl<T: Ord> Choices<T> {
    /// Adds a value; `false` if it was there.
    pub fn insert(&mut self, value: T) -> bool {
        let place = self.place(&value);
        let new = place.is_err();
        if let Err(at) = place {
            self.0.insert(at, value);
        }
        new
    }

    /// Takes a value out; `false` if it was not there.
    pub fn remove<Q: Ord + ?Sized>(&mut self, value: &Q) -> bool
    where
        T: Borrow<Q>,
    {
        let place = self.place(value);
        if let Ok(at) = place {
            self.0.remove(at);
        }
        place.is_ok()
    }

    /// Whether a value is chosen.
    pub fn contains<Q: Ord + ?Sized>(&self, value: &Q) -> bool
    where
        T: Borrow<Q>,
    {
        self.place(value).is_ok()
    }

    /// Whether nothing is chosen.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The values in order.
    pub fn iter(&self) -> core::slice::Iter<'_, T> {
        self.0.iter()
    }

    fn place<Q: Ord + ?Sized>(&self, value: &Q) -> Result<usize, usize>
    where
        T: Borrow<Q>,
    {
        self.0.binary_search_by(|known| known.borrow().cmp(value))
    }
}

impl<T> Default for Choices<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T: Ord> FromIterator<T> for Choices<T> {
    fn from_iter<I: IntoIterator<Item = T>>(values: I) -> Self {
        let mut choices = Self::default();
        values.into_iter().for_each(|value| {
            choices.insert(value);
        });
        choices
    }
}

impl<T: Ord, const N: usize> From<[T; N]> for Choices<T> {
    fn from(values: [T; N]) -> Self {
        values.into_iter().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::Choices;

    #[test]
    fn values_stand_in_order_and_once() {
        let mut choices = Choices::from(["b", "c", "a", "b"].map(String::from));
        assert_eq!(choices.iter().collect::<Vec<_>>(), ["a", "b", "c"]);
        assert!(choices.contains("b") && choices.remove("b") && !choices.remove("b") && !choices.contains("b"));
        assert!(choices.insert("b".into()) && !choices.insert("b".into()));
    }
}
