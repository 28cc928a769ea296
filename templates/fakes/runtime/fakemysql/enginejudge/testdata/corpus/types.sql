# Types with values at their ends, beyond them, and of other types.

== tinyint
CREATE TABLE t (id INT PRIMARY KEY, v TINYINT);
INSERT INTO t (id, v) VALUES (1, -128);
SELECT v FROM t WHERE id = 1;
INSERT INTO t (id, v) VALUES (2, 127);
SELECT v FROM t WHERE id = 2;
INSERT INTO t (id, v) VALUES (3, NULL);
SELECT v FROM t WHERE id = 3;
INSERT INTO t (id, v) VALUES (4, '12');
SELECT v FROM t WHERE id = 4;
INSERT INTO t (id, v) VALUES (5, ' 7 ');
SELECT v FROM t WHERE id = 5;
INSERT INTO t (id, v) VALUES (6, 1.5);
SELECT v FROM t WHERE id = 6;
INSERT INTO t (id, v) VALUES (7, -0.4);
SELECT v FROM t WHERE id = 7;
INSERT INTO t (id, v) VALUES (8, TRUE);
SELECT v FROM t WHERE id = 8;
INSERT INTO t (id, v) VALUES (9, x'41');
SELECT v FROM t WHERE id = 9;
INSERT INTO t (id, v) VALUES (10, -129);
SELECT v FROM t WHERE id = 10;
INSERT INTO t (id, v) VALUES (11, 128);
SELECT v FROM t WHERE id = 11;
INSERT INTO t (id, v) VALUES (12, 'abc');
SELECT v FROM t WHERE id = 12;
INSERT INTO t (id, v) VALUES (13, '3x');
SELECT v FROM t WHERE id = 13;
INSERT INTO t (id, v) VALUES (14, '');
SELECT v FROM t WHERE id = 14;
INSERT INTO t (id, v) VALUES (15, 1e2);
SELECT v FROM t WHERE id = 15;
INSERT INTO t (id, v) VALUES (16, 1e30);
SELECT v FROM t WHERE id = 16;
-- ? [17, 5]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 17;
-- ? [18, "6"]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 18;
-- ? [19, -1]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 19;
-- ? [20, 2.5]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 20;
-- ? [21, true]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 21;
-- ? [22, null]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 22;
-- ? [23, "9x"]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 23;
SELECT * FROM t;
-- in order
SELECT v FROM t ORDER BY v, id;
SELECT MIN(v), MAX(v), COUNT(v), COUNT(DISTINCT v) FROM t;
INSERT IGNORE INTO t (id, v) VALUES (100, 1e2), (101, 1e30);
SELECT v FROM t WHERE id >= 100;
SELECT v + 1, v - 1, v * 2, -v, v / 2 FROM t WHERE id <= 2;
SELECT SUM(v), AVG(v) FROM t WHERE v BETWEEN -100 AND 100;
UPDATE t SET v = v + 1;

== tinyint unsigned
CREATE TABLE t (id INT PRIMARY KEY, v TINYINT UNSIGNED);
INSERT INTO t (id, v) VALUES (1, 0);
SELECT v FROM t WHERE id = 1;
INSERT INTO t (id, v) VALUES (2, 255);
SELECT v FROM t WHERE id = 2;
INSERT INTO t (id, v) VALUES (3, NULL);
SELECT v FROM t WHERE id = 3;
INSERT INTO t (id, v) VALUES (4, '12');
SELECT v FROM t WHERE id = 4;
INSERT INTO t (id, v) VALUES (5, ' 7 ');
SELECT v FROM t WHERE id = 5;
INSERT INTO t (id, v) VALUES (6, 1.5);
SELECT v FROM t WHERE id = 6;
INSERT INTO t (id, v) VALUES (7, -0.4);
SELECT v FROM t WHERE id = 7;
INSERT INTO t (id, v) VALUES (8, TRUE);
SELECT v FROM t WHERE id = 8;
INSERT INTO t (id, v) VALUES (9, x'41');
SELECT v FROM t WHERE id = 9;
INSERT INTO t (id, v) VALUES (10, -1);
SELECT v FROM t WHERE id = 10;
INSERT INTO t (id, v) VALUES (11, 256);
SELECT v FROM t WHERE id = 11;
INSERT INTO t (id, v) VALUES (12, 'abc');
SELECT v FROM t WHERE id = 12;
INSERT INTO t (id, v) VALUES (13, '3x');
SELECT v FROM t WHERE id = 13;
INSERT INTO t (id, v) VALUES (14, '');
SELECT v FROM t WHERE id = 14;
INSERT INTO t (id, v) VALUES (15, 1e2);
SELECT v FROM t WHERE id = 15;
INSERT INTO t (id, v) VALUES (16, 1e30);
SELECT v FROM t WHERE id = 16;
-- ? [17, 5]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 17;
-- ? [18, "6"]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 18;
-- ? [19, -1]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 19;
-- ? [20, 2.5]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 20;
-- ? [21, true]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 21;
-- ? [22, null]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 22;
-- ? [23, "9x"]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 23;
SELECT * FROM t;
-- in order
SELECT v FROM t ORDER BY v, id;
SELECT MIN(v), MAX(v), COUNT(v), COUNT(DISTINCT v) FROM t;
INSERT IGNORE INTO t (id, v) VALUES (100, 1e2), (101, 1e30);
SELECT v FROM t WHERE id >= 100;
SELECT v + 1, v - 1, v * 2, -v, v / 2 FROM t WHERE id <= 2;
SELECT SUM(v), AVG(v) FROM t WHERE v BETWEEN -100 AND 100;
UPDATE t SET v = v + 1;

== smallint
CREATE TABLE t (id INT PRIMARY KEY, v SMALLINT);
INSERT INTO t (id, v) VALUES (1, -32768);
SELECT v FROM t WHERE id = 1;
INSERT INTO t (id, v) VALUES (2, 32767);
SELECT v FROM t WHERE id = 2;
INSERT INTO t (id, v) VALUES (3, NULL);
SELECT v FROM t WHERE id = 3;
INSERT INTO t (id, v) VALUES (4, '12');
SELECT v FROM t WHERE id = 4;
INSERT INTO t (id, v) VALUES (5, ' 7 ');
SELECT v FROM t WHERE id = 5;
INSERT INTO t (id, v) VALUES (6, 1.5);
SELECT v FROM t WHERE id = 6;
INSERT INTO t (id, v) VALUES (7, -0.4);
SELECT v FROM t WHERE id = 7;
INSERT INTO t (id, v) VALUES (8, TRUE);
SELECT v FROM t WHERE id = 8;
INSERT INTO t (id, v) VALUES (9, x'41');
SELECT v FROM t WHERE id = 9;
INSERT INTO t (id, v) VALUES (10, -32769);
SELECT v FROM t WHERE id = 10;
INSERT INTO t (id, v) VALUES (11, 32768);
SELECT v FROM t WHERE id = 11;
INSERT INTO t (id, v) VALUES (12, 'abc');
SELECT v FROM t WHERE id = 12;
INSERT INTO t (id, v) VALUES (13, '3x');
SELECT v FROM t WHERE id = 13;
INSERT INTO t (id, v) VALUES (14, '');
SELECT v FROM t WHERE id = 14;
INSERT INTO t (id, v) VALUES (15, 1e2);
SELECT v FROM t WHERE id = 15;
INSERT INTO t (id, v) VALUES (16, 1e30);
SELECT v FROM t WHERE id = 16;
-- ? [17, 5]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 17;
-- ? [18, "6"]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 18;
-- ? [19, -1]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 19;
-- ? [20, 2.5]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 20;
-- ? [21, true]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 21;
-- ? [22, null]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 22;
-- ? [23, "9x"]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 23;
SELECT * FROM t;
-- in order
SELECT v FROM t ORDER BY v, id;
SELECT MIN(v), MAX(v), COUNT(v), COUNT(DISTINCT v) FROM t;
INSERT IGNORE INTO t (id, v) VALUES (100, 1e2), (101, 1e30);
SELECT v FROM t WHERE id >= 100;
SELECT v + 1, v - 1, v * 2, -v, v / 2 FROM t WHERE id <= 2;
SELECT SUM(v), AVG(v) FROM t WHERE v BETWEEN -100 AND 100;
UPDATE t SET v = v + 1;

== smallint unsigned
CREATE TABLE t (id INT PRIMARY KEY, v SMALLINT UNSIGNED);
INSERT INTO t (id, v) VALUES (1, 0);
SELECT v FROM t WHERE id = 1;
INSERT INTO t (id, v) VALUES (2, 65535);
SELECT v FROM t WHERE id = 2;
INSERT INTO t (id, v) VALUES (3, NULL);
SELECT v FROM t WHERE id = 3;
INSERT INTO t (id, v) VALUES (4, '12');
SELECT v FROM t WHERE id = 4;
INSERT INTO t (id, v) VALUES (5, ' 7 ');
SELECT v FROM t WHERE id = 5;
INSERT INTO t (id, v) VALUES (6, 1.5);
SELECT v FROM t WHERE id = 6;
INSERT INTO t (id, v) VALUES (7, -0.4);
SELECT v FROM t WHERE id = 7;
INSERT INTO t (id, v) VALUES (8, TRUE);
SELECT v FROM t WHERE id = 8;
INSERT INTO t (id, v) VALUES (9, x'41');
SELECT v FROM t WHERE id = 9;
INSERT INTO t (id, v) VALUES (10, -1);
SELECT v FROM t WHERE id = 10;
INSERT INTO t (id, v) VALUES (11, 65536);
SELECT v FROM t WHERE id = 11;
INSERT INTO t (id, v) VALUES (12, 'abc');
SELECT v FROM t WHERE id = 12;
INSERT INTO t (id, v) VALUES (13, '3x');
SELECT v FROM t WHERE id = 13;
INSERT INTO t (id, v) VALUES (14, '');
SELECT v FROM t WHERE id = 14;
INSERT INTO t (id, v) VALUES (15, 1e2);
SELECT v FROM t WHERE id = 15;
INSERT INTO t (id, v) VALUES (16, 1e30);
SELECT v FROM t WHERE id = 16;
-- ? [17, 5]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 17;
-- ? [18, "6"]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 18;
-- ? [19, -1]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 19;
-- ? [20, 2.5]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 20;
-- ? [21, true]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 21;
-- ? [22, null]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 22;
-- ? [23, "9x"]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 23;
SELECT * FROM t;
-- in order
SELECT v FROM t ORDER BY v, id;
SELECT MIN(v), MAX(v), COUNT(v), COUNT(DISTINCT v) FROM t;
INSERT IGNORE INTO t (id, v) VALUES (100, 1e2), (101, 1e30);
SELECT v FROM t WHERE id >= 100;
SELECT v + 1, v - 1, v * 2, -v, v / 2 FROM t WHERE id <= 2;
SELECT SUM(v), AVG(v) FROM t WHERE v BETWEEN -100 AND 100;
UPDATE t SET v = v + 1;

