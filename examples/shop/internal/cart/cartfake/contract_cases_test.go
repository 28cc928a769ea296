package cartfake

import (
	"example.com/shop/internal/doubles/contract"
)

// contractCases run on fakes and on servers: what a case says that it saw has to be equal. This file is yours: gen fake wrote
// it once, and will not change it.
var contractCases = []contract.Case[side]{
	{Name: "Carts", Run: func(r *contract.Run[side]) {
		ctx := r.Context()
		carts := r.Set.Carts()
		contract.Result(r, "Put")(carts.Put(ctx, "customer", "sku", 1))
		contract.Result(r, "Get")(carts.Get(ctx, "customer"))
		contract.Result(r, "Clear")(carts.Clear(ctx, "customer"))
		contract.Result(r, "Lock")(carts.Lock(ctx, "customer"))
	}},
}
