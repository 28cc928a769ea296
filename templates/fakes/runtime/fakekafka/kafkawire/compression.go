package kafkawire

import (
	"bytes"
	"compress/gzip"
	"io"

	"standin/doubles/fakekafka"
)

// The compressions of Kafka.
const (
	notCompressed = iota
	gzipped
	snappied
	lz4ed
	zstdied
)

// unsupportedCompression is UNSUPPORTED_COMPRESSION_TYPE.
const unsupportedCompression fakekafka.Error = 76

// decompressedLimit is the greatest batch that is unpacked, so that a broken length cannot take all memory.
const decompressedLimit = 256 << 20

// decompress unpacks the records of a batch. zstd is refused, with an error that clients understand: a decoder would be
// longer than the rest of this package.
func decompress(compression uint16, data []byte) ([]byte, error) {
	var plain []byte
	var err error
	switch compression {
	case notCompressed:
		return data, nil
	case gzipped:
		plain, err = gunzip(data)
	case snappied:
		plain, err = decodeSnappy(data)
	case lz4ed:
		plain, err = decodeLZ4(data)
	default:
		return nil, unsupportedCompression
	}
	if err != nil {
		return nil, fakekafka.UnknownServerError // as Kafka has it: a producer would send a corrupt message again
	}
	return plain, nil
}

func gunzip(data []byte) ([]byte, error) {
	reader, err := gzip.NewReader(bytes.NewReader(data))
	if err != nil {
		return nil, err
	}
	plain, err := io.ReadAll(io.LimitReader(reader, decompressedLimit+1))
	if len(plain) > decompressedLimit {
		return nil, errUnpack
	}
	return plain, err
}
