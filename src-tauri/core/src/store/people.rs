//! People, to whom signatories, teachers and lines of pupils' lists may point.

use rusqlite::named_params;

use crate::domain::checked::Checked;
use crate::domain::ids::PersonId;
use crate::domain::person::Person;
use crate::domain::register::{ListFilter, Mention, PersonRow};
use crate::error::{Error, Result};

use super::rows::{date, id, name, or_null};
use super::search::fts_query;
use super::{ReadTx, WriteTx};

const NOUN: &str = "person";

impl ReadTx<'_> {
    /// A person.
    ///
    /// # Errors
    /// `not_found`.
    pub fn person(&self, person_id: PersonId) -> Result<Person> {
        let person = self.row(
            "SELECT id, surname, given, patronymic, sex, born_on, genitive, dative, accusative, instrumental, prepositional, archived
             FROM person WHERE id = :id",
            named_params! { ":id": id(person_id) },
            |row| {
                Ok(Person {
                    id: row.id("id")?,
                    surname: row.text("surname")?,
                    given: row.text("given")?,
                    patronymic: row.text("patronymic")?,
                    sex: row.name_or_none("sex")?,
                    born_on: row.date_or_none("born_on")?,
                    genitive: row.text("genitive")?,
                    dative: row.text("dative")?,
                    accusative: row.text("accusative")?,
                    instrumental: row.text("instrumental")?,
                    prepositional: row.text("prepositional")?,
                    archived: row.get("archived")?,
                })
            },
        )?;
        person.ok_or_else(|| Error::not_found(NOUN, person_id))
    }

    /// The register in Russian order.
    pub fn people(&self, filter: &ListFilter) -> Result<Vec<PersonRow>> {
        self.rows(
            "SELECT person.id AS id, trim(surname || ' ' || given || rtrim(' ' || patronymic)) AS full_name, born_on, archived,
                 coalesce(
                     (SELECT post FROM agreement_teacher WHERE person_id = person.id AND post <> '' ORDER BY contract_id DESC LIMIT 1),
                     (SELECT title FROM agreement_resource WHERE person_id = person.id AND title <> '' ORDER BY contract_id DESC LIMIT 1),
                     (SELECT post FROM organization_signatory WHERE person_id = person.id AND post <> '' ORDER BY organization_id LIMIT 1),
                     '') AS post,
                 coalesce(
                     (SELECT qualification FROM agreement_teacher
                      WHERE person_id = person.id AND qualification <> '' ORDER BY contract_id DESC LIMIT 1),
                     (SELECT qualification FROM agreement_resource
                      WHERE person_id = person.id AND qualification <> '' ORDER BY contract_id DESC LIMIT 1),
                     '') AS qualification
             FROM person JOIN search_entry ON search_entry.noun = 'person' AND search_entry.id = person.id
             WHERE archived = :archived
               AND (:query IS NULL OR search_entry.fts_id IN (SELECT rowid FROM search_fts WHERE search_fts MATCH :query))
             ORDER BY search_entry.sort_key, person.id",
            named_params! { ":archived": filter.archived, ":query": fts_query(&filter.text) },
            |row| {
                Ok(PersonRow {
                    id: row.id("id")?,
                    full_name: row.text("full_name")?,
                    born_on: row.date_or_none("born_on")?,
                    post: row.text("post")?,
                    qualification: row.text("qualification")?,
                    archived: row.get("archived")?,
                })
            },
        )
    }

    /// Records that point to a person: what they sign, then agreements from the latest.
    ///
    /// # Errors
    /// `not_found`.
    pub fn mentions(&self, person_id: PersonId) -> Result<Vec<Mention>> {
        if !self.is_kept(NOUN, person_id)? {
            return Err(Error::not_found(NOUN, person_id));
        }
        self.rows(
            "SELECT DISTINCT 'signatory' AS role, organization.id AS id, iif(short_name = '', full_name, short_name) AS title, post, 0 AS rank
             FROM organization_signatory JOIN organization ON organization.id = organization_id WHERE person_id = :id
             UNION
             SELECT 'teacher', contract.id, number, post, 1
             FROM agreement_teacher JOIN contract ON contract.id = contract_id WHERE person_id = :id
             UNION
             SELECT 'worker', contract.id, number, title, 1
             FROM agreement_resource JOIN contract ON contract.id = contract_id WHERE person_id = :id
             UNION
             SELECT 'pupil', contract.id, number, '', 1
             FROM agreement_pupil JOIN contract ON contract.id = contract_id WHERE person_id = :id
             ORDER BY rank, id DESC, role",
            named_params! { ":id": id(person_id) },
            |row| {
                Ok(Mention {
                    role: row.name("role")?,
                    id: row.id("id")?,
                    title: row.text("title")?,
                    post: row.text("post")?,
                })
            },
        )
    }
}

impl WriteTx<'_> {
    /// Adds a person; one who has no id yet gets one.
    pub fn add_person(&self, person: &Checked<Person>) -> Result<PersonId> {
        let person_id = self.own_or_new(person.id);
        self.save_person(person_id, person)?;
        Ok(person_id)
    }

    /// Saves a person who is there already.
    ///
    /// # Errors
    /// `not_found`.
    pub fn change_person(&self, person: &Checked<Person>) -> Result<()> {
        self.must_be_kept(NOUN, person.id)?;
        self.save_person(person.id, person)
    }

    /// Puts a person away.
    ///
    /// # Errors
    /// `not_found`.
    pub fn archive_person(&self, person_id: PersonId) -> Result<()> {
        self.set_archived(NOUN, person_id, true)
    }

    /// Takes a person out of the archive.
    ///
    /// # Errors
    /// `not_found`.
    pub fn restore_person(&self, person_id: PersonId) -> Result<()> {
        self.set_archived(NOUN, person_id, false)
    }

    fn save_person(&self, person_id: PersonId, person: &Person) -> Result<()> {
        self.run(
            "INSERT INTO person (id, surname, given, patronymic, sex, born_on, genitive, dative, accusative, instrumental,
                 prepositional, archived)
             VALUES (:id, :surname, :given, :patronymic, :sex, :born_on, :genitive, :dative, :accusative, :instrumental,
                 :prepositional, :archived)
             ON CONFLICT (id) DO UPDATE SET surname = excluded.surname, given = excluded.given, patronymic = excluded.patronymic,
                 sex = excluded.sex, born_on = excluded.born_on, genitive = excluded.genitive, dative = excluded.dative,
                 accusative = excluded.accusative, instrumental = excluded.instrumental, prepositional = excluded.prepositional,
                 archived = excluded.archived",
            named_params! {
                ":id": id(person_id),
                ":surname": person.surname,
                ":given": person.given,
                ":patronymic": person.patronymic,
                ":sex": or_null(person.sex.as_ref(), name),
                ":born_on": or_null(person.born_on, date),
                ":genitive": person.genitive,
                ":dative": person.dative,
                ":accusative": person.accusative,
                ":instrumental": person.instrumental,
                ":prepositional": person.prepositional,
                ":archived": person.archived,
            },
        )
        .map(drop)
    }
}
