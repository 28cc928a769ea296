package kafkajudge

import (
	"os"
	"path/filepath"
	"sort"
	"strings"
	"testing"
)

// recordingFile has what a real Kafka 3.9.1 saw, sequence by sequence. Where there is no server it stands in for one;
// JUDGE_RECORD=1 writes it anew, from the server of GEN_KAFKA_BROKERS.
var recordingFile = filepath.Join("testdata", "kafka-3.9.1.txt")

const headline = "# "

// recording is what a side saw in each sequence.
type recording map[string][]string

func readRecording(t *testing.T) recording {
	t.Helper()
	text, err := os.ReadFile(recordingFile)
	if err != nil {
		t.Fatal(err)
	}
	read := recording{}
	name := ""
	for _, line := range strings.Split(strings.TrimSuffix(string(text), "\n"), "\n") {
		if after, isHeadline := strings.CutPrefix(line, headline); isHeadline {
			name = after
		} else {
			read[name] = append(read[name], strings.TrimPrefix(line, "  "))
		}
	}
	return read
}

func (r recording) write(t *testing.T) {
	t.Helper()
	names := make([]string, 0, len(r))
	for name := range r {
		names = append(names, name)
	}
	sort.Strings(names)
	var text strings.Builder
	for _, name := range names {
		text.WriteString(headline + name + "\n")
		for _, line := range r[name] {
			text.WriteString("  " + line + "\n")
		}
	}
	if err := os.WriteFile(recordingFile, []byte(text.String()), 0o644); err != nil {
		t.Fatal(err)
	}
}
