package kafkawire

import (
	"bytes"
	"compress/gzip"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"math/rand"
	"reflect"
	"testing"
	"time"

	"github.com/klauspost/compress/s2"
	"github.com/pierrec/lz4/v4"
	"github.com/segmentio/kafka-go/compress"
	"github.com/segmentio/kafka-go/protocol"
	"github.com/twmb/franz-go/pkg/kgo"
	"github.com/twmb/franz-go/pkg/kmsg"

	"standin/doubles/fakekafka"
)

func sampleBatch() *fakekafka.Batch {
	at := time.UnixMilli(1_700_000_000_123)
	return &fakekafka.Batch{
		BaseOffset:    41,
		ProducerID:    fakekafka.NoProducer,
		ProducerEpoch: fakekafka.NoProducer,
		BaseSequence:  fakekafka.NoProducer,
		Records: []fakekafka.Record{
			{Key: []byte("k"), Value: []byte("v"), Time: at},
			{Value: []byte{}, Time: at.Add(-time.Hour), Headers: []fakekafka.Header{{Key: "a", Value: []byte("1")}, {Key: "a"}, {Key: "", Value: []byte{}}}},
			{Key: []byte{}, Time: at.Add(48 * time.Hour)},
		},
	}
}

func randomBatch(random *rand.Rand) *fakekafka.Batch {
	batch := &fakekafka.Batch{
		BaseOffset:      random.Int63(),
		ProducerID:      random.Int63() - 1,
		ProducerEpoch:   int16(random.Uint32()),
		BaseSequence:    int32(random.Uint32()),
		IsTransactional: random.Intn(2) == 0,
	}
	some := func() []byte {
		if random.Intn(4) == 0 {
			return nil
		}
		b := make([]byte, random.Intn(1<<uint(random.Intn(9))))
		random.Read(b)
		return b
	}
	for left := random.Intn(4) * random.Intn(60); left >= 0; left-- {
		record := fakekafka.Record{Key: some(), Value: some(), Time: time.UnixMilli(random.Int63n(1 << 42))}
		for j := 0; j < random.Intn(3); j++ {
			record.Headers = append(record.Headers, fakekafka.Header{Key: fmt.Sprint("h", j), Value: some()})
		}
		batch.Records = append(batch.Records, record)
	}
	return batch
}

// TestBatchesBesideClients has random batches read by kafka-go and franz-go, and by ourselves.
func TestBatchesBesideClients(t *testing.T) {
	random := rand.New(rand.NewSource(1))
	batches, records := 0, 0
	for round := 0; round < 300; round++ {
		batch := randomBatch(random)
		data := appendBatch(nil, batch)
		batches, records = batches+1, records+len(batch.Records)

		decoded, err := decodeBatch(data)
		if err != nil {
			t.Fatal(err)
		}
		decoded.BaseOffset = batch.BaseOffset // the broker's to give
		if !reflect.DeepEqual(decoded, batch) {
			t.Fatalf("we read\n%+v\nof\n%+v", decoded, batch)
		}
		compareRecords(t, "kafka-go", batch, readByKafkaGo(t, data))
		compareRecords(t, "franz-go", batch, readByFranzGo(t, data))
	}
	t.Logf("%d batches with %d records equal in kafka-go and franz-go", batches, records)
}

func readByKafkaGo(t *testing.T, data []byte) []fakekafka.Record {
	t.Helper()
	set := protocol.RecordSet{}
	if _, err := set.ReadFrom(bytes.NewReader(append(binary.BigEndian.AppendUint32(nil, uint32(len(data))), data...))); err != nil {
		t.Fatal(err)
	}
	var records []fakekafka.Record
	for {
		record, err := set.Records.ReadRecord()
		if err == io.EOF {
			return records
		}
		if err != nil {
			t.Fatal(err)
		}
		read := fakekafka.Record{Offset: record.Offset, Time: record.Time}
		read.Key, _ = protocol.ReadAll(record.Key)
		read.Value, _ = protocol.ReadAll(record.Value)
		for _, header := range record.Headers {
			read.Headers = append(read.Headers, fakekafka.Header{Key: header.Key, Value: header.Value})
		}
		records = append(records, read)
	}
}

func readByFranzGo(t *testing.T, data []byte) []fakekafka.Record {
	t.Helper()
	partition, _ := kgo.ProcessFetchPartition(kgo.ProcessFetchPartitionOpts{KeepControlRecords: true, Offset: -1 << 62},
		&kmsg.FetchResponseTopicPartition{RecordBatches: data}, kgo.DefaultDecompressor(), nil)
	if partition.Err != nil {
		t.Fatal(partition.Err)
	}
	var records []fakekafka.Record
	for _, record := range partition.Records {
		read := fakekafka.Record{Offset: record.Offset, Time: record.Timestamp, Key: record.Key, Value: record.Value}
		for _, header := range record.Headers {
			read.Headers = append(read.Headers, fakekafka.Header{Key: header.Key, Value: header.Value})
		}
		records = append(records, read)
	}
	return records
}

