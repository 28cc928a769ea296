package kafkawire

import (
	"context"

	"standin/doubles/fakekafka"
)

// leaveGroupRequest has key 13.
type leaveGroupRequest struct {
	Group    string
	MemberID string
}

func (r *leaveGroupRequest) fields(c *coder) {
	c.text(&r.Group)
	c.text(&r.MemberID)
}

type leaveGroupResponse struct {
	ThrottleMillis int32
	ErrorCode      int16
}

func (r *leaveGroupResponse) fields(c *coder) {
	if c.since(1) {
		c.int32(&r.ThrottleMillis)
	}
	c.int16(&r.ErrorCode)
}

func (c *call) leaveGroup(_ context.Context, request *leaveGroupRequest) *leaveGroupResponse {
	return &leaveGroupResponse{ErrorCode: fakekafka.CodeOf(c.broker.Leave(request.Group, request.MemberID, ""))}
}
