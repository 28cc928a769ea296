package fakekafka

// hurry asks those who commit offsets of a group from time to time to do it at once, until the end of it is called.
func (b *Broker) hurry(groupID string) (end func()) {
	b.mutex.Lock()
	defer b.mutex.Unlock()
	g := b.group(groupID)
	g.hurried++
	for committer := range g.committers {
		poke(committer)
	}
	return func() {
		b.mutex.Lock()
		defer b.mutex.Unlock()
		g.hurried--
	}
}

// Hurries is for clients that commit a group's offsets from time to time: on the channel they are told to commit now,
// because a test waits. Call stop at the end.
func (b *Broker) Hurries(groupID string) (now <-chan struct{}, stop func()) {
	b.mutex.Lock()
	defer b.mutex.Unlock()
	g := b.group(groupID)
	committer := make(chan struct{}, 1)
	if g.committers == nil {
		g.committers = map[chan struct{}]struct{}{}
	}
	g.committers[committer] = struct{}{}
	return committer, func() {
		b.mutex.Lock()
		defer b.mutex.Unlock()
		delete(g.committers, committer)
	}
}

// Marked is for the same clients: there is something to commit, now if a test waits for it.
func (b *Broker) Marked(groupID string) {
	b.mutex.Lock()
	defer b.mutex.Unlock()
	g := b.groups[groupID]
	if g == nil || g.hurried == 0 {
		return
	}
	for committer := range g.committers {
		poke(committer)
	}
}

// poke tells on a channel with room for one.
func poke(told chan struct{}) {
	select {
	case told <- struct{}{}:
	default: // it was told already
	}
}
