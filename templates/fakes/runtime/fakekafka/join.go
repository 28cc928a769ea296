package fakekafka

import (
	"context"
	"time"
)

// Bounds of a session time-out, as in Kafka's own configuration.
const (
	minSessionTimeout = 6 * time.Second
	maxSessionTimeout = 30 * time.Minute
)

// Protocol is one way to assign partitions that a member can do, and what it tells the leader for it.
type Protocol struct {
	Name     string
	Metadata []byte
}

// JoinRequest asks to be a member of a group's next generation.
type JoinRequest struct {
	Group            string
	MemberID         string // empty at first: the answer has it
	InstanceID       string // of a static member
	ClientID         string
	ClientHost       string
	SessionTimeout   time.Duration
	RebalanceTimeout time.Duration
	ProtocolType     string // "consumer"
	Protocols        []Protocol
	// RequireMemberID has a client that joins without an id get MEMBER_ID_REQUIRED and the id it is to join with, as
	// JoinGroup does from version 4 on.
	RequireMemberID bool
}

// Joined is a member's place in a generation. The leader gets the members, and assigns.
type Joined struct {
	Generation   int32
	ProtocolType string
	Protocol     string
	Leader       string
	MemberID     string
	Members      []JoinedMember // in the order in which they joined; of the leader only
}

// JoinedMember is a member as the leader sees it.
type JoinedMember struct {
	ID         string
	InstanceID string
	Metadata   []byte
}

// Join waits until all known members have joined, or their time is over. Where the error is MEMBER_ID_REQUIRED the
// answer has the id.
func (b *Broker) Join(ctx context.Context, request JoinRequest) (Joined, error) {
	answer, wait := b.join(request)
	if wait == nil {
		return answer.joined, answer.err
	}
	select {
	case answer = <-wait:
		return answer.joined, answer.err
	case <-ctx.Done():
		if request.MemberID == "" {
			b.forsake(request.Group, wait)
		}
		return Joined{}, ctx.Err()
	}
}

// forsake removes a member that joined for the first time and did not wait for the answer: nobody knows its id, so nobody
// would ever come for it.
func (b *Broker) forsake(groupID string, wait <-chan joinAnswer) {
	b.mutex.Lock()
	defer b.mutex.Unlock()
	g := b.groups[groupID]
	if g == nil {
		return
	}
	for _, m := range g.members {
		if m.joining == wait {
			b.remove(g, m)
			return
		}
	}
}

// join answers at once, or gives the channel on which the answer comes.
func (b *Broker) join(request JoinRequest) (joinAnswer, <-chan joinAnswer) {
	b.mutex.Lock()
	defer b.mutex.Unlock()
	refuse := func(err error) (joinAnswer, <-chan joinAnswer) {
		return joinAnswer{joined: Joined{Generation: -1, MemberID: request.MemberID}, err: err}, nil
	}
	if request.Group == "" {
		return refuse(InvalidGroupID)
	}
	if request.SessionTimeout < minSessionTimeout || request.SessionTimeout > maxSessionTimeout {
		return refuse(InvalidSessionTimeout)
	}
	if b.groups[request.Group] == nil && request.MemberID != "" {
		return refuse(UnknownMemberID)
	}
	g := b.group(request.Group)
	if !g.accepts(&request) {
		return refuse(InconsistentProtocol)
	}
	leader := g.leader
	m, err := b.memberToJoin(g, &request)
	if err != nil {
		return refuse(err)
	}
	if m == nil {
		return b.promiseMember(g, &request), nil
	}
	hasChanged := m.update(&request)
	if isReplaced := request.MemberID == "" && !hasChanged; isReplaced && g.state == GroupStable {
		b.keepAlive(g, m)
		return joinAnswer{joined: g.rejoined(m, leader)}, nil
	}
	if answer, isDone := g.answerAgain(m, hasChanged); isDone {
		b.keepAlive(g, m)
		return answer, nil
	}
	m.answerJoin(joinAnswer{err: RebalanceInProgress}) // it joined before, and nobody waits for that any more
	wait := make(chan joinAnswer, 1)
	m.joining = wait
	if g.state != GroupPreparing {
		b.prepare(g)
	}
	b.completeJoin(g, false)
	return joinAnswer{}, wait
}

// accepts says whether a member's protocols have one that all others have.
func (g *group) accepts(request *JoinRequest) bool {
	if request.ProtocolType == "" || len(request.Protocols) == 0 {
		return false
	}
	others := 0
	for _, member := range g.members {
		if member.id != request.MemberID && (request.InstanceID == "" || member.instanceID != request.InstanceID) {
			others++
		}
	}
	if others == 0 {
		return true
	}
	if g.protocolType != request.ProtocolType {
		return false
	}
	for _, protocol := range request.Protocols {
		isCommon := true
		for _, member := range g.members {
			isCommon = isCommon && (member.id == request.MemberID || member.supports(protocol.Name))
		}
		if isCommon {
			return true
		}
	}
	return false
}

// answerAgain answers a member that joins a generation of which it is already. In a stable group the leader is let
// through, since it asks for a rebalance by joining.
func (g *group) answerAgain(m *member, hasChanged bool) (joinAnswer, bool) {
	isInGeneration := g.state == GroupCompleting || g.state == GroupStable && m.id != g.leader
	if hasChanged || !isInGeneration {
		return joinAnswer{}, false
	}
	return joinAnswer{joined: g.joined(m)}, true
}

func (g *group) joined(m *member) Joined {
	joined := Joined{Generation: g.generation, ProtocolType: g.protocolType, Protocol: g.protocol, Leader: g.leader, MemberID: m.id}
	if m.id == g.leader {
		for _, member := range g.members {
			joined.Members = append(joined.Members, JoinedMember{ID: member.id, InstanceID: member.instanceID, Metadata: g.metadata(member)})
		}
	}
	return joined
}

// rejoined is the place of a static member that came again, under a new id, with nothing new: the generation goes on. It
// is told of the leader that was, so that it takes its assignment and makes none.
func (g *group) rejoined(m *member, leader string) Joined {
	joined := g.joined(m)
	joined.Leader, joined.Members = leader, nil
	return joined
}
