package contract

import (
	"fmt"
	"testing"
)

// tally counts the observations of a Test.
type tally struct{ cases, skipped, compared, equal int }

// compare reports the observations that differ.
func (c *tally) compare(t *testing.T, fake, real []string) {
	t.Helper()
	c.cases++
	for i := 0; i < max(len(fake), len(real)); i++ {
		c.compared++
		if at(fake, i) == at(real, i) {
			c.equal++
			continue
		}
		t.Errorf("observation %d\n\tfake: %s\n\treal: %s", i+1, at(fake, i), at(real, i))
	}
}

func at(seen []string, i int) string {
	if i < len(seen) {
		return seen[i]
	}
	return "nothing"
}

func (c tally) String() string {
	return fmt.Sprintf("contract: %d cases on fake and server: compared %d, equal %d, different %d; %d cases on the fake alone",
		c.cases, c.compared, c.equal, c.compared-c.equal, c.skipped)
}
