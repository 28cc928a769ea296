package function

import (
	"crypto/md5"
	"crypto/rand"
	"crypto/sha1"
	"crypto/sha256"
	"crypto/sha512"
	"encoding/base64"
	"fmt"
	"hash/crc32"
	"net/netip"
	"strings"
	"unicode/utf8"

	"standin/doubles/fakemysql/engine/sqlerror"
	"standin/doubles/fakemysql/engine/value"
)

// Codes of characters, hashes, encodings of bytes and addresses.

func ascii(_ call, a []value.Value) (value.Value, error) {
	text := a[0].Text()
	if text == "" {
		return integerResult(0)
	}
	return integerResult(int64(text[0]))
}

// ord is the number that the bytes of the first character are.
func ord(c call, a []value.Value) (value.Value, error) {
	text := a[0].Text()
	if text == "" {
		return integerResult(0)
	}
	size := 1
	if !c.isBytes(0) {
		_, size = utf8.DecodeRuneInString(text)
	}
	n := int64(0)
	for i := 0; i < size; i++ {
		n = n<<8 | int64(text[i])
	}
	return integerResult(n)
}

func charType(arguments []Argument, _ int) value.Type { return fixedBytes(nil, 4*len(arguments)) }

func char(c call, a []value.Value) (value.Value, error) {
	var to []byte
	for _, v := range a {
		if v.IsNull() {
			continue
		}
		n := uint32(c.int(v))
		for shift := 24; shift >= 0; shift -= 8 {
			if n>>shift != 0 || shift == 0 {
				to = append(to, byte(n>>shift))
			}
		}
	}
	return value.OfBytes(string(to)), nil
}

func soundexType(arguments []Argument, _ int) value.Type {
	return textOf(arguments, max(width(arguments[0].Type), 4))
}

func soundex(c call, a []value.Value) (value.Value, error) {
	const codes = "01230120022455012623010202"
	var to []byte
	last := byte('0')
	for _, r := range a[0].Text() {
		if 'a' <= r && r <= 'z' {
			r -= 'a' - 'A'
		}
		if r < 'A' || r > 'Z' && r < utf8.RuneSelf {
			continue
		}
		code := byte('0')
		if r <= 'Z' {
			code = codes[r-'A']
		}
		switch {
		case len(to) == 0:
			to = utf8.AppendRune(to, r)
		case code == '0' || code == last:
			continue
		default:
			to = append(to, code)
		}
		last = code
	}
	for len(to) > 0 && utf8.RuneCount(to) < 4 {
		to = append(to, '0')
	}
	return c.str(string(to))
}

// half is the type of UNHEX: a byte for two.
func half(arguments []Argument, _ int) value.Type {
	return fixedBytes(nil, (byteWidth(arguments[0].Type)+1)/2)
}

// lineLength is that of lines in what TO_BASE64 gives.
const lineLength = 76

func toBase64Type(arguments []Argument, _ int) value.Type {
	length := (byteWidth(arguments[0].Type) + 2) / 3 * 4
	return fixed(nil, length+max(length-1, 0)/lineLength)
}

func toBase64(c call, a []value.Value) (value.Value, error) {
	encoded := base64.StdEncoding.EncodeToString([]byte(a[0].Text()))
	var lines []string
	for len(encoded) > lineLength {
		lines = append(lines, encoded[:lineLength])
		encoded = encoded[lineLength:]
	}
	return c.str(strings.Join(append(lines, encoded), "\n"))
}

func fromBase64Type(arguments []Argument, _ int) value.Type {
	return fixedBytes(nil, byteWidth(arguments[0].Type)/4*3)
}

func fromBase64(c call, a []value.Value) (value.Value, error) {
	encoded := strings.Map(func(r rune) rune {
		if strings.ContainsRune(" \t\n\r\v\f", r) {
			return -1
		}
		return r
	}, a[0].Text())
	decoded, err := base64.StdEncoding.DecodeString(encoded)
	if err != nil {
		c.Warn(sqlerror.New(1958, badBase64(encoded)))
		return value.NULL, nil
	}
	return value.OfBytes(string(decoded)), nil
}

// badBase64 is where a text is no base64.
func badBase64(text string) int {
	for i := 0; i < len(text); i++ {
		if !strings.ContainsRune("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=", rune(text[i])) {
			return i
		}
	}
	return len(text)
}

// hash is MD5, SHA1 and SHA2.
func hash(c call, a []value.Value) (value.Value, error) {
	if a[0].IsNull() {
		return value.NULL, nil
	}
	text, bits := []byte(a[0].Text()), int64(160)
	switch {
	case c.Scalar.Name == "md5":
		bits = 128
	case len(a) == 2 && a[1].IsNull():
		bits = 0
	case len(a) == 2:
		bits = c.int(a[1])
	}
	switch bits {
	case 128:
		return c.str(fmt.Sprintf("%x", md5.Sum(text)))
	case 160:
		return c.str(fmt.Sprintf("%x", sha1.Sum(text)))
	case 224:
		return c.str(fmt.Sprintf("%x", sha256.Sum224(text)))
	case 0, 256:
		return c.str(fmt.Sprintf("%x", sha256.Sum256(text)))
	case 384:
		return c.str(fmt.Sprintf("%x", sha512.Sum384(text)))
	case 512:
		return c.str(fmt.Sprintf("%x", sha512.Sum512(text)))
	}
	c.Warn(sqlerror.New(1583, c.Scalar.Name))
	return value.NULL, nil
}

