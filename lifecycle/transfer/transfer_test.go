package transfer_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
	"github.com/dangwu-go/dangwu/lifecycle/transfer"
)

const whole = `
	2026-03-01 moved what=unit
	2026-03-05 requested
	2026-03-10 issued form=letter validDays=30
	2026-03-20 accepted
	2026-04-01 receipted
	`

func TestTheOldOrganizationIsResponsibleUntilAcceptance(t *testing.T) {
	for _, x := range []struct {
		asOf  string
		state transfer.State
		who   transfer.Responsible
		step  []transfer.Event
	}{
		{"2026-02-28", transfer.Idle, transfer.OldOrganization, nil},
		{"2026-03-01", transfer.Idle, transfer.OldOrganization, []transfer.Event{transfer.Issued}},
		{"2026-03-05", transfer.Asked, transfer.OldOrganization, []transfer.Event{transfer.Issued}},
		{"2026-03-10", transfer.OnTheWay, transfer.OldOrganization, []transfer.Event{transfer.Accepted}},
		{"2026-03-19", transfer.OnTheWay, transfer.OldOrganization, []transfer.Event{transfer.Accepted}},
		{"2026-03-20", transfer.Received, transfer.NewOrganization, []transfer.Event{transfer.Receipted}},
		{"2026-04-01", transfer.Completed, transfer.NewOrganization, nil}, // the receipt is no condition
	} {
		r := replayed(t, of(t, x.asOf, whole))
		assert.Equal(t, x.state, r.State(), x.asOf)
		assert.Equal(t, x.who, r.Responsible, x.asOf)
		assert.Equal(t, x.step, steps(r), x.asOf)
	}
	sent := "2026-03-10 issued form=letter validDays=30\n"
	assert.Equal(t, list{met}, verdicts(replayed(t, of(t, "2026-03-11", sent)), regulation.TransferResponsible))
	for _, end := range []string{"2026-03-15 refused reason=papers-incomplete", "2026-03-15 returned", "2026-03-15 cancelled"} {
		r := replayed(t, of(t, "2026-04-01", sent+end))
		assert.Equal(t, transfer.OldOrganization, r.Responsible, end)
		assert.Zero(t, r.LetterUntil)
	}
	r := replayed(t, of(t, "2026-05-01", sent)) // lapsed
	assert.Equal(t, transfer.OldOrganization, r.Responsible)
}

func TestWhenTheRelationHasToMove(t *testing.T) {
	for _, x := range []struct {
		diary, asOf string
		due         string
		want        list
		proposed    bool
	}{
		{"2026-03-01 moved what=unit", "2026-03-01", "2026-03-01", list{pending}, true},
		{"2026-03-01 moved what=residence", "2026-03-02", "2026-03-01", list{unmet}, true},
		{"2025-08-31 away fixedPlace=true", "2026-02-27", "2026-02-28", list{pending}, false},
		{"2025-08-31 away fixedPlace=true", "2026-02-28", "2026-02-28", list{pending}, true},
		{"2025-08-31 away fixedPlace=true", "2026-03-01", "2026-02-28", list{unmet}, true},
		{"2023-08-31 away fixedPlace=true", "2024-02-28", "2024-02-29", list{pending}, false},
		{"2025-08-31 away fixedPlace=false", "2026-12-01", "", nil, false},
		{"2025-08-31 away", "2026-02-27", "", nil, false},
		{"2025-08-31 away", "2026-02-28", "", list{unknown}, false},
		{"2025-08-31 away\n2025-10-01 moved what=unit", "2026-03-01", "2025-10-01", list{unmet}, true},
		{"2025-08-31 away fixedPlace=true\n2026-03-05 moved what=unit", "2026-03-05", "2026-02-28", list{unmet}, true},
		{"2025-08-31 away fixedPlace=true\n2025-12-01 moved what=unit", "2025-12-02", "2025-12-01", list{unmet}, true},
		{"2025-08-31 away fixedPlace=true\n2025-12-01 came-back", "2026-03-05", "", nil, false},
		{"2025-08-31 away fixedPlace=true\n2026-03-02 issued form=letter validDays=90", "2026-03-05", "2026-02-28", list{pending}, false},
		{"2025-08-31 away fixedPlace=true\n2026-03-02 issued form=letter validDays=90\n2026-03-04 accepted", "2026-03-05", "", list{met}, false},
		{"2025-08-31 away fixedPlace=true\n2026-03-02 issued form=letter validDays=90\n2026-03-04 returned", "2026-03-05", "2026-02-28", list{unmet}, true},
		{"2026-03-01 moved what=unit\n2026-03-02 requested\n2026-03-03 cancelled", "2026-05-01", "", nil, false},
	} {
		r := replayed(t, of(t, x.asOf, x.diary))
		assert.Equal(t, x.due, r.Due.String(), "%s on %s", x.diary, x.asOf)
		assert.Equal(t, x.want, verdicts(r, regulation.TransferDue), "%s on %s", x.diary, x.asOf)
		assert.Equal(t, x.proposed, len(r.Proposals) == 1, "%s on %s", x.diary, x.asOf)
		if x.proposed {
			assert.Equal(t, transfer.Proposal{Step: transfer.Issued, Body: transfer.OldBody,
				Basis: regulation.Citation{Instrument: regulation.Education2019, Article: 25, Paragraph: 3}}, r.Proposals[0])
			assert.Equal(t, day(x.due), r.Next[0].Days.Earliest)
			want := day(x.due)
			if x.due == "2026-02-28" {
				want = day("2025-08-31")
			}
			var since calendar.Date
			for f := range finding(t, r, regulation.TransferDue).Facts() {
				since, _ = f.Value.Date()
			}
			assert.Equal(t, want, since)
		}
	}
}

