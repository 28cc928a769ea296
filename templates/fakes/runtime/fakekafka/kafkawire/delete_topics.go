package kafkawire

import (
	"context"

	"standin/doubles/fakekafka"
)

// deleteTopicsRequest has key 20.
type deleteTopicsRequest struct {
	TopicNames    []string
	TimeoutMillis int32
}

func (r *deleteTopicsRequest) fields(c *coder) {
	list(c, &r.TopicNames, c.text)
	c.int32(&r.TimeoutMillis)
}

type deleteTopicsResponse struct {
	ThrottleMillis int32
	Topics         []deleteTopicsResponseTopic
}

type deleteTopicsResponseTopic struct {
	Topic     string
	ErrorCode int16
}

func (r *deleteTopicsResponse) fields(c *coder) {
	if c.since(1) {
		c.int32(&r.ThrottleMillis)
	}
	list(c, &r.Topics, func(t *deleteTopicsResponseTopic) {
		c.text(&t.Topic)
		c.int16(&t.ErrorCode)
	})
}

func (c *call) deleteTopics(_ context.Context, request *deleteTopicsRequest) *deleteTopicsResponse {
	response := &deleteTopicsResponse{Topics: make([]deleteTopicsResponseTopic, len(request.TopicNames))}
	for i, name := range request.TopicNames {
		response.Topics[i] = deleteTopicsResponseTopic{Topic: name, ErrorCode: fakekafka.CodeOf(c.broker.DeleteTopic(name))}
	}
	return response
}
