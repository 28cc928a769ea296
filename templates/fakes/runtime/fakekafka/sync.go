package fakekafka

import "context"

// Assignment is what the leader gives a member.
type Assignment struct {
	MemberID string
	Data     []byte
}

// SyncRequest asks for a member's assignment. That of the leader brings all.
type SyncRequest struct {
	Group       string
	Generation  int32
	MemberID    string
	InstanceID  string
	Assignments []Assignment
}

// Sync waits until the leader has brought the assignments, and gives the member's own.
func (b *Broker) Sync(ctx context.Context, request SyncRequest) ([]byte, error) {
	answer, wait := b.sync(request)
	if wait == nil {
		return answer.assignment, answer.err
	}
	select {
	case answer = <-wait:
		return answer.assignment, answer.err
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}

// sync answers at once, or gives the channel on which the answer comes.
func (b *Broker) sync(request SyncRequest) (syncAnswer, <-chan syncAnswer) {
	b.mutex.Lock()
	defer b.mutex.Unlock()
	g, m, err := b.inGeneration(request.Group, request.Generation, request.MemberID, request.InstanceID)
	if err != nil {
		return syncAnswer{err: err}, nil
	}
	b.keepAlive(g, m)
	switch g.state {
	case GroupPreparing:
		return syncAnswer{err: RebalanceInProgress}, nil
	case GroupStable:
		return syncAnswer{assignment: m.assignment}, nil
	}
	wait := make(chan syncAnswer, 1)
	m.answerSync(syncAnswer{err: RebalanceInProgress}) // it asked before, and nobody waits for that any more
	m.syncing = wait
	if m.id == g.leader {
		g.assign(request.Assignments)
	}
	return syncAnswer{}, wait
}

// assign makes the group stable.
func (g *group) assign(assignments []Assignment) {
	for _, assignment := range assignments {
		if m := g.member(assignment.MemberID); m != nil {
			m.assignment = assignment.Data
		}
	}
	g.state = GroupStable
	for _, m := range g.members {
		m.answerSync(syncAnswer{assignment: m.assignment})
	}
	g.wake()
}

// inGeneration finds the member that a request is of, and checks that it knows the group's generation.
func (b *Broker) inGeneration(groupID string, generation int32, memberID, instanceID string) (*group, *member, error) {
	if groupID == "" {
		return nil, nil, InvalidGroupID
	}
	g := b.groups[groupID]
	if g == nil {
		return nil, nil, UnknownMemberID
	}
	m, err := g.known(memberID, instanceID)
	if err != nil {
		return nil, nil, err
	}
	if generation != g.generation {
		return nil, nil, IllegalGeneration
	}
	return g, m, nil
}

// Heartbeat keeps a member in its group. REBALANCE_IN_PROGRESS asks it to join again.
func (b *Broker) Heartbeat(groupID string, generation int32, memberID, instanceID string) error {
	b.mutex.Lock()
	defer b.mutex.Unlock()
	g, m, err := b.inGeneration(groupID, generation, memberID, instanceID)
	if err != nil {
		return err
	}
	b.keepAlive(g, m)
	if g.state == GroupPreparing {
		return RebalanceInProgress
	}
	return nil
}

// Leave takes a member out of its group, by its id or, with an empty one, by its instance id.
func (b *Broker) Leave(groupID, memberID, instanceID string) error {
	b.mutex.Lock()
	defer b.mutex.Unlock()
	if groupID == "" {
		return InvalidGroupID
	}
	g := b.groups[groupID]
	if g == nil {
		return UnknownMemberID
	}
	if timer := g.pending[memberID]; timer != nil {
		timer.Stop()
		delete(g.pending, memberID)
		if g.state == GroupPreparing {
			b.completeJoin(g, false)
		}
		return nil
	}
	m := g.memberOfInstance(instanceID)
	if memberID != "" || m == nil {
		var err error
		if m, err = g.known(memberID, instanceID); err != nil {
			return err
		}
	}
	b.remove(g, m)
	return nil
}

// Rebalancing gives a channel that is closed as soon as a member of a generation has to join again, so that a client in
// the same process need not wait until its next heartbeat to ask.
func (b *Broker) Rebalancing(groupID string, generation int32, memberID string) <-chan struct{} {
	b.mutex.Lock()
	defer b.mutex.Unlock()
	_, m, err := b.inGeneration(groupID, generation, memberID, "")
	if err != nil || b.groups[groupID].state == GroupPreparing {
		closed := make(chan struct{})
		close(closed)
		return closed
	}
	if m.rebalancing == nil {
		m.rebalancing = make(chan struct{})
	}
	return m.rebalancing
}

// Rebalance begins a rebalance of a group, as a new member would: all have to join again.
func (b *Broker) Rebalance(groupID string) {
	b.mutex.Lock()
	defer b.mutex.Unlock()
	if g := b.groups[groupID]; g != nil && (g.state == GroupStable || g.state == GroupCompleting) {
		b.prepare(g)
	}
}
