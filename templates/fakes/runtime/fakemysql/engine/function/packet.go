package function

import (
	"standin/doubles/fakemysql/engine/sqlerror"
	"standin/doubles/fakemysql/engine/value"
)

// No text is longer than a packet: what would be is NULL with warning 1301.

// leastPacket is the least that max_allowed_packet may be: shorter texts need no look at it.
const leastPacket = 1024

// mostBytes is max_allowed_packet.
func mostBytes(session Session) int64 {
	if v, is := session.Variable("max_allowed_packet"); is {
		return v.Int64()
	}
	return 1 << 24
}

// isTooLong warns of a text that no packet has place for. Functions whose results may be many times as long as their arguments ask before they make one.
func (c call) isTooLong(length int64) bool {
	if length <= leastPacket {
		return false
	}
	most := mostBytes(c.Session)
	if length <= most {
		return false
	}
	c.Warn(sqlerror.New(1301, c.Scalar.Name, most))
	return true
}

// outgrows tells whether a result is longer than the arguments, and too long.
func (c call) outgrows(result value.Value, arguments []value.Value) bool {
	if result.Kind() != value.String && result.Kind() != value.Bytes {
		return false
	}
	length := len(result.Text())
	if length <= leastPacket {
		return false
	}
	for _, v := range arguments {
		if length <= len(v.Text()) {
			return false
		}
	}
	return c.isTooLong(int64(length))
}

// join is the text of values that are not NULL.
func (c call) join(values []value.Value, separator string) (value.Value, error) {
	var text []byte
	isFirst := true
	for _, v := range values {
		if v.IsNull() {
			continue
		}
		if !isFirst {
			text = append(text, separator...)
		}
		if text = v.AppendText(text); c.isTooLong(int64(len(text))) {
			return value.NULL, nil
		}
		isFirst = false
	}
	return c.str(string(text))
}
