package kafkawire

import (
	"context"

	"standin/doubles/fakekafka"
)

// offsetDeleteRequest has key 47. It came with Kafka 2.4, but not in its flexible encoding.
type offsetDeleteRequest struct {
	Group  string
	Topics []topicOf[int32]
}

func (r *offsetDeleteRequest) fields(c *coder) {
	c.text(&r.Group)
	topicList(c, &r.Topics, c.int32)
}

type offsetDeleteResponse struct {
	ErrorCode      int16
	ThrottleMillis int32
	Topics         []topicOf[partitionError]
}

func (r *offsetDeleteResponse) fields(c *coder) {
	c.int16(&r.ErrorCode)
	c.int32(&r.ThrottleMillis)
	topicList(c, &r.Topics, c.partitionError)
}

func (c *call) offsetDelete(_ context.Context, request *offsetDeleteRequest) *offsetDeleteResponse {
	if c.broker.DescribeGroup(request.Group).State == fakekafka.GroupDead {
		return &offsetDeleteResponse{ErrorCode: fakekafka.GroupIDNotFound.Code()}
	}
	return &offsetDeleteResponse{Topics: answerEach(request.Topics, func(topic string, partition *int32) partitionError {
		at := fakekafka.TopicPartition{Topic: topic, Partition: *partition}
		return errorFor(at, nil, c.broker.DeleteOffset(request.Group, at))
	})}
}
