package saramafake_test

import (
	"errors"
	"testing"
	"testing/synctest"
	"time"

	"github.com/IBM/sarama"

	"standin/doubles/fakekafka"
	"standin/doubles/fakekafka/saramafake"
)

func TestAConsumerBeginsInTheMiddleOfABatch(t *testing.T) {
	inBubbles(t, func(t *testing.T) {
		broker := newTopic(t, 1)
		producer := saramafake.NewSyncProducer(t, broker, nil)
		if err := producer.SendMessages([]*sarama.ProducerMessage{message("k", "a"), message("k", "b"), message("k", "c")}); err != nil {
			t.Fatal(err)
		}
		reading, err := saramafake.NewConsumer(t, broker, nil).ConsumePartition("orders", 0, 1)
		if err != nil {
			t.Fatal(err)
		}
		for _, want := range []string{"b", "c"} {
			if m := <-reading.Messages(); string(m.Value) != want {
				t.Errorf("%s, want %s", m.Value, want)
			}
		}
	})
}

func TestConsumer(t *testing.T) {
	inBubbles(t, func(t *testing.T) {
		broker := newTopic(t, 2)
		broker.Feed(t, "orders", record("a"), record("b"))
		consumer := saramafake.NewConsumer(t, broker, configure())
		for offset, want := range map[int64]error{3: sarama.ErrOffsetOutOfRange, -3: sarama.ErrOffsetOutOfRange} {
			if _, err := consumer.ConsumePartition("orders", 0, offset); err != want {
				t.Errorf("offset %d: %v", offset, err)
			}
		}
		if _, err := consumer.ConsumePartition("orders", 2, 0); err != sarama.ErrUnknownTopicOrPartition {
			t.Errorf("partition: %v", err)
		}
		reading, err := consumer.ConsumePartition("orders", 0, 1)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := consumer.ConsumePartition("orders", 0, 1); err == nil {
			t.Error("consumed twice")
		}
		if m := <-reading.Messages(); string(m.Value) != "b" || m.Offset != 1 || reading.HighWaterMarkOffset() != 2 {
			t.Errorf("message %+v, mark %d", m, reading.HighWaterMarkOffset())
		}
		consumer.PauseAll()
		broker.Feed(t, "orders", record("c"))
		time.Sleep(time.Minute)
		if !reading.IsPaused() || len(reading.Messages()) != 0 {
			t.Errorf("paused %v, %d messages", reading.IsPaused(), len(reading.Messages()))
		}
		consumer.Resume(map[string][]int32{"orders": {0}})
		if m := <-reading.Messages(); string(m.Value) != "c" {
			t.Errorf("message %+v", m)
		}
		if marks := consumer.HighWaterMarks(); marks["orders"][0] != 3 {
			t.Errorf("marks %v", marks)
		}
		at := fakekafka.TopicPartition{Topic: "orders"}
		if _, err := broker.DeleteRecords(at, -1); err != nil {
			t.Fatal(err)
		}
		if err := reading.Close(); err != nil {
			t.Error(err)
		}
		if _, isOpen := <-reading.Messages(); isOpen {
			t.Error("messages are open after Close")
		}
		broker.Feed(t, "orders", record("d"), record("e"))
		reading, err = consumer.ConsumePartition("orders", 0, 3)
		if err != nil {
			t.Fatal(err)
		}
		<-reading.Messages()
		<-reading.Messages()
		broker.DeleteTopic("orders")
		broker.CreateTopic("orders", 1)
		if err := <-reading.Errors(); !errors.Is(err, sarama.ErrOffsetOutOfRange) {
			t.Errorf("an offset that is gone: %v", err)
		}
		synctest.Wait()
		if _, err := consumer.ConsumePartition("orders", 0, 0); err != nil {
			t.Errorf("anew: %v", err)
		}
		if err := consumer.Close(); err != nil {
			t.Error(err)
		}
	})
}
