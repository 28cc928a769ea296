// Command oracle type checks packages with go/types and prints what tests of the model compare: `methods` the method sets of their types, `expressions` what is
// selected, called and named in their functions, `calls` the types that methods are selected through. Arguments: what to print, the directory to work in, patterns of packages.
package main

import (
	"bufio"
	"go/token"
	"os"
)

func main() {
	out := bufio.NewWriterSize(os.Stdout, 1<<20)
	defer out.Flush()
	visit := map[string]func(*bufio.Writer, *token.FileSet, checked){"methods": printMethods, "expressions": printExpressions, "calls": printCalls}[os.Args[1]]
	load(os.Args[2], os.Args[3:], func(set *token.FileSet, result checked) { visit(out, set, result) })
}
