package saramafake

import "sync"

// gate counts who is inside, so that others can wait until nobody is.
type gate struct {
	mutex    sync.Mutex
	inside   int
	isClosed bool
	empty    chan struct{} // closed when the last one leaves; nil while nobody waits
}

// enter tells whether the gate is open.
func (g *gate) enter() bool {
	g.mutex.Lock()
	defer g.mutex.Unlock()
	if g.isClosed {
		return false
	}
	g.inside++
	return true
}

func (g *gate) leave() {
	g.mutex.Lock()
	defer g.mutex.Unlock()
	g.inside--
	if g.inside == 0 && g.empty != nil {
		close(g.empty)
		g.empty = nil
	}
}

// wait waits until nobody is inside.
func (g *gate) wait() {
	g.mutex.Lock()
	if g.inside == 0 {
		g.mutex.Unlock()
		return
	}
	if g.empty == nil {
		g.empty = make(chan struct{})
	}
	empty := g.empty
	g.mutex.Unlock()
	<-empty
}

// close lets nobody in any more. It tells whether this was the first time.
func (g *gate) close() (isFirst bool) {
	g.mutex.Lock()
	defer g.mutex.Unlock()
	isFirst = !g.isClosed
	g.isClosed = true
	return isFirst
}