== mediumint
CREATE TABLE t (id INT PRIMARY KEY, v MEDIUMINT);
INSERT INTO t (id, v) VALUES (1, -8388608);
SELECT v FROM t WHERE id = 1;
INSERT INTO t (id, v) VALUES (2, 8388607);
SELECT v FROM t WHERE id = 2;
INSERT INTO t (id, v) VALUES (3, NULL);
SELECT v FROM t WHERE id = 3;
INSERT INTO t (id, v) VALUES (4, '12');
SELECT v FROM t WHERE id = 4;
INSERT INTO t (id, v) VALUES (5, ' 7 ');
SELECT v FROM t WHERE id = 5;
INSERT INTO t (id, v) VALUES (6, 1.5);
SELECT v FROM t WHERE id = 6;
INSERT INTO t (id, v) VALUES (7, -0.4);
SELECT v FROM t WHERE id = 7;
INSERT INTO t (id, v) VALUES (8, TRUE);
SELECT v FROM t WHERE id = 8;
INSERT INTO t (id, v) VALUES (9, x'41');
SELECT v FROM t WHERE id = 9;
INSERT INTO t (id, v) VALUES (10, -8388609);
SELECT v FROM t WHERE id = 10;
INSERT INTO t (id, v) VALUES (11, 8388608);
SELECT v FROM t WHERE id = 11;
INSERT INTO t (id, v) VALUES (12, 'abc');
SELECT v FROM t WHERE id = 12;
INSERT INTO t (id, v) VALUES (13, '3x');
SELECT v FROM t WHERE id = 13;
INSERT INTO t (id, v) VALUES (14, '');
SELECT v FROM t WHERE id = 14;
INSERT INTO t (id, v) VALUES (15, 1e2);
SELECT v FROM t WHERE id = 15;
INSERT INTO t (id, v) VALUES (16, 1e30);
SELECT v FROM t WHERE id = 16;
-- ? [17, 5]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 17;
-- ? [18, "6"]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 18;
-- ? [19, -1]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 19;
-- ? [20, 2.5]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 20;
-- ? [21, true]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 21;
-- ? [22, null]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 22;
-- ? [23, "9x"]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 23;
SELECT * FROM t;
-- in order
SELECT v FROM t ORDER BY v, id;
SELECT MIN(v), MAX(v), COUNT(v), COUNT(DISTINCT v) FROM t;
INSERT IGNORE INTO t (id, v) VALUES (100, 1e2), (101, 1e30);
SELECT v FROM t WHERE id >= 100;
SELECT v + 1, v - 1, v * 2, -v, v / 2 FROM t WHERE id <= 2;
SELECT SUM(v), AVG(v) FROM t WHERE v BETWEEN -100 AND 100;
UPDATE t SET v = v + 1;

== mediumint unsigned
CREATE TABLE t (id INT PRIMARY KEY, v MEDIUMINT UNSIGNED);
INSERT INTO t (id, v) VALUES (1, 0);
SELECT v FROM t WHERE id = 1;
INSERT INTO t (id, v) VALUES (2, 16777215);
SELECT v FROM t WHERE id = 2;
INSERT INTO t (id, v) VALUES (3, NULL);
SELECT v FROM t WHERE id = 3;
INSERT INTO t (id, v) VALUES (4, '12');
SELECT v FROM t WHERE id = 4;
INSERT INTO t (id, v) VALUES (5, ' 7 ');
SELECT v FROM t WHERE id = 5;
INSERT INTO t (id, v) VALUES (6, 1.5);
SELECT v FROM t WHERE id = 6;
INSERT INTO t (id, v) VALUES (7, -0.4);
SELECT v FROM t WHERE id = 7;
INSERT INTO t (id, v) VALUES (8, TRUE);
SELECT v FROM t WHERE id = 8;
INSERT INTO t (id, v) VALUES (9, x'41');
SELECT v FROM t WHERE id = 9;
INSERT INTO t (id, v) VALUES (10, -1);
SELECT v FROM t WHERE id = 10;
INSERT INTO t (id, v) VALUES (11, 16777216);
SELECT v FROM t WHERE id = 11;
INSERT INTO t (id, v) VALUES (12, 'abc');
SELECT v FROM t WHERE id = 12;
INSERT INTO t (id, v) VALUES (13, '3x');
SELECT v FROM t WHERE id = 13;
INSERT INTO t (id, v) VALUES (14, '');
SELECT v FROM t WHERE id = 14;
INSERT INTO t (id, v) VALUES (15, 1e2);
SELECT v FROM t WHERE id = 15;
INSERT INTO t (id, v) VALUES (16, 1e30);
SELECT v FROM t WHERE id = 16;
-- ? [17, 5]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 17;
-- ? [18, "6"]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 18;
-- ? [19, -1]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 19;
-- ? [20, 2.5]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 20;
-- ? [21, true]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 21;
-- ? [22, null]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 22;
-- ? [23, "9x"]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 23;
SELECT * FROM t;
-- in order
SELECT v FROM t ORDER BY v, id;
SELECT MIN(v), MAX(v), COUNT(v), COUNT(DISTINCT v) FROM t;
INSERT IGNORE INTO t (id, v) VALUES (100, 1e2), (101, 1e30);
SELECT v FROM t WHERE id >= 100;
SELECT v + 1, v - 1, v * 2, -v, v / 2 FROM t WHERE id <= 2;
SELECT SUM(v), AVG(v) FROM t WHERE v BETWEEN -100 AND 100;
UPDATE t SET v = v + 1;

== int
CREATE TABLE t (id INT PRIMARY KEY, v INT);
INSERT INTO t (id, v) VALUES (1, -2147483648);
SELECT v FROM t WHERE id = 1;
INSERT INTO t (id, v) VALUES (2, 2147483647);
SELECT v FROM t WHERE id = 2;
INSERT INTO t (id, v) VALUES (3, NULL);
SELECT v FROM t WHERE id = 3;
INSERT INTO t (id, v) VALUES (4, '12');
SELECT v FROM t WHERE id = 4;
INSERT INTO t (id, v) VALUES (5, ' 7 ');
SELECT v FROM t WHERE id = 5;
INSERT INTO t (id, v) VALUES (6, 1.5);
SELECT v FROM t WHERE id = 6;
INSERT INTO t (id, v) VALUES (7, -0.4);
SELECT v FROM t WHERE id = 7;
INSERT INTO t (id, v) VALUES (8, TRUE);
SELECT v FROM t WHERE id = 8;
INSERT INTO t (id, v) VALUES (9, x'41');
SELECT v FROM t WHERE id = 9;
INSERT INTO t (id, v) VALUES (10, -2147483649);
SELECT v FROM t WHERE id = 10;
INSERT INTO t (id, v) VALUES (11, 2147483648);
SELECT v FROM t WHERE id = 11;
INSERT INTO t (id, v) VALUES (12, 'abc');
SELECT v FROM t WHERE id = 12;
INSERT INTO t (id, v) VALUES (13, '3x');
SELECT v FROM t WHERE id = 13;
INSERT INTO t (id, v) VALUES (14, '');
SELECT v FROM t WHERE id = 14;
INSERT INTO t (id, v) VALUES (15, 1e2);
SELECT v FROM t WHERE id = 15;
INSERT INTO t (id, v) VALUES (16, 1e30);
SELECT v FROM t WHERE id = 16;
-- ? [17, 5]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 17;
-- ? [18, "6"]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 18;
-- ? [19, -1]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 19;
-- ? [20, 2.5]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 20;
-- ? [21, true]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 21;
-- ? [22, null]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 22;
-- ? [23, "9x"]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 23;
SELECT * FROM t;
-- in order
SELECT v FROM t ORDER BY v, id;
SELECT MIN(v), MAX(v), COUNT(v), COUNT(DISTINCT v) FROM t;
INSERT IGNORE INTO t (id, v) VALUES (100, 1e2), (101, 1e30);
SELECT v FROM t WHERE id >= 100;
SELECT v + 1, v - 1, v * 2, -v, v / 2 FROM t WHERE id <= 2;
SELECT SUM(v), AVG(v) FROM t WHERE v BETWEEN -100 AND 100;
UPDATE t SET v = v + 1;

== int unsigned
CREATE TABLE t (id INT PRIMARY KEY, v INT UNSIGNED);
INSERT INTO t (id, v) VALUES (1, 0);
SELECT v FROM t WHERE id = 1;
INSERT INTO t (id, v) VALUES (2, 4294967295);
SELECT v FROM t WHERE id = 2;
INSERT INTO t (id, v) VALUES (3, NULL);
SELECT v FROM t WHERE id = 3;
INSERT INTO t (id, v) VALUES (4, '12');
SELECT v FROM t WHERE id = 4;
INSERT INTO t (id, v) VALUES (5, ' 7 ');
SELECT v FROM t WHERE id = 5;
INSERT INTO t (id, v) VALUES (6, 1.5);
SELECT v FROM t WHERE id = 6;
INSERT INTO t (id, v) VALUES (7, -0.4);
SELECT v FROM t WHERE id = 7;
INSERT INTO t (id, v) VALUES (8, TRUE);
SELECT v FROM t WHERE id = 8;
INSERT INTO t (id, v) VALUES (9, x'41');
SELECT v FROM t WHERE id = 9;
INSERT INTO t (id, v) VALUES (10, -1);
SELECT v FROM t WHERE id = 10;
INSERT INTO t (id, v) VALUES (11, 4294967296);
SELECT v FROM t WHERE id = 11;
INSERT INTO t (id, v) VALUES (12, 'abc');
SELECT v FROM t WHERE id = 12;
INSERT INTO t (id, v) VALUES (13, '3x');
SELECT v FROM t WHERE id = 13;
INSERT INTO t (id, v) VALUES (14, '');
SELECT v FROM t WHERE id = 14;
INSERT INTO t (id, v) VALUES (15, 1e2);
SELECT v FROM t WHERE id = 15;
INSERT INTO t (id, v) VALUES (16, 1e30);
SELECT v FROM t WHERE id = 16;
-- ? [17, 5]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 17;
-- ? [18, "6"]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 18;
-- ? [19, -1]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 19;
-- ? [20, 2.5]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 20;
-- ? [21, true]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 21;
-- ? [22, null]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 22;
-- ? [23, "9x"]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 23;
SELECT * FROM t;
-- in order
SELECT v FROM t ORDER BY v, id;
SELECT MIN(v), MAX(v), COUNT(v), COUNT(DISTINCT v) FROM t;
INSERT IGNORE INTO t (id, v) VALUES (100, 1e2), (101, 1e30);
SELECT v FROM t WHERE id >= 100;
SELECT v + 1, v - 1, v * 2, -v, v / 2 FROM t WHERE id <= 2;
SELECT SUM(v), AVG(v) FROM t WHERE v BETWEEN -100 AND 100;
UPDATE t SET v = v + 1;

