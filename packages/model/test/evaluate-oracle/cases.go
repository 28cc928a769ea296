package main

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

type Status uint8

const (
	StatusNew Status = iota + 1
	StatusActive
	StatusClosed
)

var (
	ErrAmount   = errors.New("amount must be positive")
	ErrInactive = errors.New("inactive")
	names_      = map[Status]string{StatusNew: "new", StatusActive: "active"}
	primes      = []int{2, 3, 5, 7}
)

type FieldError struct {
	Field string
	Err   error
}

func (e *FieldError) Error() string { return e.Field + ": " + e.Err.Error() }
func (e *FieldError) Unwrap() error { return e.Err }

type Code int

func (c Code) Error() string        { return "code " + strconv.Itoa(int(c)) }
func (c Code) Is(target error) bool { return target == ErrInactive && c == 7 }

type Money struct {
	amount   int64
	currency string
}

func (m Money) Add(other Money) (Money, error) {
	if m.currency != other.currency {
		return Money{}, fmt.Errorf("adding %s to %s: %w", other.currency, m.currency, ErrAmount)
	}
	m.amount += other.amount
	return m, nil
}

func (m *Money) Set(amount int64) { m.amount = amount }

type Account struct {
	Money
	ID     string
	Status Status
	Tags   []string
	Next   *Account
}

func (a *Account) Debit(amount int64) error {
	if a.Status != StatusActive {
		return ErrInactive
	}
	if amount <= 0 {
		return &FieldError{Field: "amount", Err: ErrAmount}
	}
	a.Money.amount -= amount
	return nil
}

type Shape interface{ Area() float64 }
type Square struct{ side float64 }
type Rect struct{ w, h float64 }

func (s Square) Area() float64 { return s.side * s.side }
func (r *Rect) Area() float64  { return r.w * r.h }

type Stack[T any] struct{ items []T }

func (s *Stack[T]) Push(item T) { s.items = append(s.items, item) }
func (s *Stack[T]) Pop() (T, bool) {
	var zero T
	if len(s.items) == 0 {
		return zero, false
	}
	last := s.items[len(s.items)-1]
	s.items = s.items[:len(s.items)-1]
	return last, true
}

func Map[T, U any](items []T, f func(T) U) []U {
	result := make([]U, 0, len(items))
	for _, item := range items {
		result = append(result, f(item))
	}
	return result
}

func gcd(a, b int) int {
	if b == 0 {
		return a
	}
	return gcd(b, a%b)
}

func sum(values ...int) (total int) {
	for _, value := range values {
		total += value
	}
	return
}

func describe(v any) string {
	switch x := v.(type) {
	case nil:
		return "nil"
	case int:
		return "int " + strconv.Itoa(x)
	case string:
		return "string " + x
	case error:
		return "error " + x.Error()
	case Shape:
		return "shape"
	case []int, []string:
		return "slice"
	default:
		return "other"
	}
}

