// Package mail sends mail.
package mail

//go:generate counterfeiter -o ../fakes/fake_sender.go . Sender
//go:generate counterfeiter -p net/smtp

// Sender sends.
type Sender interface {
	Send(to string) error
}
