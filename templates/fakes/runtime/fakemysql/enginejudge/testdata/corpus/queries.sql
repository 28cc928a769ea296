# Joins, subqueries, set operations, common tables, windows.

== joins
CREATE TABLE users (id INT PRIMARY KEY, name VARCHAR(20), team_id INT NULL, boss_id INT NULL);
CREATE TABLE teams (id INT PRIMARY KEY, name VARCHAR(20) UNIQUE);
CREATE TABLE posts (id INT PRIMARY KEY, user_id INT NOT NULL, title VARCHAR(30), score DECIMAL(5,1), created DATE, KEY (user_id, created));
INSERT INTO teams VALUES (1, 'red'), (2, 'blue'), (3, 'none');
INSERT INTO users VALUES (1, 'ann', 1, NULL), (2, 'bob', 1, 1), (3, 'cy', 2, 1), (4, 'dee', NULL, 3), (5, 'Eve', 9, 4);
INSERT INTO posts VALUES (1, 1, 'one', 1.5, '2024-01-01'), (2, 1, 'two', 2.5, '2024-01-02'), (3, 2, 'three', NULL, '2024-01-03'), (4, 3, 'four', 4, NULL), (5, 9, 'lost', 9.9, '2024-02-01');
SELECT u.name, t.name FROM users u JOIN teams t ON t.id = u.team_id;
SELECT u.name, t.name FROM users u LEFT JOIN teams t ON t.id = u.team_id;
SELECT u.name, t.name FROM users u RIGHT JOIN teams t ON t.id = u.team_id;
SELECT u.name, t.name FROM users u, teams t WHERE t.id = u.team_id;
SELECT COUNT(*) FROM users, teams;
SELECT COUNT(*) FROM users CROSS JOIN teams;
SELECT COUNT(*) FROM users u JOIN teams t;
SELECT name FROM users JOIN teams ON teams.id = users.team_id;
SELECT users.name FROM users JOIN teams USING (id);
SELECT * FROM users JOIN teams USING (id);
SELECT * FROM users NATURAL JOIN teams;
SELECT * FROM users u LEFT JOIN posts p ON p.user_id = u.id AND p.score > 2;
SELECT * FROM users u LEFT JOIN posts p ON p.user_id = u.id WHERE p.score > 2;
SELECT * FROM users u LEFT JOIN posts p ON p.user_id = u.id WHERE p.id IS NULL;
SELECT u.name, b.name AS boss FROM users u LEFT JOIN users b ON b.id = u.boss_id;
SELECT u.name, b.name, c.name FROM users u JOIN users b ON b.id = u.boss_id JOIN users c ON c.id = b.boss_id;
SELECT u.name, t.name, p.title FROM users u LEFT JOIN teams t ON t.id = u.team_id LEFT JOIN posts p ON p.user_id = u.id;
SELECT u.name, p.title FROM posts p LEFT JOIN (users u JOIN teams t ON t.id = u.team_id) ON u.id = p.user_id;
SELECT a.id, b.id FROM users a JOIN users b ON a.id < b.id AND a.team_id = b.team_id;
SELECT a.id, b.id FROM users a JOIN users b ON a.team_id <=> b.team_id;
SELECT u.*, p.title FROM users u JOIN posts p ON p.user_id = u.id WHERE u.name IN ('ann', 'BOB');
SELECT users.*, teams.name AS team FROM users STRAIGHT_JOIN teams ON teams.id = users.team_id;
SELECT id FROM users JOIN teams ON teams.id = users.team_id;
SELECT u.id FROM users u JOIN users u ON 1;
SELECT nope.id FROM users u;
SELECT u.id FROM users u JOIN nope n ON n.id = u.id;
SELECT u.id FROM users u JOIN teams t ON x.id = u.id;
-- in order
SELECT u.name, COUNT(p.id) AS posts FROM users u LEFT JOIN posts p ON p.user_id = u.id GROUP BY u.id ORDER BY posts DESC, u.name;
-- in order
SELECT t.name, AVG(p.score), MAX(p.created) FROM teams t LEFT JOIN users u ON u.team_id = t.id LEFT JOIN posts p ON p.user_id = u.id GROUP BY t.name ORDER BY t.name;
-- in order
SELECT name FROM users ORDER BY name;
-- in order
SELECT name FROM users ORDER BY name DESC LIMIT 3;
-- in order
SELECT name, team_id FROM users ORDER BY team_id, name DESC;
-- in order
SELECT name, team_id FROM users ORDER BY team_id DESC, 1;
-- in order
SELECT name n FROM users ORDER BY n LIMIT 1 OFFSET 2;
-- in order
SELECT id FROM users ORDER BY LENGTH(name), name;
-- in order
SELECT id FROM users ORDER BY FIELD(id, 3, 1), id;
-- in order
SELECT id FROM users ORDER BY team_id IS NULL, team_id, id;
-- in order
SELECT id, -id AS m FROM users ORDER BY m;
SELECT id FROM users ORDER BY nope;
SELECT id FROM users ORDER BY 2;
SELECT id FROM users LIMIT 0;
SELECT COUNT(*) FROM (SELECT id FROM users LIMIT 2) x;
-- in order
-- ? [2, 1]
SELECT id FROM users ORDER BY id LIMIT ? OFFSET ?;
SELECT DISTINCT team_id FROM users;
SELECT DISTINCT team_id, boss_id IS NULL FROM users;
SELECT COUNT(DISTINCT team_id) FROM users;
SELECT 'x' AS name FROM users WHERE name = 'ann';
SELECT name AS id FROM users WHERE id = 1;
SELECT id + 1 AS x FROM users HAVING x > 4;
SELECT id AS x FROM users WHERE x > 4;
SELECT UPPER(name) AS name FROM users WHERE name = 'eve';
SELECT u.name FROM users AS u WHERE u.id BETWEEN 2 AND 3 AND NOT u.team_id = 2;
SELECT name FROM users WHERE team_id IN (1, 2) AND (boss_id = 1 OR boss_id IS NULL);
SELECT name FROM users WHERE name > 'b' AND name < 'd';
SELECT name FROM users WHERE name LIKE '%E%';
SELECT name FROM users WHERE BINARY name LIKE '%E%';
SELECT title FROM posts WHERE created >= '2024-01-02';
SELECT title FROM posts WHERE created = '2024-01-02 00:00:00';
SELECT title FROM posts WHERE created = 20240102;
SELECT title FROM posts WHERE score = 2.5 OR score = '4';
SELECT title FROM posts WHERE user_id = 1 AND created > '2024-01-01';
SELECT title FROM posts WHERE user_id = '1';
SELECT title FROM posts WHERE user_id = '1x';
SELECT title FROM posts FORCE INDEX (user_id) WHERE user_id > 1;
SELECT title FROM posts USE INDEX () WHERE user_id > 1;
SELECT title FROM posts FORCE INDEX (nope) WHERE user_id > 1;

