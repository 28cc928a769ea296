package main

import (
	"fmt"
	"go/types"
	"slices"
	"strings"
)

// show prints a type so that identical types are printed alike: no aliases, no names of parameters, the methods of interfaces sorted.
func show(typ types.Type) string {
	switch typ := types.Unalias(typ).(type) {
	case *types.Basic:
		return basic(typ)
	case *types.Named:
		return named(typ)
	case *types.TypeParam:
		return "$" + typ.Obj().Name()
	case *types.Pointer:
		return "*" + show(typ.Elem())
	case *types.Slice:
		return "[]" + show(typ.Elem())
	case *types.Array:
		return fmt.Sprintf("[%d]%s", typ.Len(), show(typ.Elem()))
	case *types.Map:
		return "map[" + show(typ.Key()) + "]" + show(typ.Elem())
	case *types.Chan:
		return []string{"both", "send", "receive"}[typ.Dir()] + "(" + show(typ.Elem()) + ")"
	case *types.Signature:
		return "func" + signature(typ)
	case *types.Struct:
		return structure(typ)
	case *types.Interface:
		return showInterface(typ)
	case *types.Tuple:
		return tuple(typ, false)
	}
	return "?"
}

func basic(typ *types.Basic) string {
	if typ.Kind() == types.UnsafePointer {
		return "unsafe.Pointer"
	}
	if typ.Info()&types.IsUntyped != 0 {
		return typ.Name()
	}
	return types.Typ[typ.Kind()].Name()
}

func named(typ *types.Named) string {
	text := typ.Obj().Name()
	if owner := typ.Obj().Pkg(); owner != nil {
		text = strings.TrimPrefix(owner.Path(), "vendor/") + "." + text
	}
	if typ.TypeArgs().Len() == 0 {
		return text
	}
	var arguments []string
	for argument := range typ.TypeArgs().Types() {
		arguments = append(arguments, show(argument))
	}
	return text + "[" + strings.Join(arguments, ", ") + "]"
}

func tuple(types *types.Tuple, isVariadic bool) string {
	var shown []string
	for variable := range types.Variables() {
		shown = append(shown, show(variable.Type()))
	}
	if isVariadic {
		last := len(shown) - 1
		shown[last] = "..." + strings.TrimPrefix(shown[last], "[]")
	}
	return "(" + strings.Join(shown, ", ") + ")"
}

func signature(typ *types.Signature) string {
	return tuple(typ.Params(), typ.Variadic()) + tuple(typ.Results(), false)
}

func structure(typ *types.Struct) string {
	var fields []string
	for index := range typ.NumFields() {
		field := typ.Field(index)
		text := show(field.Type())
		if !field.Embedded() {
			text = field.Name() + " " + text
		}
		fields = append(fields, text)
	}
	return "struct{" + strings.Join(fields, "; ") + "}"
}

func showInterface(typ *types.Interface) string {
	var elements []string
	for method := range typ.Methods() {
		elements = append(elements, method.Name()+signature(method.Signature()))
	}
	slices.Sort(elements)
	if !typ.IsMethodSet() {
		elements = append(elements, "types")
	}
	return "interface{" + strings.Join(elements, "; ") + "}"
}
