package main

import (
	"bufio"
	"fmt"
	"go/ast"
	"go/token"
	"os"
	"unicode/utf8"
)

// printSelectors prints a line for each file, and one for each of its selectors whose operand is no package: the offset of the name, the type of the operand, a tab,
// the type of the selector.
func printSelectors(out *bufio.Writer, set *token.FileSet, result checked) {
	for _, file := range result.files {
		path := set.Position(file.FileStart).Filename
		text, err := os.ReadFile(path)
		check(err)
		offsets := utf16Offsets(text)
		fmt.Fprintf(out, "file\t%s\t%s\n", result.Dir, path)
		for _, declaration := range file.Decls {
			ast.Inspect(declaration, func(node ast.Node) bool {
				selector, ok := node.(*ast.SelectorExpr)
				if !ok {
					return true
				}
				operand := result.info.Types[selector.X]
				if operand.Type == nil {
					return true
				}
				offset := set.Position(selector.Sel.Pos()).Offset
				if offsets != nil {
					offset = offsets[offset]
				}
				fmt.Fprintf(out, "%d\t%s\t%s\n", offset, show(operand.Type), show(result.info.Types[selector].Type))
				return true
			})
		}
	}
}

// utf16Offsets maps the offset of each byte to that of its UTF-16 unit; nil where all are ASCII.
func utf16Offsets(text []byte) []int {
	if len(text) == utf8.RuneCount(text) {
		return nil
	}
	offsets := make([]int, len(text)+1)
	units := 0
	for index, r := range string(text) {
		offsets[index] = units
		if units++; r > 0xffff {
			units++
		}
	}
	offsets[len(text)] = units
	return offsets
}
