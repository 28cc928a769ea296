package enginejudge

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// A script is a file of testdata: sections that begin with `== title`, each in a database of its own, and in them statements that
// end with a semicolon at the end of a line. A statement may have before it
//
//	b: the session that runs it, else it is a:
//	-- ? [1, "x", null]: a line with its arguments
//	-- in order: a line that says that the order of its rows counts
//
// Other lines that begin with -- are comments. The statement CANCEL is none: it ends the context of the statement that its session waits with.
type script struct {
	feature  string
	sections []section
}

type section struct {
	title string
	steps []step
	skips bool // a step of a session that waits, else the step has to wait for the session
}

// step is a statement of a script.
type step struct {
	line      int
	session   string
	text      string
	arguments []any
	inOrder   bool
}

func (s step) isCancel() bool { return s.text == "CANCEL" }

// scripts reads the scripts of a directory of testdata.
func scripts(t testing.TB, directory string) []script {
	t.Helper()
	files, err := filepath.Glob(filepath.Join("testdata", directory, "*.sql"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no scripts in %s: %v", directory, err)
	}
	var all []script
	for _, file := range files {
		content, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		sections, problem := parseScript(string(content))
		if problem != "" {
			t.Fatalf("%s: %s", file, problem)
		}
		all = append(all, script{strings.TrimSuffix(filepath.Base(file), ".sql"), sections})
	}
	return all
}

func parseScript(content string) (sections []section, problem string) {
	var next step
	for n, line := range strings.Split(content, "\n") {
		switch trimmed := strings.TrimSpace(line); {
		case next.text == "" && (trimmed == "" || strings.HasPrefix(trimmed, "#")):
		case next.text == "" && strings.HasPrefix(trimmed, "== "):
			sections = append(sections, section{title: trimmed[3:]})
		case next.text == "" && strings.HasPrefix(trimmed, "-- ? "):
			if next.arguments, problem = arguments(trimmed[5:]); problem != "" {
				return nil, problem
			}
		case next.text == "" && trimmed == "-- in order":
			next.inOrder = true
		case next.text == "" && strings.HasPrefix(trimmed, "--"):
		default:
			if next.text == "" {
				next.line, next.session = n+1, "a"
				if len(trimmed) > 3 && trimmed[1] == ':' && trimmed[2] == ' ' {
					next.session, trimmed = trimmed[:1], trimmed[3:]
				}
				line = trimmed
			}
			next.text += line + "\n"
			if strings.HasSuffix(trimmed, ";") {
				if len(sections) == 0 {
					return nil, "a statement before the first section"
				}
				next.text = strings.TrimSuffix(strings.TrimSpace(next.text), ";")
				last := &sections[len(sections)-1]
				last.steps = append(last.steps, next)
				next = step{}
			}
		}
	}
	if next.text != "" {
		return nil, "the last statement has no semicolon: " + next.text
	}
	return sections, ""
}

// arguments reads a JSON array. Whole numbers are int64.
func arguments(text string) ([]any, string) {
	decoder := json.NewDecoder(strings.NewReader(text))
	decoder.UseNumber()
	var values []any
	if err := decoder.Decode(&values); err != nil {
		return nil, text + ": " + err.Error()
	}
	for i, value := range values {
		if number, is := value.(json.Number); is {
			if whole, err := number.Int64(); err == nil {
				values[i] = whole
			} else {
				values[i], _ = number.Float64()
			}
		}
	}
	return values, ""
}