== bigint
CREATE TABLE t (id INT PRIMARY KEY, v BIGINT);
INSERT INTO t (id, v) VALUES (1, -9223372036854775808);
SELECT v FROM t WHERE id = 1;
INSERT INTO t (id, v) VALUES (2, 9223372036854775807);
SELECT v FROM t WHERE id = 2;
INSERT INTO t (id, v) VALUES (3, NULL);
SELECT v FROM t WHERE id = 3;
INSERT INTO t (id, v) VALUES (4, '12');
SELECT v FROM t WHERE id = 4;
INSERT INTO t (id, v) VALUES (5, ' 7 ');
SELECT v FROM t WHERE id = 5;
INSERT INTO t (id, v) VALUES (6, 1.5);
SELECT v FROM t WHERE id = 6;
INSERT INTO t (id, v) VALUES (7, -0.4);
SELECT v FROM t WHERE id = 7;
INSERT INTO t (id, v) VALUES (8, TRUE);
SELECT v FROM t WHERE id = 8;
INSERT INTO t (id, v) VALUES (9, x'41');
SELECT v FROM t WHERE id = 9;
INSERT INTO t (id, v) VALUES (10, -9223372036854775809);
SELECT v FROM t WHERE id = 10;
INSERT INTO t (id, v) VALUES (11, 9223372036854775808);
SELECT v FROM t WHERE id = 11;
INSERT INTO t (id, v) VALUES (12, 'abc');
SELECT v FROM t WHERE id = 12;
INSERT INTO t (id, v) VALUES (13, '3x');
SELECT v FROM t WHERE id = 13;
INSERT INTO t (id, v) VALUES (14, '');
SELECT v FROM t WHERE id = 14;
INSERT INTO t (id, v) VALUES (15, 1e2);
SELECT v FROM t WHERE id = 15;
INSERT INTO t (id, v) VALUES (16, 1e30);
SELECT v FROM t WHERE id = 16;
-- ? [17, 5]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 17;
-- ? [18, "6"]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 18;
-- ? [19, -1]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 19;
-- ? [20, 2.5]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 20;
-- ? [21, true]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 21;
-- ? [22, null]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 22;
-- ? [23, "9x"]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 23;
SELECT * FROM t;
-- in order
SELECT v FROM t ORDER BY v, id;
SELECT MIN(v), MAX(v), COUNT(v), COUNT(DISTINCT v) FROM t;
INSERT IGNORE INTO t (id, v) VALUES (100, 1e2), (101, 1e30);
SELECT v FROM t WHERE id >= 100;
SELECT v + 1, v - 1, v * 2, -v, v / 2 FROM t WHERE id <= 2;
SELECT SUM(v), AVG(v) FROM t WHERE v BETWEEN -100 AND 100;
UPDATE t SET v = v + 1;

== bigint unsigned
CREATE TABLE t (id INT PRIMARY KEY, v BIGINT UNSIGNED);
INSERT INTO t (id, v) VALUES (1, 0);
SELECT v FROM t WHERE id = 1;
INSERT INTO t (id, v) VALUES (2, 18446744073709551615);
SELECT v FROM t WHERE id = 2;
INSERT INTO t (id, v) VALUES (3, NULL);
SELECT v FROM t WHERE id = 3;
INSERT INTO t (id, v) VALUES (4, '12');
SELECT v FROM t WHERE id = 4;
INSERT INTO t (id, v) VALUES (5, ' 7 ');
SELECT v FROM t WHERE id = 5;
INSERT INTO t (id, v) VALUES (6, 1.5);
SELECT v FROM t WHERE id = 6;
INSERT INTO t (id, v) VALUES (7, -0.4);
SELECT v FROM t WHERE id = 7;
INSERT INTO t (id, v) VALUES (8, TRUE);
SELECT v FROM t WHERE id = 8;
INSERT INTO t (id, v) VALUES (9, x'41');
SELECT v FROM t WHERE id = 9;
INSERT INTO t (id, v) VALUES (10, -1);
SELECT v FROM t WHERE id = 10;
INSERT INTO t (id, v) VALUES (11, 18446744073709551616);
SELECT v FROM t WHERE id = 11;
INSERT INTO t (id, v) VALUES (12, 'abc');
SELECT v FROM t WHERE id = 12;
INSERT INTO t (id, v) VALUES (13, '3x');
SELECT v FROM t WHERE id = 13;
INSERT INTO t (id, v) VALUES (14, '');
SELECT v FROM t WHERE id = 14;
INSERT INTO t (id, v) VALUES (15, 1e2);
SELECT v FROM t WHERE id = 15;
INSERT INTO t (id, v) VALUES (16, 1e30);
SELECT v FROM t WHERE id = 16;
-- ? [17, 5]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 17;
-- ? [18, "6"]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 18;
-- ? [19, -1]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 19;
-- ? [20, 2.5]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 20;
-- ? [21, true]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 21;
-- ? [22, null]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 22;
-- ? [23, "9x"]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 23;
SELECT * FROM t;
-- in order
SELECT v FROM t ORDER BY v, id;
SELECT MIN(v), MAX(v), COUNT(v), COUNT(DISTINCT v) FROM t;
INSERT IGNORE INTO t (id, v) VALUES (100, 1e2), (101, 1e30);
SELECT v FROM t WHERE id >= 100;
SELECT v + 1, v - 1, v * 2, -v, v / 2 FROM t WHERE id <= 2;
SELECT SUM(v), AVG(v) FROM t WHERE v BETWEEN -100 AND 100;
UPDATE t SET v = v + 1;

== decimal(5,2)
CREATE TABLE t (id INT PRIMARY KEY, v DECIMAL(5,2));
INSERT INTO t (id, v) VALUES (1, 999.99);
SELECT v FROM t WHERE id = 1;
INSERT INTO t (id, v) VALUES (2, -999.99);
SELECT v FROM t WHERE id = 2;
INSERT INTO t (id, v) VALUES (3, 1.005);
SELECT v FROM t WHERE id = 3;
INSERT INTO t (id, v) VALUES (4, 1.004);
SELECT v FROM t WHERE id = 4;
INSERT INTO t (id, v) VALUES (5, '1.5');
SELECT v FROM t WHERE id = 5;
INSERT INTO t (id, v) VALUES (6, '1e2');
SELECT v FROM t WHERE id = 6;
INSERT INTO t (id, v) VALUES (7, 0.001);
SELECT v FROM t WHERE id = 7;
INSERT INTO t (id, v) VALUES (8, NULL);
SELECT v FROM t WHERE id = 8;
INSERT INTO t (id, v) VALUES (9, 7);
SELECT v FROM t WHERE id = 9;
INSERT INTO t (id, v) VALUES (10, ' 3.1 ');
SELECT v FROM t WHERE id = 10;
INSERT INTO t (id, v) VALUES (11, 'x');
SELECT v FROM t WHERE id = 11;
INSERT INTO t (id, v) VALUES (12, '');
SELECT v FROM t WHERE id = 12;
INSERT INTO t (id, v) VALUES (13, 1000);
SELECT v FROM t WHERE id = 13;
INSERT INTO t (id, v) VALUES (14, -1000);
SELECT v FROM t WHERE id = 14;
-- ? [15, 5]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 15;
-- ? [16, "6.25"]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 16;
-- ? [17, -1]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 17;
-- ? [18, 2.5]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 18;
-- ? [19, null]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 19;
SELECT * FROM t;
-- in order
SELECT v FROM t ORDER BY v, id;
SELECT MIN(v), MAX(v), COUNT(v), COUNT(DISTINCT v) FROM t;
INSERT IGNORE INTO t (id, v) VALUES (100, 1000), (101, -1000);
SELECT v FROM t WHERE id >= 100;
SELECT v + 1, v * 1.5, v / 3, -v, ROUND(v, 1), CEIL(v), FLOOR(v) FROM t WHERE id <= 3;
SELECT SUM(v), AVG(v) FROM t WHERE v BETWEEN -100 AND 100;

== decimal(10)
CREATE TABLE t (id INT PRIMARY KEY, v DECIMAL(10));
INSERT INTO t (id, v) VALUES (1, 9999999999);
SELECT v FROM t WHERE id = 1;
INSERT INTO t (id, v) VALUES (2, 0.5);
SELECT v FROM t WHERE id = 2;
INSERT INTO t (id, v) VALUES (3, 1.5);
SELECT v FROM t WHERE id = 3;
INSERT INTO t (id, v) VALUES (4, 2.5);
SELECT v FROM t WHERE id = 4;
INSERT INTO t (id, v) VALUES (5, -0.5);
SELECT v FROM t WHERE id = 5;
INSERT INTO t (id, v) VALUES (6, NULL);
SELECT v FROM t WHERE id = 6;
INSERT INTO t (id, v) VALUES (7, 10000000000);
SELECT v FROM t WHERE id = 7;
-- ? [8, 5]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 8;
-- ? [9, "6.25"]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 9;
-- ? [10, -1]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 10;
-- ? [11, 2.5]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 11;
-- ? [12, null]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 12;
SELECT * FROM t;
-- in order
SELECT v FROM t ORDER BY v, id;
SELECT MIN(v), MAX(v), COUNT(v), COUNT(DISTINCT v) FROM t;
INSERT IGNORE INTO t (id, v) VALUES (100, NULL), (101, 10000000000);
SELECT v FROM t WHERE id >= 100;
SELECT v + 1, v * 1.5, v / 3, -v, ROUND(v, 1), CEIL(v), FLOOR(v) FROM t WHERE id <= 3;
SELECT SUM(v), AVG(v) FROM t WHERE v BETWEEN -100 AND 100;

