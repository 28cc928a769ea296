package enginejudge

import (
	"context"
	"time"
)

// player runs the steps of a section on one side, each step as far as it gets before the next one begins: a step that has to wait
// for another session goes on in the background.
type player struct {
	*side
	waiting map[string]chan *observation // of sessions whose last step is not done
}

func (s *side) play() *player { return &player{s, map[string]chan *observation{}} }

// begin starts a step.
func (p *player) begin(s step) {
	session := p.session(s.session)
	done := make(chan *observation, 1)
	p.waiting[s.session] = done
	go func() { done <- observe(context.Background(), session, s, p.prepared) }()
}

// finished gives what a session's step has seen, nil where it is not done within a time.
func (p *player) finished(session string, within time.Duration) *observation {
	timer := time.NewTimer(within)
	defer timer.Stop()
	select {
	case o := <-p.waiting[session]:
		delete(p.waiting, session)
		return o
	case <-timer.C:
		return nil
	}
}

// short is how long a step has that may be one that waits.
const short = 60 * time.Millisecond

// settle gives what has come of a session's step on both sides: nil on a side where it waits. Where one side is done, the other one
// gets the time that it needs on a busy machine, so that only a difference takes long.
func settle(real, ours *player, session string) (theirs, our *observation) {
	patience := 3 * time.Second / 2
	for waited := time.Duration(0); waited < patience; waited += short {
		if theirs == nil {
			theirs = real.finished(session, short)
		}
		if our == nil {
			our = ours.finished(session, short)
		}
		switch {
		case theirs != nil && our != nil:
			return theirs, our
		case theirs == nil && our == nil:
			return nil, nil
		}
	}
	return theirs, our
}
