//! What belongs to a database and not into it: settings, grants, the limit of connections. It does not move
//! with a copy, so it is carried over by statements.

use tokio_postgres::{Client, Error};

use super::rows::{literal, quoted};

/// Settings whose value is a list of names, each quoted by itself (PostgreSQL's `GUC_LIST_QUOTE`).
const LISTS: [&str; 6] = [
    "local_preload_libraries",
    "search_path",
    "session_preload_libraries",
    "shared_preload_libraries",
    "temp_tablespaces",
    "unix_socket_directories",
];

/// Statements that give the database `to` the settings that `from` has, by itself and for single accounts.
pub(super) async fn settings(client: &Client, from: &str, to: &str) -> Result<Vec<String>, Error> {
    let sql = "SELECT r.rolname::text, line FROM pg_db_role_setting s JOIN pg_database d ON d.oid = s.setdatabase
               LEFT JOIN pg_roles r ON r.oid = s.setrole CROSS JOIN unnest(s.setconfig) line
               WHERE d.datname = $1 AND (s.setrole = 0 OR r.oid IS NOT NULL) ORDER BY 1 NULLS FIRST, 2";
    let rows = client.query(sql, &[&from]).await?;
    let statement = |row: &tokio_postgres::Row| {
        let (name, value) = row.get::<_, &str>(1).split_once('=')?;
        let whose = match row.get::<_, Option<&str>>(0) {
            Some(role) => format!("ROLE {} IN DATABASE {}", quoted(role), quoted(to)),
            None => format!("DATABASE {}", quoted(to)),
        };
        // The dot of an extension's setting separates two names.
        let name_sql = name.split('.').map(quoted).collect::<Vec<_>>().join(".");
        Some(format!("ALTER {whose} SET {name_sql} TO {}", setting(name, value)))
    };
    Ok(rows.iter().filter_map(statement).collect())
}

/// Statements that give the database `to` owner, grants and limit of the database `from`.
pub(super) async fn rights(client: &Client, from: &str, to: &str) -> Result<Vec<String>, Error> {
    let target = quoted(to);
    let mut statements = Vec::new();
    let sql = "SELECT o.datdba <> n.datdba, pg_get_userbyid(o.datdba)::text, o.datconnlimit, n.datconnlimit,
                      coalesce(o.datacl, acldefault('d', o.datdba)) = coalesce(n.datacl, acldefault('d', n.datdba))
               FROM pg_database o, pg_database n WHERE o.datname = $1 AND n.datname = $2";
    let row = client.query_one(sql, &[&from, &to]).await?;
    if row.get(0) {
        statements.push(format!("ALTER DATABASE {target} OWNER TO {}", quoted(row.get(1))));
    }
    let (limit, has): (i32, i32) = (row.get(2), row.get(3));
    if limit != has {
        statements.push(format!("ALTER DATABASE {target} CONNECTION LIMIT {limit}"));
    }
    if !row.get::<_, bool>(4) {
        let grants =
            "SELECT CASE a.grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(a.grantee)) END, a.privilege_type, a.is_grantable
                      FROM pg_database d, aclexplode(coalesce(d.datacl, acldefault('d', d.datdba))) a
                      WHERE d.datname = $1 ORDER BY a.grantee <> d.datdba, 1, 2";
        for row in client.query(grants, &[&to]).await? {
            statements.push(format!("REVOKE ALL ON DATABASE {target} FROM {}", row.get::<_, &str>(0)));
        }
        statements.dedup();
        for row in client.query(grants, &[&from]).await? {
            let option = if row.get(2) { " WITH GRANT OPTION" } else { "" };
            let (who, what): (&str, &str) = (row.get(0), row.get(1));
            statements.push(format!("GRANT {what} ON DATABASE {target} TO {who}{option}"));
        }
    }
    Ok(statements)
}

fn setting(name: &str, value: &str) -> String {
    if !LISTS.contains(&name) {
        return literal(value);
    }
    let names = names(value);
    if names.is_empty() { "''".to_owned() } else { names.iter().map(|name| quoted(name)).collect::<Vec<_>>().join(", ") }
}

/// The names of a list as the server keeps it: bare, or in double quotes.
fn names(list: &str) -> Vec<String> {
    let (mut names, mut name, mut inside, mut was_quoted) = (Vec::new(), String::new(), false, false);
    let mut chars = list.chars().peekable();
    while let Some(char) = chars.next() {
        match char {
            '"' if inside && chars.peek() == Some(&'"') => {
                chars.next();
                name.push('"');
            }
            '"' => {
                inside = !inside;
                was_quoted = true;
            }
            ',' if !inside => {
                names.push(std::mem::take(&mut name));
                was_quoted = false;
            }
            char if char.is_whitespace() && !inside => {}
            char => name.push(char),
        }
    }
    if was_quoted || !name.is_empty() {
        names.push(name);
    }
    names
}

#[cfg(test)]
mod tests {
    use super::setting;

    #[test]
    fn a_list_of_names_stays_a_list() {
        assert_eq!(setting("search_path", "\"$user\", public, \"a, b\"\"c\""), "\"$user\", \"public\", \"a, b\"\"c\"");
        assert_eq!(setting("search_path", "public;DROP"), "\"public;DROP\"");
        assert_eq!(setting("search_path", "\"\""), "\"\"");
        assert_eq!(setting("search_path", ""), "''");
        assert_eq!(setting("datestyle", "ISO, DMY"), "'ISO, DMY'");
        assert_eq!(setting("work_mem", "64MB"), "'64MB'");
    }
}
