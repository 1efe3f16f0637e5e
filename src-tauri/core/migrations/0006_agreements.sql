-- Contracts and, under the same id, network-form agreements (ст. 15 ФЗ-273).
--
-- `contract` and `contract_party` are the parents of every kind of contract; `agreement` and its tables add what only the network
-- form has. Whatever belongs to somebody in an agreement refers to one of its parties, so it cannot belong to a stranger.

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

CREATE TABLE contract_party (
    contract_id        BLOB    NOT NULL REFERENCES contract (id),
    organization_id    BLOB    NOT NULL REFERENCES organization (id),
    position           INTEGER NOT NULL CHECK (position >= 0),
    -- Position among the organisation's signatories; NULL: whose powers hold on the date.
    signatory_position INTEGER CHECK (signatory_position >= 0),
    PRIMARY KEY (contract_id, organization_id)
) STRICT;

CREATE INDEX contract_party_organization ON contract_party (organization_id);

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
    copies                   INTEGER CHECK (copies > 0),
    -- A row of the agreement is written before its parties.
    FOREIGN KEY (contract_id, financing_party) REFERENCES agreement_party (contract_id, organization_id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (contract_id, share_to) REFERENCES agreement_party (contract_id, organization_id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (contract_id, escort_by) REFERENCES agreement_party (contract_id, organization_id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE INDEX agreement_programme ON agreement (programme_id) WHERE programme_id IS NOT NULL;
CREATE INDEX agreement_edition ON agreement (edition_id) WHERE edition_id IS NOT NULL;

CREATE TABLE agreement_party (
    contract_id     BLOB    NOT NULL REFERENCES agreement (contract_id),
    organization_id BLOB    NOT NULL,
    role            TEXT    NOT NULL CHECK (role IN ('base', 'participant')),
    realises_parts  INTEGER NOT NULL CHECK (realises_parts IN (0, 1)),
    gives_resources INTEGER NOT NULL CHECK (gives_resources IN (0, 1)),
    PRIMARY KEY (contract_id, organization_id),
    FOREIGN KEY (contract_id, organization_id) REFERENCES contract_party (contract_id, organization_id)
) STRICT;

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

-- A programme is saved whole: its parts are taken out and put back in one transaction, so references to a part wait for its end.
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

CREATE INDEX agreement_teacher_person ON agreement_teacher (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX agreement_teacher_part ON agreement_teacher (part_id) WHERE part_id IS NOT NULL;

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

-- A contract is found by its number, its programme and its parties together: «кванториум робототехника». The text is gathered anew
-- whenever any of them changes.
CREATE VIEW contract_search_text (id, number, found_by) AS
    SELECT contract.id, contract.number,
           contract.number || ' ' || coalesce(programme.title, '') || ' ' || coalesce((
               SELECT group_concat(organization.short_name || ' ' || organization.full_name, ' ')
               FROM contract_party JOIN organization ON organization.id = contract_party.organization_id
               WHERE contract_party.contract_id = contract.id), '')
    FROM contract
    LEFT JOIN agreement ON agreement.contract_id = contract.id
    LEFT JOIN programme ON programme.id = agreement.programme_id;

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

CREATE TRIGGER contract_search_delete AFTER DELETE ON contract BEGIN
    DELETE FROM search_entry WHERE noun = 'contract' AND id = OLD.id;
END;

CREATE TRIGGER contract_party_joins_search AFTER INSERT ON contract_party BEGIN
    INSERT INTO search_entry (noun, id, folded, sort_key, cldr)
    SELECT 'contract', id, rostok_fold(found_by), rostok_sort_key(number), rostok_cldr() FROM contract_search_text
    WHERE id = NEW.contract_id
    ON CONFLICT (noun, id) DO UPDATE SET folded = excluded.folded, sort_key = excluded.sort_key, cldr = excluded.cldr;
END;

CREATE TRIGGER contract_party_changes_search AFTER UPDATE ON contract_party BEGIN
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

CREATE TRIGGER agreement_joins_search AFTER INSERT ON agreement BEGIN
    INSERT INTO search_entry (noun, id, folded, sort_key, cldr)
    SELECT 'contract', id, rostok_fold(found_by), rostok_sort_key(number), rostok_cldr() FROM contract_search_text
    WHERE id = NEW.contract_id
    ON CONFLICT (noun, id) DO UPDATE SET folded = excluded.folded, sort_key = excluded.sort_key, cldr = excluded.cldr;
END;

CREATE TRIGGER agreement_changes_search AFTER UPDATE OF programme_id ON agreement WHEN NEW.programme_id IS NOT OLD.programme_id BEGIN
    INSERT INTO search_entry (noun, id, folded, sort_key, cldr)
    SELECT 'contract', id, rostok_fold(found_by), rostok_sort_key(number), rostok_cldr() FROM contract_search_text
    WHERE id = NEW.contract_id
    ON CONFLICT (noun, id) DO UPDATE SET folded = excluded.folded, sort_key = excluded.sort_key, cldr = excluded.cldr;
END;

CREATE TRIGGER organization_renames_contracts AFTER UPDATE OF short_name, full_name ON organization
WHEN NEW.short_name <> OLD.short_name OR NEW.full_name <> OLD.full_name BEGIN
    INSERT INTO search_entry (noun, id, folded, sort_key, cldr)
    SELECT 'contract', id, rostok_fold(found_by), rostok_sort_key(number), rostok_cldr() FROM contract_search_text
    WHERE id IN (SELECT contract_id FROM contract_party WHERE organization_id = NEW.id)
    ON CONFLICT (noun, id) DO UPDATE SET folded = excluded.folded, sort_key = excluded.sort_key, cldr = excluded.cldr;
END;

CREATE TRIGGER programme_renames_contracts AFTER UPDATE OF title ON programme WHEN NEW.title <> OLD.title BEGIN
    INSERT INTO search_entry (noun, id, folded, sort_key, cldr)
    SELECT 'contract', id, rostok_fold(found_by), rostok_sort_key(number), rostok_cldr() FROM contract_search_text
    WHERE id IN (SELECT contract_id FROM agreement WHERE programme_id = NEW.id)
    ON CONFLICT (noun, id) DO UPDATE SET folded = excluded.folded, sort_key = excluded.sort_key, cldr = excluded.cldr;
END;
