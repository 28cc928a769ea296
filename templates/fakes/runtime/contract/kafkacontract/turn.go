package kafkacontract

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"
)

// turnTakes is how long others may have a topic.
const turnTakes = 5 * time.Minute

// takeTurn waits until no other test of this machine has a topic of a Kafka, and has it until the test ends. Tests of
// several packages run at once, and a topic has the name that the code gives it.
func takeTurn(t testing.TB, addresses, topic string) {
	t.Helper()
	sum := sha256.Sum256([]byte(addresses + "\x00" + topic))
	path := filepath.Join(os.TempDir(), fmt.Sprintf("gen-topic-%d-%s.lock", os.Getuid(), hex.EncodeToString(sum[:8])))
	file, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE, 0o666)
	if err != nil {
		t.Fatalf("topic %s: %v", topic, err)
	}
	t.Cleanup(func() { _ = file.Close() })
	for deadline := time.Now().Add(turnTakes); ; time.Sleep(pause) {
		isMine, err := lock(file)
		if err != nil {
			t.Fatalf("topic %s: %s: %v", topic, path, err)
		}
		if isMine {
			break
		}
		if time.Now().After(deadline) {
			holder, _ := os.ReadFile(path)
			t.Fatalf("topic %s: another test has it: %s", topic, holder)
		}
	}
	_ = file.Truncate(0)
	_, _ = file.WriteAt([]byte(fmt.Sprintf("%s of process %d\n", t.Name(), os.Getpid())), 0)
}
