package fakekafka

import "sort"

// GroupDescription is what an administrator sees of a group.
type GroupDescription struct {
	ID           string
	State        GroupState
	ProtocolType string
	Protocol     string
	Generation   int32
	Members      []MemberDescription
}

// MemberDescription is what an administrator sees of a member.
type MemberDescription struct {
	ID         string
	InstanceID string
	ClientID   string
	ClientHost string
	Metadata   []byte
	Assignment []byte
}

// DescribeGroup tells about a group. One that is not there is Dead, as Kafka has it.
func (b *Broker) DescribeGroup(id string) GroupDescription {
	b.mutex.Lock()
	defer b.mutex.Unlock()
	g := b.groups[id]
	if g == nil {
		return GroupDescription{ID: id, State: GroupDead}
	}
	return g.describe()
}

// Groups tells about all groups, by id.
func (b *Broker) Groups() []GroupDescription {
	b.mutex.Lock()
	defer b.mutex.Unlock()
	groups := make([]GroupDescription, 0, len(b.groups))
	for _, group := range b.groups {
		groups = append(groups, group.describe())
	}
	sort.Slice(groups, func(i, j int) bool { return groups[i].ID < groups[j].ID })
	return groups
}

func (g *group) describe() GroupDescription {
	description := GroupDescription{ID: g.id, State: g.state, ProtocolType: g.protocolType, Protocol: g.protocol, Generation: g.generation}
	for _, member := range g.members {
		description.Members = append(description.Members, MemberDescription{
			ID:         member.id,
			InstanceID: member.instanceID,
			ClientID:   member.clientID,
			ClientHost: member.clientHost,
			Metadata:   g.metadata(member),
			Assignment: member.assignment,
		})
	}
	return description
}
