//standin:needs github.com/IBM/sarama.AlterConsumerGroupOffsetsOptions

package saramafake

import (
	"github.com/IBM/sarama"

	"standin/doubles/fakekafka"
)

// AlterConsumerGroupOffsets keeps offsets of a group that has no members.
func (a *clusterAdmin) AlterConsumerGroupOffsets(group string, offsets map[string]map[int32]sarama.OffsetAndMetadata, _ *sarama.AlterConsumerGroupOffsetsOptions) (*sarama.OffsetCommitResponse, error) {
	request := fakekafka.CommitRequest{Group: group, Generation: -1, Offsets: map[fakekafka.TopicPartition]fakekafka.Committed{}}
	response := &sarama.OffsetCommitResponse{}
	for topic, ofTopic := range offsets {
		for partition, offset := range ofTopic {
			at := fakekafka.TopicPartition{Topic: topic, Partition: partition}
			request.Offsets[at] = fakekafka.Committed{Offset: offset.Offset, LeaderEpoch: offset.LeaderEpoch, Metadata: offset.Metadata}
		}
	}
	failed, err := a.broker.CommitOffsets(request)
	for at := range request.Offsets {
		answer := sarama.ErrNoError
		switch code := kError(failed[at]).(type) {
		case sarama.KError:
			answer = code
		}
		if code, isCode := kError(err).(sarama.KError); isCode {
			answer = code
		}
		response.AddError(at.Topic, at.Partition, answer)
	}
	return response, kError(err)
}
