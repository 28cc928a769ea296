package clock

// Zone is a part of the earth.
type Zone string
