package agenda_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"iter"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"

	"github.com/dangwu-go/dangwu/compliance/agenda"
	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
	"github.com/dangwu-go/dangwu/lifecycle/development"
	"github.com/dangwu-go/dangwu/lifecycle/standing"
	"github.com/dangwu-go/dangwu/lifecycle/transfer"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var law = regulation.National()

// file reads one: the process, and the case as a platform sends it.
func file(t testing.TB, id, process, text string) agenda.File {
	t.Helper()
	var f agenda.File
	d := json.NewDecoder(strings.NewReader(fmt.Sprintf(`{"id":%q,"org":"B1","above":"C","%s":%s}`, id, process, text)))
	d.DisallowUnknownFields()
	require.NoError(t, d.Decode(&f), text)
	return f
}

// of makes the agenda of files.
func of(t testing.TB, span calendar.Span, asOf calendar.Date, files ...agenda.File) *agenda.Agenda {
	t.Helper()
	a, err := agenda.Files(law, slices.Values(files), span, asOf)
	require.NoError(t, err)
	return a
}

func only(d calendar.Date) calendar.Span { return calendar.Span{From: d, To: d.AddDays(1)} }

// steps lists what an agenda holds, as "state step due since".
func steps(all iter.Seq[agenda.Item]) []string {
	out := []string{}
	for i := range all {
		out = append(out, strings.TrimRight(fmt.Sprintf("%s %s %s %s", i.State, i.Step, i.Due, i.Since), " "))
	}
	return out
}

// Cases with an event left out of each other.
const (
	applied  = `{"applicant":{"birth":"1998-01-01"},"events":[{"type":"applied","on":"2026-06-01"}`
	named    = `,{"type":"talked","on":"2026-06-10"},{"type":"activist-named","on":"2026-06-20"}`
	proposed = named + `,{"type":"activist-filed","on":"2026-06-25"},{"type":"mentors-named","on":"2026-06-25","count":2}` +
		`,{"type":"assessed","on":"2026-12-10"},{"type":"assessed","on":"2027-06-10"}` +
		`,{"type":"target-proposed","on":"2027-06-20","opinions":["group","mentors","members","masses"]}`
	target = proposed + `,{"type":"target-consented","on":"2027-07-01"},{"type":"notice-opened","on":"2027-07-05","places":["work"]}` +
		`,{"type":"notice-closed","on":"2027-07-20","clear":true},{"type":"target-listed","on":"2027-07-21"}`
	passed = target + `,{"type":"introducers-named","on":"2027-07-25","count":2},{"type":"review-concluded","on":"2027-08-01","passed":true}` +
		`,{"type":"training-done","on":"2027-08-10","days":3,"organizer":"basic-committee"},{"type":"committee-reviewed","on":"2027-08-20"}` +
		`,{"type":"preexam-passed","on":"2027-08-31","approver":"committee"}`
	voted    = passed + `,{"type":"form-completed","on":"2027-09-05"},{"type":"meeting-voted","on":"2027-09-10","due":20,"present":18,"for":18,"secret":true}`
	admitted = voted + `,{"type":"resolution-received","on":"2027-09-15"},{"type":"approval-talked","on":"2027-10-01"},{"type":"approved","on":"2027-10-10","approver":"committee"}`
	applies  = admitted + `,{"type":"assigned","on":"2027-10-12"},{"type":"oath","on":"2027-10-20","organizer":"basic-committee"}` +
		`,{"type":"conversion-applied","on":"2028-09-01"},{"type":"conversion-reviewed","on":"2028-09-05"}`
	converted = applies + `,{"type":"conversion-voted","on":"2028-09-12","decision":"convert","due":20,"present":18,"for":18,"secret":true}`

	away   = `{"member":{"status":"full"},"events":[{"type":"away","on":"2026-02-28","fixedPlace":true}]}`
	roams  = `{"member":{"status":"full"},"events":[{"type":"away","on":"2026-02-28","fixedPlace":false}]}`
	abroad = `{"member":{"status":"full"},"events":[{"type":"went-abroad","on":"2026-06-01","purpose":"study"}]}`
	mends  = `{"member":{"status":"full"},"events":[{"type":"investigated","on":"2026-01-05"},{"type":"filed","on":"2026-01-06"},` +
		`{"type":"correction-ordered","on":"2026-08-31","months":6,"due":10,"present":9,"for":9}]}`

	leaves   = `{"person":{"kind":"full"},"events":[{"type":"away","on":"2026-03-31","fixedPlace":true}]}`
	graduate = `{"person":{"kind":"full","graduated":"2024-07-20"},"events":[]}`
	letter   = `{"person":{"kind":"full"},"from":{"approves":true},"to":{"approves":true,"org":"X"},"validDays":30,"events":[{"type":"issued","on":"2026-07-05","form":"letter"}]}`
)

