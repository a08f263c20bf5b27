package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// vectors wraps tests of one operation in a file of the format.
func vectors(op, tests string) string {
	return `{"schema":"dangwu.vectors/1","op":"` + op + `","description":"d","tests":[` + tests + `]}`
}

func check(t *testing.T, text string) error {
	t.Helper()
	c, err := newChecker(defaultSchema)
	if err != nil {
		t.Fatal(err)
	}
	return c.check("test.json", strings.NewReader(text))
}

func TestCorpus(t *testing.T) {
	var out bytes.Buffer
	passed, failed, err := run(&out, defaultSchema, []string{defaultCorpus})
	if err != nil {
		t.Fatal(err)
	}
	if failed > 0 || passed == 0 {
		t.Errorf("%d passed, %d failed\n%s", passed, failed, out.String())
	}
}

func TestAccepts(t *testing.T) {
	for name, text := range map[string]string{
		"an amount":                        vectors("fees.assess", `{"id":"fees.assess/1","basis":"dues-2008:2","in":{"month":"2024-05","category":"salaried","base":"3000.00"},"want":{"due":"15.00","rate":"0.005"}}`),
		"a fraction":                       vectors("fees.assess", `{"id":"fees.assess/1","basis":"policy","in":{"month":"2024-05","category":"self-employed","quarterNet":"9000.01","rounding":"none"},"want":{"due":"900001/30000","basis+":["dues-2008:4"]}}`),
		"absent keys":                      vectors("fees.assess", `{"id":"fees.assess/1","basis":"dues-2008:6","in":{"month":"2024-05","category":"student"},"want":{"due":"0.20"},"absent":["rate"]}`),
		"malformed input that is an error": vectors("fees.assess", `{"id":"fees.assess/1","basis":"policy","in":{"Month":7},"error":"unknown-field"}`),
		"an id with a prefix":              vectors("votes.decide", `{"id":"acme/votes.decide/0001","basis":"branch-work-2018:11:3","in":{"kind":"branch-meeting","due":3,"present":2,"for":2},"want":{"passed":true}}`),
		"a basis of another house":         vectors("votes.decide", `{"id":"acme:votes.decide/a","basis":"local-rules-2020:第三条","in":{"kind":"branch-meeting","due":3,"present":2,"for":2},"want":{"passed":true}}`),
		"a ballot":                         vectors("elections.count", `{"id":"elections.count/1","basis":"policy","in":{"seats":1,"candidates":["A","B"],"expected":5,"present":5,"issued":5,"recovered":5,"tally":{"A":3,"B":2},"purpose":"committee"},"want":{"elected":["A"],"vacant":0}}`),
		"a form":                           vectors("orgtree.form", `{"id":"orgtree.form/1","basis":"policy","in":{"unit":"village","fullMembers":3,"probationary":1},"want":{"form":"branch","alternatives":[],"committee":{"min":3}}}`),
		"a file of development": vectors("development.replay", `{"id":"development.replay/1","basis":"policy","in":{"asOf":"2026-06-01","applicant":{"birth":"2000-01-01"},"events":[
			{"type":"applied","on":"2024-01-01","records":[]},{"type":"mentors-named","on":"2024-07-01","count":2},{"type":"corrected","on":"2024-08-01","of":1,"as":{"type":"mentors-named","on":"2024-07-02","people":[{"fullMember":true}]}}]},
			"want":{"stage":"activist","next+":[{"step":"target-proposed","waits+":["mentors-named"],"basis":"development-2026:13"}],"findings-":[{"verdict":"unmet"}]}}`),
		"a refusal": vectors("development.replay", `{"id":"development.replay/1","basis":"policy","in":{},"error":"refused-transition"}`),
	} {
		t.Run(name, func(t *testing.T) {
			if err := check(t, text); err != nil {
				t.Error(err)
			}
		})
	}
}

