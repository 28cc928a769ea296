package kafkawire

import (
	"context"

	"standin/doubles/fakekafka"
)

// createPartitionsRequest has key 37. Count is the number of partitions that the topic then has.
type createPartitionsRequest struct {
	Topics        []createPartitionsRequestTopic
	TimeoutMillis int32
	ValidateOnly  bool
}

type createPartitionsRequestTopic struct {
	Topic      string
	Count      int32
	Assignment []createPartitionsRequestAssignment
}

type createPartitionsRequestAssignment struct {
	Replicas []int32
}

func (r *createPartitionsRequest) fields(c *coder) {
	list(c, &r.Topics, func(t *createPartitionsRequestTopic) {
		c.text(&t.Topic)
		c.int32(&t.Count)
		nullableList(c, &t.Assignment, func(a *createPartitionsRequestAssignment) {
			list(c, &a.Replicas, c.int32)
		})
	})
	c.int32(&r.TimeoutMillis)
	c.bool(&r.ValidateOnly)
}

type createPartitionsResponse struct {
	ThrottleMillis int32
	Topics         []createPartitionsResponseTopic
}

type createPartitionsResponseTopic struct {
	Topic        string
	ErrorCode    int16
	ErrorMessage *string
}

func (r *createPartitionsResponse) fields(c *coder) {
	c.int32(&r.ThrottleMillis)
	list(c, &r.Topics, func(t *createPartitionsResponseTopic) {
		c.text(&t.Topic)
		c.int16(&t.ErrorCode)
		c.nullableText(&t.ErrorMessage)
	})
}

func (c *call) createPartitions(_ context.Context, request *createPartitionsRequest) *createPartitionsResponse {
	response := &createPartitionsResponse{Topics: make([]createPartitionsResponseTopic, len(request.Topics))}
	for i, topic := range request.Topics {
		err := c.checkPartitions(topic)
		if err == nil && !request.ValidateOnly {
			err = c.broker.AddPartitions(topic.Topic, topic.Count)
		}
		response.Topics[i] = createPartitionsResponseTopic{Topic: topic.Topic, ErrorCode: fakekafka.CodeOf(err), ErrorMessage: messageOf(err)}
	}
	return response
}

func (c *call) checkPartitions(asked createPartitionsRequestTopic) error {
	topic, err := c.broker.Topic(asked.Topic, false)
	switch {
	case err != nil:
		return err
	case asked.Count <= topic.Partitions:
		return fakekafka.InvalidPartitions
	case asked.Count-topic.Partitions > maxPartitions:
		return policyViolation
	}
	return nil
}
