package members

import (
	"bytes"
	"encoding/json"
	"errors"
	"slices"
	"strconv"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
)

// Spell is a value that holds for a time: a home branch, a category. Without
// Until it holds until the next spell begins, so that a history may be written
// as beginnings alone.
type Spell[V ~string] struct {
	Value    V             `json:"value"`
	From     calendar.Date `json:"from"`              // first day
	Until    calendar.Date `json:"until,omitzero"`    // first day no longer; unset: until the next one
	Recorded calendar.Date `json:"recorded,omitzero"` // day of entry in the books; unset: known always
}

// Interval is a time during which something is so.
type Interval struct {
	From     calendar.Date `json:"from"`              // first day
	Until    calendar.Date `json:"until,omitzero"`    // first day no longer; unset: it goes on
	Recorded calendar.Date `json:"recorded,omitzero"` // day of entry in the books; unset: known always
}

// Facts are the recorded facts of one membership. Only ID and Admitted are
// needed. A person who left and was admitted anew has a second record with an
// id of its own.
//
// Its JSON leaves out what is unset and is redacted; [Facts.RevealJSON] is
// whole. Reading refuses unknown fields.
type Facts struct {
	ID       ID            `json:"id"`
	Name     Name          `json:"name,omitzero"`
	Sex      Sex           `json:"sex,omitzero"` // unset: that of the identity number
	Identity Identity      `json:"identity,omitzero"`
	Phone    Phone         `json:"phone,omitzero"`
	Born     calendar.Date `json:"born,omitzero"` // unset: that of the identity number

	// Admitted is the day on which the branch meeting passed the admission
	// (入党日期): membership and probation count from it, not from the approval
	// and not from the oath. Constitution, Art. 7 para. 4.
	Admitted          calendar.Date `json:"admitted"`
	AdmissionApproved calendar.Date `json:"admissionApproved,omitzero"` // approval of the admission above

	// Extension is by how many months probation was extended, 6 to 12, or 0
	// (development rules, Art. 31 of 2026, Art. 32 of 2014). It runs from the
	// end of the year of probation, whenever it was resolved.
	Extension         uint8         `json:"extension,omitzero"`
	ExtensionApproved calendar.Date `json:"extensionApproved,omitzero"` // approval of the extension above

	ConversionMeeting  calendar.Date `json:"conversionMeeting,omitzero"`  // the branch meeting passed the conversion (支部大会通过转正)
	ConversionApproved calendar.Date `json:"conversionApproved,omitzero"` // approval of the conversion above (转正审批)

	// FullSince is the day of conversion as some file has it (转正日期). It says
	// that the conversion took place; Party age is not read from it.
	FullSince calendar.Date `json:"fullSince,omitzero"`

	// ProbationEnded is the last word on the end of probation, for those
	// admitted under older texts, whose probation was not a year. It takes the
	// place of one year and Extension, and may be the day of admission.
	ProbationEnded calendar.Date `json:"probationEnded,omitzero"`

	Left   calendar.Date `json:"left,omitzero"` // first day no longer a member
	LeftBy Exit          `json:"leftBy,omitzero"`

	Homes      []Spell[OrgID] `json:"homes,omitempty"`      // the one branch of registration (组织关系所在党支部), Constitution, Art. 8
	Dues       []Spell[Word]  `json:"dues,omitempty"`       // category of dues (党费类别), a word of the package fees
	Categories []Spell[Word]  `json:"categories,omitempty"` // the caller's own category of members (党员分类)

	Limits     []Limit     `json:"limits,omitempty"`     // times without the rights of a full member
	Stopped    []Interval  `json:"stopped,omitempty"`    // membership suspended (停止党籍)
	Away       []Interval  `json:"away,omitempty"`       // away from the home branch (外出)
	Exclusions []Exclusion `json:"exclusions,omitempty"` // grounds to be left out of the roll
}

