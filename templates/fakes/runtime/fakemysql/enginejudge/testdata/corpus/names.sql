# What names mean: in GROUP BY, HAVING, ORDER BY, joins and views; and what FOUND_ROWS counts.

== grouped
CREATE TABLE shops (id INT PRIMARY KEY, city VARCHAR(10), owner INT);
CREATE TABLE sales (id INT PRIMARY KEY, shop_id INT, city VARCHAR(10), owner INT, amount INT);
INSERT INTO shops VALUES (1, 'bern', 7), (2, 'rome', 8), (3, 'oslo', 9);
INSERT INTO sales VALUES (1, 1, 'bern', 7, 10), (2, 1, 'bern', 7, 20), (3, 2, 'rome', 5, 40);
SELECT shops.city, COUNT(*) FROM shops LEFT JOIN sales ON sales.shop_id = shops.id GROUP BY city;
SELECT shops.city, SUM(amount) FROM shops JOIN sales ON sales.shop_id = shops.id GROUP BY city HAVING city > 'c';
SELECT sales.owner, shops.city, COUNT(*) FROM shops JOIN sales ON sales.shop_id = shops.id GROUP BY city, owner WITH ROLLUP;
SELECT shops.city, sales.city FROM shops JOIN sales ON sales.shop_id = shops.id GROUP BY city;
SELECT COUNT(*) FROM shops JOIN sales ON sales.shop_id = shops.id GROUP BY city;
SELECT COUNT(*) FROM shops JOIN sales ON sales.shop_id = shops.id GROUP BY shops.city HAVING city > 'c';
SELECT sales.city AS owner, COUNT(*) FROM shops JOIN sales ON sales.shop_id = shops.id GROUP BY owner;
SELECT shops.owner AS city, COUNT(*) FROM shops GROUP BY city;
SHOW WARNINGS;
SELECT city AS owner, COUNT(*) FROM shops GROUP BY shops.owner HAVING owner > 7;
SHOW WARNINGS;
SELECT shops.owner AS o FROM shops JOIN sales ON sales.shop_id = shops.id HAVING owner > 7;
SELECT shops.owner AS o FROM shops JOIN sales ON sales.shop_id = shops.id GROUP BY owner;
SELECT shops.owner AS o FROM shops JOIN sales ON sales.shop_id = shops.id ORDER BY owner;
SELECT shops.owner AS o, shops.city FROM shops JOIN sales ON sales.shop_id = shops.id ORDER BY owner + 1;
SELECT shops.owner, MAX(amount) FROM shops JOIN sales ON sales.shop_id = shops.id GROUP BY owner ORDER BY ABS(owner);
-- in order
SELECT shops.owner, MAX(amount) FROM shops JOIN sales ON sales.shop_id = shops.id GROUP BY owner ORDER BY MAX(amount) DESC, owner;
SELECT 1 AS n, 2 AS n FROM shops HAVING n = 1;
SELECT city AS n, -id AS n FROM shops HAVING n < -2;
SELECT city AS n, owner AS n FROM shops HAVING n < -2;

== joined
CREATE TABLE a (id INT PRIMARY KEY, x INT, y VARCHAR(5));
CREATE TABLE b (z INT, y VARCHAR(5), x INT);
CREATE TABLE c (w INT);
INSERT INTO a VALUES (1, 1, 'q'), (2, 2, 'r');
INSERT INTO b VALUES (5, 'q', 1), (6, 's', 3);
INSERT INTO c VALUES (1);
SELECT * FROM a JOIN b USING (y, x);
SELECT * FROM a RIGHT JOIN b USING (x, y);
SELECT * FROM a NATURAL RIGHT JOIN b;
SELECT * FROM b NATURAL RIGHT JOIN a;
SELECT * FROM a NATURAL LEFT JOIN b;
SELECT * FROM a NATURAL RIGHT JOIN c;
SELECT * FROM a RIGHT JOIN c ON c.w = a.id;
SELECT * FROM (a NATURAL JOIN b) NATURAL RIGHT JOIN (c, a AS d);
SELECT ALL DISTINCT x FROM a;
SELECT DISTINCT ALL x FROM a;
SELECT 1 AS ` x`, 2 AS `	y`, ' z', 3 AS ` `;
SELECT d.x FROM (SELECT 1 AS ` x`) d;
CREATE VIEW nameless AS SELECT 1 AS ``;
CREATE VIEW nameless AS SELECT 1 AS `x `;
CREATE VIEW nameless AS SELECT (SELECT 1 AS ` `);

