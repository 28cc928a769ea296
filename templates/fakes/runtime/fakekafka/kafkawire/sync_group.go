package kafkawire

import (
	"context"

	"standin/doubles/fakekafka"
)

// syncGroupRequest has key 14.
type syncGroupRequest struct {
	Group           string
	Generation      int32
	MemberID        string
	InstanceID      *string
	GroupAssignment []syncGroupRequestAssignment // only from the leader
}

type syncGroupRequestAssignment struct {
	MemberID         string
	MemberAssignment []byte
}

func (r *syncGroupRequest) fields(c *coder) {
	c.text(&r.Group)
	c.int32(&r.Generation)
	c.text(&r.MemberID)
	if c.since(3) {
		c.nullableText(&r.InstanceID)
	}
	list(c, &r.GroupAssignment, func(a *syncGroupRequestAssignment) {
		c.text(&a.MemberID)
		c.bytes(&a.MemberAssignment)
	})
}

type syncGroupResponse struct {
	ThrottleMillis   int32
	ErrorCode        int16
	MemberAssignment []byte
}

func (r *syncGroupResponse) fields(c *coder) {
	if c.since(1) {
		c.int32(&r.ThrottleMillis)
	}
	c.int16(&r.ErrorCode)
	c.bytes(&r.MemberAssignment)
}

func (c *call) syncGroup(ctx context.Context, request *syncGroupRequest) *syncGroupResponse {
	assignments := make([]fakekafka.Assignment, len(request.GroupAssignment))
	for i, assignment := range request.GroupAssignment {
		assignments[i] = fakekafka.Assignment{MemberID: assignment.MemberID, Data: assignment.MemberAssignment}
	}
	assignment, err := c.broker.Sync(ctx, fakekafka.SyncRequest{
		Group:       request.Group,
		Generation:  request.Generation,
		MemberID:    request.MemberID,
		InstanceID:  textOf(request.InstanceID),
		Assignments: assignments,
	})
	return &syncGroupResponse{ErrorCode: fakekafka.CodeOf(err), MemberAssignment: assignment}
}
