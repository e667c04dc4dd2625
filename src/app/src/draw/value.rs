//! Values of attributes, classes, styles and properties.

use std::borrow::Cow;

use leptos::prelude::{Get, RwSignal};

/// A value, fixed or live.
pub(crate) enum Value {
    /// Nothing to be set.
    Absent,
    /// Set, without words.
    Present,
    /// Set to words.
    Words(Cow<'static, str>),
    /// What a closure gives, each time a signal it reads changes.
    Live(Box<dyn Fn() -> Value>),
}

impl PartialEq for Value {
    /// Live values are told apart by what they give, never by what they are.
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Absent, Self::Absent) | (Self::Present, Self::Present) => true,
            (Self::Words(a), Self::Words(b)) => a == b,
            _ => false,
        }
    }
}

/// What can be the value of an attribute.
pub(crate) trait IntoValue {
    /// It, as a value.
    fn into_value(self) -> Value;
}

impl IntoValue for &'static str {
    fn into_value(self) -> Value {
        Value::Words(Cow::Borrowed(self))
    }
}

impl IntoValue for String {
    fn into_value(self) -> Value {
        Value::Words(Cow::Owned(self))
    }
}

impl IntoValue for bool {
    fn into_value(self) -> Value {
        if self { Value::Present } else { Value::Absent }
    }
}

impl<T: IntoValue> IntoValue for Option<T> {
    fn into_value(self) -> Value {
        self.map_or(Value::Absent, IntoValue::into_value)
    }
}

impl<T: IntoValue, F: Fn() -> T + 'static> IntoValue for F {
    fn into_value(self) -> Value {
        Value::Live(Box::new(move || self().into_value()))
    }
}

impl<T: IntoValue + Clone + Send + Sync + 'static> IntoValue for RwSignal<T> {
    fn into_value(self) -> Value {
        (move || self.get()).into_value()
    }
}