== found rows
CREATE TABLE n (id INT PRIMARY KEY, v INT);
CREATE TABLE m (id INT PRIMARY KEY, v INT);
INSERT INTO n VALUES (1, 5), (2, 4), (3, 3), (4, 2), (5, 1);
INSERT INTO m VALUES (6, 6), (7, 7);
SELECT id FROM n LIMIT 2, 2;
SELECT FOUND_ROWS();
SELECT id FROM n ORDER BY v LIMIT 1, 2;
SELECT FOUND_ROWS();
SELECT id FROM n LIMIT 10, 5;
SELECT FOUND_ROWS();
SELECT id FROM n LIMIT 0;
SELECT FOUND_ROWS();
SELECT COUNT(*) FROM n LIMIT 2, 3;
SELECT FOUND_ROWS();
SELECT DISTINCT v FROM n LIMIT 1, 2;
SELECT FOUND_ROWS();
SELECT SQL_CALC_FOUND_ROWS id FROM n LIMIT 1, 2;
SELECT FOUND_ROWS();
SELECT id FROM n UNION SELECT id FROM m LIMIT 1, 2;
SELECT FOUND_ROWS();
SELECT id FROM n UNION ALL SELECT id FROM m;
SELECT FOUND_ROWS();
SELECT id FROM n UNION SELECT id + 3 FROM n;
SELECT FOUND_ROWS();
SELECT id FROM n UNION ALL SELECT id FROM m LIMIT 1;
SELECT FOUND_ROWS();
(SELECT id FROM n LIMIT 2) UNION ALL (SELECT id FROM m LIMIT 1) LIMIT 2;
SELECT FOUND_ROWS();
SELECT id FROM n UNION SELECT SQL_CALC_FOUND_ROWS id FROM m LIMIT 1;
SELECT (SELECT SQL_CALC_FOUND_ROWS id FROM n LIMIT 1);

== views in a circle
CREATE TABLE t (a INT);
CREATE VIEW v AS SELECT * FROM t;
DROP TABLE t;
RENAME TABLE v TO t;
SELECT * FROM t;
CREATE VIEW v AS SELECT * FROM t;

== columns of views
CREATE TABLE t (a INT, b INT);
INSERT INTO t VALUES (1, 2), (3, 4), (3, 5);
CREATE VIEW v AS SELECT a, a + b AS total FROM t;
SELECT v.total FROM v HAVING v.total > 3;
SELECT v.total AS x FROM v HAVING total > 3;
SELECT v.total AS x FROM v HAVING v.total > 3;
-- in order
SELECT v.total AS x FROM v ORDER BY v.total DESC;
SELECT v.total AS x, COUNT(*) FROM v GROUP BY v.total HAVING v.total > 3;
SELECT d.a, SUM(d.c) FROM (SELECT a, b + 1 AS c FROM t) d GROUP BY d.a HAVING d.a > 1;
SELECT v.a AS x, d.a FROM v JOIN (SELECT a FROM t WHERE b > 2) d ON d.a = v.a GROUP BY v.a HAVING v.a > 1;
SELECT v.a FROM v JOIN t ON t.a = v.a GROUP BY a;

