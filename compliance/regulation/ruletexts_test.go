package regulation

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/dangwu-go/dangwu/lifecycle/calendar"
)

func TestFillChoosesTheFirstKnownAlternative(t *testing.T) {
	facts := Finding{}.WithFact("a", CountOf(1)).WithFact("b", Value{})
	for template, want := range map[string]string{
		"x[ {a}]":               "x 1",
		"x[ {b}]":               "x",
		"[{b}|{a}|none]":        "1",
		"[{b}|none]":            "none",
		"[{a}{b}|{c}|]y":        "y",
		"[{a}][{b}][{a} again]": "11 again",
		"[{a}":                  "",
		"{b}[{a}]":              "unknown1",
		"[{due}|no day]":        "no day",
		"[{required}|no limit]": "no limit",
	} {
		assert.Equal(t, want, facts.fill(Text{En: template}).En, template)
	}
	facts.Due, facts.Required = calendar.MustParse("2026-06-11"), CountOf(5)
	assert.Equal(t, "11 June 2026, 5", facts.fill(Text{En: "[{due}|no day], [{required}|no limit]"}).En)
}

func TestWordsOfFacts(t *testing.T) {
	assert.Equal(t, Text{"四项议程的记录、党员大会决议", "the record of the four items, the resolution"}, wordOf("record", "agenda, resolution"))
	assert.Equal(t, Text{"工作单位", "the unit of work"}, wordOf("places", "work"))
	assert.Equal(t, Text{"做党所分配的工作", "assigned work"}, wordOf("series", "work"), "the same word means something else in another fact")
	assert.Equal(t, Text{"四项议程的记录、b-1", "the record of the four items, b-1"}, wordText("agenda, b-1"))
	assert.Equal(t, Text{"a,b", "a,b"}, wordText("a,b"))
	for w, text := range wordNames {
		assert.NotEmpty(t, text.Zh, w)
		assert.NotEmpty(t, text.En, w)
	}
}

var templateNames = regexp.MustCompile(`\{([^{}]*)\}`)

func namesIn(s string) (all []string) {
	for _, m := range templateNames.FindAllStringSubmatch(s, -1) {
		if !slices.Contains(all, m[1]) {
			all = append(all, m[1])
		}
	}
	return all
}

// Whatever facts a finding has, its text reads as one sentence: nothing
// unknown, no punctuation left over from what was not told. Only the names
// outside brackets have to be there.
func TestTextsReadWithAnyFacts(t *testing.T) {
	badZh := regexp.MustCompile(`未知|^[，；：、）]|[，；：、（]$|[，；：、（][，；：、）]|（）`)
	badEn := regexp.MustCompile(`unknown|^[ ,;:)]|[ ,;:(]$|[,;:(][,;:)]| [ ,;:)]|\( `)
	brackets := regexp.MustCompile(`\[[^\]]*\]`)
	tried := 0
	for r := range AllRules() {
		for v, text := range r.findings {
			if !strings.Contains(text.Zh, "[") {
				continue
			}
			all := namesIn(text.Zh)
			needed := namesIn(brackets.ReplaceAllString(text.Zh, ""))
			for set := range 1 << len(all) {
				f := Finding{Rule: r.ID, Verdict: v, Force: Must}
				for i, n := range all {
					if set>>i&1 == 0 && !slices.Contains(needed, n) {
						continue
					}
					switch n {
					case "due":
						f.Due = calendar.MustParse("2026-06-11")
					case "required":
						f.Required = CountOf(5)
					case "on", "since", "leaves", "penalty-ends":
						f.AddFact(n, DateOf(calendar.MustParse("2026-05-11")))
					case "record", "opinions", "places":
						f.AddFact(n, WordOf("register, residence"))
					default:
						f.AddFact(n, CountOf(3))
					}
				}
				got := f.Text()
				assert.NotRegexp(t, badZh, got.Zh, "%s %s", r.ID, v)
				assert.NotRegexp(t, badEn, got.En, "%s %s", r.ID, v)
				tried++
			}
		}
	}
	assert.Greater(t, tried, 800)
}

