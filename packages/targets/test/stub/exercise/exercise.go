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
		if count := find(v, name+"CallCount"); count.IsValid() && count.Type().NumOut() == 1 {
			control(t, v, name, call)
		}
		reset.Call(nil)
		if n := calls.Call(nil)[0].Len(); n != 0 {
			t.Errorf("%T.%s: %d calls after reset", stub, name, n)
		}
	}
	return methods
}

// control exercises what a stub of -controls has for a method, while others call it.
func control(t *testing.T, v reflect.Value, name string, call func() []reflect.Value) {
	count, set := find(v, name+"CallCount"), find(v, "Set"+name)
	if set.Type().NumIn() != 1 || set.Type().In(0).Kind() != reflect.Func {
		set = v.MethodByName("Set" + name + "_2")
	}
	before := count.Call(nil)[0].Int()
	var group sync.WaitGroup
	var answered atomic.Int32
	kind := set.Type().In(0)
	answer := reflect.MakeFunc(kind, func([]reflect.Value) []reflect.Value {
		answered.Add(1)
		out := make([]reflect.Value, kind.NumOut())
		for j := range out {
			out[j] = reflect.Zero(kind.Out(j))
		}
		return out
	})
	for range 4 {
		group.Go(func() { set.Call([]reflect.Value{answer}) })
		group.Go(func() { call() })
		group.Go(func() { find(v, "Invocations").Call(nil) })
	}
	group.Wait()
	call()
	if answered.Load() == 0 {
		t.Errorf("%s: Set%s has no effect", v.Type(), name)
	}
	set.Call([]reflect.Value{reflect.Zero(kind)})
	if n := count.Call(nil)[0].Int() - before; n != 5 {
		t.Errorf("%s.%s: %d calls counted", v.Type(), name, n)
	}
	recorded := find(v, "Invocations").Call(nil)[0].MapIndex(reflect.ValueOf(name))
	if recorded.Len() != int(before)+5 || recorded.Index(0).Len() != kind.NumIn() {
		t.Errorf("%s.%s: invocations %v", v.Type(), name, recorded)
	}
	if kind.NumOut() == 0 {
		return
	}
	single := find(v, name+"ReturnsOnCall")
	for range 4 {
		group.Go(func() { call() })
		group.Go(func() {
			in := []reflect.Value{reflect.ValueOf(int(before) + 9)}
			for j := 1; j < single.Type().NumIn(); j++ {
				in = append(in, sample(single.Type().In(j)))
			}
			single.Call(in)
		})
	}
	group.Wait()
	for _, wanted := range []bool{true, false} {
		for j, r := range call() {
			if isSample := !r.IsZero(); isSample != (wanted && !sample(r.Type()).IsZero()) {
				t.Errorf("%s.%s: result %d of a single call is %v", v.Type(), name, j, r)
			}
		}
	}
}

// sample gives a value that is not zero, where that is easily made.
func sample(t reflect.Type) reflect.Value {
	v := reflect.New(t).Elem()
	switch t.Kind() {
	case reflect.Bool:
		v.SetBool(true)
	case reflect.String:
		v.SetString("sample")
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		v.SetInt(7)
	case reflect.Slice:
		v.Set(reflect.MakeSlice(t, 1, 1))
	case reflect.Pointer:
		v.Set(reflect.New(t.Elem()))
	}
	return v
}
