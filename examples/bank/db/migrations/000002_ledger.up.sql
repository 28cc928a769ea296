CREATE TABLE transfers (
  id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  idempotency_key VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  from_account VARCHAR(34) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  to_account VARCHAR(34) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  amount BIGINT NOT NULL, -- in minor units
  currency CHAR(3) CHARACTER SET ascii NOT NULL,
  reference VARCHAR(140) NOT NULL DEFAULT '',
  booked_at DATETIME(6) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY transfers_idempotency_key (idempotency_key),
  CONSTRAINT transfers_from FOREIGN KEY (from_account) REFERENCES accounts (id),
  CONSTRAINT transfers_to FOREIGN KEY (to_account) REFERENCES accounts (id)
);

-- Two entries a transfer, whose amounts add up to zero.
CREATE TABLE entries (
  id BIGINT NOT NULL AUTO_INCREMENT,
  transfer VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  account VARCHAR(34) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  amount BIGINT NOT NULL, -- in minor units, negative for a debit
  currency CHAR(3) CHARACTER SET ascii NOT NULL,
  reference VARCHAR(140) NOT NULL DEFAULT '',
  booked_at DATETIME(6) NOT NULL,
  PRIMARY KEY (id),
  KEY entries_of_account (account, booked_at),
  CONSTRAINT entries_transfer FOREIGN KEY (transfer) REFERENCES transfers (id),
  CONSTRAINT entries_account FOREIGN KEY (account) REFERENCES accounts (id)
);
