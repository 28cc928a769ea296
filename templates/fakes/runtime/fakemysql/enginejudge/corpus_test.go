package enginejudge

import "testing"

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
