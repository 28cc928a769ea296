package page

//go:generate gen fake --no-fake-contract

// Size has none, either.
const Size = 1
