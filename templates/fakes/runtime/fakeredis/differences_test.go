package fakeredis_test

// knownDifferences are those that stay, each with its reason.
var knownDifferences = []known{}