// Every step that has a last day: still to come on that day, late on the next, and on
// the agenda of no other days.
func TestLastDays(t *testing.T) {
	for _, x := range []struct {
		process, text, step, due string
		body                     agenda.Body
		org                      string
		then                     agenda.State // the day after
	}{
		{"development", applied + "]}", "talked", "2026-07-01", agenda.Itself, "B1", agenda.Late},
		{"development", applied + named + "]}", "assessed", "2026-12-20", agenda.Itself, "B1", agenda.Late},
		{"development", applied + passed + "]}", "meeting-voted", "2027-09-30", agenda.MemberMeeting, "B1", agenda.Late},
		{"development", applied + voted + "]}", "approved", "2027-12-10", agenda.ApprovingCommittee, "C", agenda.Late},
		{"development", applied + admitted + "]}", "oath", "2027-11-10", agenda.Itself, "B1", agenda.Late},
		{"development", applied + converted + "]}", "conversion-approved", "2028-12-12", agenda.CommitteeAbove, "C", agenda.Late},
		{"standing", away, "transfer-issued", "2026-08-28", agenda.OldOrganization, "B1", agenda.Late},
		{"standing", roams, "mobile-contacted", "2026-08-28", agenda.Itself, "B1", agenda.Late},
		{"standing", abroad, "abroad-contacted", "2026-12-31", agenda.Itself, "B1", agenda.Missed},
		{"standing", mends, "reformed", "2027-02-28", agenda.Itself, "B1", agenda.Late},
		{"transfer", leaves, "issued", "2026-09-30", agenda.OldOrganization, "B1", agenda.Late},
		{"transfer", graduate, "issued", "2026-07-20", agenda.OldOrganization, "B1", agenda.Late},
		{"transfer", letter, "accepted", "2026-08-04", agenda.ReceivingOrganization, "X", agenda.Missed},
	} {
		t.Run(x.process+" "+x.step, func(t *testing.T) {
			f, due := file(t, "F1", x.process, x.text), day(x.due)
			one := func(all iter.Seq[agenda.Item]) []agenda.Item {
				return slices.DeleteFunc(slices.Collect(all), func(i agenda.Item) bool { return i.Step != x.step || i.Due.IsZero() })
			}
			for _, asOf := range []calendar.Date{due, due.AddDays(-1)} {
				if x.text == roams && asOf.Before(due) {
					continue // contact is owed from the day on which six months are full
				}
				a := of(t, only(due), asOf, f)
				items := one(a.Due())
				require.Len(t, items, 1)
				i := items[0]
				assert.Equal(t, due, i.Due)
				if x.step == "reformed" {
					assert.Equal(t, due, i.Since, "not before the end either")
				}
				assert.Equal(t, agenda.Coming, i.State)
				assert.Equal(t, agenda.Actor{Org: x.org, Body: x.body}, i.By)
				assert.Equal(t, []string{"F1", "B1", x.process}, []string{i.Subject, i.Org, i.Process.String()})
				assert.Equal(t, regulation.Pending, i.Finding.Verdict)
				assert.Equal(t, "F1", i.Finding.Subject)
				assert.Equal(t, due, i.Finding.Due)
				assert.False(t, i.Basis.IsZero())
				assert.Contains(t, i.Text().Zh, regulation.DateText(due).Zh)
				assert.Contains(t, i.Text().En, regulation.DateText(due).En)
				assert.Empty(t, one(a.Overdue()))
			}
			// The edges of the span: the day before it begins and the day it ends.
			assert.Empty(t, one(of(t, calendar.Span{From: due.AddDays(1), To: due.AddDays(90)}, due, f).Due()))
			assert.Empty(t, one(of(t, calendar.Span{From: due.AddDays(-20), To: due}, due.AddDays(-20), f).Due()))
			assert.Len(t, one(of(t, calendar.Span{From: due, To: due.AddDays(90)}, due, f).Due()), 1)

			for _, span := range []calendar.Span{only(due), only(due.AddDays(1)), calendar.MustParseSpan("2020-01-01..2020-01-02"), calendar.MustParseSpan("2031-01-01..2032-01-01")} {
				a := of(t, span, due.AddDays(1), f)
				items := one(a.Overdue())
				require.Len(t, items, 1, "what is overdue does not depend on the span")
				assert.Equal(t, x.then, items[0].State)
				assert.Equal(t, due, items[0].Due)
				assert.Equal(t, regulation.Unmet, items[0].Finding.Verdict)
				assert.Contains(t, items[0].Text().Zh, x.then.Label().Zh+"（"+regulation.DateText(due).Zh+"到期）")
				for _, i := range one(a.Due()) {
					assert.NotEqual(t, due, i.Due)
				}
			}
		})
	}
}

// Steps and questions without a last day, and when they come on the list.
func TestWithoutLastDay(t *testing.T) {
	const lost = `{"member":{"status":"full"},"events":[{"type":"contact-lost","on":"2026-01-31"}`
	for _, x := range []struct {
		about, process, text, asOf, span string
		want                             []string
	}{
		{"nothing on file", "development", `{"applicant":{"birth":"1998-01-01"},"events":[]}`, "2026-06-01", "2026-06-01..2026-07-01", []string{"open applied"}},
		{"what waits is not listed, save for its first day", "development", applied + named + "]}", "2026-06-20", "2026-06-20..2027-06-20",
			[]string{"open activist-filed", "open mentors-named"}},
		{"the year is over on the last day of the span", "development", applied + named + "]}", "2026-06-20", "2026-06-20..2027-06-21",
			[]string{"open activist-filed", "open mentors-named", "open target-proposed  2027-06-20"}},
		{"a past span hides nothing that can be begun", "development", applied + named + "]}", "2027-06-20", "2026-01-01..2026-02-01",
			[]string{"open activist-filed", "open mentors-named", "open target-proposed  2027-06-20"}},
		{"and shows nothing that cannot", "development", applied + named + "]}", "2027-06-19", "2026-01-01..2026-02-01",
			[]string{"open activist-filed", "open mentors-named"}},
		{"the end of probation", "development", applied + admitted + `,{"type":"assigned","on":"2027-10-12"},{"type":"oath","on":"2027-10-20"}]}`, "2028-08-20", "2028-08-20..2028-09-20",
			[]string{"open probation-assessed", "open conversion-applied", "open conversion-voted  2028-09-10"}},
		{"lost, and not six months yet", "standing", lost + `]}`, "2026-07-30", "2026-07-30..2026-08-01",
			[]string{"open searched", "open stopped-lost  2026-07-31"}},
		{"lost, six months over, not searched for: nothing to decide", "standing", lost + `]}`, "2026-07-31", "2026-07-31..2026-08-01",
			[]string{"open searched"}},
		{"lost and searched for", "standing", lost + `,{"type":"searched","on":"2026-03-01"}]}`, "2026-07-31", "2026-07-31..2026-08-01",
			[]string{"open stopped-lost  2026-07-31"}},
		{"stopped, two years on", "standing", lost + `,{"type":"searched","on":"2026-03-01"},{"type":"stopped-lost","on":"2026-08-01","by":"branch"}]}`, "2028-07-01", "2028-07-01..2028-08-02",
			[]string{"open removed-lost  2028-08-01"}},
		{"five years abroad", "standing", `{"member":{"status":"full"},"events":[{"type":"went-abroad","on":"2021-08-01","purpose":"study"}]}`, "2026-08-01", "2026-08-01..2026-08-03",
			[]string{"open stopped-abroad  2026-08-02"}},
		{"more than five years", "standing", `{"member":{"status":"full"},"events":[{"type":"went-abroad","on":"2021-08-01","purpose":"study"}]}`, "2026-08-02", "2026-08-02..2026-08-03",
			[]string{"open stopped-abroad"}},
		{"stopped abroad: nobody asked for restoration", "standing", `{"member":{"status":"full"},"events":[{"type":"went-abroad","on":"2020-08-01","purpose":"study"},{"type":"stopped-abroad","on":"2026-02-01"}]}`,
			"2026-08-02", "2026-08-02..2026-08-03", []string{}},
		{"probation within the Party", "standing", `{"member":{"status":"full"},"events":[{"type":"penalized","on":"2026-01-01","penalty":"party-probation","until":"2027-01-01"}]}`,
			"2026-12-01", "2026-12-01..2027-01-02", []string{"open rights-restored  2027-01-01"}},
		{"and not before", "standing", `{"member":{"status":"full"},"events":[{"type":"penalized","on":"2026-01-01","penalty":"party-probation","until":"2027-01-01"}]}`,
			"2026-12-01", "2026-12-01..2027-01-01", []string{}},
		{"back from abroad", "standing", `{"member":{"status":"full"},"events":[{"type":"went-abroad","on":"2026-03-01","purpose":"study"},{"type":"returned","on":"2026-05-01"}]}`,
			"2026-06-01", "2026-06-01..2026-06-02", []string{"open resumed"}},
		{"accepted", "transfer", strings.TrimSuffix(letter, "]}") + `,{"type":"accepted","on":"2026-07-20"}]}`, "2026-07-21", "2026-07-21..2026-08-01", []string{"open receipted"}},
		{"the letter has lapsed: a new one", "transfer", letter, "2026-08-05", "2026-08-05..2026-09-01", []string{"open issued"}},
	} {
		a := of(t, calendar.MustParseSpan(x.span), day(x.asOf), file(t, "F1", x.process, x.text))
		assert.Equal(t, x.want, steps(a.Undated()), x.about)
		for i := range a.Undated() {
			assert.NotContains(t, i.Text().Zh, "不晚于", x.about)
			if !i.Since.IsZero() {
				assert.Contains(t, i.Text().Zh, regulation.DateText(i.Since).Zh+"起", x.about)
			}
		}
		for id, err := range a.Problems() {
			require.NoError(t, err, "%s %s", x.about, id)
		}
	}
}

