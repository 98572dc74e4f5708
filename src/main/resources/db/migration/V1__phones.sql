-- Spoken by SQLite and MariaDB alike: upper bounds for texts, instants as milliseconds since 1970 UTC.

-- One row; its number grows with every change of a binding or key, and not with sightings.
CREATE TABLE revision (
  id INT NOT NULL PRIMARY KEY,
  number BIGINT NOT NULL
);
INSERT INTO revision (id, number) VALUES (1, 1);

-- What an owner said of a phone.
CREATE TABLE phone (
  mac VARCHAR(12) NOT NULL PRIMARY KEY,
  model VARCHAR(40),
  label VARCHAR(120)
);

CREATE TABLE phone_line (
  mac VARCHAR(12) NOT NULL,
  place INT NOT NULL,
  extension VARCHAR(80) NOT NULL,
  PRIMARY KEY (mac, place),
  FOREIGN KEY (mac) REFERENCES phone (mac) ON DELETE CASCADE
);

CREATE TABLE phone_key (
  mac VARCHAR(12) NOT NULL,
  button INT NOT NULL,
  kind VARCHAR(20) NOT NULL,
  number VARCHAR(255) NOT NULL,
  label VARCHAR(120) NOT NULL,
  PRIMARY KEY (mac, button),
  FOREIGN KEY (mac) REFERENCES phone (mac) ON DELETE CASCADE
);

-- What was seen of a phone on the wire, bound or not; so without a foreign key.
CREATE TABLE sighting (
  mac VARCHAR(12) NOT NULL PRIMARY KEY,
  first_seen BIGINT NOT NULL,
  last_seen BIGINT NOT NULL,
  address VARCHAR(64) NOT NULL,
  last_file VARCHAR(255) NOT NULL,
  boot_seen BIGINT,
  boot_served INT NOT NULL
);
CREATE INDEX sighting_last_seen ON sighting (last_seen);
