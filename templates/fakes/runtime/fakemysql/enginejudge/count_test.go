package enginejudge

import (
	"fmt"
	"sort"
	"strings"
	"testing"
)

// tally counts what came of the comparisons of a test, and keeps the differences.
type tally struct {
	compared, equal int
	unknown         map[string]int // by what the engine says
	skipped         int            // steps of a section after one that the engine refused and that changes something, or after tables that differ
	differences     []difference
}

// difference is a statement of which both sides give other things.
type difference struct{ where, text, theirs, ours string }

func (d difference) String() string {
	return fmt.Sprintf("%s: %s\n  MariaDB: %s\n  engine:  %s", d.where, d.text, indent(d.theirs), indent(d.ours))
}

func indent(text string) string { return strings.ReplaceAll(text, "\n", "\n           ") }

func newTally() *tally { return &tally{unknown: map[string]int{}} }

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

// skip counts steps that are not run.
func (c *tally) skip(steps int) {
	c.compared += steps
	c.skipped += steps
}

func (c *tally) refused() int {
	n := c.skipped
	for _, times := range c.unknown {
		n += times
	}
	return n
}

// report prints the numbers, and what is unknown.
func (c *tally) report(t testing.TB, what string) {
	t.Helper()
	t.Logf("%s: compared %d, equal %d, different %d, refused as unknown %d (%d of them steps behind another)", what, c.compared, c.equal, len(c.differences), c.refused(), c.skipped)
	var lines []string
	for says, times := range c.unknown {
		lines = append(lines, fmt.Sprintf("%5d %s", times, says))
	}
	sort.Sort(sort.Reverse(sort.StringSlice(lines)))
	for _, line := range lines {
		t.Log(line)
	}
}

// compare counts one observation of both sides, and tells whether the section can go on.
func (c *tally) compare(where string, s step, theirs, ours *observation) bool {
	c.compared++
	switch {
	case theirs != nil && ours != nil && ours.unknown && !theirs.unknown:
		c.unknown[ours.String()]++
		return givesRows(s.text) || theirs.failed
	case seen(theirs) == seen(ours):
		c.equal++
	default:
		c.differences = append(c.differences, difference{where, s.text, seen(theirs), seen(ours)})
	}
	return true
}

func seen(o *observation) string {
	if o == nil {
		return "waits"
	}
	return o.String()
}
