package members

import (
	"io"
	"iter"
	"strings"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
)

// memberRow is a row of the file of members.
type memberRow struct {
	Facts memberScalars

	org           OrgID
	orgSince      calendar.Date
	dues          Word
	duesSince     calendar.Date
	category      Word
	categorySince calendar.Date
}

// memberScalars are the fields of Facts that are no lists, so that rows can be
// compared.
type memberScalars struct {
	id                                                             ID
	name                                                           Name
	sex                                                            Sex
	identity                                                       Identity
	phone                                                          Phone
	born, admitted, admissionApproved, extensionApproved           calendar.Date
	conversionMeeting, conversionApproved, fullSince, probationEnd calendar.Date
	left                                                           calendar.Date
	extension                                                      uint8
	leftBy                                                         Exit
}

func (r *memberRow) facts() Facts {
	s := &r.Facts
	f := Facts{ID: s.id, Name: s.name, Sex: s.sex, Identity: s.identity, Phone: s.phone, Born: s.born, Admitted: s.admitted,
		AdmissionApproved: s.admissionApproved, Extension: s.extension, ExtensionApproved: s.extensionApproved,
		ConversionMeeting: s.conversionMeeting, ConversionApproved: s.conversionApproved, FullSince: s.fullSince,
		ProbationEnded: s.probationEnd, Left: s.left, LeftBy: s.leftBy}
	since := func(d calendar.Date) calendar.Date {
		if d.IsZero() {
			return s.admitted
		}
		return d
	}
	if r.org != "" {
		f.Homes = []Spell[OrgID]{{Value: r.org, From: since(r.orgSince)}}
	}
	if r.dues != "" {
		f.Dues = []Spell[Word]{{Value: r.dues, From: since(r.duesSince)}}
	}
	if r.category != "" {
		f.Categories = []Spell[Word]{{Value: r.category, From: since(r.categorySince)}}
	}
	return f
}

// inRow reports whether a history fits into a row of the file of members: one
// spell without end and without a day of entry.
func inRow[V ~string](h []Spell[V]) bool {
	return len(h) == 1 && h[0].Until.IsZero() && h[0].Recorded.IsZero()
}

func rowOf(m Member) memberRow {
	f := m.Facts()
	r := memberRow{Facts: memberScalars{f.ID, f.Name, f.Sex, f.Identity, f.Phone, f.Born, f.Admitted, f.AdmissionApproved,
		f.ExtensionApproved, f.ConversionMeeting, f.ConversionApproved, f.FullSince, f.ProbationEnded, f.Left, f.Extension, f.LeftBy}}
	if inRow(f.Homes) {
		r.org, r.orgSince = f.Homes[0].Value, f.Homes[0].From
	}
	if inRow(f.Dues) {
		r.dues, r.duesSince = f.Dues[0].Value, f.Dues[0].From
	}
	if inRow(f.Categories) {
		r.category, r.categorySince = f.Categories[0].Value, f.Categories[0].From
	}
	return r
}

