package saramawire_test

import (
	"testing"

	"github.com/IBM/sarama"

	"standin/doubles/fakekafka"
	"standin/doubles/fakekafka/kafkawire"
	"standin/doubles/fakekafka/saramawire"
)

func TestClientAndAdmin(t *testing.T) {
	broker := fakekafka.New(nil)
	server := kafkawire.NewServer(t, broker)
	admin := saramawire.ClusterAdmin(t, server, nil)
	if err := admin.CreateTopic("t", &sarama.TopicDetail{NumPartitions: 3, ReplicationFactor: 1}, false); err != nil {
		t.Fatal(err)
	}
	config := sarama.NewConfig()
	config.Producer.Return.Successes = true
	producer, err := sarama.NewSyncProducerFromClient(saramawire.Client(t, server, config))
	if err != nil {
		t.Fatal(err)
	}
	defer producer.Close()
	if _, _, err := producer.SendMessage(&sarama.ProducerMessage{Topic: "t", Value: sarama.StringEncoder("x")}); err != nil {
		t.Fatal(err)
	}
	if got := len(broker.Records("t")); got != 1 {
		t.Errorf("%d records", got)
	}
}
