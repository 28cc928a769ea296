package enginejudge

import (
	"os"
	"strconv"
	"strings"
	"testing"
	"time"
)

// TestRandom runs random statements over random tables: 2,000, or as many as ENGINE_STATEMENTS says. ENGINE_SEED repeats a world.
func TestRandom(t *testing.T) {
	dsn(t)
	statements := setting(t, "ENGINE_STATEMENTS", 2000)
	seed := seedOf(t, "ENGINE_STATEMENTS")
	t.Logf("ENGINE_SEED=%d", seed)
	count := newTally()
	type sides struct{ real, ours *side }
	var by []sides
	for _, p := range protocols {
		real, ours := pair(t, p)
		by = append(by, sides{real, ours})
	}
	for n := 0; int64(count.compared) < statements && len(count.differences) < int(setting(t, "ENGINE_DIFFERENCES", 50)); n++ {
		s := by[n%len(by)]
		if os.Getenv("ENGINE_SEED") != "" {
			s = by[setting(t, "ENGINE_PROTOCOL", 0)]
		}
		s.real.renew()
		s.ours.renew()
		runWorld(seed+int64(n), s.real.play(), s.ours.play(), count)
		if os.Getenv("ENGINE_SEED") != "" {
			break
		}
	}
	count.report(t, "random")
	judge(t, "random", count)
}

// seedOf is the seed of a random test: always the same in the short form, so that it fails for changes alone; a new one where a variable says how
// long the test is.
func seedOf(t *testing.T, length string) int64 {
	otherwise := int64(1)
	if os.Getenv(length) != "" {
		otherwise = time.Now().UnixNano() % 1e9
	}
	return setting(t, "ENGINE_SEED", otherwise)
}

func setting(t *testing.T, name string, otherwise int64) int64 {
	text := os.Getenv(name)
	if text == "" {
		return otherwise
	}
	n, err := strconv.ParseInt(text, 10, 64)
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	return n
}

// worldSteps is how many statements a world has after its tables.
const worldSteps = 60

// runWorld runs a world until its tables differ.
func runWorld(seed int64, real, ours *player, count *tally) {
	w := newWorld(seed)
	where := "ENGINE_SEED=" + strconv.FormatInt(seed, 10)
	var history []string
	for n, text := range w.create() {
		history = append(history, text)
		if !runStep(where, step{line: n, session: "a", text: text}, real, ours, count, history) {
			return
		}
	}
	for n := 0; n < worldSteps; n++ {
		text, inOrder := "", false
		if n < 12 {
			text = w.insertion()
		} else {
			text, inOrder = w.statement()
		}
		if !givesRows(text) {
			history = append(history, text)
		}
		if !runStep(where, step{line: n, session: "a", text: text, inOrder: inOrder}, real, ours, count, history) {
			return
		}
	}
}

// runStep runs a statement on both sides; false where nothing after it can be compared.
func runStep(where string, s step, real, ours *player, count *tally, history []string) bool {
	real.begin(s)
	theirs := real.finished("a", longest)
	ours.begin(s)
	our := ours.finished("a", longest)
	theirs.forgetTypes()
	our.forgetTypes()
	before := len(count.differences)
	goesOn := count.compare(where, s, theirs, our)
	if len(count.differences) == before {
		return goesOn
	}
	if os.Getenv("ENGINE_SEED") != "" {
		count.differences[before].where += "\n" + strings.Join(history, ";\n") + ";"
	}
	return givesRows(s.text)
}
