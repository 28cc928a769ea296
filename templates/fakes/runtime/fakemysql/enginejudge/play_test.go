package enginejudge

import (
	"context"
	"database/sql"
	"time"
)

// player runs the steps of a section on one side, each step as far as it gets before the next one begins: a step that has to wait
// for another session goes on in the background.
type player struct {
	*side
	waiting map[string]running // sessions whose last step is not done
}

// running is a step that runs.
type running struct {
	done   chan *observation
	cancel context.CancelFunc
}

func (s *side) play() *player { return &player{s, map[string]running{}} }

// begin starts a step.
func (p *player) begin(s step) {
	if s.isCancel() {
		p.cancel(s.session)
		return
	}
	session := p.session(s.session)
	ctx, cancel := context.WithCancel(context.Background())
	step := running{make(chan *observation, 1), cancel}
	p.waiting[s.session] = step
	go func() {
		defer cancel()
		o := p.observe(ctx, session, s)
		if ctx.Err() != nil {
			session.Close()
		}
		step.done <- o
	}()
}

// observe runs a step. Where warnings are compared, a statement with a table comes before it: one that has none keeps those of the statement before.
func (p *player) observe(ctx context.Context, session *sql.Conn, s step) *observation {
	if !p.by.warns {
		return observe(ctx, session, s, p.by.prepared)
	}
	_, _ = session.ExecContext(ctx, "SELECT 1 FROM information_schema.character_sets LIMIT 0")
	o := observe(ctx, session, s, false)
	o.warnings(ctx, session)
	return o
}

// cancel ends the context of the statement that a session waits with. The driver closes its connection, so the session's next step has another one.
func (p *player) cancel(session string) {
	step, waits := p.waiting[session]
	if !waits {
		p.t.Fatalf("%s: session %s does not wait", p.name, session)
	}
	step.cancel()
	delete(p.sessions, session)
}

// finished gives what a session's step has seen, nil where it is not done within a time.
func (p *player) finished(session string, within time.Duration) *observation {
	timer := time.NewTimer(within)
	defer timer.Stop()
	select {
	case o := <-p.waiting[session].done:
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
