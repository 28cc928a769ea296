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

func TestOffsetManager(t *testing.T) {
	inBubbles(t, func(t *testing.T) {
		broker := newTopic(t, 1)
		manager := saramafake.NewOffsetManager(t, broker, "g", configure())
		managed, err := manager.ManagePartition("orders", 0)
		if err != nil {
			t.Fatal(err)
		}
		if offset, note := managed.NextOffset(); offset != sarama.OffsetOldest || note != "" {
			t.Errorf("at first: %d %q", offset, note)
		}
		if _, err := manager.ManagePartition("orders", 0); err == nil {
			t.Error("managed twice")
		}
		managed.MarkOffset(5, "note")
		managed.MarkOffset(4, "older")
		if offset, note := managed.NextOffset(); offset != 5 || note != "note" {
			t.Errorf("marked: %d %q", offset, note)
		}
		time.Sleep(time.Second)
		synctest.Wait()
		if got := broker.Offsets("g")[fakekafka.TopicPartition{Topic: "orders"}]; got != 5 {
			t.Errorf("committed %d", got)
		}
		managed.ResetOffset(2, "")
		if err := errors.Join(managed.Close(), manager.Close()); err != nil {
			t.Error(err)
		}
		if got := broker.Offsets("g")[fakekafka.TopicPartition{Topic: "orders"}]; got != 2 {
			t.Errorf("committed %d", got)
		}
	})
}
