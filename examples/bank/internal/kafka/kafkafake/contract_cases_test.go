package kafkafake

import (
	"example.com/bank/internal/doubles/contract"
	"example.com/bank/internal/transfer"
)

// contractCases run on fakes and on servers: what a case says that it saw has to be equal. This file is yours: gen fake wrote
// it once, and will not change it.
var contractCases = []contract.Case[side]{
	// Listener needs hear: give it one in a case.
	{Name: "Publisher", Run: func(r *contract.Run[side]) {
		ctx := r.Context()
		publisher := r.Set.Publisher()
		contract.Result(r, "Publish")(<-publisher.Publish(ctx, transfer.Completed{}))
	}},
}