== decimal(65,30)
CREATE TABLE t (id INT PRIMARY KEY, v DECIMAL(65,30));
INSERT INTO t (id, v) VALUES (1, 12345678901234567890123456789012345.123456789012345678901234567890);
SELECT v FROM t WHERE id = 1;
INSERT INTO t (id, v) VALUES (2, 0.000000000000000000000000000001);
SELECT v FROM t WHERE id = 2;
INSERT INTO t (id, v) VALUES (3, -1);
SELECT v FROM t WHERE id = 3;
INSERT INTO t (id, v) VALUES (4, NULL);
SELECT v FROM t WHERE id = 4;
INSERT INTO t (id, v) VALUES (5, 1e-31);
SELECT v FROM t WHERE id = 5;
INSERT INTO t (id, v) VALUES (6, 1e35);
SELECT v FROM t WHERE id = 6;
-- ? [7, 5]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 7;
-- ? [8, "6.25"]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 8;
-- ? [9, -1]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 9;
-- ? [10, 2.5]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 10;
-- ? [11, null]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 11;
SELECT * FROM t;
-- in order
SELECT v FROM t ORDER BY v, id;
SELECT MIN(v), MAX(v), COUNT(v), COUNT(DISTINCT v) FROM t;
INSERT IGNORE INTO t (id, v) VALUES (100, 1e-31), (101, 1e35);
SELECT v FROM t WHERE id >= 100;
SELECT v + 1, v * 1.5, v / 3, -v, ROUND(v, 1), CEIL(v), FLOOR(v) FROM t WHERE id <= 3;
SELECT SUM(v), AVG(v) FROM t WHERE v BETWEEN -100 AND 100;

== decimal(8,3) unsigned
CREATE TABLE t (id INT PRIMARY KEY, v DECIMAL(8,3) UNSIGNED);
INSERT INTO t (id, v) VALUES (1, 1.2345);
SELECT v FROM t WHERE id = 1;
INSERT INTO t (id, v) VALUES (2, 0);
SELECT v FROM t WHERE id = 2;
INSERT INTO t (id, v) VALUES (3, NULL);
SELECT v FROM t WHERE id = 3;
INSERT INTO t (id, v) VALUES (4, 99999.999);
SELECT v FROM t WHERE id = 4;
INSERT INTO t (id, v) VALUES (5, -1);
SELECT v FROM t WHERE id = 5;
INSERT INTO t (id, v) VALUES (6, -0.0001);
SELECT v FROM t WHERE id = 6;
-- ? [7, 5]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 7;
-- ? [8, "6.25"]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 8;
-- ? [9, -1]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 9;
-- ? [10, 2.5]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 10;
-- ? [11, null]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 11;
SELECT * FROM t;
-- in order
SELECT v FROM t ORDER BY v, id;
SELECT MIN(v), MAX(v), COUNT(v), COUNT(DISTINCT v) FROM t;
INSERT IGNORE INTO t (id, v) VALUES (100, -1), (101, -0.0001);
SELECT v FROM t WHERE id >= 100;
SELECT v + 1, v * 1.5, v / 3, -v, ROUND(v, 1), CEIL(v), FLOOR(v) FROM t WHERE id <= 3;
SELECT SUM(v), AVG(v) FROM t WHERE v BETWEEN -100 AND 100;

== numeric(4,4)
CREATE TABLE t (id INT PRIMARY KEY, v NUMERIC(4,4));
INSERT INTO t (id, v) VALUES (1, 0.9999);
SELECT v FROM t WHERE id = 1;
INSERT INTO t (id, v) VALUES (2, 0.12345);
SELECT v FROM t WHERE id = 2;
INSERT INTO t (id, v) VALUES (3, NULL);
SELECT v FROM t WHERE id = 3;
INSERT INTO t (id, v) VALUES (4, 1);
SELECT v FROM t WHERE id = 4;
INSERT INTO t (id, v) VALUES (5, -0.99995);
SELECT v FROM t WHERE id = 5;
-- ? [6, 5]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 6;
-- ? [7, "6.25"]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 7;
-- ? [8, -1]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 8;
-- ? [9, 2.5]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 9;
-- ? [10, null]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 10;
SELECT * FROM t;
-- in order
SELECT v FROM t ORDER BY v, id;
SELECT MIN(v), MAX(v), COUNT(v), COUNT(DISTINCT v) FROM t;
INSERT IGNORE INTO t (id, v) VALUES (100, 1), (101, -0.99995);
SELECT v FROM t WHERE id >= 100;
SELECT v + 1, v * 1.5, v / 3, -v, ROUND(v, 1), CEIL(v), FLOOR(v) FROM t WHERE id <= 3;
SELECT SUM(v), AVG(v) FROM t WHERE v BETWEEN -100 AND 100;

== float
CREATE TABLE t (id INT PRIMARY KEY, v FLOAT);
INSERT INTO t (id, v) VALUES (1, 1.1);
SELECT v FROM t WHERE id = 1;
INSERT INTO t (id, v) VALUES (2, 3.402823466e38);
SELECT v FROM t WHERE id = 2;
INSERT INTO t (id, v) VALUES (3, -1e-30);
SELECT v FROM t WHERE id = 3;
INSERT INTO t (id, v) VALUES (4, 16777217);
SELECT v FROM t WHERE id = 4;
INSERT INTO t (id, v) VALUES (5, NULL);
SELECT v FROM t WHERE id = 5;
INSERT INTO t (id, v) VALUES (6, '2.5');
SELECT v FROM t WHERE id = 6;
INSERT INTO t (id, v) VALUES (7, 1e39);
SELECT v FROM t WHERE id = 7;
INSERT INTO t (id, v) VALUES (8, 'x');
SELECT v FROM t WHERE id = 8;
-- ? [9, 5]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 9;
-- ? [10, "6.25"]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 10;
-- ? [11, -1]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 11;
-- ? [12, 2.5]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 12;
-- ? [13, null]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 13;
SELECT * FROM t;
-- in order
SELECT v FROM t ORDER BY v, id;
SELECT MIN(v), MAX(v), COUNT(v), COUNT(DISTINCT v) FROM t;
INSERT IGNORE INTO t (id, v) VALUES (100, 1e39), (101, 'x');
SELECT v FROM t WHERE id >= 100;
SELECT v + 1, v * 1.5, v / 3, -v, ROUND(v, 1), CEIL(v), FLOOR(v) FROM t WHERE id <= 3;
SELECT SUM(v), AVG(v) FROM t WHERE v BETWEEN -100 AND 100;

== double
CREATE TABLE t (id INT PRIMARY KEY, v DOUBLE);
INSERT INTO t (id, v) VALUES (1, 1.1);
SELECT v FROM t WHERE id = 1;
INSERT INTO t (id, v) VALUES (2, 1.7976931348623157e308);
SELECT v FROM t WHERE id = 2;
INSERT INTO t (id, v) VALUES (3, 0.1e0 + 0.2e0);
SELECT v FROM t WHERE id = 3;
INSERT INTO t (id, v) VALUES (4, 123456789012345678);
SELECT v FROM t WHERE id = 4;
INSERT INTO t (id, v) VALUES (5, NULL);
SELECT v FROM t WHERE id = 5;
INSERT INTO t (id, v) VALUES (6, '2.5e3');
SELECT v FROM t WHERE id = 6;
INSERT INTO t (id, v) VALUES (7, '1e400');
SELECT v FROM t WHERE id = 7;
-- ? [8, 5]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 8;
-- ? [9, "6.25"]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 9;
-- ? [10, -1]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 10;
-- ? [11, 2.5]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 11;
-- ? [12, null]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 12;
SELECT * FROM t;
-- in order
SELECT v FROM t ORDER BY v, id;
SELECT MIN(v), MAX(v), COUNT(v), COUNT(DISTINCT v) FROM t;
INSERT IGNORE INTO t (id, v) VALUES (100, '2.5e3'), (101, '1e400');
SELECT v FROM t WHERE id >= 100;
SELECT v + 1, v * 1.5, v / 3, -v, ROUND(v, 1), CEIL(v), FLOOR(v) FROM t WHERE id <= 3;
SELECT SUM(v), AVG(v) FROM t WHERE v BETWEEN -100 AND 100;

== float(7,3)
CREATE TABLE t (id INT PRIMARY KEY, v FLOAT(7,3));
INSERT INTO t (id, v) VALUES (1, 1.23456);
SELECT v FROM t WHERE id = 1;
INSERT INTO t (id, v) VALUES (2, 9999.999);
SELECT v FROM t WHERE id = 2;
INSERT INTO t (id, v) VALUES (3, NULL);
SELECT v FROM t WHERE id = 3;
INSERT INTO t (id, v) VALUES (4, 10000);
SELECT v FROM t WHERE id = 4;
-- ? [5, 5]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 5;
-- ? [6, "6.25"]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 6;
-- ? [7, -1]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 7;
-- ? [8, 2.5]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 8;
-- ? [9, null]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 9;
SELECT * FROM t;
-- in order
SELECT v FROM t ORDER BY v, id;
SELECT MIN(v), MAX(v), COUNT(v), COUNT(DISTINCT v) FROM t;
INSERT IGNORE INTO t (id, v) VALUES (100, NULL), (101, 10000);
SELECT v FROM t WHERE id >= 100;
SELECT v + 1, v * 1.5, v / 3, -v, ROUND(v, 1), CEIL(v), FLOOR(v) FROM t WHERE id <= 3;
SELECT SUM(v), AVG(v) FROM t WHERE v BETWEEN -100 AND 100;

== double(6,2)
CREATE TABLE t (id INT PRIMARY KEY, v DOUBLE(6,2));
INSERT INTO t (id, v) VALUES (1, 1.005);
SELECT v FROM t WHERE id = 1;
INSERT INTO t (id, v) VALUES (2, NULL);
SELECT v FROM t WHERE id = 2;
INSERT INTO t (id, v) VALUES (3, 9999.99);
SELECT v FROM t WHERE id = 3;
INSERT INTO t (id, v) VALUES (4, 99999);
SELECT v FROM t WHERE id = 4;
-- ? [5, 5]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 5;
-- ? [6, "6.25"]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 6;
-- ? [7, -1]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 7;
-- ? [8, 2.5]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 8;
-- ? [9, null]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 9;
SELECT * FROM t;
-- in order
SELECT v FROM t ORDER BY v, id;
SELECT MIN(v), MAX(v), COUNT(v), COUNT(DISTINCT v) FROM t;
INSERT IGNORE INTO t (id, v) VALUES (100, 9999.99), (101, 99999);
SELECT v FROM t WHERE id >= 100;
SELECT v + 1, v * 1.5, v / 3, -v, ROUND(v, 1), CEIL(v), FLOOR(v) FROM t WHERE id <= 3;
SELECT SUM(v), AVG(v) FROM t WHERE v BETWEEN -100 AND 100;

