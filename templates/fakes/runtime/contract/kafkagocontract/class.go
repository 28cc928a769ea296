package kafkagocontract

import (
	"errors"
	"fmt"

	"github.com/segmentio/kafka-go"

	"standin/doubles/contract"
)

// Class names the errors of kafka-go: those of Kafka by their numbers, "kafka 3". The error of a batch is the first of its
// messages'.
var Class = contract.Any(ofBatch, ofMessage)

var ofMessage = contract.Any(
	contract.As(func(kafka.MessageTooLargeError) string { return "kafka.MessageTooLargeError" }),
	contract.As(func(err kafka.Error) string { return fmt.Sprint("kafka ", int(err)) }),
)

func ofBatch(err error) (string, bool) {
	var batch kafka.WriteErrors
	if errors.As(err, &batch) {
		for _, failed := range batch {
			if failed != nil {
				return ofMessage(failed)
			}
		}
	}
	return "", false
}
