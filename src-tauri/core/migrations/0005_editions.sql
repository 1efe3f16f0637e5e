-- The text of a form: dated editions, each a tree kept whole as JSON.

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
) STRICT;
