package clusters

import (
	"context"

	"github.com/IBM/sarama"
	redisv8 "github.com/go-redis/redis/v8"
	redigo "github.com/gomodule/redigo/redis"
	"github.com/redis/go-redis/v9"
	"github.com/segmentio/kafka-go"
)

// Service has the kinds of clients that few have.
type Service struct {
	cluster  *redis.ClusterClient
	old      *redisv8.ClusterClient
	conn     redigo.Conn
	consumer sarama.Consumer
	brokers  *kafka.Client
}

func New(cluster *redis.ClusterClient, old *redisv8.ClusterClient, conn redigo.Conn, consumer sarama.Consumer, brokers *kafka.Client) *Service {
	return &Service{cluster: cluster, old: old, conn: conn, consumer: consumer, brokers: brokers}
}

func (s *Service) Copy(ctx context.Context, key string) error {
	value, err := s.cluster.Get(ctx, "new:"+key).Result()
	if err != nil {
		return err
	}
	if err := s.old.Set(ctx, "old:"+key, value, 0).Err(); err != nil {
		return err
	}
	_, err = s.conn.Do("SET", "older:"+key, value)
	return err
}

func (s *Service) Partitions(ctx context.Context) (int, error) {
	partitions, err := s.consumer.Partitions("copies")
	if err != nil {
		return 0, err
	}
	_, err = s.brokers.Metadata(ctx, &kafka.MetadataRequest{Topics: []string{"copies"}})
	return len(partitions), err
}
