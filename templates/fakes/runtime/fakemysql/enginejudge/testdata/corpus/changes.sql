# UPDATE, DELETE, and their joins.

== update
CREATE TABLE t (id INT PRIMARY KEY, a INT, b INT NOT NULL DEFAULT 1, s VARCHAR(5), d DATETIME NULL ON UPDATE CURRENT_TIMESTAMP, UNIQUE (b, s));
INSERT INTO t (id, a, b, s) VALUES (1, 1, 1, 'x'), (2, 2, 2, 'y'), (3, NULL, 3, 'z');
UPDATE t SET a = 10;
UPDATE t SET a = 10;
UPDATE t SET a = a + 1, b = a WHERE id = 1;
SELECT id, a, b, s FROM t;
UPDATE t SET a = b, b = a WHERE id = 2;
SELECT id, a, b, s FROM t;
UPDATE t SET a = NULL WHERE id = 1;
UPDATE t SET b = NULL WHERE id = 1;
UPDATE t SET b = NULL;
UPDATE t SET b = DEFAULT WHERE id = 1;
UPDATE t SET a = DEFAULT WHERE id = 1;
UPDATE t SET s = 'toolong' WHERE id = 1;
UPDATE t SET a = 'abc' WHERE id = 1;
UPDATE t SET a = 99999999999 WHERE id = 1;
UPDATE t SET a = a / 0 WHERE id = 2;
UPDATE t SET id = 2 WHERE id = 1;
UPDATE t SET id = id + 1;
UPDATE t SET id = id + 1 ORDER BY id DESC;
SELECT id, a, b, s FROM t;
UPDATE t SET id = id - 1 ORDER BY id LIMIT 2;
SELECT id, a, b, s FROM t;
UPDATE t SET a = 1 WHERE nope = 2;
UPDATE t SET nope = 1;
UPDATE nope SET a = 1;
UPDATE t SET a = 5 WHERE a > 1000;
UPDATE t SET a = 5 LIMIT 1;
UPDATE t SET a = 6 ORDER BY id DESC LIMIT 1;
UPDATE t AS x SET x.a = 7 WHERE x.id = 1;
UPDATE t SET t.a = 8 WHERE t.id = 1;
UPDATE t SET a = (SELECT 42) WHERE id = 1;
UPDATE t SET a = (SELECT MAX(a) FROM t);
UPDATE t SET a = (SELECT MAX(a) FROM (SELECT a FROM t) x);
UPDATE t SET s = CONCAT(s, 'é') WHERE id = 1;
UPDATE t SET s = UPPER(s) WHERE s LIKE 'x%';
UPDATE t SET a = CASE id WHEN 1 THEN 11 WHEN 2 THEN 12 ELSE a END;
-- ? [3, "n", 2]
UPDATE t SET a = ?, s = ? WHERE id = ?;
-- ? [null, 2]
UPDATE t SET a = ? WHERE id = ?;
-- ? ["x", 2]
UPDATE t SET a = ? WHERE id = ?;
SELECT id, a, b, s FROM t;
UPDATE t SET a = a WHERE id = 1;
UPDATE t SET a = 1, a = 2 WHERE id = 1;
SELECT a FROM t WHERE id = 1;
UPDATE t SET a = @x := 5 WHERE id = 1;
SELECT @x;
UPDATE t SET d = '2024-01-01 00:00:00' WHERE id = 1;
SELECT d FROM t WHERE id = 1;
UPDATE t SET a = 77 WHERE id = 1;
SELECT d > '2024-01-02' FROM t WHERE id = 1;

