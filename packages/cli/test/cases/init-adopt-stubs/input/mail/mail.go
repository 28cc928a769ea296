// Package mail sends mail.
package mail

//go:generate go run github.com/maxbrunsfeld/counterfeiter/v6 -generate

// Sender sends.
//
//counterfeiter:generate . Sender
type Sender interface {
	Send(to string) error
}