// bare is Facts without its methods.
type bare Facts

// UnmarshalJSON reads the form that [Facts.RevealJSON] writes and refuses
// unknown fields with the code unknown-field, and redacted values. The facts
// are not yet checked; [New] does that. On an error f stays as it was.
func (f *Facts) UnmarshalJSON(b []byte) error {
	d := json.NewDecoder(bytes.NewReader(b))
	d.DisallowUnknownFields()
	var v bare
	if err := d.Decode(&v); err != nil {
		// The decoder repeats what it read, and so do the errors of calendar.
		var p *regulation.Fault
		switch code := regulation.CodeOf(err); {
		case errors.As(err, &p):
			return fault(p.Code, p.Path, p.Message.Zh, p.Message.En)
		case code != "error":
			return fault(code, "", "不是有效的日期", "not a day")
		}
		return fault(regulation.UnknownField, "", "不是党员信息的JSON，或者有未知字段", "not the JSON of a member, or with an unknown field")
	}
	*f = Facts(v)
	return nil
}

// RevealJSON gives the facts with name, identity number and telephone number in
// full, as UnmarshalJSON reads them. It is personal data. The error is that of
// an enumeration that is not one of its values.
func (f Facts) RevealJSON() ([]byte, error) {
	return json.Marshal(struct {
		bare
		Name     string `json:"name,omitempty"`
		Identity string `json:"identity,omitempty"`
		Phone    string `json:"phone,omitempty"`
	}{bare(f), f.Name.Reveal(), f.Identity.Reveal(), f.Phone.Reveal()})
}

// clone copies the slices.
func (f Facts) clone() Facts {
	f.Homes, f.Dues, f.Categories = slices.Clone(f.Homes), slices.Clone(f.Dues), slices.Clone(f.Categories)
	f.Limits, f.Stopped, f.Away = slices.Clone(f.Limits), slices.Clone(f.Stopped), slices.Clone(f.Away)
	f.Exclusions = slices.Clone(f.Exclusions)
	return f
}

// born is the day of birth as recorded, else as the identity number has it.
func (f *Facts) born() calendar.Date {
	if f.Born.IsZero() {
		return f.Identity.Born()
	}
	return f.Born
}

const probationMonths = 12 // Constitution, Art. 7 para. 1

// probationEnd is the day on which probation, with its extension, is over.
func (f *Facts) probationEnd() calendar.Date {
	if !f.ProbationEnded.IsZero() {
		return f.ProbationEnded
	}
	// The extension runs from the end of the year: 29 February 2024 gives 28
	// February 2025 and, six months on, 28 August.
	return f.Admitted.AddMonths(probationMonths).AddMonths(int(f.Extension))
}

// converted reports whether the conversion took place.
func (f *Facts) converted() bool { return !f.ConversionApproved.IsZero() || !f.FullSince.IsZero() }

// fullFrom is the first day as a full member with all rights: the end of
// probation, or the approval where it is later.
func (f *Facts) fullFrom() calendar.Date {
	if !f.converted() {
		return calendar.Date{}
	}
	decided := f.ConversionApproved
	if decided.IsZero() {
		decided = f.FullSince
	}
	if end := f.probationEnd(); end.After(decided) {
		return end
	}
	return decided
}

