//! HTML whose text is always text.

use std::fmt::Write;

/// HTML as it grows. Text goes in by [`Markup::text`] alone, so that nothing in it can be markup.
#[derive(Default)]
pub(crate) struct Markup(String);

impl Markup {
    /// Markup of our own.
    pub(crate) fn raw(&mut self, markup: &'static str) -> &mut Self {
        self.0.push_str(markup);
        self
    }

    /// Text from anywhere.
    pub(crate) fn text(&mut self, text: &str) -> &mut Self {
        for character in text.chars() {
            match character {
                '&' => self.0.push_str("&amp;"),
                '<' => self.0.push_str("&lt;"),
                '>' => self.0.push_str("&gt;"),
                '"' => self.0.push_str("&quot;"),
                '\'' => self.0.push_str("&#39;"),
                '\n' | '\t' => self.0.push(' '),
                // What turns the direction of writing or hides in it would show another text than is there.
                '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}' => self.code(character),
                _ if character.is_control() => self.code(character),
                _ => self.0.push(character),
            }
        }
        self
    }

    /// An element with a class, around text.
    pub(crate) fn element(&mut self, name: &'static str, class: &'static str, text: &str) -> &mut Self {
        self.raw("<").raw(name);
        if !class.is_empty() {
            self.raw(" class=\"").raw(class).raw("\"");
        }
        self.raw(">").text(text).raw("</").raw(name).raw(">")
    }

    fn code(&mut self, character: char) {
        // Writing to a String cannot fail.
        let _ = write!(self.0, "\\u{{{:x}}}", u32::from(character));
    }

    pub(crate) fn finish(self) -> String {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_never_markup_and_never_hidden() {
        let mut markup = Markup::default();
        markup.element("p", "dim", "<script>alert(\"a\")</script> & 'b'\n\u{1b}[31m\u{202e}Şube");
        assert_eq!(
            markup.finish(),
            "<p class=\"dim\">&lt;script&gt;alert(&quot;a&quot;)&lt;/script&gt; &amp; &#39;b&#39; \\u{1b}[31m\\u{202e}Şube</p>"
        );
    }
}
