package enginejudge

import "testing"

// TestCollected runs what public services send: their migrations for MySQL, and the statements of their code, which MariaDB takes over the
// tables of these migrations. At least 95 of a hundred have to run on the engine.
func TestCollected(t *testing.T) {
	total := judgeScripts(t, "collected", "", protocols[0])
	total.report(t, "collected")
	if share := 100 - 100*float64(total.refused())/float64(total.compared); share < 95 {
		t.Errorf("%.1f of a hundred run", share)
	} else {
		t.Logf("%.1f of a hundred run", share)
	}
}
