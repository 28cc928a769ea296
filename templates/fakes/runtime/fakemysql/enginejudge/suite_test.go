package enginejudge

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"testing"
)

// TestSuite runs the statements of a file of MariaDB's own test suite, one after the other in one session: ENGINE_SUITE names a JSON array of them. A statement that the
// engine says not to know runs on neither side, so that both have the same tables. `pnpm suites mariadb` makes such files, and has a list of what is different.
func TestSuite(t *testing.T) {
	file := os.Getenv("ENGINE_SUITE")
	if file == "" {
		t.Skip("set ENGINE_SUITE")
	}
	dsn(t)
	content, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var statements []string
	if err := json.Unmarshal(content, &statements); err != nil {
		t.Fatal(err)
	}
	real := newSide(t, "MariaDB", suiteDatabase, protocols[0], realConnector(t, protocols[0].settings))
	ours := newSide(t, "engine", suiteDatabase, protocols[0], backend(t).Connector(protocols[0].settings))
	count := map[outcome]int{}
	for n, text := range statements {
		s := step{line: n + 1, session: suiteSession, text: text}
		our := ours.run(s)
		if our.unknown {
			count[unknown]++
			t.Logf("%s %d: %s\n  %s", unknown, s.line, text, our)
			continue
		}
		theirs := real.run(s)
		d := difference{fmt.Sprint(s.line), text, theirs.String(), our.String()}
		is := outcomeOf(theirs, our)
		count[is]++
		if is != equal {
			t.Logf("%s %s", is, d)
		}
		if theirs.isBroken() || our.isBroken() {
			real.closeSessions()
			ours.closeSessions()
		}
	}
	t.Logf("statements %d, unknown %d, types %d, texts %d, different %d", len(statements), count[unknown], count[types], count[texts], count[different])
}

// run runs a statement in the side's session. In a new one the clock stands still.
func (s *side) run(of step) *observation {
	ctx := context.Background()
	if s.sessions[of.session] == nil {
		observe(ctx, s.session(of.session), step{text: "SET timestamp = 1700000000"}, false)
	}
	return observe(ctx, s.session(of.session), of, false)
}

// isBroken tells whether the session may be gone.
func (o *observation) isBroken() bool { return o.failed && o.number == 0 }

// suiteDatabase is what MariaDB's suite calls its database; suiteSession is the only session.
const (
	suiteDatabase = "test"
	suiteSession  = "a"
)

// outcome is what came of a statement.
type outcome string

const (
	equal     outcome = "equal"
	unknown   outcome = "unknown"   // to the engine
	types     outcome = "types"     // columns have other types, and nothing else is different
	texts     outcome = "texts"     // an error has another text
	different outcome = "different" // rows, counts, numbers of errors
)

// outcomeOf compares what both sides saw. It takes the types of columns away.
func outcomeOf(theirs, our *observation) outcome {
	if theirs.String() == our.String() {
		return equal
	}
	if theirs.failed && our.failed && theirs.number == our.number {
		return texts
	}
	theirs.forgetTypes()
	our.forgetTypes()
	if theirs.String() == our.String() {
		return types
	}
	return different
}
