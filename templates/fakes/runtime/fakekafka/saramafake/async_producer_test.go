package saramafake_test

import (
	"fmt"
	"testing"
	"testing/synctest"
	"time"

	"github.com/IBM/sarama"

	"standin/doubles/fakekafka/saramafake"
)

func TestAsyncProducer(t *testing.T) {
	for bubble := range 3 {
		synctest.Test(t, func(t *testing.T) {
			broker := newBroker(t)
			producer := saramafake.NewAsyncProducer(t, broker, configure())
			for i := range 1000 { // nobody reads Successes yet: sarama has room for more than its channels' buffers
				producer.Input() <- message("k", fmt.Sprint(i))
			}
			for i := range 1000 {
				if m := <-producer.Successes(); m.Offset != int64(i) {
					t.Errorf("bubble %d: offset %d, want %d", bubble, m.Offset, i)
				}
			}
			producer.Input() <- &sarama.ProducerMessage{Topic: "", Metadata: "mine"}
			if err := <-producer.Errors(); err.Err != sarama.ErrInvalidTopic || err.Msg.Metadata != "mine" {
				t.Errorf("error: %v", err)
			}
			producer.Input() <- message("k", "last")
			if err := producer.Close(); err != nil {
				t.Errorf("close: %v", err)
			}
			if got := len(broker.Records("orders")); got != 1001 {
				t.Errorf("stored %d", got)
			}
		})
	}
}

func TestFlushSettings(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		broker := newBroker(t)
		config := configure(func(c *sarama.Config) {
			c.Producer.Flush.Messages = 3
			c.Producer.Flush.Frequency = time.Second
		})
		producer := saramafake.NewAsyncProducer(t, broker, config)
		start := time.Now()
		for _, value := range []string{"a", "b", "c"} {
			producer.Input() <- message("k", value)
		}
		for range 3 {
			<-producer.Successes()
		}
		producer.Input() <- message("k", "d")
		if passed := time.Since(start); passed != 0 {
			t.Errorf("three took %v", passed)
		}
		<-producer.Successes()
		if passed := time.Since(start); passed != time.Second {
			t.Errorf("the fourth took %v", passed)
		}
		synchronous := saramafake.NewSyncProducer(t, broker, config)
		start = time.Now()
		if _, _, err := synchronous.SendMessage(message("k", "e")); err != nil || time.Since(start) != time.Second {
			t.Errorf("SendMessage: %v after %v", err, time.Since(start))
		}
	})
}
