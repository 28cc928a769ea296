package saramacontract

import (
	"fmt"

	"github.com/IBM/sarama"

	"standin/doubles/contract"
)

// Class names the errors of sarama: those of Kafka by their numbers, "kafka 3", others by their texts.
var Class = contract.Any(
	contract.As(func(err sarama.KError) string { return fmt.Sprint("kafka ", int16(err)) }),
	contract.As(func(err sarama.ConfigurationError) string { return err.Error() }),
	contract.Is(
		sarama.ErrClosedClient, sarama.ErrClosedConsumerGroup, sarama.ErrMessageTooLarge, sarama.ErrOutOfBrokers, sarama.ErrNotConnected,
		sarama.ErrInvalidPartition, sarama.ErrShuttingDown,
	),
)
