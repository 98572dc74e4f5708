-- The last good reading of each PBX, packed, with every secret in it: it serves on when Sidetone starts while the PBX is away.
CREATE TABLE reading (
  source VARCHAR(255) NOT NULL PRIMARY KEY,
  content LONGBLOB NOT NULL
);
