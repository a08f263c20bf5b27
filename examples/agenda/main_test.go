package main

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	ics "github.com/arran4/golang-ical"
	"github.com/dangwu-go/dangwu/compliance/agenda"
	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var update = flag.Bool("update", false, "write the golden calendars anew")

func with(change func(*options)) options {
	o := options{days: 90, alarm: 3, lang: regulation.Chinese}
	if change != nil {
		change(&o)
	}
	return o
}

func made(t testing.TB, text []byte, o options) (string, string) {
	t.Helper()
	var b, notes bytes.Buffer
	require.NoError(t, run(text, o, &b, &notes))
	return b.String(), notes.String()
}

// property is a line of a calendar, unfolded.
type property struct{ name, params, value string }

// component is BEGIN to END.
type component struct {
	kind  string
	props []property
	parts []component
}

func (c component) all(name string) (out []property) {
	for _, p := range c.props {
		if p.name == name {
			out = append(out, p)
		}
	}
	return out
}

func (c component) one(t testing.TB, name string) property {
	t.Helper()
	all := c.all(name)
	require.Len(t, all, 1, name)
	return all[0]
}

var line = regexp.MustCompile(`^([A-Z-]+)((?:;[A-Z-]+=[A-Za-z0-9-]+)*):(.*)$`)

// parse reads a calendar by the letter of RFC 5545, without the library: lines end with
// CRLF and have 75 octets at most, each is UTF-8 by itself, and what begins also ends.
func parse(t testing.TB, text string) component {
	t.Helper()
	require.True(t, strings.HasSuffix(text, "\r\n"))
	require.Equal(t, strings.Count(text, "\n"), strings.Count(text, "\r\n"), "every line ends with CRLF")
	require.Equal(t, strings.Count(text, "\r"), strings.Count(text, "\r\n"))
	var lines []string
	for _, l := range strings.Split(strings.TrimSuffix(text, "\r\n"), "\r\n") {
		require.LessOrEqual(t, len(l), 75, l)
		require.NotEmpty(t, l)
		require.True(t, utf8.ValidString(l), "%q", l)
		if rest, folded := strings.CutPrefix(l, " "); folded {
			require.NotEmpty(t, lines)
			lines[len(lines)-1] += rest
			continue
		}
		lines = append(lines, l)
	}
	open := []component{{}}
	for _, l := range lines {
		m := line.FindStringSubmatch(l)
		require.NotNil(t, m, l)
		for _, r := range m[3] {
			require.False(t, r < ' ' || r == 0x7f, "%q", l)
		}
		top := &open[len(open)-1]
		switch m[1] {
		case "BEGIN":
			open = append(open, component{kind: m[3]})
		case "END":
			require.Equal(t, top.kind, m[3])
			done := *top
			open = open[:len(open)-1]
			up := &open[len(open)-1]
			up.parts = append(up.parts, done)
		default:
			top.props = append(top.props, property{m[1], m[2], m[3]})
		}
	}
	require.Len(t, open, 1)
	require.Len(t, open[0].parts, 1)
	return open[0].parts[0]
}

// plain takes the escapes of a text out, and wants every comma, semicolon and backslash
// to have had one.
func plain(t testing.TB, s string) string {
	t.Helper()
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '\\':
			i++
			require.Less(t, i, len(s), s)
			switch s[i] {
			case 'n':
				b.WriteByte('\n')
			case ',', ';', '\\':
				b.WriteByte(s[i])
			default:
				require.Fail(t, "unknown escape", s)
			}
		case ',', ';':
			require.Fail(t, "not escaped", s)
		default:
			b.WriteByte(s[i])
		}
	}
	return b.String()
}

// rfc wants what RFC 5545 asks of a calendar and of events of whole days.
func rfc(t testing.TB, text string, asOf calendar.Date) []component {
	t.Helper()
	c := parse(t, text)
	require.Equal(t, "VCALENDAR", c.kind)
	require.Equal(t, "2.0", c.one(t, "VERSION").value)
	require.NotEmpty(t, c.one(t, "PRODID").value)
	require.Equal(t, "PUBLISH", c.one(t, "METHOD").value)
	uids := map[string]bool{}
	stamp := strings.ReplaceAll(asOf.String(), "-", "") + "T000000Z"
	require.NotEmpty(t, c.parts)
	for _, e := range c.parts {
		require.Equal(t, "VEVENT", e.kind)
		uid := e.one(t, "UID").value
		require.Regexp(t, `^[0-9a-f]{32}@dangwu$`, uid)
		require.False(t, uids[uid], "%s twice", uid)
		uids[uid] = true
		require.Equal(t, stamp, e.one(t, "DTSTAMP").value, "from the day of today, not from the clock")
		from, to := e.one(t, "DTSTART"), e.one(t, "DTEND")
		require.Equal(t, []string{";VALUE=DATE", ";VALUE=DATE"}, []string{from.params, to.params})
		require.Equal(t, dateOf(t, from.value).AddDays(1), dateOf(t, to.value))
		require.NotEmpty(t, plain(t, e.one(t, "SUMMARY").value))
		require.NotEmpty(t, plain(t, e.one(t, "DESCRIPTION").value))
		require.Len(t, e.all("CATEGORIES"), 2)
		for _, a := range e.parts {
			require.Equal(t, "VALARM", a.kind)
			require.Equal(t, "DISPLAY", a.one(t, "ACTION").value)
			require.Regexp(t, `^(PT9H|-PT15H|-P[1-9][0-9]?DT15H)$`, a.one(t, "TRIGGER").value)
			require.Equal(t, e.one(t, "SUMMARY").value, a.one(t, "DESCRIPTION").value)
		}
	}
	return c.parts
}

