package remit_test

import (
	"encoding/json"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/fees"
	"github.com/dangwu-go/dangwu/fees/remit"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
	"github.com/dangwu-go/dangwu/orgtree"
)

// keeps gives what each remits and keeps, as "a 1.00 4.00".
func keeps(r remit.Report) (out []string) {
	for _, l := range r.Orgs {
		out = append(out, l.ID+" "+shown(l.Remits)+" "+shown(l.Keeps))
	}
	return out
}

func TestRemainders(t *testing.T) {
	third := func(id string) remit.Org { return org(id, "t", "0.01", "1/3") }
	for name, x := range map[string]struct {
		orgs []remit.Org
		want string
	}{
		"a third of a fen, thrice: one fen, from the first":     {[]remit.Org{org("t", "", "", ""), third("a"), third("b"), third("c")}, "t 0.00 0.01, a 0.01 0.00, b 0.00 0.01, c 0.00 0.01"},
		"the first of the list, wherever it stands":             {[]remit.Org{third("c"), third("a"), org("t", "", "", ""), third("b")}, "c 0.01 0.00, a 0.00 0.01, t 0.00 0.01, b 0.00 0.01"},
		"a third of a fen, once: none":                          {[]remit.Org{org("t", "", "", ""), third("a")}, "t 0.00 0.00, a 0.00 0.01"},
		"half a fen is one":                                     {[]remit.Org{org("t", "", "", ""), org("a", "t", "0.01", "0.5")}, "t 0.00 0.01, a 0.01 0.00"},
		"just under half is none":                               {[]remit.Org{org("t", "", "", ""), org("a", "t", "0.01", "0.499999999")}, "t 0.00 0.00, a 0.00 0.01"},
		"two halves are one fen, not two":                       {[]remit.Org{org("t", "", "", ""), org("a", "t", "0.01", "0.5"), org("b", "t", "0.01", "0.5")}, "t 0.00 0.01, a 0.01 0.00, b 0.00 0.01"},
		"the largest remainder first":                           {[]remit.Org{org("t", "", "", ""), org("a", "t", "0.04", "0.1"), org("b", "t", "0.06", "0.1"), org("c", "t", "1.00", "0.1")}, "t 0.00 0.11, a 0.00 0.04, b 0.01 0.05, c 0.10 0.90"},
		"shares of different kinds":                             {[]remit.Org{org("t", "", "", ""), org("a", "t", "0.01", "1/3"), org("b", "t", "0.01", "0.3"), org("c", "t", "0.01", "2/7")}, "t 0.00 0.01, a 0.01 0.00, b 0.00 0.01, c 0.00 0.01"},
		"each receiver for itself":                              {[]remit.Org{org("a", "", "0.01", "0.5"), with(org("b", "", "0.01", "0.5"), func(o *remit.Org) { o.PayTo = "x" })}, "a 0.01 0.00, b 0.01 0.00"},
		"to another than the parent":                            {[]remit.Org{org("t", "", "", ""), org("u", "", "0", ""), with(org("a", "t", "5", "0.2"), func(o *remit.Org) { o.PayTo = "u" })}, "t 0.00 0.00, u 0.00 1.00, a 1.00 4.00"},
		"whole shares":                                          {[]remit.Org{org("t", "", "", "0"), org("a", "t", "5", "1"), org("b", "t", "5", "0")}, "t 0.00 5.00, a 5.00 0.00, b 0.00 5.00"},
		"of all below and itself":                               {[]remit.Org{org("t", "", "1", "0.1"), org("a", "t", "2", "0.5"), org("b", "a", "7", "0.5")}, "t 1.00 4.50, a 4.50 1.00, b 3.50 3.50"},
		"what passes on all that it received sends what it has": {[]remit.Org{org("t", "", "", ""), org("a", "t", "", "0.2"), org("c", "a", "0.02", "0.2"), org("b", "t", "", "0.2"), org("d", "b", "0.02", "0.2")}, "t 0.00 0.00, a 0.00 0.00, c 0.00 0.02, b 0.00 0.00, d 0.00 0.02"},
	} {
		r := assess(t, ask(x.orgs...))
		assert.Equal(t, x.want, strings.Join(keeps(r), ", "), name)
		identities(t, r)
	}
}

