package transfer

import "github.com/redis/go-redis/v9"

// Sessions is a client in a package variable.
var Sessions *redis.Client
