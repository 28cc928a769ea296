package main

import (
	"encoding/json"
	"go/ast"
	"go/parser"
	"go/scanner"
	"go/token"
	"math/rand"
	"os"
	"strings"
)

const clause = "package p\n"

// damaged is a file of one function, and the checksum of its tree; none where go/parser rejects it.
type damaged struct {
	Text string `json:"text"`
	Sum  string `json:"sum,omitempty"`
}

type span struct{ start, end int }

// printDamaged takes functions at random and prints each with some of its tokens deleted, doubled, exchanged or cut off.
func printDamaged(encoder *json.Encoder, paths []string, count int, random *rand.Rand) {
	for count > 0 {
		text, err := os.ReadFile(paths[random.Intn(len(paths))])
		check(err)
		set := token.NewFileSet()
		file, err := parser.ParseFile(set, "", text, parser.SkipObjectResolution)
		if err != nil {
			continue
		}
		for _, declaration := range file.Decls {
			function, ok := declaration.(*ast.FuncDecl)
			if !ok || function.End()-function.Pos() > 4000 || count == 0 {
				continue
			}
			source := string(text[set.PositionFor(function.Pos(), false).Offset:set.PositionFor(function.End(), false).Offset])
			edited := clause + edit(source, random)
			encoder.Encode(judge(edited))
			count--
		}
	}
}

// judge takes what is more than one function for rejected, since a declaration behind it is no part of it.
func judge(text string) damaged {
	result := damaged{Text: text}
	set := token.NewFileSet()
	file, err := parser.ParseFile(set, "", text, parser.SkipObjectResolution)
	if err != nil || len(file.Decls) != 1 {
		return result
	}
	if trees := functions([]byte(text), 0); len(trees) == 1 {
		result.Sum = checksum(trees[0])
	}
	return result
}

func edit(source string, random *rand.Rand) string {
	spans := tokens(source)
	for edits := 1 + random.Intn(2); edits > 0 && len(spans) > 2; edits-- {
		at, other := 1+random.Intn(len(spans)-1), 1+random.Intn(len(spans)-1)
		switch random.Intn(6) {
		case 0:
			source = source[:spans[at].start] + source[spans[at].end:]
		case 1:
			source = source[:spans[at].end] + " " + source[spans[at].start:]
		case 2:
			source = source[:spans[at].start] + source[spans[other].start:spans[other].end] + source[spans[at].end:]
		case 3:
			source = source[:spans[at].start] + source[spans[other].start:spans[other].end] + " " + source[spans[at].start:]
		case 4:
			source = source[:spans[at].start] + []string{"(", ")", "[", "]", "{", "}", ",", ";", ":", ":=", "*", "func", "if", "type", "\n", "x", "..."}[random.Intn(17)] + source[spans[at].start:]
		case 5:
			if random.Intn(4) == 0 {
				source = source[:spans[at].start]
			}
		}
		spans = tokens(source)
	}
	return source
}

func tokens(source string) []span {
	set := token.NewFileSet()
	file := set.AddFile("", -1, len(source))
	var s scanner.Scanner
	s.Init(file, []byte(source), nil, 0)
	var spans []span
	for {
		position, kind, literal := s.Scan()
		if kind == token.EOF {
			return spans
		}
		if kind == token.SEMICOLON && literal == "\n" {
			continue
		}
		if literal == "" {
			literal = kind.String()
		}
		start := file.Offset(position)
		if strings.HasPrefix(source[start:], literal) {
			spans = append(spans, span{start, start + len(literal)})
		}
	}
}
