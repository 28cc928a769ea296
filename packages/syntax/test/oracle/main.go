// Command oracle prints, one JSON object a line, what go/parser finds in Go files: the judge of the syntax room.
//
//	oracle outline DIR         every .go file below DIR that go/parser accepts
//	oracle files DIR           the same with the shapes of types and constants, but for commands and testdata
//	oracle layouts DIR N SEED  N of them, their tokens set anew with other white space and comments between them, the text included
//	oracle functions DIR...    a line for each file: its path, and the checksum of each function's tree
//	oracle tree FILE N         the tree of the Nth function of a file, from 0, in the form of dump.ts
//	oracle damage DIR N SEED   N functions with other tokens than they had, and what go/parser says
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"go/ast"
	"go/parser"
	"go/scanner"
	"go/token"
	"io/fs"
	"math/rand"
	"os"
	"path/filepath"
	"strconv"
	"strings"
)

type importSpec struct {
	Name string `json:"name,omitempty"`
	Path string `json:"path"`
}

type entry struct {
	Keyword  string   `json:"keyword"`
	Names    []string `json:"names"`
	IsMethod bool     `json:"isMethod"`
	// Of the first name, counted from 1; the column in bytes.
	Line   int `json:"line"`
	Column int `json:"column"`
	// The type declaration, or the constants, in one canonical line.
	Shape string `json:"shape,omitempty"`
}

type file struct {
	Path    string       `json:"path"`
	Text    string       `json:"text,omitempty"`
	Package string       `json:"package"`
	Imports []importSpec `json:"imports"`
	Entries []entry      `json:"entries"`
	// For layouts: the checksum of each function's tree.
	Sums []string `json:"sums,omitempty"`
}

func main() {
	out := bufio.NewWriterSize(os.Stdout, 1<<20)
	defer out.Flush()
	encoder := json.NewEncoder(out)
	encoder.SetEscapeHTML(false)
	switch os.Args[1] {
	case "functions":
		printSums(out, os.Args[2:])
		return
	case "tree":
		printTree(out, os.Args[2], os.Args[3])
		return
	}
	var paths []string
	check(filepath.WalkDir(os.Args[2], func(path string, d fs.DirEntry, err error) error {
		if os.Args[1] == "files" && d.IsDir() && (d.Name() == "cmd" || d.Name() == "testdata") {
			return filepath.SkipDir
		}
		if err == nil && d.Type().IsRegular() && strings.HasSuffix(path, ".go") {
			paths = append(paths, path)
		}
		return err
	}))
	if os.Args[1] == "outline" || os.Args[1] == "files" {
		for _, path := range paths {
			text, err := os.ReadFile(path)
			check(err)
			if described := describe(path, text); described != nil {
				if os.Args[1] == "outline" {
					for index := range described.Entries {
						described.Entries[index].Shape = ""
					}
				}
				check(encoder.Encode(described))
			}
		}
		return
	}
	count, err := strconv.Atoi(os.Args[3])
	check(err)
	seed, err := strconv.ParseInt(os.Args[4], 10, 64)
	check(err)
	random := rand.New(rand.NewSource(seed))
	if os.Args[1] == "damage" {
		printDamaged(encoder, paths, count, random)
		return
	}
	for _, index := range random.Perm(len(paths)) {
		text, err := os.ReadFile(paths[index])
		check(err)
		if len(text) > 30000 || describe(paths[index], text) == nil {
			continue
		}
		text = relayout(text, random)
		described := describe(paths[index], text)
		if described == nil {
			panic("go/parser rejects the new layout of " + paths[index] + "\n" + string(text))
		}
		described.Text = string(text)
		for _, tree := range functions(text, 0) {
			described.Sums = append(described.Sums, checksum(tree))
		}
		check(encoder.Encode(described))
		if count--; count == 0 {
			return
		}
	}
}

func check(err error) {
	if err != nil {
		panic(err)
	}
}