== double unsigned
CREATE TABLE t (id INT PRIMARY KEY, v DOUBLE UNSIGNED);
INSERT INTO t (id, v) VALUES (1, 1);
SELECT v FROM t WHERE id = 1;
INSERT INTO t (id, v) VALUES (2, NULL);
SELECT v FROM t WHERE id = 2;
INSERT INTO t (id, v) VALUES (3, -1);
SELECT v FROM t WHERE id = 3;
-- ? [4, 5]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 4;
-- ? [5, "6.25"]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 5;
-- ? [6, -1]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 6;
-- ? [7, 2.5]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 7;
-- ? [8, null]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 8;
SELECT * FROM t;
-- in order
SELECT v FROM t ORDER BY v, id;
SELECT MIN(v), MAX(v), COUNT(v), COUNT(DISTINCT v) FROM t;
INSERT IGNORE INTO t (id, v) VALUES (100, NULL), (101, -1);
SELECT v FROM t WHERE id >= 100;
SELECT v + 1, v * 1.5, v / 3, -v, ROUND(v, 1), CEIL(v), FLOOR(v) FROM t WHERE id <= 3;
SELECT SUM(v), AVG(v) FROM t WHERE v BETWEEN -100 AND 100;

== char(5)
CREATE TABLE t (id INT PRIMARY KEY, v CHAR(5));
INSERT INTO t (id, v) VALUES (1, 'abc');
SELECT v FROM t WHERE id = 1;
INSERT INTO t (id, v) VALUES (2, 'abc  ');
SELECT v FROM t WHERE id = 2;
INSERT INTO t (id, v) VALUES (3, 'abcde');
SELECT v FROM t WHERE id = 3;
INSERT INTO t (id, v) VALUES (4, 'äöü');
SELECT v FROM t WHERE id = 4;
INSERT INTO t (id, v) VALUES (5, '🙂');
SELECT v FROM t WHERE id = 5;
INSERT INTO t (id, v) VALUES (6, 12345);
SELECT v FROM t WHERE id = 6;
INSERT INTO t (id, v) VALUES (7, 1.50);
SELECT v FROM t WHERE id = 7;
INSERT INTO t (id, v) VALUES (8, NULL);
SELECT v FROM t WHERE id = 8;
INSERT INTO t (id, v) VALUES (9, '');
SELECT v FROM t WHERE id = 9;
INSERT INTO t (id, v) VALUES (10, 'abcdef');
SELECT v FROM t WHERE id = 10;
INSERT INTO t (id, v) VALUES (11, 'abcde ');
SELECT v FROM t WHERE id = 11;
INSERT INTO t (id, v) VALUES (12, 123456);
SELECT v FROM t WHERE id = 12;
-- ? [13, "x"]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 13;
-- ? [14, 7]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 14;
-- ? [15, null]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 15;
-- ? [16, "\u00e4"]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 16;
SELECT * FROM t;
-- in order
SELECT v FROM t ORDER BY v, id;
SELECT MIN(v), MAX(v), COUNT(v), COUNT(DISTINCT v) FROM t;
INSERT IGNORE INTO t (id, v) VALUES (100, 'abcde '), (101, 123456);
SELECT v FROM t WHERE id >= 100;
SELECT LENGTH(v), CHAR_LENGTH(v), HEX(v) FROM t;
SELECT id FROM t WHERE v = 'ABC';
SELECT CONCAT('<', v, '>') FROM t;

== varchar(5)
CREATE TABLE t (id INT PRIMARY KEY, v VARCHAR(5));
INSERT INTO t (id, v) VALUES (1, 'abc');
SELECT v FROM t WHERE id = 1;
INSERT INTO t (id, v) VALUES (2, 'abc  ');
SELECT v FROM t WHERE id = 2;
INSERT INTO t (id, v) VALUES (3, 'abcde');
SELECT v FROM t WHERE id = 3;
INSERT INTO t (id, v) VALUES (4, 'ÄÖÜ');
SELECT v FROM t WHERE id = 4;
INSERT INTO t (id, v) VALUES (5, '🙂🙂🙂🙂🙂');
SELECT v FROM t WHERE id = 5;
INSERT INTO t (id, v) VALUES (6, 12345);
SELECT v FROM t WHERE id = 6;
INSERT INTO t (id, v) VALUES (7, NULL);
SELECT v FROM t WHERE id = 7;
INSERT INTO t (id, v) VALUES (8, '');
SELECT v FROM t WHERE id = 8;
INSERT INTO t (id, v) VALUES (9, TRUE);
SELECT v FROM t WHERE id = 9;
INSERT INTO t (id, v) VALUES (10, 'abcdef');
SELECT v FROM t WHERE id = 10;
INSERT INTO t (id, v) VALUES (11, 'abcde  ');
SELECT v FROM t WHERE id = 11;
-- ? [12, "x"]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 12;
-- ? [13, 7]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 13;
-- ? [14, null]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 14;
-- ? [15, "\u00e4"]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 15;
SELECT * FROM t;
-- in order
SELECT v FROM t ORDER BY v, id;
SELECT MIN(v), MAX(v), COUNT(v), COUNT(DISTINCT v) FROM t;
INSERT IGNORE INTO t (id, v) VALUES (100, 'abcdef'), (101, 'abcde  ');
SELECT v FROM t WHERE id >= 100;
SELECT LENGTH(v), CHAR_LENGTH(v), HEX(v) FROM t;
SELECT id FROM t WHERE v = 'ABC';
SELECT CONCAT('<', v, '>') FROM t;

== varchar(10) character set latin1
CREATE TABLE t (id INT PRIMARY KEY, v VARCHAR(10) CHARACTER SET latin1);
INSERT INTO t (id, v) VALUES (1, 'abc');
SELECT v FROM t WHERE id = 1;
INSERT INTO t (id, v) VALUES (2, 'äé');
SELECT v FROM t WHERE id = 2;
INSERT INTO t (id, v) VALUES (3, NULL);
SELECT v FROM t WHERE id = 3;
INSERT INTO t (id, v) VALUES (4, '🙂');
SELECT v FROM t WHERE id = 4;
INSERT INTO t (id, v) VALUES (5, 'Ω');
SELECT v FROM t WHERE id = 5;
-- ? [6, "x"]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 6;
-- ? [7, 7]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 7;
-- ? [8, null]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 8;
-- ? [9, "\u00e4"]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 9;
SELECT * FROM t;
-- in order
SELECT v FROM t ORDER BY v, id;
SELECT MIN(v), MAX(v), COUNT(v), COUNT(DISTINCT v) FROM t;
INSERT IGNORE INTO t (id, v) VALUES (100, '🙂'), (101, 'Ω');
SELECT v FROM t WHERE id >= 100;
SELECT LENGTH(v), CHAR_LENGTH(v), HEX(v) FROM t;
SELECT id FROM t WHERE v = 'ABC';
SELECT CONCAT('<', v, '>') FROM t;

== varchar(8) binary
CREATE TABLE t (id INT PRIMARY KEY, v VARCHAR(8) BINARY);
INSERT INTO t (id, v) VALUES (1, 'a');
SELECT v FROM t WHERE id = 1;
INSERT INTO t (id, v) VALUES (2, 'A');
SELECT v FROM t WHERE id = 2;
INSERT INTO t (id, v) VALUES (3, 'a ');
SELECT v FROM t WHERE id = 3;
INSERT INTO t (id, v) VALUES (4, NULL);
SELECT v FROM t WHERE id = 4;
INSERT INTO t (id, v) VALUES (5, 'b');
SELECT v FROM t WHERE id = 5;
-- ? [6, "x"]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 6;
-- ? [7, 7]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 7;
-- ? [8, null]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 8;
-- ? [9, "\u00e4"]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 9;
SELECT * FROM t;
-- in order
SELECT v FROM t ORDER BY v, id;
SELECT MIN(v), MAX(v), COUNT(v), COUNT(DISTINCT v) FROM t;
INSERT IGNORE INTO t (id, v) VALUES (100, NULL), (101, 'b');
SELECT v FROM t WHERE id >= 100;
SELECT LENGTH(v), CHAR_LENGTH(v), HEX(v) FROM t;
SELECT id FROM t WHERE v = 'ABC';
SELECT CONCAT('<', v, '>') FROM t;

== binary(4)
CREATE TABLE t (id INT PRIMARY KEY, v BINARY(4));
INSERT INTO t (id, v) VALUES (1, 'ab');
SELECT v FROM t WHERE id = 1;
INSERT INTO t (id, v) VALUES (2, x'00ff');
SELECT v FROM t WHERE id = 2;
INSERT INTO t (id, v) VALUES (3, NULL);
SELECT v FROM t WHERE id = 3;
INSERT INTO t (id, v) VALUES (4, 'abcd');
SELECT v FROM t WHERE id = 4;
INSERT INTO t (id, v) VALUES (5, 'abcde');
SELECT v FROM t WHERE id = 5;
-- ? [6, "x"]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 6;
-- ? [7, 7]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 7;
-- ? [8, null]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 8;
-- ? [9, "\u00e4"]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 9;
SELECT * FROM t;
-- in order
SELECT v FROM t ORDER BY v, id;
SELECT MIN(v), MAX(v), COUNT(v), COUNT(DISTINCT v) FROM t;
INSERT IGNORE INTO t (id, v) VALUES (100, 'abcd'), (101, 'abcde');
SELECT v FROM t WHERE id >= 100;
SELECT LENGTH(v), CHAR_LENGTH(v), HEX(v) FROM t;
SELECT id FROM t WHERE v = 'ABC';
SELECT CONCAT('<', v, '>') FROM t;

