package kafkawire

import (
	"context"
	"time"

	"standin/doubles/fakekafka"
)

// joinGroupRequest has key 11.
type joinGroupRequest struct {
	Group                  string
	SessionTimeoutMillis   int32
	RebalanceTimeoutMillis int32
	MemberID               string
	InstanceID             *string
	ProtocolType           string
	Protocols              []joinGroupRequestProtocol
}

type joinGroupRequestProtocol struct {
	Name     string
	Metadata []byte
}

func (r *joinGroupRequest) fields(c *coder) {
	c.text(&r.Group)
	c.int32(&r.SessionTimeoutMillis)
	if c.since(1) {
		c.int32(&r.RebalanceTimeoutMillis)
	}
	c.text(&r.MemberID)
	if c.since(5) {
		c.nullableText(&r.InstanceID)
	}
	c.text(&r.ProtocolType)
	list(c, &r.Protocols, func(p *joinGroupRequestProtocol) {
		c.text(&p.Name)
		c.bytes(&p.Metadata)
	})
}

type joinGroupResponse struct {
	ThrottleMillis int32
	ErrorCode      int16
	Generation     int32
	Protocol       string
	LeaderID       string
	MemberID       string
	Members        []joinGroupResponseMember // only for the leader
}

type joinGroupResponseMember struct {
	MemberID         string
	InstanceID       *string
	ProtocolMetadata []byte
}

func (r *joinGroupResponse) fields(c *coder) {
	if c.since(2) {
		c.int32(&r.ThrottleMillis)
	}
	c.int16(&r.ErrorCode)
	c.int32(&r.Generation)
	c.text(&r.Protocol)
	c.text(&r.LeaderID)
	c.text(&r.MemberID)
	list(c, &r.Members, func(m *joinGroupResponseMember) {
		c.text(&m.MemberID)
		if c.since(5) {
			c.nullableText(&m.InstanceID)
		}
		c.bytes(&m.ProtocolMetadata)
	})
}

// requiresMemberID is the version from which on a client without an id is told one, and joins again with it.
const requiresMemberID = 4

func (c *call) joinGroup(ctx context.Context, request *joinGroupRequest) *joinGroupResponse {
	protocols := make([]fakekafka.Protocol, len(request.Protocols))
	for i, protocol := range request.Protocols {
		protocols[i] = fakekafka.Protocol{Name: protocol.Name, Metadata: protocol.Metadata}
	}
	joined, err := c.broker.Join(ctx, fakekafka.JoinRequest{
		Group:            request.Group,
		MemberID:         request.MemberID,
		InstanceID:       textOf(request.InstanceID),
		ClientID:         c.clientID,
		ClientHost:       c.clientHost,
		SessionTimeout:   time.Duration(request.SessionTimeoutMillis) * time.Millisecond,
		RebalanceTimeout: time.Duration(request.RebalanceTimeoutMillis) * time.Millisecond,
		ProtocolType:     request.ProtocolType,
		Protocols:        protocols,
		RequireMemberID:  c.version >= requiresMemberID,
	})
	response := &joinGroupResponse{
		ErrorCode:  fakekafka.CodeOf(err),
		Generation: joined.Generation,
		Protocol:   joined.Protocol,
		LeaderID:   joined.Leader,
		MemberID:   joined.MemberID,
	}
	for _, member := range joined.Members {
		response.Members = append(response.Members, joinGroupResponseMember{
			MemberID: member.ID, InstanceID: nullWhereEmpty(member.InstanceID), ProtocolMetadata: member.Metadata,
		})
	}
	return response
}

func (r *joinGroupRequest) refuse(code int16) message {
	return &joinGroupResponse{ErrorCode: code, Generation: -1, MemberID: r.MemberID}
}

func (r *joinGroupRequest) point() (point string, subjects []string) {
	return "kafka.join", []string{r.Group}
}
