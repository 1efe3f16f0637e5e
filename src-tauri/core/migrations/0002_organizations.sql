-- People and organisations: who concludes agreements, with what requisites and licences, and who signs.
--
-- An empty text is an absent one; NULL is kept for absent dates, numbers and references. Rows of a list keep its order in `position`.

CREATE TABLE person (
    id            BLOB    NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    surname       TEXT    NOT NULL CHECK (surname <> ''),
    given         TEXT    NOT NULL,
    patronymic    TEXT    NOT NULL,
    sex           TEXT    CHECK (sex IN ('f', 'm')),
    born_on       TEXT    CHECK (born_on IS date(born_on)),
    -- The user's own forms of the whole name.
    genitive      TEXT    NOT NULL,
    dative        TEXT    NOT NULL,
    accusative    TEXT    NOT NULL,
    instrumental  TEXT    NOT NULL,
    prepositional TEXT    NOT NULL,
    archived      INTEGER NOT NULL CHECK (archived IN (0, 1))
) STRICT;

CREATE TABLE organization (
    id                 BLOB    NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    full_name          TEXT    NOT NULL CHECK (full_name <> ''),
    short_name         TEXT    NOT NULL,
    full_name_genitive TEXT    NOT NULL,
    gender             TEXT    CHECK (gender IN ('masculine', 'feminine', 'neuter')),
    ownership          TEXT    NOT NULL CHECK (ownership IN ('state', 'municipal', 'private')),
    institution        TEXT    NOT NULL CHECK (institution IN (
                           'budget', 'autonomous', 'treasury', 'non_profit', 'commercial', 'entrepreneur')),
    kind               TEXT    NOT NULL CHECK (kind IN (
                           'school', 'additional_education', 'vocational_education', 'higher_education', 'preschool',
                           'governing_body', 'science', 'culture', 'enterprise', 'innovation', 'other')),
    legal_form         TEXT    NOT NULL,
    is_edu             INTEGER NOT NULL CHECK (is_edu IN (0, 1)),
    locality           TEXT    NOT NULL,
    legal_address      TEXT    NOT NULL,
    actual_address     TEXT    NOT NULL,
    postal_address     TEXT    NOT NULL,
    inn                TEXT    NOT NULL CHECK (length(inn) IN (0, 10, 12)),
    kpp                TEXT    NOT NULL CHECK (length(kpp) IN (0, 9)),
    ogrn               TEXT    NOT NULL CHECK (length(ogrn) IN (0, 13, 15)),
    okpo               TEXT    NOT NULL,
    oktmo              TEXT    NOT NULL,
    phone              TEXT    NOT NULL,
    email              TEXT    NOT NULL,
    site               TEXT    NOT NULL,
    centre_page        TEXT    NOT NULL,
    founder            TEXT    NOT NULL,
    note               TEXT    NOT NULL,
    archived           INTEGER NOT NULL CHECK (archived IN (0, 1))
) STRICT;

-- A duplicate is noticed, not forbidden: a branch has the ИНН of its head.
CREATE INDEX organization_inn ON organization (inn, kpp) WHERE inn <> '';

CREATE TABLE organization_account (
    organization_id  BLOB    NOT NULL REFERENCES organization (id),
    position         INTEGER NOT NULL CHECK (position >= 0),
    kind             TEXT    NOT NULL CHECK (kind IN ('bank', 'treasury')),
    bank_name        TEXT    NOT NULL,
    bik              TEXT    NOT NULL CHECK (length(bik) IN (0, 9)),
    account          TEXT    NOT NULL CHECK (length(account) IN (0, 20)),
    correspondent    TEXT    NOT NULL CHECK (length(correspondent) IN (0, 20)),
    personal_account TEXT    NOT NULL,
    treasury_body    TEXT    NOT NULL,
    kbk              TEXT    NOT NULL,
    PRIMARY KEY (organization_id, position)
) STRICT;

CREATE TABLE organization_licence (
    organization_id        BLOB    NOT NULL REFERENCES organization (id),
    position               INTEGER NOT NULL CHECK (position >= 0),
    number                 TEXT    NOT NULL CHECK (number <> ''),
    issued_on              TEXT    CHECK (issued_on IS date(issued_on)),
    issued_by              TEXT    NOT NULL,
    issued_by_instrumental TEXT    NOT NULL,
    status                 TEXT    NOT NULL CHECK (status IN ('active', 'suspended', 'revoked', 'terminated')),
    status_on              TEXT    CHECK (status_on IS date(status_on)),
    -- «Проверено по реестру».
    checked_on             TEXT    CHECK (checked_on IS date(checked_on)),
    PRIMARY KEY (organization_id, position)
) STRICT;

