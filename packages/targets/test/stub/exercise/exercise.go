// Package exercise calls every method of a stub, from several goroutines at once.
package exercise

import (
	"reflect"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
)

// find gives a method under its usual name, or numbered.
func find(v reflect.Value, name string) reflect.Value {
	for _, n := range []string{name, name + "_2", name + "_3"} {
		if m := v.MethodByName(n); m.IsValid() {
			return m
		}
	}
	return reflect.Value{}
}

// Stub exercises a stub whose interface is not generic, and gives the number of its methods.
func Stub(t *testing.T, stub any) (methods int) {
	v := reflect.ValueOf(stub)
	s := v.Elem()
	for i := 0; i < s.NumField(); i++ {
		f := s.Type().Field(i)
		if f.Type.Kind() != reflect.Func || !f.IsExported() {
			continue
		}
		name := strings.TrimSuffix(strings.TrimSuffix(f.Name, "_2"), "Func")
		m := v.MethodByName(name)
		if !m.IsValid() {
			t.Errorf("%T has no method %s", stub, name)
			continue
		}
		methods++
		args := make([]reflect.Value, m.Type().NumIn())
		for j := range args {
			args[j] = reflect.Zero(m.Type().In(j))
		}
		call := func() []reflect.Value {
			if m.Type().IsVariadic() {
				return m.CallSlice(args)
			}
			return m.Call(args)
		}
		calls := find(v, name+"Calls")
		if calls.Type().NumOut() == 0 {
			calls = v.MethodByName(name + "Calls_2")
		}
		reset := find(v, "Reset"+name+"Calls")
		var group sync.WaitGroup
		for range 8 {
			group.Go(func() {
				for _, r := range call() {
					if !r.IsZero() {
						t.Errorf("%T.%s gives %v", stub, name, r)
					}
				}
				got := calls.Call(nil)[0]
				reflect.Append(got, reflect.Zero(got.Type().Elem()))
			})
		}
		group.Wait()
		if n := calls.Call(nil)[0].Len(); n != 8 {
			t.Errorf("%T.%s: %d calls", stub, name, n)
		}
		if n := calls.Call(nil)[0].Index(0).NumField(); n != len(args) {
			t.Errorf("%T.%s: %d fields", stub, name, n)
		}
		var answered atomic.Int32
		s.Field(i).Set(reflect.MakeFunc(f.Type, func([]reflect.Value) []reflect.Value {
			answered.Add(1)
			calls.Call(nil)
			out := make([]reflect.Value, f.Type.NumOut())
			for j := range out {
				out[j] = reflect.Zero(f.Type.Out(j))
			}
			return out
		}))
		for range 4 {
			group.Go(func() { call() })
		}
		group.Wait()
		if answered.Load() != 4 {
			t.Errorf("%T.%s: answered %d", stub, name, answered.Load())
		}
		if f.Type.NumOut() > 0 {
			s.Field(i).SetZero()
			returns := find(v, name+"Returns")
			in := make([]reflect.Value, returns.Type().NumIn())
			for j := range in {
				in[j] = reflect.Zero(returns.Type().In(j))
			}
			group.Go(func() { returns.Call(in) })
			group.Go(func() { call() })
			group.Wait()
		}
		reset.Call(nil)
		if n := calls.Call(nil)[0].Len(); n != 0 {
			t.Errorf("%T.%s: %d calls after reset", stub, name, n)
		}
	}
	return methods
}