// The probation within the Party is over: the article is that of the Constitution.
func TestRightsRestored(t *testing.T) {
	f := file(t, "F1", "standing", `{"member":{"status":"full"},"events":[{"type":"penalized","on":"2026-01-01","penalty":"party-probation","until":"2027-01-01"}]}`)
	for _, asOf := range []string{"2026-12-31", "2027-01-01", "2029-01-01"} {
		items := slices.Collect(of(t, only(day("2027-01-01")), day(asOf), f).All())
		require.Len(t, items, 1, asOf)
		assert.Equal(t, regulation.InstrumentID("constitution-2022"), items[0].Basis.Instrument)
		assert.Equal(t, uint8(41), items[0].Basis.Article)
		assert.Equal(t, agenda.Actor{Body: agenda.CompetentOrganization}, items[0].By)
	}
}

// Six months without dues: an alert for the branch, a question for the meeting.
func TestAlerts(t *testing.T) {
	var months []string
	for m := 1; m <= 6; m++ {
		months = append(months, fmt.Sprintf(`{"series":"dues","month":"2026-%02d","outcome":"missed"},{"series":"work","month":"2026-%02d","outcome":"missed"}`, m, m))
	}
	f := file(t, "F1", "standing", `{"member":{"status":"full"},"series":[`+strings.Join(months, ",")+`],"events":[]}`)
	a := of(t, only(day("2026-07-01")), day("2026-07-01"), f)
	items := slices.Collect(a.All())
	require.Len(t, items, 3, "two alerts, one question")
	kinds := []agenda.Kind{}
	for _, i := range items {
		kinds = append(kinds, i.Kind)
		assert.Equal(t, "education-2019:31(6)", i.Basis.String())
	}
	assert.Equal(t, []agenda.Kind{agenda.Alert, agenda.Alert, agenda.Proposal}, kinds)
	assert.Contains(t, items[0].Text().Zh, "党支部：2026年1月1日起，交纳党费连续中断6个月")
	assert.Contains(t, items[1].Text().Zh, "党支部：2026年1月1日起，做党所分配的工作连续中断6个月")
	assert.Equal(t, agenda.Actor{Org: "B1", Body: agenda.Itself}, items[0].By)
	assert.Equal(t, "提请党支部党员大会研究：是否除名（自行脱党）", items[2].Text().Zh)
	assert.Equal(t, "for the member meeting of the branch to consider: whether the member is removed as having left", items[2].Text().En)
	assert.Equal(t, agenda.Actor{Org: "B1", Body: agenda.MemberMeeting}, items[2].By)
	assert.Empty(t, steps(of(t, only(day("2026-06-30")), day("2026-06-30"), f).Overdue()), "nothing is overdue in it")
	assert.Equal(t, []string{"open criticized"}, steps(of(t, only(day("2026-06-30")), day("2026-06-30"), f).Undated()))
}

// An admission against the rules is put before the committee above until it decides.
func TestIrregular(t *testing.T) {
	found := applied + admitted + `,{"type":"found-irregular","on":"2027-11-01"}`
	decided := func(a *agenda.Agenda) (out []agenda.Item) {
		for i := range a.All() {
			if i.Kind == agenda.Proposal {
				out = append(out, i)
			}
		}
		return out
	}
	items := decided(of(t, only(day("2027-11-02")), day("2027-11-02"), file(t, "F1", "development", found+"]}")))
	require.Len(t, items, 1)
	assert.Equal(t, "提请上级党委研究：是否承认党员身份", items[0].Text().Zh)
	assert.Equal(t, agenda.Actor{Org: "C", Body: agenda.CommitteeAbove}, items[0].By)
	found = strings.Replace(found, `{"applicant"`, `{"mode":"audit","applicant"`, 1)
	assert.Empty(t, decided(of(t, only(day("2027-12-02")), day("2027-12-02"),
		file(t, "F1", "development", found+`,{"type":"unrecognised","on":"2027-12-01","by":"county-department"}]}`))))
}

