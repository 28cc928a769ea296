package kafkawire

import (
	"context"

	"standin/doubles/fakekafka"
)

// deleteGroupsRequest has key 42.
type deleteGroupsRequest struct {
	Groups []string
}

func (r *deleteGroupsRequest) fields(c *coder) {
	list(c, &r.Groups, c.text)
}

type deleteGroupsResponse struct {
	ThrottleMillis int32
	Groups         []deleteGroupsResponseGroup
}

type deleteGroupsResponseGroup struct {
	Group     string
	ErrorCode int16
}

func (r *deleteGroupsResponse) fields(c *coder) {
	c.int32(&r.ThrottleMillis)
	list(c, &r.Groups, func(g *deleteGroupsResponseGroup) {
		c.text(&g.Group)
		c.int16(&g.ErrorCode)
	})
}

func (c *call) deleteGroups(_ context.Context, request *deleteGroupsRequest) *deleteGroupsResponse {
	response := &deleteGroupsResponse{Groups: make([]deleteGroupsResponseGroup, len(request.Groups))}
	for i, id := range request.Groups {
		response.Groups[i] = deleteGroupsResponseGroup{Group: id, ErrorCode: fakekafka.CodeOf(c.broker.DeleteGroup(id))}
	}
	return response
}
