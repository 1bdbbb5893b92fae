//! The texts of the program outside of the window, from the same catalogues that the window uses.

use crate::{
    Arg, Message,
    format::Format,
    wire::{Digits, Language},
};
use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

macro_rules! texts {
    ($language:literal: $($file:literal),*) => {
        &[$(include_str!(concat!("../../../ui/src/i18n/", $language, "/", $file, ".ftl"))),*]
    };
}

const ENGLISH: &[&str] = texts!("en": "cli", "commands", "errors", "fields", "find", "import", "meetings", "questions", "records", "system", "table");
const ARABIC: &[&str] = texts!("ar": "cli", "commands", "errors", "fields", "find", "import", "meetings", "questions", "records", "system", "table");

/// Says messages in one language, with Latin digits.
pub struct Catalogue {
    bundle: FluentBundle<FluentResource>,
    format: Format,
}

impl Catalogue {
    /// The catalogue of a language.
    #[must_use]
    pub fn new(language: Language) -> Self {
        let (tag, texts) = match language {
            Language::En => ("en", ENGLISH),
            Language::Ar => ("ar", ARABIC),
        };
        let tag: LanguageIdentifier = tag.parse().unwrap_or_default();
        let mut bundle = FluentBundle::new(vec![tag]);
        // Terminals show the marks of isolation as boxes.
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(|value, _| match value {
            FluentValue::Number(number) => {
                let format = Format { language: Language::En, digits: Digits::Latn };
                Some(format.number(number.value, 2))
            }
            _ => None,
        }));
        for text in texts {
            // What can be understood of a catalogue is used; a test sees that all of it can.
            let resource =
                FluentResource::try_new((*text).to_owned()).unwrap_or_else(|(resource, _)| resource);
            bundle.add_resource_overriding(resource);
        }
        Self { bundle, format: Format { language, digits: Digits::Latn } }
    }

    /// How this language writes numbers.
    #[must_use]
    pub fn format(&self) -> Format {
        self.format
    }

    /// A message in words; its id where the catalogue does not have it.
    #[must_use]
    pub fn say(&self, message: &Message) -> String {
        let Some(pattern) = self.bundle.get_message(&message.id).and_then(|found| found.value()) else {
            return message.id.clone();
        };
        let mut args = FluentArgs::new();
        for (name, value) in &message.args {
            match value {
                Arg::Number(number) => args.set(name.as_str(), *number),
                Arg::Text(text) => args.set(name.as_str(), text.as_str()),
            }
        }
        let mut errors = Vec::new();
        self.bundle.format_pattern(pattern, Some(&args), &mut errors).into_owned()
    }

    /// Whether the catalogue has a text of this id.
    #[must_use]
    pub fn has(&self, id: &str) -> bool {
        self.bundle.get_message(id).is_some_and(|found| found.value().is_some())
    }
}