// A half-year abroad is owed for each that ends in the span, also those not begun.
func TestHalfYears(t *testing.T) {
	f := file(t, "F1", "standing", `{"member":{"status":"full"},"events":[{"type":"went-abroad","on":"2024-05-01","purpose":"study"},{"type":"abroad-contacted","on":"2026-07-02"}]}`)
	a := of(t, calendar.MustParseSpan("2026-07-10..2028-01-01"), day("2026-07-10"), f)
	assert.Equal(t, []string{"coming abroad-contacted 2027-06-30 2027-01-01", "coming abroad-contacted 2027-12-31 2027-07-01"}, steps(a.Due()), "this one is done")
	assert.Equal(t, []string{"missed abroad-contacted 2025-06-30 2025-01-01", "missed abroad-contacted 2025-12-31 2025-07-01", "missed abroad-contacted 2026-06-30 2026-01-01"},
		steps(a.Overdue()), "this year and the year before, as for organizations")
	for i := range a.Due() {
		assert.Contains(t, i.Text().Zh, "半年应同出国（境）学习研究党员联系一次以上，不晚于20")
	}
	for about, text := range map[string]string{
		"not for study":  `{"member":{"status":"full"},"events":[{"type":"went-abroad","on":"2026-05-01","purpose":"other"}]}`,
		"back":           `{"member":{"status":"full"},"events":[{"type":"went-abroad","on":"2026-05-01","purpose":"study"},{"type":"returned","on":"2026-06-01"}]}`,
		"stopped":        `{"member":{"status":"full"},"events":[{"type":"went-abroad","on":"2020-05-01","purpose":"study"},{"type":"stopped-abroad","on":"2026-06-01"}]}`,
		"not yet abroad": `{"member":{"status":"full"},"events":[{"type":"went-abroad","on":"2026-08-01","purpose":"study"}]}`,
	} {
		a := of(t, calendar.MustParseSpan("2026-07-10..2028-01-01"), day("2026-07-10"), file(t, "F1", "standing", text))
		assert.Empty(t, steps(a.Due()), about)
	}
}

// What is done already, and what a finding on an act says of its own day, is no item.
func TestNoItems(t *testing.T) {
	for _, x := range []struct {
		about, process, text, asOf string
		want                       []string
	}{
		{"sent off before the day", "standing", strings.TrimSuffix(away, "]}") + `,{"type":"transfer-issued","on":"2026-08-01"}]}`, "2026-08-10", []string{"open transfer-accepted"}},
		{"sent off after the day", "standing", strings.TrimSuffix(away, "]}") + `,{"type":"transfer-issued","on":"2026-09-01"}]}`, "2026-09-01", []string{"late mobile-contacted 2026-08-28", "open transfer-accepted"}},
		{"a transfer sent off before the day", "transfer", strings.TrimSuffix(leaves, "]}") + `,{"type":"issued","on":"2026-08-01","form":"digital"}]}`, "2026-09-10", []string{"open accepted"}},
		{"a finding of reform that came too early", "standing", strings.Replace(strings.TrimSuffix(mends, "]}"), `{"member"`, `{"mode":"audit","member"`, 1) + `,{"type":"not-reformed","on":"2026-10-01"}]}`, "2026-10-02",
			[]string{"open filed", "open advised"}},
		{"an acceptance that came too late", "transfer", strings.Replace(strings.TrimSuffix(letter, "]}"), `{"person"`, `{"mode":"audit","person"`, 1) + `,{"type":"accepted","on":"2026-09-01"}]}`, "2026-09-02", []string{"open receipted"}},
		{"of two last days the earlier", "transfer", `{"person":{"kind":"full","graduated":"2024-07-20"},"events":[{"type":"away","on":"2026-01-31","fixedPlace":true}]}`, "2026-07-10", []string{"coming issued 2026-07-20"}},
		{"whichever it is", "transfer", `{"person":{"kind":"full","graduated":"2024-08-20"},"events":[{"type":"away","on":"2026-01-31","fixedPlace":true}]}`, "2026-07-10", []string{"coming issued 2026-07-31"}},
		{"half-years missed long ago", "standing", `{"member":{"status":"full"},"events":[{"type":"went-abroad","on":"2023-01-01","purpose":"study"},{"type":"abroad-contacted","on":"2025-03-01"},` +
			`{"type":"abroad-contacted","on":"2025-09-01"},{"type":"abroad-contacted","on":"2026-03-01"},{"type":"abroad-contacted","on":"2026-07-01"}]}`, "2026-07-10", []string{}},
	} {
		a := of(t, agenda.Within(day(x.asOf), 30), day(x.asOf), file(t, "F1", x.process, x.text))
		for id, err := range a.Problems() {
			require.NoError(t, err, "%s %s", x.about, id)
		}
		assert.Equal(t, x.want, steps(a.All()), x.about)
	}
}

// The first working day on which a notice may close, in a year whose holidays are not
// known yet.
func TestProvisional(t *testing.T) {
	f := file(t, "F1", "development", applied+strings.Replace(proposed, "2027-06-20", "2027-06-21", 1)+`,{"type":"target-consented","on":"2027-07-01"},{"type":"notice-opened","on":"2027-07-05","places":["work"]}]}`)
	for i := range of(t, only(day("2027-07-12")), day("2027-07-06"), f).All() {
		if i.Step == "notice-closed" {
			assert.True(t, i.Provisional)
			assert.Equal(t, day("2027-07-12"), i.Since)
			assert.Equal(t, "党支部：公示期满，确认公示结果，2027年7月12日起（日期暂定）", i.Text().Zh)
			assert.Equal(t, "branch: closing of the notice, with its result, from 12 July 2027 (day provisional)", i.Text().En)
			b, err := json.Marshal(i)
			require.NoError(t, err)
			assert.Contains(t, string(b), `"provisional":true`)
			return
		}
	}
	t.Fatal("no notice to close")
}

