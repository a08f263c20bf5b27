package main

import (
	"slices"
	"strconv"
	"strings"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
	"github.com/dangwu-go/dangwu/lifecycle/development"
	"github.com/dangwu-go/dangwu/members"
	"github.com/dangwu-go/dangwu/orgtree"
)

// column is one column of a diary: its English heading, which is the name of the
// field in the JSON form, its Chinese heading, and others.
type column struct {
	key, zh string
	also    []string
	read    func(r *row, cell string) *regulation.Fault
	words   []regulation.Text // of an enumeration
}

func (c *column) heading() regulation.Text { return regulation.Text{Zh: c.zh, En: c.key} }

// row is one row of a diary being read.
type row struct {
	line  int
	entry development.Entry
	kind  kind
	said  claim // in the column of outcomes

	noes, abstentions int  // they only have to add up
	counts            bool // one of the two is given

	settled bool // the outcome is in the entry
	about   *person
}

// person is what a diary says of the person, in whichever rows.
type person struct {
	id         members.ID
	name       members.Name
	birth      calendar.Date
	mobile     development.Answer
	unit       development.UnitSet
	orgKind    orgtree.Kind
	able       development.Answer
	transition development.Transition
	asOf       calendar.Date
}

// columns are all that a diary may have.
func columns() []column {
	plain := func(key, zh string, read func(*row, string) *regulation.Fault, also ...string) column {
		return column{key: key, zh: zh, also: also, read: read}
	}
	return []column{
		plain("on", "日期", day(func(r *row) *calendar.Date { return &r.entry.On }), "办理日期", "时间", "date"),
		plain("type", "事项", readType, "办理事项", "act"),
		plain("outcome", "结果", readOutcome, "办理结果", "passed", "clear"),
		plain("reason", "理由", func(r *row, cell string) *regulation.Fault { r.entry.Reason = cell; return nil }, "原因"),
		list("records", "材料", "record", development.AllRecords(), recordNames, func(r *row) *[]development.Record { return &r.entry.Records }, "在案材料", "有关材料"),

		plain("count", "人数", number(func(r *row) **int { return &r.entry.Count })),
		plain("mentors", "其中培养联系人", number(func(r *row) **int { return &r.entry.Mentors })),
		list("opinions", "听取意见", "opinion", development.AllOpinions(), nil, func(r *row) *[]development.Opinion { return &r.entry.Opinions }, "听取意见范围"),
		list("places", "公示地点", "place", development.AllPlaces(), nil, func(r *row) *[]development.Place { return &r.entry.Places }),
		plain("days", "培训天数", number(func(r *row) **int { return &r.entry.Days }), "天数"),
		plain("hours", "培训学时", number(func(r *row) **int { return &r.entry.Hours }), "学时"),
		word("organizer", "组织者", "organizer", development.AllOrganizers(), map[string]development.Organizer{
			"县委组织部": development.CountyOrganizationDepartment, "区委组织部": development.CountyOrganizationDepartment, "支部": development.BranchOrganizer,
		}, func(r *row) *development.Organizer { return &r.entry.Organizer }, "组织单位", "主办单位"),
		word("mode", "培训方式", "mode", development.AllVenues(), map[string]development.Venue{"现场": development.InPerson, "线上": development.ByVideo},
			func(r *row) *development.Venue { return &r.entry.Venue }),
		plain("override", "特殊情况未培训", flagged(func(r *row, b bool) *regulation.Fault { r.entry.Override = b; return nil })),
		word("approver", "批准机关", "approver", development.AllApprovers(), map[string]development.Approver{"党委": development.ByCommittee, "工委": development.ByWorkingCommittee},
			func(r *row) *development.Approver { return &r.entry.Approver }, "审批机关", "预审机关", "审批单位"),
		plain("leaves", "离开日期", day(func(r *row) *calendar.Date { return &r.entry.Leaves })),

		plain("due", "应到", number(func(r *row) **int { return &r.entry.Due }), "应到会", "应到人数", "应到会人数"),
		plain("present", "实到", number(func(r *row) **int { return &r.entry.Present }), "实到会", "实到人数", "实到会人数", "到会人数"),
		plain("for", "赞成", number(func(r *row) **int { return &r.entry.For }), "赞成票", "赞成人数", "同意票"),
		plain("against", "反对", alone(func(r *row) *int { return &r.noes }), "反对票", "反对人数"),
		plain("abstain", "弃权", alone(func(r *row) *int { return &r.abstentions }), "弃权票", "弃权人数"),
		plain("writtenFor", "书面赞成", number(func(r *row) **int { return &r.entry.WrittenFor }), "书面同意"),
		plain("writtenAgainst", "书面反对", number(func(r *row) **int { return &r.entry.WrittenAgainst }), "书面不同意"),
		plain("secret", "无记名", flagged(func(r *row, b bool) *regulation.Fault { r.entry.Secret = &b; return nil }), "无记名投票", "表决方式"),
		word("decision", "决定", "decision", development.AllDecisions(), map[string]development.Decision{
			"转正": development.Convert, "按期转正": development.Convert, "延长": development.Extend, "取消": development.Cancel, "取消资格": development.Cancel,
		}, func(r *row) *development.Decision { return &r.entry.Decision }, "表决事项"),
		plain("months", "月数", number(func(r *row) **int { return &r.entry.Months }), "延长月数", "推迟月数"),

		word("to", "受理党组织", "to", development.AllLodgings(), nil, func(r *row) *development.Lodging { return &r.entry.To }),
		plain("continuous", "连续计算", flagged(func(r *row, b bool) *regulation.Fault { r.entry.Continuous = &b; return nil })),
		word("level", "接收层级", "level", development.AllLevels(), nil, func(r *row) *development.Level { return &r.entry.Level }),
		word("by", "认定机关", "by", development.AllDepartments(), nil, func(r *row) *development.Department { return &r.entry.By }),

		plain("id", "编号", func(r *row, cell string) *regulation.Fault {
			id, err := members.ParseID(cell)
			return once(&r.about.id, id, err)
		}),
		plain("name", "姓名", func(r *row, cell string) *regulation.Fault {
			n, err := members.ParseName(cell)
			return once(&r.about.name, n, err)
		}),
		plain("birth", "出生日期", aboutDay(func(p *person) *calendar.Date { return &p.birth }), "出生年月日", "born"),
		plain("mobile", "流动人员", flagged(func(r *row, b bool) *regulation.Fault { return once(&r.about.mobile, asAnswer(b), nil) })),
		aboutWord("unit", "单位情况", "unit", development.AllUnitSets(), func(p *person) *development.UnitSet { return &p.unit }),
		aboutWord("orgKind", "党组织类别", "kind", orgtree.AllKinds(), func(p *person) *orgtree.Kind { return &p.orgKind }),
		plain("able", "具备发展条件", flagged(func(r *row, b bool) *regulation.Fault { return once(&r.about.able, asAnswer(b), nil) })),
		aboutWord("transition", "新旧规定适用", "transition", development.AllTransitions(), func(p *person) *development.Transition { return &p.transition }),
		plain("asOf", "截至日期", aboutDay(func(p *person) *calendar.Date { return &p.asOf })),

		plain("remark", "备注", passOver, "remarks"),
		plain("no", "序号", passOver, "编次"),
	}
}

