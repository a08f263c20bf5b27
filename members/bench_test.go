package members

import (
	"bytes"
	"fmt"
	"runtime"
	"sync"
	"testing"

	"github.com/dangwu-go/dangwu/lifecycle/calendar"
)

const million = 1_000_000

// bigRoster is a million members in fifty thousand branches.
var bigRoster = sync.OnceValue(func() *Roster {
	words := []Word{"salaried", "retired", "student", "farmer"}
	start := day("1960-01-01")
	return must(NewRoster(func(yield func(Facts) bool) {
		for i := range million {
			d := start.AddDays(i * 7919 % 22000)
			f := Facts{ID: ID(fmt.Sprintf("M%07d", i)), Name: must(ParseName("测试某")), Sex: Sex(1 + i%2), Born: d.AddYears(-25), Admitted: d, FullSince: d.AddYears(1),
				Homes: []Spell[OrgID]{{Value: OrgID(fmt.Sprintf("B%05d", i/20)), From: d}},
				Dues:  []Spell[Word]{{Value: words[i%4], From: d}}, Categories: []Spell[Word]{{Value: words[i%3], From: d}}}
			if !yield(f) {
				return
			}
		}
	}))
})

func BenchmarkStatisticsOfAMillion(b *testing.B) {
	s := bigRoster().On(day("2026-06-30"))
	o := StatisticsOptions{Age: must(NewBands(31, 36, 41, 46, 51, 56, 61)), PartyAge: must(NewBands(1, 10, 20, 30, 40, 50))}
	b.ReportAllocs()
	for b.Loop() {
		st, err := s.Statistics(o)
		if err != nil || st.Total().Members() == 0 {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/million, "ns/member")
}

func BenchmarkSnapshotOfAMillion(b *testing.B) {
	r := bigRoster()
	b.ReportAllocs()
	for b.Loop() {
		_ = r.On(day("2026-06-30")).Len()
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/million, "ns/member")
}

func BenchmarkRosterMemory(b *testing.B) {
	var before, after runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	r := bigRoster()
	runtime.GC()
	runtime.ReadMemStats(&after)
	for b.Loop() {
		_ = r.Len()
	}
	if after.HeapAlloc > before.HeapAlloc+million {
		b.ReportMetric(float64(after.HeapAlloc-before.HeapAlloc)/million, "B/member")
	}
}

func benchMember(b *testing.B) (*Roster, calendar.Date) {
	r, _ := randomRoster(b, 9, 1000)
	b.ReportAllocs()
	b.ResetTimer()
	return r, day("2015-06-30")
}

func BenchmarkRightsOn(b *testing.B) {
	r, d := benchMember(b)
	n := 0
	for i := 0; b.Loop(); i++ {
		n += int(Member{r.t, uint32(i % 1000)}.RightsOn(d))
	}
	_ = n
}

func BenchmarkPartyAgeOn(b *testing.B) {
	r, d := benchMember(b)
	n := 0
	for i := 0; b.Loop(); i++ {
		n += Member{r.t, uint32(i % 1000)}.PartyAgeOn(d)
	}
	_ = n
}

func BenchmarkRollPlaceOn(b *testing.B) {
	r, d := benchMember(b)
	n := 0
	for i := 0; b.Loop(); i++ {
		n += int(Member{r.t, uint32(i % 1000)}.RollPlaceOn(d, RollOptions{}))
	}
	_ = n
}

func BenchmarkParseIdentity(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := ParseIdentity(secretNumber); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkReadMembers(b *testing.B) {
	r, _ := randomRoster(b, 10, 10_000)
	var file bytes.Buffer
	if err := WriteMembers(CSV, &file, r, WriteOptions{Reveal: true}); err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(file.Len()))
	b.ReportAllocs()
	for b.Loop() {
		if _, _, err := ReadMembers(CSV, "m.csv", bytes.NewReader(file.Bytes()), ReadOptions{}); err != nil {
			b.Fatal(err)
		}
	}
}
