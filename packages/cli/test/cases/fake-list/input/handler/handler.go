package handler

import (
	"context"

	"example.com/bank/global"
	"example.com/bank/missing"
)

func Login(ctx context.Context, user string) error {
	if _, err := global.Sessions.Get(ctx, "session:"+user).Result(); err == nil {
		return nil
	}
	missing.Sessions().Del(ctx, user)
	return nil
}

// Sessions are what others ask of this package.
type Sessions struct{ Store *global.Store }