== subqueries
CREATE TABLE t (id INT PRIMARY KEY, g INT, v INT);
CREATE TABLE u (id INT, v INT);
INSERT INTO t VALUES (1, 1, 10), (2, 1, 20), (3, 2, 30), (4, 2, NULL), (5, 3, 50);
INSERT INTO u VALUES (1, 10), (2, NULL), (3, 99), (3, 30);
SELECT (SELECT 1), (SELECT NULL), (SELECT MAX(v) FROM t);
SELECT (SELECT v FROM t);
SELECT (SELECT v FROM t WHERE id = 99);
SELECT (SELECT v, id FROM t WHERE id = 1);
SELECT id FROM t WHERE v = (SELECT MAX(v) FROM t);
SELECT id FROM t WHERE v > (SELECT AVG(v) FROM t);
SELECT id FROM t WHERE v = (SELECT v FROM u WHERE u.id = t.id);
SELECT id FROM t WHERE id IN (SELECT id FROM u);
SELECT id FROM t WHERE v IN (SELECT v FROM u);
SELECT id FROM t WHERE v NOT IN (SELECT v FROM u);
SELECT id FROM t WHERE v NOT IN (SELECT v FROM u WHERE v IS NOT NULL);
SELECT id FROM t WHERE (id, v) IN (SELECT id, v FROM u);
SELECT id FROM t WHERE EXISTS (SELECT 1 FROM u WHERE u.id = t.id);
SELECT id FROM t WHERE NOT EXISTS (SELECT 1 FROM u WHERE u.id = t.id AND u.v = t.v);
SELECT id FROM t WHERE v > ANY (SELECT v FROM u);
SELECT id FROM t WHERE v > ALL (SELECT v FROM u WHERE v IS NOT NULL);
SELECT id FROM t WHERE v >= ALL (SELECT v FROM u WHERE id = 77);
SELECT id FROM t WHERE v = SOME (SELECT v FROM u);
SELECT id FROM t WHERE v <> ALL (SELECT v FROM u);
SELECT id, (SELECT COUNT(*) FROM u WHERE u.id = t.id) AS n FROM t;
SELECT id, (SELECT SUM(x.v) FROM t x WHERE x.g = t.g AND x.id <= t.id) AS running FROM t;
SELECT g, (SELECT MAX(v) FROM u) FROM t GROUP BY g;
SELECT * FROM (SELECT g, SUM(v) AS s FROM t GROUP BY g) x WHERE s > 30;
SELECT x.g, y.g FROM (SELECT DISTINCT g FROM t) x JOIN (SELECT DISTINCT g FROM t) y ON x.g < y.g;
SELECT * FROM (SELECT 1 AS a UNION SELECT 2) x;
SELECT a.id FROM (SELECT id FROM t WHERE v > 10) a LEFT JOIN u ON u.id = a.id WHERE u.id IS NULL;
SELECT id FROM t WHERE id IN (SELECT id FROM u WHERE u.v = t.v);
SELECT id FROM t WHERE id IN (SELECT nope FROM u);
SELECT id FROM t WHERE id IN (SELECT id, v FROM u);
SELECT id FROM t WHERE id = (SELECT id FROM u WHERE v = 30 LIMIT 1);
SELECT id FROM t WHERE id IN (SELECT id FROM u LIMIT 1);
SELECT x FROM (SELECT id FROM t) y;
SELECT 1 FROM (SELECT id, id FROM t) y;
SELECT (SELECT t.v) FROM t;
SELECT (SELECT COUNT(t.id)) FROM t;
SELECT id FROM t WHERE (SELECT g) = 1;
SELECT id FROM t ORDER BY (SELECT MAX(v) FROM u WHERE u.id = t.id), id;
SELECT IF(EXISTS(SELECT 1 FROM u WHERE v IS NULL), 'yes', 'no');
SELECT ROW(1, 10) = (SELECT id, v FROM t WHERE id = 1);
SELECT id FROM t HAVING id = (SELECT MAX(id) FROM t);
SELECT COALESCE((SELECT v FROM t WHERE id = 4), 0) + 1;

