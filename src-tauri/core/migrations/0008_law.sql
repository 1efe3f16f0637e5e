-- Norms can be put away, as acts can. The first edition of the form is called by its act, not by the bare number.

ALTER TABLE norm ADD COLUMN archived INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1));

UPDATE edition SET title = 'Форма по приказу Минобрнауки России и Минпросвещения России от 05.08.2020 № 882/391' WHERE title = '882/391';