== the select list around a subquery
CREATE TABLE t (a INT, b INT);
CREATE TABLE u (a INT, c INT);
INSERT INTO t VALUES (1, 2), (3, 4), (3, 5);
INSERT INTO u VALUES (1, 10), (3, 20), (4, 30);
SELECT b AS x, (SELECT MAX(c) FROM u WHERE u.a < x) AS y FROM t;
SELECT 1 AS x, (SELECT x + x) AS y, (SELECT y) AS z;
SELECT 1 AS x, (SELECT x UNION SELECT x);
SELECT (SELECT x) AS x;
SELECT (SELECT y) AS x, 1 AS y;
SELECT b AS x FROM t WHERE (SELECT MAX(c) FROM u WHERE u.a < x) > 10;
SELECT b AS x FROM t HAVING (SELECT MAX(c) FROM u WHERE u.a < x) > 10;
SELECT a FROM t HAVING (SELECT MAX(c) FROM u WHERE u.a < t.b) > 10;
-- in order
SELECT b AS x FROM t ORDER BY (SELECT MAX(c) FROM u WHERE u.a < x) DESC, x;
SELECT b AS x, COUNT(*) FROM t GROUP BY (SELECT MAX(c) FROM u WHERE u.a < x);
SELECT a, SUM(b) AS s, (SELECT COUNT(*) FROM u WHERE u.a < s) AS n FROM t GROUP BY a;
SELECT a, (SELECT c FROM u WHERE u.a = t.a) AS c, (SELECT COUNT(*) FROM u WHERE u.c <= c) AS n FROM t;
SELECT a, SUM(b) AS s FROM t GROUP BY a HAVING (SELECT COUNT(*) FROM u WHERE u.a < s) > 1;
SELECT a, SUM(b) AS s FROM t GROUP BY a ORDER BY (SELECT COUNT(*) FROM u WHERE u.a < s);

== aggregates of queries around
CREATE TABLE t (a INT, b INT);
CREATE TABLE u (a INT, c INT);
INSERT INTO t VALUES (1, 2), (3, 4), (3, 5);
INSERT INTO u VALUES (1, 10), (3, 20), (4, 30);
SELECT (SELECT SUM(t.b) FROM u WHERE u.a = 1) FROM t;
SELECT a, (SELECT SUM(t.b) FROM u WHERE u.a = t.a) FROM t GROUP BY a;
SELECT a, (SELECT c FROM u WHERE c > SUM(t.b) * 5 LIMIT 1) AS c FROM t GROUP BY a;
SELECT a FROM t GROUP BY a HAVING EXISTS (SELECT 1 FROM u WHERE u.a = MAX(t.b));
SELECT a FROM t GROUP BY a HAVING a IN (SELECT u.a FROM u WHERE u.c > COUNT(t.b) * 5);
SELECT a, (SELECT SUM(t.b + u.c) FROM u) FROM t;
SELECT a, (SELECT SUM(SUM(t.b) + u.c) FROM u) FROM t GROUP BY a;
SELECT (SELECT AVG(COUNT(t.a) + 1) FROM u) FROM t;
SELECT (SELECT (SELECT COUNT(t.a) FROM u LIMIT 1) FROM u LIMIT 1) FROM t;
SELECT (SELECT MAX(u.a) FROM u HAVING MAX(u.a) > MIN(t.a)) FROM t;
SELECT a FROM t WHERE a = (SELECT MAX(t.a) FROM u);
SELECT a FROM t WHERE a = (SELECT MAX(u.a) FROM u WHERE u.a = t.a);
SELECT a FROM t WHERE EXISTS (SELECT 1 FROM u WHERE SUM(t.a) > 1);
SELECT a FROM t WHERE SUM(a) > 1;
SELECT SUM(SUM(a)) FROM t;
SELECT GROUP_CONCAT(b ORDER BY 1 DESC) FROM t;
SELECT GROUP_CONCAT(b ORDER BY 2) FROM t;
SELECT GROUP_CONCAT(a, b ORDER BY 2, 0) FROM t;
SELECT a FROM t GROUP BY SUM(a);
SELECT a, SUM(b) FROM t GROUP BY a ORDER BY (SELECT c FROM u WHERE u.a = MAX(t.a));
SELECT a, COUNT(*) FROM t GROUP BY a WITH ROLLUP HAVING (SELECT SUM(t.b) FROM u WHERE u.a = 1) > 3;