== set operations
CREATE TABLE a (x INT, y VARCHAR(5));
CREATE TABLE b (x INT, y VARCHAR(5));
INSERT INTO a VALUES (1, 'a'), (2, 'b'), (2, 'b'), (NULL, NULL);
INSERT INTO b VALUES (2, 'b'), (3, 'c'), (NULL, NULL), (2, 'B');
SELECT x FROM a UNION SELECT x FROM b;
SELECT x FROM a UNION ALL SELECT x FROM b;
SELECT x, y FROM a UNION SELECT x, y FROM b;
SELECT x FROM a EXCEPT SELECT x FROM b;
SELECT x FROM a INTERSECT SELECT x FROM b;
SELECT x FROM a EXCEPT ALL SELECT x FROM b;
SELECT x FROM a INTERSECT ALL SELECT x FROM b;
SELECT x FROM a UNION SELECT x FROM b INTERSECT SELECT 3;
(SELECT x FROM a ORDER BY x DESC LIMIT 1) UNION (SELECT x FROM b WHERE x = 3);
-- in order
SELECT x FROM a UNION SELECT x FROM b ORDER BY x DESC;
-- in order
SELECT x AS z FROM a UNION ALL SELECT x FROM b ORDER BY z LIMIT 3 OFFSET 1;
SELECT x FROM a UNION SELECT x, y FROM b;
SELECT 1 UNION SELECT 'a';
SELECT 1 UNION SELECT 2.5;
SELECT 1 AS n UNION SELECT NULL;
SELECT 'a' UNION SELECT 'abc';
SELECT x FROM a UNION SELECT y FROM b;
SELECT x FROM a UNION SELECT x FROM b ORDER BY y;
SELECT COUNT(*) FROM (SELECT x FROM a UNION SELECT x FROM b) u;
VALUES (1, 'a'), (2, 'b');
SELECT * FROM (VALUES (1, 'a'), (2, 'b')) v;
SELECT DATE '2024-01-01' UNION SELECT '2024';

