package saramafake

import (
	"github.com/IBM/sarama"

	"standin/doubles/fakekafka"
)

// claim is a sarama.ConsumerGroupClaim: one partition of a session.
type claim struct {
	sarama.PartitionConsumer
	otherClaim
	at      fakekafka.TopicPartition
	initial int64
}

// otherClaim has the methods that only a newer sarama knows: they panic.
type otherClaim struct{ otherClaims }

type otherClaims struct{ sarama.ConsumerGroupClaim }

func (c *claim) Topic() string { return c.at.Topic }

func (c *claim) Partition() int32 { return c.at.Partition }

// InitialOffset is the committed offset, or the configuration's initial one as it stands there.
func (c *claim) InitialOffset() int64 { return c.initial }
