-- Law as data: acts, numeric norms, the production calendar. All of it dated, all of it the user's to correct.

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
) STRICT;

CREATE INDEX norm_key ON norm (key, valid_from);
CREATE INDEX norm_act ON norm (act_id) WHERE act_id IS NOT NULL;

-- Days that differ from the rule of ст. 112 ТК РФ, which the program knows.
CREATE TABLE calendar_day (
    day_on TEXT NOT NULL PRIMARY KEY CHECK (day_on IS date(day_on)),
    kind   TEXT NOT NULL CHECK (kind IN ('working', 'day_off', 'shortened')),
    note   TEXT NOT NULL,
    act    TEXT NOT NULL
) STRICT;

-- Years whose official moves are all in calendar_day; dates of other years carry «сверьте».
CREATE TABLE calendar_year (
    year INTEGER NOT NULL PRIMARY KEY CHECK (year BETWEEN 1900 AND 2200),
    act  TEXT    NOT NULL
) STRICT;

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

CREATE TRIGGER legal_act_search_delete AFTER DELETE ON legal_act BEGIN
    DELETE FROM search_entry WHERE noun = 'legal_act' AND id = OLD.id;
END;
