package fakekafka

import "time"

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
