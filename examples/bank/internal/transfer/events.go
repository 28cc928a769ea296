package transfer

import (
	"context"
	"io"

	"example.com/bank/internal/domain"
)

//go:generate sh -c "mockgen -source=${GOFILE} -destination=mocks/${GOFILE} -package=mocks -mock_names='EventPublisher=Publisher'"

// Completed is the event that a transfer has been booked.
type Completed struct {
	Transfer domain.Transfer
}

// EventPublisher sends events to the message broker.
type EventPublisher interface {
	io.Closer

	// Publish queues the event and returns at once. The channel yields the
	// broker's answer, nil for stored, exactly once.
	Publish(ctx context.Context, event Completed) <-chan error
}
