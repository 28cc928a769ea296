package saramacontract_test

import (
	"fmt"
	"os"
	"runtime"
	"runtime/pprof"
	"testing"
	"time"

	"github.com/rcrowley/go-metrics"
)

// TestMain fails where a case has left a goroutine behind. Without metrics, since sarama's start one for the whole process.
func TestMain(m *testing.M) {
	metrics.UseNilMetrics = true
	before := runtime.NumGoroutine()
	code := m.Run()
	for deadline := time.Now().Add(5 * time.Second); runtime.NumGoroutine() > before && code == 0; time.Sleep(10 * time.Millisecond) {
		if time.Now().After(deadline) {
			fmt.Println("goroutines were left behind:")
			_ = pprof.Lookup("goroutine").WriteTo(os.Stdout, 1)
			code = 1
		}
	}
	os.Exit(code)
}
