//! The values that structures are made of, as strings.

use super::{Html, Rest, Wire};

impl Wire for String {
    fn put(&self, row: &mut Vec<String>) {
        row.push(self.clone());
    }

    fn take(rest: &mut Rest) -> Self {
        rest.next()
    }
}

impl Wire for Html {
    fn put(&self, row: &mut Vec<String>) {
        row.push(self.markup().to_owned());
    }

    fn take(rest: &mut Rest) -> Self {
        Self::from_wire(rest.next())
    }
}

impl Wire for u16 {
    fn put(&self, row: &mut Vec<String>) {
        row.push(self.to_string());
    }

    fn take(rest: &mut Rest) -> Self {
        rest.next().parse().unwrap_or_else(|_| rest.amiss(0))
    }
}

impl Wire for u8 {
    fn put(&self, row: &mut Vec<String>) {
        u16::from(*self).put(row);
    }

    fn take(rest: &mut Rest) -> Self {
        u16::take(rest).try_into().unwrap_or_else(|_| rest.amiss(0))
    }
}

impl Wire for bool {
    fn put(&self, row: &mut Vec<String>) {
        u16::from(*self).put(row);
    }

    fn take(rest: &mut Rest) -> Self {
        match u16::take(rest) {
            0 => false,
            1 => true,
            _ => rest.amiss(false),
        }
    }
}

impl<T: Wire> Wire for Vec<T> {
    fn put(&self, row: &mut Vec<String>) {
        row.push(self.len().to_string());
        self.iter().for_each(|value| value.put(row));
    }

    fn take(rest: &mut Rest) -> Self {
        // Grows as it is read: a length that is a lie ends with the row.
        let mut values = Self::new();
        for _ in 0..u16::take(rest) {
            if !rest.sound {
                break;
            }
            values.push(T::take(rest));
        }
        values
    }
}

impl<T: Wire> Wire for Option<T> {
    fn put(&self, row: &mut Vec<String>) {
        self.is_some().put(row);
        self.iter().for_each(|value| value.put(row));
    }

    fn take(rest: &mut Rest) -> Self {
        bool::take(rest).then(|| T::take(rest))
    }
}

impl<T: Wire> Wire for [T; 2] {
    fn put(&self, row: &mut Vec<String>) {
        self.iter().for_each(|value| value.put(row));
    }

    fn take(rest: &mut Rest) -> Self {
        [T::take(rest), T::take(rest)]
    }
}
