package kafkawire

import (
	"context"

	"standin/doubles/fakekafka"
)

// findCoordinatorRequest has key 10.
type findCoordinatorRequest struct {
	CoordinatorKey  string
	CoordinatorType int8 // 0: a group, 1: a transactional producer
}

func (r *findCoordinatorRequest) fields(c *coder) {
	c.text(&r.CoordinatorKey)
	if c.since(1) {
		c.int8(&r.CoordinatorType)
	}
}

type findCoordinatorResponse struct {
	ThrottleMillis int32
	ErrorCode      int16
	ErrorMessage   *string
	NodeID         int32
	Host           string
	Port           int32
}

func (r *findCoordinatorResponse) fields(c *coder) {
	if c.since(1) {
		c.int32(&r.ThrottleMillis)
	}
	c.int16(&r.ErrorCode)
	if c.since(1) {
		c.nullableText(&r.ErrorMessage)
	}
	c.int32(&r.NodeID)
	c.text(&r.Host)
	c.int32(&r.Port)
}

// findCoordinator gives this broker, which coordinates all groups and all transactions.
func (c *call) findCoordinator(context.Context, *findCoordinatorRequest) *findCoordinatorResponse {
	return &findCoordinatorResponse{NodeID: fakekafka.NodeID, Host: c.server.host, Port: c.server.port}
}
