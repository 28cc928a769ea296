//standin:needs github.com/IBM/sarama.ListOffsetsOptions

package saramafake

import (
	"github.com/IBM/sarama"

	"standin/doubles/fakekafka"
)

// ListOffsets gives the offsets for times in milliseconds, or for OffsetNewest and OffsetOldest.
func (a *clusterAdmin) ListOffsets(partitions map[string]map[int32]int64, options *sarama.ListOffsetsOptions) (map[string]map[int32]*sarama.OffsetResult, error) {
	if len(partitions) == 0 {
		return nil, sarama.ConfigurationError("no partitions provided")
	}
	asking := *a.config
	if options != nil {
		asking.Consumer.IsolationLevel = options.IsolationLevel
	}
	connection := connection{broker: a.broker, config: &asking, isOpen: a.isOpen}
	results := map[string]map[int32]*sarama.OffsetResult{}
	for topic, ofTopic := range partitions {
		results[topic] = map[int32]*sarama.OffsetResult{}
		for partition, at := range ofTopic {
			results[topic][partition] = resultOf(connection.offsetAt(fakekafka.TopicPartition{Topic: topic, Partition: partition}, at))
		}
	}
	return results, nil
}

func resultOf(found fakekafka.OffsetAt, err error) *sarama.OffsetResult {
	result := &sarama.OffsetResult{Offset: found.Offset, Timestamp: -1, Err: sarama.ErrNoError}
	if err != nil {
		result.Err = err
	}
	if !found.Time.IsZero() {
		result.Timestamp = found.Time.UnixMilli()
	}
	return result
}