func CaseWrap() (int8, uint8, int16, uint32) {
	var a int8 = 127
	a++
	var b uint8 = 0
	b--
	c := int16(-32768)
	c = -c
	d := uint32(1 << 31)
	d *= 3
	return a, b, c, d
}
func CaseDivide() (int, int, int8, int) {
	a, b := -7, 2
	m := int8(-128)
	n := int8(-1)
	return a / b, a % b, m / n, 7 &^ 5
}
func CaseShift() (int, int8, uint8, int) {
	n := uint(70)
	a := int8(-5)
	u := uint8(200)
	return 1 << 3, a >> n, u << 1, -1 >> 1
}
func CaseZero() int { a := 0; return 1 / a }
func CaseIndex() int {
	a := []int{1, 2}
	i := 2
	return a[i]
}
func CaseNil() string { var a *Account; return a.ID }
func CaseNilMap() int { var m map[string]int; m["a"] = 1; return 1 }
func CaseMap() (int, bool, map[string]int) {
	m := map[string]int{"a": 1}
	m["b"] += 2
	_, ok := m["c"]
	delete(m, "a")
	return len(m), ok, m
}
func CaseString() (string, byte, int, []byte, []rune) {
	s := "hé llo\x00"
	return s[1:3], s[1], len(s), []byte(s)[:2], []rune(s)
}
func CaseRange() []string {
	var out []string
	for i, r := range "aé\xff" {
		out = append(out, strconv.Itoa(i)+string(r))
	}
	return out
}
func CaseStatus() []string {
	return []string{names_[StatusNew], names_[StatusClosed], strconv.Itoa(primes[2])}
}
func CaseMoney() (Money, error, bool) {
	a := Money{5, "EUR"}
	b, err := a.Add(Money{currency: "USD"})
	return b, err, errors.Is(err, ErrAmount)
}
func CaseMoney2() (Money, Money, error) {
	a := Money{5, "EUR"}
	b, err := a.Add(Money{7, "EUR"})
	a.Set(1)
	return a, b, err
}
func CaseDebit() (error, error, error, Account) {
	a := Account{ID: "x"}
	e1 := a.Debit(1)
	a.Status = StatusActive
	e2 := a.Debit(0)
	e3 := a.Debit(4)
	return e1, e2, e3, a
}
func CaseAs() (string, bool, bool) {
	a := &Account{Status: StatusActive}
	err := fmt.Errorf("debit: %w", a.Debit(-1))
	var field *FieldError
	ok := errors.As(err, &field)
	var code Code
	return field.Field, ok, errors.As(err, &code)
}
func CaseIs() (bool, bool, bool, bool) {
	return errors.Is(Code(7), ErrInactive), errors.Is(Code(6), ErrInactive), errors.Is(nil, ErrAmount), errors.Is(Code(3), Code(3))
}
func CaseShapes() (float64, float64, bool) {
	shapes := []Shape{Square{1.5}, &Rect{2, 0.25}}
	_, ok := shapes[1].(*Rect)
	return shapes[0].Area(), shapes[1].Area(), ok
}
func CaseDescribe() []string {
	return []string{describe(nil), describe(3), describe("a"), describe(ErrAmount), describe(Square{}), describe(Rect{}), describe([]int{}), describe(true), describe(&Rect{})}
}
func CaseStack() (int, bool, string, bool) {
	var s Stack[int]
	s.Push(1)
	s.Push(2)
	a, b := s.Pop()
	var t Stack[string]
	c, d := t.Pop()
	return a, b, c, d
}
func CaseGeneric() ([]string, []int) {
	return Map([]int{1, 2, 3}, func(i int) string { return strconv.Itoa(i * i) }), Map([]string{"a", "bc"}, func(s string) int { return len(s) })
}
func CaseClosure() []int {
	var out []int
	var fs []func() int
	for i := 0; i < 3; i++ {
		fs = append(fs, func() int { i *= 2; return i })
	}
	for _, f := range fs {
		a := f()
		out = append(out, a)
		out = append(out, f())
	}
	return out
}
func CaseGcd() (int, int) { return gcd(48, 18), sum(1, 2, 3) + sum() + sum(primes[0]) }
func CaseSwap() ([2]Money, Money, Money) {
	a, b := Money{1, "a"}, Money{2, "b"}
	a, b = b, a
	arr := [2]Money{a, b}
	arr[0], arr[1] = arr[1], arr[0]
	return arr, a, b
}
func CaseAlias() ([]int, []int, []int) {
	a := make([]int, 2, 4)
	b := append(a, 1)
	c := append(a, 2)
	a[0] = 9
	return a, b, c
}
func CaseSlice3() ([]int, int, int) {
	a := []int{1, 2, 3, 4}
	b := a[1:2:3]
	b = append(b, 7)
	return a, len(b), cap(b)
}
func CaseGrow() ([]int, []int) {
	var a []int
	for i := range 5 {
		a = append(a, i)
	}
	b := a
	b[0] = 8
	return a, b
}
func CaseSwitch() []int {
	var out []int
	for i := 0; i < 6; i++ {
		switch {
		case i == 1:
			continue
		case i == 2:
			out = append(out, 20)
			fallthrough
		case i == 3:
			out = append(out, 30)
		case i == 5:
			break
		default:
			out = append(out, i)
		}
	}
	return out
}
func CaseLabels() int {
	n := 0
outer:
	for i := 0; i < 4; i++ {
		for j := 0; j < 4; j++ {
			if j == 2 {
				continue outer
			}
			if i == 3 {
				break outer
			}
			n += i*10 + j
		}
	}
	return n
}
func CaseEmbedded() (int64, string, Account) {
	a := Account{Money: Money{3, "EUR"}, Next: &Account{ID: "n"}}
	a.Set(10)
	a.Next.Set(4)
	return a.amount, a.Next.ID, a
}
func CasePointers() (int, int, bool, *int) {
	x := 1
	p := &x
	*p += 4
	q := &x
	y := new(int)
	*y = *q
	return x, *y, p == q, y
}
func CaseDefer() (n int, err error) {
	defer func() { n *= 2 }()
	defer func() { n += 3 }()
	return 4, ErrAmount
}
func CaseBox() (int, bool, bool) {
	a := Money{1, "x"}
	var i any = a
	a.amount = 2
	var e error
	var f *FieldError
	g := error(f)
	return int(i.(Money).amount), e == nil, g == nil
}
func CaseAssert() string { var i any = 3; return i.(string) }
func CaseCompare() (bool, bool, bool, bool) {
	var i, j any = Money{1, "a"}, Money{1, "a"}
	return i == j, [2]int{1, 2} == [2]int{1, 3}, Money{1, "a"} == Money{1, "b"}, any(1) == any(int64(1))
}
func CaseUncomparable() bool { var i, j any = []int{1}, []int{1}; return i == j }
func CaseFloat() (float64, float32, float64, int, float64) {
	a, b := 0.1, 0.2
	c := float32(0.1)
	d := 7
	return a + b, c + 0.2, 1.0 / 3, int(-2.5 / a), float64(d) / 2
}
func CaseConstants() (float64, int, rune, float64, string) {
	const big = 1 << 100
	x := 'a' + 1
	y := 3 / 2
	z := 3 / 2.0
	return big >> 98, y, x, z, string(rune(x)) + "c"
}
func CaseStrings() []any {
	before, after, ok := strings.Cut("key=value", "=")
	return []any{
		strings.Split("a,b,,c", ","), strings.Split("abé", ""), strings.Fields("  a b\tc "), strings.TrimSpace(" x\n"), strings.ToUpper("aZ1"),
		strings.Trim("--a--", "-"), strings.TrimLeft("--a", "-"), strings.TrimPrefix("abc", "ab"), strings.TrimSuffix("abc", "bc"), strings.TrimSuffix("abc", ""),
		strings.Index("chicken", "ken"), strings.LastIndex("go gopher", "go"), strings.LastIndex("a", ""), strings.Count("cheese", "e"), strings.Count("five", ""),
		strings.Repeat("ab", 3), strings.ReplaceAll("oink oink", "k", "ky"), strings.Contains("", ""), strings.HasPrefix("a", "ab"), strings.EqualFold("Go", "GO"),
		before, after, ok, strings.Join([]string{"a", "b"}, ", "), strings.ContainsAny("failure", "ui"), strings.Compare("a", "b"), strings.IndexByte("abc", 'c'),
	}
}
func CaseRepeat() string { n := -1; return strings.Repeat("a", n) }
func CaseCharacters() []any {
	r, size := utf8.DecodeRuneInString("é")
	return []any{unicode.IsDigit('5'), unicode.IsLetter('_'), unicode.IsSpace('\v'), unicode.IsUpper('A'), unicode.ToLower('Q'), r, size,
		utf8.RuneCountInString("aé\xff"), utf8.RuneLen('€'), utf8.RuneLen(-1), utf8.ValidString("a\xc3"), utf8.ValidString("\ufffd"), utf8.ValidRune(0xd800)}
}
func CaseNumbers() []any {
	n, err := strconv.Atoi("-42")
	m, err2 := strconv.Atoi("x")
	b, err3 := strconv.ParseBool("T")
	return []any{n, err == nil, m, err2 == nil, b, err3 == nil, strconv.FormatInt(-255, 16), strconv.Itoa(0)}
}
func CaseErrorf() []error {
	return []error{
		fmt.Errorf("plain %d %s %q %v%%", 3, "a", "b c", true), fmt.Errorf("%v: %w", Code(2), ErrAmount), fmt.Errorf("%s", &FieldError{"f", ErrInactive}),
	}
}
func CaseTwoWrapped() (bool, bool) {
	err := fmt.Errorf("%w and %w", ErrAmount, Code(7))
	return errors.Is(err, ErrInactive), errors.Unwrap(err) == nil
}
func CaseStructs() (struct{ X, Y int }, []struct{ A string }, map[string][]int) {
	p := struct{ X, Y int }{1, 2}
	p.Y++
	return p, []struct{ A string }{{"a"}, {A: "b"}}, map[string][]int{"x": {1, 2}, "y": nil}
}
func CaseArrays() ([5]int, [3]string, int) {
	a := [...]int{4: 1, 2}
	b := [5]int{1: 5, 6}
	c := b
	c[0] = 1
	for i := range b {
		b[i] += c[i]
	}
	return b, [3]string{"x"}, len(a)
}
func CaseCopy() (int, []byte) {
	buffer := make([]byte, 3)
	n := copy(buffer, "hello")
	buffer = append(buffer, "xyz"...)
	return n, buffer
}
func CaseMinMax() (int, int, string) { a := 3; return min(a, 2, 9), max(a, 4), min("b", "a") }
func CasePanic() int                 { panic(ErrAmount) }
func CaseNegativeMake() []int        { n := -1; return make([]int, n) }
func CaseSliceRange() string         { s := "abc"; i := 4; return s[i:] }
func CaseConversion() (uint8, int64, string, int32, uint) {
	x := 300
	y := -1
	z := uint32(1<<31 + 1<<30)
	return uint8(x), int64(int32(y)), string(rune(-1)), int32(z), uint(y)
}
func CaseShadow() (int, int) {
	x := 1
	if x := 2; x > 1 {
		x = 3
		_ = x
	}
	{
		x := x + 10
		x++
		_ = x
	}
	y, x := x+1, 7
	return x, y
}
func CaseBoolTypes() (bool, bool) {
	type_ := true
	a := !type_ || 1 > 2
	return a, type_ && !a
}
func CaseDeref() Money {
	a := Money{1, "a"}
	p := &a
	b := *p
	p.amount = 5
	*p = Money{p.amount + 1, b.currency}
	return a
}
func CaseElements() []Account {
	list := []Account{{ID: "a"}, {ID: "b"}}
	for i := range list {
		list[i].Status = StatusClosed
		list[i].Set(int64(i))
	}
	for _, item := range list {
		item.ID = "gone"
	}
	return list
}

