package members

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"errors"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"log/slog"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"
	"text/template"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const (
	secretName  = "虚构者甲乙"
	secretPhone = "000-55501234"
)

var secretNumber = number18(day("1984-02-29"), 123)

func secretFacts() Facts {
	return Facts{ID: "S1", Name: must(ParseName(secretName)), Identity: must(ParseIdentity(secretNumber)), Phone: must(ParsePhone(secretPhone)),
		Admitted: day("2010-07-01"), ConversionApproved: day("2011-07-20"), FullSince: day("2011-07-05"),
		Homes: []Spell[OrgID]{{Value: "B1", From: day("2010-07-01")}}, Dues: []Spell[Word]{{Value: "salaried", From: day("2010-07-01")}},
		Exclusions: []Exclusion{{Ground: AbroadHalfYear, From: day("2020-01-01")}}}
}

// everyExported holds a value of every exported type that a value can be made
// of, filled from the same member.
func everyExported(t *testing.T) []any {
	f := secretFacts()
	m := must(New(f))
	r := must(NewRoster(slices.Values([]Facts{f})))
	s := r.On(day("2026-06-30"))
	roll := s.Roll(RollOptions{}, "B1")
	st := must(s.Statistics(StatisticsOptions{}))
	scheme := must(NewScheme(Category{Word: "a", Mode: "b"}))
	_, report, err := ReadMembers(CSV, "m.csv", strings.NewReader("id,name,admitted,phone\nA1,"+secretName+",2010-07-01,"+secretPhone+"\nA2,x,"+secretName+","+secretName+"\n"+secretNumber+",x,"+secretNumber+",1\n"), ReadOptions{})
	require.NoError(t, err)
	problems := slices.Collect(report.Problems())
	require.Len(t, problems, 5)
	note := slices.Collect(roll.Notes())[0]
	all := []any{f, m, r, s, roll, st, st.Total(), scheme, report, *report, problems, *problems[0], note, Interval{}, Limit{Kind: PartyProbation},
		f.Name, f.Identity, f.Phone, f.ID, OrgID("B1"), Word("a"), f.Homes[0], f.Exclusions[0], f.Homes, EveryRight, KindsOf(PartyLecture), MonthSet{},
		Known(1), slices.Collect(r.Changes())[0], LateFact{}, Term{Org: "B1"}, Meeting{ID: "1"}, Attendance{}, AttendanceSheet{}, Talk{}, Pay{}, Payment{}, ColumnInfo{},
		ReadOptions{Roster: r}, WriteOptions{}, RollOptions{}, StatisticsOptions{}, Bands{}, Category{},
		Male, Full, Died, Vote, PartyProbation, BecauseOutside, AbroadHalfYear, OughtToAttend, PartyLecture, Present, Secretary, Elected, MatterHome, CSV}
	return all
}

// The list above has every exported type of the package.
func TestEveryExportedTypeIsTested(t *testing.T) {
	entries, err := os.ReadDir(".")
	require.NoError(t, err)
	have := map[string]bool{}
	for _, v := range everyExported(t) {
		typ := reflect.TypeOf(v)
		for typ.Kind() == reflect.Pointer || typ.Kind() == reflect.Slice {
			typ = typ.Elem()
		}
		name, _, _ := strings.Cut(typ.Name(), "[")
		have[name] = true
	}
	for _, e := range entries {
		if !strings.HasSuffix(e.Name(), ".go") || strings.HasSuffix(e.Name(), "_test.go") {
			continue
		}
		file, err := parser.ParseFile(token.NewFileSet(), e.Name(), nil, 0)
		require.NoError(t, err)
		ast.Inspect(file, func(n ast.Node) bool {
			if s, ok := n.(*ast.TypeSpec); ok && s.Name.IsExported() {
				assert.True(t, have[s.Name.Name], s.Name.Name)
			}
			return true
		})
	}
}

// hidden holds a value where fmt cannot ask its methods.
type hidden struct {
	v any
	m Member
	n Name
	i Identity
	p Phone
	f Facts
}

