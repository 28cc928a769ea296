// Package kafka stands in for github.com/confluentinc/confluent-kafka-go/v2/kafka.
package kafka

type RebalanceCb func(*Consumer, string) error

type Consumer struct{ handle int }

func (c *Consumer) SubscribeTopics(topics []string, rebalanceCb RebalanceCb) (err error) { return nil }