type Named []string

func keys[M ~map[K]V, K comparable, V any](m M) (result []K) {
	for key := range m {
		result = append(result, key)
	}
	return result
}

func must[T any](value T, err error) T {
	if err != nil {
		panic(err)
	}
	return value
}

func pick[T any](condition bool, left, right T) T {
	if condition {
		return left
	}
	return right
}

func convert[To, From ~int | ~int8](value From) To { return To(value) }

func CaseInferCore() []string { return keys(map[string]bool{"only": true}) }
func CaseInferConstants() any { return pick(true, 1, 2.5) }
func CaseInferTyped() any     { return pick(false, Status(1), 2) }
func CaseInferGiven() int8    { return convert[int8](300) }
func CaseInferNamed() Named {
	return Map(Named{"a", "b"}, func(text string) string { return text + "!" })
}
func CaseInferResults() int     { return must(func() (int, error) { return 7, nil }()) }
func CaseInferInterface() Shape { return pick[Shape](true, Square{2}, &Rect{1, 2}) }
func CaseInferVariadic() (total int) {
	return sum(Map([]int{1, 2}, func(i int) int { return i * i })...)
}

type fieldError struct{ field string }

func (e *fieldError) Error() string { return e.field + " is wrong" }

func CaseJoin() (string, bool, bool) {
	var problems []error
	problems = append(problems, &fieldError{"a"}, nil, ErrInactive)
	err := fmt.Errorf("all: %w", errors.Join(problems...))
	var as *fieldError
	return err.Error(), errors.Is(err, ErrInactive), errors.As(err, &as)
}
func CaseJoinNone() bool { return errors.Join() == nil && errors.Join(nil, nil) == nil }
func CaseJoinOne() (bool, bool) {
	err := errors.Join(ErrInactive)
	return err == ErrInactive, errors.Unwrap(err) == nil
}
func CaseDecimals() string { return fmt.Sprintf("%.2f %.0f %.1f", 3.0, float32(7), -12.0) }

type adder interface {
	Add(first int, more ...int) int
}

type plain struct{}

func (plain) Add(first int, more ...int) int { return first + sum(more...) + 10*len(more) }

func CaseVariadicByInterface() (int, int, int) {
	var a adder = plain{}
	return a.Add(1), a.Add(1, 2, 3), a.Add(1, []int{2, 3, 4}...)
}
