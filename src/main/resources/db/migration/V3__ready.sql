-- What 'sidetone ready --write' changed on the PBX, kept until it is taken back. Holds SIP secrets in clear: they are as safe as
-- this database is (SQLite: a file of mode 640 of the service's user; MariaDB: its own users).

-- A file that was written, and what it was before: both in base64, so that every byte comes back. content_before is empty (NULL)
-- for a file that was not there.
CREATE TABLE ready_file (
  path VARCHAR(500) NOT NULL PRIMARY KEY,
  content_before MEDIUMTEXT,
  content_written MEDIUMTEXT NOT NULL,
  written_at BIGINT NOT NULL,
  written_by VARCHAR(80) NOT NULL
);

-- A setting of an extension that has another value now. value_before is empty (NULL) where it was not set, or not ours to know.
CREATE TABLE ready_setting (
  extension VARCHAR(80) NOT NULL,
  place VARCHAR(255) NOT NULL,
  name VARCHAR(80) NOT NULL,
  value_before VARCHAR(255),
  value_written VARCHAR(255),
  written_at BIGINT NOT NULL,
  written_by VARCHAR(80) NOT NULL,
  PRIMARY KEY (extension, place, name)
);