// asKnown gives the facts as they were known on a day; ok is false when the
// membership itself was not.
func (f Facts) asKnown(day calendar.Date) (_ Facts, ok bool) {
	if f.Admitted.After(day) || f.AdmissionApproved.After(day) {
		return Facts{}, false
	}
	unknown := func(d calendar.Date) bool { return d.After(day) }
	if unknown(f.ExtensionApproved) {
		f.Extension, f.ExtensionApproved = 0, calendar.Date{}
	}
	if unknown(f.ConversionMeeting) {
		f.ConversionMeeting = calendar.Date{}
	}
	if unknown(f.ConversionApproved) || unknown(f.FullSince) && f.ConversionApproved.IsZero() {
		f.ConversionApproved, f.FullSince = calendar.Date{}, calendar.Date{}
	}
	if unknown(f.FullSince) {
		f.FullSince = calendar.Date{}
	}
	if unknown(f.Left) {
		f.Left, f.LeftBy = calendar.Date{}, 0
	}
	f = f.clone()
	f.Homes = slices.DeleteFunc(f.Homes, func(s Spell[OrgID]) bool { return unknown(s.Recorded) })
	f.Dues = slices.DeleteFunc(f.Dues, func(s Spell[Word]) bool { return unknown(s.Recorded) })
	f.Categories = slices.DeleteFunc(f.Categories, func(s Spell[Word]) bool { return unknown(s.Recorded) })
	f.Limits = slices.DeleteFunc(f.Limits, func(s Limit) bool { return unknown(s.Recorded) })
	f.Stopped = slices.DeleteFunc(f.Stopped, func(s Interval) bool { return unknown(s.Recorded) })
	f.Away = slices.DeleteFunc(f.Away, func(s Interval) bool { return unknown(s.Recorded) })
	f.Exclusions = slices.DeleteFunc(f.Exclusions, func(s Exclusion) bool { return unknown(s.Recorded) })
	return f, true
}

// check refuses facts that cannot be, the first of them in the order of the
// fields. Histories are expected in order of From; see sorted.
func (f *Facts) check() *regulation.Fault {
	if x := checkID(string(f.ID)); x != nil {
		return under("id", x)
	}
	if f.Sex > Female {
		return under("sex", regulation.UnknownWord("sex", ""))
	}
	if f.Admitted.IsZero() {
		return fault("missing-admitted", "admitted", "没有入党日期", "no day of admission")
	}
	if !f.born().IsZero() && !f.born().Before(f.Admitted) {
		return fault(InvalidOrder, "admitted", "入党不晚于出生", "admitted on or before the day of birth")
	}
	if f.Extension != 0 && (f.Extension < 6 || f.Extension > 12) {
		return fault(InvalidExtension, "extension", "延长预备期为6至12个月", "an extension of probation is 6 to 12 months")
	}
	if f.Extension != 0 && !f.ProbationEnded.IsZero() {
		return fault(regulation.ConflictingField, "probationEnded", "已写明预备期满日，不再计延长", "with the end of probation given, no extension counts")
	}
	if f.Extension == 0 && !f.ExtensionApproved.IsZero() {
		return fault("missing-extension", "extension", "有延长的批准日期，没有延长的月数", "an approval of an extension, and no months")
	}
	if f.probationEnd().IsZero() {
		return fault(regulation.Code(calendar.ErrDateOutOfRange), "admitted", "预备期满日超出支持的年份", "the end of probation is beyond the supported years")
	}
	for _, x := range [...]struct {
		path          string
		earlier, late calendar.Date
	}{
		{"admissionApproved", f.Admitted, f.AdmissionApproved},
		{"extensionApproved", f.Admitted, f.ExtensionApproved},
		{"conversionMeeting", f.Admitted, f.ConversionMeeting},
		{"conversionApproved", f.Admitted, f.ConversionApproved},
		{"conversionApproved", f.ConversionMeeting, f.ConversionApproved},
		{"fullSince", f.Admitted, f.FullSince},
		{"probationEnded", f.Admitted, f.ProbationEnded},
		{"left", f.Admitted, f.Left},
	} {
		if !x.late.IsZero() && x.late.Before(x.earlier) {
			return fault(InvalidOrder, x.path, "日期早于应当在先的日期", "a day before the one that comes first")
		}
	}
	if exitWords.of(f.LeftBy).id == "" && f.LeftBy != 0 {
		return under("leftBy", regulation.UnknownWord("exit", ""))
	}
	if f.Left.IsZero() != (f.LeftBy == 0) {
		if f.LeftBy == 0 {
			return fault("missing-left-by", "leftBy", "有离开日期，没有离开方式", "a day of leaving, and no kind")
		}
		return fault("missing-left", "left", "有离开方式，没有离开日期", "a kind of leaving, and no day")
	}
	if f.LeftBy == ProbationCancelled && f.converted() {
		return fault(regulation.ConflictingField, "leftBy", "已转正，不能取消预备党员资格", "a full member has no probationary membership to cancel")
	}
	if x := checkSpells("homes", f.Homes, checkOrg); x != nil {
		return x
	}
	if x := checkSpells("dues", f.Dues, checkWord); x != nil {
		return x
	}
	if x := checkSpells("categories", f.Categories, checkWord); x != nil {
		return x
	}
	for i, l := range f.Limits {
		if limitKindWords.of(l.Kind).id == "" {
			return under(place("limits", i)+".kind", regulation.UnknownWord("limit-kind", ""))
		}
		if x := checkDays(place("limits", i), l.From, l.Until); x != nil {
			return x
		}
	}
	for i, s := range f.Stopped {
		if x := checkDays(place("stopped", i), s.From, s.Until); x != nil {
			return x
		}
	}
	for i, s := range f.Away {
		if x := checkDays(place("away", i), s.From, s.Until); x != nil {
			return x
		}
	}
	for i, e := range f.Exclusions {
		if groundWords.of(e.Ground).id == "" {
			return under(place("exclusions", i)+".ground", regulation.UnknownWord("ground", ""))
		}
		if x := checkDays(place("exclusions", i), e.From, e.Until); x != nil {
			return x
		}
	}
	return nil
}

