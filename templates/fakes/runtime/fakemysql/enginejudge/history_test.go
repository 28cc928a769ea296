package enginejudge

import "testing"

// TestHistories runs the statements of testdata/histories: sessions whose steps follow each other, and wait for each other.
func TestHistories(t *testing.T) {
	dsn(t)
	for _, s := range scripts(t, "histories") {
		count := newTally()
		runScript(t, s, protocols[0], count)
		count.report(t, s.feature)
		judge(t, s.feature, count)
	}
}
