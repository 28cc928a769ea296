package function

import "strings"

// timeParser reads a text by a format of DATE_FORMAT.
type timeParser struct {
	found   moment
	rest    string
	half    string // AM or PM of %p
	is12    bool   // the hour is one of twelve
	yearDay int
}

func (p *timeParser) parse(format string) bool {
	for i := 0; i < len(format) && p.rest != ""; i++ {
		c := format[i]
		if isSpace(c) {
			p.rest = strings.TrimLeft(p.rest, " \t\n\v\f\r")
			continue
		}
		p.rest = strings.TrimLeft(p.rest, " \t\n\v\f\r")
		if p.rest == "" {
			break
		}
		if c != '%' || i == len(format)-1 {
			if p.rest[0] != c {
				return false
			}
			p.rest = p.rest[1:]
			continue
		}
		i++
		if !p.specifier(format[i]) {
			return false
		}
	}
	return true
}

func isSpace(c byte) bool { return c == ' ' || '\t' <= c && c <= '\r' }

func (p *timeParser) specifier(c byte) bool {
	switch c {
	case 'Y':
		start := len(p.rest)
		if !p.number(&p.found.year, 4) {
			return false
		}
		if start-len(p.rest) <= 2 {
			p.found.year = fullYear(p.found.year)
		}
		return true
	case 'y':
		if !p.number(&p.found.year, 2) {
			return false
		}
		p.found.year = fullYear(p.found.year)
		return true
	case 'm', 'c':
		return p.number(&p.found.month, 2)
	case 'd', 'e':
		return p.number(&p.found.day, 2)
	case 'D':
		if !p.number(&p.found.day, 2) {
			return false
		}
		p.rest = p.rest[min(2, len(p.rest)):]
		return true
	case 'M':
		return p.name(&p.found.month, monthNames[:], 0)
	case 'b':
		return p.name(&p.found.month, monthNames[:], 3)
	case 'W', 'a':
		var day int // says nothing about the date
		return p.name(&day, dayNames[:], 3*boolInt(c == 'a'))
	case 'j':
		return p.number(&p.yearDay, 3)
	}
	return p.clockSpecifier(c)
}

func (p *timeParser) clockSpecifier(c byte) bool {
	switch c {
	case 'h', 'I', 'l':
		p.is12 = true
		return p.number(&p.found.hour, 2) && p.found.hour >= 1 && p.found.hour <= 12
	case 'k', 'H':
		return p.number(&p.found.hour, 2)
	case 'i':
		return p.number(&p.found.minute, 2)
	case 's', 'S':
		return p.number(&p.found.second, 2)
	case 'f':
		start := p.rest
		if !p.number(&p.found.micro, 6) {
			return false
		}
		for digits := len(start) - len(p.rest); digits < 6; digits++ {
			p.found.micro *= 10
		}
		return true
	case 'p':
		if len(p.rest) < 2 {
			return false
		}
		half := strings.ToUpper(p.rest[:2])
		p.half = half
		p.rest = p.rest[2:]
		return half == "AM" || half == "PM"
	case 'r':
		return p.parse("%I:%i:%S %p")
	case 'T':
		return p.parse("%H:%i:%S")
	case '%':
		if p.rest[0] == '%' {
			p.rest = p.rest[1:]
			return true
		}
	}
	return false
}

func fullYear(year int) int {
	switch {
	case year < 70:
		return year + 2000
	case year < 100:
		return year + 1900
	}
	return year
}

// number reads digits, at most so many.
func (p *timeParser) number(to *int, most int) bool {
	end := 0
	*to = 0
	for end < len(p.rest) && end < most && '0' <= p.rest[end] && p.rest[end] <= '9' {
		*to = *to*10 + int(p.rest[end]-'0')
		end++
	}
	p.rest = p.rest[end:]
	return end > 0
}

// name reads a name, or its first letters; the first is 1.
func (p *timeParser) name(to *int, names []string, length int) bool {
	for i, name := range names {
		if length > 0 {
			name = name[:length]
		}
		if len(p.rest) >= len(name) && strings.EqualFold(p.rest[:len(name)], name) {
			*to = i + 1
			p.rest = p.rest[len(name):]
			return true
		}
	}
	return false
}

// finish puts together what was read.
func (p *timeParser) finish() bool {
	if p.half != "" && !p.is12 {
		return false
	}
	if p.is12 {
		p.found.hour %= 12
		if p.half == "PM" {
			p.found.hour += 12
		}
	}
	if p.yearDay > 0 {
		first := firstDay(p.found.year)
		day := dayOf(first + p.yearDay - 1)
		p.found.year, p.found.month, p.found.day = day.year, day.month, day.day
	}
	return p.found.hour < 24 && p.found.minute < 60 && p.found.second < 60
}
