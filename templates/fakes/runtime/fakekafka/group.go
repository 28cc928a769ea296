package fakekafka

import "time"

// GroupState is a state of a consumer group, under Kafka's name.
type GroupState string

// The states of a group: nobody is in it, members join, the leader assigns, all work.
const (
	GroupEmpty      GroupState = "Empty"
	GroupPreparing  GroupState = "PreparingRebalance"
	GroupCompleting GroupState = "CompletingRebalance"
	GroupStable     GroupState = "Stable"
	GroupDead       GroupState = "Dead"
)

// group is what the coordinator knows about a consumer group. The broker's mutex guards it.
type group struct {
	id           string
	state        GroupState
	generation   int32
	protocolType string
	protocol     string
	leader       string
	members      []*member              // in the order in which they joined
	pending      map[string]*time.Timer // member ids that were given away and have not joined yet
	timer        *time.Timer            // until which members may join again
	offsets      map[TopicPartition]Committed
	uncommitted  map[int64]map[TopicPartition]Committed // by producer id, of open transactions
	watching     *watching
}

// member is one consumer of a group.
type member struct {
	id               string
	instanceID       string
	clientID         string
	clientHost       string
	sessionTimeout   time.Duration
	rebalanceTimeout time.Duration
	protocols        []Protocol
	assignment       []byte
	deadline         time.Time
	session          *time.Timer
	joining          chan joinAnswer // set while it waits for the others to join
	syncing          chan syncAnswer // set while it waits for the leader's assignment
	rebalancing      chan struct{}   // closed by the next rebalance; nil while nobody waits for it
}

type joinAnswer struct {
	joined Joined
	err    error
}

type syncAnswer struct {
	assignment []byte
	err        error
}

// group finds a group, or makes it.
func (b *Broker) group(id string) *group {
	found := b.groups[id]
	if found == nil {
		found = &group{id: id, state: GroupEmpty, offsets: map[TopicPartition]Committed{}, watching: b.watching(id)}
		b.groups[id] = found
	}
	return found
}

func (g *group) member(id string) *member {
	for _, member := range g.members {
		if member.id == id {
			return member
		}
	}
	return nil
}

func (g *group) memberOfInstance(instanceID string) *member {
	for _, member := range g.members {
		if instanceID != "" && member.instanceID == instanceID {
			return member
		}
	}
	return nil
}

// metadata is what a member said under the group's protocol.
func (g *group) metadata(of *member) []byte {
	for _, protocol := range of.protocols {
		if protocol.Name == g.protocol {
			return protocol.Metadata
		}
	}
	return nil
}

// keepAlive starts a member's session time-out anew. The broker removes it when it is over.
func (b *Broker) keepAlive(g *group, m *member) {
	m.deadline = time.Now().Add(m.sessionTimeout)
	if m.session == nil {
		m.session = time.AfterFunc(m.sessionTimeout, func() { b.expire(g, m) })
	}
}

// expire removes a member whose session is over. Who is heard in the meantime only moves the deadline, so that a
// heartbeat costs no timer.
func (b *Broker) expire(g *group, m *member) {
	b.mutex.Lock()
	defer b.mutex.Unlock()
	if g.member(m.id) != m {
		return
	}
	if m.joining != nil || m.syncing != nil { // it waits for others
		m.deadline = time.Now().Add(m.sessionTimeout)
	}
	if left := time.Until(m.deadline); left > 0 {
		m.session.Reset(left)
		return
	}
	b.remove(g, m)
}

// remove takes a member out of its group, and the others join again.
func (b *Broker) remove(g *group, m *member) {
	for i, one := range g.members {
		if one == m {
			g.members = append(g.members[:i:i], g.members[i+1:]...)
			break
		}
	}
	m.drop(UnknownMemberID)
	if g.leader == m.id {
		g.leader = ""
	}
	switch g.state {
	case GroupStable, GroupCompleting:
		b.prepare(g)
	case GroupPreparing:
		b.completeJoin(g, false)
	}
}

// drop ends what waits for a member.
func (m *member) drop(err error) {
	if m.session != nil {
		m.session.Stop()
	}
	m.answerJoin(joinAnswer{err: err})
	m.answerSync(syncAnswer{err: err})
}

func (m *member) answerJoin(answer joinAnswer) {
	if m.joining != nil {
		m.joining <- answer // has room for one
		m.joining = nil
	}
}

func (m *member) answerSync(answer syncAnswer) {
	if m.syncing != nil {
		m.syncing <- answer // has room for one
		m.syncing = nil
	}
}

// DeleteGroup removes a group that has no members, and its offsets.
func (b *Broker) DeleteGroup(id string) error {
	b.mutex.Lock()
	defer b.mutex.Unlock()
	g := b.groups[id]
	if g == nil {
		return GroupIDNotFound
	}
	if len(g.members) > 0 {
		return NonEmptyGroup
	}
	delete(b.groups, id)
	g.wake()
	return nil
}