func TestDirectTransfer(t *testing.T) {
	rule := regulation.TransferDirect
	for _, form := range []string{"letter", "digital"} {
		sent := "2026-03-10 issued form=" + form
		at := func(from, to *bool, text string) transfer.Case {
			c := of(t, "2026-03-11", text)
			c.From.Approves, c.To.Approves = from, to
			return c
		}
		assert.Equal(t, list{met}, verdicts(replayed(t, at(yes(true), yes(true), sent)), rule))
		for _, x := range []struct {
			from, to *bool
			whose    string
		}{{yes(false), yes(true), "old-organization"}, {yes(true), yes(false), "receiving-organization"}} {
			r, _ := refused(t, rule, at(x.from, x.to, sent))
			for f := range r.Findings() {
				facts := map[string]string{}
				for v := range f.Facts() {
					facts[v.Name] = v.Value.String()
				}
				assert.Equal(t, map[string]string{"approver": x.whose, "approves-from": map[bool]string{true: "true", false: "false"}[*x.from],
					"approves-to": map[bool]string{true: "true", false: "false"}[*x.to]}, facts)
			}
		}
		refused(t, rule, at(nil, yes(false), sent))
		assert.Equal(t, list{unknown}, verdicts(replayed(t, at(nil, yes(true), sent)), rule))
		assert.Equal(t, list{unknown}, verdicts(replayed(t, at(yes(true), nil, sent)), rule))
		through := at(yes(false), yes(false), sent+" through=true")
		assert.Empty(t, verdicts(replayed(t, through), rule), "the committees above make it")
		assert.Equal(t, transfer.OnTheWay, stateOf(replayed(t, through)))
		refused(t, rule, at(yes(false), yes(true), sent+" through=false"))
		refused(t, rule, at(yes(false), yes(true), sent+" reason=far")) // a reason gives no power
	}
}

func stateOf(r transfer.Report) transfer.State { return r.State() }

