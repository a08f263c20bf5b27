package lifecycle_test

import (
	"encoding/binary"
	"errors"
	"testing"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
)

// FuzzApply replays arbitrary bytes as acts: five bytes an act, the event, the day
// and what it says. Neither verb panics, refusals leave the file alone, and where
// Apply accepts, Audit agrees. Forty acts are enough.
func FuzzApply(f *testing.F) {
	play := func(acts ...[2]uint16) []byte {
		var b []byte
		for _, a := range acts {
			b = append(b, byte(a[0]), byte(a[1]>>8), byte(a[1]), 0, 3)
		}
		return b
	}
	base := day("2000-01-01")
	at := func(e event, on string) [2]uint16 { return [2]uint16{uint16(e), uint16(base.DaysUntil(day(on)))} }
	f.Add(play(at(applied, "2020-01-10"), at(talked, "2020-02-10"), at(named, "2020-03-01"), at(filed, "2020-03-01"), at(lodged, "2021-03-01"),
		at(listed, "2021-03-01"), at(reviewed, "2021-05-01"), at(preexam, "2021-06-01"), at(voted, "2021-07-01"), at(converted, "2022-07-01")))
	f.Add(play(at(applied, "2026-05-11"), at(voted, "2026-05-10"), [2]uint16{0, 0}, [2]uint16{64, 1}, [2]uint16{255, 65535}))
	f.Add([]byte{1})
	p, err := lifecycle.New(toySpec())
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, in []byte) {
		guided, audited := begin(), begin()
		for n := 0; len(in) >= 5 && n < 40; in, n = in[5:], n+1 {
			a := act{Event: event(in[0]), On: base.AddDays(int(binary.BigEndian.Uint16(in[1:]))),
				Detail: detail{TooYoung: in[3]&1 == 1, Short: in[3]&2 == 2, Tasks: int8(in[3]>>2) % 2}}
			if in[4]&1 == 0 {
				a.On = calendar.Date{}
			}
			if in[4]&4 == 4 {
				a.Records = lifecycle.SetOf(record(in[3]), record(in[4]))
			}
			if in[4]&8 == 8 {
				a.Reason = string(in[1:3])
			}
			next, findings, err := p.Apply(national(), guided, a)
			if err != nil {
				if next != guided || findings != nil || regulation.CodeOf(err) == "error" || regulation.ZhOf(err) == "" {
					t.Fatalf("%v: %v", a, err)
				}
			} else {
				same, again, err := p.Audit(national(), guided, a)
				if err != nil || same != next || len(again) != len(findings) {
					t.Fatalf("%v: the verbs differ: %v", a, err)
				}
				guided = next
			}
			known := a.Event != 0 && a.Event <= withdrew
			next, _, err = p.Audit(national(), audited, a)
			if (err == nil) != (known && !a.On.IsZero()) || errors.Is(err, lifecycle.RefusedTransition) {
				t.Fatalf("%v: %v", a, err)
			}
			audited = next
			for _, file := range []file{guided, audited} {
				for n := range p.Next(national(), file, a.On) {
					for range n.Records() {
						continue
					}
				}
				for e := range p.Allowed(national(), file, a.On) {
					if _, ok := p.Table().Step(file.State, e); !ok {
						t.Fatalf("allowed without a row: %s in %s", e, file.State)
					}
				}
				for range p.Due(national(), file, a.On) {
					continue
				}
			}
		}
	})
}