var memberForm = form[memberRow]{
	columns: []column[memberRow]{
		idColumn("id", "编号", true, func(r *memberRow) *ID { return &r.Facts.id }, "member-id", "党员编号"),
		{"name", "姓名", []string{"党员姓名"}, false,
			func(r *memberRow, cell string, _ *ReadOptions) (f *regulation.Fault) {
				r.Facts.name, f = parseName(cell)
				return f
			},
			func(r *memberRow, o *WriteOptions) string {
				if o.Reveal {
					return r.Facts.name.Reveal()
				}
				return r.Facts.name.String()
			}},
		enumColumn("sex", "性别", false, &sexWords, func(r *memberRow) *Sex { return &r.Facts.sex }, "gender"),
		{"identity", "公民身份号码", []string{"id-card", "identity-number", "身份证号", "身份证号码"}, false,
			func(r *memberRow, cell string, o *ReadOptions) (f *regulation.Fault) {
				r.Facts.identity, f = parseIdentity(cell)
				if f != nil && f.Code == OldIdentity && o.UpgradeIdentities {
					n, err := UpgradeIdentity(cell)
					if err != nil {
						return err.(*regulation.Fault)
					}
					r.Facts.identity, f = n, nil
				}
				return f
			},
			func(r *memberRow, o *WriteOptions) string {
				if o.Reveal {
					return r.Facts.identity.Reveal()
				}
				return r.Facts.identity.String()
			}},
		{"phone", "联系电话", []string{"手机号", "手机号码", "电话"}, false,
			func(r *memberRow, cell string, _ *ReadOptions) (f *regulation.Fault) {
				r.Facts.phone, f = parsePhone(cell)
				return f
			},
			func(r *memberRow, o *WriteOptions) string {
				if o.Reveal {
					return r.Facts.phone.Reveal()
				}
				return r.Facts.phone.String()
			}},
		dateColumn("born", "出生日期", false, func(r *memberRow) *calendar.Date { return &r.Facts.born }, "birth-date", "出生年月日"),
		idColumn("org", "党组织编号", false, func(r *memberRow) *OrgID { return &r.org }, "branch", "所在党支部编号"),
		dateColumn("org-since", "转入日期", false, func(r *memberRow) *calendar.Date { return &r.orgSince }, "组织关系转入日期"),
		dateColumn("admitted", "入党日期", true, func(r *memberRow) *calendar.Date { return &r.Facts.admitted }, "join-date", "加入党组织日期"),
		dateColumn("admission-approved", "接收审批日期", false, func(r *memberRow) *calendar.Date { return &r.Facts.admissionApproved }),
		numberColumn("extension", "延长预备期月数", 255, func(r *memberRow) *uint8 { return &r.Facts.extension }, "extension-months"),
		dateColumn("extension-approved", "延长审批日期", false, func(r *memberRow) *calendar.Date { return &r.Facts.extensionApproved }),
		dateColumn("conversion-meeting", "转正大会日期", false, func(r *memberRow) *calendar.Date { return &r.Facts.conversionMeeting }),
		dateColumn("conversion-approved", "转正审批日期", false, func(r *memberRow) *calendar.Date { return &r.Facts.conversionApproved }),
		dateColumn("full-since", "转正日期", false, func(r *memberRow) *calendar.Date { return &r.Facts.fullSince }, "full-date", "转为正式党员日期"),
		dateColumn("probation-ended", "预备期满日期", false, func(r *memberRow) *calendar.Date { return &r.Facts.probationEnd }),
		wordColumn("dues", "党费类别", func(r *memberRow) *Word { return &r.dues }, func(o *ReadOptions) map[string]Word { return o.Dues }, "dues-category"),
		dateColumn("dues-since", "党费类别起始日期", false, func(r *memberRow) *calendar.Date { return &r.duesSince }),
		wordColumn("category", "党员分类", func(r *memberRow) *Word { return &r.category }, func(o *ReadOptions) map[string]Word { return o.Categories }),
		dateColumn("category-since", "党员分类起始日期", false, func(r *memberRow) *calendar.Date { return &r.categorySince }),
		dateColumn("left", "离开日期", false, func(r *memberRow) *calendar.Date { return &r.Facts.left }),
		enumColumn("left-by", "离开方式", false, &exitWords, func(r *memberRow) *Exit { return &r.Facts.leftBy }),
	},
	key: func(r *memberRow) (string, bool) { return string(r.Facts.id), r.Facts.id != "" },
	id:  func(r *memberRow) ID { return r.Facts.id },
	check: func(r *memberRow, _ *ReadOptions) *regulation.Fault {
		for _, x := range [...]struct {
			value  bool
			since  calendar.Date
			column string
		}{{r.org != "", r.orgSince, "org"}, {r.dues != "", r.duesSince, "dues"}, {r.category != "", r.categorySince, "category"}} {
			if !x.value && !x.since.IsZero() {
				return fault("missing-"+regulation.Code(x.column), x.column, "有起始日期，没有取值", "a first day, and no value")
			}
		}
		f := r.facts()
		x := f.check()
		if x == nil {
			return nil
		}
		x.Path = memberColumnOf(x.Path)
		return x
	},
}

// memberColumnOf turns a path into Facts into a column: conversionApproved into
// conversion-approved, homes[0].value into org.
func memberColumnOf(path string) string {
	for _, x := range [...][2]string{{"homes", "org"}, {"dues", "dues"}, {"categories", "category"}} {
		if strings.HasPrefix(path, x[0]) {
			return x[1]
		}
	}
	var b strings.Builder
	for _, r := range path {
		if r >= 'A' && r <= 'Z' {
			b.WriteByte('-')
			r += 'a' - 'A'
		}
		b.WriteRune(r)
	}
	return b.String()
}

