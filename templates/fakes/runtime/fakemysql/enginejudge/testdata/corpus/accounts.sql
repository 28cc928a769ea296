# What a service of accounts and transfers sends.

== schema and rows
CREATE TABLE accounts (
  id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
  owner VARCHAR(64) NOT NULL,
  currency CHAR(3) NOT NULL DEFAULT 'EUR',
  balance DECIMAL(18,4) NOT NULL DEFAULT 0.0000,
  state ENUM('open','frozen','closed') NOT NULL DEFAULT 'open',
  created_at DATETIME(6) NOT NULL DEFAULT '2024-01-01 00:00:00.000000',
  note TEXT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY uq_owner_currency (owner, currency),
  KEY ix_state (state, balance)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
CREATE TABLE transfers (
  id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
  source BIGINT UNSIGNED NOT NULL,
  target BIGINT UNSIGNED NOT NULL,
  amount DECIMAL(18,4) NOT NULL,
  reference VARCHAR(100) DEFAULT NULL,
  CONSTRAINT fk_source FOREIGN KEY (source) REFERENCES accounts (id),
  CONSTRAINT fk_target FOREIGN KEY (target) REFERENCES accounts (id) ON DELETE CASCADE,
  CONSTRAINT positive CHECK (amount > 0)
);
INSERT INTO accounts (owner, balance) VALUES ('ann', 100);
-- ? ["bob", "50.25"]
INSERT INTO accounts (owner, balance) VALUES (?, ?);
-- ? ["cy", "USD", 7]
INSERT INTO accounts (owner, currency, balance) VALUES (?, ?, ?);
INSERT INTO accounts (owner, balance) VALUES ('ANN', 1);
INSERT INTO accounts (owner, currency, balance) VALUES ('ann', 'USD', 1), ('dee', 'USD', 2), ('bob', 'EUR', 3);
SELECT COUNT(*) FROM accounts;
INSERT INTO accounts (owner, currency, balance) VALUES ('ann', 'USD', 1), ('dee', 'USD', 2);
SELECT id, owner, currency, balance, state FROM accounts;
-- in order
SELECT id, owner, currency, balance, state FROM accounts ORDER BY id;
SELECT LAST_INSERT_ID();
INSERT INTO transfers (source, target, amount) VALUES (1, 2, 10);
-- ? [1, 2, 12.5, "rent"]
INSERT INTO transfers (source, target, amount, reference) VALUES (?, ?, ?, ?);
INSERT INTO transfers (source, target, amount) VALUES (1, 99, 10);
INSERT INTO transfers (source, target, amount) VALUES (1, 2, 0);
INSERT INTO transfers (source, target, amount) VALUES (1, 2, -1);
INSERT INTO transfers (source, target) VALUES (1, 2);
INSERT INTO transfers (source, target, amount) VALUES (NULL, 2, 5);
UPDATE accounts SET balance = balance - 10 WHERE id = 1 AND balance >= 10;
UPDATE accounts SET balance = balance + 10 WHERE id = 2;
UPDATE accounts SET balance = balance - 1000 WHERE id = 1 AND balance >= 1000;
-- ? [5, 1, 5]
UPDATE accounts SET balance = balance - ? WHERE id = ? AND balance >= ?;
UPDATE accounts SET state = 'frozen' WHERE state = 'open' AND balance < 10;
UPDATE accounts SET state = 'lost' WHERE id = 1;
UPDATE accounts SET balance = balance WHERE id = 1;
-- in order
SELECT a.owner, SUM(t.amount) AS sent FROM accounts a JOIN transfers t ON t.source = a.id GROUP BY a.id, a.owner ORDER BY sent DESC, a.owner;
-- in order
SELECT a.owner, a.currency, COALESCE(SUM(t.amount), 0) AS received, COUNT(t.id) AS n FROM accounts a LEFT JOIN transfers t ON t.target = a.id GROUP BY a.id ORDER BY a.id;
SELECT s.owner, r.owner, t.amount, t.reference FROM transfers t INNER JOIN accounts s ON s.id = t.source INNER JOIN accounts r ON r.id = t.target WHERE t.amount > 10;
SELECT state, COUNT(*), MIN(balance), MAX(balance), AVG(balance) FROM accounts GROUP BY state;
SELECT currency, SUM(balance) FROM accounts GROUP BY currency HAVING SUM(balance) > 10;
-- in order
SELECT id, owner FROM accounts ORDER BY balance DESC, id LIMIT 2;
-- in order
SELECT id, owner FROM accounts ORDER BY balance DESC, id LIMIT 2 OFFSET 1;
-- in order
SELECT id, owner FROM accounts ORDER BY balance DESC, id LIMIT 1, 3;
SELECT EXISTS(SELECT 1 FROM accounts WHERE owner = 'ann');
SELECT EXISTS(SELECT 1 FROM accounts WHERE owner = 'zed') AS there;
SELECT owner FROM accounts WHERE id IN (SELECT source FROM transfers);
SELECT owner FROM accounts WHERE id NOT IN (SELECT target FROM transfers);
SELECT owner, (SELECT COUNT(*) FROM transfers t WHERE t.source = accounts.id) AS sent FROM accounts;
SELECT * FROM accounts WHERE owner = 'nobody';
SELECT balance FROM accounts WHERE id = 1 FOR UPDATE;
SELECT balance FROM accounts WHERE id = 1 LOCK IN SHARE MODE;
SELECT MAX(id) FROM transfers WHERE source = 12345;
DELETE FROM accounts WHERE id = 1;
DELETE FROM accounts WHERE id = 2;
SELECT COUNT(*) FROM transfers;
DELETE FROM accounts WHERE owner = 'cy';
SELECT COUNT(*) FROM accounts;
TRUNCATE TABLE transfers;
TRUNCATE TABLE accounts;
DELETE FROM transfers;
DROP TABLE accounts;
DROP TABLE transfers, accounts;
DROP TABLE IF EXISTS transfers, accounts;
SELECT * FROM accounts;

== transfer in a transaction
CREATE TABLE accounts (id INT PRIMARY KEY, balance INT NOT NULL);
CREATE TABLE entries (id INT AUTO_INCREMENT PRIMARY KEY, account INT NOT NULL, amount INT NOT NULL, INDEX (account));
INSERT INTO accounts VALUES (1, 100), (2, 0);
START TRANSACTION;
SELECT balance FROM accounts WHERE id = 1 FOR UPDATE;
UPDATE accounts SET balance = balance - 30 WHERE id = 1;
UPDATE accounts SET balance = balance + 30 WHERE id = 2;
INSERT INTO entries (account, amount) VALUES (1, -30), (2, 30);
b: SELECT * FROM accounts;
COMMIT;
b: SELECT * FROM accounts;
START TRANSACTION;
UPDATE accounts SET balance = 0;
INSERT INTO entries (account, amount) VALUES (1, -70);
SELECT SUM(balance) FROM accounts;
ROLLBACK;
SELECT * FROM accounts;
SELECT * FROM entries;
INSERT INTO entries (account, amount) VALUES (1, 1);
SELECT id, account, amount FROM entries WHERE amount = 1;
START TRANSACTION READ ONLY;
UPDATE accounts SET balance = 1 WHERE id = 1;
SELECT COUNT(*) FROM entries;
COMMIT;
SET autocommit = 0;
UPDATE accounts SET balance = 500 WHERE id = 1;
b: SELECT balance FROM accounts WHERE id = 1;
ROLLBACK;
SELECT balance FROM accounts WHERE id = 1;
SET autocommit = 1;
BEGIN;
INSERT INTO accounts VALUES (3, 3);
SAVEPOINT one;
INSERT INTO accounts VALUES (4, 4);
SAVEPOINT two;
UPDATE accounts SET balance = -1;
ROLLBACK TO SAVEPOINT two;
SELECT * FROM accounts;
ROLLBACK TO one;
ROLLBACK TO two;
SELECT * FROM accounts;
RELEASE SAVEPOINT one;
RELEASE SAVEPOINT one;
COMMIT;
SELECT * FROM accounts;
BEGIN;
UPDATE accounts SET balance = 9 WHERE id = 3;
CREATE TABLE other (a INT);
ROLLBACK;
SELECT balance FROM accounts WHERE id = 3;