func TestTheLetterHoldsToItsLastDay(t *testing.T) {
	rule := regulation.TransferLetter
	for _, x := range []struct {
		issued, last string
		days         int
	}{
		{"2026-03-10", "2026-04-09", 30}, {"2026-01-30", "2026-03-01", 30}, {"2024-01-30", "2024-02-29", 30}, // leap year
		{"2026-03-10", "2026-03-11", 1}, {"2026-03-10", "2026-06-08", 90},
	} {
		for _, byCase := range []bool{false, true} {
			at := func(asOf, text string) transfer.Case {
				c := of(t, asOf, x.issued+" issued form=letter"+text)
				c.ValidDays = number(7) // an act may say otherwise
				c.Events[0].ValidDays = number(x.days)
				if byCase {
					c.ValidDays, c.Events[0].ValidDays = number(x.days), nil
				}
				return c
			}
			after := day(x.last).AddDays(1).String()
			r := replayed(t, at(x.last, ""))
			assert.Equal(t, day(x.last), r.LetterUntil)
			assert.Equal(t, transfer.No, r.Lapsed)
			assert.Equal(t, list{pending}, verdicts(r, rule))
			assert.Equal(t, day(x.last), r.Next[0].Days.Latest)
			assert.Empty(t, r.Overdue)

			r = replayed(t, at(after, ""))
			assert.Equal(t, transfer.Yes, r.Lapsed)
			assert.Equal(t, list{unmet}, verdicts(r, rule))
			assert.Equal(t, []transfer.Event{transfer.Accepted, transfer.Issued}, steps(r), "a new letter reopens it")
			assert.Equal(t, []transfer.Event{transfer.Accepted}, r.Overdue)

			r = replayed(t, at(x.last, "\n"+x.last+" accepted"))
			assert.Equal(t, list{met}, verdicts(r, rule))
			assert.Equal(t, transfer.NewOrganization, r.Responsible)
			_, audit := refused(t, rule, at(after, "\n"+after+" accepted"))
			assert.Equal(t, transfer.NewOrganization, audit.Responsible, "an audit keeps the recorded course")

			again := at(after, "\n"+after+" issued form=letter\n"+after+" accepted")
			again.Events[1].ValidDays = number(1)
			assert.Equal(t, transfer.Received, stateOf(replayed(t, again)))
		}
	}
}

func TestWithoutAValidityNothingIsRefused(t *testing.T) {
	rule := regulation.TransferLetter
	late := "2026-03-10 issued form=letter\n2029-03-10 accepted"
	r := replayed(t, of(t, "2029-04-01", late))
	assert.Equal(t, list{unknown}, verdicts(r, rule))
	assert.Zero(t, r.LetterUntil)
	assert.Zero(t, replayed(t, of(t, "2029-01-01", late)).Lapsed)

	// What is sent digitally lapses only where the act says so.
	c := of(t, "2029-04-01", "2026-03-10 issued form=digital\n2029-03-10 accepted")
	c.ValidDays = number(30)
	assert.Empty(t, verdicts(replayed(t, c), rule))
	refused(t, rule, of(t, "2029-04-01", "2026-03-10 issued form=digital validDays=30\n2029-03-10 accepted"))
}

func TestALocalRuleOnTheLetter(t *testing.T) {
	rule := regulation.TransferLetter
	local, err := law.With(regulation.SetCount(regulation.TransferLetterDays, 90).
		Under(regulation.Instrument{ID: "province-transfer", Title: regulation.Text{Zh: "某省组织关系管理办法", En: "measures of a province"},
			Level: regulation.ProvinceLevel, Division: regulation.ByArticle}, regulation.Citation{Article: 5}).From(day("2020-01-01")))
	require.NoError(t, err)
	at := func(valid string) transfer.Report {
		r, err := transfer.Replay(local, of(t, "2026-03-11", "2026-03-10 issued form=letter"+valid))
		require.NoError(t, err)
		return r
	}
	assert.Equal(t, day("2026-06-08"), at("").LetterUntil, "nobody says otherwise")
	assert.Equal(t, day("2026-04-09"), at(" validDays=30").LetterUntil)
	r := at(" validDays=91")
	assert.Equal(t, day("2026-06-09"), r.LetterUntil)
	assert.Equal(t, list{unmet, pending}, verdicts(r, rule))
	assert.Equal(t, list{met, pending}, verdicts(at(" validDays=90"), rule))
	for f := range r.Breaches() {
		assert.Contains(t, f.Source.Zh, "某省")
	}
}