func sha2Type(arguments []Argument, _ int) value.Type {
	switch bits, is := constantInt(arguments, 1); {
	case is && bits == 224:
		return fixed(nil, 56)
	case is && (bits == 256 || bits == 0):
		return fixed(nil, 64)
	case is && bits == 384:
		return fixed(nil, 96)
	case is && bits != 512:
		return fixedBytes(nil, 0)
	}
	return fixed(nil, 128)
}

// crc32Of is that of a text, or of one that goes on after another whose sum is given.
func crc32Of(c call, a []value.Value) (value.Value, error) {
	sum := uint32(0)
	if len(a) == 2 {
		sum = uint32(c.int(a[0]))
	}
	return value.OfUint(uint64(crc32.Update(sum, crc32.IEEETable, []byte(a[len(a)-1].Text())))), nil
}

func uuid(_ call, _ []value.Value) (value.Value, error) {
	return value.OfUUID(newID()), nil
}

func uuidType([]Argument, int) value.Type { return value.UUIDType() }

// newID is a UUID of version 1, but random where that has the time.
func newID() (id [16]byte) {
	rand.Read(id[:])
	id[6] = id[6]&0x0f | 0x10
	id[8] = id[8]&0x3f | 0x80
	return id
}

func uuidShort(_ call, _ []value.Value) (value.Value, error) {
	id := newID()
	n := uint64(0)
	for _, b := range id[9:] {
		n = n<<8 | uint64(b)
	}
	return value.OfUint(n | 1<<56), nil
}

// mostRandomBytes is how many RANDOM_BYTES gives at most.
const mostRandomBytes = 1024

func randomBytesType(arguments []Argument, _ int) value.Type {
	count, is := constantInt(arguments, 0)
	if !is {
		count = mostRandomBytes
	}
	return fixedBytes(nil, int(clamp(count, 0, mostRandomBytes)))
}

func randomBytes(c call, a []value.Value) (value.Value, error) {
	count := c.int(a[0])
	if count < 0 || count > mostRandomBytes {
		return value.NULL, nil
	}
	bytes := make([]byte, count)
	rand.Read(bytes)
	return value.OfBytes(string(bytes)), nil
}

// inetAton reads "1.2.3.4"; "1.2" is 1.0.0.2.
func inetAton(_ call, a []value.Value) (value.Value, error) {
	text := a[0].Text()
	n, part, dots := uint64(0), uint64(0), 0
	for i := 0; i < len(text); i++ {
		if text[i] == '.' {
			n, part = n<<8|part, 0
			dots++
			continue
		}
		if part = part*10 + uint64(text[i]-'0'); text[i] < '0' || text[i] > '9' || part > 255 {
			return value.NULL, nil
		}
	}
	if text == "" || text[len(text)-1] == '.' {
		return value.NULL, nil
	}
	if dots == 1 || dots == 2 {
		n <<= 8 * (3 - dots)
	}
	return value.OfUint(n<<8 | part), nil
}

func inetNtoa(c call, a []value.Value) (value.Value, error) {
	n := c.int(a[0])
	if n < 0 || n > 1<<32-1 {
		return value.NULL, nil
	}
	return c.str(netip.AddrFrom4([4]byte{byte(n >> 24), byte(n >> 16), byte(n >> 8), byte(n)}).String())
}

// addressOf reads an address of IPv4 or IPv6. Numbers of IPv4 may have zeros before them, up to three digits.
func addressOf(v value.Value) (address netip.Addr, is bool) {
	text := v.Text()
	colon := strings.LastIndexByte(text, ':')
	numbers := strings.Split(text[colon+1:], ".")
	for i, number := range numbers {
		if len(numbers) == 4 && len(number) <= 3 {
			for ; len(number) > 1 && number[0] == '0'; number = number[1:] {
			}
			numbers[i] = number
		}
	}
	address, err := netip.ParseAddr(text[:colon+1] + strings.Join(numbers, "."))
	return address, err == nil && address.Zone() == ""
}

func inet6Aton(_ call, a []value.Value) (value.Value, error) {
	address, is := addressOf(a[0])
	if !is {
		return value.NULL, nil
	}
	return value.OfBytes(string(address.AsSlice())), nil
}

func inet6Ntoa(c call, a []value.Value) (value.Value, error) {
	address, is := netip.AddrFromSlice([]byte(a[0].Text()))
	if !is || !c.isBytes(0) {
		return value.NULL, nil
	}
	if address.Is6() {
		if b := address.As16(); strings.Count(string(b[:12]), "\x00") == 12 && (b[12] != 0 || b[13] != 0) {
			return c.str("::" + netip.AddrFrom4([4]byte{b[12], b[13], b[14], b[15]}).String())
		}
	}
	return c.str(shortened(address.String()))
}

// shortened is an IPv6 address whose only groups of zeros are single ones without the first of these.
func shortened(address string) string {
	if strings.Contains(address, "::") || !strings.Contains(address, ":") {
		return address
	}
	padded := strings.Replace(":"+address+":", ":0:", "::", 1)
	if !strings.HasPrefix(padded, "::") {
		padded = padded[1:]
	}
	if !strings.HasSuffix(padded, "::") {
		padded = padded[:len(padded)-1]
	}
	return padded
}

// ofText is a condition over a text, which NULL does not fulfil.
func ofText(arguments []Argument, _ int) value.Type {
	t := boolean(nil, 0)
	t.Nullable = anyNullable(arguments)
	return t
}

func isIPv4(_ call, a []value.Value) (value.Value, error) {
	address, is := addressOf(a[0])
	return value.OfBool(is && address.Is4()), nil
}

func isIPv6(_ call, a []value.Value) (value.Value, error) {
	address, is := addressOf(a[0])
	return value.OfBool(is && address.Is6()), nil
}
