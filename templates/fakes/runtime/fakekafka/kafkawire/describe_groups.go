package kafkawire

import (
	"context"

	"standin/doubles/fakekafka"
)

// describeGroupsRequest has key 15.
type describeGroupsRequest struct {
	Groups                      []string
	IncludeAuthorizedOperations bool
}

func (r *describeGroupsRequest) fields(c *coder) {
	list(c, &r.Groups, c.text)
	if c.since(3) {
		c.bool(&r.IncludeAuthorizedOperations)
	}
}

type describeGroupsResponse struct {
	ThrottleMillis int32
	Groups         []describeGroupsResponseGroup
}

type describeGroupsResponseGroup struct {
	ErrorCode            int16
	Group                string
	State                string
	ProtocolType         string
	Protocol             string
	Members              []describeGroupsResponseMember
	AuthorizedOperations int32
}

type describeGroupsResponseMember struct {
	MemberID         string
	ClientID         string
	ClientHost       string
	ProtocolMetadata []byte
	MemberAssignment []byte
}

func (r *describeGroupsResponse) fields(c *coder) {
	if c.since(1) {
		c.int32(&r.ThrottleMillis)
	}
	list(c, &r.Groups, func(g *describeGroupsResponseGroup) {
		c.int16(&g.ErrorCode)
		c.text(&g.Group)
		c.text(&g.State)
		c.text(&g.ProtocolType)
		c.text(&g.Protocol)
		list(c, &g.Members, func(m *describeGroupsResponseMember) {
			c.text(&m.MemberID)
			c.text(&m.ClientID)
			c.text(&m.ClientHost)
			c.bytes(&m.ProtocolMetadata)
			c.bytes(&m.MemberAssignment)
		})
		if c.since(3) {
			c.int32(&g.AuthorizedOperations)
		}
	})
}

func (c *call) describeGroups(_ context.Context, request *describeGroupsRequest) *describeGroupsResponse {
	response := &describeGroupsResponse{Groups: make([]describeGroupsResponseGroup, len(request.Groups))}
	for i, id := range request.Groups {
		response.Groups[i] = describeGroup(c.broker.DescribeGroup(id))
	}
	return response
}

func describeGroup(group fakekafka.GroupDescription) describeGroupsResponseGroup {
	described := describeGroupsResponseGroup{
		Group:                group.ID,
		State:                string(group.State),
		ProtocolType:         group.ProtocolType,
		AuthorizedOperations: noOperations,
	}
	for _, member := range group.Members {
		described.Members = append(described.Members, describeGroupsResponseMember{MemberID: member.ID, ClientID: member.ClientID, ClientHost: member.ClientHost})
	}
	if group.State != fakekafka.GroupStable {
		return described // nothing is agreed on
	}
	described.Protocol = group.Protocol
	for i, member := range group.Members {
		described.Members[i].ProtocolMetadata, described.Members[i].MemberAssignment = member.Metadata, member.Assignment
	}
	return described
}
