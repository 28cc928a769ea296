package kafkawire

import (
	"context"
	"math"

	"standin/doubles/fakekafka"
)

// metadataRequest has key 3. Null topics ask for all of them, from version 1 on; in version 0 no topics do.
type metadataRequest struct {
	Topics                             []metadataRequestTopic
	AllowAutoTopicCreation             bool
	IncludeClusterAuthorizedOperations bool
	IncludeTopicAuthorizedOperations   bool
}

type metadataRequestTopic struct {
	Topic string
}

func (r *metadataRequest) fields(c *coder) {
	nullableList(c, &r.Topics, func(t *metadataRequestTopic) { c.text(&t.Topic) })
	if c.since(4) {
		c.bool(&r.AllowAutoTopicCreation)
	}
	if c.since(8) {
		c.bool(&r.IncludeClusterAuthorizedOperations)
		c.bool(&r.IncludeTopicAuthorizedOperations)
	}
}

type metadataResponse struct {
	ThrottleMillis       int32
	Brokers              []metadataResponseBroker
	ClusterID            *string
	ControllerID         int32
	Topics               []metadataResponseTopic
	AuthorizedOperations int32
}

type metadataResponseBroker struct {
	NodeID int32
	Host   string
	Port   int32
	Rack   *string
}

type metadataResponseTopic struct {
	ErrorCode            int16
	Topic                string
	IsInternal           bool
	Partitions           []metadataResponsePartition
	AuthorizedOperations int32
}

type metadataResponsePartition struct {
	ErrorCode       int16
	Partition       int32
	Leader          int32
	LeaderEpoch     int32
	Replicas        []int32
	ISR             []int32
	OfflineReplicas []int32
}

func (r *metadataResponse) fields(c *coder) {
	if c.since(3) {
		c.int32(&r.ThrottleMillis)
	}
	list(c, &r.Brokers, func(b *metadataResponseBroker) {
		c.int32(&b.NodeID)
		c.text(&b.Host)
		c.int32(&b.Port)
		if c.since(1) {
			c.nullableText(&b.Rack)
		}
	})
	if c.since(2) {
		c.nullableText(&r.ClusterID)
	}
	if c.since(1) {
		c.int32(&r.ControllerID)
	}
	list(c, &r.Topics, func(t *metadataResponseTopic) { t.fields(c) })
	if c.since(8) {
		c.int32(&r.AuthorizedOperations)
	}
}

func (t *metadataResponseTopic) fields(c *coder) {
	c.int16(&t.ErrorCode)
	c.text(&t.Topic)
	if c.since(1) {
		c.bool(&t.IsInternal)
	}
	list(c, &t.Partitions, func(p *metadataResponsePartition) {
		c.int16(&p.ErrorCode)
		c.int32(&p.Partition)
		c.int32(&p.Leader)
		if c.since(7) {
			c.int32(&p.LeaderEpoch)
		}
		list(c, &p.Replicas, c.int32)
		list(c, &p.ISR, c.int32)
		if c.since(5) {
			list(c, &p.OfflineReplicas, c.int32)
		}
	})
	if c.since(8) {
		c.int32(&t.AuthorizedOperations)
	}
}

const clusterID = "standin"

// noOperations says that authorized operations were not asked for.
const noOperations = math.MinInt32

func (c *call) metadata(_ context.Context, request *metadataRequest) *metadataResponse {
	cluster := clusterID
	response := &metadataResponse{
		Brokers:              []metadataResponseBroker{{NodeID: fakekafka.NodeID, Host: c.server.host, Port: c.server.port}},
		ClusterID:            &cluster,
		ControllerID:         fakekafka.NodeID,
		AuthorizedOperations: noOperations,
	}
	isAll := request.Topics == nil || c.version == 0 && len(request.Topics) == 0
	if isAll {
		for _, topic := range c.broker.Topics() {
			response.Topics = append(response.Topics, describeTopic(topic, nil))
		}
		return response
	}
	for _, asked := range request.Topics {
		topic, err := c.broker.Topic(asked.Topic, request.AllowAutoTopicCreation || c.version < 4)
		response.Topics = append(response.Topics, describeTopic(topic, err))
	}
	return response
}

func describeTopic(topic fakekafka.Topic, err error) metadataResponseTopic {
	described := metadataResponseTopic{Topic: topic.Name, ErrorCode: fakekafka.CodeOf(err), AuthorizedOperations: noOperations}
	nodes := []int32{fakekafka.NodeID}
	for number := int32(0); number < topic.Partitions; number++ {
		described.Partitions = append(described.Partitions, metadataResponsePartition{
			Partition: number, Leader: fakekafka.NodeID, LeaderEpoch: leaderEpoch, Replicas: nodes, ISR: nodes,
		})
	}
	return described
}
