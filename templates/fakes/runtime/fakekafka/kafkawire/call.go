package kafkawire

import "standin/doubles/fakekafka"

// call is one request while it is answered. It has a method for each API.
type call struct {
	server     *Server
	broker     *fakekafka.Broker
	version    int16
	clientID   string
	clientHost string
}

// textOf is a text that may be null, which is empty then.
func textOf(text *string) string {
	if text == nil {
		return ""
	}
	return *text
}

// beforeFencing gives the error that producers of transactions know before Kafka 2.7, whose versions of the messages
// are not served: PRODUCER_FENCED was INVALID_PRODUCER_EPOCH until then.
func beforeFencing(err error) error {
	if err == fakekafka.ProducerFenced {
		return fakekafka.InvalidProducerEpoch
	}
	return err
}

// errorOf is the error with a code, nil for 0.
func errorOf(code int16) error {
	if code == 0 {
		return nil
	}
	return fakekafka.Error(code)
}

// messageOf is the text of an error for responses that have one, null where there is none.
func messageOf(err error) *string {
	if err == nil {
		return nil
	}
	return nullWhereEmpty(err.Error())
}

func nullWhereEmpty(text string) *string {
	if text == "" {
		return nil
	}
	return &text
}
