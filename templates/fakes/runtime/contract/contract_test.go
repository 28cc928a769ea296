package contract_test

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"strings"
	"testing"
	"time"

	"standin/doubles/contract"
)

// side is what the cases of these tests run on: fake and real see what they are told to.
type side struct {
	sees []any
	age  *time.Duration
}

var observe = contract.Case[side]{Name: "observe", Run: func(r *contract.Run[side]) {
	for _, value := range r.Set.sees {
		r.Saw("%v", value)
	}
}}

func sides(fake, real []any) contract.Sides[side] {
	var servers []string
	if real == nil {
		servers = []string{"PATH", "CONTRACT_NOWHERE", "CONTRACT_ELSEWHERE"}
	}
	return contract.Sides[side]{
		Servers: servers,
		Fake:    func(*testing.T) side { return side{fake, new(time.Duration)} },
		Real:    func(*testing.T) side { return side{real, new(time.Duration)} },
		Classes: []contract.Class{contract.Is(fs.ErrNotExist), contract.As(func(err *fs.PathError) string { return err.Op })},
		Advance: func(_ *testing.T, set side, d time.Duration) { *set.age += d },
	}
}

func TestEqual(t *testing.T) {
	missing := fmt.Errorf("cache: %w", fs.ErrNotExist)
	contract.Test(t, sides([]any{1, nil, missing}, []any{1, nil, fs.ErrNotExist}), observe, contract.Case[side]{
		Name: "time passes", Run: func(r *contract.Run[side]) {
			r.Advance(time.Minute)
			r.Saw("%s", *r.Set.age)
			_, hasDeadline := r.Context().Deadline()
			r.Saw("%t", hasDeadline)
		},
	})
}

// scenarios fail or are skipped, so each runs in a process of its own.
var scenarios = map[string]struct {
	run    func(t *testing.T)
	mode   string // GEN_CONTRACT
	output []string
	fails  bool
}{
	"different": {
		run:    func(t *testing.T) { contract.Test(t, sides([]any{1, 2}, []any{1, 3, errors.New("more")}), observe) },
		output: []string{"observation 2\n", "fake: 2\n", "real: 3\n", "observation 3\n", "fake: nothing\n", "real: other: more\n", "1 cases on fake and server: compared 3, equal 1, different 2; 0 cases on the fake alone"},
		fails:  true,
	},
	"path": {
		run:    func(t *testing.T) { contract.Test(t, sides([]any{&fs.PathError{Op: "open"}}, []any{1}), observe) },
		output: []string{"fake: open\n", "real: 1\n"},
		fails:  true,
	},
	"no servers": {
		run:    func(t *testing.T) { contract.Test(t, sides([]any{1}, nil), observe) },
		output: []string{"SKIP: TestScenario/observe/real", "to run the case on servers set CONTRACT_NOWHERE, CONTRACT_ELSEWHERE\n", "0 cases on fake and server: compared 0, equal 0, different 0; 1 cases on the fake alone"},
	},
	"no servers, and they are wanted": {
		run:    func(t *testing.T) { contract.Test(t, sides([]any{1}, nil), observe) },
		mode:   "real",
		output: []string{"GEN_CONTRACT=real, but it is not said where the servers are: set CONTRACT_NOWHERE, CONTRACT_ELSEWHERE\n"},
		fails:  true,
	},
	"the fake hangs": {
		run: func(t *testing.T) {
			contract.Test(t, sides(nil, []any{1}), contract.Case[side]{Name: "hang", Deadline: time.Millisecond, Run: func(r *contract.Run[side]) {
				r.Saw("begun")
				<-context.Background().Done()
			}})
		},
		output: []string{"not done after 1ms", `seen until then: ["begun"]`},
		fails:  true,
	},
	"the fake hangs until its client is closed, and fails then": {
		run: func(t *testing.T) {
			closed := make(chan struct{})
			on := sides(nil, []any{1})
			on.Fake = func(t *testing.T) side {
				t.Cleanup(func() { close(closed) })
				return side{}
			}
			contract.Test(t, on, contract.Case[side]{Name: "hang", Deadline: time.Millisecond, Run: func(r *contract.Run[side]) {
				<-closed
				time.Sleep(100 * time.Millisecond)
				r.Fatal("no connection")
			}})
		},
		output: []string{"not done after 1ms", "no connection", "0 cases on fake and server"},
		fails:  true,
	},
	"the server fails when it is closed": {
		run: func(t *testing.T) {
			on := sides([]any{1}, []any{2})
			on.Real = func(t *testing.T) side {
				t.Cleanup(func() { t.Error("no tables") })
				return side{sees: []any{2}}
			}
			contract.Test(t, on, observe)
		},
		output: []string{"no tables", "0 cases on fake and server: compared 0, equal 0, different 0"},
		fails:  true,
	},
	"the fake fails": {
		run: func(t *testing.T) {
			contract.Test(t, sides(nil, []any{1}), contract.Case[side]{Name: "fail", Run: func(r *contract.Run[side]) {
				r.Saw("begun")
				r.Fatal("no connection")
			}})
		},
		output: []string{"no connection", `seen until then: ["begun"]`},
		fails:  true,
	},
}

const scenarioVariable = "CONTRACT_SCENARIO"

func TestScenario(t *testing.T) {
	if name := os.Getenv(scenarioVariable); name != "" {
		scenarios[name].run(t)
		return
	}
	for name, scenario := range scenarios {
		t.Run(name, func(t *testing.T) {
			command := exec.Command(os.Args[0], "-test.run=^TestScenario$", "-test.v")
			command.Env = append(os.Environ(), scenarioVariable+"="+name, "GEN_CONTRACT="+scenario.mode)
			output, err := command.CombinedOutput()
			if (err != nil) != scenario.fails {
				t.Errorf("ended with %v", err)
			}
			for _, want := range scenario.output {
				if !strings.Contains(string(output), want) {
					t.Errorf("no %q in\n%s", want, output)
				}
			}
		})
	}
}
