-- +goose Up
-- What orders took out of stock: a row says that it was taken.
CREATE TABLE stock_movements (
  order_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  sku VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  quantity INT NOT NULL,
  PRIMARY KEY (order_id, sku)
);

-- +goose Down
DROP TABLE stock_movements;