func TestRemitsMoreThanThereIs(t *testing.T) {
	for name, x := range map[string]struct {
		orgs []remit.Org
		path string
	}{
		"more than the children sent": {[]remit.Org{org("t", "", "", ""), org("b", "a", "10", "0.2"), org("a", "t", "1", "0.5")}, "orgs[2].share"},
		"by a national share":         {[]remit.Org{with(org("t", "", "", ""), func(o *remit.Org) { o.Body = remit.Centre }), org("a", "t", "100", "0.04")}, "orgs[0].share"},
		"by the share of a kind":      {[]remit.Org{org("t", "", "", ""), with(org("a", "t", "", ""), func(o *remit.Org) { o.Kind = orgtree.Branch }), org("b", "a", "10", "0.2")}, "orgs[1].share"},
	} {
		c := ask(x.orgs...)
		c.Shares = []remit.LocalShare{{Kind: orgtree.Branch, Share: share("0.5"), Source: "s"}}
		assert.Empty(t, problems(c), name)
		r, err := remit.Assess(regulation.National(), c)
		require.ErrorIs(t, err, regulation.AmountOutOfRange, name)
		assert.Equal(t, x.path, err.(*regulation.Fault).Path, name)
		assert.Zero(t, r)
	}
	c := ask(org("t", "", "", ""), org("b", "a", "10", "0.2"), org("a", "t", "", "0.2"))
	assert.Equal(t, []string{"t 0.00 2.00", "b 2.00 8.00", "a 2.00 0.00"}, keeps(assess(t, c)), "all that it received")
}

func TestCircleOfReceivers(t *testing.T) {
	c := ask(with(org("t", "", "1", "0.1"), func(o *remit.Org) { o.PayTo = "b" }), org("a", "t", "1", "0.1"), org("b", "a", "1", "0.1"))
	assert.Empty(t, problems(c))
	_, err := remit.Assess(regulation.National(), c)
	require.ErrorIs(t, err, regulation.CountMismatch)
	assert.Equal(t, "orgs[0].payTo", err.(*regulation.Fault).Path)
	c.Orgs[0].PayTo = "z"
	assert.Equal(t, []string{"t 0.30 0.90", "a 0.20 0.90", "b 0.10 0.90"}, keeps(assess(t, c)))
}

func TestSumsThatNoFenHolds(t *testing.T) {
	most := "9999999999999999.99"
	var orgs []remit.Org
	for i := range 10 {
		orgs = append(orgs, org("o"+string(rune('a'+i)), "", most, ""))
	}
	assert.Equal(t, []string{"orgs[9].collected amount-out-of-range"}, problems(ask(orgs...)))
	for i := range orgs {
		orgs[i].Collected, orgs[i].LargeExtras = yuan("1"), yuan(most)
	}
	assert.Equal(t, []string{"orgs[9].largeExtras amount-out-of-range"}, problems(ask(orgs...)))

	// What comes in is never more than was collected, but where it is not known what
	// the payers have: here each has a branch below that may remit anything.
	chain := func(n int, pay func(i int) string, x ...remit.Org) remit.Case {
		orgs := append([]remit.Org{}, x...)
		up := ""
		for i := range n {
			id := "o" + strconv.Itoa(i)
			orgs = append(orgs, with(org(id, up, "", "1"), func(o *remit.Org) { o.PayTo = pay(i) }), org("u"+strconv.Itoa(i), id, "0", ""))
			up = id
		}
		orgs[len(orgs)-2].Collected = yuan(most)
		return ask(orgs...)
	}
	to := func(s string) func(int) string { return func(int) string { return s } }
	refused := func(c remit.Case) bool {
		assert.Empty(t, problems(c))
		_, err := remit.Assess(regulation.National(), c)
		if err != nil {
			assert.ErrorIs(t, err, regulation.AmountOutOfRange)
			assert.Equal(t, "orgs", err.(*regulation.Fault).Path)
		}
		return err != nil
	}
	assert.False(t, refused(chain(9, to("x"), org("x", "", "0", ""))))
	assert.True(t, refused(chain(10, to("x"), org("x", "", "0", ""))), "received by one of the list")
	assert.False(t, refused(chain(9, to("z"))))
	assert.True(t, refused(chain(10, to("z"))), "received by one outside")
	assert.True(t, refused(chain(10, func(i int) string { return "z" + strconv.Itoa(i%2) })), "by two outside")
	assert.True(t, refused(chain(9, to("x"), org("x", "", most, ""))), "together with what it collected")
	assert.True(t, refused(chain(9, to("x"), org("x", "", most, "1"))), "the same of one that remits")
}