func TestNobodyRefusesWithoutAReason(t *testing.T) {
	rule := regulation.TransferRefusal
	sent := "2026-03-10 issued form=letter validDays=30\n"
	refused(t, rule, of(t, "2026-04-01", sent+"2026-03-20 refused"))
	refused(t, rule, of(t, "2026-04-01", "2026-03-01 requested\n2026-03-05 request-refused"))
	c := of(t, "2026-04-01", sent+"2026-03-20 refused")
	c.Events[1].Reason = " \t"
	refused(t, rule, c)

	r := replayed(t, of(t, "2026-04-01", sent+"2026-03-20 refused reason=papers-incomplete"))
	assert.Equal(t, transfer.Rejected, r.State())
	assert.Equal(t, list{met}, verdicts(r, rule))
	assert.Equal(t, []transfer.Event{transfer.Issued}, steps(r))
	assert.Equal(t, transfer.Idle, stateOf(replayed(t, of(t, "2026-04-01", "2026-03-01 requested\n2026-03-05 request-refused reason=project-not-over"))))
	// The step is open again, and a second letter waits for its own check and acceptance.
	assert.Equal(t, []transfer.Event{transfer.Issued}, steps(replayed(t, of(t, "2026-04-01", "2026-02-28 moved what=unit\n2026-03-01 requested\n2026-03-05 request-refused reason=x"))))
	for _, back := range []string{"refused reason=x", "returned"} {
		c := of(t, "2026-05-01", sent+"2026-03-15 file-checked\n2026-03-20 "+back+"\n2026-04-10 issued form=letter validDays=30")
		c.Person.Kind = transfer.Probationary
		assert.Equal(t, []transfer.Event{transfer.FileChecked, transfer.Accepted}, steps(replayed(t, c)), back)
		c.Events = c.Events[:3]
		assert.Equal(t, []transfer.Event{transfer.Issued}, steps(replayed(t, c)), back)
	}
	// And it can be sent again.
	r = replayed(t, of(t, "2026-05-01", sent+"2026-03-20 refused reason=x\n2026-04-01 issued form=letter validDays=30\n2026-04-20 accepted"))
	assert.Equal(t, transfer.Received, r.State())
}

func TestOrder(t *testing.T) {
	sent := "2026-03-10 issued form=letter validDays=30\n"
	for _, wrong := range []string{
		"2026-03-10 accepted", "2026-03-10 receipted", sent + "2026-03-12 receipted", "2026-03-10 refused reason=x", "2026-03-10 returned",
		"2026-03-10 cancelled", sent + "2026-03-12 requested", "2026-03-01 requested\n2026-03-02 requested", "2026-03-10 request-refused reason=x",
		sent + "2026-03-20 accepted\n2026-03-21 accepted", sent + "2026-03-20 accepted\n2026-03-21 cancelled", sent + "2026-03-20 accepted\n2026-03-21 refused reason=x",
		sent + "2026-03-20 returned\n2026-03-21 accepted", sent + "2026-03-20 cancelled\n2026-03-21 issued form=letter",
		sent + "2026-03-20 accepted\n2026-03-21 moved what=unit", "2026-03-10 file-checked", sent + "2026-03-09 accepted",
	} {
		refused(t, "", of(t, "2026-04-01", wrong))
	}
	for _, right := range []string{
		sent + "2026-03-20 returned\n2026-03-21 issued form=letter validDays=30\n2026-03-22 accepted", sent + "2026-03-11 issued form=letter validDays=30",
		"2026-03-01 requested\n2026-03-02 cancelled", sent + "2026-03-20 returned\n2026-03-21 cancelled", sent + "2026-03-10 accepted\n2026-03-10 receipted",
		sent + "2026-03-12 file-checked clear=true\n2026-03-12 accepted",
	} {
		replayed(t, of(t, "2026-04-01", right))
	}
	refused(t, regulation.TransferResponsible, of(t, "2026-04-01", "2026-03-10 accepted"))
}