// ReadMembers reads a file of members, a row each, with the home branch and the
// categories of now; histories are read by [ReadChanges].
//
// What all readers of this package have in common:
//
//   - Columns may stand in any order, under English headings (in any case, with
//     hyphens, underscores or spaces) or Chinese ones; [Columns] lists them.
//     [ReadOptions.Headings] gives names of your own, [ReadOptions.Ignore] what
//     to pass over. NDJSON has the same columns as fields of one flat object a
//     line: texts, numbers, null, lists of texts.
//   - The file is UTF-8, with or without a byte-order mark. Anything else
//     (GBK, as a rule) is refused with invalid-encoding.
//   - Cells lose the spaces around them, ids all spaces. Days have the year
//     first: 2026-01-02, 2026/1/2, 2026.1.2, 20260102, 2026年1月2日. Months are
//     the same without the day, amounts yuan with at most two decimals and no
//     grouping. Enumerations take the word and either label.
//   - A row whose cells are all good is kept, every other is reported, each bad
//     cell as a [Problem] of its own. Of rows with one key that are equal the
//     first is kept (repeated-row for the others); where they are not equal none
//     is (duplicate-id).
//   - An error means that the file as a whole cannot be read, and nothing is
//     returned: invalid-encoding, invalid-csv (no headings, quotes that do not
//     pair), unknown-heading, repeated-heading, missing-heading, too-large,
//     read-failed, unknown-format. Errors begin with the name of the file as
//     given.
//   - Neither problems nor errors repeat what a cell or a heading holds.
//
// An identity number that two rows share is not looked for: a person admitted
// anew has two records.
func ReadMembers(format Format, file string, r io.Reader, o ReadOptions) (*Roster, *Report, error) {
	rows, report, err := memberForm.read(format, file, r, o)
	if err != nil {
		return nil, nil, err
	}
	roster, err := NewRoster(func(yield func(Facts) bool) {
		for i := range rows.values {
			if !yield(rows.values[i].facts()) {
				return
			}
		}
	})
	if err != nil {
		return nil, nil, err
	}
	return roster, report, nil
}

// WriteMembers writes the members, a row each, redacted unless
// [WriteOptions.Reveal] is set; only then does the file read back. A history of
// more than one value, or one with an end or a day of entry, does not fit into
// a row: its columns stay empty, and [WriteChanges] writes it. Both files
// together are the whole roster. Errors: write-failed, unknown-format.
func WriteMembers(format Format, w io.Writer, r *Roster, o WriteOptions) error {
	return memberForm.write(format, w, func(yield func(memberRow) bool) {
		for m := range r.All() {
			if !yield(rowOf(m)) {
				return
			}
		}
	}, o)
}

