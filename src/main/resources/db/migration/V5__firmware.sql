-- What an admin ordered about firmware, and what was seen of it.

CREATE TABLE firmware_order (
  mac VARCHAR(12) NOT NULL PRIMARY KEY,
  target VARCHAR(255) NOT NULL,
  restart_each INT NOT NULL,
  ordered_at BIGINT NOT NULL,
  stopped VARCHAR(255) NOT NULL
);

CREATE TABLE firmware_seen (
  mac VARCHAR(12) NOT NULL PRIMARY KEY,
  model VARCHAR(255) NOT NULL,
  model_why VARCHAR(255) NOT NULL,
  running VARCHAR(255) NOT NULL,
  running_why VARCHAR(255) NOT NULL,
  ran_before VARCHAR(255) NOT NULL,
  asked VARCHAR(255) NOT NULL,
  asks INT NOT NULL,
  boots INT NOT NULL,
  sent VARCHAR(2000) NOT NULL,
  seen_at BIGINT NOT NULL
);

-- What phones that were reset shall load.
CREATE TABLE firmware_default (
  family VARCHAR(10) NOT NULL PRIMARY KEY,
  load_name VARCHAR(255) NOT NULL
);
