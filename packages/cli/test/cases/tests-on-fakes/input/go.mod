module example.com/shop

go 1.24

require (
	github.com/DATA-DOG/go-sqlmock v1.5.2
	github.com/go-sql-driver/mysql v1.9.3
	github.com/redis/go-redis/v9 v9.7.3
	go.uber.org/mock v0.6.0
)

replace github.com/redis/go-redis/v9 => ./redis