// A case judged wholly by the rules of the day of its application.
func TestTransition(t *testing.T) {
	const text = `"applicant":{"birth":"1990-01-01"},"events":[{"type":"applied","on":"2026-05-01"}]}`
	a := of(t, agenda.Within(day("2026-05-20"), 60), day("2026-05-20"),
		file(t, "acts", "development", "{"+text), file(t, "case", "development", `{"transition":"case-start",`+text))
	basis := map[string]string{}
	for i := range a.Due() {
		assert.Equal(t, "talked", i.Step)
		basis[i.Subject] = i.Basis.String()
	}
	assert.Equal(t, map[string]string{"acts": "development-2026:7", "case": "development-2014:7"}, basis)
}

// Who handles a transfer, and which ends are known.
func TestEnds(t *testing.T) {
	for _, x := range []struct{ from, to, old, receiving string }{
		{"", "", "B1", ""}, {"", "X", "B1", "X"}, {"", "B1", "", "B1"}, {"Y", "", "Y", "B1"}, {"Y", "X", "Y", "X"}, {"B1", "", "B1", ""},
	} {
		f := file(t, "F1", "transfer", fmt.Sprintf(`{"person":{"kind":"probationary"},"from":{"org":%q},"to":{"org":%q},"validDays":1,"events":[{"type":"issued","on":"2026-07-05","form":"letter"}]}`, x.from, x.to))
		got := map[string]string{}
		for i := range of(t, only(day("2026-08-01")), day("2026-08-01"), f).All() {
			got[i.Step] = i.By.Org
		}
		assert.Equal(t, map[string]string{"issued": x.old, "accepted": x.receiving, "file-checked": x.receiving}, got, "%+v", x)
	}
}

// Bad files come back with their place; the good ones are all there.
func TestProblems(t *testing.T) {
	good := file(t, "good", "development", applied+"]}")
	with := func(change func(*agenda.File)) agenda.File {
		f := good
		change(&f)
		return f
	}
	other := file(t, "other", "standing", abroad)
	refused := file(t, "refused", "development", applied+`,{"type":"activist-named","on":"2026-06-02"}]}`)
	files := []agenda.File{
		with(func(f *agenda.File) { f.ID = "" }),
		with(func(f *agenda.File) { f.Org = "" }),
		with(func(f *agenda.File) { f.ID = "a b" }),
		with(func(f *agenda.File) { f.ID = "11010519491231002X" }),
		with(func(f *agenda.File) { f.ID, f.Org = "org", "a\nb" }),
		with(func(f *agenda.File) { f.ID, f.Above = "above", "a b" }),
		with(func(f *agenda.File) { f.ID, f.Development = "none", nil }),
		with(func(f *agenda.File) { f.ID, f.Standing = "two", other.Standing }),
		good,
		good,
		with(func(f *agenda.File) { f.Development, f.Standing = nil, other.Standing }), // an id of another process
		refused,
		with(func(f *agenda.File) {
			f.ID, f.Development = "young", &development.Case{Events: []development.Entry{{Type: development.Applied}}}
		}),
		other,
	}
	a := of(t, agenda.Within(day("2026-06-10"), 365), day("2026-06-10"), files...)
	var got []string
	for id, err := range a.Problems() {
		assert.NotEmpty(t, regulation.ZhOf(err))
		got = append(got, fmt.Sprintf("%s %s %s", id, regulation.CodeOf(err), err.(regulation.Problem).ErrorPath()))
	}
	assert.Equal(t, []string{
		" missing-id files[0].id",
		"good missing-org files[1].org",
		"a b invalid-id files[2].id",
		"11010519491231002X identity-number-as-id files[3].id",
		"org invalid-id files[4].org",
		"above invalid-id files[5].above",
		"none missing-case files[6]",
		"two conflicting-fields files[7]",
		"good duplicate-id files[9].id",
		"refused refused-transition files[11].development.events[1]",
		"young missing-birth files[12].development.applicant.birth",
	}, got)
	want := slices.Collect(of(t, agenda.Within(day("2026-06-10"), 365), day("2026-06-10"), good, files[10], other).All())
	assert.Equal(t, want, slices.Collect(a.All()))
	assert.NotEmpty(t, want)

	// In audit the same file goes on from what is recorded.
	refused.Development.Mode = development.Audit
	a = of(t, agenda.Within(day("2026-06-10"), 365), day("2026-06-10"), refused)
	for id, err := range a.Problems() {
		t.Error(id, err)
	}
	assert.Contains(t, steps(a.All()), "open mentors-named")

	_, err := agenda.Files(nil, nil, agenda.Within(day("2026-06-10"), 1), day("2026-06-10"))
	assert.ErrorIs(t, err, regulation.MissingLaw)
	_, err = agenda.Files(law, nil, calendar.Span{}, day("2026-06-10"))
	assert.ErrorIs(t, err, regulation.Code("invalid-span"))
	a, err = agenda.Files(law, nil, agenda.Within(day("2026-06-10"), 1), day("2026-06-10"))
	require.NoError(t, err)
	assert.Empty(t, slices.Collect(a.All()))
}

// The day of the case is not read, and nothing of the case is changed.
func TestDayOfTheAgenda(t *testing.T) {
	f := file(t, "F1", "development", applied+named+"]}")
	f.Development.AsOf = day("2030-01-01")
	before, err := json.Marshal(f)
	require.NoError(t, err)
	assert.Equal(t, []string{"coming talked 2026-07-01"}, steps(of(t, agenda.Within(day("2026-06-05"), 30), day("2026-06-05"), f).Due()),
		"what is dated later is left out")
	after, err := json.Marshal(f)
	require.NoError(t, err)
	assert.Equal(t, string(before), string(after))
}

