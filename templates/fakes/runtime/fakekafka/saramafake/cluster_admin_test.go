package saramafake_test

import (
	"errors"
	"reflect"
	"testing"
	"testing/synctest"
	"time"

	"github.com/IBM/sarama"

	"standin/doubles/fakekafka"
	"standin/doubles/fakekafka/saramafake"
)

func TestClusterAdminOfTopics(t *testing.T) {
	broker := newBroker(t)
	admin := saramafake.NewClusterAdmin(t, broker, nil)
	compact := "compact"
	detail := &sarama.TopicDetail{NumPartitions: 2, ReplicationFactor: 3, ConfigEntries: map[string]*string{"cleanup.policy": &compact}}
	checks := []struct {
		name string
		got  error
		want error
	}{
		{"only checked", admin.CreateTopic("payments", detail, true), nil},
		{"made", admin.CreateTopic("payments", detail, false), nil},
		{"again", admin.CreateTopic("payments", detail, false), sarama.ErrTopicAlreadyExists},
		{"no name", admin.CreateTopic("", detail, false), sarama.ErrInvalidTopic},
		{"a bad name", admin.CreateTopic("a b", detail, false), sarama.ErrInvalidTopic},
		{"fewer partitions", admin.CreatePartitions("payments", 1, nil, false), sarama.ErrInvalidPartitions},
		{"more partitions", admin.CreatePartitions("payments", 4, nil, false), nil},
		{"deleted", admin.DeleteTopic("orders"), nil},
		{"deleted again", admin.DeleteTopic("orders"), sarama.ErrUnknownTopicOrPartition},
		{"records of no topic", admin.DeleteRecords("orders", map[int32]int64{0: 0}), sarama.ErrDeleteRecords},
	}
	for _, check := range checks {
		if !errors.Is(check.got, check.want) {
			t.Errorf("%s: %v, want %v", check.name, check.got, check.want)
		}
	}
	topics, err := admin.ListTopics()
	if err != nil || len(topics) != 1 || topics["payments"].NumPartitions != 4 || *topics["payments"].ConfigEntries["cleanup.policy"] != "compact" {
		t.Errorf("topics %+v, %v", topics, err)
	}
	described, err := admin.DescribeTopics([]string{"payments", "orders"})
	if err != nil || len(described[0].Partitions) != 4 || described[1].Err != sarama.ErrUnknownTopicOrPartition {
		t.Errorf("described %+v, %v", described, err)
	}
	resources := []*sarama.ConfigResource{{Type: sarama.TopicResource, Name: "payments"}, {Type: sarama.TopicResource, Name: "orders"}}
	results, err := admin.DescribeConfigs(resources, sarama.DescribeConfigsOptions{})
	if err != nil || len(results[0].Configs) != 1 || results[0].Configs[0].Value != "compact" || results[1].ErrorCode != sarama.ErrUnknownTopicOrPartition {
		t.Errorf("configs %+v, %v", results, err)
	}
}

