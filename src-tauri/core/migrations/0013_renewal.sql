-- An agreement for another year, made from last year's.

ALTER TABLE agreement ADD COLUMN renews_id BLOB REFERENCES contract (id);

-- Somebody has read what changed since then.
ALTER TABLE agreement ADD COLUMN changes_read INTEGER NOT NULL DEFAULT 0 CHECK (changes_read IN (0, 1));

CREATE INDEX agreement_renews ON agreement (renews_id) WHERE renews_id IS NOT NULL;
