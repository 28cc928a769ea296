-- +goose Up
CREATE TABLE products (
  sku VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  name VARCHAR(200) NOT NULL,
  price BIGINT NOT NULL, -- in cents
  stock INT NOT NULL DEFAULT 0, -- below zero where more was sold than was there
  created_at DATETIME(6) NOT NULL,
  updated_at DATETIME(6) NOT NULL,
  PRIMARY KEY (sku),
  KEY products_name (name)
);

-- +goose Down
DROP TABLE products;
