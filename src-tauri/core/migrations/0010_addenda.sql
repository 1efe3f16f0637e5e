-- Additional agreements to a contract, each with the whole text of terms that it leads to.
--
-- `becomes` is the changed agreement as JSON, without what goes on by itself (state, milestones, pupils by name). The agreement's own
-- rows stay as signed until the addendum is signed; what stood on which day is read from the kept copies of the papers.

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

-- A final paper of an addendum; NULL: of the contract itself.
ALTER TABLE document ADD COLUMN addendum_id BLOB REFERENCES addendum (id);

CREATE INDEX document_addendum ON document (addendum_id) WHERE addendum_id IS NOT NULL;