== varbinary(4)
CREATE TABLE t (id INT PRIMARY KEY, v VARBINARY(4));
INSERT INTO t (id, v) VALUES (1, 'ab');
SELECT v FROM t WHERE id = 1;
INSERT INTO t (id, v) VALUES (2, x'00ff');
SELECT v FROM t WHERE id = 2;
INSERT INTO t (id, v) VALUES (3, 'ab ');
SELECT v FROM t WHERE id = 3;
INSERT INTO t (id, v) VALUES (4, NULL);
SELECT v FROM t WHERE id = 4;
INSERT INTO t (id, v) VALUES (5, 'abcd');
SELECT v FROM t WHERE id = 5;
INSERT INTO t (id, v) VALUES (6, 'abcde');
SELECT v FROM t WHERE id = 6;
-- ? [7, "x"]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 7;
-- ? [8, 7]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 8;
-- ? [9, null]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 9;
-- ? [10, "\u00e4"]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 10;
SELECT * FROM t;
-- in order
SELECT v FROM t ORDER BY v, id;
SELECT MIN(v), MAX(v), COUNT(v), COUNT(DISTINCT v) FROM t;
INSERT IGNORE INTO t (id, v) VALUES (100, 'abcd'), (101, 'abcde');
SELECT v FROM t WHERE id >= 100;
SELECT LENGTH(v), CHAR_LENGTH(v), HEX(v) FROM t;
SELECT id FROM t WHERE v = 'ABC';
SELECT CONCAT('<', v, '>') FROM t;

== tinytext
CREATE TABLE t (id INT PRIMARY KEY, v TINYTEXT);
INSERT INTO t (id, v) VALUES (1, 'text');
SELECT v FROM t WHERE id = 1;
INSERT INTO t (id, v) VALUES (2, NULL);
SELECT v FROM t WHERE id = 2;
INSERT INTO t (id, v) VALUES (3, REPEAT('x', 255));
SELECT v FROM t WHERE id = 3;
INSERT INTO t (id, v) VALUES (4, REPEAT('x', 256));
SELECT v FROM t WHERE id = 4;
-- ? [5, "x"]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 5;
-- ? [6, 7]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 6;
-- ? [7, null]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 7;
-- ? [8, "\u00e4"]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 8;
SELECT * FROM t;
-- in order
SELECT v FROM t ORDER BY v, id;
SELECT MIN(v), MAX(v), COUNT(v), COUNT(DISTINCT v) FROM t;
INSERT IGNORE INTO t (id, v) VALUES (100, REPEAT('x', 255)), (101, REPEAT('x', 256));
SELECT v FROM t WHERE id >= 100;
SELECT LENGTH(v), CHAR_LENGTH(v), HEX(v) FROM t;
SELECT id FROM t WHERE v = 'ABC';
SELECT CONCAT('<', v, '>') FROM t;

== text
CREATE TABLE t (id INT PRIMARY KEY, v TEXT);
INSERT INTO t (id, v) VALUES (1, 'text');
SELECT v FROM t WHERE id = 1;
INSERT INTO t (id, v) VALUES (2, NULL);
SELECT v FROM t WHERE id = 2;
INSERT INTO t (id, v) VALUES (3, '');
SELECT v FROM t WHERE id = 3;
INSERT INTO t (id, v) VALUES (4, 5);
SELECT v FROM t WHERE id = 4;
-- ? [5, "x"]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 5;
-- ? [6, 7]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 6;
-- ? [7, null]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 7;
-- ? [8, "\u00e4"]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 8;
SELECT * FROM t;
-- in order
SELECT v FROM t ORDER BY v, id;
SELECT MIN(v), MAX(v), COUNT(v), COUNT(DISTINCT v) FROM t;
INSERT IGNORE INTO t (id, v) VALUES (100, ''), (101, 5);
SELECT v FROM t WHERE id >= 100;
SELECT LENGTH(v), CHAR_LENGTH(v), HEX(v) FROM t;
SELECT id FROM t WHERE v = 'ABC';
SELECT CONCAT('<', v, '>') FROM t;

== blob
CREATE TABLE t (id INT PRIMARY KEY, v BLOB);
INSERT INTO t (id, v) VALUES (1, 'blob');
SELECT v FROM t WHERE id = 1;
INSERT INTO t (id, v) VALUES (2, NULL);
SELECT v FROM t WHERE id = 2;
INSERT INTO t (id, v) VALUES (3, x'ff00fe');
SELECT v FROM t WHERE id = 3;
INSERT INTO t (id, v) VALUES (4, 5);
SELECT v FROM t WHERE id = 4;
-- ? [5, "x"]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 5;
-- ? [6, 7]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 6;
-- ? [7, null]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 7;
-- ? [8, "\u00e4"]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 8;
SELECT * FROM t;
-- in order
SELECT v FROM t ORDER BY v, id;
SELECT MIN(v), MAX(v), COUNT(v), COUNT(DISTINCT v) FROM t;
INSERT IGNORE INTO t (id, v) VALUES (100, x'ff00fe'), (101, 5);
SELECT v FROM t WHERE id >= 100;
SELECT LENGTH(v), CHAR_LENGTH(v), HEX(v) FROM t;
SELECT id FROM t WHERE v = 'ABC';
SELECT CONCAT('<', v, '>') FROM t;

== mediumtext
CREATE TABLE t (id INT PRIMARY KEY, v MEDIUMTEXT);
INSERT INTO t (id, v) VALUES (1, 'a');
SELECT v FROM t WHERE id = 1;
INSERT INTO t (id, v) VALUES (2, NULL);
SELECT v FROM t WHERE id = 2;
-- ? [3, "x"]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 3;
-- ? [4, 7]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 4;
-- ? [5, null]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 5;
-- ? [6, "\u00e4"]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 6;
SELECT * FROM t;
-- in order
SELECT v FROM t ORDER BY v, id;
SELECT MIN(v), MAX(v), COUNT(v), COUNT(DISTINCT v) FROM t;
INSERT IGNORE INTO t (id, v) VALUES (100, 'a'), (101, NULL);
SELECT v FROM t WHERE id >= 100;
SELECT LENGTH(v), CHAR_LENGTH(v), HEX(v) FROM t;
SELECT id FROM t WHERE v = 'ABC';
SELECT CONCAT('<', v, '>') FROM t;

== longblob
CREATE TABLE t (id INT PRIMARY KEY, v LONGBLOB);
INSERT INTO t (id, v) VALUES (1, x'00');
SELECT v FROM t WHERE id = 1;
INSERT INTO t (id, v) VALUES (2, NULL);
SELECT v FROM t WHERE id = 2;
-- ? [3, "x"]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 3;
-- ? [4, 7]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 4;
-- ? [5, null]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 5;
-- ? [6, "\u00e4"]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 6;
SELECT * FROM t;
-- in order
SELECT v FROM t ORDER BY v, id;
SELECT MIN(v), MAX(v), COUNT(v), COUNT(DISTINCT v) FROM t;
INSERT IGNORE INTO t (id, v) VALUES (100, x'00'), (101, NULL);
SELECT v FROM t WHERE id >= 100;
SELECT LENGTH(v), CHAR_LENGTH(v), HEX(v) FROM t;
SELECT id FROM t WHERE v = 'ABC';
SELECT CONCAT('<', v, '>') FROM t;

== enum(small,medium,large)
CREATE TABLE t (id INT PRIMARY KEY, v ENUM('small','medium','LARGE'));
INSERT INTO t (id, v) VALUES (1, 'small');
SELECT v FROM t WHERE id = 1;
INSERT INTO t (id, v) VALUES (2, 'LARGE');
SELECT v FROM t WHERE id = 2;
INSERT INTO t (id, v) VALUES (3, 'large');
SELECT v FROM t WHERE id = 3;
INSERT INTO t (id, v) VALUES (4, 'medium ');
SELECT v FROM t WHERE id = 4;
INSERT INTO t (id, v) VALUES (5, 2);
SELECT v FROM t WHERE id = 5;
INSERT INTO t (id, v) VALUES (6, '3');
SELECT v FROM t WHERE id = 6;
INSERT INTO t (id, v) VALUES (7, NULL);
SELECT v FROM t WHERE id = 7;
INSERT INTO t (id, v) VALUES (8, '');
SELECT v FROM t WHERE id = 8;
INSERT INTO t (id, v) VALUES (9, 'tiny');
SELECT v FROM t WHERE id = 9;
INSERT INTO t (id, v) VALUES (10, 0);
SELECT v FROM t WHERE id = 10;
INSERT INTO t (id, v) VALUES (11, 4);
SELECT v FROM t WHERE id = 11;
-- ? [12, 1]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 12;
-- ? [13, "x"]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 13;
-- ? [14, null]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 14;
SELECT * FROM t;
-- in order
SELECT v FROM t ORDER BY v, id;
SELECT MIN(v), MAX(v), COUNT(v), COUNT(DISTINCT v) FROM t;
INSERT IGNORE INTO t (id, v) VALUES (100, 0), (101, 4);
SELECT v FROM t WHERE id >= 100;
SELECT v + 0, HEX(v) FROM t;
SELECT v, COUNT(*) FROM t GROUP BY v;

== enum(a,b) not null
CREATE TABLE t (id INT PRIMARY KEY, v ENUM('a','b') NOT NULL);
INSERT INTO t (id, v) VALUES (1, 'a');
SELECT v FROM t WHERE id = 1;
INSERT INTO t (id, v) VALUES (2, DEFAULT);
SELECT v FROM t WHERE id = 2;
INSERT INTO t (id, v) VALUES (3, NULL);
SELECT v FROM t WHERE id = 3;
INSERT INTO t (id, v) VALUES (4, 'c');
SELECT v FROM t WHERE id = 4;
-- ? [5, 1]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 5;
-- ? [6, "x"]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 6;
-- ? [7, null]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 7;
SELECT * FROM t;
-- in order
SELECT v FROM t ORDER BY v, id;
SELECT MIN(v), MAX(v), COUNT(v), COUNT(DISTINCT v) FROM t;
INSERT IGNORE INTO t (id, v) VALUES (100, NULL), (101, 'c');
SELECT v FROM t WHERE id >= 100;
SELECT v + 0, HEX(v) FROM t;
SELECT v, COUNT(*) FROM t GROUP BY v;

== set(x,y,z)
CREATE TABLE t (id INT PRIMARY KEY, v SET('x','y','z'));
INSERT INTO t (id, v) VALUES (1, 'x');
SELECT v FROM t WHERE id = 1;
INSERT INTO t (id, v) VALUES (2, 'z,x');
SELECT v FROM t WHERE id = 2;
INSERT INTO t (id, v) VALUES (3, 'x,x');
SELECT v FROM t WHERE id = 3;
INSERT INTO t (id, v) VALUES (4, '');
SELECT v FROM t WHERE id = 4;
INSERT INTO t (id, v) VALUES (5, 5);
SELECT v FROM t WHERE id = 5;
INSERT INTO t (id, v) VALUES (6, NULL);
SELECT v FROM t WHERE id = 6;
INSERT INTO t (id, v) VALUES (7, 'q');
SELECT v FROM t WHERE id = 7;
INSERT INTO t (id, v) VALUES (8, 'x,q');
SELECT v FROM t WHERE id = 8;
INSERT INTO t (id, v) VALUES (9, 8);
SELECT v FROM t WHERE id = 9;
-- ? [10, 1]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 10;
-- ? [11, "x"]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 11;
-- ? [12, null]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 12;
SELECT * FROM t;
-- in order
SELECT v FROM t ORDER BY v, id;
SELECT MIN(v), MAX(v), COUNT(v), COUNT(DISTINCT v) FROM t;
INSERT IGNORE INTO t (id, v) VALUES (100, 'x,q'), (101, 8);
SELECT v FROM t WHERE id >= 100;
SELECT v + 0, HEX(v) FROM t;
SELECT v, COUNT(*) FROM t GROUP BY v;

