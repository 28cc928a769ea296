// Package mail sends mail.
package mail

// Sender sends.
type Sender interface {
	Send(to string) error
}
