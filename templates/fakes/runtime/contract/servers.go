package contract

import (
	"os"
	"strings"
	"testing"
)

// missingServers are those of the variables that are not set.
func missingServers(variables []string) string {
	var missing []string
	for _, variable := range variables {
		if os.Getenv(variable) == "" {
			missing = append(missing, variable)
		}
	}
	return strings.Join(missing, ", ")
}

// skip ends a test whose servers are not named.
func skip(t *testing.T, missing string) {
	t.Helper()
	if strings.EqualFold(os.Getenv("GEN_CONTRACT"), "real") {
		t.Fatal("GEN_CONTRACT=real, but it is not said where the servers are: set", missing)
	}
	t.Skip("to run the case on servers set", missing)
}
