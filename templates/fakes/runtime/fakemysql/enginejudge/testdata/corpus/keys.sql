# Foreign keys, checks, unique keys, collations of keys.

== actions
CREATE TABLE p (id INT PRIMARY KEY, code VARCHAR(5) UNIQUE);
CREATE TABLE r (id INT PRIMARY KEY, p_id INT, CONSTRAINT r_fk FOREIGN KEY (p_id) REFERENCES p (id) ON DELETE RESTRICT);
CREATE TABLE c (id INT PRIMARY KEY, p_id INT, CONSTRAINT c_fk FOREIGN KEY (p_id) REFERENCES p (id) ON DELETE CASCADE ON UPDATE CASCADE);
CREATE TABLE n (id INT PRIMARY KEY, p_id INT, CONSTRAINT n_fk FOREIGN KEY (p_id) REFERENCES p (id) ON DELETE SET NULL ON UPDATE SET NULL);
CREATE TABLE k (id INT PRIMARY KEY, code VARCHAR(5), CONSTRAINT k_fk FOREIGN KEY (code) REFERENCES p (code) ON UPDATE CASCADE);
INSERT INTO p VALUES (1, 'a'), (2, 'b'), (3, 'c'), (4, 'd');
INSERT INTO r VALUES (1, 1), (2, NULL);
INSERT INTO c VALUES (1, 2), (2, 2), (3, 3);
INSERT INTO n VALUES (1, 3), (2, 3);
INSERT INTO k VALUES (1, 'd'), (2, 'D');
DELETE FROM p WHERE id = 1;
UPDATE p SET id = 10 WHERE id = 1;
DELETE FROM p WHERE id = 2;
SELECT * FROM c;
UPDATE p SET id = 30 WHERE id = 3;
SELECT * FROM c;
SELECT * FROM n;
UPDATE p SET code = 'e' WHERE id = 4;
SELECT * FROM k;
DELETE FROM p WHERE id = 4;
INSERT INTO c VALUES (9, 99);
UPDATE c SET p_id = 99 WHERE id = 3;
UPDATE c SET p_id = NULL WHERE id = 3;
INSERT INTO c VALUES (10, 1), (11, 98);
REPLACE INTO p VALUES (1, 'z');
INSERT INTO p VALUES (1, 'q') ON DUPLICATE KEY UPDATE id = 77;
DROP TABLE p;
TRUNCATE TABLE p;
SET foreign_key_checks = 0;
INSERT INTO c VALUES (50, 5000);
DELETE FROM p WHERE id = 1;
SET foreign_key_checks = 1;
SELECT * FROM r;
UPDATE r SET id = 100 WHERE id = 1;
UPDATE r SET p_id = p_id WHERE id = 100;
DROP TABLE r, c, n, k;
DROP TABLE p;

== chains and cycles
CREATE TABLE a (id INT PRIMARY KEY, up INT, FOREIGN KEY (up) REFERENCES a (id) ON DELETE CASCADE);
INSERT INTO a VALUES (1, NULL), (2, 1), (3, 2), (4, 3), (5, 5);
DELETE FROM a WHERE id = 5;
DELETE FROM a WHERE id = 2;
SELECT * FROM a;
INSERT INTO a VALUES (7, 8), (8, 7);
INSERT INTO a VALUES (9, 9);
CREATE TABLE x (id INT PRIMARY KEY);
CREATE TABLE y (id INT PRIMARY KEY, FOREIGN KEY (id) REFERENCES x (id) ON DELETE CASCADE);
CREATE TABLE z (id INT PRIMARY KEY, FOREIGN KEY (id) REFERENCES y (id));
INSERT INTO x VALUES (1), (2);
INSERT INTO y VALUES (1), (2);
INSERT INTO z VALUES (1);
DELETE FROM x WHERE id = 2;
DELETE FROM x WHERE id = 1;
SELECT (SELECT COUNT(*) FROM x), (SELECT COUNT(*) FROM y), (SELECT COUNT(*) FROM z);
CREATE TABLE m (a INT, b INT, PRIMARY KEY (a, b));
CREATE TABLE mm (id INT PRIMARY KEY, a INT, b INT, FOREIGN KEY (a, b) REFERENCES m (a, b) ON UPDATE CASCADE);
INSERT INTO m VALUES (1, 1), (1, 2);
INSERT INTO mm VALUES (1, 1, 1), (2, 1, NULL), (3, NULL, 9);
INSERT INTO mm VALUES (4, 1, 3);
UPDATE m SET b = 5 WHERE b = 1;
SELECT * FROM mm;
CREATE TABLE bad (id VARCHAR(5), FOREIGN KEY (id) REFERENCES x (id));
CREATE TABLE bad (id INT, FOREIGN KEY (id) REFERENCES m (b));
CREATE TABLE bad (id INT NOT NULL, FOREIGN KEY (id) REFERENCES x (id) ON DELETE SET NULL);

