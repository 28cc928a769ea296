package enginejudge

import (
	"fmt"
	"os"
	"path"
	"strings"
	"testing"
	"time"
)

// judgeScripts runs the scripts of a directory of testdata by protocols, and judges each as a feature; a prefix tells features apart of which other things are compared.
func judgeScripts(t *testing.T, directory, prefix string, by ...protocol) *tally {
	dsn(t)
	total := newTally()
	for _, s := range scripts(t, directory) {
		t.Run(s.feature, func(t *testing.T) {
			count := newTally()
			for _, p := range by {
				runScript(t, s, p, count)
			}
			count.report(t, prefix+s.feature)
			judge(t, prefix+s.feature, count)
			total.add(count)
		})
	}
	return total
}

// runScript runs the sections of a script by a protocol.
func runScript(t *testing.T, s script, p protocol, count *tally) {
	real, ours := pair(t, p)
	for _, section := range s.sections {
		if only := os.Getenv("SECTION"); only != "" {
			if matched, _ := path.Match(only, section.title); !matched {
				continue
			}
		}
		real.renew()
		ours.renew()
		runSection(fmt.Sprintf("%s (%s) %s", s.feature, p.name, section.title), section, real.play(), ours.play(), count)
	}
}

// match is a section that runs on both sides.
type match struct {
	section
	where      string
	real, ours *player
	count      *tally
}

// runSection runs the steps of a section on both sides. A random one ends with its first difference, which tells all that was before it.
func runSection(where string, s section, real, ours *player, count *tally) {
	m := match{s, where, real, ours, count}
	before := len(count.differences)
	for n := range m.steps {
		goesOn := m.next(n)
		if m.skips && len(count.differences) > before {
			count.differences[before].where += historyOf(m.steps[:n+1])
			return
		}
		if !goesOn {
			return
		}
	}
	for session := range real.waiting {
		theirs, our := m.finished(session)
		count.compare(where+" (at the end)", step{text: "what session " + session + " waited for"}, theirs, our)
	}
}

// next runs a step once its session has ended the one before, and tells whether the next one is to run.
func (m *match) next(n int) (goesOn bool) {
	s, left := m.steps[n], len(m.steps)-n
	_, isBusy := m.real.waiting[s.session]
	if isBusy && m.skips {
		return true
	}
	if isBusy && !s.isCancel() && !m.ended(s) {
		m.count.skip(left)
		return false
	}
	goesOn, counts := m.run(s)
	if !goesOn && counts {
		m.count.skip(left - 1)
	}
	return goesOn
}

func historyOf(steps []step) string {
	text := "\n"
	for _, s := range steps {
		text += s.session + ": " + s.text + ";\n"
	}
	return text
}

func (m *match) finished(session string) (theirs, our *observation) {
	return m.real.finished(session, 2*time.Second), m.ours.finished(session, 2*time.Second)
}

// ended compares what the step came to that a session waited with before this one; false where it waits still.
func (m *match) ended(s step) bool {
	theirs, our := m.finished(s.session)
	return m.count.compare(fmt.Sprintf("%s:%d (after it waited)", m.where, s.line), s, theirs, our) && theirs != nil && our != nil
}

// run runs a step on both sides, and tells whether the next one is to run; where not, whether those that are left count.
func (m *match) run(s step) (goesOn, counts bool) {
	where := fmt.Sprintf("%s:%d", m.where, s.line)
	m.real.begin(s)
	m.ours.begin(s)
	theirs, our := settle(m.real, m.ours, s.session)
	if !m.count.compare(where, s, theirs, our) || diverged(s, theirs, our) {
		return false, true
	}
	// Sides that wait differently have nothing more to say to each other.
	if (theirs == nil) != (our == nil) {
		return false, false
	}
	return m.others(where, s), false
}

// others compares what came of sessions that waited before this step. A random section ends where several waited and one goes on: which of the others goes on, too, is then MariaDB's scheduler's choice.
func (m *match) others(where string, s step) (goesOn bool) {
	isRace := m.skips && len(m.real.waiting) > 1
	for session := range m.real.waiting {
		if session == s.session {
			continue
		}
		theirs, our := settle(m.real, m.ours, session)
		if theirs == nil && our == nil {
			continue
		}
		if isRace {
			return false
		}
		m.count.compare(where+" (session "+session+" goes on)", s, theirs, our)
	}
	return true
}

// diverged tells whether nothing that follows is worth a comparison: one side has a table that the other one has not.
func diverged(s step, theirs, ours *observation) bool {
	if theirs == nil || ours == nil || theirs.failed == ours.failed {
		return false
	}
	first := strings.ToLower(s.text)
	return strings.HasPrefix(first, "create") || strings.HasPrefix(first, "alter") || strings.HasPrefix(first, "drop")
}
