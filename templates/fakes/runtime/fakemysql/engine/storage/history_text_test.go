package storage

import (
	"fmt"
	"os"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"
)

// testdata/histories.txt has histories with what MariaDB gave: each begins with "# its name: the isolation levels of A, B, .." and has a line for each step. UPDATE=1 with a server writes them anew.
const historiesFile = "testdata/histories.txt"

type recorded struct {
	title string
	history
	want []string
}

var levels = map[string]Isolation{"READ-UNCOMMITTED": ReadUncommitted, "READ-COMMITTED": ReadCommitted, "REPEATABLE-READ": RepeatableRead}

func readHistories(t *testing.T) []recorded {
	text, err := os.ReadFile(historiesFile)
	if err != nil {
		t.Fatal(err)
	}
	var all []recorded
	for number, line := range strings.Split(string(text), "\n") {
		switch {
		case strings.HasPrefix(line, "# "):
			r := recorded{title: line}
			for _, name := range strings.Fields(line[strings.LastIndex(line, ":")+1:]) {
				r.isolation = append(r.isolation, levels[name])
			}
			all = append(all, r)
		case line != "":
			last := &all[len(all)-1]
			text, _, _ := strings.Cut(line, " ->")
			s, err := parseStatement(text[3:])
			if err != nil {
				t.Fatalf("%s:%d: %v", historiesFile, number+1, err)
			}
			last.steps = append(last.steps, step{int(line[0] - 'A'), s})
			last.want = append(last.want, line)
		}
	}
	return all
}

var (
	numberPattern = `(-?\d+)`
	rangeText     = `(?: WHERE (?:(id|a|b) (=|>=) ` + numberPattern + `(?: AND (?:id|a|b) < ` + numberPattern + `)?)?(?: AND )?(?:c = ` + numberPattern + `)?)?`
	indexText     = `(?: FORCE INDEX \((?:PRIMARY|u|k)\))?`
	selectPattern = regexp.MustCompile(`^SELECT \* FROM t` + indexText + rangeText + `( ORDER BY \w+ DESC)?(?: LIMIT (\d+))?( LOCK IN SHARE MODE| FOR UPDATE)?( NOWAIT| SKIP LOCKED)?$`)
	insertPattern = regexp.MustCompile(`^(INSERT|REPLACE) INTO t VALUES \(` + strings.Repeat(numberPattern+`, `, 3) + numberPattern + `\)(?: ON DUPLICATE KEY UPDATE (\w+) = ` + numberPattern + `)?$`)
	updatePattern = regexp.MustCompile(`^UPDATE t` + indexText + ` SET (\w+) = ` + numberPattern + rangeText + `$`)
	deletePattern = regexp.MustCompile(`^DELETE FROM t` + rangeText + `$`)
)

func parseStatement(text string) (s statement, err error) {
	s = statement{verb: strings.ToLower(strings.TrimSuffix(text, " s")), key: -1, only: -1}
	if m := selectPattern.FindStringSubmatch(text); m != nil {
		s.verb, s.desc, s.limit, s.skip = "select", m[6] != "", int(intOf(m[7])), m[9]
		s.lock = map[string]Lock{"": NoLock, " LOCK IN SHARE MODE": Shared, " FOR UPDATE": Exclusive}[m[8]]
		s.parseRange(m[1:6])
	} else if m := insertPattern.FindStringSubmatch(text); m != nil {
		s.verb = strings.ToLower(m[1])
		for i := range s.row {
			s.row[i] = intOf(m[2+i])
		}
		if m[6] != "" {
			s.verb, s.set, s.to = "upsert", columnOf(m[6]), intOf(m[7])
		}
	} else if m := updatePattern.FindStringSubmatch(text); m != nil {
		s.verb, s.set, s.to = "update", columnOf(m[1]), intOf(m[2])
		s.parseRange(m[3:8])
	} else if m := deletePattern.FindStringSubmatch(text); m != nil {
		s.verb = "delete"
		s.parseRange(m[1:6])
	} else if s.sql("t") != text || !strings.Contains("commit rollback savepoint rollback to", s.verb) {
		return s, fmt.Errorf("%q is not one of the statements that histories have", text)
	}
	return s, nil
}

// parseRange takes what rangeText has: column, operator, low, high, c.
func (s *statement) parseRange(m []string) {
	if m[0] != "" {
		s.key, s.equal, s.low, s.high = columnOf(m[0]), m[1] == "=", intOf(m[2]), intOf(m[3])
	}
	if m[4] != "" {
		s.only = intOf(m[4])
	}
}

func intOf(text string) int64 {
	n, _ := strconv.ParseInt(text, 10, 64)
	return n
}

func columnOf(name string) int {
	for i, column := range columnNames {
		if column == name {
			return i
		}
	}
	return -1
}

func TestHistoriesAreAsMariaDBHadThem(t *testing.T) {
	steps := 0
	for _, r := range readHistories(t) {
		got := observe(t, r.history, newEngineRunner(r.history, time.Minute))
		for i, want := range r.want {
			if strings.HasSuffix(atOr(got, i), several) || strings.HasSuffix(want, several) {
				break
			}
			if steps++; atOr(got, i) != want {
				t.Errorf("%s\n  %s\nMariaDB: %s\nengine:  %s", r.title, strings.Join(r.want[:i], "\n  "), want, atOr(got, i))
				break
			}
		}
	}
	t.Logf("%d steps are as MariaDB had them", steps)
}

// TestHistoriesAreThoseOfMariaDB has a server confirm what is recorded.
func TestHistoriesAreThoseOfMariaDB(t *testing.T) {
	db := openServer(t)
	var written strings.Builder
	steps, equal := 0, 0
	for number, r := range readHistories(t) {
		server := newServerRunner(t, db, fmt.Sprint("h", number), r.history)
		got := observe(t, r.history, server)
		server.close()
		if server.isUnsure {
			fmt.Fprintf(&written, "%s\n%s\n\n", r.title, strings.Join(r.want, "\n"))
			continue
		}
		fmt.Fprintf(&written, "%s\n%s\n\n", r.title, strings.Join(got, "\n"))
		for i, want := range r.want {
			if strings.HasSuffix(atOr(got, i), several) || strings.HasSuffix(want, several) {
				break
			}
			if steps++; atOr(got, i) == want {
				equal++
			} else if os.Getenv("UPDATE") == "" {
				t.Errorf("%s\n  %s\nrecorded: %s\nserver:   %s", r.title, strings.Join(r.want[:i], "\n  "), want, atOr(got, i))
				break
			}
		}
	}
	if os.Getenv("UPDATE") != "" {
		if err := os.WriteFile(historiesFile, []byte(written.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	t.Logf("compared %d, equal %d, different %d", steps, equal, steps-equal)
}