== common tables
CREATE TABLE nodes (id INT PRIMARY KEY, parent INT, name VARCHAR(10));
INSERT INTO nodes VALUES (1, NULL, 'root'), (2, 1, 'a'), (3, 1, 'b'), (4, 2, 'aa'), (5, 4, 'aaa');
WITH x AS (SELECT id FROM nodes WHERE parent = 1) SELECT * FROM x;
WITH x (i, n) AS (SELECT id, name FROM nodes) SELECT n FROM x WHERE i > 3;
WITH x AS (SELECT 1 AS a), y AS (SELECT a + 1 AS b FROM x) SELECT * FROM x, y;
WITH RECURSIVE n AS (SELECT 1 AS i UNION ALL SELECT i + 1 FROM n WHERE i < 10) SELECT SUM(i), COUNT(*) FROM n;
WITH RECURSIVE tree AS (SELECT id, name, 0 AS depth FROM nodes WHERE parent IS NULL UNION ALL SELECT nodes.id, nodes.name, depth + 1 FROM nodes JOIN tree ON nodes.parent = tree.id) SELECT * FROM tree;
-- in order
WITH RECURSIVE up AS (SELECT id, parent FROM nodes WHERE id = 5 UNION SELECT n.id, n.parent FROM nodes n JOIN up ON n.id = up.parent) SELECT id FROM up ORDER BY id;
WITH RECURSIVE f AS (SELECT 0 AS a, 1 AS b UNION ALL SELECT b, a + b FROM f WHERE b < 50) SELECT a FROM f;
WITH x AS (SELECT 1) SELECT * FROM y;
WITH x AS (SELECT 1 AS a) SELECT (SELECT a FROM x), x.a FROM x;
WITH x AS (SELECT name FROM nodes) SELECT a.name FROM x a JOIN x b ON a.name = CONCAT(b.name, 'a');
WITH x (a, b) AS (SELECT 1) SELECT * FROM x;
WITH x AS (SELECT 1 AS a), x AS (SELECT 2) SELECT * FROM x;
INSERT INTO nodes (id, name) WITH x AS (SELECT MAX(id) + 1 AS i FROM nodes) SELECT i, 'new' FROM x;
SELECT * FROM nodes WHERE name = 'new';

