package kafkawire

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"math/rand"
	"reflect"
	"testing"

	"github.com/segmentio/kafka-go/protocol"
	_ "github.com/segmentio/kafka-go/protocol/addoffsetstotxn"
	_ "github.com/segmentio/kafka-go/protocol/addpartitionstotxn"
	_ "github.com/segmentio/kafka-go/protocol/apiversions"
	_ "github.com/segmentio/kafka-go/protocol/createpartitions"
	_ "github.com/segmentio/kafka-go/protocol/createtopics"
	_ "github.com/segmentio/kafka-go/protocol/deletegroups"
	_ "github.com/segmentio/kafka-go/protocol/deletetopics"
	_ "github.com/segmentio/kafka-go/protocol/describeconfigs"
	_ "github.com/segmentio/kafka-go/protocol/describegroups"
	_ "github.com/segmentio/kafka-go/protocol/endtxn"
	_ "github.com/segmentio/kafka-go/protocol/fetch"
	_ "github.com/segmentio/kafka-go/protocol/findcoordinator"
	_ "github.com/segmentio/kafka-go/protocol/heartbeat"
	_ "github.com/segmentio/kafka-go/protocol/initproducerid"
	_ "github.com/segmentio/kafka-go/protocol/joingroup"
	_ "github.com/segmentio/kafka-go/protocol/leavegroup"
	_ "github.com/segmentio/kafka-go/protocol/listgroups"
	_ "github.com/segmentio/kafka-go/protocol/listoffsets"
	_ "github.com/segmentio/kafka-go/protocol/metadata"
	_ "github.com/segmentio/kafka-go/protocol/offsetcommit"
	_ "github.com/segmentio/kafka-go/protocol/offsetdelete"
	_ "github.com/segmentio/kafka-go/protocol/offsetfetch"
	_ "github.com/segmentio/kafka-go/protocol/produce"
	_ "github.com/segmentio/kafka-go/protocol/syncgroup"
	_ "github.com/segmentio/kafka-go/protocol/txnoffsetcommit"
	"github.com/twmb/franz-go/pkg/kmsg"
)

// TestCodecBesideKafkaGo has random messages of ours read by kafka-go's codec, and written by it again: the same bytes
// must come. What carries records is only read, since kafka-go's encoder writes batches of its own.
func TestCodecBesideKafkaGo(t *testing.T) {
	const rounds = 20
	random := rand.New(rand.NewSource(1))
	requests, responses, readOnly := 0, 0, 0
	var without []string
	for _, api := range apis {
		key := protocol.ApiKey(api.key)
		low, high := max(api.minimum, key.MinVersion()), min(api.maximum, key.MaxVersion())
		if high == 0 && low == 0 && api.maximum > 0 || low > high {
			without = append(without, api.name)
			continue
		}
		carriesRecords := api.name == "Produce" || api.name == "Fetch"
		for version := low; version <= high; version++ {
			for round := 0; round < rounds; round++ {
				request := api.endpoint.newRequest()
				fillLike(t, random, request, version, kmsg.RequestForKey(api.key))
				client := "client"
				frame := frameOf(t, &header{key: api.key, version: version, correlationID: 7, clientID: &client}, request, version)
				gotVersion, correlation, clientID, read, err := protocol.ReadRequest(bytes.NewReader(frame))
				if err != nil || gotVersion != version || correlation != 7 || clientID != client {
					t.Fatalf("%s request v%d: kafka-go read v%d %d %s: %v", api.name, version, gotVersion, correlation, clientID, err)
				}
				if carriesRecords {
					readOnly++
				} else {
					var again bytes.Buffer
					if err := protocol.WriteRequest(&again, version, 7, client, read); err != nil || !bytes.Equal(again.Bytes(), frame) {
						t.Fatalf("%s request v%d: %v\nkafka-go wrote %x\nwe           %x", api.name, version, err, again.Bytes(), frame)
					}
					requests++
				}

				response := newResponses[api.key]()
				fillLike(t, random, response, version, kmsg.ResponseForKey(api.key))
				frame = frameOf(t, nil, response, version)
				_, answer, err := protocol.ReadResponse(bytes.NewReader(frame), key, version)
				if err != nil {
					t.Fatalf("%s response v%d: %v", api.name, version, err)
				}
				if api.name == "Fetch" {
					readOnly++
					continue
				}
				var again bytes.Buffer
				if err := protocol.WriteResponse(&again, version, 7, answer); err != nil || !bytes.Equal(again.Bytes(), frame) {
					t.Fatalf("%s response v%d: %v\nkafka-go wrote %x\nwe           %x", api.name, version, err, again.Bytes(), frame)
				}
				responses++
			}
		}
	}
	t.Logf("%d requests and %d responses equal, %d with records read; kafka-go has not: %v", requests, responses, readOnly, without)
}

// fillLike fills a message of ours by way of franz-go's, which fills all there is.
func fillLike(t *testing.T, random *rand.Rand, ours message, version int16, theirs interface {
	SetVersion(int16)
	AppendTo([]byte) []byte
}) {
	t.Helper()
	theirs.SetVersion(version)
	fill(random, 1, reflect.ValueOf(theirs).Elem()) // kafka-go writes some empty texts and lists as null
	setRecords(theirs)
	if err := decode(ours, version, theirs.AppendTo(nil)); err != nil {
		t.Fatal(err)
	}
}

// setRecords puts a batch where random bytes would be read as one.
func setRecords(m any) {
	batch := appendBatch(nil, sampleBatch())
	switch m := m.(type) {
	case *kmsg.ProduceRequest:
		for i := range m.Topics {
			for j := range m.Topics[i].Partitions {
				m.Topics[i].Partitions[j].Records = batch
			}
		}
	case *kmsg.FetchResponse:
		for i := range m.Topics {
			for j := range m.Topics[i].Partitions {
				m.Topics[i].Partitions[j].RecordBatches = batch
			}
		}
	}
}

// frameOf is a whole request, or a response where head is nil.
func frameOf(t *testing.T, head *header, m message, version int16) []byte {
	t.Helper()
	frame := make([]byte, 4)
	if head != nil {
		frame, _ = appendMessage(frame, head, 0)
	} else {
		frame = binary.BigEndian.AppendUint32(frame, 7)
	}
	frame, err := appendMessage(frame, m, version)
	if err != nil {
		t.Fatal(fmt.Errorf("%T: %w", m, err))
	}
	binary.BigEndian.PutUint32(frame, uint32(len(frame)-4))
	return frame
}
