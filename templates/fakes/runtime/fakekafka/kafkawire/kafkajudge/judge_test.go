// Package kafkajudge has only tests: the same sequences of clients' calls run on the fake Kafka, on franz-go's kfake and
// on a real Kafka, and what was seen is compared. Without GEN_KAFKA_BROKERS it is what a real Kafka saw once.
package kafkajudge

import (
	"fmt"
	"os"
	"sort"
	"strings"
	"testing"
	"time"
)

// sequence is something that clients do.
type sequence struct {
	name string
	run  func(s *scene)
}

// sequences are all, by the client that makes them.
var sequences = map[string][]sequence{
	"wire":     wireSequences,
	"kafka-go": kafkaGoSequences,
	"franz-go": franzGoSequences,
	"sarama":   saramaSequences,
}

// inShort are the sequences of the short form.
var inShort = map[string]bool{
	"wire: produce and fetch":                      true,
	"wire: idempotent producer":                    true,
	"wire: transaction aborted":                    true,
	"wire: transactions side by side":              true,
	"wire: group of two":                           true,
	"wire: fetch waits":                            true,
	"wire: produce errors":                         true,
	"wire: transactional producer fenced":          true,
	"wire: member id asked for":                    true,
	"wire: metadata":                               true,
	"wire: offsets of a group":                     true,
	"kafka-go: messages come as they went":         true,
	"kafka-go: group shares and takes over":        true,
	"kafka-go: what was not committed comes again": true,
	"franz-go: transactions":                       true,
	"franz-go: group shares and takes over":        true,
	"franz-go: consume, change, produce":           true,
	"sarama: transactions":                         true,
	"sarama: group shares and takes over":          true,
	"sarama: what was not marked comes again":      true,
}

// deadline is how long a sequence may take on one side.
const deadline = 40 * time.Second

// difference is one that is known: the side that stands alone, and why.
type difference struct{ alone, reason string }

func TestJudge(t *testing.T) {
	sides := []side{fake(t), franzGosFake(t), real(t)}
	recorded := recording{}
	clients := make([]string, 0, len(sequences))
	for client := range sequences {
		clients = append(clients, client)
	}
	sort.Strings(clients)
	for _, client := range clients {
		t.Run(client, func(t *testing.T) {
			counted := newTally()
			for _, sequence := range sequences[client] {
				if testing.Short() && !inShort[client+": "+sequence.name] {
					continue
				}
				t.Run(sequence.name, func(t *testing.T) {
					name := client + ": " + sequence.name
					recorded[name] = counted.judge(t, name, sequence, sides)
				})
			}
			t.Logf("fake, kfake, %s: %s", sides[2].about, counted)
		})
	}
	if os.Getenv("JUDGE_RECORD") != "" && !t.Failed() {
		recorded.write(t)
	}
}

// real is the server of GEN_KAFKA_BROKERS, or what one saw.
func real(t *testing.T) side {
	if brokers := os.Getenv("GEN_KAFKA_BROKERS"); brokers != "" {
		return side{name: "kafka", about: "Kafka", brokers: strings.Split(brokers, ",")}
	}
	if strings.EqualFold(os.Getenv("GEN_CONTRACT"), "real") || os.Getenv("JUDGE_RECORD") != "" {
		t.Fatal("there is no Kafka: set GEN_KAFKA_BROKERS")
	}
	return side{name: "kafka", about: "what Kafka 3.9.1 saw", recorded: readRecording(t)}
}

// tally counts sequences and what was seen in them.
type tally struct {
	sequences, seen, equal, different int
	alone                             map[string]int
}

func newTally() *tally { return &tally{alone: map[string]int{}} }

func (c *tally) String() string {
	text := fmt.Sprintf("%d sequences, %d observations compared, %d equal, %d different", c.sequences, c.seen, c.equal, c.different)
	sides := make([]string, 0, len(c.alone))
	for side := range c.alone {
		sides = append(sides, side)
	}
	sort.Strings(sides)
	for _, side := range sides {
		text += fmt.Sprintf(", %s alone %d", side, c.alone[side])
	}
	return text
}

// judge runs a sequence on all sides at once and compares. It gives what the last side saw.
func (c *tally) judge(t *testing.T, name string, sequence sequence, sides []side) []string {
	seen := make([][]string, len(sides))
	done := make(chan int, len(sides))
	for i := range sides {
		go func() {
			if sides[i].recorded != nil {
				seen[i] = sides[i].recorded[name]
			} else {
				seen[i] = play(sides[i], sequence)
			}
			done <- i
		}()
	}
	for range sides {
		<-done
	}
	c.sequences++
	found := map[string]bool{}
	var shown strings.Builder
	for line := range longest(seen) {
		c.seen++
		alone := aloneIn(seen, line, sides)
		if alone == "" {
			c.equal++
			continue
		}
		c.different++
		c.alone[alone]++
		found[alone] = true
		for i := range sides {
			fmt.Fprintf(&shown, "%-6s %s\n", sides[i].name, at(seen[i], line))
		}
	}
	if len(seen[0]) == 0 {
		t.Error("nothing was seen")
	}
	if err := compareWithKnown(found, knownDifferences[name]); err != nil {
		t.Errorf("%v:\n%s", err, shown.String())
	}
	if os.Getenv("JUDGE_SHOW") != "" {
		t.Logf("seen:\n%s", strings.Join(seen[0], "\n"))
	}
	return seen[len(seen)-1]
}

// compareWithKnown says what was found and is not known, or known and no more found.
func compareWithKnown(found map[string]bool, known []difference) error {
	for _, difference := range known {
		if !found[difference.alone] {
			return fmt.Errorf("%s is no more alone, take that from the list: %s", difference.alone, difference.reason)
		}
		delete(found, difference.alone)
	}
	for alone := range found {
		return fmt.Errorf("different, %s alone", alone)
	}
	return nil
}

func longest(seen [][]string) int {
	length := 0
	for i := range seen {
		length = max(length, len(seen[i]))
	}
	return length
}

func at(seen []string, line int) string {
	if line < len(seen) {
		return seen[line]
	}
	return "(nothing)"
}

// aloneIn is the side that saw something else than the others, "all" where each did, and nothing where none did.
func aloneIn(seen [][]string, line int, sides []side) string {
	first, second, third := at(seen[0], line), at(seen[1], line), at(seen[2], line)
	switch {
	case first == second && second == third:
		return ""
	case second == third:
		return sides[0].name
	case first == third:
		return sides[1].name
	case first == second:
		return sides[2].name
	}
	return "all"
}
