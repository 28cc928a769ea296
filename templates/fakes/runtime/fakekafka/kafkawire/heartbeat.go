package kafkawire

import (
	"context"

	"standin/doubles/fakekafka"
)

// heartbeatRequest has key 12.
type heartbeatRequest struct {
	Group      string
	Generation int32
	MemberID   string
	InstanceID *string
}

func (r *heartbeatRequest) fields(c *coder) {
	c.text(&r.Group)
	c.int32(&r.Generation)
	c.text(&r.MemberID)
	if c.since(3) {
		c.nullableText(&r.InstanceID)
	}
}

type heartbeatResponse struct {
	ThrottleMillis int32
	ErrorCode      int16
}

func (r *heartbeatResponse) fields(c *coder) {
	if c.since(1) {
		c.int32(&r.ThrottleMillis)
	}
	c.int16(&r.ErrorCode)
}

func (c *call) heartbeat(_ context.Context, request *heartbeatRequest) *heartbeatResponse {
	err := c.broker.Heartbeat(request.Group, request.Generation, request.MemberID, textOf(request.InstanceID))
	return &heartbeatResponse{ErrorCode: fakekafka.CodeOf(err)}
}

func (r *heartbeatRequest) refuse(code int16) message { return &heartbeatResponse{ErrorCode: code} }

func (r *heartbeatRequest) point() (point string, subjects []string) {
	return "kafka.heartbeat", []string{r.Group}
}
