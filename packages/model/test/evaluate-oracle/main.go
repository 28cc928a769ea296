// Command main runs the cases of this package and prints what each comes to, one a line.
package main

import (
	"bufio"
	"encoding/hex"
	"fmt"
	"math"
	"os"
	"reflect"
	"sort"
	"strings"
)

func dumpAll(values []reflect.Value, open, end string) string {
	texts := make([]string, len(values))
	for i, value := range values {
		texts[i] = dump(value)
	}
	return open + strings.Join(texts, " ") + end
}

func dumpMap(value reflect.Value) string {
	var texts []string
	for _, key := range value.MapKeys() {
		texts = append(texts, dump(key)+":"+dump(value.MapIndex(key)))
	}
	sort.Strings(texts)
	return "map{" + strings.Join(texts, " ") + "}"
}

func dumpError(value reflect.Value) string {
	text := value.MethodByName("Error").Call(nil)[0].String()
	return "error(" + hex.EncodeToString([]byte(text)) + ")"
}

func isLibraryError(value reflect.Value) bool {
	name := value.Type().String()
	return strings.HasPrefix(name, "*errors.") || strings.HasPrefix(name, "*fmt.") || strings.HasPrefix(name, "*strconv.")
}

func dump(value reflect.Value) string {
	switch value.Kind() {
	case reflect.Bool:
		return fmt.Sprint(value.Bool())
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		return fmt.Sprint(value.Int())
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64, reflect.Uintptr:
		return fmt.Sprint(value.Uint())
	case reflect.Float32, reflect.Float64:
		return fmt.Sprintf("float(%x)", math.Float64bits(value.Float()+0))
	case reflect.String:
		return "text(" + hex.EncodeToString([]byte(value.String())) + ")"
	case reflect.Func:
		return fmt.Sprintf("func(%v)", value.IsNil())
	}
	switch kind := value.Kind(); kind {
	case reflect.Struct:
		fields := make([]reflect.Value, value.NumField())
		for i := range fields {
			fields[i] = value.Field(i)
		}
		return dumpAll(fields, "{", "}")
	case reflect.Array, reflect.Slice:
		if kind == reflect.Slice && value.IsNil() {
			return "nil"
		}
		elements := make([]reflect.Value, value.Len())
		for i := range elements {
			elements[i] = value.Index(i)
		}
		return dumpAll(elements, "[", "]")
	case reflect.Map:
		if value.IsNil() {
			return "nil"
		}
		return dumpMap(value)
	case reflect.Pointer:
		if value.IsNil() {
			return "nil"
		}
		return "&" + dump(value.Elem())
	case reflect.Interface:
		if value.IsNil() {
			return "nil"
		}
		if isLibraryError(value.Elem()) {
			return dumpError(value.Elem())
		}
		name := value.Elem().Type().String()
		return strings.ReplaceAll(name, "main.", "") + "(" + dump(value.Elem()) + ")"
	}
	return "?"
}

func run(function any) (text string) {
	defer func() {
		if recover() != nil {
			text = "panic"
		}
	}()
	return dumpAll(reflect.ValueOf(function).Call(nil), "(", ")")
}

func main() {
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()
	for _, name := range names {
		fmt.Fprintf(out, "%s\t%s\n", name, run(cases[name]))
	}
}