func compareRecords(t *testing.T, reader string, want *fakekafka.Batch, got []fakekafka.Record) {
	t.Helper()
	if len(got) != len(want.Records) {
		t.Fatalf("%s read %d records of %d", reader, len(got), len(want.Records))
	}
	for i := range got {
		have, wanted := got[i], want.Records[i]
		same := have.Offset == want.BaseOffset+int64(i) && have.Time.Equal(wanted.Time) && len(have.Headers) == len(wanted.Headers) &&
			bytes.Equal(have.Key, wanted.Key) && bytes.Equal(have.Value, wanted.Value) &&
			(have.Key == nil) == (wanted.Key == nil) && (have.Value == nil) == (wanted.Value == nil)
		for j := range have.Headers {
			same = same && have.Headers[j].Key == wanted.Headers[j].Key && bytes.Equal(have.Headers[j].Value, wanted.Headers[j].Value)
		}
		if !same {
			t.Fatalf("%s read\n%+v\nof\n%+v", reader, have, wanted)
		}
	}
}

// packed compresses the records of a batch.
func packed(batch *fakekafka.Batch, compression uint16, pack func([]byte) []byte) []byte {
	data := appendBatch(nil, batch)
	data = append(data[:recordsAt:recordsAt], pack(data[recordsAt:])...)
	binary.BigEndian.PutUint16(data[summedAt:], binary.BigEndian.Uint16(data[summedAt:])|compression)
	return sealed(data)
}

// sealed makes length and checksum right.
func sealed(data []byte) []byte {
	binary.BigEndian.PutUint32(data[lengthAt:], uint32(len(data)-epochAt))
	binary.BigEndian.PutUint32(data[checksumAt:], crc32.Checksum(data[summedAt:], castagnoli))
	return data
}

func packBy(codec compress.Codec) func([]byte) []byte {
	return func(plain []byte) []byte {
		var packed bytes.Buffer
		writer := codec.NewWriter(&packed)
		writer.Write(plain)
		writer.Close()
		return packed.Bytes()
	}
}

// TestCompression unpacks what the compressors of the clients make.
func TestCompression(t *testing.T) {
	tests := []struct {
		name        string
		compression uint16
		pack        func([]byte) []byte
	}{
		{"gzip", gzipped, func(plain []byte) []byte {
			var packed bytes.Buffer
			writer := gzip.NewWriter(&packed)
			writer.Write(plain)
			writer.Close()
			return packed.Bytes()
		}},
		{"gzip of kafka-go", gzipped, packBy(&compress.GzipCodec)},
		{"snappy of franz-go", snappied, func(plain []byte) []byte { return s2.EncodeSnappy(nil, plain) }},
		{"snappy, best", snappied, func(plain []byte) []byte { return s2.EncodeSnappyBest(nil, plain) }},
		{"framed snappy of kafka-go", snappied, packBy(&compress.SnappyCodec)},
		{"lz4 of kafka-go", lz4ed, packBy(&compress.Lz4Codec)},
		{"lz4 with all there is", lz4ed, func(plain []byte) []byte {
			var packed bytes.Buffer
			writer := lz4.NewWriter(&packed)
			writer.Apply(lz4.BlockChecksumOption(true), lz4.ChecksumOption(true), lz4.SizeOption(uint64(len(plain))), lz4.CompressionLevelOption(lz4.Level9))
			writer.Write(plain)
			writer.Close()
			return packed.Bytes()
		}},
	}
	random := rand.New(rand.NewSource(1))
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			for round := 0; round < 60; round++ {
				batch := randomBatch(random)
				for i := range batch.Records { // something to compress
					batch.Records[i].Value = bytes.Repeat([]byte(fmt.Sprintf("value %d, ", random.Intn(99))), random.Intn(400))
				}
				got, err := decodeBatch(packed(batch, test.compression, test.pack))
				if err != nil {
					t.Fatal(err)
				}
				if got.BaseOffset = batch.BaseOffset; !reflect.DeepEqual(got, batch) {
					t.Fatal("another batch came out")
				}
			}
		})
	}
}

func TestRefusedBatches(t *testing.T) {
	change := func(at int, b byte) []byte {
		data := appendBatch(nil, sampleBatch())
		data[at] = b
		return sealed(data)
	}
	good := appendBatch(nil, sampleBatch())
	tests := []struct {
		name string
		data []byte
		want error
	}{
		{"nothing", nil, fakekafka.InvalidRecord},
		{"a message set of Kafka 0.10", append(make([]byte, magicAt), 1, 0, 0, 0), fakekafka.InvalidRecord},
		{"a long message set of Kafka 0.10", append(append(make([]byte, magicAt), 1), make([]byte, 99)...), fakekafka.InvalidRecord},
		{"zstd", change(22, zstdied), unsupportedCompression},
		{"an unknown compression", change(22, 6), unsupportedCompression},
		{"gzip that is none", change(22, gzipped), fakekafka.UnknownServerError},
		{"a control batch", change(22, controlFlag), fakekafka.InvalidRecord},
		{"more records than there are", change(60, 4), fakekafka.InvalidRecord},
		{"fewer records than there are", change(60, 2), fakekafka.InvalidRecord},
		{"no records", change(60, 0), fakekafka.InvalidRecord},
		{"very many records", change(57, 0x7f), fakekafka.InvalidRecord},
		{"two batches", append(append([]byte{}, good...), good...), fakekafka.InvalidRecord},
		{"a batch that is cut", good[:len(good)-1], fakekafka.InvalidRecord},
		{"a wrong checksum", append(append([]byte{}, good[:len(good)-1]...), good[len(good)-1]^1), fakekafka.CorruptMessage},
	}
	for _, test := range tests {
		if _, err := decodeBatch(test.data); !errors.Is(err, test.want) {
			t.Errorf("%s: %v, want %v", test.name, err, test.want)
		}
	}
}