func TestRefuses(t *testing.T) {
	const in = `"in":{"month":"2024-05","category":"salaried","base":"3000.00"}`
	fee := func(s string) string { return vectors("fees.assess", `{"basis":"policy",`+s+`}`) }
	vote := func(s string) string {
		return vectors("votes.decide", `{"id":"votes.decide/1","basis":"policy",`+s+`}`)
	}
	month := func(s string) string {
		return fee(`"id":"fees.assess/1","in":{` + s + `},"want":{"due":"15.00"}`)
	}
	event := func(s string) string {
		return vectors("development.replay", `{"id":"development.replay/1","basis":"policy","in":{"asOf":"2026-06-01","applicant":{"birth":"2000-01-01"},"events":[`+s+`]},"want":{}}`)
	}
	for name, text := range map[string]string{
		"both want and error":          fee(`"id":"fees.assess/1",` + in + `,"want":{"due":"15.00"},"error":"no-schedule"`),
		"neither want nor error":       fee(`"id":"fees.assess/1",` + in),
		"an unknown key of a test":     fee(`"id":"fees.assess/1",` + in + `,"want":{"due":"15.00"},"skip":true`),
		"an unknown key of a file":     `{"schema":"dangwu.vectors/1","op":"fees.assess","description":"d","note":"n","tests":[{"id":"fees.assess/1","basis":"policy",` + in + `,"want":{}}]}`,
		"an id without an operation":   fee(`"id":"0001",` + in + `,"want":{"due":"15.00"}`),
		"an id with a blank":           fee(`"id":"fees.assess/00 01",` + in + `,"want":{"due":"15.00"}`),
		"no id":                        fee(in + `,"want":{"due":"15.00"}`),
		"no basis":                     vectors("fees.assess", `{"id":"fees.assess/1",`+in+`,"want":{"due":"15.00"}}`),
		"a misspelt field with want":   month(`"month":"2024-05","category":"salaried","Base":"3000.00"`),
		"an unknown error code":        fee(`"id":"fees.assess/1",` + in + `,"error":"bad-amount"`),
		"a code of another operation":  fee(`"id":"fees.assess/1",` + in + `,"error":"count-mismatch"`),
		"a code of no family":          vectors("orgtree.form", `{"id":"orgtree.form/1","basis":"policy","in":{},"error":"wrong-unit"}`),
		"absent beside error":          fee(`"id":"fees.assess/1",` + in + `,"error":"no-schedule","absent":["rate"]`),
		"an absent key that is none":   fee(`"id":"fees.assess/1",` + in + `,"want":{},"absent":["rates"]`),
		"an answer key that is none":   fee(`"id":"fees.assess/1",` + in + `,"want":{"dues":"15.00"}`),
		"a + on a key that is no list": fee(`"id":"fees.assess/1",` + in + `,"want":{"due+":["15.00"]}`),
		"a due amount as number":       fee(`"id":"fees.assess/1",` + in + `,"want":{"due":15}`),
		"an exact amount padded":       fee(`"id":"fees.assess/1",` + in + `,"want":{"exact":"15.00"}`),
		"a base as number":             month(`"month":"2024-05","category":"salaried","base":3000`),
		"nine decimals":                month(`"month":"2024-05","category":"salaried","base":"1.123456789"`),
		"nineteen digits":              month(`"month":"2024-05","category":"salaried","base":"99999999999.99999999"`),
		"a month that is none":         month(`"month":"2024-13","category":"salaried","base":"3000"`),
		"no base":                      month(`"month":"2024-05","category":"salaried"`),
		"a base for a student":         month(`"month":"2024-05","category":"student","base":"3000"`),
		"base and quarter":             month(`"month":"2024-05","category":"self-employed","base":"3000","quarterNet":"9000"`),
		"2017 without notice":          month(`"month":"2017-05","category":"salaried","base":"3000"`),
		"written opinions":             vote(`"in":{"kind":"branch-meeting","due":3,"present":2,"for":2,"writtenFor":1},"want":{"passed":true}`),
		"half a vote":                  vote(`"in":{"kind":"branch-meeting","due":3,"present":2,"for":1.5},"want":{"passed":true}`),
		"a field of another event":     event(`{"type":"applied","on":"2024-01-01","months":3}`),
		"an event of no type":          event(`{"type":"promoted","on":"2024-01-01"}`),
		"count and people":             event(`{"type":"mentors-named","on":"2024-01-01","count":1,"people":[{"fullMember":true}]}`),
		"neither count nor people":     event(`{"type":"mentors-named","on":"2024-01-01"}`),
		"an extension without months":  event(`{"type":"conversion-voted","on":"2024-01-01","decision":"extend","due":3,"present":2,"for":2}`),
		"a conversion with months":     event(`{"type":"conversion-voted","on":"2024-01-01","decision":"convert","months":6,"due":3,"present":2,"for":2}`),
		"a correction beside the act":  event(`{"type":"applied","on":"2024-01-01"},{"type":"corrected","on":"2024-01-02","of":0,"count":1}`),
		"a correction of a correction": event(`{"type":"applied","on":"2024-01-01"},{"type":"corrected","on":"2024-01-02","of":0,"as":{"type":"corrected","on":"2024-01-01","of":0}}`),
		"a broken act in a correction": event(`{"type":"applied","on":"2024-01-01"},{"type":"corrected","on":"2024-01-02","of":0,"as":{"type":"applied"}}`),
		"the outcome of a vote":        event(`{"type":"meeting-failed","on":"2024-01-01"}`),
		"an unknown operation":         vectors("fees.refund", `{"id":"fees.refund/1","basis":"policy","in":{},"want":{}}`),
		"another version":              strings.Replace(fee(`"id":"fees.assess/1",`+in+`,"want":{}`), "vectors/1", "vectors/2", 1),
		"no tests":                     vectors("fees.assess", ``),
		"an id twice":                  vectors("fees.assess", `{"id":"fees.assess/1","basis":"policy",`+in+`,"want":{}},{"id":"fees.assess/1","basis":"policy",`+in+`,"want":{}}`),
		"no JSON":                      `{"schema":`,
		"two documents":                vectors("fees.assess", `{"id":"fees.assess/1","basis":"policy",`+in+`,"want":{}}`) + `{}`,
	} {
		t.Run(name, func(t *testing.T) {
			if err := check(t, text); err == nil {
				t.Errorf("accepted: %s", text)
			}
		})
	}
}

func TestIDsAcrossFiles(t *testing.T) {
	dir := t.TempDir()
	text := vectors("calendar.add-months", `{"id":"calendar.add-months/1","basis":"policy","in":{"date":"2024-01-31","months":1},"want":{"date":"2024-02-29"}}`)
	for _, name := range []string{"a.json", "b.json", "notes.txt"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	var out bytes.Buffer
	passed, failed, err := run(&out, defaultSchema, []string{dir})
	if err != nil {
		t.Fatal(err)
	}
	if passed != 1 || failed != 1 || !strings.Contains(out.String(), "occurs twice") {
		t.Errorf("%d passed, %d failed\n%s", passed, failed, out.String())
	}
}

func TestRunFails(t *testing.T) {
	if _, _, err := run(&bytes.Buffer{}, "no-such-schema.json", nil); err == nil {
		t.Error("a missing schema was accepted")
	}
	if _, _, err := run(&bytes.Buffer{}, defaultSchema, []string{"no-such-folder"}); err == nil {
		t.Error("a missing path was accepted")
	}
}