// recordNames are what diaries call the papers besides.
var recordNames = map[string]development.Record{
	"推荐材料": development.Recommendation, "支委会会议记录": development.CollectiveDecision, "培养考察登记表": development.Register,
	"政治审查内容（一）": development.Topic1, "政审结论": development.Document, "政审材料": development.Review,
	"《中国共产党入党志愿书》": development.Form, "人事档案": development.PersonnelFile, "党员档案": development.MemberFile,
}

func passOver(*row, string) *regulation.Fault { return nil }

func readType(r *row, cell string) *regulation.Fault {
	k, known := kinds()[normal(cell)]
	if !known {
		return unknownAct(cell)
	}
	r.kind = k
	r.entry.Type = k.event
	return nil
}

// unknownAct suggests the names that are most like what stands in a cell, without
// repeating it.
func unknownAct(cell string) *regulation.Fault {
	type like struct {
		name  regulation.Text
		score int
	}
	var all []like
	given := []rune(normal(cell))
	for _, e := range development.AllEvents() {
		if _, outcome := outcomesOf[e]; outcome || e == development.Corrected {
			continue
		}
		name := e.Step()
		own := []rune(normal(name.Zh))
		common := 0
		for i := range own {
			if slices.Contains(given, own[i]) {
				common++
				if i > 0 && strings.Contains(string(given), string(own[i-1:i+1])) {
					common += 2 // two characters in a row tell more than two apart
				}
			}
		}
		all = append(all, like{regulation.Text{Zh: name.Zh, En: e.String()}, common * 100 / (len(own) + len(given))})
	}
	slices.SortStableFunc(all, func(a, b like) int { return b.score - a.score })
	if all[0].score < 40 {
		return fault("unknown-type", "没有这种事项，可用的名称用 -form 列出", "no such kind of act; -form lists the names")
	}
	zh, en := all[0].name.Zh, all[0].name.En
	if all[1].score*10 >= all[0].score*9 {
		zh, en = zh+"”或者“"+all[1].name.Zh, en+"” or “"+all[1].name.En
	}
	return fault("unknown-type", "没有这种事项，是不是“"+zh+"”？全部名称用 -form 列出", "no such kind of act; “"+en+"”, perhaps? -form lists the names")
}

