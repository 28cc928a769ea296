package kafkawire

import (
	"context"

	"standin/doubles/fakekafka"
)

// createTopicsRequest has key 19.
type createTopicsRequest struct {
	Topics        []createTopicsRequestTopic
	TimeoutMillis int32
	ValidateOnly  bool
}

type createTopicsRequestTopic struct {
	Topic             string
	NumPartitions     int32
	ReplicationFactor int16
	ReplicaAssignment []createTopicsRequestAssignment
	Configs           []createTopicsRequestConfig
}

type createTopicsRequestAssignment struct {
	Partition int32
	Replicas  []int32
}

type createTopicsRequestConfig struct {
	Name  string
	Value *string
}

func (r *createTopicsRequest) fields(c *coder) {
	list(c, &r.Topics, func(t *createTopicsRequestTopic) {
		c.text(&t.Topic)
		c.int32(&t.NumPartitions)
		c.int16(&t.ReplicationFactor)
		list(c, &t.ReplicaAssignment, func(a *createTopicsRequestAssignment) {
			c.int32(&a.Partition)
			list(c, &a.Replicas, c.int32)
		})
		list(c, &t.Configs, func(o *createTopicsRequestConfig) {
			c.text(&o.Name)
			c.nullableText(&o.Value)
		})
	})
	c.int32(&r.TimeoutMillis)
	if c.since(1) {
		c.bool(&r.ValidateOnly)
	}
}

type createTopicsResponse struct {
	ThrottleMillis int32
	Topics         []createTopicsResponseTopic
}

type createTopicsResponseTopic struct {
	Topic        string
	ErrorCode    int16
	ErrorMessage *string
}

func (r *createTopicsResponse) fields(c *coder) {
	if c.since(2) {
		c.int32(&r.ThrottleMillis)
	}
	list(c, &r.Topics, func(t *createTopicsResponseTopic) {
		c.text(&t.Topic)
		c.int16(&t.ErrorCode)
		if c.since(1) {
			c.nullableText(&t.ErrorMessage)
		}
	})
}

func (c *call) createTopics(_ context.Context, request *createTopicsRequest) *createTopicsResponse {
	response := &createTopicsResponse{Topics: make([]createTopicsResponseTopic, len(request.Topics))}
	for i := range request.Topics {
		topic := &request.Topics[i]
		err := c.checkTopic(topic)
		if err == nil && !request.ValidateOnly {
			err = c.broker.AddTopic(topic.Topic, topic.partitions(), topic.settings())
		}
		response.Topics[i] = createTopicsResponseTopic{Topic: topic.Topic, ErrorCode: fakekafka.CodeOf(err), ErrorMessage: messageOf(err)}
	}
	return response
}

// checkTopic refuses what a Kafka of one node cannot make.
func (c *call) checkTopic(topic *createTopicsRequestTopic) error {
	switch _, err := c.broker.Topic(topic.Topic, false); {
	case err == nil:
		return fakekafka.TopicAlreadyExists
	case err != fakekafka.UnknownTopicOrPartition:
		return err
	case topic.partitions() > maxPartitions:
		return policyViolation
	case len(topic.ReplicaAssignment) == 0 && topic.NumPartitions != useDefault && topic.NumPartitions <= 0:
		return fakekafka.InvalidPartitions
	case len(topic.ReplicaAssignment) == 0 && topic.ReplicationFactor != useDefault && topic.ReplicationFactor != 1:
		return fakekafka.InvalidReplication
	}
	return nil
}

// maxPartitions is how many partitions a Kafka makes by one request; more are a POLICY_VIOLATION.
const (
	maxPartitions                   = 10_000
	policyViolation fakekafka.Error = 44
)

// useDefault asks for the broker's own number of partitions or replicas.
const useDefault = -1

// partitions is the number asked for; who assigns replicas gives them one by one.
func (t *createTopicsRequestTopic) partitions() int32 {
	if len(t.ReplicaAssignment) > 0 {
		return int32(len(t.ReplicaAssignment))
	}
	return t.NumPartitions
}

func (t *createTopicsRequestTopic) settings() map[string]string {
	settings := map[string]string{}
	for _, setting := range t.Configs {
		if setting.Value != nil {
			settings[setting.Name] = *setting.Value
		}
	}
	return settings
}
