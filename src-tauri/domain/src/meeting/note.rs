//! What a note of a meeting may hold: paragraphs, headings, lists, bold, italic. A link is text.
//!
//! The shape is that of ProseMirror's JSON, so that the page's editor takes it as it is. What is not named here is no part
//! of a note: attributes are dropped, blocks and marks refused.

use super::Refusal;
use crate::text::many_lines;
use serde::{Deserialize, Serialize};

/// The longest note, in characters of its text.
pub const MAX_NOTE: usize = 50_000;
/// The most blocks in one, and the deepest list.
const MAX_BLOCKS: usize = 5_000;
const MAX_DEPTH: usize = 8;

/// A note.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", rename = "doc")]
pub struct Doc {
    /// Its blocks.
    #[serde(default)]
    pub content: Vec<Block>,
}

/// The direction of a block, where it was set by hand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Dir {
    /// Left to right.
    Ltr,
    /// Right to left.
    Rtl,
}

/// What may be said of any block.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Attrs {
    /// Its direction; `None`: that of its first letter.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dir: Option<Dir>,
}

/// What may be said of a heading.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct HeadingAttrs {
    /// 1 to 3.
    pub level: u8,
    /// Its direction.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dir: Option<Dir>,
}

/// What may be said of a numbered list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct OrderedAttrs {
    /// Its first number; `None`: 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub start: Option<u32>,
}

/// What may be said of an item with a box.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct TaskAttrs {
    /// Whether it is ticked.
    #[serde(default)]
    pub checked: bool,
    /// Its direction.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dir: Option<Dir>,
}

/// A block.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "camelCase")]
pub enum Block {
    /// A paragraph.
    Paragraph {
        /// What is said of it.
        #[serde(default)]
        attrs: Attrs,
        /// Its text.
        #[serde(default)]
        content: Vec<Inline>,
    },
    /// A heading.
    Heading {
        /// What is said of it.
        attrs: HeadingAttrs,
        /// Its text.
        #[serde(default)]
        content: Vec<Inline>,
    },
    /// A list.
    BulletList {
        /// Its items.
        content: Vec<Item>,
    },
    /// A numbered list.
    OrderedList {
        /// What is said of it.
        #[serde(default)]
        attrs: OrderedAttrs,
        /// Its items.
        content: Vec<Item>,
    },
    /// A list of boxes.
    TaskList {
        /// Its items.
        content: Vec<Task>,
    },
}

/// An item of a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", rename = "listItem")]
pub struct Item {
    /// What is said of it.
    #[serde(default)]
    pub attrs: Attrs,
    /// Its blocks.
    pub content: Vec<Block>,
}

/// An item with a box.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", rename = "taskItem")]
pub struct Task {
    /// What is said of it.
    #[serde(default)]
    pub attrs: TaskAttrs,
    /// Its blocks.
    pub content: Vec<Block>,
}

/// A piece of text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "camelCase")]
pub enum Inline {
    /// Letters.
    Text {
        /// Which.
        text: String,
        /// How they look.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        marks: Vec<Mark>,
    },
    /// The end of a line within a block.
    HardBreak,
}

/// How letters look.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "camelCase")]
pub enum Mark {
    /// Bold.
    Bold,
    /// Italic.
    Italic,
}

impl Doc {
    /// The note as it is kept: what hides or turns letters is out, and so are pieces of no letters.
    ///
    /// # Errors
    /// [`Refusal::NoteShape`], [`Refusal::NoteLong`].
    pub fn checked(mut self) -> Result<Self, Refusal> {
        let mut count = Count::default();
        count.blocks(&mut self.content, 0)?;
        Ok(self)
    }

    /// Its text, a line for each block and for each line in one.
    #[must_use]
    pub fn text(&self) -> String {
        let mut text = String::new();
        write(&self.content, &mut text);
        many_lines(&text)
    }

    /// Whether it says nothing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.text().is_empty()
    }
}

/// How much there is of a note.
#[derive(Default)]
struct Count {
    blocks: usize,
    letters: usize,
}