func TestClusterAdminOfGroups(t *testing.T) {
	inBubbles(t, func(t *testing.T) {
		broker := newTopic(t, 1)
		broker.Feed(t, "orders", record("a"), record("b"))
		group := saramafake.NewConsumerGroup(t, broker, "g", configure())
		consume(t.Context(), group, &handler{})
		if err := broker.WaitConsumed(t.Context(), "g", "orders"); err != nil {
			t.Fatal(err)
		}
		admin := saramafake.NewClusterAdmin(t, broker, nil)
		described, err := admin.DescribeConsumerGroups([]string{"g", "none"})
		if err != nil || described[0].State != "Stable" || described[0].Protocol != "range" || len(described[0].Members) != 1 || described[1].State != "Dead" {
			t.Errorf("described %+v, %v", described, err)
		}
		for _, member := range described[0].Members {
			assignment, err := member.GetMemberAssignment()
			if err != nil || !reflect.DeepEqual(assignment.Topics, map[string][]int32{"orders": {0}}) {
				t.Errorf("assignment %+v, %v", assignment, err)
			}
			metadata, err := member.GetMemberMetadata()
			if err != nil || !reflect.DeepEqual(metadata.Topics, []string{"orders"}) {
				t.Errorf("metadata %+v, %v", metadata, err)
			}
		}
		if err := admin.DeleteConsumerGroup("g"); err != sarama.ErrNonEmptyGroup {
			t.Errorf("delete: %v", err)
		}
		if err := group.Close(); err != nil {
			t.Error(err)
		}
		offsets, err := admin.ListConsumerGroupOffsets("g", map[string][]int32{"orders": {0}})
		if err != nil || offsets.GetBlock("orders", 0).Offset != 2 {
			t.Errorf("offsets %+v, %v", offsets, err)
		}
		if all, err := admin.ListConsumerGroupOffsets("g", nil); err != nil || all.GetBlock("orders", 0).Offset != 2 {
			t.Errorf("all offsets %+v, %v", all, err)
		}
		altered := map[string]map[int32]sarama.OffsetAndMetadata{"orders": {0: {Offset: 1, LeaderEpoch: -1}}}
		if _, err := admin.AlterConsumerGroupOffsets("g", altered, nil); err != nil || broker.Offsets("g")[fakekafka.TopicPartition{Topic: "orders"}] != 1 {
			t.Errorf("altered: %v, %v", err, broker.Offsets("g"))
		}
		if err := admin.DeleteConsumerGroup("g"); err != nil {
			t.Error(err)
		}
		if groups, err := admin.ListConsumerGroups(); err != nil || len(groups) != 0 {
			t.Errorf("groups %v, %v", groups, err)
		}
	})
}

func TestClient(t *testing.T) {
	broker := newBroker(t)
	at := time.UnixMilli(1_700_000_000_000)
	broker.Feed(t, "orders", fakekafka.Record{Time: at}, fakekafka.Record{Time: at.Add(time.Second)})
	client := saramafake.NewClient(t, broker, nil)
	for when, want := range map[int64]int64{sarama.OffsetNewest: 2, sarama.OffsetOldest: 0, at.UnixMilli() + 1: 1, at.UnixMilli() + 5000: -1} {
		if got, err := client.GetOffset("orders", 0, when); err != nil || got != want {
			t.Errorf("offset at %d: %d, %v; want %d", when, got, err, want)
		}
	}
	if partitions, err := client.Partitions("made"); err != nil || !reflect.DeepEqual(partitions, []int32{0}) {
		t.Errorf("partitions %v, %v", partitions, err)
	}
	if topics, err := client.Topics(); err != nil || !reflect.DeepEqual(topics, []string{"made", "orders"}) {
		t.Errorf("topics %v, %v", topics, err)
	}
	for partition, want := range map[int32]error{-1: sarama.ErrUnknownTopicOrPartition, 0: nil, 2: nil, 3: sarama.ErrUnknownTopicOrPartition} {
		if _, err := client.Leader("orders", partition); err != want {
			t.Errorf("leader of %d: %v", partition, err)
		}
	}
	if node, err := client.Broker(1); err != nil || node.Addr() != "127.0.0.1:9092" {
		t.Errorf("broker: %v, %v", node, err)
	}
	if _, err := client.Broker(2); err != sarama.ErrBrokerNotFound {
		t.Errorf("another broker: %v", err)
	}
	if err := errors.Join(client.Close()); err != nil || !client.Closed() {
		t.Error(err)
	}
	if _, err := client.Topics(); err != sarama.ErrClosedClient {
		t.Errorf("closed: %v", err)
	}
}

func TestUnknownTopicIsAskedForAgain(t *testing.T) {
	inBubbles(t, func(t *testing.T) {
		client := saramafake.NewClient(t, fakekafka.New(nil), configure(func(c *sarama.Config) { c.Metadata.AllowAutoTopicCreation = false }))
		start := time.Now()
		if _, err := client.Partitions("none"); err != sarama.ErrUnknownTopicOrPartition || time.Since(start) != 750*time.Millisecond {
			t.Errorf("%v after %v", err, time.Since(start))
		}
	})
}

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
