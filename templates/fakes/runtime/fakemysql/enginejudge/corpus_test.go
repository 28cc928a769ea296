package enginejudge

import "testing"

// TestCorpus runs the statements of testdata/corpus, a file for each feature, by both protocols.
func TestCorpus(t *testing.T) { judgeScripts(t, "corpus", "", protocols...).report(t, "all") }

// TestWarnings runs the same statements once more, and compares the levels and numbers of their warnings.
func TestWarnings(t *testing.T) {
	judgeScripts(t, "corpus", "warnings of ", warning).report(t, "warnings")
}
