-- A contact that one phone alone is shown: the digits of its MAC; empty for everyone's.

ALTER TABLE contact ADD COLUMN phone VARCHAR(12) NOT NULL DEFAULT '';
