package shop

import (
	"crypto/sha256"
	"crypto/sha512"
	"encoding"
	"hash"
	"io"
	"iter"
	"math/rand/v2"
	"net"
	"os"
	"syscall"
)

// Store embeds interfaces of the standard library, one of them declared as an alias there, and measures arrays by its constants.
type Store interface {
	io.ReadWriteCloser
	encoding.BinaryMarshaler
	hash.Hash64
	net.Conn
	os.FileInfo
	rand.Source
	Digest(sum [sha256.Size]byte) [sha512.Size384 * 2]byte
	Address() [net.IPv6len + syscall.AF_INET]byte
	All() iter.Seq2[string, error]
}
