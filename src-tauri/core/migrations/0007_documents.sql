-- Final papers and the numbers they are given.

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
    signed_on    TEXT CHECK (signed_on IS date(signed_on)),
    CHECK (state <> 'signed' OR signed_on IS NOT NULL)
) STRICT;

CREATE INDEX document_contract ON document (contract_id, finalised_at);

-- How the next number of a kind of contract is made. The numbers themselves are counted from those in use.
CREATE TABLE number_series (
    kind        TEXT NOT NULL PRIMARY KEY CHECK (kind <> ''),
    -- «{№}-{год}/{индекс}».
    template    TEXT NOT NULL CHECK (template <> ''),
    index_text  TEXT NOT NULL
) STRICT;