// What a clerk reads, in both languages.
func TestTextsOfDevelopment(t *testing.T) {
	book := on("2026-06-30")
	start := func(rule RuleID, v Verdict) Finding {
		c, ok := book.RuleClause(rule)
		assert.True(t, ok, rule)
		f := c.Finding(rule, "p-1")
		f.Verdict = v
		return f
	}
	since, due := DateOf(calendar.MustParse("2026-05-20")), calendar.MustParse("2026-06-20")
	talk := start(DevelopmentTalk, Unmet)
	assert.Equal(t, "尚未派人同申请人谈话", talk.Text().Zh, "a step that has to come first")
	talk.Due = due
	talk = talk.WithFact("since", since)
	assert.Equal(t, "2026年5月20日收到申请，应不晚于2026年6月20日派人同申请人谈话，尚未办理", talk.Text().Zh, "overdue")
	talk = talk.WithFact("on", DateOf(calendar.MustParse("2026-06-25")))
	assert.Equal(t, Text{"2026年5月20日收到申请，应不晚于2026年6月20日派人同申请人谈话，实际2026年6月25日",
		"application received 20 May 2026; talk with the applicant: due by 20 June 2026, in fact 25 June 2026"}, talk.Text(), "late")
	assert.Equal(t, Violation, talk.Severity())
	assert.NotEmpty(t, talk.Remedy().Zh)

	papers := start(DevelopmentPapers, Unmet).WithFact("record", WordOf("application, review"))
	assert.Equal(t, Text{"将决议和有关材料报上级党委的材料不全，缺少：入党申请书、政治审查材料",
		"resolution and papers sent up: records incomplete, lacking the application, the review papers"}, papers.Text())

	oath := start(DevelopmentOathMonth, Unmet)
	assert.Equal(t, Deviation, oath.Severity(), "generally")
	oath.Reason = "国庆节集中宣誓"
	assert.Equal(t, Settled, oath.Severity())

	days := start(DevelopmentNoticeDays, UnknownFacts)
	days.Due = due
	days = days.WithFact("since", since)
	assert.Contains(t, days.Text().Zh, "2026年6月20日")
	assert.Equal(t, Asking, days.Severity())
	assert.Contains(t, days.Remedy().Zh, "核对工作日", "nothing is missing: the remedy of the rule")
	asked := start(DevelopmentIrregular, UnknownFacts)
	assert.Contains(t, asked.Text().Zh, "须由党组织综合分析研判")
	assert.Contains(t, asked.Remedy().Zh, "作出决定")
	missing := start(DevelopmentAge, UnknownFacts).WithFact("age", Value{})
	assert.Equal(t, "未填报申请时的年龄", missing.Text().Zh)
	assert.Equal(t, "补填申请时的年龄", missing.Remedy().Zh)
}

// No text decides about a person: what is done to one is for a body that the
// remedy names.
func TestRemediesOfStandingNameWhoDecides(t *testing.T) {
	body := regexp.MustCompile(`党支部|党员大会|党组织|支部委员会|基层党委`)
	for r := range AllRules() {
		if strings.HasPrefix(string(r.ID), "standing.") {
			assert.Regexp(t, body, r.remedy.Zh, r.ID)
			for v, text := range r.findings {
				assert.NotRegexp(t, `应当?予以除名|自动除名的|一律除名`, text.Zh, "%s %s", r.ID, v)
			}
		}
	}
}

// Every rule of these rooms has words for met and unmet, and one with a last
// day for what is still pending.
func TestNewRulesHaveWords(t *testing.T) {
	for r := range AllRules() {
		room, _, _ := strings.Cut(string(r.ID), ".")
		if room != "development" && room != "standing" && room != "transfer" && !strings.HasPrefix(string(r.ID), "vote.admission") {
			continue
		}
		assert.NotEmpty(t, r.findings[Met], r.ID)
		assert.NotEmpty(t, r.findings[Unmet], r.ID)
		for _, text := range r.findings {
			if strings.Contains(text.Zh, "不晚于{due}") {
				assert.NotEmpty(t, r.findings[Pending], r.ID)
			}
		}
	}
}

func TestPeriodsInTexts(t *testing.T) {
	for span, want := range map[string]Text{
		"2026-05-01..2026-06-01": {"2026年5月", "2026-05"},
		"2026-04-01..2026-07-01": {"2026年第二季度", "2026-Q2"},
		"2026-01-01..2026-07-01": {"2026年上半年", "2026-H1"},
		"2026-07-01..2027-01-01": {"2026年下半年", "2026-H2"},
		"2026-01-01..2027-01-01": {"2026年", "2026"},
		"2026-05-11..2026-05-12": {"2026年5月11日", "11 May 2026"},
		"2026-05-11..2026-05-13": {"2026年5月11日至2026年5月12日", "11 May 2026 to 12 May 2026"},
	} {
		assert.Equal(t, want, periodText(calendar.MustParseSpan(span)), span)
	}
	assert.Equal(t, Text{"本期", "the period"}, periodText(calendar.Span{}))
}
