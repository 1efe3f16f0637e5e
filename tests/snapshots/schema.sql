CREATE TABLE addendum (
    id              BLOB    NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    contract_id     BLOB    NOT NULL REFERENCES contract (id),
    kind            TEXT    NOT NULL CHECK (kind IN ('change', 'withdrawal', 'termination', 'cessation', 'completion')),
    -- «1» within its parent; given at «Окончательный» or typed by hand.
    number          TEXT    NOT NULL,
    dated_on        TEXT    CHECK (dated_on IS date(dated_on)),
    -- NULL: from the day of its date.
    in_force_on     TEXT    CHECK (in_force_on IS date(in_force_on)),
    -- The party that leaves.
    organization_id BLOB    REFERENCES organization (id),
    reason          TEXT    NOT NULL,
    becomes         TEXT    NOT NULL CHECK (json_valid(becomes)),
    by_hand         TEXT    NOT NULL CHECK (json_valid(by_hand)),
    note            TEXT    NOT NULL,
    archived        INTEGER NOT NULL CHECK (archived IN (0, 1))
) STRICT;

CREATE INDEX addendum_contract ON addendum (contract_id);

CREATE INDEX addendum_organization ON addendum (organization_id) WHERE organization_id IS NOT NULL;

CREATE TABLE agreement (
    contract_id              BLOB    NOT NULL PRIMARY KEY REFERENCES contract (id),
    locality                 TEXT    NOT NULL,
    edition_id               BLOB    REFERENCES edition (id),
    programme_id             BLOB    REFERENCES programme (id),
    coverage                 TEXT    NOT NULL CHECK (coverage IN ('whole', 'parts')),
    approval                 TEXT    NOT NULL CHECK (approval IN ('base', 'joint')),
    min_pupils               INTEGER CHECK (min_pupils >= 0),
    max_pupils               INTEGER CHECK (max_pupils >= 0),
    -- Terms in working days; NULL: the norm of the table.
    list_days                INTEGER CHECK (list_days >= 0),
    handed_over              TEXT    NOT NULL CHECK (handed_over IN ('personal_files', 'applications_and_consents')),
    list_as_annex            INTEGER NOT NULL CHECK (list_as_annex IN (0, 1)),
    schedule_mode            TEXT    NOT NULL CHECK (schedule_mode IN ('annex', 'independent')),
    study_form               TEXT    NOT NULL CHECK (study_form IN ('full_time', 'part_time')),
    distance                 TEXT    NOT NULL,
    interim_assessment       INTEGER NOT NULL CHECK (interim_assessment IN (0, 1)),
    certificate_days         INTEGER CHECK (certificate_days >= 0),
    final_by                 TEXT    NOT NULL CHECK (final_by IN ('base', 'joint', 'none')),
    papers_by                TEXT    NOT NULL CHECK (papers_by IN ('unset', 'base', 'base_and_participants', 'none')),
    base_paper               TEXT    NOT NULL,
    participant_paper        TEXT    NOT NULL,
    property_use             TEXT    NOT NULL CHECK (property_use IN ('free', 'paid', 'not_used')),
    property_payment_kopecks INTEGER CHECK (property_payment_kopecks >= 0),
    property_by_act          INTEGER NOT NULL CHECK (property_by_act IN (0, 1)),
    property_basis           TEXT    NOT NULL,
    owner_consent_on         TEXT    CHECK (owner_consent_on IS date(owner_consent_on)),
    financing                TEXT    NOT NULL CHECK (financing IN (
                                 'unset', 'own', 'in_text', 'by_addendum', 'certificates', 'paid_services', 'sponsor')),
    financing_party          BLOB,
    amount_kopecks           INTEGER CHECK (amount_kopecks >= 0),
    rate_kopecks             INTEGER CHECK (rate_kopecks >= 0),
    man_hours                INTEGER CHECK (man_hours >= 0),
    source                   TEXT    NOT NULL,
    pay_days                 INTEGER CHECK (pay_days >= 0),
    pay_when                 TEXT    NOT NULL CHECK (pay_when IN ('monthly', 'on_completion')),
    financing_act            TEXT    NOT NULL,
    sponsor                  TEXT    NOT NULL,
    share_percent_hundredths INTEGER CHECK (share_percent_hundredths BETWEEN 0 AND 10000),
    share_to                 BLOB,
    personal_data            TEXT    NOT NULL CHECK (personal_data IN ('consents', 'other_ground', 'not_transferred')),
    escort_by                BLOB,
    copies                   INTEGER CHECK (copies > 0), renews_id BLOB REFERENCES contract (id), changes_read INTEGER NOT NULL DEFAULT 0 CHECK (changes_read IN (0, 1)),
    -- A row of the agreement is written before its parties.
    FOREIGN KEY (contract_id, financing_party) REFERENCES agreement_party (contract_id, organization_id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (contract_id, share_to) REFERENCES agreement_party (contract_id, organization_id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (contract_id, escort_by) REFERENCES agreement_party (contract_id, organization_id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE INDEX agreement_edition ON agreement (edition_id) WHERE edition_id IS NOT NULL;

CREATE INDEX agreement_programme ON agreement (programme_id) WHERE programme_id IS NOT NULL;

CREATE INDEX agreement_renews ON agreement (renews_id) WHERE renews_id IS NOT NULL;

CREATE TRIGGER agreement_changes_search AFTER UPDATE OF programme_id ON agreement WHEN NEW.programme_id IS NOT OLD.programme_id BEGIN
    INSERT INTO search_entry (noun, id, folded, sort_key, cldr)
    SELECT 'contract', id, rostok_fold(found_by), rostok_sort_key(number), rostok_cldr() FROM contract_search_text
    WHERE id = NEW.contract_id
    ON CONFLICT (noun, id) DO UPDATE SET folded = excluded.folded, sort_key = excluded.sort_key, cldr = excluded.cldr;
END;

CREATE TRIGGER agreement_joins_search AFTER INSERT ON agreement BEGIN
    INSERT INTO search_entry (noun, id, folded, sort_key, cldr)
    SELECT 'contract', id, rostok_fold(found_by), rostok_sort_key(number), rostok_cldr() FROM contract_search_text
    WHERE id = NEW.contract_id
    ON CONFLICT (noun, id) DO UPDATE SET folded = excluded.folded, sort_key = excluded.sort_key, cldr = excluded.cldr;
END;

CREATE TABLE agreement_event (
    contract_id BLOB    NOT NULL REFERENCES agreement (contract_id),
    position    INTEGER NOT NULL CHECK (position >= 0),
    title       TEXT    NOT NULL CHECK (title <> ''),
    held        TEXT    NOT NULL,
    place       TEXT    NOT NULL,
    responsible TEXT    NOT NULL,
    PRIMARY KEY (contract_id, position)
) STRICT;

CREATE TABLE agreement_milestone (
    contract_id     BLOB    NOT NULL REFERENCES agreement (contract_id),
    position        INTEGER NOT NULL CHECK (position >= 0),
    kind            TEXT    NOT NULL CHECK (kind IN (
                        'request_received', 'sent_for_approval', 'approved', 'programme_approved', 'schedule_agreed',
                        'work_programmes_received', 'list_sent', 'enrolment_order', 'consents_collected', 'property_handed_over',
                        'published_on_site', 'attendance_asked', 'attendance_answered', 'certificates_received', 'expulsion_order',
                        'other')),
    organization_id BLOB,
    reached_on      TEXT    CHECK (reached_on IS date(reached_on)),
    note            TEXT    NOT NULL,
    PRIMARY KEY (contract_id, position),
    FOREIGN KEY (contract_id, organization_id) REFERENCES agreement_party (contract_id, organization_id)
) STRICT;

CREATE TABLE agreement_party (
    contract_id     BLOB    NOT NULL REFERENCES agreement (contract_id),
    organization_id BLOB    NOT NULL,
    role            TEXT    NOT NULL CHECK (role IN ('base', 'participant')),
    realises_parts  INTEGER NOT NULL CHECK (realises_parts IN (0, 1)),
    gives_resources INTEGER NOT NULL CHECK (gives_resources IN (0, 1)),
    PRIMARY KEY (contract_id, organization_id),
    FOREIGN KEY (contract_id, organization_id) REFERENCES contract_party (contract_id, organization_id)
) STRICT;

CREATE TABLE agreement_pupil (
    contract_id BLOB    NOT NULL REFERENCES agreement (contract_id),
    position    INTEGER NOT NULL CHECK (position >= 0),
    person_id   BLOB    REFERENCES person (id),
    full_name   TEXT    NOT NULL CHECK (full_name <> ''),
    born_on     TEXT    CHECK (born_on IS date(born_on)),
    group_name  TEXT    NOT NULL,
    consent_on  TEXT    CHECK (consent_on IS date(consent_on)),
    enrolled_on TEXT    CHECK (enrolled_on IS date(enrolled_on)),
    left_on     TEXT    CHECK (left_on IS date(left_on)),
    PRIMARY KEY (contract_id, position)
) STRICT;

CREATE INDEX agreement_pupil_person ON agreement_pupil (person_id) WHERE person_id IS NOT NULL;

CREATE TABLE agreement_resource (
    contract_id        BLOB    NOT NULL,
    organization_id    BLOB    NOT NULL,
    position           INTEGER NOT NULL CHECK (position >= 0),
    kind               TEXT    NOT NULL CHECK (kind IN ('room', 'equipment', 'people', 'materials')),
    title              TEXT    NOT NULL,
    address            TEXT    NOT NULL,
    -- Square metres in hundredths.
    area_m2_hundredths INTEGER CHECK (area_m2_hundredths >= 0),
    seats              INTEGER CHECK (seats >= 0),
    inventory_number   TEXT    NOT NULL,
    quantity           INTEGER CHECK (quantity >= 0),
    person_id          BLOB    REFERENCES person (id),
    person_name        TEXT    NOT NULL,
    qualification      TEXT    NOT NULL,
    hours_hundredths   INTEGER CHECK (hours_hundredths >= 0),
    time_of_use        TEXT    NOT NULL,
    PRIMARY KEY (contract_id, organization_id, position),
    FOREIGN KEY (contract_id, organization_id) REFERENCES agreement_party (contract_id, organization_id)
) STRICT;

CREATE INDEX agreement_resource_person ON agreement_resource (person_id) WHERE person_id IS NOT NULL;

CREATE TABLE agreement_schedule_line (
    contract_id      BLOB    NOT NULL REFERENCES agreement (contract_id),
    position         INTEGER NOT NULL CHECK (position >= 0),
    organization_id  BLOB    NOT NULL,
    part_id          BLOB    REFERENCES programme_part (id) DEFERRABLE INITIALLY DEFERRED,
    -- 1 Monday … 7 Sunday.
    weekday          INTEGER NOT NULL CHECK (weekday BETWEEN 1 AND 7),
    -- Times of the day, HH:MM:SS.
    starts_at        TEXT    CHECK (starts_at IS time(starts_at)),
    ends_at          TEXT    CHECK (ends_at IS time(ends_at)),
    place            TEXT    NOT NULL,
    hours_hundredths INTEGER NOT NULL CHECK (hours_hundredths >= 0),
    meetings         INTEGER CHECK (meetings >= 0),
    PRIMARY KEY (contract_id, position),
    FOREIGN KEY (contract_id, organization_id) REFERENCES agreement_party (contract_id, organization_id)
) STRICT;

CREATE INDEX agreement_schedule_line_part ON agreement_schedule_line (part_id) WHERE part_id IS NOT NULL;

CREATE TABLE agreement_share (
    contract_id         BLOB    NOT NULL REFERENCES agreement (contract_id),
    position            INTEGER NOT NULL CHECK (position >= 0),
    part_id             BLOB    NOT NULL REFERENCES programme_part (id) DEFERRABLE INITIALLY DEFERRED,
    organization_id     BLOB    NOT NULL,
    theory_hundredths   INTEGER NOT NULL CHECK (theory_hundredths >= 0),
    practice_hundredths INTEGER NOT NULL CHECK (practice_hundredths >= 0),
    place               TEXT    NOT NULL,
    starts_on           TEXT    CHECK (starts_on IS date(starts_on)),
    ends_on             TEXT    CHECK (ends_on IS date(ends_on)),
    attestation         TEXT    NOT NULL,
    PRIMARY KEY (contract_id, position),
    FOREIGN KEY (contract_id, organization_id) REFERENCES agreement_party (contract_id, organization_id)
) STRICT;

CREATE INDEX agreement_share_part ON agreement_share (part_id);

CREATE TABLE agreement_teacher (
    contract_id       BLOB    NOT NULL REFERENCES agreement (contract_id),
    position          INTEGER NOT NULL CHECK (position >= 0),
    person_id         BLOB    REFERENCES person (id),
    full_name         TEXT    NOT NULL CHECK (full_name <> ''),
    post              TEXT    NOT NULL,
    qualification     TEXT    NOT NULL,
    part_id           BLOB    REFERENCES programme_part (id) DEFERRABLE INITIALLY DEFERRED,
    realised_by       BLOB    NOT NULL,
    -- Where the main job is: any organisation; NULL: the realising party.
    employer          BLOB    REFERENCES organization (id),
    contract          TEXT    NOT NULL,
    hours_hundredths  INTEGER NOT NULL CHECK (hours_hundredths >= 0),
    PRIMARY KEY (contract_id, position),
    FOREIGN KEY (contract_id, realised_by) REFERENCES agreement_party (contract_id, organization_id)
) STRICT;

CREATE INDEX agreement_teacher_part ON agreement_teacher (part_id) WHERE part_id IS NOT NULL;

CREATE INDEX agreement_teacher_person ON agreement_teacher (person_id) WHERE person_id IS NOT NULL;

CREATE TABLE calendar_day (
    day_on TEXT NOT NULL PRIMARY KEY CHECK (day_on IS date(day_on)),
    kind   TEXT NOT NULL CHECK (kind IN ('working', 'day_off', 'shortened')),
    note   TEXT NOT NULL,
    act    TEXT NOT NULL
) STRICT;

CREATE TABLE calendar_year (
    year INTEGER NOT NULL PRIMARY KEY CHECK (year BETWEEN 1900 AND 2200),
    act  TEXT    NOT NULL
) STRICT;

CREATE TABLE contract (
    id        BLOB    NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    -- No list here: a new kind of contract must not rebuild the parent of all of them.
    kind      TEXT    NOT NULL CHECK (kind <> ''),
    number    TEXT    NOT NULL,
    dated_on  TEXT    CHECK (dated_on IS date(dated_on)),
    starts_on TEXT    CHECK (starts_on IS date(starts_on)),
    ends_on   TEXT    CHECK (ends_on IS date(ends_on)),
    -- «Действует» is derived from the dates.
    state     TEXT    NOT NULL CHECK (state IN (
                  'application', 'draft', 'approval', 'signed', 'completed', 'terminated', 'ceased')),
    state_on  TEXT    CHECK (state_on IS date(state_on)),
    note      TEXT    NOT NULL,
    archived  INTEGER NOT NULL CHECK (archived IN (0, 1))
) STRICT;

CREATE INDEX contract_number ON contract (number) WHERE number <> '';

CREATE TRIGGER contract_search_delete AFTER DELETE ON contract BEGIN
    DELETE FROM search_entry WHERE noun = 'contract' AND id = OLD.id;
END;

CREATE TRIGGER contract_search_insert AFTER INSERT ON contract BEGIN
    INSERT INTO search_entry (noun, id, folded, sort_key, cldr)
    SELECT 'contract', id, rostok_fold(found_by), rostok_sort_key(number), rostok_cldr() FROM contract_search_text
    WHERE id = NEW.id
    ON CONFLICT (noun, id) DO UPDATE SET folded = excluded.folded, sort_key = excluded.sort_key, cldr = excluded.cldr;
END;

CREATE TRIGGER contract_search_update AFTER UPDATE ON contract BEGIN
    INSERT INTO search_entry (noun, id, folded, sort_key, cldr)
    SELECT 'contract', id, rostok_fold(found_by), rostok_sort_key(number), rostok_cldr() FROM contract_search_text
    WHERE id = NEW.id
    ON CONFLICT (noun, id) DO UPDATE SET folded = excluded.folded, sort_key = excluded.sort_key, cldr = excluded.cldr;
END;

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

CREATE TABLE contract_extension (
    contract_id BLOB    NOT NULL REFERENCES contract_terms (contract_id),
    position    INTEGER NOT NULL CHECK (position >= 0),
    agreed_on   TEXT    CHECK (agreed_on IS date(agreed_on)),
    ends_on     TEXT    NOT NULL CHECK (ends_on IS date(ends_on)),
    paper       TEXT    NOT NULL,
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

CREATE TABLE contract_party (
    contract_id        BLOB    NOT NULL REFERENCES contract (id),
    organization_id    BLOB    NOT NULL REFERENCES organization (id),
    position           INTEGER NOT NULL CHECK (position >= 0),
    -- Position among the organisation's signatories; NULL: whose powers hold on the date.
    signatory_position INTEGER CHECK (signatory_position >= 0),
    PRIMARY KEY (contract_id, organization_id)
) STRICT;

CREATE INDEX contract_party_organization ON contract_party (organization_id);

CREATE TRIGGER contract_party_changes_search AFTER UPDATE ON contract_party BEGIN
    INSERT INTO search_entry (noun, id, folded, sort_key, cldr)
    SELECT 'contract', id, rostok_fold(found_by), rostok_sort_key(number), rostok_cldr() FROM contract_search_text
    WHERE id = NEW.contract_id
    ON CONFLICT (noun, id) DO UPDATE SET folded = excluded.folded, sort_key = excluded.sort_key, cldr = excluded.cldr;
END;

CREATE TRIGGER contract_party_joins_search AFTER INSERT ON contract_party BEGIN
    INSERT INTO search_entry (noun, id, folded, sort_key, cldr)
    SELECT 'contract', id, rostok_fold(found_by), rostok_sort_key(number), rostok_cldr() FROM contract_search_text
    WHERE id = NEW.contract_id
    ON CONFLICT (noun, id) DO UPDATE SET folded = excluded.folded, sort_key = excluded.sort_key, cldr = excluded.cldr;
END;

CREATE TRIGGER contract_party_leaves_search AFTER DELETE ON contract_party BEGIN
    INSERT INTO search_entry (noun, id, folded, sort_key, cldr)
    SELECT 'contract', id, rostok_fold(found_by), rostok_sort_key(number), rostok_cldr() FROM contract_search_text
    WHERE id = OLD.contract_id
    ON CONFLICT (noun, id) DO UPDATE SET folded = excluded.folded, sort_key = excluded.sort_key, cldr = excluded.cldr;
END;

CREATE TABLE contract_party_role (
    contract_id     BLOB NOT NULL,
    organization_id BLOB NOT NULL,
    role            TEXT NOT NULL CHECK (role <> ''),
    PRIMARY KEY (contract_id, organization_id),
    FOREIGN KEY (contract_id, organization_id) REFERENCES contract_party (contract_id, organization_id)
) STRICT;

CREATE TABLE contract_person (
    contract_id BLOB    NOT NULL REFERENCES contract_terms (contract_id),
    position    INTEGER NOT NULL CHECK (position >= 0),
    person_id   BLOB    REFERENCES person (id),
    full_name   TEXT    NOT NULL CHECK (full_name <> ''),
    role        TEXT    NOT NULL,
    PRIMARY KEY (contract_id, position)
) STRICT;

CREATE INDEX contract_person_person ON contract_person (person_id) WHERE person_id IS NOT NULL;

CREATE TRIGGER contract_person_changes_search AFTER UPDATE OF full_name ON contract_person BEGIN
    INSERT INTO search_entry (noun, id, folded, sort_key, cldr)
    SELECT 'contract', id, rostok_fold(found_by), rostok_sort_key(number), rostok_cldr() FROM contract_search_text
    WHERE id = NEW.contract_id
    ON CONFLICT (noun, id) DO UPDATE SET folded = excluded.folded, sort_key = excluded.sort_key, cldr = excluded.cldr;
END;

CREATE TRIGGER contract_person_joins_search AFTER INSERT ON contract_person BEGIN
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

CREATE TABLE contract_scan (
    contract_id BLOB    NOT NULL REFERENCES contract (id),
    sha256      BLOB    NOT NULL REFERENCES kept_file (sha256),
    position    INTEGER NOT NULL CHECK (position >= 0),
    file_name   TEXT    NOT NULL CHECK (file_name <> ''),
    added_on    TEXT    NOT NULL CHECK (added_on IS date(added_on)),
    PRIMARY KEY (contract_id, sha256)
) STRICT;

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

CREATE TRIGGER contract_terms_changes_search AFTER UPDATE OF title, subject ON contract_terms BEGIN
    INSERT INTO search_entry (noun, id, folded, sort_key, cldr)
    SELECT 'contract', id, rostok_fold(found_by), rostok_sort_key(number), rostok_cldr() FROM contract_search_text
    WHERE id = NEW.contract_id
    ON CONFLICT (noun, id) DO UPDATE SET folded = excluded.folded, sort_key = excluded.sort_key, cldr = excluded.cldr;
END;

CREATE TRIGGER contract_terms_joins_search AFTER INSERT ON contract_terms BEGIN
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

CREATE TABLE document (
    id           BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    contract_id  BLOB NOT NULL REFERENCES contract (id),
    number       TEXT NOT NULL CHECK (number <> ''),
    dated_on     TEXT NOT NULL CHECK (dated_on IS date(dated_on)),
    state        TEXT NOT NULL CHECK (state IN ('final', 'signed', 'annulled')),
    edition_id   BLOB NOT NULL REFERENCES edition (id),
    -- SHA-256 of the PDF in document_copy, which undo does not reach.
    copy_sha256  BLOB NOT NULL CHECK (length(copy_sha256) = 32),
    finalised_at TEXT NOT NULL,
    signed_on    TEXT CHECK (signed_on IS date(signed_on)), addendum_id BLOB REFERENCES addendum (id), party_paper_id BLOB REFERENCES party_paper (id),
    CHECK (state <> 'signed' OR signed_on IS NOT NULL)
) STRICT;

CREATE INDEX document_addendum ON document (addendum_id) WHERE addendum_id IS NOT NULL;

CREATE INDEX document_contract ON document (contract_id, finalised_at);

CREATE INDEX document_party_paper ON document (party_paper_id) WHERE party_paper_id IS NOT NULL;

CREATE TABLE document_copy (
    id          BLOB    NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    -- The change that made the paper final: its journal entry.
    journal_id  BLOB    NOT NULL REFERENCES journal (id) DEFERRABLE INITIALLY DEFERRED,
    document_id BLOB    NOT NULL CHECK (length(document_id) = 16),
    kind        TEXT    NOT NULL,
    year        INTEGER NOT NULL,
    number      TEXT    NOT NULL,
    made_at     TEXT    NOT NULL,
    -- SHA-256 of the PDF.
    sha256      BLOB    NOT NULL CHECK (length(sha256) = 32),
    text        TEXT    NOT NULL,
    data        TEXT    NOT NULL CHECK (json_valid(data)),
    pdf         BLOB    NOT NULL,
    -- A number once used is never given again, even when the paper is annulled.
    UNIQUE (kind, year, number)
) STRICT;

CREATE INDEX document_copy_document ON document_copy (document_id);

CREATE TRIGGER document_copy_is_kept BEFORE DELETE ON document_copy BEGIN
    SELECT RAISE(ABORT, 'document_copy is append-only');
END;

CREATE TRIGGER document_copy_stays BEFORE UPDATE ON document_copy BEGIN
    SELECT RAISE(ABORT, 'document_copy is append-only');
END;

CREATE VIEW document_copy_state AS
    SELECT document_copy.id AS id, journal.undone_at AS annulled_at
    FROM document_copy JOIN journal ON journal.id = document_copy.journal_id;

CREATE TABLE document_kind (
    id          BLOB    NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    -- Of a kind that the program came with; '': the centre's own.
    key         TEXT    NOT NULL,
    title       TEXT    NOT NULL CHECK (title <> ''),
    explanation TEXT    NOT NULL,
    issuer      TEXT    NOT NULL CHECK (issuer IN ('base', 'participant')),
    about       TEXT    NOT NULL CHECK (about IN ('agreement', 'participant', 'pupil')),
    realising   INTEGER NOT NULL CHECK (realising IN (0, 1)),
    layout      TEXT    NOT NULL CHECK (layout IN ('order', 'letter', 'certificate', 'act', 'statement')),
    numbered    INTEGER NOT NULL CHECK (numbered IN (0, 1)),
    -- Questions asked when a paper is made.
    asked       TEXT    NOT NULL CHECK (json_valid(asked)),
    archived    INTEGER NOT NULL CHECK (archived IN (0, 1))
) STRICT;

CREATE TABLE draft (
    form     TEXT NOT NULL PRIMARY KEY,
    data     TEXT NOT NULL CHECK (json_valid(data)),
    saved_at TEXT NOT NULL
) STRICT;

CREATE TABLE edition (
    id            BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    title         TEXT NOT NULL CHECK (title <> ''),
    valid_from    TEXT CHECK (valid_from IS date(valid_from)),
    valid_until   TEXT CHECK (valid_until IS date(valid_until)),
    -- As the user pasted it, for comparison.
    official_text TEXT NOT NULL,
    -- NULL: «Текст формы не сверен».
    compared_on   TEXT CHECK (compared_on IS date(compared_on)),
    compared_by   TEXT NOT NULL,
    form          TEXT NOT NULL CHECK (json_valid(form))
, draft INTEGER NOT NULL DEFAULT 0 CHECK (draft IN (0, 1)), kind_id BLOB REFERENCES document_kind (id)) STRICT;

CREATE INDEX edition_kind ON edition (kind_id) WHERE kind_id IS NOT NULL;

CREATE TABLE journal (
    id             BLOB    NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    number         INTEGER NOT NULL UNIQUE,
    at             TEXT    NOT NULL,
    author         TEXT    NOT NULL,
    origin         TEXT    NOT NULL CHECK (origin IN ('window', 'terminal', 'test')),
    title          TEXT    NOT NULL,
    group_id       BLOB    CHECK (length(group_id) = 16),
    schema_version INTEGER NOT NULL,
    topics         TEXT    NOT NULL CHECK (json_valid(topics)),
    changeset      BLOB,
    undone_at      TEXT,
    undone_by      TEXT,
    -- 1 while an undone entry can be brought back; a new change closes it.
    redo_open      INTEGER NOT NULL DEFAULT 0 CHECK (redo_open IN (0, 1)),
    CHECK ((undone_at IS NULL) = (undone_by IS NULL)),
    CHECK (redo_open = 0 OR undone_at IS NOT NULL)
) STRICT;

CREATE INDEX journal_done ON journal (number) WHERE undone_at IS NULL;

CREATE INDEX journal_redo ON journal (number) WHERE redo_open = 1;

CREATE TABLE kept_file (
    sha256  BLOB    NOT NULL PRIMARY KEY CHECK (length(sha256) = 32),
    size    INTEGER NOT NULL CHECK (size > 0),
    content BLOB    NOT NULL
) STRICT;

CREATE TRIGGER kept_file_is_kept BEFORE DELETE ON kept_file BEGIN
    SELECT RAISE(ABORT, 'kept_file is append-only');
END;

CREATE TRIGGER kept_file_stays BEFORE UPDATE ON kept_file BEGIN
    SELECT RAISE(ABORT, 'kept_file is append-only');
END;

CREATE TABLE legal_act (
    id          BLOB    NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    -- What clauses and norms refer to; empty for the user's own acts.
    key         TEXT    NOT NULL,
    issuer      TEXT    NOT NULL,
    title       TEXT    NOT NULL CHECK (title <> ''),
    citation    TEXT    NOT NULL,
    number      TEXT    NOT NULL,
    adopted_on  TEXT    CHECK (adopted_on IS date(adopted_on)),
    valid_from  TEXT    CHECK (valid_from IS date(valid_from)),
    valid_until TEXT    CHECK (valid_until IS date(valid_until)),
    replaced_by TEXT    NOT NULL,
    note        TEXT    NOT NULL,
    -- NULL: «сверьте».
    checked_on  TEXT    CHECK (checked_on IS date(checked_on)),
    archived    INTEGER NOT NULL CHECK (archived IN (0, 1))
) STRICT;

CREATE TRIGGER legal_act_search_delete AFTER DELETE ON legal_act BEGIN
    DELETE FROM search_entry WHERE noun = 'legal_act' AND id = OLD.id;
END;

CREATE TRIGGER legal_act_search_insert AFTER INSERT ON legal_act BEGIN
    INSERT INTO search_entry (noun, id, folded, sort_key, cldr)
    VALUES ('legal_act', NEW.id, rostok_fold(NEW.issuer || ' ' || NEW.number || ' ' || NEW.title),
            rostok_sort_key(NEW.issuer || ' ' || NEW.title), rostok_cldr())
    ON CONFLICT (noun, id) DO UPDATE SET folded = excluded.folded, sort_key = excluded.sort_key, cldr = excluded.cldr;
END;

CREATE TRIGGER legal_act_search_update AFTER UPDATE ON legal_act BEGIN
    INSERT INTO search_entry (noun, id, folded, sort_key, cldr)
    VALUES ('legal_act', NEW.id, rostok_fold(NEW.issuer || ' ' || NEW.number || ' ' || NEW.title),
            rostok_sort_key(NEW.issuer || ' ' || NEW.title), rostok_cldr())
    ON CONFLICT (noun, id) DO UPDATE SET folded = excluded.folded, sort_key = excluded.sort_key, cldr = excluded.cldr;
END;

CREATE TABLE library_clause (
    id       BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    title    TEXT NOT NULL CHECK (title <> ''),
    note     TEXT NOT NULL,
    -- The clause as it stood in its edition, with its conditions.
    clause   TEXT NOT NULL CHECK (json_valid(clause)),
    archived INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1))
) STRICT;

CREATE TABLE norm (
    id          BLOB    NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    key         TEXT    NOT NULL CHECK (key <> ''),
    title       TEXT    NOT NULL CHECK (title <> ''),
    -- In the words of `unit`.
    value       INTEGER NOT NULL CHECK (value >= 0),
    unit        TEXT    NOT NULL,
    act_id      BLOB    REFERENCES legal_act (id),
    source      TEXT    NOT NULL,
    valid_from  TEXT    CHECK (valid_from IS date(valid_from)),
    valid_until TEXT    CHECK (valid_until IS date(valid_until)),
    checked_on  TEXT    CHECK (checked_on IS date(checked_on))
, archived INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1))) STRICT;

CREATE INDEX norm_act ON norm (act_id) WHERE act_id IS NOT NULL;

CREATE INDEX norm_key ON norm (key, valid_from);

CREATE TABLE number_series (
    kind        TEXT NOT NULL PRIMARY KEY CHECK (kind <> ''),
    -- «{№}-{год}/{индекс}».
    template    TEXT NOT NULL CHECK (template <> ''),
    index_text  TEXT NOT NULL
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

CREATE INDEX organization_inn ON organization (inn, kpp) WHERE inn <> '';

CREATE TRIGGER organization_renames_contracts AFTER UPDATE OF short_name, full_name ON organization
WHEN NEW.short_name <> OLD.short_name OR NEW.full_name <> OLD.full_name BEGIN
    INSERT INTO search_entry (noun, id, folded, sort_key, cldr)
    SELECT 'contract', id, rostok_fold(found_by), rostok_sort_key(number), rostok_cldr() FROM contract_search_text
    WHERE id IN (SELECT contract_id FROM contract_party WHERE organization_id = NEW.id)
    ON CONFLICT (noun, id) DO UPDATE SET folded = excluded.folded, sort_key = excluded.sort_key, cldr = excluded.cldr;
END;

CREATE TRIGGER organization_search_delete AFTER DELETE ON organization BEGIN
    DELETE FROM search_entry WHERE noun = 'organization' AND id = OLD.id;
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

CREATE TABLE organization_licence_address (
    organization_id  BLOB    NOT NULL,
    licence_position INTEGER NOT NULL,
    position         INTEGER NOT NULL CHECK (position >= 0),
    address          TEXT    NOT NULL CHECK (address <> ''),
    PRIMARY KEY (organization_id, licence_position, position),
    FOREIGN KEY (organization_id, licence_position) REFERENCES organization_licence (organization_id, position)
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

CREATE TABLE party_paper (
    id              BLOB    NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    contract_id     BLOB    NOT NULL REFERENCES contract (id),
    kind_id         BLOB    NOT NULL REFERENCES document_kind (id),
    -- The participant.
    organization_id BLOB    REFERENCES organization (id),
    -- Pupils as the list had them: name, day of birth, class.
    pupils          TEXT    NOT NULL CHECK (json_valid(pupils)),
    number          TEXT    NOT NULL,
    dated_on        TEXT    CHECK (dated_on IS date(dated_on)),
    answers         TEXT    NOT NULL CHECK (json_valid(answers)),
    note            TEXT    NOT NULL,
    archived        INTEGER NOT NULL CHECK (archived IN (0, 1))
) STRICT;

CREATE INDEX party_paper_contract ON party_paper (contract_id);

CREATE INDEX party_paper_kind ON party_paper (kind_id);

CREATE INDEX party_paper_organization ON party_paper (organization_id) WHERE organization_id IS NOT NULL;

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

CREATE TRIGGER person_search_delete AFTER DELETE ON person BEGIN
    DELETE FROM search_entry WHERE noun = 'person' AND id = OLD.id;
END;

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

CREATE TABLE programme (
    id                    BLOB    NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    title                 TEXT    NOT NULL CHECK (title <> ''),
    kind                  TEXT    NOT NULL CHECK (kind IN (
                              'developmental', 'pre_professional', 'preschool', 'primary_general', 'basic_general', 'secondary_general',
                              'secondary_vocational', 'higher', 'vocational_training', 'additional_professional')),
    focus                 TEXT    CHECK (focus IN (
                              'technical', 'natural_science', 'sports', 'artistic', 'tourism_local_history', 'social_humanitarian')),
    -- Academic hours in hundredths, here and in every column so named.
    hours_hundredths      INTEGER NOT NULL CHECK (hours_hundredths >= 0),
    academic_hour_minutes INTEGER CHECK (academic_hour_minutes > 0),
    min_age               INTEGER CHECK (min_age >= 0),
    max_age               INTEGER CHECK (max_age >= 0),
    min_size              INTEGER CHECK (min_size >= 0),
    max_size              INTEGER CHECK (max_size >= 0),
    approved_on           TEXT    CHECK (approved_on IS date(approved_on)),
    approved_by           TEXT    NOT NULL,
    note                  TEXT    NOT NULL,
    archived              INTEGER NOT NULL CHECK (archived IN (0, 1))
) STRICT;

CREATE TRIGGER programme_renames_contracts AFTER UPDATE OF title ON programme WHEN NEW.title <> OLD.title BEGIN
    INSERT INTO search_entry (noun, id, folded, sort_key, cldr)
    SELECT 'contract', id, rostok_fold(found_by), rostok_sort_key(number), rostok_cldr() FROM contract_search_text
    WHERE id IN (SELECT contract_id FROM agreement WHERE programme_id = NEW.id)
    ON CONFLICT (noun, id) DO UPDATE SET folded = excluded.folded, sort_key = excluded.sort_key, cldr = excluded.cldr;
END;

CREATE TRIGGER programme_search_delete AFTER DELETE ON programme BEGIN
    DELETE FROM search_entry WHERE noun = 'programme' AND id = OLD.id;
END;

CREATE TRIGGER programme_search_insert AFTER INSERT ON programme BEGIN
    INSERT INTO search_entry (noun, id, folded, sort_key, cldr)
    VALUES ('programme', NEW.id, rostok_fold(NEW.title), rostok_sort_key(NEW.title), rostok_cldr())
    ON CONFLICT (noun, id) DO UPDATE SET folded = excluded.folded, sort_key = excluded.sort_key, cldr = excluded.cldr;
END;

CREATE TRIGGER programme_search_update AFTER UPDATE ON programme BEGIN
    INSERT INTO search_entry (noun, id, folded, sort_key, cldr)
    VALUES ('programme', NEW.id, rostok_fold(NEW.title), rostok_sort_key(NEW.title), rostok_cldr())
    ON CONFLICT (noun, id) DO UPDATE SET folded = excluded.folded, sort_key = excluded.sort_key, cldr = excluded.cldr;
END;

CREATE TABLE programme_part (
    id                  BLOB    NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    programme_id        BLOB    NOT NULL REFERENCES programme (id),
    position            INTEGER NOT NULL CHECK (position >= 0),
    component           TEXT    NOT NULL CHECK (component IN ('subject', 'course', 'module', 'practice', 'other')),
    title               TEXT    NOT NULL CHECK (title <> ''),
    -- NULL: the programme's own.
    kind                TEXT    CHECK (kind IN (
                            'developmental', 'pre_professional', 'preschool', 'primary_general', 'basic_general', 'secondary_general',
                            'secondary_vocational', 'higher', 'vocational_training', 'additional_professional')),
    focus               TEXT    CHECK (focus IN (
                            'technical', 'natural_science', 'sports', 'artistic', 'tourism_local_history', 'social_humanitarian')),
    theory_hundredths   INTEGER NOT NULL CHECK (theory_hundredths >= 0),
    practice_hundredths INTEGER NOT NULL CHECK (practice_hundredths >= 0),
    realised_by         BLOB    REFERENCES organization (id),
    place               TEXT    NOT NULL,
    starts_on           TEXT    CHECK (starts_on IS date(starts_on)),
    ends_on             TEXT    CHECK (ends_on IS date(ends_on)),
    attestation         TEXT    NOT NULL
) STRICT;

CREATE INDEX programme_part_programme ON programme_part (programme_id, position);

CREATE INDEX programme_part_realised_by ON programme_part (realised_by) WHERE realised_by IS NOT NULL;

CREATE TABLE search_entry (
    fts_id   INTEGER NOT NULL PRIMARY KEY,
    noun     TEXT    NOT NULL,
    id       BLOB    NOT NULL CHECK (length(id) = 16),
    -- rostok_fold() of everything the row should be found by.
    folded   TEXT    NOT NULL,
    -- rostok_sort_key() of what the row is listed by.
    sort_key BLOB    NOT NULL,
    -- CLDR version of the sort key: keys of two versions do not compare.
    cldr     TEXT    NOT NULL,
    UNIQUE (noun, id)
) STRICT;

CREATE INDEX search_entry_order ON search_entry (noun, sort_key);

CREATE TRIGGER search_entry_delete AFTER DELETE ON search_entry BEGIN
    INSERT INTO search_fts (search_fts, rowid, folded) VALUES ('delete', OLD.fts_id, OLD.folded);
END;

CREATE TRIGGER search_entry_insert AFTER INSERT ON search_entry BEGIN
    INSERT INTO search_fts (rowid, folded) VALUES (NEW.fts_id, NEW.folded);
END;

CREATE TRIGGER search_entry_update AFTER UPDATE ON search_entry BEGIN
    INSERT INTO search_fts (search_fts, rowid, folded) VALUES ('delete', OLD.fts_id, OLD.folded);
    INSERT INTO search_fts (rowid, folded) VALUES (NEW.fts_id, NEW.folded);
END;

CREATE VIRTUAL TABLE search_fts USING fts5 (
    folded,
    content = 'search_entry',
    content_rowid = 'fts_id',
    tokenize = 'unicode61 remove_diacritics 0',
    prefix = '2 3'
);

CREATE TABLE setting (
    name  TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL CHECK (json_valid(value))
) STRICT;
