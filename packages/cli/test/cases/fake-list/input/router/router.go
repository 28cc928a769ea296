// Package router reaches a client by the types of packages that it does not import.
package router

import (
	"context"

	"example.com/bank/handler"
)

func Logout(ctx context.Context, sessions handler.Sessions, user string) error {
	return sessions.Store.Cache.Del(ctx, "session:"+user).Err()
}
