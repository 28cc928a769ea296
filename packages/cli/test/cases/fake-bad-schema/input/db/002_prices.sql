CREATE TABLE prices (
  good BIGINT NOT NULL,
  amount DECIMAL(10,2
);
