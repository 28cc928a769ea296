package kafkawire

import (
	"context"
	"encoding/binary"
	"errors"
	"io"
	"math/rand"
	"reflect"
	"syscall"
	"testing"
	"time"

	"github.com/twmb/franz-go/pkg/kmsg"

	"standin/doubles/fakekafka"
	"standin/doubles/pipe"
)

// serveBytes has a server read some bytes of a client that waits a while and goes, and waits until it has ended the
// connection. It gives what was answered.
func serveBytes(t testing.TB, sent []byte, patience time.Duration) []byte {
	broker := fakekafka.New(nil)
	broker.CreateTopic("t", 2)
	server := NewServer(t, broker)
	client, end := pipe.New()
	ended := make(chan struct{})
	go func() {
		defer close(ended)
		server.Serve(end)
	}()
	client.Write(sent) // fails where the server has had enough
	client.SetReadDeadline(time.Now().Add(patience))
	answered, _ := io.ReadAll(client)
	client.Close()
	select {
	case <-ended:
	case <-time.After(30 * time.Second):
		t.Fatalf("the server hangs on %x", sent)
	}
	return answered
}

// validRequest is a whole request with random fields, which name the topic that there is.
func validRequest(t testing.TB, random *rand.Rand, api *api, version int16) []byte {
	request := kmsg.RequestForKey(api.key)
	request.SetVersion(version)
	fill(random, 1, reflect.ValueOf(request).Elem())
	nameTopic(reflect.ValueOf(request).Elem())
	setRecords(request)
	client := "client"
	frame, _ := appendMessage(make([]byte, 4), &header{key: api.key, version: version, correlationID: 7, clientID: &client}, 0)
	frame = request.AppendTo(frame)
	binary.BigEndian.PutUint32(frame, uint32(len(frame)-4))
	return frame
}

// nameTopic sets all fields that are topics to the one that there is, and its partitions to the first.
func nameTopic(v reflect.Value) {
	switch v.Kind() {
	case reflect.Struct:
		for i := 0; i < v.NumField(); i++ {
			switch field := v.Field(i); {
			case v.Type().Field(i).Name == "Topic" && field.Kind() == reflect.String:
				field.SetString("t")
			case v.Type().Field(i).Name == "Partition":
				field.SetInt(0)
			default:
				nameTopic(field)
			}
		}
	case reflect.Slice:
		for i := 0; i < v.Len(); i++ {
			nameTopic(v.Index(i))
		}
	}
}

// TestBrokenRequests has requests of all versions cut at every place and changed at random places: the server may end the
// connection, and must not do anything worse.
func TestBrokenRequests(t *testing.T) {
	random := rand.New(rand.NewSource(1))
	whole, broken, answered := 0, 0, 0
	for i := range apis {
		for version := apis[i].minimum; version <= apis[i].maximum; version++ {
			request := validRequest(t, random, &apis[i], version)
			whole++
			for cut := 8; cut < len(request); cut++ {
				frame := append([]byte{}, request[:cut]...)
				binary.BigEndian.PutUint32(frame, uint32(len(frame)-4))
				broken++
				answered += answersOf(frame)
			}
			for round := 0; round < 200; round++ {
				frame := append([]byte{}, request...)
				for n := random.Intn(4); n >= 0; n-- {
					frame[8+random.Intn(len(frame)-8)] = byte(random.Uint32())
				}
				broken++
				answered += answersOf(frame)
			}
			serveBytes(t, request, 0)
		}
	}
	t.Logf("%d requests, %d broken ones of them, %d of those were answered", whole, broken, answered)
}

// answersOf answers one request without a connection's goroutines, and gives how many answers there were.
func answersOf(frame []byte) int {
	broker := fakekafka.New(nil)
	broker.CreateTopic("t", 2)
	client, end := pipe.New()
	defer client.Close()
	server := &Server{log: func(string, ...any) {}, broker: broker, host: "127.0.0.1", port: 9092}
	server.context, server.cancel = context.WithCancel(context.Background())
	server.cancel() // nothing waits
	c := &connection{server: server, conn: end, context: server.context, cancel: server.cancel}
	c.answer(frame[4:])
	end.Close()
	read, _ := io.ReadAll(client)
	if len(read) > 0 {
		return 1
	}
	return 0
}