== bit(1)
CREATE TABLE t (id INT PRIMARY KEY, v BIT(1));
INSERT INTO t (id, v) VALUES (1, b'1');
SELECT v FROM t WHERE id = 1;
INSERT INTO t (id, v) VALUES (2, 0);
SELECT v FROM t WHERE id = 2;
INSERT INTO t (id, v) VALUES (3, TRUE);
SELECT v FROM t WHERE id = 3;
INSERT INTO t (id, v) VALUES (4, NULL);
SELECT v FROM t WHERE id = 4;
INSERT INTO t (id, v) VALUES (5, 2);
SELECT v FROM t WHERE id = 5;
-- ? [6, 1]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 6;
-- ? [7, "x"]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 7;
-- ? [8, null]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 8;
SELECT * FROM t;
-- in order
SELECT v FROM t ORDER BY v, id;
SELECT MIN(v), MAX(v), COUNT(v), COUNT(DISTINCT v) FROM t;
INSERT IGNORE INTO t (id, v) VALUES (100, NULL), (101, 2);
SELECT v FROM t WHERE id >= 100;
SELECT v + 0, HEX(v) FROM t;
SELECT v, COUNT(*) FROM t GROUP BY v;

== bit(10)
CREATE TABLE t (id INT PRIMARY KEY, v BIT(10));
INSERT INTO t (id, v) VALUES (1, b'1010101010');
SELECT v FROM t WHERE id = 1;
INSERT INTO t (id, v) VALUES (2, 1023);
SELECT v FROM t WHERE id = 2;
INSERT INTO t (id, v) VALUES (3, NULL);
SELECT v FROM t WHERE id = 3;
INSERT INTO t (id, v) VALUES (4, 'a');
SELECT v FROM t WHERE id = 4;
INSERT INTO t (id, v) VALUES (5, 1024);
SELECT v FROM t WHERE id = 5;
-- ? [6, 1]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 6;
-- ? [7, "x"]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 7;
-- ? [8, null]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 8;
SELECT * FROM t;
-- in order
SELECT v FROM t ORDER BY v, id;
SELECT MIN(v), MAX(v), COUNT(v), COUNT(DISTINCT v) FROM t;
INSERT IGNORE INTO t (id, v) VALUES (100, 'a'), (101, 1024);
SELECT v FROM t WHERE id >= 100;
SELECT v + 0, HEX(v) FROM t;
SELECT v, COUNT(*) FROM t GROUP BY v;

== boolean
CREATE TABLE t (id INT PRIMARY KEY, v BOOLEAN);
INSERT INTO t (id, v) VALUES (1, TRUE);
SELECT v FROM t WHERE id = 1;
INSERT INTO t (id, v) VALUES (2, FALSE);
SELECT v FROM t WHERE id = 2;
INSERT INTO t (id, v) VALUES (3, NULL);
SELECT v FROM t WHERE id = 3;
INSERT INTO t (id, v) VALUES (4, 2);
SELECT v FROM t WHERE id = 4;
INSERT INTO t (id, v) VALUES (5, '1');
SELECT v FROM t WHERE id = 5;
-- ? [6, 1]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 6;
-- ? [7, "x"]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 7;
-- ? [8, null]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 8;
SELECT * FROM t;
-- in order
SELECT v FROM t ORDER BY v, id;
SELECT MIN(v), MAX(v), COUNT(v), COUNT(DISTINCT v) FROM t;
INSERT IGNORE INTO t (id, v) VALUES (100, 2), (101, '1');
SELECT v FROM t WHERE id >= 100;
SELECT v + 0, HEX(v) FROM t;
SELECT v, COUNT(*) FROM t GROUP BY v;

== year
CREATE TABLE t (id INT PRIMARY KEY, v YEAR);
INSERT INTO t (id, v) VALUES (1, 2024);
SELECT v FROM t WHERE id = 1;
INSERT INTO t (id, v) VALUES (2, '1999');
SELECT v FROM t WHERE id = 2;
INSERT INTO t (id, v) VALUES (3, 0);
SELECT v FROM t WHERE id = 3;
INSERT INTO t (id, v) VALUES (4, 70);
SELECT v FROM t WHERE id = 4;
INSERT INTO t (id, v) VALUES (5, '69');
SELECT v FROM t WHERE id = 5;
INSERT INTO t (id, v) VALUES (6, NULL);
SELECT v FROM t WHERE id = 6;
INSERT INTO t (id, v) VALUES (7, 1900);
SELECT v FROM t WHERE id = 7;
INSERT INTO t (id, v) VALUES (8, 2156);
SELECT v FROM t WHERE id = 8;
INSERT INTO t (id, v) VALUES (9, 'abc');
SELECT v FROM t WHERE id = 9;
-- ? [10, 1]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 10;
-- ? [11, "x"]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 11;
-- ? [12, null]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 12;
SELECT * FROM t;
-- in order
SELECT v FROM t ORDER BY v, id;
SELECT MIN(v), MAX(v), COUNT(v), COUNT(DISTINCT v) FROM t;
INSERT IGNORE INTO t (id, v) VALUES (100, 2156), (101, 'abc');
SELECT v FROM t WHERE id >= 100;
SELECT v + 0, HEX(v) FROM t;
SELECT v, COUNT(*) FROM t GROUP BY v;

== json
CREATE TABLE t (id INT PRIMARY KEY, v JSON);
INSERT INTO t (id, v) VALUES (1, '{"a": 1}');
SELECT v FROM t WHERE id = 1;
INSERT INTO t (id, v) VALUES (2, '[1,2]');
SELECT v FROM t WHERE id = 2;
INSERT INTO t (id, v) VALUES (3, 'null');
SELECT v FROM t WHERE id = 3;
INSERT INTO t (id, v) VALUES (4, '1');
SELECT v FROM t WHERE id = 4;
INSERT INTO t (id, v) VALUES (5, '"s"');
SELECT v FROM t WHERE id = 5;
INSERT INTO t (id, v) VALUES (6, NULL);
SELECT v FROM t WHERE id = 6;
INSERT INTO t (id, v) VALUES (7, '{a');
SELECT v FROM t WHERE id = 7;
INSERT INTO t (id, v) VALUES (8, '');
SELECT v FROM t WHERE id = 8;
-- ? [9, 1]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 9;
-- ? [10, "x"]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 10;
-- ? [11, null]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 11;
SELECT * FROM t;
-- in order
SELECT v FROM t ORDER BY v, id;
SELECT MIN(v), MAX(v), COUNT(v), COUNT(DISTINCT v) FROM t;
INSERT IGNORE INTO t (id, v) VALUES (100, '{a'), (101, '');
SELECT v FROM t WHERE id >= 100;
SELECT JSON_TYPE(v), JSON_VALID(v), JSON_LENGTH(v) FROM t;

== date
CREATE TABLE t (id INT PRIMARY KEY, v DATE);
INSERT INTO t (id, v) VALUES (1, '2024-02-29');
SELECT v FROM t WHERE id = 1;
INSERT INTO t (id, v) VALUES (2, '2024-2-3');
SELECT v FROM t WHERE id = 2;
INSERT INTO t (id, v) VALUES (3, '20240203');
SELECT v FROM t WHERE id = 3;
INSERT INTO t (id, v) VALUES (4, 20240203);
SELECT v FROM t WHERE id = 4;
INSERT INTO t (id, v) VALUES (5, '24-02-03');
SELECT v FROM t WHERE id = 5;
INSERT INTO t (id, v) VALUES (6, '2024/02/03');
SELECT v FROM t WHERE id = 6;
INSERT INTO t (id, v) VALUES (7, '2024-02-03 10:11:12');
SELECT v FROM t WHERE id = 7;
INSERT INTO t (id, v) VALUES (8, NULL);
SELECT v FROM t WHERE id = 8;
INSERT INTO t (id, v) VALUES (9, '0000-00-00');
SELECT v FROM t WHERE id = 9;
INSERT INTO t (id, v) VALUES (10, '2023-02-29');
SELECT v FROM t WHERE id = 10;
INSERT INTO t (id, v) VALUES (11, '2024-13-01');
SELECT v FROM t WHERE id = 11;
INSERT INTO t (id, v) VALUES (12, '2024-00-10');
SELECT v FROM t WHERE id = 12;
INSERT INTO t (id, v) VALUES (13, 'x');
SELECT v FROM t WHERE id = 13;
INSERT INTO t (id, v) VALUES (14, '');
SELECT v FROM t WHERE id = 14;
INSERT INTO t (id, v) VALUES (15, 0);
SELECT v FROM t WHERE id = 15;
INSERT INTO t (id, v) VALUES (16, '9999-12-31');
SELECT v FROM t WHERE id = 16;
-- ? [17, "2024-05-06"]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 17;
-- ? [18, 20240506]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 18;
-- ? [19, null]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 19;
-- ? [20, "bad"]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 20;
SELECT * FROM t;
-- in order
SELECT v FROM t ORDER BY v, id;
SELECT MIN(v), MAX(v), COUNT(v), COUNT(DISTINCT v) FROM t;
INSERT IGNORE INTO t (id, v) VALUES (100, 0), (101, '9999-12-31');
SELECT v FROM t WHERE id >= 100;
SELECT v + 0, YEAR(v), DATE(v), TIME(v) FROM t;
SELECT id FROM t WHERE v > '2024-01-01';