func TestNationalShares(t *testing.T) {
	for body, want := range map[remit.Body]string{
		remit.Centre: "0.05 50.00 dues-2008:15 Centre 2025-04-30", remit.Railway: "0.1 100.00 dues-2008:16 p ", remit.CivilAviation: "0.1 100.00 dues-2008:16 p ",
		remit.PeoplesBank: "0.05 50.00 dues-2008:16 p ", remit.CentralFinance: "0.05 50.00 dues-2008:16 p ",
	} {
		r := assess(t, ask(org("p", "", "", ""), with(org("a", "p", "1000", ""), func(o *remit.Org) { o.Body = body })))
		l := r.Orgs[1]
		require.Len(t, l.Basis, 1)
		assert.Equal(t, want, strings.Join([]string{l.Share.String(), l.Remits.String(), l.Basis[0].String(), l.PayTo, l.Due.String()}, " "), body)
	}
	old := ask(with(org("a", "", "1000", ""), func(o *remit.Org) { o.Body = remit.Centre }))
	old.Year, old.AsOf = calendar.MustParseYear("2008"), day("2009-04-30")
	assert.Equal(t, "50.00", assess(t, old).Left.String())
	old.Year, old.AsOf = calendar.MustParseYear("2199"), day("2199-12-31")
	assert.True(t, assess(t, old).Orgs[0].Due.IsZero(), "beyond the calendar")

	named := assess(t, ask(org("Centre", "", "1", ""), with(org("a", "", "1000", ""), func(o *remit.Org) { o.Body = remit.Centre })))
	assert.Equal(t, "50.00", named.Left.String(), "whatever an organization of the list is called")

	law, err := regulation.National().Suppose(regulation.SetRate(regulation.RemitCentre, regulation.Permille(80)), regulation.SetCount(regulation.RemitMonths, 2))
	require.NoError(t, err)
	r, err := remit.Assess(law, ask(with(org("a", "", "1000", ""), func(o *remit.Org) { o.Body = remit.Centre; o.Sent = []remit.Sent{} })))
	require.NoError(t, err)
	assert.Equal(t, "80.00 2025-02-28", r.Left.String()+" "+r.Orgs[0].Due.String())
	assert.True(t, r.Findings[0].Hypothetical)
}

func TestUnknownShares(t *testing.T) {
	r := assess(t, ask(org("t", "", "5", ""), org("a", "t", "10", ""), org("b", "a", "1", "0.5"), org("c", "t", "1", "0.5")))
	assert.Equal(t, []string{"t 0.00 unknown", "a unknown unknown", "b 0.50 0.50", "c 0.50 0.50"}, keeps(r))
	assert.Equal(t, []string{"a"}, r.Unknown)
	assert.Equal(t, "17.00 17.00 0.00", r.Collected.String()+" "+r.Kept.String()+" "+r.Left.String(), "what is kept in all is known all the same")
	assert.Equal(t, []string{"a unknown"}, find(r, regulation.DuesRemitLocal))
	assert.Equal(t, "policy", r.Findings[0].Citation.String())
	b, err := json.Marshal(r.Orgs[1])
	require.NoError(t, err)
	assert.JSONEq(t, `{"id":"a","collected":"10.00","total":"11.00","received":"0.50","passes":"0.00","payTo":"t","basis":["policy"],
		"text":{"zh":"本级收取10.00元，连同下级共11.00元，下级上缴0.50元，应上缴未知，留存未知","en":"collected 10.00, with all below 11.00, received 0.50, remits unknown, keeps unknown"}}`, string(b))

	c := ask(org("t", "", "5", ""), with(org("a", "t", "10", ""), func(o *remit.Org) { o.Kind = orgtree.Branch }))
	c.Shares = []remit.LocalShare{{Kind: orgtree.Branch, Share: share("0.3"), Source: "县委组织部通知"}}
	r = assess(t, c)
	assert.Equal(t, []string{"t 0.00 8.00", "a 3.00 7.00"}, keeps(r))
	assert.Equal(t, "县委组织部通知", r.Orgs[1].Source)
	c.Orgs[0].Kind = orgtree.Branch
	assert.Equal(t, "0.00", assess(t, c).Left.String(), "at the top only a share of its own counts")
}

