-- Every contract of the centre: what `contract` and `contract_party` lack for those that are not of the network form, and the scans kept
-- with any of them. A contract has a row here or in `agreement`, by its kind.

CREATE TABLE contract_terms (
    contract_id    BLOB    NOT NULL PRIMARY KEY REFERENCES contract (id),
    -- Its own name; empty: that of its kind.
    title          TEXT    NOT NULL,
    subject        TEXT    NOT NULL,
    amount_kopecks INTEGER CHECK (amount_kopecks >= 0),
    renewal        TEXT    NOT NULL CHECK (renewal IN ('none', 'tacit', 'express', 'new_contract')),
    -- How long a silent renewal lasts; both NULL: for an indefinite term.
    period_count   INTEGER CHECK (period_count > 0),
    period_unit    TEXT    CHECK (period_unit IN ('days', 'months', 'years')),
    -- At most so many silent renewals.
    renewal_limit  INTEGER CHECK (renewal_limit > 0),
    refused_on     TEXT    CHECK (refused_on IS date(refused_on)),
    notice_count   INTEGER CHECK (notice_count > 0),
    notice_unit    TEXT    CHECK (notice_unit IN ('calendar_days', 'working_days', 'months')),
    CHECK ((period_count IS NULL) = (period_unit IS NULL)),
    CHECK ((notice_count IS NULL) = (notice_unit IS NULL))
) STRICT;

-- What a party is called in the contract: «ссудодатель».
CREATE TABLE contract_party_role (
    contract_id     BLOB NOT NULL,
    organization_id BLOB NOT NULL,
    role            TEXT NOT NULL CHECK (role <> ''),
    PRIMARY KEY (contract_id, organization_id),
    FOREIGN KEY (contract_id, organization_id) REFERENCES contract_party (contract_id, organization_id)
) STRICT;

-- Parties that are people: a parent, a contractor without a firm. Positions go on through `contract_party` and this table together.
CREATE TABLE contract_person (
    contract_id BLOB    NOT NULL REFERENCES contract_terms (contract_id),
    position    INTEGER NOT NULL CHECK (position >= 0),
    person_id   BLOB    REFERENCES person (id),
    full_name   TEXT    NOT NULL CHECK (full_name <> ''),
    role        TEXT    NOT NULL,
    PRIMARY KEY (contract_id, position)
) STRICT;

CREATE INDEX contract_person_person ON contract_person (person_id) WHERE person_id IS NOT NULL;

-- Ends that the parties agreed on later, in order.
CREATE TABLE contract_extension (
    contract_id BLOB    NOT NULL REFERENCES contract_terms (contract_id),
    position    INTEGER NOT NULL CHECK (position >= 0),
    agreed_on   TEXT    CHECK (agreed_on IS date(agreed_on)),
    ends_on     TEXT    NOT NULL CHECK (ends_on IS date(ends_on)),
    paper       TEXT    NOT NULL,
    PRIMARY KEY (contract_id, position)
) STRICT;

-- SIDE table: bytes of scans by their SHA-256. Append-only and untouched by undo, as `document_copy`; journalled rows point here.
CREATE TABLE kept_file (
    sha256  BLOB    NOT NULL PRIMARY KEY CHECK (length(sha256) = 32),
    size    INTEGER NOT NULL CHECK (size > 0),
    content BLOB    NOT NULL
) STRICT;

CREATE TRIGGER kept_file_stays BEFORE UPDATE ON kept_file BEGIN
    SELECT RAISE(ABORT, 'kept_file is append-only');
END;

CREATE TRIGGER kept_file_is_kept BEFORE DELETE ON kept_file BEGIN
    SELECT RAISE(ABORT, 'kept_file is append-only');
END;

-- Scans of a contract of any kind.
CREATE TABLE contract_scan (
    contract_id BLOB    NOT NULL REFERENCES contract (id),
    sha256      BLOB    NOT NULL REFERENCES kept_file (sha256),
    position    INTEGER NOT NULL CHECK (position >= 0),
    file_name   TEXT    NOT NULL CHECK (file_name <> ''),
    added_on    TEXT    NOT NULL CHECK (added_on IS date(added_on)),
    PRIMARY KEY (contract_id, sha256)
) STRICT;

-- What a contract rests on, from the first paper to the last: application, decree, contract.
CREATE TABLE contract_basis (
    contract_id BLOB    NOT NULL REFERENCES contract_terms (contract_id),
    position    INTEGER NOT NULL CHECK (position >= 0),
    kind        TEXT    NOT NULL CHECK (kind IN (
                    'application', 'decree', 'amendment', 'order', 'minutes', 'contract', 'handover_act', 'other')),
    number      TEXT    NOT NULL,
    dated_on    TEXT    CHECK (dated_on IS date(dated_on)),
    issuer      TEXT    NOT NULL,
    title       TEXT    NOT NULL,
    -- Its scan, if it is among those of the contract.
    scan_sha256 BLOB    REFERENCES kept_file (sha256),
    PRIMARY KEY (contract_id, position)
) STRICT;

