package kafkawire

import (
	"context"

	"standin/doubles/fakekafka"
)

// offsetDeleteRequest has key 47. It came with Kafka 2.4, but not in its flexible encoding.
type offsetDeleteRequest struct {
	Group  string
	Topics []topicPartitions
}

func (r *offsetDeleteRequest) fields(c *coder) {
	c.text(&r.Group)
	list(c, &r.Topics, func(t *topicPartitions) { t.fields(c) })
}

type offsetDeleteResponse struct {
	ErrorCode      int16
	ThrottleMillis int32
	Topics         []topicErrors
}

func (r *offsetDeleteResponse) fields(c *coder) {
	c.int16(&r.ErrorCode)
	c.int32(&r.ThrottleMillis)
	list(c, &r.Topics, func(t *topicErrors) { t.fields(c) })
}

func (c *call) offsetDelete(_ context.Context, request *offsetDeleteRequest) *offsetDeleteResponse {
	if c.broker.DescribeGroup(request.Group).State == fakekafka.GroupDead {
		return &offsetDeleteResponse{ErrorCode: fakekafka.GroupIDNotFound.Code()}
	}
	return &offsetDeleteResponse{Topics: eachPartition(request.Topics, func(at fakekafka.TopicPartition) int16 {
		return fakekafka.CodeOf(c.broker.DeleteOffset(request.Group, at))
	})}
}
