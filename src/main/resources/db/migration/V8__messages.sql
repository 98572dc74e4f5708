-- Messages for phones' screens, and how far each phone is with them.
-- cause: what of the PBX brought it, which every node hears.

CREATE TABLE message (
  id VARCHAR(40) NOT NULL PRIMARY KEY,
  sent_at BIGINT NOT NULL,
  until_at BIGINT NOT NULL,
  content VARCHAR(4000) NOT NULL,
  sender VARCHAR(80) NOT NULL,
  at_once INT NOT NULL,
  beep INT NOT NULL,
  cause VARCHAR(80) NOT NULL,
  taken INT NOT NULL
);

-- pass: by which the phone is told that it is us; the password to it is not kept.
CREATE TABLE message_delivery (
  message VARCHAR(40) NOT NULL,
  mac VARCHAR(12) NOT NULL,
  state VARCHAR(10) NOT NULL,
  why VARCHAR(255) NOT NULL,
  pass VARCHAR(40) NOT NULL,
  address VARCHAR(64) NOT NULL,
  claimed_until BIGINT NOT NULL,
  PRIMARY KEY (message, mac),
  FOREIGN KEY (message) REFERENCES message (id) ON DELETE CASCADE
);
CREATE INDEX message_delivery_state ON message_delivery (state);
CREATE INDEX message_delivery_pass ON message_delivery (pass);
INSERT INTO lease (name, owner, until_at) VALUES ('messages', '', 0);