func readOutcome(r *row, cell string) *regulation.Fault {
	said, known := outcomes[normal(cell)]
	if !known {
		return fault("unknown-outcome", "没有这种结果，应如：合格、不合格、通过、未通过、批准、未批准", "no such outcome; write passed or failed, approved or refused")
	}
	r.said = said
	return nil
}

// day reads a day of an entry.
func day(at func(*row) *calendar.Date) func(*row, string) *regulation.Fault {
	return func(r *row, cell string) *regulation.Fault {
		d, f := readDay(cell)
		*at(r) = d
		return f
	}
}

// readDay reads a day with its year first: 2026-06-01, 2026/6/1, 2026.6.1,
// 20260601, 2026年6月1日, and a clock of zeros after it.
func readDay(cell string) (calendar.Date, *regulation.Fault) {
	s := strings.TrimSpace(narrow(cell))
	if i := strings.LastIndexAny(s, " T"); i > 0 && strings.Contains(s[i:], ":") && strings.Trim(s[i+1:], "0:") == "" {
		s = strings.TrimSpace(s[:i])
	}
	if len(s) == 8 && digits(s) {
		s = s[:4] + "-" + s[4:6] + "-" + s[6:]
	}
	for _, sep := range [][3]string{{"年", "月", "日"}, {"/", "/", ""}, {".", ".", ""}, {"-", "-", ""}} {
		y, rest, one := strings.Cut(s, sep[0])
		m, d, two := strings.Cut(rest, sep[1])
		d, three := strings.CutSuffix(strings.TrimSpace(d), sep[2])
		y, m, d = strings.TrimSpace(y), strings.TrimSpace(m), strings.TrimSpace(d)
		if one && two && three && len(y) == 4 && digits(y) && digits(m) && digits(d) && len(m) <= 2 && len(d) <= 2 {
			s = y + "-" + two2(m) + "-" + two2(d)
			break
		}
	}
	on, err := calendar.Parse(s)
	if err != nil {
		return calendar.Date{}, fault(regulation.CodeOf(err), "不是有效的日期，应如2026-06-01、2026/6/1或者2026年6月1日", "not a day as 2026-06-01, 2026/6/1 or 2026年6月1日")
	}
	return on, nil
}

func two2(s string) string {
	if len(s) == 1 {
		return "0" + s
	}
	return s
}

func digits(s string) bool {
	return s != "" && strings.IndexFunc(s, func(r rune) bool { return r < '0' || r > '9' }) < 0
}

// narrow writes digits and signs of full width as plain ones.
func narrow(s string) string {
	return strings.Map(func(r rune) rune {
		if r >= '！' && r <= '～' {
			return r - '！' + '!'
		}
		return r
	}, s)
}

// readNumber reads a whole number, with or without what is counted.
func readNumber(cell string) (int, *regulation.Fault) {
	s := strings.TrimSpace(narrow(cell))
	for _, unit := range []string{"个月", "学时", "人", "名", "票", "天"} {
		if before, ok := strings.CutSuffix(s, unit); ok {
			s = strings.TrimSpace(before)
			break
		}
	}
	n, err := strconv.Atoi(s)
	if err != nil || !digits(strings.TrimPrefix(s, "-")) || len(s) > 9 {
		return 0, fault("invalid-number", "应为整数，如12", "not a whole number as 12")
	}
	return n, nil
}

func number(at func(*row) **int) func(*row, string) *regulation.Fault {
	return func(r *row, cell string) *regulation.Fault {
		n, f := readNumber(cell)
		if f == nil {
			*at(r) = &n
		}
		return f
	}
}

