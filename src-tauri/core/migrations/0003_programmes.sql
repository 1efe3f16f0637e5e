-- Educational programmes and their parts.

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

CREATE TRIGGER programme_search_delete AFTER DELETE ON programme BEGIN
    DELETE FROM search_entry WHERE noun = 'programme' AND id = OLD.id;
END;
