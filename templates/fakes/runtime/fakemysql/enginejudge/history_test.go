package enginejudge

import "testing"

// TestHistories runs the statements of testdata/histories: sessions whose steps follow each other, and wait for each other.
func TestHistories(t *testing.T) { judgeScripts(t, "histories", "", protocols[0]) }
