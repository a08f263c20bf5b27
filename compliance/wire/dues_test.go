package wire_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// What is wrong with the base, the schedule, the ledger and the remittance has the
// path to it.
func TestDuesFaults(t *testing.T) {
	base := func(rest string) string { return `{"month":"2024-05","kind":"enterprise",` + rest + `}` }
	span := func(rest string) string { return `{"from":"2024-01","to":"2024-02",` + rest + `}` }
	book := func(entries string) string { return `{"asOf":"2024-06-30","entries":[` + entries + `]}` }
	tree := func(orgs string) string { return `{"year":"2024","asOf":"2025-06-30","orgs":[` + orgs + `]}` }
	const due = `{"id":"d","type":"due","on":"2024-01-01","month":"2024-01","amount":"5.00"}`
	for _, x := range []struct{ op, in, path, code string }{
		{"fees.base", base(`"items":null`), "items", "invalid-items"},
		{"fees.base", base(`"items":[{"item":"basic-pay","amount":"3000"},{"item":"bonus","amount":"1","regular":"yes"}]`), "items[1].regular", "invalid-regular"},
		{"fees.base", base(`"items":[{"item":"basic-pay","amount":"3000"},{"item":"wage","amount":"1"}]`), "items[1].item", "unknown-item"},
		{"fees.base", base(`"items":[{"item":"basic-pay","amount":"3000","amount":"2000"}]`), "items[0].amount", "malformed-request"},
		{"fees.base", base(`"items":[{"item":"basic-pay","amount":"3000"}],"local":[{"item":"seniority-pay","verdict":"unknown","source":"s"}]`), "local[0].verdict", "unknown-verdict"},
		{"fees.base", base(`"items":[{"item":"basic-pay","amount":"3000"}],"verified":{"base":"3000"}`), "verified.month", "missing-month"},
		{"fees.base", base(`"items":[{"item":"basic-pay","amount":"3000"}],"verified":{"month":"2024-01","base":"3000","name":"x"}`), "verified.name", "unknown-field"},
		{"fees.base", `{"month":"2024-05","kind":"temporary","items":[]}`, "treatAs", "missing-treat-as"},

		{"fees.schedule", span(`"pay":{}`), "pay", "invalid-pay"},
		{"fees.schedule", span(`"pay":[{"from":"2024-01","category":"salaried","base":"3000"},{"from":"2024-01","category":"salaried","base":"1"}]`), "pay[1].from", "conflicting-fields"},
		{"fees.schedule", span(`"pay":[{"from":"2024-01","category":"boss"}]`), "pay[0].category", "unknown-category"},
		{"fees.schedule", span(`"pay":[],"reductions":[{"from":"2024-01","to":"2024-02"}]`), "reductions[0].amount", "missing-amount"},
		{"fees.schedule", span(`"pay":[],"ends":[{"type":"restored","on":"2024-01-31"}]`), "ends[0]", "conflicting-fields"},
		{"fees.schedule", span(`"pay":[],"transfers":[{"on":"2024-01-31","to":"b","Fee":1}]`), "transfers[0].Fee", "unknown-field"},
		{"fees.schedule", span(`"pay":[],"noticeFrom":"2018-02"`), "noticeFrom", "invalid-notice-from"},

		{"fees.ledger", book(`{"id":"d","type":"due","on":"2024-01-01","month":"2024-01"}`), "entries[0].amount", "missing-amount"},
		{"fees.ledger", book(due + `,{"id":"e","type":"due","on":"2024-01-01","month":"2024-01","amount":"5.00"}`), "entries[1].month", "conflicting-fields"},
		{"fees.ledger", book(due + `,{"id":"d","type":"due","on":"2024-01-01","month":"2024-02","amount":"5.00"}`), "entries[1].id", "conflicting-fields"},
		{"fees.ledger", book(due + `,{"id":"r","type":"reversal","on":"2024-01-01","of":"x"}`), "entries[1].of", "invalid-of"},
		{"fees.ledger", book(due + `,{"id":"e","type":"payment","on":"2024-01-01","amount":"5.00","consent":"yes"}`), "entries[1].consent", "invalid-consent"},
		{"fees.ledger", `{"asOf":"2024-06-30","entries":[],"excused":["2024-01","2024"]}`, "excused[1]", "invalid-month"},

		{"fees.remit", tree(`{"id":"a"},{"id":"b","parent":"c"}`), "orgs[1].parent", "unknown-parent"},
		{"fees.remit", tree(`{"id":"a"},{"id":"a"}`), "orgs[1].id", "count-mismatch"},
		{"fees.remit", tree(`{"id":"a","share":"2"}`), "orgs[0].share", "invalid-share"},
		{"fees.remit", tree(`{"id":"a","sent":[{"on":"2025-01-01"}]}`), "orgs[0].sent[0].amount", "missing-amount"},
		{"fees.remit", tree(`{"id":"a","account":{"uses":[{"id":"u","on":"2024-01-01","amount":"1","purpose":"training","cost":"gifts"}]}}`), "orgs[0].account.uses[0].cost", "unknown-cost"},
		{"fees.remit", tree(`{"id":"a","account":{"checked":["2024-01-01","2024"]}}`), "orgs[0].account.checked[1]", "invalid-date"},
		{"fees.remit", `{"year":"2024","asOf":"2025-06-30","orgs":[],"shares":[{"kind":"branch","share":"0.5"}]}`, "shares[0].source", "missing-source"},
		{"fees.remit", `{"year":"2007","asOf":"2025-06-30","orgs":[]}`, "year", "invalid-year"},
	} {
		wrong(t, x.op, x.in, x.path, x.code)
	}
}

// The id of the matter is the subject of every finding of the answer.
func TestDuesSubject(t *testing.T) {
	for op, in := range map[string]string{
		"fees.base":     `{"id":"m-7","month":"2024-05","kind":"enterprise","items":[{"item":"basic-pay","amount":"3000"},{"item":"bonus","amount":"1"}]}`,
		"fees.schedule": `{"id":"m-7","from":"2024-05","to":"2024-06","pay":[{"from":"2024-05","category":"salaried","base":"3000"}],"transfers":[{"on":"2024-05-15","to":"b"}]}`,
		"fees.ledger":   `{"id":"m-7","asOf":"2024-06-30","entries":[{"id":"d","type":"due","on":"2024-01-01","month":"2024-01","amount":"5.00"}]}`,
	} {
		out, err := server().Do(op, []byte(in))
		require.NoError(t, err, op)
		var answer struct{ Findings []struct{ Subject string } }
		require.NoError(t, json.Unmarshal(out, &answer))
		require.NotEmpty(t, answer.Findings, op)
		for _, f := range answer.Findings {
			assert.Equal(t, "m-7", f.Subject, op)
		}
	}
}
