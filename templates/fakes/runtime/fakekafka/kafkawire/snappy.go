package kafkawire

import (
	"bytes"
	"encoding/binary"
	"errors"
)

var errUnpack = errors.New("kafkawire: compressed data is broken")

// snappyHeader begins snappy data in the frames of the Java client, which sarama and kafka-go write too; then come two
// versions of four bytes, and blocks with their lengths. Other clients write one block.
var snappyHeader = []byte("\x82SNAPPY\x00")

// decodeSnappy unpacks snappy data, framed or not.
func decodeSnappy(data []byte) ([]byte, error) {
	if !bytes.HasPrefix(data, snappyHeader) {
		return appendSnappyBlock(nil, data)
	}
	const versions = 8
	if len(data) < len(snappyHeader)+versions {
		return nil, errUnpack
	}
	plain := []byte{}
	for data = data[len(snappyHeader)+versions:]; len(data) > 0; {
		if len(data) < 4 {
			return nil, errUnpack
		}
		length := int64(binary.BigEndian.Uint32(data))
		if data = data[4:]; length > int64(len(data)) {
			return nil, errUnpack
		}
		var err error
		if plain, err = appendSnappyBlock(plain, data[:length]); err != nil {
			return nil, err
		}
		data = data[length:]
	}
	return plain, nil
}

// appendSnappyBlock unpacks one block: the length of the plain data, then literals and copies of what is there already
// (https://github.com/google/snappy/blob/main/format_description.txt).
func appendSnappyBlock(plain, data []byte) ([]byte, error) {
	want, size := binary.Uvarint(data)
	if size <= 0 || want > decompressedLimit {
		return nil, errUnpack
	}
	start := len(plain)
	for data = data[size:]; len(data) > 0; {
		tag := data[0]
		var err error
		if tag&3 == 0 {
			plain, data, err = snappyLiteral(plain, data)
		} else {
			plain, data, err = snappyCopy(plain, data, start)
		}
		if err != nil || uint64(len(plain)-start) > want {
			return nil, errUnpack
		}
	}
	if uint64(len(plain)-start) != want {
		return nil, errUnpack
	}
	return plain, nil
}

// snappyLiteral has its length less one in the tag's upper six bits, or in one to four bytes after it.
func snappyLiteral(plain, data []byte) (grown, rest []byte, err error) {
	const longFrom = 60
	length := int(data[0] >> 2)
	data = data[1:]
	if length >= longFrom {
		bytes := length - longFrom + 1
		if len(data) < bytes {
			return nil, nil, errUnpack
		}
		length = 0
		for i := bytes - 1; i >= 0; i-- {
			length = length<<8 | int(data[i])
		}
		data = data[bytes:]
	}
	length++
	if length > len(data) {
		return nil, nil, errUnpack
	}
	return append(plain, data[:length]...), data[length:], nil
}

// snappyCopy has its offset in one byte and the tag's upper three bits, or in two or four bytes.
func snappyCopy(plain, data []byte, start int) (grown, rest []byte, err error) {
	tag := data[0]
	need := map[byte]int{1: 2, 2: 3, 3: 5}[tag&3]
	if len(data) < need {
		return nil, nil, errUnpack
	}
	var length, offset int
	switch tag & 3 {
	case 1:
		length, offset = int(tag>>2&7)+4, int(tag>>5)<<8|int(data[1])
	case 2:
		length, offset = int(tag>>2)+1, int(binary.LittleEndian.Uint16(data[1:]))
	default:
		length, offset = int(tag>>2)+1, int(binary.LittleEndian.Uint32(data[1:]))
	}
	grown, err = copyBack(plain, start, offset, length)
	return grown, data[need:], err
}

// copyBack appends length bytes that begin offset bytes before the end. They may overlap with what is appended. Nothing
// before start is there to be copied.
func copyBack(plain []byte, start, offset, length int) ([]byte, error) {
	from := len(plain) - offset
	if offset <= 0 || from < start {
		return nil, errUnpack
	}
	for i := 0; i < length; i++ {
		plain = append(plain, plain[from+i])
	}
	return plain, nil
}
