-- Papers that the parties issue around an agreement, and the kinds they are of. The words of a kind are its editions.

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

-- NULL: the network-form agreement.
ALTER TABLE edition ADD COLUMN kind_id BLOB REFERENCES document_kind (id);

CREATE INDEX edition_kind ON edition (kind_id) WHERE kind_id IS NOT NULL;

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

-- A final paper of a party; NULL: of the contract or its addendum.
ALTER TABLE document ADD COLUMN party_paper_id BLOB REFERENCES party_paper (id);

CREATE INDEX document_party_paper ON document (party_paper_id) WHERE party_paper_id IS NOT NULL;