func describe(path string, text []byte) *file {
	set := token.NewFileSet()
	parsed, err := parser.ParseFile(set, path, text, parser.SkipObjectResolution)
	if err != nil {
		return nil
	}
	result := &file{Path: path, Package: parsed.Name.Name, Imports: []importSpec{}, Entries: []entry{}}
	for _, spec := range parsed.Imports {
		path, err := strconv.Unquote(spec.Path.Value)
		check(err)
		name := ""
		if spec.Name != nil {
			name = spec.Name.Name
		}
		result.Imports = append(result.Imports, importSpec{name, path})
	}
	at := func(keyword string, names []*ast.Ident, shape string) entry {
		position := set.PositionFor(names[0].Pos(), false)
		texts := []string{}
		for _, name := range names {
			texts = append(texts, name.Name)
		}
		return entry{Keyword: keyword, Names: texts, Line: position.Line, Column: position.Column, Shape: shape}
	}
	for _, declaration := range parsed.Decls {
		switch declaration := declaration.(type) {
		case *ast.FuncDecl:
			found := at("func", []*ast.Ident{declaration.Name}, "")
			found.IsMethod = declaration.Recv != nil
			result.Entries = append(result.Entries, found)
		case *ast.GenDecl:
			var repeated *ast.ValueSpec
			for iota, spec := range declaration.Specs {
				switch spec := spec.(type) {
				case *ast.TypeSpec:
					result.Entries = append(result.Entries, at("type", []*ast.Ident{spec.Name}, typeSpec(spec)))
				case *ast.ValueSpec:
					shape := ""
					if declaration.Tok == token.CONST {
						if len(spec.Values) > 0 {
							repeated = spec
						}
						shape = constants(spec, repeated, iota)
					}
					result.Entries = append(result.Entries, at(declaration.Tok.String(), spec.Names, shape))
				}
			}
		}
	}
	return result
}

func constants(spec, source *ast.ValueSpec, iota int) string {
	var parts []string
	for index, name := range spec.Names {
		part := fmt.Sprintf("%s@%d", name.Name, iota)
		if source != nil && source.Type != nil {
			part += ":" + expression(source.Type)
		}
		if source != nil && index < len(source.Values) {
			part += "=" + expression(source.Values[index])
		}
		parts = append(parts, part)
	}
	return strings.Join(parts, ",")
}

func typeSpec(spec *ast.TypeSpec) string {
	text := spec.Name.Name
	if spec.TypeParams != nil {
		text += "[" + fields(spec.TypeParams) + "]"
	}
	if spec.Assign.IsValid() {
		text += "="
	}
	return text + " " + expression(spec.Type)
}

func fields(list *ast.FieldList) string {
	var parts []string
	if list != nil {
		for _, field := range list.List {
			for _, name := range field.Names {
				parts = append(parts, name.Name+" "+expression(field.Type))
			}
			if len(field.Names) == 0 {
				parts = append(parts, expression(field.Type))
			}
		}
	}
	return strings.Join(parts, ",")
}

func structFields(list *ast.FieldList) string {
	var parts []string
	for _, field := range list.List {
		tag := ""
		if field.Tag != nil {
			tag = " " + field.Tag.Value
		}
		for _, name := range field.Names {
			parts = append(parts, name.Name+" "+expression(field.Type)+tag)
		}
		if len(field.Names) == 0 {
			parts = append(parts, expression(field.Type)+tag)
		}
	}
	return strings.Join(parts, ";")
}

func methods(list *ast.FieldList) string {
	var parts []string
	for _, field := range list.List {
		if len(field.Names) == 0 {
			parts = append(parts, expression(field.Type))
			continue
		}
		parts = append(parts, field.Names[0].Name+signature(field.Type.(*ast.FuncType)))
	}
	return strings.Join(parts, ";")
}

func signature(function *ast.FuncType) string {
	return "(" + fields(function.Params) + ")(" + fields(function.Results) + ")"
}

func list(expressions []ast.Expr) string {
	var parts []string
	for _, part := range expressions {
		parts = append(parts, expression(part))
	}
	return strings.Join(parts, ",")
}

