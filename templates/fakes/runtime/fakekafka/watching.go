package fakekafka

// watching is who wants to hear of a group, be it there or not.
type watching struct {
	waiters    map[chan struct{}]struct{} // told at each change of its state, members or offsets
	committers map[chan struct{}]struct{} // who commits from time to time
	hurried    int                        // how many wait for commits
}

// watching finds who watches a group, or makes room for them.
func (b *Broker) watching(groupID string) *watching {
	found := b.watched[groupID]
	if found == nil {
		found = &watching{waiters: map[chan struct{}]struct{}{}, committers: map[chan struct{}]struct{}{}}
		if b.watched == nil {
			b.watched = map[string]*watching{}
		}
		b.watched[groupID] = found
	}
	return found
}

// watch has told called at each change of a group, until unwatch is called.
func (b *Broker) watch(groupID string, told chan struct{}) (unwatch func()) {
	b.mutex.Lock()
	defer b.mutex.Unlock()
	w := b.watching(groupID)
	w.waiters[told] = struct{}{}
	return func() {
		b.mutex.Lock()
		defer b.mutex.Unlock()
		delete(w.waiters, told)
	}
}

// wake tells those who watch the group.
func (g *group) wake() {
	for waiter := range g.watching.waiters {
		poke(waiter)
	}
}

// hurry asks those who commit offsets of a group from time to time to do it at once, until the end of it is called.
func (b *Broker) hurry(groupID string) (end func()) {
	b.mutex.Lock()
	defer b.mutex.Unlock()
	w := b.watching(groupID)
	w.hurried++
	for committer := range w.committers {
		poke(committer)
	}
	return func() {
		b.mutex.Lock()
		defer b.mutex.Unlock()
		w.hurried--
	}
}

// Hurries is for clients that commit a group's offsets from time to time: on the channel they are told to commit now,
// because a test waits. Call stop at the end.
func (b *Broker) Hurries(groupID string) (now <-chan struct{}, stop func()) {
	b.mutex.Lock()
	defer b.mutex.Unlock()
	w := b.watching(groupID)
	committer := make(chan struct{}, 1)
	w.committers[committer] = struct{}{}
	return committer, func() {
		b.mutex.Lock()
		defer b.mutex.Unlock()
		delete(w.committers, committer)
	}
}

// Marked is for the same clients: there is something to commit, now if a test waits for it.
func (b *Broker) Marked(groupID string) {
	b.mutex.Lock()
	defer b.mutex.Unlock()
	w := b.watched[groupID]
	if w == nil || w.hurried == 0 {
		return
	}
	for committer := range w.committers {
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
