package fakekafka

import (
	"fmt"
	"time"
)

// memberToJoin finds or makes the member that a request is of. It is nil where the client must come again with an id.
func (b *Broker) memberToJoin(g *group, request *JoinRequest) (*member, error) {
	if request.MemberID == "" {
		if static := g.memberOfInstance(request.InstanceID); static != nil {
			b.replace(g, static, request)
			return static, nil
		}
		if request.RequireMemberID && request.InstanceID == "" {
			return nil, nil
		}
		return b.addMember(g, b.newMemberID(request), request), nil
	}
	if timer := g.pending[request.MemberID]; timer != nil {
		timer.Stop()
		delete(g.pending, request.MemberID)
		return b.addMember(g, request.MemberID, request), nil
	}
	return g.known(request.MemberID, request.InstanceID)
}

// known finds a member by its ids.
func (g *group) known(memberID, instanceID string) (*member, error) {
	if static := g.memberOfInstance(instanceID); static != nil && static.id != memberID {
		return nil, FencedInstanceID
	}
	if m := g.member(memberID); m != nil {
		return m, nil
	}
	return nil, UnknownMemberID
}

// newMemberID is the client's id and a number, so that members sort in the order in which they came.
func (b *Broker) newMemberID(request *JoinRequest) string {
	b.nextMember++
	name := request.ClientID
	if request.InstanceID != "" {
		name = request.InstanceID
	}
	return fmt.Sprintf("%s-%08d", name, b.nextMember)
}

func (b *Broker) addMember(g *group, id string, request *JoinRequest) *member {
	m := &member{id: id, instanceID: request.InstanceID, clientID: request.ClientID, clientHost: request.ClientHost}
	g.members = append(g.members, m)
	g.protocolType = request.ProtocolType
	return m
}

// replace gives a static member that came again a new id, which fences the one before it.
func (b *Broker) replace(g *group, static *member, request *JoinRequest) {
	static.answerJoin(joinAnswer{err: FencedInstanceID})
	static.answerSync(syncAnswer{err: FencedInstanceID})
	before := static.id
	static.id = b.newMemberID(request)
	if g.leader == before {
		g.leader = static.id
	}
}

// promiseMember gives away an id with which the client has to join within its session time-out.
func (b *Broker) promiseMember(g *group, request *JoinRequest) joinAnswer {
	id := b.newMemberID(request)
	if g.pending == nil {
		g.pending = map[string]*time.Timer{}
	}
	g.pending[id] = time.AfterFunc(request.SessionTimeout, func() {
		b.mutex.Lock()
		defer b.mutex.Unlock()
		if g.pending[id] == nil {
			return
		}
		delete(g.pending, id)
		if g.state == GroupPreparing {
			b.completeJoin(g, false)
		}
	})
	return joinAnswer{joined: Joined{Generation: -1, MemberID: id}, err: MemberIDRequired}
}

// update takes over what a member says now, and tells whether that is something new for the leader.
func (m *member) update(request *JoinRequest) (hasChanged bool) {
	hasChanged = !sameProtocols(m.protocols, request.Protocols)
	m.protocols = request.Protocols
	m.sessionTimeout, m.rebalanceTimeout = request.SessionTimeout, request.RebalanceTimeout
	if m.rebalanceTimeout <= 0 {
		m.rebalanceTimeout = m.sessionTimeout
	}
	return hasChanged
}

func sameProtocols(a, b []Protocol) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i].Name != b[i].Name || string(a[i].Metadata) != string(b[i].Metadata) {
			return false
		}
	}
	return true
}
