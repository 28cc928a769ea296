package kafkawire

import "encoding/binary"

// The flags of an LZ4 frame.
const (
	lz4Magic          = 0x184D2204
	lz4Independent    = 0x20
	lz4BlockChecksum  = 0x10
	lz4ContentSize    = 0x08
	lz4DictionaryID   = 0x01
	lz4NotCompressed  = 1 << 31
	lz4LeastMatch     = 4
	lz4LongLength     = 15
	lz4HeaderChecksum = 1
)

// decodeLZ4 unpacks one LZ4 frame. Its checksums are of xxHash, which the standard library has not; the batch has a
// checksum of its own, so they are passed over.
// (https://github.com/lz4/lz4/blob/dev/doc/lz4_Frame_format.md)
func decodeLZ4(data []byte) ([]byte, error) {
	const least = 4 + 2 + lz4HeaderChecksum
	if len(data) < least || binary.LittleEndian.Uint32(data) != lz4Magic {
		return nil, errUnpack
	}
	flags := data[4]
	header := least
	if flags&lz4ContentSize != 0 {
		header += 8
	}
	if flags&lz4DictionaryID != 0 || len(data) < header {
		return nil, errUnpack
	}
	plain := []byte{}
	for data = data[header:]; ; {
		if len(data) < 4 {
			return nil, errUnpack
		}
		size := binary.LittleEndian.Uint32(data)
		if data = data[4:]; size == 0 {
			return plain, nil // what may follow is the checksum of the content
		}
		length := int(size &^ lz4NotCompressed)
		skipped := length
		if flags&lz4BlockChecksum != 0 {
			skipped += 4
		}
		if skipped > len(data) {
			return nil, errUnpack
		}
		start := 0
		if flags&lz4Independent != 0 {
			start = len(plain)
		}
		if size&lz4NotCompressed != 0 {
			plain = append(plain, data[:length]...)
		} else {
			var err error
			if plain, err = appendLZ4Block(plain, data[:length], start); err != nil {
				return nil, err
			}
		}
		if len(plain) > decompressedLimit {
			return nil, errUnpack
		}
		data = data[skipped:]
	}
}

// appendLZ4Block unpacks a block: literals and copies in turn, the last without a copy. Copies reach back to start.
// (https://github.com/lz4/lz4/blob/dev/doc/lz4_Block_format.md)
func appendLZ4Block(plain, data []byte, start int) ([]byte, error) {
	for len(data) > 0 {
		token := data[0]
		literal, rest, ok := lz4Length(token>>4, data[1:])
		if !ok || literal > len(rest) {
			return nil, errUnpack
		}
		plain = append(plain, rest[:literal]...)
		if data = rest[literal:]; len(data) == 0 {
			return plain, nil
		}
		if len(data) < 2 {
			return nil, errUnpack
		}
		offset := int(binary.LittleEndian.Uint16(data))
		length, rest, ok := lz4Length(token&15, data[2:])
		if !ok || len(plain)+length > decompressedLimit {
			return nil, errUnpack
		}
		var err error
		if plain, err = copyBack(plain, start, offset, length+lz4LeastMatch); err != nil {
			return nil, err
		}
		data = rest
	}
	return nil, errUnpack
}

// lz4Length is a length of four bits, and of the bytes that follow where it is 15, until one is not 255.
func lz4Length(bits byte, data []byte) (length int, rest []byte, ok bool) {
	length = int(bits)
	if length < lz4LongLength {
		return length, data, true
	}
	for i, b := range data {
		length += int(b)
		if b != 255 {
			return length, data[i+1:], true
		}
	}
	return 0, nil, false
}
