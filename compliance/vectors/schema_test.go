package vectors_test

import (
	"encoding/json"
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/dangwu-go/dangwu/compliance/vectors"
	"github.com/dangwu-go/dangwu/fees"
	"github.com/dangwu-go/dangwu/fees/base"
	"github.com/dangwu-go/dangwu/fees/ledger"
	"github.com/dangwu-go/dangwu/fees/remit"
	"github.com/dangwu-go/dangwu/lifecycle/development"
	"github.com/dangwu-go/dangwu/lifecycle/standing"
	"github.com/dangwu-go/dangwu/lifecycle/transfer"
	"github.com/dangwu-go/dangwu/members"
	"github.com/dangwu-go/dangwu/orgtree"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// words gives the words of an enumeration, but for those left out.
func words[E fmt.Stringer](all []E, without ...string) []string {
	var out []string
	for _, e := range all {
		if !slices.Contains(without, e.String()) {
			out = append(out, e.String())
		}
	}
	return out
}

// The words in the schema are those of the library. An outcome that is no type of
// an act of its own is left out of the types.
func TestSchemaWords(t *testing.T) {
	all := definitions(t)
	decided := slices.DeleteFunc(base.AllKinds(), func(k base.Kind) bool { return !k.Decided() })
	for at, want := range map[string][]string{
		"fees.base.in:kind":                       words(base.AllKinds()),
		"fees.base.in:treatAs":                    words(decided),
		"fees.base.in:items::item":                words(base.AllItems()),
		"fees.base.in:items::decided":             words(base.AllVerdicts(), "unknown"),
		"fees.base.in:local::item":                words(base.AllItems()),
		"fees.base.in:local::kind":                words(base.AllKinds()),
		"fees.base.in:local::verdict":             words(base.AllVerdicts(), "unknown"),
		"fees.base.in:verified:kind":              words(base.AllKinds()),
		"fees.base.in:deductions":                 words(base.AllReadings()),
		"fees.base.in:retiredBase":                words(base.AllReadings()),
		"fees.base.in:postgraduate":               words(base.AllReadings()),
		"fees.base.in:change":                     words(base.AllChanges()),
		"fees.base.want:category":                 words(fees.AllCategories()),
		"fees.base.want:edition":                  words(base.AllEditions()),
		"fees.base.want:source":                   words(base.AllSources()),
		"fees.base.want:lines::item":              words(base.AllItems()),
		"fees.base.want:lines::verdict":           words(base.AllVerdicts()),
		"fees.base.want:lines::asks:":             words(base.AllAsks()),
		"fees.base.want:lines::by":                words(base.AllBys()),
		"fees.schedule.in:pay::category":          words(fees.AllCategories()),
		"fees.schedule.in:ends::type":             words(fees.AllEndTypes()),
		"fees.schedule.in:change":                 words(fees.AllChanges()),
		"fees.schedule.in:start":                  words(fees.AllStarts()),
		"fees.schedule.in:transfer":               words(fees.AllTransferRules()),
		"fees.schedule.in:abroadRule":             words(fees.AllAbroadRules()),
		"fees.schedule.in:endMonth":               words(fees.AllEndRules()),
		"fees.schedule.in:rounding":               words(fees.AllRoundings()),
		"fees.schedule.want:months::status":       words(fees.AllStatuses()),
		"fees.schedule.want:months::why":          words(fees.AllWhys()),
		"fees.schedule.want:months::category":     words(fees.AllCategories()),
		"ledger.entry:type":                       words(ledger.AllTypes()),
		"ledger.entry:payer":                      words(ledger.AllPayers()),
		"fees.ledger.in:largeExtra":               words(ledger.AllLargeExtras()),
		"fees.ledger.want:months::outcome":        words(ledger.AllOutcomes()),
		"orgKind":                                 words(orgtree.AllKinds()),
		"remit.org:body":                          words(remit.AllBodies()),
		"remit.account:bank":                      words(remit.AllBanks()),
		"remit.account:investments:":              words(remit.AllInvestments()),
		"remit.use:purpose":                       words(remit.AllPurposes()),
		"remit.use:earmarked":                     words(remit.AllPurposes()),
		"remit.use:cost":                          words(remit.AllCosts()),
		"remit.use:decidedBy":                     words(remit.AllDeciders()),
		"development.record":                      words(development.AllRecords()),
		"development.replay.want:stage":           words(development.AllStages()),
		"development.replay.want:state":           words(development.AllStates()),
		"development.replay.in:mode":              words(development.AllModes()),
		"development.replay.in:transition":        words(development.AllTransitions()),
		"development.event:to":                    words(development.AllLodgings()),
		"development.event:organizer":             words(development.AllOrganizers()),
		"development.event:mode":                  words(development.AllVenues()),
		"development.event:approver":              words(development.AllApprovers()),
		"development.event:decision":              words(development.AllDecisions()),
		"development.event:level":                 words(development.AllLevels()),
		"development.event:by":                    words(development.AllDepartments()),
		"development.event:opinions:":             words(development.AllOpinions()),
		"development.event:places:":               words(development.AllPlaces()),
		"development.event:people::penalty":       words(development.AllPenalties()),
		"standing.record":                         words(standing.AllRecords()),
		"standing.replay.want:state":              words(standing.AllStates()),
		"standing.replay.want:place":              words(standing.AllPlaces()),
		"standing.replay.want:rights:":            words(members.AllRights()),
		"standing.replay.want:penalties::penalty": words(standing.AllPenalties()),
		"standing.replay.want:alerts::series":     words(standing.AllSeries()),
		"standing.replay.want:proposals::body":    words(standing.AllBodies()),
		"standing.replay.in:member:status":        words(standing.AllStatuses()),
		"standing.replay.want:statusBefore":       words(standing.AllStatuses()),
		"standing.replay.want:status":             words(members.AllStandings()),
		"standing.replay.in:mode":                 words(standing.AllModes()),
		"standing.replay.in:series::series":       words(standing.AllSeries()),
		"standing.replay.in:series::outcome":      words(standing.AllOutcomes()),
		"standing.event:what":                     words(standing.AllWhats()),
		"standing.event:purpose":                  words(standing.AllPurposes()),
		"standing.event:by":                       words(standing.AllDeciders()),
		"standing.event:ground":                   words(standing.AllGrounds()),
		"standing.event:penalty":                  words(standing.AllPenalties()),
		"transfer.record":                         words(transfer.AllRecords()),
		"transfer.replay.want:state":              words(transfer.AllStates()),
		"transfer.replay.want:responsible":        words(transfer.AllResponsibles()),
		"transfer.replay.want:form":               words(transfer.AllPapers()),
		"transfer.replay.want:proposals::body":    words(transfer.AllBodies()),
		"transfer.replay.in:mode":                 words(transfer.AllModes()),
		"transfer.replay.in:person:kind":          words(transfer.AllKinds()),
		"transfer.replay.in:duesFollow":           words(transfer.AllDuesFollows()),
		"transfer.event:what":                     words(transfer.AllWhats()),
		"transfer.event:form":                     words(transfer.AllForms()),
		"transfer.event:by":                       words(transfer.AllDepartments()),
	} {
		name, path, _ := strings.Cut(at, ":")
		d := all[name]
		if path != "" {
			for step := range strings.SplitSeq(path, ":") { // an empty step goes into an array
				require.NotNil(t, d, at)
				if step == "" {
					d = d.Items
				} else {
					d = d.Properties[step]
				}
			}
		}
		if assert.NotNil(t, d, at) {
			assert.ElementsMatch(t, want, d.Enum, at)
		}
	}
}

// acts is what the schema says of the acts of a file.
type acts struct {
	Properties map[string]json.RawMessage `json:"properties"`
	AllOf      []struct {
		If struct {
			Properties struct {
				Type struct {
					Const string   `json:"const"`
					Enum  []string `json:"enum"`
				} `json:"type"`
			} `json:"properties"`
		} `json:"if"`
		Then struct {
			PropertyNames struct {
				Enum []string `json:"enum"`
			} `json:"propertyNames"`
			Required []string `json:"required"`
		} `json:"then"`
	} `json:"allOf"`
}

// What the schema says an act may and must have is what the library takes: every
// field of every type, and every type there is.
func TestSchemaActs(t *testing.T) {
	var schema struct {
		Defs map[string]json.RawMessage `json:"$defs"`
	}
	require.NoError(t, json.Unmarshal(vectors.Schema(), &schema))
	all := definitions(t)
	library := vectors.Library()
	for _, x := range []struct {
		op, rest string // the other fields of the input
		first    string // an act before the one asked about
		values   map[string]string
		needs    map[string][]string // what a type needs besides the required fields
		events   []string
	}{
		{
			op: "development", rest: `"asOf":"2026-06-30","applicant":{"birth":"2000-01-01"}`, first: `{"type":"applied","on":"2026-05-30"}`,
			values: map[string]string{
				"count": `2`, "people": `[{"fullMember":true},{"fullMember":true}]`, "to": `"unit"`, "continuous": `true`, "opinions": `["group"]`,
				"places": `["work"]`, "clear": `true`, "mentors": `1`, "passed": `true`, "days": `3`, "hours": `24`, "organizer": `"basic-committee"`,
				"mode": `"in-person"`, "override": `true`, "approver": `"committee"`, "leaves": `"2027-01-01"`, "due": `9`, "present": `8`, "for": `7`,
				"writtenFor": `1`, "writtenAgainst": `1`, "secret": `true`, "decision": `"extend"`, "months": `6`, "level": `"central"`,
				"by": `"county-department"`, "of": `0`, "as": `{"type":"applied","on":"2026-05-29"}`,
			},
			needs:  map[string][]string{"mentors-named": {"count"}, "introducers-named": {"count"}, "training-done": {"organizer"}, "conversion-voted": {"months"}},
			events: words(development.AllEvents()),
		},
		{
			op: "standing", rest: `"asOf":"2026-06-30","member":{"status":"full"}`, first: `{"type":"reminded","on":"2026-05-30"}`,
			values: map[string]string{
				"fixedPlace": `true`, "what": `"unit"`, "to": `"full"`, "purpose": `"study"`, "by": `"branch"`, "unreachable": `true`, "months": `6`,
				"ground": `"item-2"`, "matter": `"m"`, "penalty": `"warning"`, "until": `"2027-01-01"`, "due": `9`, "present": `8`, "for": `7`,
				"against": `1`, "abstain": `0`, "of": `0`, "as": `{"type":"reminded","on":"2026-05-29"}`,
			},
			events: words(standing.AllEvents()),
		},
		{
			op: "transfer", rest: `"asOf":"2026-06-30","person":{"kind":"full"}`, first: `{"type":"requested","on":"2026-05-30"}`,
			values: map[string]string{
				"what": `"unit"`, "fixedPlace": `true`, "until": `"2027-01-01"`, "form": `"letter"`, "validDays": `30`, "through": `true`, "clear": `true`,
				"continuous": `true`, "by": `"county-department"`, "of": `0`, "as": `{"type":"requested","on":"2026-05-29"}`,
			},
			events: words(transfer.AllEvents()),
		},
	} {
		var said acts
		require.NoError(t, json.Unmarshal(schema.Defs[x.op+".event"], &said), x.op)
		types := all[x.op+".type"].Enum
		ask := func(fields map[string]string) string {
			names := []string{}
			for name := range fields {
				names = append(names, name)
			}
			slices.Sort(names)
			act := `{"on":"2026-06-01"`
			for _, name := range names {
				act += fmt.Sprintf(",%q:%s", name, fields[name])
			}
			rest := x.rest
			switch kind := x.op + " " + fields["type"]; {
			case kind == `transfer "unrecognised"`: // not of a full member
				rest = strings.Replace(rest, `"full"`, `"probationary"`, 1)
			case kind == `transfer "accepted"` && fields["continuous"] != "":
				rest = strings.Replace(rest, `"full"`, `"activist"`, 1)
			}
			a, err := library(x.op+".replay", "", json.RawMessage(`{`+rest+`,"events":[`+x.first+`,`+act+`}]}`))
			require.NoError(t, err)
			return a.Error
		}
		seen := map[string]bool{}
		for _, branch := range said.AllOf {
			for _, kind := range append(branch.If.Properties.Type.Enum, branch.If.Properties.Type.Const) {
				if kind == "" {
					continue
				}
				require.False(t, seen[kind], "%s: %s stands twice", x.op, kind)
				seen[kind] = true
				base := map[string]string{"type": fmt.Sprintf("%q", kind)}
				for _, name := range slices.Concat(branch.Then.Required, x.needs[kind]) {
					base[name] = x.values[name]
					require.NotEmpty(t, x.values[name], "%s: %s has no value in this test", x.op, name)
				}
				assert.Contains(t, []string{"", "refused-transition"}, ask(base), "%s: %s with all it needs", x.op, kind)
				for name, value := range x.values {
					with := map[string]string{name: value}
					for k, v := range base {
						with[k] = v
					}
					if name == "due" || name == "present" || name == "for" || name == "against" || name == "abstain" {
						for _, part := range []string{"due", "present", "for"} {
							with[part] = x.values[part]
						}
					}
					may := slices.Contains(branch.Then.PropertyNames.Enum, name)
					if got := ask(with); may {
						assert.Contains(t, []string{"", "refused-transition", "conflicting-fields"}, got, "%s: %s may have %s", x.op, kind, name)
					} else {
						assert.Equal(t, "not-applicable", got, "%s: %s has no %s", x.op, kind, name)
					}
				}
				for _, name := range branch.Then.Required {
					without := map[string]string{}
					for k, v := range base {
						if k != name {
							without[k] = v
						}
					}
					assert.Equal(t, "missing-"+name, ask(without), "%s: %s needs %s", x.op, kind, name)
				}
			}
		}
		for _, word := range x.events {
			known := slices.Contains(types, word)
			assert.Equal(t, known, seen[word], "%s: %s", x.op, word)
			if !known {
				assert.Equal(t, "unknown-type", ask(map[string]string{"type": fmt.Sprintf("%q", word)}), "%s: %s is an outcome", x.op, word)
			}
		}
		assert.Subset(t, x.events, types, x.op)
		for name := range said.Properties {
			if !slices.Contains([]string{"type", "on", "reason", "records", "recorded"}, name) {
				assert.NotEmpty(t, x.values[name], "%s: no value for %s in this test", x.op, name)
			}
		}
	}
}

// What the schema says an entry of a ledger may and must have is what the library
// takes: every field with every type.
func TestSchemaEntries(t *testing.T) {
	var schema struct {
		Defs map[string]json.RawMessage `json:"$defs"`
	}
	require.NoError(t, json.Unmarshal(vectors.Schema(), &schema))
	var said acts
	require.NoError(t, json.Unmarshal(schema.Defs["ledger.entry"], &said))
	values := map[string]string{
		"amount": `"5.00"`, "month": `"2026-05"`, "payableFrom": `"2026-06"`, "payer": `"relative"`, "consent": `true`, "quarter": `"2026-Q2"`,
		"special": `true`, "reason": `"r"`, "forwarded": `true`, "demanded": `false`, "of": `"first"`,
	}
	ask := func(kind string, fields []string) string {
		entry := fmt.Sprintf(`{"id":"e","on":"2026-06-01","type":%q`, kind)
		for _, name := range fields {
			entry += fmt.Sprintf(",%q:%s", name, values[name])
		}
		a, err := vectors.Library()("fees.ledger", "", json.RawMessage(`{"asOf":"2026-06-30","entries":[{"id":"first","type":"payment","on":"2026-05-01","amount":"9.00"},`+entry+`}]}`))
		require.NoError(t, err)
		return a.Error
	}
	for name := range said.Properties {
		if !slices.Contains([]string{"id", "type", "on"}, name) {
			require.NotEmpty(t, values[name], "no value for %s in this test", name)
		}
	}
	var kinds []string
	for _, branch := range said.AllOf {
		kind, must := branch.If.Properties.Type.Const, branch.Then.Required
		kinds = append(kinds, kind)
		assert.Empty(t, ask(kind, must), "%s with all it needs", kind)
		for name := range values {
			if slices.Contains(must, name) {
				without := slices.DeleteFunc(slices.Clone(must), func(s string) bool { return s == name })
				assert.Equal(t, "missing-"+name, ask(kind, without), "%s needs %s", kind, name)
				continue
			}
			want := "not-applicable"
			if slices.Contains(branch.Then.PropertyNames.Enum, name) {
				want = ""
			}
			assert.Equal(t, want, ask(kind, append(slices.Clone(must), name)), "%s and %s", kind, name)
		}
	}
	assert.ElementsMatch(t, words(ledger.AllTypes()), kinds)
}

// What the schema says of the input of fees.remit are the fields of its Go types:
// none is missing and none is made up. The id of the matter belongs to the wire.
func TestSchemaRemit(t *testing.T) {
	all := definitions(t)
	for name, of := range map[string]reflect.Type{
		"fees.remit.in": reflect.TypeFor[remit.Case](), "remit.org": reflect.TypeFor[remit.Org](), "remit.sent": reflect.TypeFor[remit.Sent](),
		"remit.account": reflect.TypeFor[remit.Account](), "remit.use": reflect.TypeFor[remit.Use](), "remit.request": reflect.TypeFor[remit.Request](),
		"remit.localShare": reflect.TypeFor[remit.LocalShare](),
	} {
		var fields []string
		for i := range of.NumField() {
			field, _, _ := strings.Cut(of.Field(i).Tag.Get("json"), ",")
			fields = append(fields, field)
		}
		if name == "fees.remit.in" {
			fields = append(fields, "id")
		}
		require.NotNil(t, all[name], name)
		assert.ElementsMatch(t, fields, slices.Collect(maps.Keys(all[name].Properties)), name)
	}
}
