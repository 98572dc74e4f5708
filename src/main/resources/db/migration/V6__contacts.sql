-- Sidetone's own phonebook, and what was written of the phonebooks into the PBX.

CREATE TABLE contact (
  id VARCHAR(36) NOT NULL PRIMARY KEY,
  name VARCHAR(120) NOT NULL,
  in_group VARCHAR(80) NOT NULL
);

CREATE TABLE contact_number (
  contact VARCHAR(36) NOT NULL,
  place INT NOT NULL,
  number VARCHAR(80) NOT NULL,
  kind VARCHAR(20) NOT NULL,
  PRIMARY KEY (contact, place),
  FOREIGN KEY (contact) REFERENCES contact (id) ON DELETE CASCADE
);

-- One row; its number grows with every change of a contact: other changes are no reason to read them all again.
CREATE TABLE contact_revision (
  id INT NOT NULL PRIMARY KEY,
  number BIGINT NOT NULL
);
INSERT INTO contact_revision (id, number) VALUES (1, 1);

-- A name that we wrote to AstDB cidname: only such are changed or taken back.
CREATE TABLE written_name (
  pbx VARCHAR(160) NOT NULL,
  number VARCHAR(80) NOT NULL,
  name VARCHAR(255) NOT NULL,
  PRIMARY KEY (pbx, number)
);