func TestJoin(t *testing.T) {
	span, asOf := agenda.Within(day("2026-11-20"), 60), day("2026-11-20")
	orgs := one(t, branch("B2"), span.String(), asOf.String())
	files := of(t, span, asOf, file(t, "F1", "development", applied+named+"]}"), file(t, "F2", "standing", abroad), file(t, "", "standing", abroad))
	all := agenda.Join(orgs, nil, files)

	require.True(t, slices.IsSortedFunc(slices.Collect(all.Due()), func(x, y agenda.Item) int { return x.Due.Compare(y.Due) }))
	n := len(slices.Collect(orgs.All())) + len(slices.Collect(files.All()))
	assert.Len(t, slices.Collect(all.All()), n)
	assert.Equal(t, []string{"coming assessed 2026-12-20"}, steps(files.Due())[:1])
	// On one day, those of the first come first.
	last := slices.DeleteFunc(slices.Collect(all.Due()), func(i agenda.Item) bool { return i.Due != day("2026-12-31") })
	require.Greater(t, len(last), 1)
	assert.Equal(t, agenda.Standing, last[len(last)-1].Process)
	assert.Equal(t, agenda.Organization, last[0].Process)
	assert.Equal(t, "F2", last[len(last)-1].Subject)
	assert.Equal(t, agenda.Organization, slices.Collect(agenda.Join(orgs, files).Due())[0].Process)
	assert.Equal(t, []agenda.Item(nil), slices.Collect(agenda.Join().All()))
	problems := 0
	for range all.Problems() {
		problems++
	}
	assert.Equal(t, 1, problems)
	// It does not matter how they are put together, and the parts stay as they were.
	assert.Equal(t, slices.Collect(all.All()), slices.Collect(agenda.Join(agenda.Join(orgs), agenda.Join(files)).All()))
	assert.Equal(t, slices.Collect(orgs.All()), slices.Collect(one(t, branch("B2"), span.String(), asOf.String()).All()))

	// One list for the branch, whatever the process.
	for by, items := range agenda.Join(one(t, branch("B1"), span.String(), asOf.String()), files).ByActor() {
		if by == (agenda.Actor{Org: "B1", Body: agenda.Itself}) {
			kinds := map[agenda.Process]bool{}
			for i := range items {
				kinds[i.Process] = true
			}
			assert.Equal(t, map[agenda.Process]bool{agenda.Organization: true, agenda.Development: true, agenda.Standing: true}, kinds)
		}
	}
}

func TestItemJSON(t *testing.T) {
	var got []string
	for i := range of(t, agenda.Within(day("2026-06-30"), 1), day("2026-06-30"), file(t, "F1", "development", applied+"]}"), file(t, "F2", "transfer", letter)).All() {
		b, err := json.Marshal(i)
		require.NoError(t, err)
		got = append(got, string(b))
	}
	require.Len(t, got, 1, "the letter is of a later day")
	var back map[string]json.RawMessage
	require.NoError(t, json.Unmarshal([]byte(got[0]), &back))
	assert.JSONEq(t, `{"zh":"党支部：派人同入党申请人谈话，不晚于2026年7月1日","en":"branch: talk with the applicant, by 1 July 2026"}`, string(back["text"]))
	assert.JSONEq(t, `{"org":"B1","body":"itself"}`, string(back["by"]))
	assert.JSONEq(t, `"development-2026:7"`, string(back["basis"]))
	assert.Contains(t, string(back["source"]), "第七条")
	assert.Contains(t, string(back["finding"]), `"development.talk"`)
	assert.Equal(t, []string{"basis", "by", "due", "finding", "kind", "label", "org", "process", "source", "state", "step", "subject", "text"}, slices.Sorted(mapKeys(back)))

	// A duty has no step, a step without a day no finding.
	var duty map[string]json.RawMessage
	for i := range one(t, branch("B2"), "2026-11-25..2026-12-01", "2026-11-25").Due() {
		b, err := json.Marshal(i)
		require.NoError(t, err)
		require.NoError(t, json.Unmarshal(b, &duty))
		break
	}
	assert.Equal(t, []string{"basis", "by", "due", "finding", "kind", "label", "org", "process", "since", "source", "state", "subject", "text"}, slices.Sorted(mapKeys(duty)))
	for i := range of(t, only(day("2026-06-30")), day("2026-06-30"), file(t, "F1", "development", `{"applicant":{"birth":"1998-01-01"},"events":[]}`)).All() {
		b, err := json.Marshal(i)
		require.NoError(t, err)
		assert.NotContains(t, string(b), `"finding"`)
		assert.NotContains(t, string(b), `"due"`)
	}
}

func mapKeys(m map[string]json.RawMessage) iter.Seq[string] {
	return func(yield func(string) bool) {
		for k := range m {
			if !yield(k) {
				return
			}
		}
	}
}

// corpus yields the files of the conformance corpus that can be used, with the day of
// each question.
func corpus(t testing.TB) (files []agenda.File, days []calendar.Date) {
	t.Helper()
	paths, err := filepath.Glob("../vectors/corpus/*.replay*.json")
	require.NoError(t, err)
	for _, path := range paths {
		text, err := os.ReadFile(path)
		require.NoError(t, err)
		var set struct {
			Op    string
			Tests []struct {
				ID string
				In json.RawMessage
			}
		}
		require.NoError(t, json.Unmarshal(text, &set), path)
		for _, x := range set.Tests {
			f := agenda.File{ID: x.ID, Org: "B1", Above: "C"}
			d := json.NewDecoder(bytes.NewReader(x.In))
			d.DisallowUnknownFields()
			var asOf calendar.Date
			switch set.Op {
			case "development.replay":
				f.Development = &development.Case{}
				err = d.Decode(f.Development)
				asOf = f.Development.AsOf
			case "standing.replay":
				f.Standing = &standing.Case{}
				err = d.Decode(f.Standing)
				asOf = f.Standing.AsOf
			case "transfer.replay":
				f.Transfer = &transfer.Case{}
				err = d.Decode(f.Transfer)
				asOf = f.Transfer.AsOf
			}
			if err == nil && !asOf.IsZero() { // the others ask for an error
				files, days = append(files, f), append(days, asOf)
			}
		}
	}
	require.Greater(t, len(files), 1000)
	return files, days
}

// told is what the report of a file says on a day, in the words of steps.
type told struct {
	ok        bool
	next      []lifecycle.Window
	steps     []string
	waits     []bool
	overdue   []string
	proposals []string
	bodies    map[string]string // of the proposals
	alerts    int
}