func TestNothingLeaks(t *testing.T) {
	f := secretFacts()
	m := must(New(f))
	values := everyExported(t)
	values = append(values, &f, &m, []Member{m}, map[Name]Phone{f.Name: f.Phone}, map[string]any{"x": f}, &f.Name, &f.Identity, &f.Phone,
		struct{ M Member }{m}, struct{ F *Facts }{&f}, errors.Join(fmt.Errorf("of %v", m)))
	for _, v := range values {
		values = append(values, hidden{v, m, f.Name, f.Identity, f.Phone, f}, &hidden{v: v})
	}
	secrets := []string{secretName, secretName[3:6], secretNumber, secretNumber[:14], secretNumber[6:], secretPhone, secretPhone[4:],
		fmt.Sprintf("%x", secretName), fmt.Sprintf("%X", secretName), fmt.Sprintf("%x", secretNumber), fmt.Sprintf("%x", secretPhone),
		fmt.Sprintf("%+q", secretName)[1:10], fmt.Sprintf("%v", []byte(secretName))[1:12], fmt.Sprintf("%v", []byte(secretNumber))[1:20]}
	for _, v := range values {
		what := fmt.Sprintf("%T", v)
		for _, verb := range []string{"%v", "%+v", "%#v", "%s", "%q", "%+q", "%#q", "%x", "%X", "%d", "%o", "%t", "%c", "%U", "%b", "%e", "%g", "%p", "%20v", "%-20s", "% x"} {
			noLeak(t, what+" "+verb, fmt.Sprintf(verb, v), secrets...)
		}
		noLeak(t, what+" print", fmt.Sprint(v)+fmt.Sprintln(v), secrets...)
		for _, indent := range []bool{true, false} {
			b, err := json.Marshal(v)
			if indent {
				b, err = json.MarshalIndent(v, "", " ")
			}
			if err != nil {
				noLeak(t, what+" json error", err.Error(), secrets...)
			}
			noLeak(t, what+" json", string(b), secrets...)
		}
		if b, err := xml.Marshal(v); err == nil {
			noLeak(t, what+" xml", string(b), secrets...)
		}
		for _, plain := range []bool{true, false} {
			var b bytes.Buffer
			var h slog.Handler = slog.NewJSONHandler(&b, nil)
			if plain {
				h = slog.NewTextHandler(&b, nil)
			}
			slog.New(h).Info("x", "v", v, slog.Any("g", []any{v}))
			noLeak(t, what+" slog", b.String(), secrets...)
		}
		var b bytes.Buffer
		if err := template.Must(template.New("").Parse("{{.}}")).Execute(&b, v); err == nil {
			noLeak(t, what+" template", b.String(), secrets...)
		}
		if g, ok := v.(fmt.GoStringer); ok {
			noLeak(t, what+" GoString", g.GoString(), secrets...)
		}
		if s, ok := v.(fmt.Stringer); ok {
			noLeak(t, what+" String", s.String(), secrets...)
		}
		noLeak(t, what+" panic", func() (text string) {
			defer func() { text = fmt.Sprint(recover()) }()
			panic(fmt.Errorf("%w %v", errors.New("x"), v))
		}(), secrets...)
		if p, ok := v.(regulation.Problem); ok {
			noLeak(t, what, p.Error()+p.Zh()+p.ErrorPath(), secrets...)
		}
	}
	// A dump that follows pointers and asks no methods: what a test prints.
	noLeak(t, "dump", fmt.Sprintf("%v", reflect.ValueOf(hidden{n: f.Name, p: f.Phone, i: f.Identity})), secrets...)
	var b strings.Builder
	deep(&b, reflect.ValueOf(hidden{v: must(NewRoster(slices.Values([]Facts{f}))), m: m, f: f}), 0)
	require.Contains(t, b.String(), "B1")
	noLeak(t, "deep dump", b.String(), secrets...)
}

