-- Clauses kept apart from any edition, to be put into others. An edition may be a draft that nothing is printed from yet.

CREATE TABLE library_clause (
    id       BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    title    TEXT NOT NULL CHECK (title <> ''),
    note     TEXT NOT NULL,
    -- The clause as it stood in its edition, with its conditions.
    clause   TEXT NOT NULL CHECK (json_valid(clause)),
    archived INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1))
) STRICT;

ALTER TABLE edition ADD COLUMN draft INTEGER NOT NULL DEFAULT 0 CHECK (draft IN (0, 1));