func TestProbationaryMembersInTransit(t *testing.T) {
	at := func(asOf, text string) transfer.Case {
		c := of(t, asOf, text)
		c.Person = transfer.Person{Kind: transfer.Probationary, ProbationEnds: day("2026-08-31")}
		return c
	}
	sent := "2026-06-01 issued form=digital\n"
	rule := regulation.TransferFile
	assert.Equal(t, list{unmet}, verdicts(replayed(t, at("2026-07-01", sent+"2026-06-10 accepted")), rule))
	assert.Equal(t, list{unmet}, verdicts(replayed(t, at("2026-07-01", sent+"2026-06-05 file-checked clear=false\n2026-06-10 accepted")), rule))
	for _, check := range []string{"2026-06-10 file-checked\n", "2026-06-05 file-checked clear=true\n"} {
		assert.Equal(t, list{met}, verdicts(replayed(t, at("2026-07-01", sent+check+"2026-06-10 accepted")), rule))
	}
	f := finding(t, replayed(t, at("2026-07-01", sent+"2026-06-10 accepted")), rule)
	assert.Equal(t, "development-2026:34:2", f.Citation.String())
	// The wording of 2014 is not confirmed: nothing is asked under it.
	early := "2026-04-01 issued form=digital\n2026-05-10 accepted"
	assert.Empty(t, verdicts(replayed(t, at("2026-07-01", early)), rule))
	// A full member's file is checked where needed.
	assert.Empty(t, verdicts(replayed(t, of(t, "2026-07-01", sent+"2026-06-10 accepted")), rule))

	r := replayed(t, at("2026-07-01", sent+"2026-06-10 accepted"))
	assert.Equal(t, day("2027-02-28"), r.PostponeUntil, "six months after the end of probation, at the latest")
	assert.Zero(t, replayed(t, at("2026-06-09", sent+"2026-06-10 accepted")).PostponeUntil)
	assert.Contains(t, steps(r), transfer.FileChecked)

	account := regulation.TransferProbationer
	assert.Empty(t, verdicts(replayed(t, at("2026-07-01", sent)), account))
	assert.Equal(t, list{unmet}, verdicts(replayed(t, at("2026-07-01", `2026-06-01 issued form=digital records=[]`)), account))
	assert.Equal(t, list{met}, verdicts(replayed(t, at("2026-07-01", `2026-06-01 issued form=digital records=["account"]`)), account))
}

func TestNotRecognised(t *testing.T) {
	rule := regulation.DevelopmentProbationUnrecognised
	at := func(text string) transfer.Case {
		c := of(t, "2026-08-01", "2026-06-01 issued form=digital\n"+text)
		c.Person = transfer.Person{Kind: transfer.Probationary}
		return c
	}
	refused(t, rule, at("2026-06-20 unrecognised by=other"))
	for _, by := range []string{"county-department", "higher-department"} {
		r := replayed(t, at("2026-06-10 accepted\n2026-07-20 unrecognised by="+by))
		assert.Equal(t, transfer.Denied, r.State())
		l, ok := r.Leaving()
		assert.True(t, ok)
		assert.Equal(t, day("2026-07-20"), l.On)
	}
	r := replayed(t, at("2026-06-20 unrecognised"))
	assert.Equal(t, list{unknown}, verdicts(r, rule))
	assert.Equal(t, transfer.OldOrganization, r.Responsible, "never accepted")
	_, ok := (&transfer.Report{}).Leaving()
	assert.False(t, ok)

	c := of(t, "2026-08-01", "2026-06-01 issued form=digital\n2026-06-20 unrecognised by=county-department")
	_, err := transfer.Replay(law, c)
	fails(t, err, "not-applicable", "events[1].type")
}