func TestFrames(t *testing.T) {
	tests := []struct {
		name string
		sent []byte
	}{
		{"nothing", nil},
		{"half a length", []byte{0, 0}},
		{"a length and no more", []byte{0, 0, 1, 0}},
		{"an empty frame", []byte{0, 0, 0, 0}},
		{"a frame of 2 GiB", []byte{0x7f, 0xff, 0xff, 0xff, 1, 2, 3}},
		{"a negative length", []byte{0xff, 0xff, 0xff, 0xff}},
		{"a frame of 90 MiB that ends soon", append([]byte{5, 0xa0, 0, 0}, make([]byte, 1<<20)...)},
		{"TLS", []byte{0x16, 3, 1, 2, 0, 1, 0, 1, 0xfc, 3, 3}},
		{"HTTP", []byte("GET / HTTP/1.1\r\nHost: x\r\n\r\n")},
	}
	for _, test := range tests {
		if answer := serveBytes(t, test.sent, 10*time.Millisecond); len(answer) > 0 {
			t.Errorf("%s: answered %x", test.name, answer)
		}
	}
}

// TestEndWhileWaiting has a client go while its request waits, and the server closed while one does.
func TestEndWhileWaiting(t *testing.T) {
	waiting := (&fetchRequest{MaxWaitMillis: 1 << 30, MinBytes: 1, MaxBytes: 1 << 20, Topics: []topicOf[fetchRequestPartition]{{Topic: "t", Partitions: []fetchRequestPartition{{PartitionMaxBytes: 1 << 20}}}}})
	frame := frameOf(t, &header{key: 1, version: 4}, waiting, 4)
	serveBytes(t, frame, 10*time.Millisecond) // the client goes

	broker := fakekafka.New(nil)
	broker.CreateTopic("t", 1)
	server := NewServer(t, broker)
	conn, err := server.Dial("tcp", "anywhere:9092")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := conn.Write(frame); err != nil {
		t.Fatal(err)
	}
	server.Close()
	if _, err := conn.Read(make([]byte, 1)); err == nil {
		t.Error("the connection stays")
	}
	if _, err := server.Dial("tcp", "anywhere:9092"); !errors.Is(err, syscall.ECONNREFUSED) {
		t.Errorf("a closed server: %v", err)
	}
}

// TestNoAcks has a producer that wants no acknowledgements get none, and the end of the connection where it failed.
func TestNoAcks(t *testing.T) {
	broker := fakekafka.New(nil)
	broker.CreateTopic("t", 1)
	server := NewServer(t, broker)
	firstAnswer := func(topic string) (correlation uint32, err error) {
		conn, err := server.Dial("tcp", server.Addr())
		if err != nil {
			t.Fatal(err)
		}
		defer conn.Close()
		request := &produceRequest{Topics: []topicOf[produceRequestPartition]{{
			Topic: topic, Partitions: []produceRequestPartition{{Records: appendBatch(nil, sampleBatch())}},
		}}}
		conn.Write(frameOf(t, &header{key: 0, version: 3, correlationID: 1}, request, 3))
		conn.Write(frameOf(t, &header{key: apiVersionsKey, correlationID: 2}, &apiVersionsRequest{}, 0))
		conn.SetReadDeadline(time.Now().Add(10 * time.Second))
		var head [8]byte
		_, err = io.ReadFull(conn, head[:])
		return binary.BigEndian.Uint32(head[4:]), err
	}
	if correlation, err := firstAnswer("t"); correlation != 2 || err != nil {
		t.Errorf("the first answer is to %d: %v", correlation, err)
	}
	if correlation, err := firstAnswer("none"); err != io.EOF {
		t.Errorf("after an error: answer to %d, %v", correlation, err)
	}
}

// FuzzServe has the server read anything.
func FuzzServe(f *testing.F) {
	random := rand.New(rand.NewSource(1))
	for i := range apis {
		f.Add(validRequest(f, random, &apis[i], apis[i].maximum))
	}
	f.Fuzz(func(t *testing.T, sent []byte) { serveBytes(t, sent, 0) })
}

// FuzzBatch decodes anything, and what it could decode comes back the same way.
func FuzzBatch(f *testing.F) {
	f.Add(appendBatch(nil, sampleBatch()))
	f.Fuzz(func(t *testing.T, data []byte) {
		if len(data) > recordsAt {
			data = sealed(append([]byte{}, data...))
		}
		batch, err := decodeBatch(data)
		if err != nil {
			return
		}
		again, err := decodeBatch(appendBatch(nil, batch))
		if err != nil || !reflect.DeepEqual(again, batch) {
			t.Fatalf("%v\n%+v\n%+v", err, batch, again)
		}
	})
}
