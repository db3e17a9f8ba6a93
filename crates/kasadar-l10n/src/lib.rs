//! Texts of i18n/ in the language of the person before the screen.