func TestActivistsInTransit(t *testing.T) {
	rule := regulation.TransferActivist
	at := func(text string) transfer.Case {
		c := of(t, "2026-08-01", text)
		c.Person = transfer.Person{Kind: transfer.Activist}
		c.From.Approves, c.To.Approves = yes(false), nil // an activist has no relation: no power is asked for
		return c
	}
	sent := "2026-06-01 issued form=papers\n"
	checked := sent + "2026-06-05 file-checked clear=true\n"
	for _, x := range []struct {
		text string
		want list
		time transfer.Answer
	}{
		{checked + "2026-06-10 accepted continuous=true", list{met}, transfer.Yes},
		{checked + "2026-06-10 accepted continuous=false", nil, transfer.No},
		{checked + "2026-06-10 accepted", list{unknown}, 0},
		{sent + "2026-06-10 accepted continuous=true", list{unmet}, transfer.Yes},
		{sent + "2026-06-05 file-checked clear=false\n2026-06-10 accepted continuous=true", list{unmet}, transfer.Yes},
		{sent + "2026-06-10 file-checked\n2026-06-10 accepted continuous=true", list{met}, transfer.Yes},
	} {
		r := replayed(t, at(x.text))
		assert.Equal(t, x.want, verdicts(r, rule), x.text)
		assert.Equal(t, x.time, r.File.Facts.Continuous)
		assert.Empty(t, verdicts(r, regulation.TransferDirect))
		assert.Empty(t, verdicts(r, regulation.TransferLetter))
		assert.Empty(t, r.Changes("A1"), "no relation moves")
	}
	assert.Equal(t, list{unmet}, verdicts(replayed(t, at(`2026-06-01 issued form=papers records=["application"]`)), rule))
	assert.Equal(t, list{met}, verdicts(replayed(t, at(`2026-06-01 issued form=papers records=["application","register"]`)), rule))
	_, err := transfer.Replay(law, at("2026-06-01 issued form=letter"))
	fails(t, err, "conflicting-fields", "events[0].form")
	_, err = transfer.Replay(law, of(t, "2026-08-01", "2026-06-01 issued form=papers"))
	fails(t, err, "conflicting-fields", "events[0].form")
	_, err = transfer.Replay(law, of(t, "2026-08-01", "2026-06-01 issued form=letter\n2026-06-02 accepted continuous=true"))
	fails(t, err, "not-applicable", "events[1].continuous")
	assert.Zero(t, replayed(t, at("2025-01-01 away fixedPlace=true")).Due)
}

func TestGraduates(t *testing.T) {
	rule := regulation.TransferGraduates
	at := func(asOf, text string) transfer.Case {
		c := of(t, asOf, text)
		c.Person.Graduated = day("2024-06-30")
		return c
	}
	for asOf, want := range map[string]regulation.Verdict{"2026-06-29": pending, "2026-06-30": pending, "2026-07-01": unmet} {
		r := replayed(t, at(asOf, ""))
		assert.Equal(t, list{want}, verdicts(r, rule), asOf)
		assert.Equal(t, day("2026-06-30"), r.Next[0].Days.Latest)
		assert.Equal(t, want == unmet, len(r.Overdue) == 1)
		assert.Equal(t, "education-2019:34:1", finding(t, r, rule).Citation.String())
	}
	assert.Equal(t, list{met}, verdicts(replayed(t, at("2026-08-01", "2026-06-30 issued form=digital")), rule))
	late := finding(t, replayed(t, at("2026-08-01", "2026-07-01 issued form=digital")), rule)
	assert.Equal(t, regulation.Deviation, late.Severity())
	settled := finding(t, replayed(t, at("2026-08-01", "2026-07-01 issued form=digital reason=no-unit-yet")), rule)
	assert.Equal(t, regulation.Settled, settled.Severity())
	// Refused, it is at the school again.
	assert.Equal(t, list{met, unmet}, verdicts(replayed(t, at("2026-08-01", "2026-05-01 issued form=digital\n2026-05-20 refused reason=x")), rule))
}

func TestDuesFollowUnderTheCallersPolicy(t *testing.T) {
	accepted := "2026-03-10 issued form=letter validDays=30\n2026-03-31 accepted"
	for policy, month := range map[transfer.DuesFollow]string{0: "", transfer.AcceptanceMonth: "2026-03", transfer.FollowingMonth: "2026-04"} {
		c := of(t, "2026-05-01", accepted)
		c.DuesFollow = policy
		assert.Equal(t, month, replayed(t, c).DuesFrom.String())
		c.AsOf = day("2026-03-30")
		assert.Zero(t, replayed(t, c).DuesFrom)
	}
	assert.Zero(t, transfer.DuesFrom(&transfer.File{Facts: transfer.Facts{Kind: transfer.Activist, Accepted: day("2026-12-01")}}, transfer.FollowingMonth), "an activist pays none")
	assert.Equal(t, calendar.MustParseMonth("2027-01"), transfer.DuesFrom(&transfer.File{Facts: transfer.Facts{Accepted: day("2026-12-01")}}, transfer.FollowingMonth))
}

