package kafka

import "github.com/IBM/sarama"

// NewProducer returns a producer for a publisher. An event is called published
// when all replicas have stored it.
func NewProducer(brokers []string) (sarama.AsyncProducer, error) {
	config := sarama.NewConfig()
	config.Producer.RequiredAcks = sarama.WaitForAll
	config.Producer.Return.Successes = true
	return sarama.NewAsyncProducer(brokers, config)
}

// NewGroup returns a member of the bank's group for a listener, which hears of
// all that was published before, too.
func NewGroup(brokers []string) (sarama.ConsumerGroup, error) {
	config := sarama.NewConfig()
	config.Consumer.Offsets.Initial = sarama.OffsetOldest
	return sarama.NewConsumerGroup(brokers, "bank", config)
}
