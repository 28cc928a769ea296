package saramafake_test

import (
	"testing"

	"github.com/IBM/sarama"
	"github.com/IBM/sarama/mocks"

	"standin/doubles/fakekafka"
	"standin/doubles/fakekafka/saramafake"
)

func BenchmarkSendMessage(b *testing.B) {
	value := sarama.StringEncoder("{\"amount\":100}")
	b.Run("fake", func(b *testing.B) {
		producer := saramafake.NewSyncProducer(b, fakekafka.New(nil), nil)
		b.ReportAllocs()
		for b.Loop() {
			if _, _, err := producer.SendMessage(&sarama.ProducerMessage{Topic: "t", Key: sarama.StringEncoder("1"), Value: value}); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("sarama/mocks", func(b *testing.B) {
		producer := mocks.NewSyncProducer(b, nil)
		b.ReportAllocs()
		for b.Loop() {
			producer.ExpectSendMessageAndSucceed()
			if _, _, err := producer.SendMessage(&sarama.ProducerMessage{Topic: "t", Key: sarama.StringEncoder("1"), Value: value}); err != nil {
				b.Fatal(err)
			}
		}
	})
}

func BenchmarkNew(b *testing.B) {
	config := sarama.NewConfig()
	config.Producer.Return.Successes = true
	b.ReportAllocs()
	for b.Loop() {
		broker := fakekafka.New(nil)
		saramafake.NewSyncProducer(b, broker, config)
		saramafake.NewAsyncProducer(b, broker, config)
	}
}
