package rediscontract

import (
	"errors"
	"strings"

	"standin/doubles/contract"
)

// Class names the errors of go-redis, and those of the server by the word that they begin with: "WRONGTYPE".
var Class contract.Class = func(err error) (string, bool) {
	var found interface {
		error
		RedisError()
	}
	if !errors.As(err, &found) {
		return "", false
	}
	return nameOf(found.Error()), true
}

// nameOf names an error by its text.
func nameOf(text string) string {
	switch text {
	case "redis: nil":
		return "redis.Nil"
	case "redis: transaction failed":
		return "redis.TxFailedErr"
	}
	code, _, _ := strings.Cut(text, " ")
	return code
}