// alone reads votes that only have to add up.
func alone(at func(*row) *int) func(*row, string) *regulation.Fault {
	return func(r *row, cell string) *regulation.Fault {
		n, f := readNumber(cell)
		*at(r), r.counts = n, r.counts || f == nil
		return f
	}
}

func flagged(set func(*row, bool) *regulation.Fault) func(*row, string) *regulation.Fault {
	return func(r *row, cell string) *regulation.Fault {
		switch normal(cell) {
		case "是", "有", "√", "✓", "无记名", "无记名投票", "yes", "true", "y", "1":
			return set(r, true)
		case "否", "无", "×", "✗", "记名", "记名投票", "举手", "举手表决", "no", "false", "n", "0":
			return set(r, false)
		}
		return fault("invalid-flag", "应填“是”或者“否”", "write yes or no")
	}
}

func asAnswer(b bool) development.Answer {
	if b {
		return development.Yes
	}
	return development.No
}

// enum is a value of an enumeration with its word and its labels.
type enum interface {
	comparable
	String() string
	Label() regulation.Text
}

// find finds a value by its word, either label, or another name.
func find[E enum](what string, all []E, others map[string]E, cell string) (E, *regulation.Fault) {
	var none E
	name := normal(cell)
	var zh, en []string
	for _, e := range all {
		if name == normal(e.String()) || name == normal(e.Label().Zh) || name == normal(e.Label().En) {
			return e, nil
		}
		zh, en = append(zh, e.Label().Zh), append(en, e.String())
	}
	for other, e := range others {
		if name == normal(other) {
			return e, nil
		}
	}
	if len(zh) > 12 {
		zh, en = append(zh[:12:12], "等"), append(en[:12:12], "…")
	}
	return none, fault(regulation.Code("unknown-"+what), "没有这一项，应为："+strings.Join(zh, "；"), "not one of: "+strings.Join(en, ", "))
}

func wordsOf[E enum](all []E) []regulation.Text {
	out := make([]regulation.Text, len(all))
	for i, e := range all {
		out[i] = regulation.Text{Zh: e.Label().Zh, En: e.String()}
	}
	return out
}

func word[E enum](key, zh, what string, all []E, others map[string]E, at func(*row) *E, also ...string) column {
	return column{key: key, zh: zh, also: also, words: wordsOf(all), read: func(r *row, cell string) *regulation.Fault {
		e, f := find(what, all, others, cell)
		*at(r) = e
		return f
	}}
}

// list is a column of several values. 无 says that there are none, which is more
// than an empty cell says.
func list[E enum](key, zh, what string, all []E, others map[string]E, at func(*row) *[]E, also ...string) column {
	read := func(r *row, cell string) *regulation.Fault {
		out := []E{}
		*at(r) = out
		if n := normal(cell); n == "无" || n == "没有" || n == "none" {
			return nil
		}
		for _, part := range strings.FieldsFunc(cell, func(c rune) bool { return c == '；' || c == ';' || c == '|' || c == '\n' }) {
			if e, f := find(what, all, others, part); f == nil {
				out = append(out, e)
				continue
			}
			for _, one := range strings.FieldsFunc(part, func(c rune) bool { return c == '、' || c == '，' || c == ',' || c == '/' }) {
				e, f := find(what, all, others, one)
				if f != nil {
					return f
				}
				out = append(out, e)
			}
		}
		*at(r) = out
		return nil
	}
	return column{key: key, zh: zh, also: also, words: wordsOf(all), read: read}
}

// once keeps what a row says of the person; another row may say the same, and
// nothing else.
func once[T comparable](at *T, v T, err error) *regulation.Fault {
	if err != nil {
		return regulation.At("", err).(*regulation.Fault)
	}
	var unset T
	if *at != unset && *at != v {
		return fault(regulation.ConflictingField, "与前面的行填写的不一致", "another row says something else")
	}
	*at = v
	return nil
}

func aboutDay(at func(*person) *calendar.Date) func(*row, string) *regulation.Fault {
	return func(r *row, cell string) *regulation.Fault {
		d, f := readDay(cell)
		if f != nil {
			return f
		}
		return once(at(r.about), d, nil)
	}
}

func aboutWord[E enum](key, zh, what string, all []E, at func(*person) *E) column {
	return column{key: key, zh: zh, words: wordsOf(all), read: func(r *row, cell string) *regulation.Fault {
		e, f := find(what, all, nil, cell)
		if f != nil {
			return f
		}
		return once(at(r.about), e, nil)
	}}
}
