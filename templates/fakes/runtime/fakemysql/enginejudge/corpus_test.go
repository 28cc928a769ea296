package enginejudge

import (
	"fmt"
	"os"
	"path"
	"testing"
	"time"
)

// TestCorpus runs the statements of testdata/corpus, a file for each feature, by both protocols.
func TestCorpus(t *testing.T) {
	dsn(t)
	total := newTally()
	for _, s := range scripts(t, "corpus") {
		t.Run(s.feature, func(t *testing.T) {
			count := newTally()
			for _, p := range protocols {
				runScript(t, s, p, count)
			}
			count.report(t, s.feature)
			judge(t, s.feature, count)
			total.add(count)
		})
	}
	total.report(t, "all")
}

// TestWarnings runs the same statements once more, and compares the levels and numbers of their warnings.
func TestWarnings(t *testing.T) {
	dsn(t)
	total := newTally()
	for _, s := range scripts(t, "corpus") {
		t.Run(s.feature, func(t *testing.T) {
			count := newTally()
			runScript(t, s, warning, count)
			count.report(t, "warnings of "+s.feature)
			judge(t, "warnings of "+s.feature, count)
			total.add(count)
		})
	}
	total.report(t, "warnings")
}

// add adds the numbers of a feature.
func (c *tally) add(other *tally) {
	c.compared += other.compared
	c.equal += other.equal
	c.skipped += other.skipped
	c.differences = append(c.differences, other.differences...)
	for says, times := range other.unknown {
		c.unknown[says] += times
	}
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

// runSection runs the steps of a section on both sides. A random one ends with its first difference, which tells all that was before it.
func runSection(where string, section section, real, ours *player, count *tally) {
	before := len(count.differences)
	for n, s := range section.steps {
		here := fmt.Sprintf("%s:%d", where, s.line)
		if _, busy := real.waiting[s.session]; busy && section.skips {
			continue
		} else if busy && !s.isCancel() { // what the step before it came to
			theirs, our := real.finished(s.session, 2*time.Second), ours.finished(s.session, 2*time.Second)
			if !count.compare(here+" (after it waited)", s, theirs, our) || theirs == nil || our == nil {
				count.skip(len(section.steps) - n)
				return
			}
		}
		real.begin(s)
		ours.begin(s)
		theirs, our := settle(real, ours, s.session)
		if !count.compare(here, s, theirs, our) {
			count.skip(len(section.steps) - n - 1)
			return
		}
		if diverged(s, theirs, our) {
			count.skip(len(section.steps) - n - 1)
			return
		}
		// Sides that wait differently have nothing more to say to each other.
		if (theirs == nil) != (our == nil) {
			return
		}
		others(here, s, real, ours, count)
		if section.skips && len(count.differences) > before {
			told := "\n"
			for _, s := range section.steps[:n+1] {
				told += s.session + ": " + s.text + ";\n"
			}
			count.differences[before].where += told
			return
		}
	}
	for session := range real.waiting {
		theirs, our := real.finished(session, 2*time.Second), ours.finished(session, 2*time.Second)
		count.compare(where+" (at the end)", step{text: "what session " + session + " waited for"}, theirs, our)
	}
}

// others compares what came of sessions that waited before this step.
func others(where string, s step, real, ours *player, count *tally) {
	for session := range real.waiting {
		if session == s.session {
			continue
		}
		theirs, our := settle(real, ours, session)
		if theirs == nil && our == nil {
			continue
		}
		count.compare(where+" (session "+session+" goes on)", s, theirs, our)
	}
}
