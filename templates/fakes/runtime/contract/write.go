package contract

import (
	"fmt"
	"hash/crc32"
	"reflect"
	"regexp"
	"sort"
	"strconv"
	"strings"
	"time"
	"unsafe"
)

// Value makes Run.Saw write a value in a form in which equal values are equal texts, whatever they point to: pointers as
// what is there, maps by key, times in UTC, and as "now" where they are of the last minute, as ids of Redis's streams may
// be, too, errors by their class, what cannot be compared by its type.
func Value(value any) any { return stable{value} }

// stable is a value that Run.Saw writes.
type stable struct{ value any }

const (
	// deepest is how far a value is written: beyond it there may be a circle.
	deepest = 12
	// longest is how many bytes of a text are written. One that is longer is known by its beginning, length and checksum.
	longest, beginning = 256, 32
	// recently is how old a time may be that is "now".
	recently = time.Minute
)

type writer struct{ classes []Class }

func (w writer) write(value any) string {
	if value == nil {
		return "nil"
	}
	// A copy that has an address lets fields be read that are not exported.
	held := reflect.New(reflect.TypeOf(value)).Elem()
	held.Set(reflect.ValueOf(value))
	return w.value(held, 0)
}

func (w writer) value(v reflect.Value, depth int) string {
	if depth > deepest {
		return "…"
	}
	switch v.Kind() {
	case reflect.Pointer, reflect.Interface, reflect.Map, reflect.Slice:
		if v.IsNil() {
			return "nil"
		}
	}
	if text, isKnown := w.known(v); isKnown {
		return text
	}
	switch v.Kind() {
	case reflect.Pointer, reflect.Interface:
		return w.value(addressed(v.Elem()), depth+1)
	case reflect.Struct:
		return w.fields(v, depth)
	case reflect.Map:
		return w.entries(v, depth)
	case reflect.Slice, reflect.Array:
		return w.elements(v, depth)
	case reflect.String:
		return typed(v, writeText(v.String()))
	case reflect.Chan, reflect.Func, reflect.UnsafePointer, reflect.Uintptr:
		return v.Type().String()
	}
	return typed(v, fmt.Sprint(v))
}

// known writes what is more than its fields.
func (w writer) known(v reflect.Value) (text string, isKnown bool) {
	if v.CanAddr() && !v.CanInterface() {
		v = reflect.NewAt(v.Type(), unsafe.Pointer(v.UnsafeAddr())).Elem()
	}
	if !v.CanInterface() {
		return "", false
	}
	switch known := v.Interface().(type) {
	case error:
		return describe(w.classes, known), true
	case time.Time:
		return writeTime(known), true
	case time.Duration:
		return known.String(), true
	}
	if strings.HasPrefix(v.Type().PkgPath(), "sync") {
		return v.Type().String(), true
	}
	return "", false
}

func writeTime(at time.Time) string {
	if isNow(at) {
		return "now"
	}
	return at.UTC().Format(time.RFC3339Nano)
}

func isNow(at time.Time) bool {
	age := time.Since(at)
	return -time.Second <= age && age <= recently
}

// streamID is what Redis calls an entry of a stream: milliseconds, and a number.
var streamID = regexp.MustCompile(`^(\d{13})-\d+$`)

func writeText(text string) string {
	if found := streamID.FindStringSubmatch(text); found != nil {
		if millis, err := strconv.ParseInt(found[1], 10, 64); err == nil && isNow(time.UnixMilli(millis)) {
			return "an id of now"
		}
	}
	return short(text)
}

func (w writer) fields(v reflect.Value, depth int) string {
	fields := make([]string, v.NumField())
	for i := range fields {
		fields[i] = v.Type().Field(i).Name + ": " + w.value(v.Field(i), depth+1)
	}
	return "{" + strings.Join(fields, ", ") + "}"
}

func (w writer) entries(v reflect.Value, depth int) string {
	var entries []string
	for _, key := range v.MapKeys() {
		entries = append(entries, w.value(addressed(key), depth+1)+": "+w.value(addressed(v.MapIndex(key)), depth+1))
	}
	sort.Strings(entries)
	return "{" + strings.Join(entries, ", ") + "}"
}

func (w writer) elements(v reflect.Value, depth int) string {
	if v.Type().Elem().Kind() == reflect.Uint8 && (v.Kind() == reflect.Slice || v.CanAddr()) {
		return typed(v, writeText(string(v.Bytes())))
	}
	elements := make([]string, v.Len())
	for i := range elements {
		elements[i] = w.value(v.Index(i), depth+1)
	}
	return "[" + strings.Join(elements, ", ") + "]"
}

// addressed gives a value that has an address, a copy of one that has none and may be copied.
func addressed(v reflect.Value) reflect.Value {
	if v.CanAddr() || !v.CanInterface() {
		return v
	}
	held := reflect.New(v.Type()).Elem()
	held.Set(v)
	return held
}

// typed writes the type before what does not tell it by its form.
func typed(v reflect.Value, text string) string {
	switch name := v.Type().String(); name {
	case "bool", "string", "int":
		return text
	case "[]uint8":
		return "[]byte(" + text + ")"
	default:
		return name + "(" + text + ")"
	}
}

func short(text string) string {
	if len(text) <= longest {
		return fmt.Sprintf("%q", text)
	}
	return fmt.Sprintf("%q… of %d bytes, sum %08x", text[:beginning], len(text), crc32.ChecksumIEEE([]byte(text)))
}
