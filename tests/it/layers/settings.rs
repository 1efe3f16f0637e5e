//! Rules that live in files a compiler does not read: what the window is allowed, what core depends on, the sentences.

use std::collections::BTreeSet;

use serde::Deserialize;
use serde::de::{MapAccess, Visitor};
use serde_json::Value;

use super::source;

fn json(path: &str) -> Value {
    serde_json::from_str(&source::read(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// Complaints about a content security policy (targets.md S6).
fn lax(policy: &Value) -> Vec<String> {
    let mut complaints = Vec::new();
    for (directive, sources) in policy.as_object().expect("one entry per directive") {
        for source in sources.as_str().unwrap_or_default().split_whitespace() {
            let remote =
                source.contains("://") && source != "http://ipc.localhost" || source == "*" || source == "https:";
            let inline = source == "'unsafe-inline'" && directive != "style-src-attr" || source == "'unsafe-eval'";
            if remote || inline {
                complaints.push(format!("{directive} {source}: no remote origin, nothing inline but style attributes"));
            }
        }
    }
    for needed in ["default-src", "script-src", "style-src-elem"] {
        if policy.get(needed).is_none() {
            complaints.push(format!("{needed} is not set"));
        }
    }
    complaints
}

#[test]
fn pages_can_load_and_run_only_what_came_with_the_program() {
    let bad =
        serde_json::json!({"default-src": "'self' https://cdn.example.org", "script-src": "'self' 'unsafe-inline'"});
    assert_eq!(lax(&bad).len(), 3, "a remote origin, an inline script and a missing directive are seen");
    let policy = &json("src-tauri/tauri.conf.json")["app"]["security"]["csp"];
    assert!(lax(policy).is_empty(), "{:?}", lax(policy));
}

/// Permissions that would let pages past the program's own commands (targets.md S7).
fn doors(capability: &Value) -> Vec<String> {
    let permissions = capability["permissions"].as_array().expect("a list of permissions");
    let names = permissions.iter().map(|one| one.as_str().or_else(|| one["identifier"].as_str()).unwrap_or_default());
    names.filter(|name| !name.starts_with("core:event:")).map(str::to_owned).collect()
}

#[test]
fn pages_call_the_programs_own_commands_only() {
    let bad =
        serde_json::json!({"permissions": ["fs:default", {"identifier": "shell:allow-open"}, "core:event:default"]});
    assert_eq!(doors(&bad).len(), 2, "files and shell are seen");
    let files = std::fs::read_dir(source::root().join("src-tauri/capabilities")).expect("capabilities lie there");
    for file in files {
        let path = format!("src-tauri/capabilities/{}", file.expect("readable").file_name().to_string_lossy());
        let capability = json(&path);
        assert!(doors(&capability).is_empty(), "{path}: {:?}: pages call own commands only", doors(&capability));
        assert!(capability.get("remote").is_none(), "{path}: no remote page is ever trusted");
    }
}

/// 3. Core knows neither the window nor its runtime.
fn heavy(manifest: &str) -> Vec<&str> {
    let names = manifest.lines().filter_map(|line| line.split(['.', ' ', '=']).next());
    names.filter(|name| name.starts_with("tauri") || *name == "tokio" || *name == "directories").collect()
}

#[test]
fn core_depends_on_neither_tauri_nor_tokio() {
    assert_eq!(heavy("[dependencies]\ntauri = \"2\"\ntokio.workspace = true\nserde = \"1\"").len(), 2, "both are seen");
    let manifest = source::read("src-tauri/core/Cargo.toml");
    assert!(
        heavy(&manifest).is_empty(),
        "{:?}: core has no window, no runtime and no folders of its own",
        heavy(&manifest)
    );
}

/// An object's keys as they are written, repeated ones too.
struct Keys(Vec<String>);

impl<'de> Deserialize<'de> for Keys {
    fn deserialize<D: serde::Deserializer<'de>>(json: D) -> Result<Self, D::Error> {
        struct Reader;
        impl<'de> Visitor<'de> for Reader {
            type Value = Keys;
            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("an object")
            }
            fn visit_map<M: MapAccess<'de>>(self, mut map: M) -> Result<Keys, M::Error> {
                let mut keys = Vec::new();
                while let Some((key, _)) = map.next_entry::<String, Value>()? {
                    keys.push(key);
                }
                Ok(Keys(keys))
            }
        }
        json.deserialize_map(Reader)
    }
}

fn repeated(text: &str) -> Vec<String> {
    let Keys(keys) = serde_json::from_str(text).unwrap_or_else(|error| panic!("problems.json: {error}"));
    let mut seen = BTreeSet::new();
    keys.into_iter().filter(|key| !seen.insert(key.clone())).collect()
}

#[test]
fn every_problem_has_one_sentence() {
    assert_eq!(repeated(r#"{"a": "А", "b": "Б", "a": "В"}"#), ["a"], "a repeated code is seen");
    let text = source::read("assets/text/problems.json");
    assert!(repeated(&text).is_empty(), "{:?}: a code has one sentence, in one place", repeated(&text));
}

#[test]
fn the_version_stands_in_one_place() {
    assert!(source::read("Cargo.toml").contains("\nversion = \""), "here");
    for path in ["src-tauri/tauri.conf.json", "ui/package.json"] {
        assert_eq!(json(path).get("version"), None, "{path}: a second version would stay behind the first");
    }
    for path in ["src-tauri", "src-tauri/core", "src-tauri/cli", "src-tauri/xtask", "tests"] {
        let manifest = source::read(&format!("{path}/Cargo.toml"));
        assert!(manifest.contains("\nversion.workspace = true\n"), "{path}: the workspace's version");
    }
}
