// Package events tells of orders by Kafka, and hears of them.
package events

import (
	"encoding/json"
	"fmt"

	"github.com/segmentio/kafka-go"

	"example.com/shop/internal/shop"
)

// Topic has an event an order that was placed, with the customer as its key.
const Topic = "orders"

// typeHeader says of a message which event it is.
const typeHeader = "event"

// placed is the event that an order was placed.
const placed = "order.placed"

func encode(order shop.Order) (kafka.Message, error) {
	text, err := json.Marshal(order)
	if err != nil {
		return kafka.Message{}, err
	}
	return kafka.Message{
		Key:     []byte(order.Customer),
		Value:   text,
		Headers: []kafka.Header{{Key: typeHeader, Value: []byte(placed)}},
	}, nil
}

// decode reads what encode wrote. isPlaced is false for other events.
func decode(message kafka.Message) (order shop.Order, isPlaced bool, err error) {
	for _, header := range message.Headers {
		if header.Key == typeHeader {
			isPlaced = string(header.Value) == placed
		}
	}
	if !isPlaced {
		return shop.Order{}, false, nil
	}
	if err := json.Unmarshal(message.Value, &order); err != nil {
		return shop.Order{}, true, fmt.Errorf("read event: %w", err)
	}
	return order, true, nil
}
