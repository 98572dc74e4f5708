-- What each phone was served last, and who was told to restart. Stamps are keyed hashes; see plan.StampKey.

-- One row; filled with random bytes by the first that needs it.
CREATE TABLE stamp_salt (
  id INT NOT NULL PRIMARY KEY,
  salt VARCHAR(64) NOT NULL
);
INSERT INTO stamp_salt (id, salt) VALUES (1, '');

-- The SEP file that a phone took whole, the last one.
CREATE TABLE served_file (
  mac VARCHAR(12) NOT NULL PRIMARY KEY,
  account_stamp VARCHAR(80) NOT NULL,
  version_stamp VARCHAR(80) NOT NULL,
  address VARCHAR(64) NOT NULL,
  served_at BIGINT NOT NULL
);

-- The last time a phone was told to restart.
CREATE TABLE restart_order (
  mac VARCHAR(12) NOT NULL PRIMARY KEY,
  account_stamp VARCHAR(80) NOT NULL,
  ordered_at BIGINT NOT NULL,
  recent INT NOT NULL
);

-- What one node at a time does.
CREATE TABLE lease (
  name VARCHAR(40) NOT NULL PRIMARY KEY,
  owner VARCHAR(80) NOT NULL,
  until_at BIGINT NOT NULL
);
INSERT INTO lease (name, owner, until_at) VALUES ('restarts', '', 0);
