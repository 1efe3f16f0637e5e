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

CREATE TABLE draft (
    form     TEXT NOT NULL PRIMARY KEY,
    data     TEXT NOT NULL CHECK (json_valid(data)),
    saved_at TEXT NOT NULL
) STRICT;

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