impl Count {
    fn blocks(&mut self, blocks: &mut [Block], depth: usize) -> Result<(), Refusal> {
        for block in blocks {
            self.blocks += 1;
            if self.blocks > MAX_BLOCKS || depth > MAX_DEPTH {
                return Err(Refusal::NoteLong);
            }
            match block {
                Block::Paragraph { content, .. } => self.inline(content)?,
                Block::Heading { attrs, content } => {
                    if !(1..=3).contains(&attrs.level) {
                        return Err(Refusal::NoteShape);
                    }
                    self.inline(content)?;
                }
                Block::BulletList { content } | Block::OrderedList { content, .. } => {
                    for item in content {
                        self.blocks(&mut item.content, depth + 1)?;
                    }
                }
                Block::TaskList { content } => {
                    for task in content {
                        self.blocks(&mut task.content, depth + 1)?;
                    }
                }
            }
        }
        Ok(())
    }

    fn inline(&mut self, pieces: &mut Vec<Inline>) -> Result<(), Refusal> {
        for piece in pieces.iter_mut() {
            if let Inline::Text { text, .. } = piece {
                text.retain(|c| {
                    !c.is_control() && !matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
                });
                self.letters += text.chars().count();
            }
        }
        // The editor knows no piece of text without letters.
        pieces.retain(|piece| !matches!(piece, Inline::Text { text, .. } if text.is_empty()));
        if self.letters > MAX_NOTE { Err(Refusal::NoteLong) } else { Ok(()) }
    }
}

fn write(blocks: &[Block], to: &mut String) {
    for block in blocks {
        match block {
            Block::Paragraph { content, .. } | Block::Heading { content, .. } => {
                for piece in content {
                    match piece {
                        Inline::Text { text, .. } => to.push_str(text),
                        Inline::HardBreak => to.push('\n'),
                    }
                }
                to.push('\n');
            }
            Block::BulletList { content } | Block::OrderedList { content, .. } => {
                content.iter().for_each(|item| write(&item.content, to));
            }
            Block::TaskList { content } => content.iter().for_each(|task| write(&task.content, to)),
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn text(text: &str) -> Inline {
        Inline::Text { text: text.to_owned(), marks: Vec::new() }
    }

    fn paragraph(content: Vec<Inline>) -> Block {
        Block::Paragraph { attrs: Attrs::default(), content }
    }

    #[test]
    fn a_note_has_a_text() {
        let doc = Doc {
            content: vec![
                Block::Heading {
                    attrs: HeadingAttrs { level: 2, dir: None },
                    content: vec![text("Pricing")],
                },
                paragraph(vec![text("one"), Inline::HardBreak, text("عرض \u{202E}سعر")]),
                Block::TaskList {
                    content: vec![Task {
                        attrs: TaskAttrs { checked: true, dir: Some(Dir::Rtl) },
                        content: vec![paragraph(vec![text("done"), text("\u{0}")])],
                    }],
                },
            ],
        };
        let doc = doc.checked().unwrap();
        assert_eq!(doc.text(), "Pricing\none\nعرض سعر\ndone");
        assert!(!doc.is_empty() && Doc { content: vec![paragraph(Vec::new())] }.is_empty());
    }

    #[test]
    fn a_note_ends_somewhere() {
        let note = |letters: usize| Doc { content: vec![paragraph(vec![text(&"ن".repeat(letters))])] };
        assert!(note(MAX_NOTE).checked().is_ok());
        assert_eq!(note(MAX_NOTE + 1).checked(), Err(Refusal::NoteLong));
        let many = Doc { content: vec![paragraph(Vec::new()); MAX_BLOCKS + 1] };
        assert_eq!(many.checked(), Err(Refusal::NoteLong));
        let mut deep = paragraph(Vec::new());
        for _ in 0..=MAX_DEPTH {
            deep = Block::BulletList { content: vec![Item { attrs: Attrs::default(), content: vec![deep] }] };
        }
        assert_eq!(Doc { content: vec![deep] }.checked(), Err(Refusal::NoteLong));
        let heading = Block::Heading { attrs: HeadingAttrs { level: 4, dir: None }, content: Vec::new() };
        assert_eq!(Doc { content: vec![heading] }.checked(), Err(Refusal::NoteShape));
    }
}