func place(path string, i int) string { return path + "[" + strconv.Itoa(i) + "]" }

func checkDays(path string, from, until calendar.Date) *regulation.Fault {
	if from.IsZero() {
		return fault("missing-from", path+".from", "没有起始日期", "no first day")
	}
	if !until.IsZero() && !until.After(from) {
		return fault(InvalidOrder, path+".until", "失效日期应晚于生效日期", "it ends on or before its first day")
	}
	return nil
}

// checkSpells refuses two values on one day, naming both.
func checkSpells[V ~string](path string, all []Spell[V], check func(string) *regulation.Fault) *regulation.Fault {
	for i, s := range all {
		if x := check(string(s.Value)); x != nil {
			return under(place(path, i)+".value", x)
		}
		if x := checkDays(place(path, i), s.From, s.Until); x != nil {
			return x
		}
		if i == 0 {
			continue
		}
		before := all[i-1]
		if s.From == before.From || !before.Until.IsZero() && before.Until.After(s.From) {
			day := s.From.String()
			return fault(Overlap, place(path, i),
				day+"同时有两个取值："+string(before.Value)+"、"+string(s.Value),
				"two values on "+day+": "+string(before.Value)+" and "+string(s.Value))
		}
	}
	return nil
}

// sorted gives the facts with their histories in order of From.
func (f Facts) sorted() Facts {
	f = f.clone()
	slices.SortStableFunc(f.Homes, func(a, b Spell[OrgID]) int { return a.From.Compare(b.From) })
	slices.SortStableFunc(f.Dues, func(a, b Spell[Word]) int { return a.From.Compare(b.From) })
	slices.SortStableFunc(f.Categories, func(a, b Spell[Word]) int { return a.From.Compare(b.From) })
	slices.SortStableFunc(f.Limits, func(a, b Limit) int { return a.From.Compare(b.From) })
	slices.SortStableFunc(f.Stopped, func(a, b Interval) int { return a.From.Compare(b.From) })
	slices.SortStableFunc(f.Away, func(a, b Interval) int { return a.From.Compare(b.From) })
	slices.SortStableFunc(f.Exclusions, func(a, b Exclusion) int { return a.From.Compare(b.From) })
	return f
}