func TestUnknownCollections(t *testing.T) {
	r := assess(t, ask(org("t", "", "", "0.1"), org("a", "t", "", "0.5"), org("b", "t", "4", "0.5")))
	assert.Equal(t, []string{"t unknown unknown", "a unknown unknown", "b 2.00 2.00"}, keeps(r))
	assert.Equal(t, []string{"a"}, r.Unknown, "the one to be asked")
	assert.Equal(t, []fees.Fen{remit.Unknown, remit.Unknown, remit.Unknown}, []fees.Fen{r.Collected, r.Left, r.Kept})
	assert.Equal(t, "0.00", r.Orgs[0].Collected.String(), "one with others below may collect nothing itself")
	b, err := json.Marshal(r)
	require.NoError(t, err)
	for _, key := range []string{`"left"`, `"kept"`} {
		assert.NotContains(t, string(b), key)
	}
}

func TestLargeExtrasPassWhole(t *testing.T) {
	r := assess(t, ask(org("t", "", "1", "0.5"), with(org("a", "t", "2", "0.5"), func(o *remit.Org) { o.LargeExtras = yuan("1500") }),
		with(org("b", "a", "3", "0.5"), func(o *remit.Org) { o.LargeExtras = yuan("2000.01") })))
	assert.Equal(t, []string{"3500.01", "3500.01", "2000.01"}, []string{r.Orgs[0].Passes.String(), r.Orgs[1].Passes.String(), r.Orgs[2].Passes.String()})
	assert.Equal(t, "3500.01", r.Passes.String())
	assert.Equal(t, "6.00", r.Orgs[0].Total.String(), "outside all shares")
}

func TestRemittanceInTime(t *testing.T) {
	sent := func(list ...string) []remit.Sent {
		out := []remit.Sent{}
		for _, s := range list {
			on, amount, _ := strings.Cut(s, " ")
			out = append(out, remit.Sent{On: day(on), Amount: yuan(amount)})
		}
		return out
	}
	for _, x := range []struct {
		name, asOf string
		sent       []remit.Sent
		share, due string // verdicts
	}{
		{"in full on the last day", "2025-05-01", sent("2025-04-30 50"), "met", "met"},
		{"a day late", "2025-05-01", sent("2025-05-01 50"), "met", "unmet"},
		{"in two parts", "2025-05-01", sent("2025-04-30 20", "2025-01-05 30"), "met", "met"},
		{"the second part late", "2025-06-01", sent("2025-05-02 20", "2025-01-05 30"), "met", "unmet"},
		{"a fen short", "2025-05-01", sent("2025-04-30 49.99"), "unmet", "unmet"},
		{"more", "2025-05-01", sent("2025-04-30 60"), "met", "met"},
		{"nothing, last day", "2025-04-30", sent(), "unmet", "pending"},
		{"nothing, the day after", "2025-05-01", sent(), "unmet", "unmet"},
		{"nobody says, last day", "2025-04-30", nil, "", "pending"},
		{"nobody says, the day after", "2025-05-01", nil, "unknown", "unknown"},
		{"sent within the year", "2024-12-31", sent("2024-12-30 50"), "", "met"},
		{"sent after the day of the question", "2025-05-01", sent("2025-05-02 50"), "unmet", "unmet"},
		{"part sent, year over", "2025-01-01", sent("2024-12-30 10"), "unmet", "pending"},
		{"part sent, year not over", "2024-12-31", sent("2024-12-30 10"), "", "pending"},
	} {
		c := ask(with(org("a", "", "1000", ""), func(o *remit.Org) { o.Body, o.Sent = remit.Centre, x.sent }))
		c.AsOf = day(x.asOf)
		r := assess(t, c)
		want := func(v string) []string {
			if v == "" {
				return []string{}
			}
			return []string{"a " + v}
		}
		assert.Equal(t, want(x.share), find(r, regulation.DuesRemitShare), x.name)
		assert.Equal(t, want(x.due), find(r, regulation.DuesRemitDeadline), x.name)

		// the same under a local rule, of a share without a national day
		c.Orgs = []remit.Org{org("t", "", "", ""), with(org("a", "t", "1000", "0.05"), func(o *remit.Org) { o.Sent, o.Deadline = x.sent, day("2025-04-30") })}
		r = assess(t, c)
		assert.Equal(t, want(x.due), find(r, regulation.DuesRemitLocal), x.name)
		assert.Empty(t, find(r, regulation.DuesRemitShare), x.name)
		c.Orgs[1].Deadline = calendar.Date{}
		assert.Empty(t, assess(t, c).Findings, "no day, nothing to say")
	}
	late := assess(t, ask(with(org("a", "", "1000", ""), func(o *remit.Org) { o.Body, o.Sent = remit.Centre, sent("2025-05-07 50") })))
	assert.Equal(t, "应上缴50.00元，不晚于2025年4月30日，2025年5月7日才足额上缴", late.Findings[1].Text().Zh)
	assert.Equal(t, "按实收总数的5%应上缴50.00元，已上缴50.00元", late.Findings[0].Text().Zh)

	bank := ask(org("p", "", "", ""), with(org("a", "p", "1000", ""), func(o *remit.Org) { o.Body = remit.PeoplesBank }))
	assert.Empty(t, assess(t, bank).Findings, "no national day, and nobody says what was sent")
	bank.Orgs[1].Sent = sent("2025-05-05 50")
	assert.Equal(t, []string{"a met"}, find(assess(t, bank), regulation.DuesRemitShare))
	bank.Orgs[1].Sent, bank.Orgs[1].Deadline = nil, day("2025-03-31")
	r := assess(t, bank)
	assert.Equal(t, []string{"a unknown"}, find(r, regulation.DuesRemitShare))
	assert.Equal(t, []string{"a unknown"}, find(r, regulation.DuesRemitLocal))
	assert.Equal(t, "上缴比例0.05，实收数或者已上缴数未填报", r.Findings[1].Text().Zh)
	early := ask(with(org("a", "", "1000", ""), func(o *remit.Org) { o.Body, o.Sent = remit.Centre, sent("2025-02-02 5", "2025-01-05 30") }))
	early.AsOf = day("2025-02-01")
	assert.Equal(t, "应上缴50.00元，不晚于2025年4月30日，已上缴30.00元", assess(t, early).Findings[1].Text().Zh, "what was sent later does not count yet")
	nothing := assess(t, ask(with(org("a", "", "0", ""), func(o *remit.Org) { o.Body, o.Sent = remit.Centre, sent() })))
	assert.Equal(t, []string{"a met"}, find(nothing, regulation.DuesRemitDeadline))
	unknown := assess(t, ask(with(org("a", "", "", ""), func(o *remit.Org) { o.Body, o.Sent = remit.Centre, sent("2025-01-01 5") })))
	assert.Equal(t, []string{"a unknown"}, find(unknown, regulation.DuesRemitDeadline))
	assert.Equal(t, []string{"a unknown"}, find(unknown, regulation.DuesRemitShare))
}

