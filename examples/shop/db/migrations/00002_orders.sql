-- +goose Up
CREATE TABLE orders (
  id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  customer VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  total BIGINT NOT NULL, -- in cents
  placed_at DATETIME(6) NOT NULL,
  PRIMARY KEY (id)
);

CREATE TABLE order_lines (
  order_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  sku VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  quantity INT NOT NULL,
  price BIGINT NOT NULL, -- of one, in cents, when the order was placed
  PRIMARY KEY (order_id, sku),
  CONSTRAINT order_lines_order FOREIGN KEY (order_id) REFERENCES orders (id),
  CONSTRAINT order_lines_product FOREIGN KEY (sku) REFERENCES products (sku)
);

-- +goose Down
DROP TABLE order_lines;
DROP TABLE orders;
