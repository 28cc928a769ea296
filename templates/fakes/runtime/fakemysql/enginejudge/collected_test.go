package enginejudge

import "testing"

// TestCollected runs what public services send: their migrations for MySQL, and the statements of their code, which MariaDB takes over the
// tables of these migrations. At least 95 of a hundred have to run on the engine.
func TestCollected(t *testing.T) {
	dsn(t)
	total := newTally()
	for _, s := range scripts(t, "collected") {
		t.Run(s.feature, func(t *testing.T) {
			count := newTally()
			runScript(t, s, protocols[0], count)
			count.report(t, s.feature)
			judge(t, s.feature, count)
			total.add(count)
		})
	}
	total.report(t, "collected")
	if share := 100 - 100*float64(total.refused())/float64(total.compared); share < 95 {
		t.Errorf("%.1f of a hundred run", share)
	} else {
		t.Logf("%.1f of a hundred run", share)
	}
}
