package main

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"unicode/utf8"
)

// printSums prints a line for each .go file below the roots that go/parser and UTF-8 accept: its path, and for each function the checksum of its tree.
func printSums(out io.Writer, roots []string) {
	for _, root := range roots {
		check(filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
			if err != nil || !entry.Type().IsRegular() || !strings.HasSuffix(path, ".go") {
				return err
			}
			text, err := os.ReadFile(path)
			check(err)
			if trees := functions(text, parser.ParseComments); trees != nil {
				fmt.Fprint(out, path)
				for _, tree := range trees {
					fmt.Fprint(out, "\t", checksum(tree))
				}
				fmt.Fprintln(out)
			}
			return nil
		}))
	}
}

// printTree prints the tree of one function of a file.
func printTree(out io.Writer, path, index string) {
	wanted, err := strconv.Atoi(index)
	check(err)
	text, err := os.ReadFile(path)
	check(err)
	fmt.Fprintln(out, functions(text, parser.ParseComments)[wanted])
}

// checksum is - for a method whose receiver Go does not allow, though go/parser does.
func checksum(tree string) string {
	if tree == "" {
		return "-"
	}
	sum := sha256.Sum256([]byte(tree))
	return hex.EncodeToString(sum[:8])
}

// functions gives the tree of each function of a file, with its documentation where comments are parsed; nil where go/parser or UTF-8 does not accept
// the file.
func functions(text []byte, comments parser.Mode) []string {
	set := token.NewFileSet()
	file, err := parser.ParseFile(set, "", text, parser.SkipObjectResolution|comments)
	if err != nil || !utf8.Valid(text) {
		return nil
	}
	printer := &printer{set: set, text: string(text), offsets: utf16Offsets(text)}
	trees := []string{}
	for _, declaration := range file.Decls {
		if function, ok := declaration.(*ast.FuncDecl); ok {
			trees = append(trees, printer.function(function))
		}
	}
	return trees
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

type printer struct {
	set     *token.FileSet
	text    string
	offsets []int
}

func (p *printer) bytes(pos token.Pos) int {
	return p.set.PositionFor(pos, false).Offset
}

func (p *printer) at(pos token.Pos) string {
	offset := p.bytes(pos)
	if p.offsets != nil {
		offset = p.offsets[offset]
	}
	return strconv.Itoa(offset)
}

// node prints a node with its fields, which come as names and values, sorted by name; what has no value is left out.
func (p *printer) node(kind string, pos token.Pos, fields ...string) string {
	return kind + "@" + p.at(pos) + object(fields...)
}

func object(fields ...string) string {
	var out strings.Builder
	out.WriteString("{")
	for index := 0; index < len(fields); index += 2 {
		if fields[index+1] != "" {
			out.WriteString(fields[index] + ":" + fields[index+1] + " ")
		}
	}
	out.WriteString("}")
	return out.String()
}

func each[T any](items []T, print func(T) string) string {
	var out strings.Builder
	out.WriteString("[")
	for _, item := range items {
		out.WriteString(print(item) + " ")
	}
	out.WriteString("]")
	return out.String()
}

func (p *printer) name(name *ast.Ident) string {
	if name == nil {
		return ""
	}
	return p.node("", name.Pos(), "name", name.Name)
}

func (p *printer) function(node *ast.FuncDecl) string {
	body := ""
	if node.Body != nil {
		body = p.block(node.Body)
	}
	receiver := ""
	if node.Recv != nil {
		if receiver = p.receiver(node.Recv); receiver == "" {
			return ""
		}
	}
	return p.node("", node.Pos(), "body", body, "documentation", documentation(node.Doc), "name", node.Name.Name, "nameOffset", p.at(node.Name.Pos()), "problems", "[]",
		"receiver", receiver, "signature", p.signature(node.Type), "typeParameters", p.typeParameters(node.Type.TypeParams))
}

func documentation(group *ast.CommentGroup) string {
	if group == nil {
		return ""
	}
	lines := []string{}
	for _, comment := range group.List {
		lines = append(lines, comment.Text)
	}
	return strings.Join(lines, "\n")
}

// receiver prints the receiver of a method; nothing where go/parser accepts one that Go does not allow.
func (p *printer) receiver(fields *ast.FieldList) string {
	if len(fields.List) != 1 || len(fields.List[0].Names) > 1 {
		return ""
	}
	field, name := fields.List[0], ""
	if len(field.Names) > 0 {
		name = field.Names[0].Name
	}
	base := ast.Unparen(field.Type)
	star, isPointer := base.(*ast.StarExpr)
	if isPointer {
		base = ast.Unparen(star.X)
	}
	var arguments []ast.Expr
	switch generic := base.(type) {
	case *ast.IndexExpr:
		base, arguments = generic.X, []ast.Expr{generic.Index}
	case *ast.IndexListExpr:
		base, arguments = generic.X, generic.Indices
	}
	typeName, ok := base.(*ast.Ident)
	if !ok {
		return ""
	}
	for _, argument := range arguments {
		if _, ok := argument.(*ast.Ident); !ok {
			return ""
		}
	}
	names := each(arguments, func(argument ast.Expr) string { return p.name(argument.(*ast.Ident)) })
	return p.node("", field.Pos(), "isPointer", strconv.FormatBool(isPointer), "name", name, "typeName", typeName.Name, "typeParameters", names)
}