func dateOf(t testing.TB, s string) calendar.Date {
	t.Helper()
	require.Regexp(t, `^\d{8}$`, s)
	return calendar.MustParse(s[:4] + "-" + s[4:6] + "-" + s[6:])
}

func items(t testing.TB, text []byte, asOf calendar.Date, days int) *agenda.Agenda {
	t.Helper()
	d, err := decode(text)
	require.NoError(t, err)
	d.AsOf = asOf
	a, err := d.agenda(days)
	require.NoError(t, err)
	return a
}

var today = calendar.MustParse("2026-11-20")

func TestGolden(t *testing.T) {
	for _, lang := range regulation.AllLangs() {
		got, notes := made(t, sample, with(func(o *options) { o.lang = lang }))
		rfc(t, got, today)
		assert.NotContains(t, notes, "files[")
		golden := filepath.Join("testdata", "sample."+lang.String()+".ics")
		if *update {
			require.NoError(t, os.WriteFile(golden, []byte(got), 0o644))
		}
		want, err := os.ReadFile(golden)
		require.NoError(t, err)
		assert.Equal(t, string(want), got, "run with -update and read the difference")
		again, _ := made(t, sample, with(func(o *options) { o.lang = lang }))
		assert.Equal(t, got, again)
	}
}

// The library reads back what it wrote: every item with a day, and nothing else.
func TestReadBack(t *testing.T) {
	text, notes := made(t, sample, with(nil))
	cal, err := ics.ParseCalendar(strings.NewReader(text))
	require.NoError(t, err)
	type event struct{ uid, day, summary string }
	var got, want []event
	for _, e := range cal.Events() {
		start, err := e.GetAllDayStartAt()
		require.NoError(t, err)
		end, err := e.GetAllDayEndAt()
		require.NoError(t, err)
		assert.Equal(t, start.AddDate(0, 0, 1), end)
		assert.Len(t, e.Alarms(), 1)
		got = append(got, event{e.Id(), start.Format("2006-01-02"), e.GetProperty(ics.ComponentPropertySummary).Value})
		assert.Contains(t, e.GetProperty(ics.ComponentPropertyDescription).Value, "依据：")
		assert.Contains(t, e.GetProperty(ics.ComponentPropertyDescription).Value, "责任主体：")
	}
	overdue, undated := 0, 0
	for i := range items(t, sample, today, 90).All() {
		day, mark := i.Due, ""
		switch i.State {
		case agenda.Late, agenda.Missed:
			day, mark = today, "【"+i.State.Label().Zh+"】"
			overdue++
		case agenda.Open:
			day, mark = i.Since, "【可办】"
		}
		if day.Before(today) {
			undated++
			continue
		}
		found := slices.IndexFunc(got, func(e event) bool { return e.uid == uid(i) })
		require.GreaterOrEqual(t, found, 0, i.Text().Zh)
		assert.True(t, strings.HasPrefix(got[found].summary, mark), got[found].summary)
		assert.Contains(t, got[found].summary, i.Label().Zh)
		want = append(want, event{uid(i), day.String(), got[found].summary})
	}
	assert.Equal(t, want, got)
	assert.Equal(t, fmt.Sprintf("%d个日程（其中逾期%d个）；另有%d个事项没有日期，未写入\n", len(got), overdue, undated), notes)
	for _, n := range []int{len(got), overdue, undated} {
		assert.NotZero(t, n)
	}
}

