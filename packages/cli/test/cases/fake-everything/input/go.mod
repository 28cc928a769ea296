module example.com/shop

go 1.24

require (
	github.com/redis/go-redis/v9 v9.7.3
	github.com/segmentio/kafka-go v0.4.47
	gorm.io/gorm v1.25.0
)

replace (
	github.com/redis/go-redis/v9 => ./redis
	github.com/segmentio/kafka-go => ./kafkago
	gorm.io/gorm => ./gorm
)