var changeForm = form[Change]{
	columns: []column[Change]{
		idColumn("member", "编号", true, func(c *Change) *ID { return &c.Member }, "id", "党员编号"),
		enumColumn("matter", "变动事项", true, &matterWords, func(c *Change) *Matter { return &c.Matter }, "事项"),
		{"value", "取值", []string{"变动后"}, false,
			func(c *Change, cell string, o *ReadOptions) *regulation.Fault {
				// The matter may stand in a later column: words are looked up at the end.
				if !legible(cell) || len(cell) > MaxOrgIDBytes {
					return fault(InvalidValue, "", "取值过长或者含有控制字符", "too long, or with control characters")
				}
				c.Value = cell
				return nil
			},
			func(c *Change, o *WriteOptions) string {
				if g, f := groundWords.parse(c.Value); f == nil && c.Matter == MatterExclusion {
					return groundWords.in(g, o.Lang)
				}
				return c.Value
			}},
		dateColumn("from", "生效日期", true, func(c *Change) *calendar.Date { return &c.From }, "since", "起始日期"),
		dateColumn("until", "失效日期", false, func(c *Change) *calendar.Date { return &c.Until }),
		dateColumn("consent", "上级同意日期", false, func(c *Change) *calendar.Date { return &c.Consent }),
		dateColumn("approved", "大会通过日期", false, func(c *Change) *calendar.Date { return &c.Approved }),
		dateColumn("recorded", "登记日期", false, func(c *Change) *calendar.Date { return &c.Recorded }),
	},
	key: func(c *Change) (string, bool) {
		return string(c.Member) + "\x00" + c.Matter.String() + "\x00" + c.From.String() + "\x00" + c.markValue(), c.Member != "" && c.Matter != 0 && !c.From.IsZero()
	},
	id: func(c *Change) ID { return c.Member },
	check: func(c *Change, o *ReadOptions) *regulation.Fault {
		var f *regulation.Fault
		switch c.Matter {
		case MatterHome:
			c.Value = squeeze(c.Value)
		case MatterDues:
			c.Value, f = normalWord("dues", c.Value, o.Dues)
		case MatterCategory:
			c.Value, f = normalWord("category", c.Value, o.Categories)
		case MatterExclusion:
			var g Ground
			if g, f = groundWords.read(c.Value); f == nil {
				c.Value = g.String()
			}
		}
		if f != nil && c.Value != "" {
			return under("value", f)
		}
		one := Facts{ID: "x", Admitted: anyDay}
		if f = c.apply(&one); f == nil {
			f = one.check()
		}
		if f != nil {
			return asColumn(f)
		}
		return nil
	},
}

// markValue is the part of the key that lets a member have two grounds at once,
// or two values on one day reported as a conflict of the two.
func (c *Change) markValue() string {
	if c.Matter == MatterExclusion {
		return c.Value
	}
	return ""
}

func normalWord(en, cell string, known map[string]Word) (string, *regulation.Fault) {
	w, f := readWord(en, cell, known)
	if f != nil {
		return cell, f
	}
	return string(w), nil
}

// ReadChanges reads a file of dated facts, a row each, and lays them over the
// roster: histories of the home branch and the categories, times without rights,
// absences, grounds to be left out of the roll. See [Change] for the columns and
// [ReadMembers] for what holds of every reader.
//
// A row that names nobody on the roster is unknown-member. Rows of one member
// and matter that do not go together, among themselves or with the roster, are
// all reported, and the roster keeps what it had: most often
// overlapping-values.
func ReadChanges(format Format, file string, r io.Reader, roster *Roster, o ReadOptions) (*Roster, *Report, error) {
	rows, report, err := changeForm.read(format, file, r, o)
	if err != nil {
		return nil, nil, err
	}
	facts, faults := roster.overlay(rows.values)
	for i, line := range rows.lines {
		if x := faults[i]; x != nil {
			report.kept--
			report.problems = append(report.problems, Problem{file, line, rows.heading(x.Path), rows.values[i].Member, x.Code, x.Message})
		}
	}
	report.sort()
	changed, err := roster.With(facts...)
	if err != nil {
		return nil, nil, err
	}
	return changed, report, nil
}

// WriteChanges writes the dated facts that [WriteMembers] has no room for, a row
// each. They hold no names. Errors: write-failed, unknown-format.
func WriteChanges(format Format, w io.Writer, r *Roster, o WriteOptions) error {
	return changeForm.write(format, w, r.longChanges(), o)
}

// Changes yields every dated fact of the roster as a row, member by member.
func (r *Roster) Changes() iter.Seq[Change] {
	return func(yield func(Change) bool) {
		t := r.table()
		for i := range uint32(t.len()) {
			for c := range t.changes(i) {
				if !yield(c) {
					return
				}
			}
		}
	}
}

func (r *Roster) longChanges() iter.Seq[Change] {
	return func(yield func(Change) bool) {
		t := r.table()
		short := func(i uint32, m Matter) bool {
			var rows []spell
			switch m {
			case MatterHome:
				rows = t.homes.of(i)
			case MatterDues:
				rows = t.duesSpans.of(i)
			case MatterCategory:
				rows = t.categorySpan.of(i)
			}
			return len(rows) == 1 && rows[0].until.IsZero() && rows[0].recorded.IsZero()
		}
		for i := range uint32(t.len()) {
			for c := range t.changes(i) {
				if !short(i, c.Matter) && !yield(c) {
					return
				}
			}
		}
	}
}