// The same thing keeps its UID whatever the language, the reminder and the day of
// today, so that an import replaces it; what is overdue moves to today.
func TestUIDs(t *testing.T) {
	days := func(text string, asOf calendar.Date) map[string]calendar.Date {
		out := map[string]calendar.Date{}
		for _, e := range rfc(t, text, asOf) {
			out[e.one(t, "UID").value] = dateOf(t, e.one(t, "DTSTART").value)
		}
		return out
	}
	sequence := func(text string) string { return parse(t, text).parts[0].one(t, "SEQUENCE").value }
	zh, _ := made(t, sample, with(nil))
	en, _ := made(t, sample, with(func(o *options) { o.lang, o.alarm = regulation.English, -1 }))
	assert.Equal(t, days(zh, today), days(en, today))

	later := today.AddDays(20) // the assembly of 6 December is late by then
	next, _ := made(t, sample, with(func(o *options) { o.asOf = later }))
	before, after := days(zh, today), days(next, later)
	assert.Less(t, sequence(zh), sequence(next))
	moved := 0
	for id, day := range before {
		switch now, still := after[id]; {
		case !still:
			assert.True(t, day.Before(later), "%s %s", id, day) // what was open since that day has no day any more
		case day.Before(later):
			assert.Equal(t, later, now)
			moved++
		default:
			assert.Equal(t, day, now)
		}
	}
	assert.Greater(t, moved, 3)
}

// What may be done from a day on stands on that day, also when it is today, and is
// gone from the day after.
func TestFirstDay(t *testing.T) {
	const mark = "SUMMARY:【可办】讨论预备党员能否转正"
	for day, there := range map[string]bool{"2026-09-12": false, "2026-09-13": true, "2026-12-11": true, "2026-12-12": true, "2026-12-13": false} {
		text, _ := made(t, sample, with(func(o *options) { o.asOf = calendar.MustParse(day) }))
		assert.Equal(t, there, strings.Contains(unfold(text), mark), day)
		for _, e := range rfc(t, text, calendar.MustParse(day)) {
			if strings.Contains(e.one(t, "SUMMARY").value, "能否转正") {
				assert.Equal(t, "20261212", e.one(t, "DTSTART").value)
			}
		}
	}
}

func TestAlarms(t *testing.T) {
	for days, want := range map[int]string{0: "PT9H", 1: "-PT15H", 2: "-P1DT15H", 3: "-P2DT15H", 60: "-P59DT15H"} {
		assert.Equal(t, want, trigger(days))
	}
	for _, alarm := range []int{-1, 0, 3, 60} {
		text, _ := made(t, sample, with(func(o *options) { o.alarm = alarm }))
		for _, e := range rfc(t, text, today) {
			if alarm < 0 {
				assert.Empty(t, e.parts)
				continue
			}
			require.Len(t, e.parts, 1)
			left := today.DaysUntil(dateOf(t, e.one(t, "DTSTART").value))
			assert.Equal(t, trigger(min(alarm, left)), e.parts[0].one(t, "TRIGGER").value, "never before today")
		}
	}
}

func TestActors(t *testing.T) {
	count := map[string]int{}
	for _, s := range []string{"", "T", "B1", "B2", "B3", "B2/committee", "B2/itself", "/committee", "/member-meeting", "T/above"} {
		f, err := parseFilter(s)
		require.NoError(t, err)
		text, _ := made(t, sample, with(func(o *options) { o.actor = f }))
		count[s] = len(rfc(t, text, today))
		want := 0
		for i := range items(t, sample, today, 90).All() {
			if f.matches(i.By) && (i.State != agenda.Open || !i.Since.Before(today)) {
				want++
			}
		}
		assert.Equal(t, want, count[s], s)
	}
	assert.Less(t, count["B2/committee"], count["B2"])
	assert.Less(t, count["B2"], count[""])
	assert.Equal(t, count["B2/committee"]+1, count["/committee"], "the committee of B1 has a step")
	text, _ := made(t, sample, with(func(o *options) { o.actor = filter{"B2", agenda.Committee} }))
	assert.Contains(t, unfold(text), "X-WR-CALNAME:党务待办 镇机关党支部 支部委员会\r\n")

	for s, want := range map[string]filter{"a/b/person": {"a/b", agenda.Person}, "/person": {"", agenda.Person}, "B1": {"B1", 0}} {
		f, err := parseFilter(s)
		require.NoError(t, err)
		assert.Equal(t, want, f)
	}
	for _, s := range []string{"B1/", "B1/nobody", "/"} {
		_, err := parseFilter(s)
		assert.ErrorIs(t, err, regulation.Code("unknown-body"), s)
	}
}

func unfold(s string) string { return strings.ReplaceAll(s, "\r\n ", "") }

