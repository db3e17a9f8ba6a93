//! What the program said, word for word, without what is different every time.

use std::fmt::Write;
use std::sync::LazyLock;

use regex::Regex;

use crate::program::{Ran, Shop, ran};

/// Both languages.
pub(crate) const LANGUAGES: [&str; 2] = ["en", "tr"];

/// Runs each of `lines` in both languages and writes down what came. A word with blanks stands in `'…'`.
pub(crate) fn transcript(shop: &Shop, lines: &[&str]) -> String {
    let mut told = String::new();
    for line in lines {
        for language in LANGUAGES {
            let answer = ran(shop.command(words(line)).env("KASADAR_LANG", language));
            write!(told, "{}", entry(&format!("[{language}] kasadar {line}"), &answer)).unwrap();
        }
    }
    told
}

/// One answer as it is written down.
pub(crate) fn entry(title: &str, ran: &Ran) -> String {
    let mut told = format!("$ {}\n", title.trim_end());
    for (name, text) in [("", &ran.stdout), ("! ", &ran.stderr)] {
        for line in text.lines() {
            writeln!(told, "{}", format!("{name}{line}").trim_end()).unwrap();
        }
    }
    let code = ran.code.map_or_else(|| "signal".to_owned(), |code| code.to_string());
    write!(told, "= {code}\n\n").unwrap();
    filtered(&told)
}

/// Words of a line; `'…'` keeps blanks together.
pub(crate) fn words(line: &str) -> Vec<String> {
    line.split('\'')
        .enumerate()
        .flat_map(|(index, part)| if index % 2 == 1 { vec![part.to_owned()] } else { part.split_whitespace().map(str::to_owned).collect() })
        .collect()
}

fn filtered(text: &str) -> String {
    static RULES: LazyLock<Vec<(Regex, &str)>> = LazyLock::new(|| {
        [
            (r"/tmp/Şube İzmir ığüşöç [A-Za-z0-9]+", "<shop>"),
            (r"/tmp/geçişler [A-Za-z0-9]+", "<revisions>"),
            (r"/tmp/kasadar-pg-[0-9]+-[0-9]+", "<socket>"),
            (r"port=[0-9]+", "port=<port>"),
            (r"magaza_[0-9]+", "<database>"),
            (r"@(<socket>|127\.0\.0\.1):[0-9]+", "@<host>:<port>"),
            (r"[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}", "<uuid>"),
            (r"20[2-9][0-9]-[0-9]{2}-[0-9]{2}T[0-9:]{8}\.[0-9]+Z", "<time>"),
            (r"[0-9]{1,2}[./][0-9]{1,2}[./]20[0-9]{2},? [0-9]{1,2}:[0-9]{2}", "<when>"),
            (r"20[0-9]{6}-[0-9]{6}-[0-9a-f]{4}", "<backup>"),
            (r"20[0-9]{2}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}", "<when>"),
            (r#""duration_ms":[0-9]+"#, r#""duration_ms":0"#),
            (r#""waited_ms":[0-9]+"#, r#""waited_ms":0"#),
            (r#""((?:content_|free_)?bytes(?:_before|_after)?)":[0-9]+"#, r#""$1":0"#),
            (r#""operator":"[^"]*","host":"[^"]*""#, r#""operator":"<operator>","host":"<host>""#),
            (r"· [^ ·]+@[^ ·\n]+", "· <operator>@<host>"),
            (r"(Run by|Çalıştıran)( +)[^ ]+ @ [^ \n]+", "$1$2<operator> @ <host>"),
            (r#""chain":"[0-9a-f]{64}""#, r#""chain":"<hash>""#),
            (r"\.tmp[A-Za-z0-9]{6}", "<beside>"),
            (r"[0-9.,]+ (ms|s|sn)\b", "<took>"),
            (r"[0-9.,]+ (KiB|MiB|GiB|KB|MB|GB|kB)\b", "<size>"),
            (r"SQLite 3\.[0-9.]+", "SQLite <version>"),
            (r"PostgreSQL [0-9.]+( \([^)]*\))?", "PostgreSQL <version>"),
            (r"pg_dump \(PostgreSQL[^)]*\) [^\n]*", "pg_dump <version>"),
        ]
        .map(|(rule, instead)| (Regex::new(rule).unwrap(), instead))
        .into()
    });
    let mut text = text.to_owned();
    for (rule, instead) in RULES.iter() {
        text = rule.replace_all(&text, *instead).into_owned();
    }
    text
}
