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

// turnTakes is how long others may have a Kafka.
const turnTakes = 5 * time.Minute

// takeTurn waits until no other test of this machine has a Kafka, and has it until the test ends. Tests of several packages
// run at once, and topics, groups and transactional ids have the names that the code gives them.
func takeTurn(t testing.TB, addresses string) {
	t.Helper()
	sum := sha256.Sum256([]byte(addresses))
	path := filepath.Join(os.TempDir(), fmt.Sprintf("gen-kafka-%d-%s.lock", os.Getuid(), hex.EncodeToString(sum[:8])))
	file, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE, 0o666)
	if err != nil {
		t.Fatalf("take turns with others at %s: %v", addresses, err)
	}
	t.Cleanup(func() { _ = file.Close() })
	for deadline := time.Now().Add(turnTakes); ; time.Sleep(pause) {
		isMine, err := lock(file)
		if err != nil {
			t.Fatalf("take turns with others at %s: %s: %v", addresses, path, err)
		}
		if isMine {
			break
		}
		if time.Now().After(deadline) {
			holder, _ := os.ReadFile(path)
			t.Fatalf("another test has the Kafka at %s: %s", addresses, holder)
		}
	}
	_ = file.Truncate(0)
	_, _ = file.WriteAt([]byte(fmt.Sprintf("%s of process %d\n", t.Name(), os.Getpid())), 0)
}