== aliases in windows
CREATE TABLE t (id INT PRIMARY KEY, a INT, b INT);
INSERT INTO t VALUES (1, 1, 20), (2, 2, 10), (3, 2, 30), (4, 3, 5);
SELECT a, SUM(b) AS s, RANK() OVER (ORDER BY s DESC) AS r FROM t GROUP BY a;
SELECT RANK() OVER (ORDER BY s DESC) AS r, a, SUM(b) AS s FROM t GROUP BY a;
SELECT -a AS a, RANK() OVER (ORDER BY a) AS r FROM t;
SELECT RANK() OVER (ORDER BY a) AS r, -a AS a FROM t;
SELECT id, COUNT(*) OVER (PARTITION BY n) AS c, a % 2 AS n FROM t;
SELECT a, SUM(b) AS s, AVG(SUM(b)) OVER (ORDER BY s DESC) FROM t GROUP BY a;
SELECT ROW_NUMBER() OVER (ORDER BY b) AS r, RANK() OVER (ORDER BY r) FROM t;
SELECT RANK() OVER (ORDER BY RANK() OVER (ORDER BY a)) FROM t;
SELECT id, RANK() OVER w AS r FROM t WINDOW w AS (ORDER BY a DESC) ORDER BY r, id;

== counts of lists
-- ? [-1]
SELECT 1 LIMIT ?;
-- ? [2, -1]
SELECT 1 LIMIT ? OFFSET ?;
PREPARE s FROM 'SELECT 1 LIMIT ?';
SET @n = -1;
EXECUTE s USING @n;
PREPARE s FROM 'SELECT ?FROM t';
PREPARE s FROM 'SELECT 1 WHERE ?=1';
(SELECT 1) UNION (SELECT 2) LIMIT 0;
SELECT FOUND_ROWS();

== times now
CREATE TABLE t (id INT PRIMARY KEY, a TIMESTAMP NOT NULL, b TIMESTAMP NOT NULL DEFAULT '2020-01-01', c TIMESTAMP NULL, d DATETIME);
INSERT INTO t VALUES (1, NULL, NULL, NULL, NULL);
INSERT INTO t (id, b, a) SELECT 2, NULL, NULL;
REPLACE INTO t VALUES (2, NULL, '2021-01-01', NULL, NULL), (3, NULL, NULL, NULL, NULL);
-- ? [4, null, null]
INSERT INTO t (id, a, b) VALUES (?, ?, ?);
SELECT id, YEAR(a) > 2023, YEAR(b) > 2023, c, d FROM t;
UPDATE t SET a = NULL, b = NULL WHERE id = 2;
SELECT id, YEAR(a) > 2023, YEAR(b) > 2023, c, d FROM t;
INSERT INTO t VALUES (5, NOW(), '2021-01-01', NOW(), NULL) ON DUPLICATE KEY UPDATE b = NULL;
INSERT INTO t VALUES (5, NOW(), '2021-01-01', NOW(), NULL) ON DUPLICATE KEY UPDATE b = NULL;
SELECT YEAR(b) > 2023 FROM t WHERE id = 5;
CREATE TABLE one (i INT PRIMARY KEY);
INSERT INTO one VALUES (1);
UPDATE one SET i = i + 1 WHERE i = (SELECT MAX(i));
SELECT * FROM one;

== tables of queries with arguments
CREATE TABLE t (id INT PRIMARY KEY, a INT, name VARCHAR(10));
INSERT INTO t VALUES (1, 1, 'x'), (2, 2, 'y'), (3, 3, 'z');
-- ? [2]
CREATE TABLE late AS SELECT id, a FROM t WHERE a >= ?;
SELECT * FROM late;
-- ? ["y"]
CREATE TABLE one (id INT PRIMARY KEY) SELECT id FROM t WHERE name = ?;
SELECT * FROM one;
PREPARE s FROM 'CREATE TABLE two AS SELECT id FROM t WHERE id < ?';
SET @n = 3;
EXECUTE s USING @n;
SELECT * FROM two;
