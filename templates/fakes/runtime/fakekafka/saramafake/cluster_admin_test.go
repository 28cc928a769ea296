package saramafake_test

import (
	"errors"
	"reflect"
	"testing"

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
