//! `ui/src/bindings.ts` is what the list of commands says.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test stops where it fails")]

use api::{
    Error, Event, activities, attachments, backups, board, companies, contacts, deal_bulk, deal_contacts,
    deal_export, deal_table, deals, demo, drafts, duplicates, figures, filters, history, imports, journal,
    keys, lines, meetings, merge, names, notes, pipelines, preferences, rates, reach, reasons, record_export,
    restores, search, settings, staff, stages, system, tasks, today, views, wire, workspace, workspaces,
};
use std::{
    any::TypeId,
    collections::{BTreeMap, HashSet},
    fmt::Write as _,
};
use ts_rs::{Config, TS, TypeVisitor};

/// Gathers the declaration of every type that a request or an answer is made of.
struct Types {
    config: Config,
    seen: HashSet<TypeId>,
    declared: BTreeMap<String, String>,
}

impl TypeVisitor for Types {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        if !self.seen.insert(TypeId::of::<T>()) {
            return;
        }
        // Only our own types have a file to be written to; numbers, texts and lists have none. A type that stands for
        // one of those on the wire, such as an id, is written out where it is used.
        if T::output_path().is_some() {
            let declaration = T::decl(&self.config);
            let name = T::ident(&self.config);
            self.declared.insert(name, declaration);
        }
        T::visit_dependencies(self);
        T::visit_generics(self);
    }
}

macro_rules! generate {
    ($($kind:ident $([$why:literal])? $area:ident::$name:ident($request:ty) -> $response:ty),* $(,)?) => {
        fn bindings() -> String {
            let config = Config::new().with_large_int("number");
            let mut types = Types { config, seen: HashSet::new(), declared: BTreeMap::new() };
            $( types.visit::<$request>(); types.visit::<$response>(); )*
            types.visit::<Error>();
            types.visit::<Event>();
            let mut out = String::from(
                "// Generated from the list of commands: `cargo xtask bindings`. Do not edit.\n\n",
            );
            for declaration in types.declared.values() {
                writeln!(out, "export {declaration}").unwrap();
            }
            out.push_str("\nexport type Commands = {\n");
            $( writeln!(
                out,
                "  {}: [{}, {}];",
                stringify!($name),
                <$request as TS>::name(&types.config),
                <$response as TS>::name(&types.config),
            ).unwrap(); )*
            out.push_str("};\n");
            out
        }
    };
}
api::commands!(generate);

#[test]
fn bindings_are_current() {
    let path = acceptance::root().join("ui/src/bindings.ts");
    let want = bindings();
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(&path, &want).unwrap();
    }
    let found = std::fs::read_to_string(&path).unwrap_or_default().replace("\r\n", "\n");
    assert!(found == want, "ui/src/bindings.ts is not current: run `cargo xtask bindings`");
}
