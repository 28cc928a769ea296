CREATE TABLE accounts (
  id VARCHAR(34) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  holder VARCHAR(140) NOT NULL,
  status TINYINT NOT NULL,
  balance BIGINT NOT NULL, -- in minor units
  currency CHAR(3) CHARACTER SET ascii NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT accounts_not_overdrawn CHECK (balance >= 0)
);
