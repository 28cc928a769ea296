# What a shop sends: products, carts, orders.

== catalogue
CREATE TABLE categories (id INT UNSIGNED AUTO_INCREMENT PRIMARY KEY, parent_id INT UNSIGNED NULL, name VARCHAR(50) NOT NULL, UNIQUE KEY (name), CONSTRAINT fk_parent FOREIGN KEY (parent_id) REFERENCES categories(id) ON DELETE SET NULL);
CREATE TABLE products (sku VARCHAR(20) NOT NULL PRIMARY KEY, category_id INT UNSIGNED, title VARCHAR(100) NOT NULL, price DECIMAL(8,2) UNSIGNED NOT NULL, stock SMALLINT UNSIGNED NOT NULL DEFAULT 0, tags SET('new','sale','gift') NOT NULL DEFAULT '', attributes JSON, weight FLOAT, updated TIMESTAMP NOT NULL DEFAULT '2024-05-06 07:08:09', FOREIGN KEY (category_id) REFERENCES categories (id), INDEX by_price (price), FULLTEXT KEY ft (title));
CREATE TABLE orders (id INT UNSIGNED AUTO_INCREMENT PRIMARY KEY, customer INT NOT NULL, placed DATE NOT NULL, total DECIMAL(10,2), state TINYINT(1) NOT NULL DEFAULT 0, KEY (customer, placed));
CREATE TABLE items (order_id INT UNSIGNED NOT NULL, sku VARCHAR(20) NOT NULL, quantity INT NOT NULL CHECK (quantity > 0), price DECIMAL(8,2) NOT NULL, PRIMARY KEY (order_id, sku), CONSTRAINT fk_order FOREIGN KEY (order_id) REFERENCES orders (id) ON DELETE CASCADE ON UPDATE CASCADE, CONSTRAINT fk_product FOREIGN KEY (sku) REFERENCES products (sku) ON UPDATE CASCADE);
INSERT INTO categories (name) VALUES ('books'), ('games'), ('food');
INSERT INTO categories (name, parent_id) VALUES ('novels', 1), ('comics', 1), ('board games', 2);
INSERT INTO categories (name, parent_id) VALUES ('ghosts', 77);
INSERT INTO products (sku, category_id, title, price, stock, tags, weight) VALUES ('B-1', 4, 'Moby Dick', 9.99, 10, 'new', 0.5), ('B-2', 4, 'Emma', 7.5, 0, 'sale,gift', 0.4), ('B-3', 5, 'Tintin', 12, 3, '', 0.3), ('G-1', 6, 'Go', 29.90, 5, 'gift', 1.25), ('F-1', 3, 'Tea', 3.2, 100, 'new,sale', 0.1), ('X-1', NULL, 'Mystery', 1, 1, DEFAULT, NULL);
INSERT INTO products (sku, title, price) VALUES ('b-1', 'Again', 1);
INSERT INTO products (sku, title, price) VALUES ('N-1', 'Negative', -1);
INSERT INTO products (sku, title, price, stock) VALUES ('N-2', 'Too many', 1, 70000);
INSERT INTO products (sku, title, price, tags) VALUES ('N-3', 'Bad tag', 1, 'old');
INSERT INTO products (sku, title, price) VALUES ('N-4 with a name that is far too long', 'Long', 1);
INSERT INTO products (sku, price) VALUES ('N-5', 1);
UPDATE products SET attributes = '{"pages": 600, "lang": ["en", "de"]}' WHERE sku = 'B-1';
UPDATE products SET attributes = '{"players": {"min": 2, "max": 2}}' WHERE sku = 'G-1';
UPDATE products SET attributes = 'no json' WHERE sku = 'F-1';
SELECT sku, JSON_EXTRACT(attributes, '$.pages') FROM products WHERE attributes IS NOT NULL;
SELECT sku FROM products WHERE JSON_EXTRACT(attributes, '$.players.max') = 2;
SELECT JSON_UNQUOTE(JSON_EXTRACT(attributes, '$.lang[0]')) AS lang FROM products WHERE sku = 'B-1';
SELECT sku, JSON_VALUE(attributes, '$.players.min') AS least FROM products;
SELECT sku, price, weight, tags FROM products WHERE FIND_IN_SET('sale', tags);
-- in order
SELECT sku, title, price FROM products WHERE price BETWEEN 5 AND 15 ORDER BY price;
-- in order
SELECT sku, title FROM products WHERE title LIKE '%o%' ORDER BY title;
-- in order
SELECT p.sku, p.title, c.name, d.name AS parent FROM products p LEFT JOIN categories c ON c.id = p.category_id LEFT JOIN categories d ON d.id = c.parent_id ORDER BY p.sku;
-- in order
SELECT c.name, COUNT(p.sku) AS n, SUM(p.stock) AS stock, ROUND(AVG(p.price), 2) AS average FROM categories c LEFT JOIN products p ON p.category_id = c.id GROUP BY c.id, c.name ORDER BY n DESC, c.name;
-- in order
SELECT name, (SELECT MAX(price) FROM products WHERE category_id = categories.id) AS dearest FROM categories ORDER BY name;
SELECT COUNT(DISTINCT category_id) FROM products;
SELECT DISTINCT stock > 0 AS available FROM products;
-- in order
SELECT title, CASE WHEN stock = 0 THEN 'sold out' WHEN stock < 5 THEN 'few' ELSE 'many' END AS supply FROM products ORDER BY title;
-- in order
SELECT title, IF(stock > 3, 'yes', 'no') y, IFNULL(category_id, 0) c, NULLIF(stock, 0) s FROM products ORDER BY sku;
SELECT GROUP_CONCAT(sku ORDER BY sku SEPARATOR '|') FROM products;
SELECT category_id, GROUP_CONCAT(DISTINCT title ORDER BY price DESC) AS titles FROM products GROUP BY category_id;
-- in order
WITH RECURSIVE tree (id, name, depth) AS (SELECT id, name, 0 FROM categories WHERE parent_id IS NULL UNION ALL SELECT c.id, c.name, t.depth + 1 FROM categories c JOIN tree t ON c.parent_id = t.id) SELECT * FROM tree ORDER BY depth, name;
DELETE FROM categories WHERE name = 'books';
-- in order
SELECT id, parent_id, name FROM categories ORDER BY id;
DELETE FROM categories WHERE name = 'novels';
-- ? [7, "2024-06-01"]
INSERT INTO orders (customer, placed) VALUES (?, ?);
-- ? [1, "B-1", 2, 9.99]
INSERT INTO items (order_id, sku, quantity, price) VALUES (?, ?, ?, ?);
INSERT INTO items VALUES (1, 'G-1', 1, 29.90), (1, 'F-1', 3, 3.20);
INSERT INTO items VALUES (1, 'G-1', 2, 29.90) ON DUPLICATE KEY UPDATE quantity = quantity + VALUES(quantity);
INSERT INTO items VALUES (1, 'G-1', 0, 29.90);
INSERT INTO items VALUES (1, 'Z-9', 1, 29.90);
INSERT INTO items VALUES (2, 'G-1', 1, 29.90);
UPDATE orders SET total = (SELECT SUM(quantity * price) FROM items WHERE order_id = orders.id) WHERE id = 1;
SELECT * FROM orders;
SELECT sku, quantity, price, quantity * price AS line FROM items WHERE order_id = 1;
UPDATE products p JOIN items i ON i.sku = p.sku SET p.stock = p.stock - i.quantity WHERE i.order_id = 1;
SELECT sku, stock FROM products WHERE sku IN ('B-1', 'G-1', 'F-1');
UPDATE products SET stock = stock - 5 WHERE sku = 'G-1';
UPDATE products SET sku = 'G-100' WHERE sku = 'G-1';
SELECT sku FROM items;
DELETE FROM products WHERE sku = 'B-1';
UPDATE orders SET id = 10 WHERE id = 1;
SELECT order_id, sku FROM items;
DELETE FROM orders WHERE id = 10;
SELECT COUNT(*) FROM items;
DELETE FROM products WHERE sku = 'B-1';
INSERT INTO orders (customer, placed, total) VALUES (1, '2024-01-15', 10), (1, '2024-02-20', 20), (2, '2024-01-31', 30), (2, '2024-03-01', 40), (3, '2023-12-31', 50);
-- in order
SELECT DATE_FORMAT(placed, '%Y-%m') AS month, COUNT(*), SUM(total) FROM orders GROUP BY month ORDER BY month;
-- in order
SELECT YEAR(placed) y, MONTH(placed) m, SUM(total) t FROM orders GROUP BY y, m ORDER BY y DESC, m DESC;
-- in order
SELECT customer, SUM(total) AS total FROM orders GROUP BY customer HAVING total > 30 ORDER BY customer;
-- in order
SELECT customer, total, RANK() OVER (PARTITION BY customer ORDER BY total DESC) AS place FROM orders ORDER BY customer, place;
SELECT customer, SUM(total) FROM orders GROUP BY customer WITH ROLLUP;
SELECT * FROM orders WHERE placed >= '2024-01-01' AND placed < '2024-02-01';
SELECT * FROM orders WHERE placed > DATE_SUB('2024-03-01', INTERVAL 30 DAY);
(SELECT customer FROM orders WHERE total > 30) UNION (SELECT customer FROM orders WHERE total < 20);
(SELECT customer FROM orders) UNION ALL (SELECT id FROM categories);
-- in order
SELECT customer FROM orders UNION SELECT 99 ORDER BY customer DESC LIMIT 3;
SELECT SQL_CALC_FOUND_ROWS id FROM orders LIMIT 2;
SELECT FOUND_ROWS();
SHOW TABLES;
DESCRIBE items;
SHOW CREATE TABLE items;
SHOW CREATE TABLE products;
SELECT NON_UNIQUE, INDEX_NAME, SEQ_IN_INDEX, COLUMN_NAME, COLLATION, SUB_PART, NULLABLE, INDEX_TYPE FROM information_schema.statistics WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'products' ORDER BY INDEX_NAME, SEQ_IN_INDEX;
