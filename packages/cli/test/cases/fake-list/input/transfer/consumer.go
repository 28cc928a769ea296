package transfer

import (
	"context"

	"github.com/IBM/sarama"
	"github.com/confluentinc/confluent-kafka-go/v2/kafka"
)

type Projector struct{ old *kafka.Consumer }

func (p *Projector) Run(ctx context.Context) error {
	group, err := sarama.NewConsumerGroup([]string{"localhost:9092"}, "projector", sarama.NewConfig())
	if err != nil {
		return err
	}
	defer group.Close()
	if err := p.old.SubscribeTopics([]string{"transfers", "audit"}, nil); err != nil {
		return err
	}
	return group.Consume(ctx, []string{"transfers"}, p)
}

func (p *Projector) ConsumeClaim(session sarama.ConsumerGroupSession, claim sarama.ConsumerGroupClaim) error {
	for message := range claim.Messages() {
		session.MarkMessage(message, "")
	}
	return nil
}
