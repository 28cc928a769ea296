package share

import "os"

var verbose = os.Getenv("VERBOSE") != ""