func tell(f agenda.File, asOf calendar.Date) (out told) {
	next := func(e fmt.Stringer, w lifecycle.Window, waits int) {
		out.steps, out.next, out.waits = append(out.steps, e.String()), append(out.next, w), append(out.waits, waits > 0)
	}
	propose := func(e fmt.Stringer, body regulation.Text) {
		out.proposals = append(out.proposals, e.String())
		out.bodies[e.String()] = body.Zh
	}
	out.bodies = map[string]string{}
	var err error
	switch {
	case f.Development != nil:
		c := *f.Development
		c.AsOf = asOf
		var r development.Report
		r, err = development.Replay(law, c)
		for _, n := range r.Next {
			next(n.Step, n.Days, len(n.Waits))
		}
		for _, e := range r.Overdue {
			out.overdue = append(out.overdue, e.String())
		}
		for _, p := range r.Proposals {
			if r.State() != development.Unrecognised {
				propose(p.Step, p.By)
			}
		}
	case f.Standing != nil:
		c := *f.Standing
		c.AsOf = asOf
		var r standing.Report
		r, err = standing.Replay(law, c)
		for _, n := range r.Next {
			next(n.Step, n.Days, len(n.Waits))
		}
		for _, e := range r.Overdue {
			out.overdue = append(out.overdue, e.String())
		}
		for _, p := range r.Proposals {
			propose(p.Step, p.Body.Label())
		}
		out.alerts = len(r.Alerts)
	default:
		c := *f.Transfer
		c.AsOf = asOf
		var r transfer.Report
		r, err = transfer.Replay(law, c)
		for _, n := range r.Next {
			next(n.Step, n.Days, len(n.Waits))
		}
		for _, e := range r.Overdue {
			out.overdue = append(out.overdue, e.String())
		}
		for _, p := range r.Proposals {
			propose(p.Step, p.Body.Label())
		}
	}
	out.ok = err == nil
	return out
}

// Held against the reports themselves, for every file of the corpus: nothing that is
// due or late is left out, nothing stands there twice, and every item has a body, a
// name and a text.
func TestAgainstReports(t *testing.T) {
	files, days := corpus(t)
	for n, f := range files {
		asOf := days[n]
		if testing.Short() && n%10 != 0 {
			continue
		}
		r := tell(f, asOf)
		for _, span := range []calendar.Span{agenda.Within(asOf, 30), agenda.Within(asOf, 400), {From: asOf.AddDays(-100), To: asOf.AddDays(3)}} {
			p, err := agenda.Compile(law, span, asOf)
			require.NoError(t, err)
			seq, err := p.Steps(f)
			require.Equal(t, r.ok, err == nil, "%s %v", f.ID, err)
			if err != nil {
				continue
			}
			type key struct {
				kind   agenda.Kind
				step   string
				period calendar.Span
				fact   string
			}
			seen := map[key]bool{}
			byStep := map[string][]agenda.Item{}
			alerts := 0
			for i := range seq {
				k := key{i.Kind, i.Step, i.Finding.Period, ""}
				if i.Kind == agenda.Alert {
					alerts++
					k.fact = i.Text().Zh
				}
				require.False(t, seen[k], "%s %v twice", f.ID, k)
				seen[k] = true
				byStep[i.Step] = append(byStep[i.Step], i)
				require.NotEmpty(t, i.By.Body.String(), "%s %s", f.ID, i.Step)
				if i.Kind == agenda.Proposal && r.bodies[i.Step] != "" {
					require.Equal(t, r.bodies[i.Step], i.Who().Zh, "%s %s", f.ID, i.Step)
				}
				require.NotEmpty(t, i.Label().Zh, i.Step)
				require.NotEmpty(t, i.Label().En, i.Step)
				require.Greater(t, len(i.Text().Zh), len(i.Who().Zh)+3)
				require.Greater(t, len(i.Text().En), len(i.Who().En)+2)
				require.Equal(t, []string{f.ID, "B1"}, []string{i.Subject, i.Org})
				switch i.State {
				case agenda.Coming:
					require.True(t, span.Contains(i.Due) && !i.Due.Before(asOf), "%s %v", f.ID, i)
				case agenda.Open:
					require.True(t, i.Due.IsZero())
				default:
					require.True(t, i.Due.Before(asOf))
				}
			}
			require.Equal(t, r.alerts, alerts, f.ID)
			for j, step := range r.steps {
				w, items := r.next[j], byStep[step]
				switch {
				case long(step, w.Latest, asOf):
				case w.Latest.IsZero() && !r.waits[j] && w.Earliest.IsZero() && f.Standing == nil:
					require.NotEmpty(t, items, "%s %s is open", f.ID, step)
				case !w.Latest.IsZero() && (w.Latest.Before(asOf) || span.Contains(w.Latest)):
					require.True(t, slices.ContainsFunc(items, func(i agenda.Item) bool { return !i.Due.After(w.Latest) && !i.Due.IsZero() || i.State == agenda.Missed }), "%s %s by %s", f.ID, step, w.Latest)
				}
			}
			for _, step := range r.overdue {
				if j := slices.Index(r.steps, step); long(step, r.next[j].Latest, asOf) {
					continue
				}
				require.True(t, slices.ContainsFunc(byStep[step], func(i agenda.Item) bool { return i.State == agenda.Late || i.State == agenda.Missed }), "%s %s", f.ID, step)
			}
			for _, step := range r.proposals {
				due := slices.ContainsFunc(r.steps, func(s string) bool { return s == step })
				require.True(t, due || len(byStep[step]) > 0, "%s %s", f.ID, step)
			}
			if f.Development != nil { // nothing but what the report has
				for step := range byStep {
					require.True(t, slices.Contains(r.steps, step) || slices.Contains(r.proposals, step), "%s %s", f.ID, step)
				}
			}
		}
	}
}

// long reports whether a half-year was missed before the year before, or before the
// regulations of 2019: those are not on the agenda.
func long(step string, latest, asOf calendar.Date) bool {
	return step == "abroad-contacted" && !latest.IsZero() &&
		(latest.Before(asOf.Month().Year().Add(-1).First()) || latest.Before(day("2019-05-06")))
}