== unique
CREATE TABLE u (id INT PRIMARY KEY, a INT, b VARCHAR(10), c VARCHAR(10) COLLATE utf8mb4_bin, UNIQUE (a), UNIQUE ub (b), UNIQUE uc (c), UNIQUE ab (a, b));
INSERT INTO u VALUES (1, NULL, NULL, NULL), (2, NULL, NULL, NULL);
INSERT INTO u VALUES (3, 1, 'x', 'x');
INSERT INTO u VALUES (4, 1, 'y', 'y');
INSERT INTO u VALUES (5, 2, 'X', 'z');
INSERT INTO u VALUES (6, 3, 'x ', 'w');
INSERT INTO u VALUES (7, 4, 'é', 'X');
INSERT INTO u VALUES (8, 5, 'e', 'X ');
INSERT INTO u VALUES (9, 6, 'f', 'x');
INSERT INTO u VALUES (3, 1, 'x', 'x');
UPDATE u SET a = 1 WHERE id = 1;
UPDATE u SET b = 'F' WHERE id = 2;
UPDATE u SET b = 'X' WHERE id = 3;
SELECT * FROM u;
UPDATE u SET a = a + 1 WHERE a IS NOT NULL;
CREATE TABLE prefix (s VARCHAR(20), UNIQUE (s(3)));
INSERT INTO prefix VALUES ('abcdef'), ('abd');
INSERT INTO prefix VALUES ('abcxyz');
CREATE TABLE long_key (a VARCHAR(50), b DATETIME, c DECIMAL(6,2), d BINARY(3), PRIMARY KEY (a, b, c, d));
INSERT INTO long_key VALUES ('some long text here', '2024-01-02 03:04:05', 1.5, 'abc');
INSERT INTO long_key VALUES ('some long text here', '2024-01-02 03:04:05', 1.50, 'abc');
INSERT INTO long_key VALUES ('some long text here', '2024-01-02 03:04:05', 1.51, x'00ff00');
INSERT INTO long_key VALUES ('some long text here', '2024-01-02 03:04:05', 1.51, x'00ff00');
INSERT INTO long_key VALUES (NULL, '2024-01-02 03:04:05', 1.51, x'00ff00');

== checks
CREATE TABLE k (a INT CHECK (a > 0), b INT, c VARCHAR(5) CHECK (c IN ('x', 'y')), CONSTRAINT sum_ok CHECK (a + b < 100), CHECK (b <> 5));
INSERT INTO k VALUES (1, 1, 'x');
INSERT INTO k VALUES (0, 1, 'x');
INSERT INTO k VALUES (1, 1, 'z');
INSERT INTO k VALUES (50, 50, 'x');
INSERT INTO k VALUES (1, 5, 'x');
INSERT INTO k VALUES (NULL, NULL, NULL);
UPDATE k SET a = -1 WHERE a = 1;
UPDATE k SET b = 99 WHERE a = 1;
SELECT * FROM k;
SET check_constraint_checks = 0;
INSERT INTO k VALUES (-5, 1, 'x');
SET check_constraint_checks = 1;
SHOW CREATE TABLE k;

== generated columns
CREATE TABLE g (a INT, b INT, s INT AS (a + b) STORED, v INT AS (a * b) VIRTUAL, t VARCHAR(20) AS (CONCAT(a, '-', b)), KEY (s), UNIQUE (v));
INSERT INTO g (a, b) VALUES (1, 2), (3, 4);
SELECT * FROM g;
INSERT INTO g (a, b, s) VALUES (1, 2, 3);
INSERT INTO g (a, b, s) VALUES (5, 6, DEFAULT);
INSERT INTO g (a, b) VALUES (2, 1);
UPDATE g SET a = 10 WHERE b = 2;
UPDATE g SET s = 1;
SELECT * FROM g WHERE s = 12;
SELECT a FROM g WHERE v = 12;

