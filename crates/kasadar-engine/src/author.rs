//! New revision files, for the vendor's developers.

use std::path::{Path, PathBuf};

use crate::context::Context;
use crate::error::Result;
use crate::graph::{Follow, Graph, Node};
use crate::plan::{Place, PlanError, place};
use crate::position::Position;
use crate::revision::Revision;
use crate::source::SourceError;
use crate::target::{Core, Symbol, Target, find};

/// Longer slugs make names that some systems cannot hold (characters).
const LONGEST_SLUG: usize = 40;

/// What a new revision should say.
#[derive(Clone, Debug)]
pub struct Draft {
    /// English line.
    pub message: String,
    /// Turkish line.
    pub message_tr: Option<String>,
    /// Parents; `base` for none.
    pub parents: Vec<Target>,
    /// Ids or labels that must be applied before.
    pub depends_on: Vec<String>,
    /// Labels of the new lineage.
    pub labels: Vec<String>,
    /// An id of one's own instead of a made one.
    pub id: Option<String>,
    /// Whether the parent may have other children: the new revision then begins a branch.
    pub branch: Branch,
}

/// Whether a new revision may begin a branch.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Branch {
    /// Refuse parents that are no heads.
    Refuse,
    /// Alembic's `--splice`.
    Splice,
}

/// Writes the file into `folder` and gives its path. The graph with the new file in it is checked first.
pub fn write(graph: &Graph, folder: &Path, draft: &Draft, context: &Context) -> Result<PathBuf> {
    let parents = parents(graph, draft)?;
    for name in &draft.depends_on {
        find(graph, name)?;
    }
    let id = draft.id.clone().unwrap_or_else(|| new_id(context));
    let text = text(graph, draft, &id, &parents, context);
    let day = context.now().strftime("%Y-%m-%d").to_string();
    let file = format!("{day}_{id}_{}.sql", slug(&draft.message));
    let mut revisions: Vec<Revision> = (0..graph.len()).map(|node| graph.revision(node).clone()).collect();
    revisions.push(Revision::parse(&file, text.as_bytes())?);
    Graph::new(revisions)?;
    let path = folder.join(&file);
    let mut options = std::fs::OpenOptions::new();
    let opened = options.write(true).create_new(true).open(&path);
    opened.and_then(|mut new| std::io::Write::write_all(&mut new, text.as_bytes())).map_err(|source| match source.kind() {
        std::io::ErrorKind::AlreadyExists => SourceError::FileExists { file: path.display().to_string() },
        _ => SourceError::UnwritableFile { file: path.display().to_string(), source },
    })?;
    Ok(path)
}

/// Makes a folder for revisions with a file that tells how to begin.
pub fn init(folder: &Path) -> Result<PathBuf, SourceError> {
    let unwritable = |source| SourceError::UnwritableFile { file: folder.display().to_string(), source };
    std::fs::create_dir_all(folder).map_err(unwritable)?;
    let readme = folder.join("README.md");
    if std::fs::read_dir(folder).map_err(unwritable)?.next().is_some() {
        return Err(SourceError::FileExists { file: folder.display().to_string() });
    }
    std::fs::write(&readme, include_str!("author/README.md")).map_err(unwritable)?;
    Ok(readme)
}

fn parents(graph: &Graph, draft: &Draft) -> Result<Vec<Node>> {
    let nowhere = Position::new(graph, &[]);
    let mut parents = Vec::new();
    for target in &draft.parents {
        // The first revision of all revises nothing, and `head` of nothing is base.
        match place(graph, &nowhere, target)? {
            Place::Base => {}
            Place::At(nodes) => parents.extend(nodes),
        }
    }
    parents.sort_unstable();
    parents.dedup();
    // A parent that another parent contains says nothing.
    let inner: Vec<Node> = parents
        .iter()
        .copied()
        .filter(|node| parents.iter().any(|other| other != node && graph.ancestors(&[*other], Follow::Lineage)[*node]))
        .collect();
    parents.retain(|node| !inner.contains(node));
    let heads = graph.heads();
    let is_begin = draft.parents.iter().any(|target| target.core == Core::At(Symbol::Base));
    let odd = parents.iter().find(|node| !heads.contains(node));
    if let Some(node) = odd
        && draft.branch == Branch::Refuse
        && !is_begin
    {
        let heads = heads.iter().map(|node| graph.id(*node).to_owned()).collect();
        return Err(PlanError::NotAHead { revision: graph.id(*node).to_owned(), heads }.into());
    }
    Ok(parents)
}

fn text(graph: &Graph, draft: &Draft, id: &str, parents: &[Node], context: &Context) -> String {
    let mut lines = vec![format!("-- revision: {id}")];
    let mut add = |key: &str, value: &str| {
        if !value.is_empty() {
            lines.push(format!("-- {key}: {value}"));
        }
    };
    add("revises", &parents.iter().map(|node| graph.id(*node)).collect::<Vec<_>>().join(", "));
    add("depends-on", &draft.depends_on.join(", "));
    add("labels", &draft.labels.join(", "));
    add("message", one_line(&draft.message).as_str());
    add("message.tr", one_line(draft.message_tr.as_deref().unwrap_or_default()).as_str());
    add("created", &context.now().strftime("%Y-%m-%dT%H:%M:%SZ").to_string());
    lines.push("\n-- +up\n\n-- +down\n".to_owned());
    lines.join("\n")
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Twelve hex digits out of the random part of a new UUID.
fn new_id(context: &Context) -> String {
    let id = context.new_id();
    id.rsplit('-').next().unwrap_or_default().to_owned()
}

/// ASCII words between underscores; Turkish letters become their nearest ones.
pub(crate) fn slug(message: &str) -> String {
    let mut slug = String::new();
    for character in message.chars() {
        let mapped = match character {
            'ç' | 'Ç' => 'c',
            'ğ' | 'Ğ' => 'g',
            'ı' | 'İ' => 'i',
            'ö' | 'Ö' => 'o',
            'ş' | 'Ş' => 's',
            'ü' | 'Ü' => 'u',
            other if other.is_ascii_alphanumeric() => other.to_ascii_lowercase(),
            _ => '_',
        };
        if mapped != '_' || !(slug.is_empty() || slug.ends_with('_')) {
            slug.push(mapped);
        }
        if slug.len() >= LONGEST_SLUG {
            break;
        }
    }
    slug.trim_end_matches('_').to_owned()
}

#[cfg(test)]
mod tests {
    use super::slug;

    #[test]
    fn turkish_letters_find_their_nearest_ascii() {
        assert_eq!(slug("Ürünlere BARKOD eklendi: ığüşöç İĞÜŞÖÇ"), "urunlere_barkod_eklendi_igusoc_igusoc");
        assert_eq!(slug("  --  "), "");
        assert!(slug(&"uzun ".repeat(40)).len() <= 40);
    }
}
