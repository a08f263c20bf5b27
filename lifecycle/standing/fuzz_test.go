package standing_test

import (
	"encoding/json"
	"errors"
	"testing"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle"
	"github.com/dangwu-go/dangwu/lifecycle/standing"
)

// FuzzReplay replays whatever JSON reads as a case: no panic, every error with a code
// and both languages, an audit that refuses nothing, and an answer that is JSON.
func FuzzReplay(f *testing.F) {
	for _, all := range []string{removedAfterAdvice, removedResigned, expelled,
		"2023-01-31 contact-lost\n2023-02-01 searched\n2023-07-31 stopped-lost by=branch\n2024-03-10 restored",
		"2024-02-29 went-abroad purpose=study\n2024-08-01 abroad-contacted\n2025-04-01 corrected of=1",
		"2025-01-10 away fixedPlace=true\n2025-07-20 transfer-issued\n2025-08-10 transfer-accepted to=B02"} {
		c := full(f, "2026-01-01", all)
		c.Series = months(standing.Work, "mmmmmm k")
		b, err := json.Marshal(c)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(b)
	}
	f.Add([]byte(`{"asOf":"2199-12-31","mode":"audit","member":{"status":"probationary","fullFrom":"1900-01-01"},"events":[{"type":"went-abroad","on":"1900-01-01","purpose":"study"},{"type":"readmitted","on":"2199-12-31"}]}`))
	f.Fuzz(func(t *testing.T, in []byte) {
		var c standing.Case
		if json.Unmarshal(in, &c) != nil {
			return
		}
		r, err := standing.Replay(law, c)
		if err != nil {
			if regulation.CodeOf(err) == "error" || regulation.ZhOf(err) == "" || r.File.State != 0 {
				t.Fatal(err)
			}
			var refusal *lifecycle.Refused
			if !errors.As(err, &refusal) {
				return // the input is wrong, whatever the mode
			}
			if c.Mode == standing.Audit {
				t.Fatal("an audit refuses nothing", err)
			}
			c.Mode = standing.Audit
			if r, err = standing.Replay(law, c); errors.As(err, &refusal) {
				t.Fatal(err)
			} else if err != nil {
				return
			}
		}
		if _, err := json.Marshal(r); err != nil {
			t.Fatal(err)
		}
		for _, x := range r.Findings {
			if x.Text().Zh == "" || x.Text().En == "" {
				t.Fatal(x.Rule, x.Verdict)
			}
		}
	})
}
