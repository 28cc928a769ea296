package fakemysql

import (
	"path"
	"runtime"
	"strconv"
	"strings"
)

// librariesOfCalls are packages between the program's call and the driver.
var librariesOfCalls = []string{"database/sql.", "github.com/jmoiron/sqlx", "gorm.io/", "runtime.", "sync."}

// placeOfCall tells where the program called: the first frame that is neither this package nor a library between.
func placeOfCall() string {
	var counters [64]uintptr
	frames := runtime.CallersFrames(counters[:runtime.Callers(1, counters[:])])
	own, isMore := frames.Next()
	ownPackage := packageOf(own.Function)
	for isMore {
		var frame runtime.Frame
		frame, isMore = frames.Next()
		if frame.Function == "" || packageOf(frame.Function) == ownPackage || isLibraryOfCalls(frame.Function) {
			continue
		}
		directory, file := path.Split(frame.File)
		return path.Join(path.Base(directory), file) + ":" + strconv.Itoa(frame.Line)
	}
	return ""
}

// packageOf is the import path in the name of a function.
func packageOf(function string) string {
	slash := strings.LastIndexByte(function, '/') + 1
	name, _, _ := strings.Cut(function[slash:], ".")
	return function[:slash] + name
}

func isLibraryOfCalls(function string) bool {
	for _, library := range librariesOfCalls {
		if strings.HasPrefix(function, library) {
			return true
		}
	}
	return false
}
