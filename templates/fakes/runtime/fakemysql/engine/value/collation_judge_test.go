package value

import (
	"encoding/hex"
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// compatibility are ideographs that have others they stand for.
var compatibility = regexp.MustCompile(`520.* U\+2F[89A]..$`)

// TestWeightsAreMariaDBs compares what each character weighs.
func TestWeightsAreMariaDBs(t *testing.T) {
	j := newJudge(t)
	defer j.report()
	j.known = []difference{
		{reason: "ideographs for compatibility beyond the basic plane, which unicode_520_ci takes for those they stand for", is: func(what, wanted, got string) bool {
			return compatibility.MatchString(what)
		}},
	}
	for _, name := range []string{"utf8mb4_general_ci", "utf8mb4_unicode_ci", "utf8mb4_unicode_520_ci", "utf8mb3_general_ci", "utf8mb4_unicode_520_nopad_ci"} {
		collation := CollationNamed(name)
		last := 0x30000
		if collation.Charset == "utf8mb3" {
			last = 0xffff
		}
		rows := j.rows(fmt.Sprintf("SELECT seq, HEX(WEIGHT_STRING(CONVERT(CHAR(seq USING utf32) USING %s) COLLATE %s)) FROM seq_0_to_%d WHERE seq NOT BETWEEN 0xd800 AND 0xdfff", collation.Charset, name, last))
		for _, row := range rows {
			r, _ := strconv.Atoi(row[0])
			var weights []byte
			for _, weight := range collation.weigh().appendWeights(nil, rune(r)) {
				weights = append(weights, byte(weight>>8), byte(weight))
			}
			j.same(fmt.Sprintf("%s U+%04X", name, r), row[1], strings.ToUpper(hex.EncodeToString(weights)))
		}
	}
}

// collatedTexts are texts with what collations take for the same.
var collatedTexts = []string{
	"", " ", "a", "A", "a ", "a  ", "a\t", "a\x01", "a b", "a  b", "a\x01b", "ab", "AB", "aB", "á", "Á", "ä", "ae", "æ", "Æ", "ß", "ss", "SS", "s", "straße", "STRASSE", "strasse", "o", "ö", "Ö", "oe", "œ", "ø", "Ø", "å", "Å", "z", "Z", "ñ", "n", "ñ", "é", "E",
	"i", "I", "ı", "İ", "ﬁ", "fi", "日本", "日", "本", "か", "カ", "が", "😀", "😁", "𝐀", "1", "10", "2", "_", "-", "--", "a-b", "a.b", "%", "a%", "~", "Ω", "ω", "σ", "ς", "Σ", "я", "Я", "ё", "е", "c", "ç", "č", "ch", "d", "đ", "ð", "þ", "th", "l", "ł", "\u00a0", "a\u00a0", "\u00ad", "a\u00adb", "'", "\"", "!", "?",
}

func collatedNames() []string {
	var names []string
	for _, c := range Collations() {
		if !strings.Contains(c.Name, "_0900_") && c.Name != "binary" {
			names = append(names, c.Name)
		}
	}
	return names
}

// TestCollationsAreMariaDBs compares texts in each collation, and the order of their keys with that of ORDER BY.
func TestCollationsAreMariaDBs(t *testing.T) {
	j := newJudge(t)
	defer j.report()
	for _, name := range collatedNames() {
		collation := CollationNamed(name)
		j.run("DROP TABLE IF EXISTS texts")
		j.run(fmt.Sprintf("CREATE TABLE texts (n INT PRIMARY KEY, t VARCHAR(20) CHARACTER SET %s COLLATE %s)", collation.Charset, name))
		var texts []string
		for _, text := range collatedTexts {
			if _, problem := (&Type{Base: TypeVarChar, Length: 20, Collation: collation}).Store(OfString(text), "`d`.`t`.`c`", 1); problem == nil {
				j.run("INSERT INTO texts VALUES (?, ?)", len(texts), text)
				texts = append(texts, text)
			}
		}
		of := Type{Base: TypeVarChar, Length: 20, Collation: collation}
		for _, row := range j.rows("SELECT a.n, b.n, (a.t > b.t) - (a.t < b.t), a.t LIKE b.t FROM texts a, texts b") {
			a, _ := strconv.Atoi(row[0])
			b, _ := strconv.Atoi(row[1])
			what := fmt.Sprintf("%s %q %q", name, texts[a], texts[b])
			j.same(what, row[2], fmt.Sprint(collation.Compare(texts[a], texts[b])))
			keys := [2]string{string(AppendKey(nil, OfString(texts[a]), of, 0, false)), string(AppendKey(nil, OfString(texts[b]), of, 0, false))}
			j.same(what+" keys", row[2], fmt.Sprint(strings.Compare(keys[0], keys[1])))
			j.same(what+" LIKE", row[3], textOfResult(OfBool(Like(texts[a], texts[b], '\\', collation))))
		}
	}
}

func TestLikeIsMariaDBs(t *testing.T) {
	j := newJudge(t)
	defer j.report()
	j.known = []difference{
		{reason: "_ as its own escape", is: func(what, wanted, got string) bool {
			return strings.HasSuffix(what, "ESCAPE '_'")
		}},
	}
	texts := []string{"", "a", "A", "ab", "abc", "aXb", "a%b", "a_b", `a\b`, `a\%b`, "é", "ée", "日本語", "a b ", "aaa", "abab", "xabyabz", "ß", "ss", "10%", "_", "%", `\`, "|", "a|", "😀x"}
	patterns := []string{"", "%", "_", "__", "%%", "_%", "%_", "a%", "%a", "%a%", "a_c", "a%c", `a\%b`, `a\_b`, `a\\b`, "%b%", "A%", "É%", "e%", "_本%", "a b", "a b ", "%ab%ab%", "%aa", "a%a", "_ß", "%ss%", `%\%`, `\%`, `\_`, "|%", "a|%b", "a||", "a|", "%|", "_x", "__x", `\`, `a\`, "%a%b%a%b%"}
	for _, name := range []string{"utf8mb4_general_ci", "utf8mb4_bin", "utf8mb4_unicode_ci", "utf8mb4_nopad_bin"} {
		collation := CollationNamed(name)
		for _, text := range texts {
			for _, pattern := range patterns {
				for _, escape := range []string{`\`, "|", "", "%", "_", "a"} {
					if escape == "" && strings.Contains(pattern, `\`) {
						continue
					}
					if j.isLeftOut(7) {
						continue
					}
					var char rune
					for _, char = range escape {
					}
					expression := fmt.Sprintf("(%s COLLATE %s) LIKE %s ESCAPE %s", quoted(text), name, quoted(pattern), quoted(escape))
					j.same(expression, j.text(expression), outcome(OfBool(Like(text, pattern, char, collation)), nil))
				}
			}
		}
	}
}

func quoted(text string) string {
	return "'" + strings.NewReplacer(`\`, `\\`, "'", "''").Replace(text) + "'"
}

// TestMeetingCollationsAreMariaDBs compares which collation counts where two texts meet.
func TestMeetingCollationsAreMariaDBs(t *testing.T) {
	j := newJudge(t)
	defer j.report()
	var columns []string
	var operands []typed
	for at, name := range collatedNames() {
		collation := CollationNamed(name)
		columns = append(columns, fmt.Sprintf("c%d VARCHAR(5) CHARACTER SET %s COLLATE %s", at, collation.Charset, name))
		operands = append(operands, typed{fmt.Sprintf("c%d", at), Type{Base: TypeVarChar, Length: 5, Collation: collation, Coercibility: Implicit}})
		if collation.Charset == "utf8mb4" {
			operands = append(operands, typed{"'x' COLLATE " + name, Type{Base: TypeVarChar, Length: 1, Collation: collation, Coercibility: Explicit}})
		}
	}
	j.run("CREATE TABLE met (" + strings.Join(columns, ", ") + ", i INT, b VARBINARY(5), d DATE)")
	operands = append(operands, typed{"'x'", TypeOf(OfString("x"))}, typed{"NULL", TypeOf(NULL)}, typed{"b", Type{Base: TypeVarBinary, Length: 5, Coercibility: Implicit}}, typed{"x'31'", TypeOf(OfBytes("1"))},
		typed{"i", Type{Base: TypeInt, Length: -1, Coercibility: Numeric}}, typed{"d", Type{Base: TypeDate, Coercibility: Numeric}})
	for _, a := range operands {
		for _, b := range operands {
			if !a.of.IsText() || !b.of.IsText() {
				continue
			}
			collation, _, isClash := CollationOf(a.of, b.of)
			got := "error 1267"
			if !isClash {
				got = `"binary"`
				if collation != nil {
					got = fmt.Sprintf("%q", collation.Name)
				}
			}
			wanted := j.rowText(fmt.Sprintf("SELECT %s = %s FROM met", a.sql, b.sql))
			if !strings.HasPrefix(wanted, "error") {
				wanted = j.rowText(fmt.Sprintf("SELECT COLLATION(COALESCE(%s, %s)) FROM (SELECT 1) o LEFT JOIN met ON TRUE", a.sql, b.sql))
			}
			j.same(fmt.Sprintf("%s %s, %s %s", a.sql, a.of.collationName(), b.sql, b.of.collationName()), wanted, got)
		}
	}
}

func (t *Type) collationName() string {
	if t.Collation == nil {
		return "binary"
	}
	return t.Collation.Name
}
