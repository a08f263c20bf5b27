package calendar_test

import (
	"testing"
	"time"

	. "github.com/dangwu-go/dangwu/lifecycle/calendar"
)

var (
	sinkDate  Date
	sinkInt   int
	sinkBool  bool
	sinkBytes []byte
	sinkTime  time.Time
)

// hot is what the scale of the library rests on: none of it may allocate.
var hot = []struct {
	name string
	run  func()
}{
	{"Parse", func() { sinkDate, _ = Parse("2024-01-31") }},
	{"UnmarshalText", func() { _ = sinkDate.UnmarshalText(textIn) }},
	{"Compare", func() { sinkInt = dateA.Compare(dateB) }},
	{"AddMonths", func() { sinkDate = dateA.AddMonths(13) }},
	{"AddDays", func() { sinkDate = dateA.AddDays(45) }},
	{"DaysUntil", func() { sinkInt = dateA.DaysUntil(dateB) }},
	{"MonthsUntil", func() { sinkInt = dateA.MonthsUntil(dateB) }},
	{"AppendText", func() { sinkBytes, _ = dateA.AppendText(buffer[:0]) }},
	{"MonthAppendText", func() { sinkBytes, _ = dateA.Month().AppendText(buffer[:0]) }},
	{"MonthParse", func() { m, _ := ParseMonth("2024-01"); sinkDate = m.Last() }},
	{"SpanContains", func() { sinkBool = dateA.Quarter().Span().Contains(dateB) }},
	{"WorkdaysAfter5", func() { sinkDate, sinkBool, _ = NationalWorkdays().After(dateA, 5) }},
	{"WorkdaysAfter9999", func() { sinkDate, sinkBool, _ = NationalWorkdays().After(dateA, 9999) }},
	{"WorkdaysBetween", func() { sinkInt, sinkBool, _ = NationalWorkdays().Between(dateA, dateB) }},
	{"WorkdaysKind", func() { sinkBool = NationalWorkdays().Kind(dateA) == Workday }},
}

var (
	textIn = []byte("2024-01-31")
	dateA  = MustParse("2024-01-31")
	dateB  = MustParse("2026-03-30")
	buffer = make([]byte, 0, 64)
)

func TestHotPathsDoNotAllocate(t *testing.T) {
	for _, h := range hot {
		if n := testing.AllocsPerRun(100, h.run); n != 0 {
			t.Errorf("%s: %v allocations", h.name, n)
		}
	}
}

func BenchmarkHot(b *testing.B) {
	for _, h := range hot {
		b.Run(h.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				h.run()
			}
		})
	}
}

// BenchmarkTime is the same work with the standard library, for the ratio.
func BenchmarkTime(b *testing.B) {
	at := dateA.Time()
	later := dateB.Time()
	for _, h := range []struct {
		name string
		run  func()
	}{
		{"Parse", func() { sinkTime, _ = time.Parse(time.DateOnly, "2024-01-31") }},
		{"Compare", func() { sinkInt = at.Compare(later) }},
		{"AddMonths", func() { sinkTime = at.AddDate(0, 13, 0) }},
		{"AddDays", func() { sinkTime = at.AddDate(0, 0, 45) }},
		{"AppendText", func() { sinkBytes = at.AppendFormat(buffer[:0], time.DateOnly) }},
	} {
		b.Run(h.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				h.run()
			}
		})
	}
}