== collations
CREATE TABLE s (id INT PRIMARY KEY, ci VARCHAR(20) COLLATE utf8mb4_general_ci, uni VARCHAR(20) COLLATE utf8mb4_unicode_ci, bin VARCHAR(20) COLLATE utf8mb4_bin, l1 VARCHAR(20) CHARACTER SET latin1, vb VARBINARY(20), KEY (ci), KEY (bin));
INSERT INTO s VALUES (1, 'abc', 'abc', 'abc', 'abc', 'abc'), (2, 'ABC', 'ABC', 'ABC', 'ABC', 'ABC'), (3, 'äbc', 'äbc', 'äbc', 'äbc', 'äbc'), (4, 'ß', 'ß', 'ß', 'ß', 'ß'), (5, 'ss', 'ss', 'ss', 'ss', 'ss'), (6, 'abc ', 'abc ', 'abc ', 'abc ', 'abc '), (7, 'zz', 'zz', 'zz', 'zz', 'zz'), (8, '', '', '', '', '');
SELECT id FROM s WHERE ci = 'ABC';
SELECT id FROM s WHERE uni = 'ABC';
SELECT id FROM s WHERE bin = 'ABC';
SELECT id FROM s WHERE l1 = 'ABC';
SELECT id FROM s WHERE vb = 'ABC';
SELECT id FROM s WHERE ci = 'ss';
SELECT id FROM s WHERE uni = 'ss';
SELECT id FROM s WHERE ci LIKE 'a%';
SELECT id FROM s WHERE bin LIKE 'a%';
SELECT id FROM s WHERE uni LIKE 'abc';
-- in order
SELECT id FROM s ORDER BY ci, id;
-- in order
SELECT id FROM s ORDER BY uni, id;
-- in order
SELECT id FROM s ORDER BY bin, id;
-- in order
SELECT id FROM s ORDER BY vb, id;
-- in order
SELECT id FROM s ORDER BY l1, id;
SELECT COUNT(DISTINCT ci), COUNT(DISTINCT uni), COUNT(DISTINCT bin), COUNT(DISTINCT vb) FROM s;
SELECT MIN(ci), MAX(ci), MIN(bin), MAX(bin) FROM s WHERE ci <> '';
SELECT COUNT(*) FROM s GROUP BY ci;
SELECT id FROM s WHERE ci = bin;
SELECT id FROM s WHERE ci = uni;
SELECT id FROM s WHERE ci = uni COLLATE utf8mb4_bin;
SELECT id FROM s WHERE ci COLLATE utf8mb4_bin = 'ABC';
SELECT id FROM s WHERE l1 = ci;
SELECT id FROM s WHERE ci IN ('ABC', 'SS');
SELECT id FROM s WHERE ci BETWEEN 'A' AND 'B';
SELECT CONCAT(ci, bin) FROM s WHERE id = 1;
SELECT id FROM s WHERE LOWER(bin) = 'abc';
SELECT id FROM s WHERE BINARY ci = 'abc';
SELECT id, LENGTH(ci), LENGTH(l1), HEX(l1) FROM s WHERE id = 3;
-- ? ["ABC"]
SELECT id FROM s WHERE bin = ?;
-- ? ["ÄBC"]
SELECT id FROM s WHERE ci = ?;

== cascades into a unique key, and deep ones
CREATE TABLE up (a VARCHAR(8), b VARCHAR(8), PRIMARY KEY (a, b));
CREATE TABLE down (id INT PRIMARY KEY, a VARCHAR(8) UNIQUE, FOREIGN KEY (a) REFERENCES up (a) ON UPDATE CASCADE);
INSERT INTO up VALUES ('old', 'value'), ('other', 'one');
INSERT INTO down VALUES (10, 'old'), (20, 'other');
UPDATE up SET a = 'other' WHERE a = 'old';
UPDATE IGNORE up SET a = 'other' WHERE a = 'old';
SELECT * FROM down;
CREATE TABLE deep (id INT PRIMARY KEY, pid INT, KEY (pid), FOREIGN KEY (pid) REFERENCES deep (id) ON DELETE CASCADE);
INSERT INTO deep VALUES (0, NULL), (1, 0), (2, 1), (3, 2), (4, 3), (5, 4), (6, 5), (7, 6), (8, 7), (9, 8), (10, 9), (11, 10), (12, 11), (13, 12), (14, 13), (15, 14);
DELETE FROM deep WHERE id = 0;
DELETE FROM deep WHERE id = 1;
SELECT * FROM deep;
