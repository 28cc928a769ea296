package fakekafka

import (
	"context"
	"fmt"
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
		return Joined{}, ctx.Err()
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

// answerAgain answers a member that joins a generation of which it is already. In a stable group the leader is let
// through, since it asks for a rebalance by joining.
func (g *group) answerAgain(m *member, hasChanged bool) (joinAnswer, bool) {
	isInGeneration := g.state == GroupCompleting || g.state == GroupStable && m.id != g.leader
	if hasChanged || !isInGeneration {
		return joinAnswer{}, false
	}
	return joinAnswer{joined: g.joined(m)}, true
}

// prepare begins a rebalance: all members have to join again within the longest of their rebalance time-outs.
func (b *Broker) prepare(g *group) {
	for _, member := range g.members {
		member.answerSync(syncAnswer{err: RebalanceInProgress})
		member.assignment = nil
		if member.rebalancing != nil {
			close(member.rebalancing)
			member.rebalancing = nil
		}
	}
	g.state = GroupPreparing
	g.wake()
	if len(g.members) == 0 {
		b.completeJoin(g, false)
		return
	}
	timeout := time.Duration(0)
	for _, member := range g.members {
		timeout = max(timeout, member.rebalanceTimeout)
	}
	generation := g.generation
	g.stopTimer()
	g.timer = time.AfterFunc(timeout, func() {
		b.mutex.Lock()
		defer b.mutex.Unlock()
		if g.state == GroupPreparing && g.generation == generation {
			b.completeJoin(g, true)
		}
	})
}

func (g *group) stopTimer() {
	if g.timer != nil {
		g.timer.Stop()
		g.timer = nil
	}
}

// completeJoin begins a generation when all known members have joined, or without those who have not when their time
// is over.
func (b *Broker) completeJoin(g *group, isOver bool) {
	var joined []*member
	for _, member := range g.members {
		if member.joining != nil {
			joined = append(joined, member)
		}
	}
	if !isOver && (len(joined) < len(g.members) || len(g.pending) > 0) {
		return
	}
	for _, member := range g.members {
		if member.joining == nil {
			member.drop(UnknownMemberID)
		}
	}
	g.members = joined
	g.stopTimer()
	g.generation++
	defer g.wake()
	if len(joined) == 0 {
		g.state, g.protocol, g.leader = GroupEmpty, "", ""
		return
	}
	g.state = GroupCompleting
	g.protocol = g.chooseProtocol()
	if g.member(g.leader) == nil {
		g.leader = joined[0].id
	}
	for _, member := range joined {
		member.answerJoin(joinAnswer{joined: g.joined(member)})
		b.keepAlive(g, member)
	}
}

// chooseProtocol lets each member vote for the first of its protocols that all have.
func (g *group) chooseProtocol() string {
	votes := map[string]int{}
	chosen := ""
	for _, member := range g.members {
		for _, protocol := range member.protocols {
			if !g.allSupport(protocol.Name) {
				continue
			}
			votes[protocol.Name]++
			if votes[protocol.Name] > votes[chosen] {
				chosen = protocol.Name
			}
			break
		}
	}
	return chosen
}

func (g *group) allSupport(protocol string) bool {
	for _, member := range g.members {
		if !member.supports(protocol) {
			return false
		}
	}
	return true
}

func (m *member) supports(name string) bool {
	for _, protocol := range m.protocols {
		if protocol.Name == name {
			return true
		}
	}
	return false
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
