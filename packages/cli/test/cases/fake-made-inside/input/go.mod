module example.com/shop

go 1.25

require github.com/go-sql-driver/mysql v1.10.1
