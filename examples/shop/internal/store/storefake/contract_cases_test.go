package storefake

import (
	"example.com/shop/internal/doubles/contract"
)

// contractOptions change how clients are made, on fakes and on servers. This file is yours: gen fake wrote it once, and will
// not change it.
var contractOptions []Option

// contractCases run on fakes and on servers: what a case says that it saw has to be equal.
var contractCases = []contract.Case[side]{
	// Orders asks MySQL, and go-sqlmock has no rows to answer from.
	// Products asks MySQL, and go-sqlmock has no rows to answer from.
	// Stock asks MySQL, and go-sqlmock has no rows to answer from.
}