func expression(node ast.Expr) string {
	switch node := node.(type) {
	case *ast.Ident:
		return node.Name
	case *ast.SelectorExpr:
		return expression(node.X) + "." + node.Sel.Name
	case *ast.IndexExpr:
		return expression(node.X) + "[" + expression(node.Index) + "]"
	case *ast.IndexListExpr:
		return expression(node.X) + "[" + list(node.Indices) + "]"
	case *ast.StarExpr:
		return "*" + expression(node.X)
	case *ast.ParenExpr:
		return expression(node.X)
	case *ast.ArrayType:
		if node.Len == nil {
			return "[]" + expression(node.Elt)
		}
		return "[" + expression(node.Len) + "]" + expression(node.Elt)
	case *ast.MapType:
		return "map[" + expression(node.Key) + "]" + expression(node.Value)
	case *ast.ChanType:
		prefix := map[ast.ChanDir]string{ast.SEND: "send", ast.RECV: "receive", ast.SEND | ast.RECV: "both"}[node.Dir]
		return prefix + "(" + expression(node.Value) + ")"
	case *ast.FuncType:
		return "func" + signature(node)
	case *ast.StructType:
		return "struct{" + structFields(node.Fields) + "}"
	case *ast.InterfaceType:
		return "interface{" + methods(node.Methods) + "}"
	case *ast.Ellipsis:
		if node.Elt == nil {
			return "..."
		}
		return "..." + expression(node.Elt)
	case *ast.BasicLit:
		return node.Value
	case *ast.UnaryExpr:
		return "(" + node.Op.String() + expression(node.X) + ")"
	case *ast.BinaryExpr:
		return "(" + expression(node.X) + node.Op.String() + expression(node.Y) + ")"
	case *ast.CallExpr:
		return expression(node.Fun) + "(" + list(node.Args) + ")"
	case *ast.CompositeLit:
		return "literal"
	}
	return "other"
}

var trivia = []string{" ", "  ", "\t", " /* type ) } ] */ ", " /**/", " /* \" ' ` */ "}
var lines = []string{"\n", "\r\n", "\n\n", " // func ( { [ \n", "/*\n*/", "\n/* var x = ` */\r\n"}

// endsLine tells whether a newline behind the token is a semicolon.
func endsLine(kind token.Token, literal string) bool {
	switch kind {
	case token.IDENT, token.INT, token.FLOAT, token.IMAG, token.CHAR, token.STRING, token.BREAK, token.CONTINUE, token.FALLTHROUGH,
		token.RETURN, token.INC, token.DEC, token.RPAREN, token.RBRACK, token.RBRACE:
		return true
	}
	return false
}

// relayout sets the tokens of a file anew: between them white space and comments at random, newlines wherever they do not count, and
// semicolons now written, now implied by a newline or by a comment that holds one.
func relayout(text []byte, random *rand.Rand) []byte {
	set := token.NewFileSet()
	var s scanner.Scanner
	s.Init(set.AddFile("", -1, len(text)), text, nil, 0)
	var out strings.Builder
	if random.Intn(3) == 0 {
		out.WriteString("\uFEFF")
	}
	mayBreak := true
	for {
		_, kind, literal := s.Scan()
		if kind == token.EOF {
			return []byte(out.String())
		}
		if kind == token.SEMICOLON {
			if literal == "\n" && random.Intn(4) > 0 {
				out.WriteString(lines[random.Intn(len(lines))])
			} else {
				out.WriteString(";")
			}
			mayBreak = true
			continue
		}
		if mayBreak && random.Intn(4) == 0 {
			out.WriteString(" " + lines[random.Intn(len(lines))])
		} else {
			out.WriteString(" " + trivia[random.Intn(len(trivia))])
		}
		if literal != "" {
			out.WriteString(literal)
		} else {
			out.WriteString(kind.String())
		}
		mayBreak = !endsLine(kind, literal)
	}
}