func TestPaperByTheLengthOfTheAbsence(t *testing.T) {
	for _, x := range []struct {
		from, until string
		fixed       transfer.Answer
		want        [2]transfer.Paper // certificate, letter at exactly six
	}{
		{"2026-01-31", "2026-04-30", transfer.Yes, [2]transfer.Paper{transfer.NoPaper, transfer.NoPaper}},
		{"2026-01-31", "2026-05-01", transfer.Yes, [2]transfer.Paper{transfer.Certificate, transfer.Certificate}},
		{"2026-01-10", "2026-07-09", transfer.Yes, [2]transfer.Paper{transfer.Certificate, transfer.Certificate}},
		{"2026-01-10", "2026-07-10", transfer.Yes, [2]transfer.Paper{transfer.Certificate, transfer.TransferLetter}},
		{"2026-01-10", "2026-07-11", 0, [2]transfer.Paper{transfer.TransferLetter, transfer.TransferLetter}},
		{"2026-01-10", "2026-02-01", transfer.No, [2]transfer.Paper{transfer.MobileCard, transfer.MobileCard}},
		{"2025-08-31", "2026-02-28", transfer.Yes, [2]transfer.Paper{transfer.Certificate, transfer.TransferLetter}},
	} {
		for i, six := range []transfer.Paper{transfer.Certificate, transfer.TransferLetter} {
			got, err := transfer.FormOf(day(x.from), day(x.until), x.fixed, six)
			require.NoError(t, err)
			assert.Equal(t, x.want[i], got, "%s to %s", x.from, x.until)
		}
	}
	for _, x := range []struct {
		from, until string
		six         transfer.Paper
		code        string
	}{
		{"2026-01-10", "2026-02-01", 0, "missing-exactly-six"}, {"2026-01-10", "2026-02-01", transfer.NoPaper, "invalid-exactly-six"},
		{"2026-01-10", "2026-01-09", transfer.Certificate, "invalid-until"},
	} {
		_, err := transfer.FormOf(day(x.from), day(x.until), 0, x.six)
		assert.Equal(t, regulation.Code(x.code), regulation.CodeOf(err))
	}
	_, err := transfer.FormOf(calendar.Date{}, day("2026-01-01"), 0, transfer.Certificate)
	assert.Equal(t, regulation.Code("missing-until"), regulation.CodeOf(err))

	// Only who asks for the unverified gets it.
	away := "2026-01-10 away fixedPlace=true until=2026-07-10"
	c := of(t, "2026-02-01", away)
	assert.Zero(t, replayed(t, c).Form)
	c.ExactlySix = transfer.TransferLetter
	_, err = transfer.Replay(law, c)
	fails(t, err, "conflicting-fields", "exactlySix")
	c.Unverified, c.ExactlySix = true, transfer.TransferLetter
	assert.Equal(t, transfer.TransferLetter, replayed(t, c).Form)
	c.Events = diary(t, "2026-01-10 away fixedPlace=true")
	assert.Zero(t, replayed(t, c).Form, "nobody said until when")
}

func TestCorrections(t *testing.T) {
	text := "2026-03-10 issued form=letter validDays=30\n2026-03-20 accepted\n2026-04-01 corrected of=1"
	assert.Equal(t, transfer.NewOrganization, replayed(t, of(t, "2026-03-31", text)).Responsible)
	r := replayed(t, of(t, "2026-04-01", text))
	assert.Equal(t, transfer.OldOrganization, r.Responsible)
	assert.Equal(t, []int{1}, r.Corrected)
	as := `2026-03-10 issued form=letter validDays=30
		2026-03-20 accepted
		2026-04-01 corrected of=1 as={"type":"accepted","on":"2026-03-25"}`
	c := of(t, "2026-04-01", as)
	assert.Equal(t, day("2026-03-25"), func() calendar.Date { r := replayed(t, c); return r.AcceptedOn() }())
	for _, of1 := range []string{"2", "3", "9"} {
		_, err := transfer.Replay(law, of(t, "2026-05-01", text+"\n2026-04-02 corrected of="+of1))
		fails(t, err, "invalid-of", "events[3].of")
	}
}
