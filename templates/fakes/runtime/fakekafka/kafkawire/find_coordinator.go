package kafkawire

import (
	"context"

	"standin/doubles/fakekafka"
)

// Kinds of coordinators.
const (
	ofGroups       = 0
	ofTransactions = 1
)

// findCoordinatorRequest has key 10.
type findCoordinatorRequest struct {
	CoordinatorKey  string
	CoordinatorType int8
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
func (c *call) findCoordinator(_ context.Context, request *findCoordinatorRequest) *findCoordinatorResponse {
	if request.CoordinatorType != ofGroups && request.CoordinatorType != ofTransactions {
		return &findCoordinatorResponse{ErrorCode: fakekafka.InvalidRequest.Code(), NodeID: -1, Port: -1}
	}
	return &findCoordinatorResponse{NodeID: fakekafka.NodeID, Host: c.server.host, Port: c.server.port}
}
