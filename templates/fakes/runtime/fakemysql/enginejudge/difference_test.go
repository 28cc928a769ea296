package enginejudge

import (
	"os"
	"strings"
	"testing"
)

// knownDifference is one that stays, with the reason.
type knownDifference struct {
	feature string
	text    string // how the statement begins
	reason  string
}

// known are the differences that stay.
var known = []knownDifference{}

// judge fails for differences that are not known, and for known ones that are none any more.
func judge(t *testing.T, feature string, count *tally) {
	t.Helper()
	met := map[knownDifference]bool{}
	for _, d := range count.differences {
		if k, is := knownAs(feature, d); is {
			met[k] = true
			t.Logf("%s\n  known: %s", d, k.reason)
			continue
		}
		t.Errorf("%s", d)
	}
	if len(count.unknown) > 0 || os.Getenv("SECTION") != "" {
		return // not all was run
	}
	for _, k := range known {
		if k.feature == feature && !met[k] {
			t.Errorf("this is no difference any more: take it from the list: %s: %s", feature, k.text)
		}
	}
}

func knownAs(feature string, d difference) (knownDifference, bool) {
	for _, k := range known {
		if k.feature == feature && strings.HasPrefix(d.text, k.text) {
			return k, true
		}
	}
	return knownDifference{}, false
}
