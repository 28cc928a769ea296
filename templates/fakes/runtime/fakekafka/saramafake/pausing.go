package saramafake

import (
	"context"
	"sync"
)

// pausing lets a reader rest.
type pausing struct {
	mutex   sync.Mutex
	resumed chan struct{} // closed by resume; nil while the reader reads
}

func newPausing() *pausing { return &pausing{} }

func (p *pausing) pause() {
	p.mutex.Lock()
	defer p.mutex.Unlock()
	if p.resumed == nil {
		p.resumed = make(chan struct{})
	}
}

func (p *pausing) resume() {
	p.mutex.Lock()
	defer p.mutex.Unlock()
	if p.resumed != nil {
		close(p.resumed)
		p.resumed = nil
	}
}

func (p *pausing) isOn() bool {
	p.mutex.Lock()
	defer p.mutex.Unlock()
	return p.resumed != nil
}

// wait waits while the reader rests, and is false where the context is done.
func (p *pausing) wait(ctx context.Context) bool {
	for {
		p.mutex.Lock()
		resumed := p.resumed
		p.mutex.Unlock()
		if resumed == nil {
			return ctx.Err() == nil
		}
		select {
		case <-resumed:
		case <-ctx.Done():
			return false
		}
	}
}
