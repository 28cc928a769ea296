package kafkawire

import (
	"context"
)

// listGroupsRequest has key 16.
type listGroupsRequest struct{}

func (*listGroupsRequest) fields(*coder) {}

type listGroupsResponse struct {
	ThrottleMillis int32
	ErrorCode      int16
	Groups         []listGroupsResponseGroup
}

type listGroupsResponseGroup struct {
	Group        string
	ProtocolType string
}

func (r *listGroupsResponse) fields(c *coder) {
	if c.since(1) {
		c.int32(&r.ThrottleMillis)
	}
	c.int16(&r.ErrorCode)
	list(c, &r.Groups, func(g *listGroupsResponseGroup) {
		c.text(&g.Group)
		c.text(&g.ProtocolType)
	})
}

func (c *call) listGroups(context.Context, *listGroupsRequest) *listGroupsResponse {
	response := &listGroupsResponse{}
	for _, group := range c.broker.Groups() {
		response.Groups = append(response.Groups, listGroupsResponseGroup{Group: group.ID, ProtocolType: group.ProtocolType})
	}
	return response
}