// What comes on a day is late or missed the day after, when nothing was done.
func TestFilesDayByDay(t *testing.T) {
	files, days := corpus(t)
	every := 7
	if testing.Short() {
		every = 70
	}
	for n := 0; n < len(files); n += every {
		f, asOf := files[n], days[n]
		after := calendar.MustParse("2190-01-01")
		for _, d := range []calendar.Date{asOf, asOf.AddDays(40)} {
			p, err := agenda.Compile(law, agenda.Within(d, 400), d)
			require.NoError(t, err)
			items, err := p.Steps(f)
			if err != nil || lastEntry(f).After(d) {
				continue
			}
			for i := range items {
				if i.State != agenda.Coming || !i.Due.Before(after) {
					continue
				}
				on := of(t, only(i.Due), i.Due, f)
				assert.True(t, slices.ContainsFunc(slices.Collect(on.Due()), func(x agenda.Item) bool { return x.Step == i.Step && x.Due == i.Due }), "%s %v", f.ID, i)
				next := of(t, only(i.Due), i.Due.AddDays(1), f)
				assert.True(t, slices.ContainsFunc(slices.Collect(next.Overdue()), func(x agenda.Item) bool { return x.Step == i.Step && x.Due == i.Due }), "%s %v", f.ID, i)
				assert.False(t, slices.ContainsFunc(slices.Collect(next.Due()), func(x agenda.Item) bool { return x.Step == i.Step && x.Due == i.Due }), "%s %v", f.ID, i)
			}
		}
	}
}

func lastEntry(f agenda.File) (last calendar.Date) {
	see := func(d calendar.Date) {
		if d.After(last) {
			last = d
		}
	}
	if f.Development != nil {
		for _, e := range f.Development.Events {
			see(e.On)
		}
	}
	if f.Standing != nil {
		for _, e := range f.Standing.Events {
			see(e.On)
		}
	}
	if f.Transfer != nil {
		for _, e := range f.Transfer.Events {
			see(e.On)
		}
	}
	return last
}

func TestDeterministic(t *testing.T) {
	files, days := corpus(t)
	span, asOf := agenda.Within(days[0], 3000), days[0].AddDays(1000)
	a, b := of(t, span, asOf, files...), of(t, span, asOf, files...)
	assert.Equal(t, a, b)
	var first []agenda.Actor
	for by := range a.ByActor() {
		first = append(first, by)
	}
	assert.NotEmpty(t, first)
	require.True(t, slices.IsSortedFunc(slices.Collect(a.Due()), func(x, y agenda.Item) int { return x.Due.Compare(y.Due) }))
}

// many yields so many files, made one at a time.
func many(t testing.TB, n int) iter.Seq[agenda.File] {
	kinds := []agenda.File{file(t, "F", "development", applied+"]}"), file(t, "F", "development", applied+named+"]}"),
		file(t, "F", "standing", away), file(t, "F", "standing", abroad), file(t, "F", "transfer", letter)}
	return func(yield func(agenda.File) bool) {
		for i := range n {
			f := kinds[i%len(kinds)]
			f.ID = fmt.Sprint("F", i)
			if !yield(f) {
				return
			}
		}
	}
}

// The agenda adds little to what the replay of a file costs.
func TestAllocations(t *testing.T) {
	if raceEnabled {
		return
	}
	p, err := agenda.Compile(law, agenda.Within(day("2026-07-10"), 200), day("2026-07-10"))
	require.NoError(t, err)
	for f := range many(t, 5) {
		replay := testing.AllocsPerRun(50, func() { tell(f, day("2026-07-10")) })
		n := 0
		steps := testing.AllocsPerRun(50, func() {
			items, _ := p.Steps(f)
			for range items {
				n++
			}
		})
		assert.NotZero(t, n)
		assert.LessOrEqual(t, steps, replay+25, "%s %s", f.ID, "a few slices, and the findings of the days")
	}
}

// A stream of any length takes no more room than one file.
func TestStream(t *testing.T) {
	n := 100_000
	if testing.Short() {
		n = 2000
	}
	p, err := agenda.Compile(law, agenda.Within(day("2026-07-10"), 200), day("2026-07-10"))
	require.NoError(t, err)
	heap := func() uint64 {
		runtime.GC()
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		return m.HeapAlloc
	}
	found := map[agenda.State]int{}
	before := heap()
	for f := range many(t, n) {
		items, err := p.Steps(f)
		require.NoError(t, err)
		for i := range items {
			found[i.State]++
		}
	}
	assert.Less(t, heap(), before+1<<20)
	assert.Greater(t, found[agenda.Coming], n/2)
	assert.Greater(t, found[agenda.Late], n/10)
}

func BenchmarkSteps(b *testing.B) {
	p, err := agenda.Compile(law, agenda.Within(day("2026-07-10"), 200), day("2026-07-10"))
	require.NoError(b, err)
	files := slices.Collect(many(b, 5))
	b.ReportAllocs()
	for b.Loop() {
		for _, f := range files {
			items, err := p.Steps(f)
			if err != nil {
				b.Fatal(err)
			}
			for range items {
			}
		}
	}
}

func BenchmarkFiles(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		_, err := agenda.Files(law, many(b, 10_000), agenda.Within(day("2026-07-10"), 200), day("2026-07-10"))
		require.NoError(b, err)
	}
}

// Whatever a platform sends, there is an agenda or a problem with a path.
func FuzzSteps(f *testing.F) {
	for _, x := range []struct{ process, text string }{
		{"development", applied + converted + "]}"}, {"standing", away}, {"standing", roams}, {"standing", abroad}, {"standing", mends},
		{"transfer", leaves}, {"transfer", graduate}, {"transfer", letter},
	} {
		f.Add(fmt.Sprintf(`{"id":"F1","org":"B1","above":"C",%q:%s}`, x.process, x.text), 2026, 200)
	}
	f.Fuzz(func(t *testing.T, text string, year, days int) {
		var file agenda.File
		asOf, err := calendar.Of(year, 7, 10)
		if err != nil || json.Unmarshal([]byte(text), &file) != nil {
			return
		}
		p, err := agenda.Compile(law, calendar.Span{From: asOf, To: asOf.AddDays(1 + max(days, -days)%800)}, asOf)
		if err != nil {
			return
		}
		items, err := p.Steps(file)
		if err != nil {
			require.NotEmpty(t, regulation.CodeOf(err))
			require.NotEmpty(t, regulation.ZhOf(err))
			return
		}
		for i := range items {
			require.NotEmpty(t, i.By.Body.String())
			require.NotEmpty(t, i.Label().Zh)
			require.Equal(t, i.State == agenda.Open, i.Due.IsZero())
			_, err := json.Marshal(i)
			require.NoError(t, err)
		}
	})
}
