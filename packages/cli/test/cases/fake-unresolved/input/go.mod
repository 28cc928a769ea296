module example.com/bank

go 1.24

require (
	github.com/IBM/sarama v1.43.3
	github.com/confluentinc/confluent-kafka-go/v2 v2.11.1
	github.com/go-sql-driver/mysql v1.8.1
	github.com/redis/go-redis/v9 v9.7.3
)

replace (
	github.com/IBM/sarama => ./sarama
	github.com/confluentinc/confluent-kafka-go/v2 => ./kafka
	github.com/redis/go-redis/v9 => ./redis
)