// deep writes whatever strings and numbers reflection can reach.
func deep(b *strings.Builder, v reflect.Value, depth int) {
	if depth > 12 {
		return
	}
	switch v.Kind() {
	case reflect.Pointer, reflect.Interface:
		if !v.IsNil() {
			deep(b, v.Elem(), depth+1)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			deep(b, v.Field(i), depth+1)
		}
	case reflect.Slice, reflect.Array:
		for i := range v.Len() {
			deep(b, v.Index(i), depth+1)
		}
	case reflect.String:
		b.WriteString(v.String() + "\n")
	case reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		fmt.Fprintln(b, v.Uint())
	}
}

func TestRedactedForms(t *testing.T) {
	f := secretFacts()
	assert.Equal(t, "虚*", f.Name.String())
	assert.Equal(t, "虚*", fmt.Sprintf("%s", f.Name))
	assert.Equal(t, `members.Name("虚*")`, f.Name.GoString())
	assert.Equal(t, "******************", fmt.Sprint(f.Identity))
	assert.Equal(t, "***", fmt.Sprint(f.Phone))
	assert.Equal(t, "S1 虚*", fmt.Sprint(must(New(f))))
	assert.Equal(t, "*", must(ParseName("甲")).String(), "one character is the whole name")
	assert.Equal(t, "T*", must(ParseName("Test Person")).String())
	assert.Equal(t, "", Name{}.String())
	b, err := json.Marshal(must(New(f)))
	require.NoError(t, err)
	assert.JSONEq(t, `{"id":"S1","name":"虚*","identity":"******************","phone":"***","admitted":"2010-07-01","conversionApproved":"2011-07-20",
		"fullSince":"2011-07-05","homes":[{"value":"B1","from":"2010-07-01"}],"dues":[{"value":"salaried","from":"2010-07-01"}],
		"exclusions":[{"ground":"abroad-half-year","from":"2020-01-01"}]}`, string(b))
	var back Facts
	assert.ErrorIs(t, json.Unmarshal(b, &back), Redacted, "what was redacted does not read back")
}

// Reveal, and only Reveal, makes the round trip whole.
func TestRevealRoundTrip(t *testing.T) {
	f := secretFacts()
	assert.Equal(t, []string{secretName, secretNumber, secretPhone}, []string{f.Name.Reveal(), f.Identity.Reveal(), f.Phone.Reveal()})
	_, all := randomRoster(t, 7, 300)
	for _, f := range append(all, f) {
		b, err := f.RevealJSON()
		require.NoError(t, err)
		var back Facts
		require.NoError(t, json.Unmarshal(b, &back))
		require.Equal(t, f, back)
	}
	var unset Facts
	for _, bad := range []string{`{"id":"a","x":1}`, `{"name":5}`, `[]`, `{"born":"` + secretName + `"}`, `{"sex":"` + secretName + `"}`,
		`{"` + secretName + `":1}`, `{"identity":"` + secretNumber[:17] + `"}`, `{"homes":[{"from":"` + secretNumber + `"}]}`, `{"extension":"` + secretName + `"}`} {
		err := json.Unmarshal([]byte(bad), &unset)
		require.Error(t, err, bad)
		noLeak(t, bad, fmt.Sprintf("%v %+v %#v %s", err, err, err, regulation.ZhOf(err)), secretName, secretNumber[:17])
		require.Equal(t, Facts{}, unset)
	}
}

func TestNamesAndPhones(t *testing.T) {
	for _, s := range []string{" 甲乙", "甲乙 ", "甲\n乙", "\xff", "甲\ufffd", strings.Repeat("甲", 65)} {
		_, err := ParseName(s)
		assert.ErrorIs(t, err, InvalidName, "%q", s)
	}
	for _, s := range []string{"陈*", "*"} {
		_, err := ParseName(s)
		assert.ErrorIs(t, err, Redacted)
	}
	for _, s := range []string{"12", "abc", "1+23", "甲", strings.Repeat("1", 21), " 123"} {
		_, err := ParsePhone(s)
		assert.ErrorIs(t, err, InvalidPhone, s)
	}
	for _, s := range []string{"", "123", "+86 000 0000 0000", "(0000) 555-0123"} {
		assert.Equal(t, s, must(ParsePhone(s)).Reveal())
	}
	assert.Equal(t, must(ParseName("甲乙")), must(ParseName("甲乙")), "comparable")
}