// Names with everything that has to be escaped, and long ones.
func TestEscaping(t *testing.T) {
	for n, name := range []string{
		`甲,乙;丙\丁:"戊" 'x'`, `\n not a line`, strings.Repeat("党", 150), strings.Repeat("a", 500), strings.Repeat("ä ", 150) + "x",
		strings.Repeat("𠮷", 120), " <b>" + strings.Repeat("x>", 100), "BEGIN:VEVENT", strings.Repeat("word ", 60) + strings.Repeat("长", 60),
	} {
		quoted, err := json.Marshal(name)
		require.NoError(t, err)
		text := fmt.Sprintf(`{"asOf":"2026-11-20","organizations":[{"id":"B","name":%s,"kind":"branch"}],
			"files":[{"id":"F,%d;","org":"B","development":{"applicant":{"birth":"1990-01-01"},"events":[{"type":"applied","on":"2026-11-01"}]}}]}`, quoted, n)
		for shift := range 80 { // whatever the place of the fold
			o := with(func(o *options) { o.lang = regulation.AllLangs()[shift%2] })
			d, err := decode([]byte(text))
			require.NoError(t, err)
			d.AsOf = today
			d.Files[0].ID = strings.Repeat("x", shift%50) + d.Files[0].ID
			a, err := d.agenda(90)
			require.NoError(t, err)
			c := newCalendar(d, o)
			for i := range a.All() {
				c.add(i)
			}
			var b bytes.Buffer
			require.NoError(t, c.serialize(&b))
			events := rfc(t, b.String(), today)
			require.Len(t, events, 1)
			summary := plain(t, events[0].one(t, "SUMMARY").value)
			require.Contains(t, summary, clean(name))
			require.Contains(t, summary, d.Files[0].ID)
			require.Contains(t, plain(t, events[0].one(t, "DESCRIPTION").value), clean(name))
		}
	}
	assert.Equal(t, "a b c", clean("a\nb\tc"))
}

func TestProblems(t *testing.T) {
	good := `{"id":"F1","org":"B","development":{"applicant":{"birth":"1990-01-01"},"events":[{"type":"applied","on":"2026-11-01"}]}}`
	input := func(asOf, files string) []byte {
		return []byte(`{"asOf":"` + asOf + `","organizations":[{"id":"C","kind":"committee"},{"id":"G","kind":"general-branch","parent":"C"},{"id":"B","kind":"branch","parent":"G"}],"files":[` + files + `]}`)
	}
	text, notes := made(t, input("2026-11-20", `{"id":"F0","org":"B","transfer":{"person":{"kind":"full"},"events":[{"type":"receipted","on":"2026-11-01"}]}},`+good), with(nil))
	assert.Len(t, rfc(t, text, today), 1)
	assert.Contains(t, notes, "未能使用 F0: files[0].transfer.events[0]：")

	for _, unknown := range []string{`{"file":[]}`, `{"files":[{"name":"x"}]}`, `{"organizations":[{"title":"x"}]}`, `{"files":[{"standing":{"x":1}}]}`, `{"files":[{"development":{"x":1}}]}`} {
		_, err := decode([]byte(unknown))
		assert.ErrorContains(t, err, "unknown field", unknown)
	}

	d, err := decode(input("2026-11-20", good))
	require.NoError(t, err)
	assert.Equal(t, "C", d.Files[0].Above, "past the general branch")
	assert.Empty(t, d.committeeAbove("C"))
	assert.Empty(t, d.committeeAbove("nowhere"))

	for _, bad := range []string{``, `{`, `[]`, `{"files":[]} {}`, `{"file":[]}`, `{"asOf":"2026-02-30"}`,
		`{"organizations":[{"id":"B","kind":"branch","parent":"B"}]}`, string(input("2026-11-20", `{"id":"F1","org":"B","name":"x"}`)),
		`{"organizations":[],"files":[]}`, string(input("2026-11-20", ""))} {
		var b, notes bytes.Buffer
		assert.Error(t, run([]byte(bad), with(nil), &b, &notes), bad)
		assert.Empty(t, b.String(), bad)
	}

	var o options
	assert.Error(t, o.read("", "", "fr"))
	assert.Error(t, o.read("yesterday", "", "zh"))
	assert.Error(t, o.read("", "B1/nobody", "zh"))
	for _, x := range []options{{days: -1}, {days: 3661}, {alarm: -2}, {alarm: 61}} {
		assert.ErrorIs(t, x.read("2026-11-20", "B1", "en"), regulation.Code("invalid-flag"))
	}
	o = options{days: 3660, alarm: 60}
	require.NoError(t, o.read("2026-11-20", "B1/person", "en"))
	assert.Equal(t, today, o.asOf)

	dir := t.TempDir()
	in, out := filepath.Join(dir, "in.json"), filepath.Join(dir, "out.ics")
	require.NoError(t, os.WriteFile(in, input("2026-11-20", good), 0o600))
	require.NoError(t, write(in, out, with(nil), &bytes.Buffer{}))
	b, err := os.ReadFile(out)
	require.NoError(t, err)
	rfc(t, string(b), today)
	assert.Error(t, write(filepath.Join(dir, "none.json"), out, with(nil), &bytes.Buffer{}))
}
