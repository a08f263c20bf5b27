package transfer_test

import (
	"encoding/json"
	"errors"
	"testing"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle"
	"github.com/dangwu-go/dangwu/lifecycle/transfer"
)

// FuzzReplay replays whatever JSON reads as a case: no panic, every error with a code
// and both languages, an audit that refuses nothing, and an answer that is JSON.
func FuzzReplay(f *testing.F) {
	for _, text := range []string{whole, "2026-03-10 issued form=letter\n2026-03-20 refused reason=x\n2026-04-01 issued form=digital through=true\n2026-04-20 accepted",
		"2025-08-31 away fixedPlace=true until=2026-02-28\n2025-12-01 came-back\n2026-01-01 corrected of=1"} {
		c := of(f, "2026-05-01", text)
		c.Unverified, c.ExactlySix, c.ValidDays, c.DuesFollow = true, transfer.Certificate, number(30), transfer.AcceptanceMonth
		b, err := json.Marshal(c)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(b)
	}
	f.Add([]byte(`{"asOf":"2199-12-31","mode":"audit","person":{"kind":"probationary","probationEnds":"2199-12-31","graduated":"1900-01-01"},"events":[{"type":"issued","on":"2199-12-31","form":"letter","validDays":3660},{"type":"accepted","on":"2199-12-31"}]}`))
	f.Add([]byte(`{"asOf":"2026-12-31","person":{"kind":"activist"},"events":[{"type":"issued","on":"2026-10-01","form":"papers","records":[]},{"type":"accepted","on":"2026-10-02","continuous":true}]}`))
	f.Fuzz(func(t *testing.T, in []byte) {
		var c transfer.Case
		if json.Unmarshal(in, &c) != nil {
			return
		}
		r, err := transfer.Replay(law, c)
		if err != nil {
			if regulation.CodeOf(err) == "error" || regulation.ZhOf(err) == "" || r.File.State != 0 {
				t.Fatal(err)
			}
			var refusal *lifecycle.Refused
			if !errors.As(err, &refusal) {
				return // the input is wrong, whatever the mode
			}
			if c.Mode == transfer.Audit {
				t.Fatal("an audit refuses nothing", err)
			}
			c.Mode = transfer.Audit
			if r, err = transfer.Replay(law, c); err != nil {
				t.Fatal(err)
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