CREATE TABLE organization_licence_scope (
    organization_id  BLOB    NOT NULL,
    licence_position INTEGER NOT NULL,
    scope            TEXT    NOT NULL CHECK (scope IN (
                         'preschool', 'primary_general', 'basic_general', 'secondary_general', 'secondary_vocational', 'higher',
                         'vocational_training', 'additional_children_adults', 'additional_professional')),
    PRIMARY KEY (organization_id, licence_position, scope),
    FOREIGN KEY (organization_id, licence_position) REFERENCES organization_licence (organization_id, position)
) STRICT;

CREATE TABLE organization_licence_address (
    organization_id  BLOB    NOT NULL,
    licence_position INTEGER NOT NULL,
    position         INTEGER NOT NULL CHECK (position >= 0),
    address          TEXT    NOT NULL CHECK (address <> ''),
    PRIMARY KEY (organization_id, licence_position, position),
    FOREIGN KEY (organization_id, licence_position) REFERENCES organization_licence (organization_id, position)
) STRICT;

CREATE TABLE organization_signatory (
    organization_id BLOB    NOT NULL REFERENCES organization (id),
    position        INTEGER NOT NULL CHECK (position >= 0),
    person_id       BLOB    REFERENCES person (id),
    surname         TEXT    NOT NULL CHECK (surname <> ''),
    given           TEXT    NOT NULL,
    patronymic      TEXT    NOT NULL,
    sex             TEXT    CHECK (sex IN ('f', 'm')),
    name_genitive   TEXT    NOT NULL,
    post            TEXT    NOT NULL,
    post_genitive   TEXT    NOT NULL,
    basis           TEXT    NOT NULL CHECK (basis IN (
                        'charter', 'power_of_attorney', 'order', 'regulation', 'egrip_record', 'other')),
    basis_text      TEXT    NOT NULL,
    basis_number    TEXT    NOT NULL,
    basis_on        TEXT    CHECK (basis_on IS date(basis_on)),
    powers_from     TEXT    CHECK (powers_from IS date(powers_from)),
    powers_until    TEXT    CHECK (powers_until IS date(powers_until)),
    PRIMARY KEY (organization_id, position)
) STRICT;

CREATE INDEX organization_signatory_person ON organization_signatory (person_id) WHERE person_id IS NOT NULL;

CREATE TRIGGER person_search_insert AFTER INSERT ON person BEGIN
    INSERT INTO search_entry (noun, id, folded, sort_key, cldr)
    VALUES ('person', NEW.id, rostok_fold(NEW.surname || ' ' || NEW.given || ' ' || NEW.patronymic),
            rostok_sort_key(NEW.surname || ' ' || NEW.given || ' ' || NEW.patronymic), rostok_cldr())
    ON CONFLICT (noun, id) DO UPDATE SET folded = excluded.folded, sort_key = excluded.sort_key, cldr = excluded.cldr;
END;

CREATE TRIGGER person_search_update AFTER UPDATE ON person BEGIN
    INSERT INTO search_entry (noun, id, folded, sort_key, cldr)
    VALUES ('person', NEW.id, rostok_fold(NEW.surname || ' ' || NEW.given || ' ' || NEW.patronymic),
            rostok_sort_key(NEW.surname || ' ' || NEW.given || ' ' || NEW.patronymic), rostok_cldr())
    ON CONFLICT (noun, id) DO UPDATE SET folded = excluded.folded, sort_key = excluded.sort_key, cldr = excluded.cldr;
END;

CREATE TRIGGER person_search_delete AFTER DELETE ON person BEGIN
    DELETE FROM search_entry WHERE noun = 'person' AND id = OLD.id;
END;

CREATE TRIGGER organization_search_insert AFTER INSERT ON organization BEGIN
    INSERT INTO search_entry (noun, id, folded, sort_key, cldr)
    VALUES ('organization', NEW.id, rostok_fold(NEW.short_name || ' ' || NEW.full_name || ' ' || NEW.inn),
            rostok_sort_key(iif(NEW.short_name = '', NEW.full_name, NEW.short_name)), rostok_cldr())
    ON CONFLICT (noun, id) DO UPDATE SET folded = excluded.folded, sort_key = excluded.sort_key, cldr = excluded.cldr;
END;

CREATE TRIGGER organization_search_update AFTER UPDATE ON organization BEGIN
    INSERT INTO search_entry (noun, id, folded, sort_key, cldr)
    VALUES ('organization', NEW.id, rostok_fold(NEW.short_name || ' ' || NEW.full_name || ' ' || NEW.inn),
            rostok_sort_key(iif(NEW.short_name = '', NEW.full_name, NEW.short_name)), rostok_cldr())
    ON CONFLICT (noun, id) DO UPDATE SET folded = excluded.folded, sort_key = excluded.sort_key, cldr = excluded.cldr;
END;

CREATE TRIGGER organization_search_delete AFTER DELETE ON organization BEGIN
    DELETE FROM search_entry WHERE noun = 'organization' AND id = OLD.id;
END;