func TestAnswerAsJSON(t *testing.T) {
	b, err := json.Marshal(assess(t, ask()))
	require.NoError(t, err)
	assert.JSONEq(t, `{"orgs":[],"left":"0.00","passes":"0.00","collected":"0.00","kept":"0.00","unknown":[],"findings":[]}`, string(b))
	b, err = json.Marshal(assess(t, ask(org("t", "", "1.01", "1/3"), with(org("a", "t", "2", "0.5"), func(o *remit.Org) { o.Deadline = day("2025-07-31") }))))
	require.NoError(t, err)
	var got map[string]any
	require.NoError(t, json.Unmarshal(b, &got))
	delete(got, "findings")
	b, err = json.Marshal(got)
	require.NoError(t, err)
	assert.JSONEq(t, `{"orgs":[
		{"id":"t","collected":"1.01","total":"3.01","received":"1.00","remits":"1.00","exact":"301/300","share":"1/3","keeps":"1.01","passes":"0.00","basis":["policy"],
			"text":{"zh":"本级收取1.01元，连同下级共3.01元，下级上缴1.00元，应上缴1.00元，留存1.01元","en":"collected 1.01, with all below 3.01, received 1.00, remits 1.00, keeps 1.01"}},
		{"id":"a","collected":"2.00","total":"2.00","received":"0.00","remits":"1.00","exact":"1","share":"0.5","keeps":"1.00","passes":"0.00","payTo":"t","due":"2025-07-31","basis":["policy"],
			"text":{"zh":"本级收取2.00元，应上缴1.00元，留存1.00元","en":"collected 2.00, remits 1.00, keeps 1.00"}}],
		"left":"1.00","passes":"0.00","collected":"3.01","kept":"2.01","unknown":[]}`, string(b))
}