== windows
CREATE TABLE s (d INT, p VARCHAR(5), v INT);
INSERT INTO s VALUES (1, 'a', 10), (2, 'a', 20), (3, 'a', 20), (1, 'b', 5), (2, 'b', NULL), (3, 'b', 15);
SELECT d, p, ROW_NUMBER() OVER (PARTITION BY p ORDER BY d) FROM s;
SELECT d, p, RANK() OVER (PARTITION BY p ORDER BY v DESC) AS r, DENSE_RANK() OVER (PARTITION BY p ORDER BY v DESC) AS dr FROM s;
SELECT d, p, SUM(v) OVER (PARTITION BY p ORDER BY d) AS running FROM s;
SELECT d, p, SUM(v) OVER (PARTITION BY p) AS total, COUNT(*) OVER () AS n FROM s;
SELECT d, p, AVG(v) OVER (PARTITION BY p ORDER BY d ROWS BETWEEN 1 PRECEDING AND 1 FOLLOWING) AS moving FROM s;
SELECT d, p, LAG(v) OVER (PARTITION BY p ORDER BY d) AS before_, LEAD(v) OVER (PARTITION BY p ORDER BY d) AS after_ FROM s;
SELECT d, p, LAG(v, 2) OVER (PARTITION BY p ORDER BY d) FROM s;
SELECT d, p, FIRST_VALUE(v) OVER (PARTITION BY p ORDER BY d), LAST_VALUE(v) OVER (PARTITION BY p ORDER BY d ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) FROM s;
SELECT d, p, NTILE(2) OVER (ORDER BY p, d), PERCENT_RANK() OVER (ORDER BY p, d), CUME_DIST() OVER (ORDER BY p, d) FROM s;
SELECT d, p, MAX(v) OVER w, MIN(v) OVER w FROM s WINDOW w AS (PARTITION BY p ORDER BY d);
SELECT p, SUM(v), RANK() OVER (ORDER BY SUM(v) DESC) FROM s GROUP BY p;
SELECT * FROM (SELECT d, p, ROW_NUMBER() OVER (PARTITION BY p ORDER BY v DESC, d) AS n FROM s) x WHERE n = 1;
SELECT d FROM s WHERE ROW_NUMBER() OVER (ORDER BY d) = 1;
SELECT NTH_VALUE(v, 2) OVER (PARTITION BY p ORDER BY d) FROM s;

== equalities of branches
CREATE TABLE a (id INT PRIMARY KEY, x INT, y INT, KEY (x));
CREATE TABLE b (id INT PRIMARY KEY, a_id INT, z INT);
INSERT INTO a VALUES (1, 5, 7), (2, 6, 7), (3, 5, 8), (4, NULL, 9);
INSERT INTO b VALUES (1, 1, 5), (2, 1, 6), (3, 2, 5), (4, 3, 8), (5, NULL, 5);
SELECT a.id, b.id FROM a, b WHERE a.id = b.a_id AND a.x = 5 OR b.a_id = a.id AND b.z = 5;
SELECT a.id, b.id FROM a, b WHERE a.id = b.a_id AND a.y = 7 AND a.x = 5 OR a.id = b.a_id AND a.x = 6;
SELECT a.id, b.id FROM a, b WHERE a.id = 1 AND b.a_id = 1 OR a.id = 1 AND b.a_id = 3;
SELECT a.id, b.id FROM a JOIN b ON a.x = b.z WHERE b.z = 5;
SELECT a.id, b.id FROM a JOIN b ON a.x = b.z WHERE a.x = 5 AND b.z = 6;
SELECT a.id, b.id FROM a LEFT JOIN b ON a.id = b.a_id AND b.z = 5 OR a.id = b.a_id AND a.y = 8;
SELECT a.id, c.id FROM a JOIN a c ON a.x = c.x AND c.x = 5 OR a.y = c.y AND c.x = 5;
UPDATE a, b SET a.y = 0 WHERE a.id = b.a_id AND b.z = 8 OR a.id = b.a_id AND b.z = 6;
SELECT * FROM a;
DELETE b FROM a, b WHERE a.id = b.a_id AND b.a_id = 1;
SELECT * FROM b;

== stars of a rollup
CREATE TABLE r (a INT, b VARCHAR(3));
INSERT INTO r VALUES (1, 'x'), (1, 'y'), (2, 'x');
SELECT * FROM r GROUP BY a, b WITH ROLLUP;
SELECT r.*, COUNT(*) FROM r GROUP BY a, b WITH ROLLUP;
SELECT COUNT(*), SUM(x.a IS NULL) FROM (SELECT * FROM r GROUP BY a, b WITH ROLLUP) AS x;