== datetime
CREATE TABLE t (id INT PRIMARY KEY, v DATETIME);
INSERT INTO t (id, v) VALUES (1, '2024-02-29 23:59:59');
SELECT v FROM t WHERE id = 1;
INSERT INTO t (id, v) VALUES (2, '2024-02-29T01:02:03');
SELECT v FROM t WHERE id = 2;
INSERT INTO t (id, v) VALUES (3, '2024-02-29');
SELECT v FROM t WHERE id = 3;
INSERT INTO t (id, v) VALUES (4, '20240229010203');
SELECT v FROM t WHERE id = 4;
INSERT INTO t (id, v) VALUES (5, 20240229010203);
SELECT v FROM t WHERE id = 5;
INSERT INTO t (id, v) VALUES (6, '2024-02-29 1:2:3.6');
SELECT v FROM t WHERE id = 6;
INSERT INTO t (id, v) VALUES (7, '2024-02-29 23:59:59.999999');
SELECT v FROM t WHERE id = 7;
INSERT INTO t (id, v) VALUES (8, NULL);
SELECT v FROM t WHERE id = 8;
INSERT INTO t (id, v) VALUES (9, '2024-02-30 00:00:00');
SELECT v FROM t WHERE id = 9;
INSERT INTO t (id, v) VALUES (10, '2024-02-29 24:00:00');
SELECT v FROM t WHERE id = 10;
INSERT INTO t (id, v) VALUES (11, '2024-02-29 10:60:00');
SELECT v FROM t WHERE id = 11;
INSERT INTO t (id, v) VALUES (12, '1000-01-01 00:00:00');
SELECT v FROM t WHERE id = 12;
INSERT INTO t (id, v) VALUES (13, 'x');
SELECT v FROM t WHERE id = 13;
INSERT INTO t (id, v) VALUES (14, '2024-02-29 10:11:12Z');
SELECT v FROM t WHERE id = 14;
-- ? [15, "2024-05-06"]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 15;
-- ? [16, 20240506]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 16;
-- ? [17, null]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 17;
-- ? [18, "bad"]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 18;
SELECT * FROM t;
-- in order
SELECT v FROM t ORDER BY v, id;
SELECT MIN(v), MAX(v), COUNT(v), COUNT(DISTINCT v) FROM t;
INSERT IGNORE INTO t (id, v) VALUES (100, 'x'), (101, '2024-02-29 10:11:12Z');
SELECT v FROM t WHERE id >= 100;
SELECT v + 0, YEAR(v), DATE(v), TIME(v) FROM t;
SELECT id FROM t WHERE v > '2024-01-01';

== datetime(3)
CREATE TABLE t (id INT PRIMARY KEY, v DATETIME(3));
INSERT INTO t (id, v) VALUES (1, '2024-02-29 23:59:59.1234');
SELECT v FROM t WHERE id = 1;
INSERT INTO t (id, v) VALUES (2, '2024-02-29 23:59:59.9999');
SELECT v FROM t WHERE id = 2;
INSERT INTO t (id, v) VALUES (3, NULL);
SELECT v FROM t WHERE id = 3;
INSERT INTO t (id, v) VALUES (4, '2024-01-01');
SELECT v FROM t WHERE id = 4;
-- ? [5, "2024-05-06"]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 5;
-- ? [6, 20240506]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 6;
-- ? [7, null]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 7;
-- ? [8, "bad"]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 8;
SELECT * FROM t;
-- in order
SELECT v FROM t ORDER BY v, id;
SELECT MIN(v), MAX(v), COUNT(v), COUNT(DISTINCT v) FROM t;
INSERT IGNORE INTO t (id, v) VALUES (100, NULL), (101, '2024-01-01');
SELECT v FROM t WHERE id >= 100;
SELECT v + 0, YEAR(v), DATE(v), TIME(v) FROM t;
SELECT id FROM t WHERE v > '2024-01-01';

== datetime(6)
CREATE TABLE t (id INT PRIMARY KEY, v DATETIME(6));
INSERT INTO t (id, v) VALUES (1, '2024-02-29 23:59:59.123456');
SELECT v FROM t WHERE id = 1;
INSERT INTO t (id, v) VALUES (2, NULL);
SELECT v FROM t WHERE id = 2;
INSERT INTO t (id, v) VALUES (3, '2024-01-01 00:00:00.0000009');
SELECT v FROM t WHERE id = 3;
-- ? [4, "2024-05-06"]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 4;
-- ? [5, 20240506]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 5;
-- ? [6, null]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 6;
-- ? [7, "bad"]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 7;
SELECT * FROM t;
-- in order
SELECT v FROM t ORDER BY v, id;
SELECT MIN(v), MAX(v), COUNT(v), COUNT(DISTINCT v) FROM t;
INSERT IGNORE INTO t (id, v) VALUES (100, NULL), (101, '2024-01-01 00:00:00.0000009');
SELECT v FROM t WHERE id >= 100;
SELECT v + 0, YEAR(v), DATE(v), TIME(v) FROM t;
SELECT id FROM t WHERE v > '2024-01-01';

== timestamp null
CREATE TABLE t (id INT PRIMARY KEY, v TIMESTAMP NULL);
INSERT INTO t (id, v) VALUES (1, '2024-02-29 23:59:59');
SELECT v FROM t WHERE id = 1;
INSERT INTO t (id, v) VALUES (2, '1970-01-01 00:00:01');
SELECT v FROM t WHERE id = 2;
INSERT INTO t (id, v) VALUES (3, NULL);
SELECT v FROM t WHERE id = 3;
INSERT INTO t (id, v) VALUES (4, '2038-01-19 03:14:07');
SELECT v FROM t WHERE id = 4;
INSERT INTO t (id, v) VALUES (5, '1969-12-31 23:59:59');
SELECT v FROM t WHERE id = 5;
INSERT INTO t (id, v) VALUES (6, '2038-01-19 03:14:08');
SELECT v FROM t WHERE id = 6;
INSERT INTO t (id, v) VALUES (7, 'x');
SELECT v FROM t WHERE id = 7;
-- ? [8, "2024-05-06"]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 8;
-- ? [9, 20240506]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 9;
-- ? [10, null]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 10;
-- ? [11, "bad"]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 11;
SELECT * FROM t;
-- in order
SELECT v FROM t ORDER BY v, id;
SELECT MIN(v), MAX(v), COUNT(v), COUNT(DISTINCT v) FROM t;
INSERT IGNORE INTO t (id, v) VALUES (100, '2038-01-19 03:14:08'), (101, 'x');
SELECT v FROM t WHERE id >= 100;
SELECT v + 0, YEAR(v), DATE(v), TIME(v) FROM t;
SELECT id FROM t WHERE v > '2024-01-01';

== timestamp(3) null
CREATE TABLE t (id INT PRIMARY KEY, v TIMESTAMP(3) NULL);
INSERT INTO t (id, v) VALUES (1, '2024-02-29 23:59:59.5555');
SELECT v FROM t WHERE id = 1;
INSERT INTO t (id, v) VALUES (2, NULL);
SELECT v FROM t WHERE id = 2;
-- ? [3, "2024-05-06"]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 3;
-- ? [4, 20240506]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 4;
-- ? [5, null]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 5;
-- ? [6, "bad"]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 6;
SELECT * FROM t;
-- in order
SELECT v FROM t ORDER BY v, id;
SELECT MIN(v), MAX(v), COUNT(v), COUNT(DISTINCT v) FROM t;
INSERT IGNORE INTO t (id, v) VALUES (100, '2024-02-29 23:59:59.5555'), (101, NULL);
SELECT v FROM t WHERE id >= 100;
SELECT v + 0, YEAR(v), DATE(v), TIME(v) FROM t;
SELECT id FROM t WHERE v > '2024-01-01';

== time
CREATE TABLE t (id INT PRIMARY KEY, v TIME);
INSERT INTO t (id, v) VALUES (1, '10:11:12');
SELECT v FROM t WHERE id = 1;
INSERT INTO t (id, v) VALUES (2, '838:59:59');
SELECT v FROM t WHERE id = 2;
INSERT INTO t (id, v) VALUES (3, '-838:59:59');
SELECT v FROM t WHERE id = 3;
INSERT INTO t (id, v) VALUES (4, '10:11');
SELECT v FROM t WHERE id = 4;
INSERT INTO t (id, v) VALUES (5, '1 10:11:12');
SELECT v FROM t WHERE id = 5;
INSERT INTO t (id, v) VALUES (6, 101112);
SELECT v FROM t WHERE id = 6;
INSERT INTO t (id, v) VALUES (7, '101112');
SELECT v FROM t WHERE id = 7;
INSERT INTO t (id, v) VALUES (8, '10:11:12.6');
SELECT v FROM t WHERE id = 8;
INSERT INTO t (id, v) VALUES (9, NULL);
SELECT v FROM t WHERE id = 9;
INSERT INTO t (id, v) VALUES (10, '839:00:00');
SELECT v FROM t WHERE id = 10;
INSERT INTO t (id, v) VALUES (11, '10:60:00');
SELECT v FROM t WHERE id = 11;
INSERT INTO t (id, v) VALUES (12, 'x');
SELECT v FROM t WHERE id = 12;
-- ? [13, "2024-05-06"]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 13;
-- ? [14, 20240506]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 14;
-- ? [15, null]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 15;
-- ? [16, "bad"]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 16;
SELECT * FROM t;
-- in order
SELECT v FROM t ORDER BY v, id;
SELECT MIN(v), MAX(v), COUNT(v), COUNT(DISTINCT v) FROM t;
INSERT IGNORE INTO t (id, v) VALUES (100, '10:60:00'), (101, 'x');
SELECT v FROM t WHERE id >= 100;
SELECT v + 0, YEAR(v), DATE(v), TIME(v) FROM t;
SELECT id FROM t WHERE v > '2024-01-01';

== time(2)
CREATE TABLE t (id INT PRIMARY KEY, v TIME(2));
INSERT INTO t (id, v) VALUES (1, '10:11:12.345');
SELECT v FROM t WHERE id = 1;
INSERT INTO t (id, v) VALUES (2, NULL);
SELECT v FROM t WHERE id = 2;
INSERT INTO t (id, v) VALUES (3, '00:00:00.999');
SELECT v FROM t WHERE id = 3;
-- ? [4, "2024-05-06"]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 4;
-- ? [5, 20240506]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 5;
-- ? [6, null]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 6;
-- ? [7, "bad"]
INSERT INTO t (id, v) VALUES (?, ?);
SELECT v FROM t WHERE id = 7;
SELECT * FROM t;
-- in order
SELECT v FROM t ORDER BY v, id;
SELECT MIN(v), MAX(v), COUNT(v), COUNT(DISTINCT v) FROM t;
INSERT IGNORE INTO t (id, v) VALUES (100, NULL), (101, '00:00:00.999');
SELECT v FROM t WHERE id >= 100;
SELECT v + 0, YEAR(v), DATE(v), TIME(v) FROM t;
SELECT id FROM t WHERE v > '2024-01-01';
