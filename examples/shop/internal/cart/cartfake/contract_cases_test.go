package cartfake

import (
	"time"

	"example.com/shop/internal/doubles/contract"
)

// contractOptions change how clients are made, on fakes and on servers. This file is yours: gen fake wrote it once, and will
// not change it.
var contractOptions []Option

// contractCases run on fakes and on servers: what a case says that it saw has to be equal.
var contractCases = []contract.Case[side]{
	{Name: "a cart is filled and cleared", Run: func(r *contract.Run[side]) {
		ctx, carts := r.Context(), r.Set.Carts()
		contract.Result(r, "nothing")(carts.Get(ctx, "ada"))
		contract.Result(r, "put cups")(carts.Put(ctx, "ada", "cup", 2))
		contract.Result(r, "put tea")(carts.Put(ctx, "ada", "tea", 1))
		contract.Result(r, "both")(carts.Get(ctx, "ada"))
		contract.Result(r, "take cups out")(carts.Put(ctx, "ada", "cup", 0))
		contract.Result(r, "take tea out")(carts.Put(ctx, "ada", "tea", 0))
		contract.Result(r, "nothing again")(carts.Get(ctx, "ada"))
		contract.Result(r, "clear")(carts.Clear(ctx, "ada"))
	}},
	{Name: "a cart is forgotten", Run: func(r *contract.Run[side]) {
		ctx, carts := r.Context(), r.Set.Carts()
		contract.Result(r, "put")(carts.Put(ctx, "ada", "cup", 2))
		r.Advance(47 * time.Hour)
		contract.Result(r, "there")(carts.Get(ctx, "ada"))
		r.Advance(2 * time.Hour)
		contract.Result(r, "gone")(carts.Get(ctx, "ada"))
	}},
	{Name: "a lock is had once", Run: func(r *contract.Run[side]) {
		ctx, carts := r.Context(), r.Set.Carts()
		lock := func(what string) func() {
			unlock, err := carts.Lock(ctx, "ada")
			contract.Result(r, what)(err)
			return unlock
		}
		late := lock("first")
		lock("while it is held")
		r.Advance(11 * time.Second)
		next := lock("when it is over")
		late() // is not its lock any more
		lock("while the next is held")
		next()
		lock("when that is given back")
	}},
}
