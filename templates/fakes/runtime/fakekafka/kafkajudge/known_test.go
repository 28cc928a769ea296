package kafkajudge

// knownDifferences are those between the sides, by client and sequence. The test fails when one is gone.
var knownDifferences = map[string][]difference{}