CREATE TABLE contract_link (
    contract_id BLOB    NOT NULL REFERENCES contract_terms (contract_id),
    position    INTEGER NOT NULL CHECK (position >= 0),
    other_id    BLOB    NOT NULL REFERENCES contract (id),
    kind        TEXT    NOT NULL CHECK (kind IN ('property_for', 'within', 'replaces', 'related')),
    PRIMARY KEY (contract_id, position)
) STRICT;

CREATE INDEX contract_link_other ON contract_link (other_id);

-- A contract is found by its number, its own name, its subject, its programme and its parties together.
DROP VIEW contract_search_text;

CREATE VIEW contract_search_text (id, number, found_by) AS
    SELECT contract.id, contract.number,
           contract.number || ' ' || coalesce(programme.title, '') || ' ' || coalesce((
               SELECT group_concat(organization.short_name || ' ' || organization.full_name, ' ')
               FROM contract_party JOIN organization ON organization.id = contract_party.organization_id
               WHERE contract_party.contract_id = contract.id), '')
           || ' ' || coalesce(contract_terms.title || ' ' || contract_terms.subject, '') || ' ' || coalesce((
               SELECT group_concat(contract_person.full_name, ' ')
               FROM contract_person WHERE contract_person.contract_id = contract.id), '')
    FROM contract
    LEFT JOIN contract_terms ON contract_terms.contract_id = contract.id
    LEFT JOIN agreement ON agreement.contract_id = contract.id
    LEFT JOIN programme ON programme.id = agreement.programme_id;

CREATE TRIGGER contract_terms_joins_search AFTER INSERT ON contract_terms BEGIN
    INSERT INTO search_entry (noun, id, folded, sort_key, cldr)
    SELECT 'contract', id, rostok_fold(found_by), rostok_sort_key(number), rostok_cldr() FROM contract_search_text
    WHERE id = NEW.contract_id
    ON CONFLICT (noun, id) DO UPDATE SET folded = excluded.folded, sort_key = excluded.sort_key, cldr = excluded.cldr;
END;

CREATE TRIGGER contract_terms_changes_search AFTER UPDATE OF title, subject ON contract_terms BEGIN
    INSERT INTO search_entry (noun, id, folded, sort_key, cldr)
    SELECT 'contract', id, rostok_fold(found_by), rostok_sort_key(number), rostok_cldr() FROM contract_search_text
    WHERE id = NEW.contract_id
    ON CONFLICT (noun, id) DO UPDATE SET folded = excluded.folded, sort_key = excluded.sort_key, cldr = excluded.cldr;
END;

CREATE TRIGGER contract_terms_leaves_search AFTER DELETE ON contract_terms BEGIN
    INSERT INTO search_entry (noun, id, folded, sort_key, cldr)
    SELECT 'contract', id, rostok_fold(found_by), rostok_sort_key(number), rostok_cldr() FROM contract_search_text
    WHERE id = OLD.contract_id
    ON CONFLICT (noun, id) DO UPDATE SET folded = excluded.folded, sort_key = excluded.sort_key, cldr = excluded.cldr;
END;

CREATE TRIGGER contract_person_joins_search AFTER INSERT ON contract_person BEGIN
    INSERT INTO search_entry (noun, id, folded, sort_key, cldr)
    SELECT 'contract', id, rostok_fold(found_by), rostok_sort_key(number), rostok_cldr() FROM contract_search_text
    WHERE id = NEW.contract_id
    ON CONFLICT (noun, id) DO UPDATE SET folded = excluded.folded, sort_key = excluded.sort_key, cldr = excluded.cldr;
END;

CREATE TRIGGER contract_person_changes_search AFTER UPDATE OF full_name ON contract_person BEGIN
    INSERT INTO search_entry (noun, id, folded, sort_key, cldr)
    SELECT 'contract', id, rostok_fold(found_by), rostok_sort_key(number), rostok_cldr() FROM contract_search_text
    WHERE id = NEW.contract_id
    ON CONFLICT (noun, id) DO UPDATE SET folded = excluded.folded, sort_key = excluded.sort_key, cldr = excluded.cldr;
END;

CREATE TRIGGER contract_person_leaves_search AFTER DELETE ON contract_person BEGIN
    INSERT INTO search_entry (noun, id, folded, sort_key, cldr)
    SELECT 'contract', id, rostok_fold(found_by), rostok_sort_key(number), rostok_cldr() FROM contract_search_text
    WHERE id = OLD.contract_id
    ON CONFLICT (noun, id) DO UPDATE SET folded = excluded.folded, sort_key = excluded.sort_key, cldr = excluded.cldr;
END;