== updates of joins
CREATE TABLE a (id INT PRIMARY KEY, v INT);
CREATE TABLE b (id INT PRIMARY KEY, a_id INT, w INT, KEY (a_id));
INSERT INTO a VALUES (1, 1), (2, 2), (3, 3);
INSERT INTO b VALUES (1, 1, 10), (2, 1, 20), (3, 2, 30), (4, 9, 40);
UPDATE a JOIN b ON b.a_id = a.id SET a.v = a.v + b.w;
SELECT * FROM a;
UPDATE a, b SET a.v = 0, b.w = 0 WHERE a.id = b.a_id AND a.id = 2;
SELECT * FROM a;
SELECT * FROM b;
UPDATE a LEFT JOIN b ON b.a_id = a.id SET a.v = -1 WHERE b.id IS NULL;
SELECT * FROM a;
UPDATE b LEFT JOIN a ON b.a_id = a.id SET b.w = IFNULL(a.v, 99);
SELECT * FROM b;
UPDATE a JOIN (SELECT a_id, COUNT(*) AS n FROM b GROUP BY a_id) x ON x.a_id = a.id SET a.v = x.n;
SELECT * FROM a;
UPDATE a JOIN b ON b.a_id = a.id SET a.v = 1 LIMIT 1;
UPDATE a JOIN b ON b.a_id = a.id SET v = 5, w = 6 WHERE w > 1;
UPDATE a JOIN b ON b.a_id = a.id SET id = 5;
UPDATE a x JOIN a y ON x.id = y.id + 1 SET x.v = y.v;
SELECT * FROM a;

== delete
CREATE TABLE t (id INT PRIMARY KEY, a INT, KEY (a));
INSERT INTO t VALUES (1, 1), (2, 2), (3, 3), (4, 4), (5, NULL), (6, 6), (7, 7);
DELETE FROM t WHERE id = 1;
DELETE FROM t WHERE id = 1;
DELETE FROM t WHERE a > 6 OR a IS NULL;
DELETE FROM t ORDER BY id DESC LIMIT 1;
SELECT * FROM t;
DELETE FROM t LIMIT 0;
DELETE FROM t WHERE nope = 1;
DELETE FROM nope;
DELETE FROM t WHERE id IN (SELECT id FROM t);
DELETE FROM t WHERE id = (SELECT MAX(id) FROM t);
DELETE FROM t WHERE id = 3 RETURNING id, a;
SELECT * FROM t;
-- ? [2]
DELETE FROM t WHERE id = ?;
DELETE FROM t;
DELETE FROM t;
INSERT INTO t VALUES (1, 1);
DELETE QUICK FROM t WHERE a = 1;

== deletes of joins
CREATE TABLE a (id INT PRIMARY KEY, v INT);
CREATE TABLE b (id INT PRIMARY KEY, a_id INT);
INSERT INTO a VALUES (1, 1), (2, 2), (3, 3), (4, 4);
INSERT INTO b VALUES (1, 1), (2, 1), (3, 2), (4, 9);
DELETE a FROM a JOIN b ON b.a_id = a.id WHERE a.id = 2;
SELECT * FROM a;
DELETE a, b FROM a JOIN b ON b.a_id = a.id;
SELECT * FROM a;
SELECT * FROM b;
DELETE FROM a USING a LEFT JOIN b ON b.a_id = a.id WHERE b.id IS NULL AND a.id = 3;
SELECT * FROM a;
DELETE x FROM b AS x LEFT JOIN a ON a.id = x.a_id WHERE a.id IS NULL;
SELECT * FROM b;
DELETE x FROM a;
DELETE a.* FROM a;

== update under two names
CREATE TABLE z (pk INT PRIMARY KEY, a INT, b INT);
INSERT INTO z VALUES (0, 0, 0), (1, 1, 1);
UPDATE z AS x, z AS y SET x.pk = 5, y.a = 2 WHERE x.pk = y.pk;
UPDATE z AS x NATURAL JOIN z y SET x.pk = 5, y.pk = 7;
UPDATE z AS x, z AS y SET x.a = 7, y.b = 8 WHERE x.pk = y.pk;
SELECT * FROM z;
UPDATE z AS x, z AS y SET x.a = 4, y.a = 5 WHERE x.pk = y.pk AND x.pk = 1;
SELECT * FROM z;
UPDATE z AS x, z AS y SET x.pk = 9 WHERE x.pk = y.pk AND x.pk = 1;
SELECT * FROM z;

== update of auto_increment to null
CREATE TABLE k (a INT AUTO_INCREMENT PRIMARY KEY, b INT);
INSERT INTO k VALUES (1, 1), (2, 2);
UPDATE k SET a = NULL WHERE b = 1;
UPDATE IGNORE k SET a = NULL WHERE b = 1;
SELECT * FROM k;
SET sql_mode = '';
UPDATE IGNORE k SET a = NULL WHERE b = 2;
UPDATE k SET a = NULL WHERE b = 2;
SELECT * FROM k;
