package members

import (
	"encoding/json"
	"fmt"
	"iter"
	"log/slog"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
)

// Member is one membership (党员) with its checked facts. It is a small value
// that points into its [Roster]. It prints as its id and redacted name. The
// zero Member is nobody: outside on every day.
//
// The questions about a day allocate nothing. An unset day is a day outside
// every membership.
type Member struct {
	t *table
	i uint32
}

var nobody = func() *table {
	t := &table{}
	_ = t.add(&Facts{})
	return t.freeze()
}()

// New checks the facts of one member and compiles them. Histories may come in
// any order. Errors carry the path of the field; the first of: invalid-id,
// identity-number-as-id, unknown-sex, missing-admitted, invalid-order (days in
// the wrong order), invalid-extension, conflicting-fields, missing-extension,
// date-out-of-range, unknown-exit, missing-left-by, missing-left, invalid-word,
// missing-from, overlapping-values (two homes or categories on one day, naming
// both), unknown-limit-kind, unknown-ground, too-large.
func New(f Facts) (Member, error) {
	r, err := newRoster(func(yield func(Facts) bool) { yield(f) }, func(int) string { return "" })
	if err != nil {
		return Member{}, err
	}
	return Member{r.t, 0}, nil
}

func (m Member) row() (*table, uint32) {
	if m.t == nil {
		return nobody, 0
	}
	return m.t, m.i
}

// IsZero reports whether m is nobody.
func (m Member) IsZero() bool { return m.t == nil }

// ID gives the id.
func (m Member) ID() ID {
	t, i := m.row()
	return ID(t.ids.at(i))
}

// Name gives the name, which prints redacted.
func (m Member) Name() Name {
	t, i := m.row()
	return Name{t.names.at(i)}
}

// Identity gives the identity number, which prints redacted.
func (m Member) Identity() Identity {
	t, i := m.row()
	return t.identity[i]
}

// Phone gives the telephone number, which prints redacted.
func (m Member) Phone() Phone {
	t, i := m.row()
	return Phone{t.phones.at(i)}
}

// Sex gives the recorded sex, else that of the identity number; unset when
// neither is known.
func (m Member) Sex() Sex {
	t, i := m.row()
	if t.sex[i] != 0 {
		return t.sex[i]
	}
	return t.identity[i].Sex()
}

// Born gives the recorded day of birth, else that of the identity number; unset
// when neither is known. Where they differ the recorded day counts; see
// [Member.Doubts].
func (m Member) Born() calendar.Date {
	t, i := m.row()
	if !t.born[i].IsZero() {
		return t.born[i]
	}
	return t.identity[i].Born()
}

// AgeOn gives the age in whole years on a day (周岁), the birthday itself
// counting as reached; -1 when the day of birth is not known or later.
func (m Member) AgeOn(day calendar.Date) int { return m.Born().AgeOn(day) }

// Admitted gives the day of admission by the branch meeting (入党日期).
func (m Member) Admitted() calendar.Date {
	t, i := m.row()
	return t.admitted[i]
}

// ProbationEnd gives the day on which probation is over (预备期满之日): a year
// after the admission, and the extension counted from there; 29 February falls
// on 28 February. It is the first day after probation, and the earliest on which
// conversion can take effect. Constitution, Art. 7; development rules, Art. 31.
func (m Member) ProbationEnd() calendar.Date {
	t, i := m.row()
	f := Facts{Admitted: t.admitted[i], Extension: t.extension[i], ProbationEnded: t.probationEnd[i]}
	return f.probationEnd()
}

// PartyAgeFrom gives the day from which Party age counts (党龄起算日): the end of
// probation, any extension included, once the member has been converted;
// neither the meeting nor the approval moves it. Unset for a member not yet
// converted. Constitution, Art. 7 para. 4; development rules, Art. 33.
func (m Member) PartyAgeFrom() calendar.Date {
	t, i := m.row()
	return t.ageFrom[i]
}

// PartyAgeOn gives the Party age on a day in whole years (党龄), -1 before it
// begins, for those who have none, and from the day of leaving on. A time of
// suspended membership is not taken off: no text read so far says whether it
// is.
func (m Member) PartyAgeOn(day calendar.Date) int {
	t, i := m.row()
	return t.partyAge(i, day)
}

func (t *table) partyAge(i uint32, day calendar.Date) int {
	if left := t.left[i]; !left.IsZero() && !day.Before(left) {
		return -1
	}
	return t.ageFrom[i].AgeOn(day)
}

// FullFrom gives the first day as a full member with all rights: the end of
// probation, or the day of approval where that is later, because nobody votes
// on the strength of an approval still to come. Without an approval on record
// the recorded day of conversion takes its place. Unset for a member not yet
// converted.
func (m Member) FullFrom() calendar.Date {
	t, i := m.row()
	return t.fullFrom[i]
}

// StandingOn tells what the person is on a day. A probationary member stays so
// past the end of probation until the conversion is approved.
func (m Member) StandingOn(day calendar.Date) Standing {
	t, i := m.row()
	return t.standing(i, day)
}

func (t *table) standing(i uint32, day calendar.Date) Standing {
	admitted, left, full := t.admitted[i], t.left[i], t.fullFrom[i]
	if admitted.IsZero() || day.Before(admitted) || !left.IsZero() && !day.Before(left) {
		return Outside
	}
	for k := range t.marks.of(i) {
		if x := &t.marks.of(i)[k]; x.what == MatterStopped && x.covers(day) {
			return Stopped
		}
	}
	if full.IsZero() || day.Before(full) {
		return Probationary
	}
	return Full
}

// Left gives the first day no longer a member, and how the membership ended;
// both unset while it lasts.
func (m Member) Left() (calendar.Date, Exit) {
	t, i := m.row()
	return t.left[i], t.leftBy[i]
}

// RightsOn gives the rights on a day: all three for a full member, unless on
// probation within the Party or suspended by decision; none for anybody else.
// Constitution, Arts. 4, 7 and 41; elections regulation, Art. 5.
func (m Member) RightsOn(day calendar.Date) Rights {
	t, i := m.row()
	return t.rights(i, day)
}

func (t *table) rights(i uint32, day calendar.Date) Rights {
	if t.standing(i, day) != Full {
		return 0
	}
	for k := range t.marks.of(i) {
		if x := &t.marks.of(i)[k]; (x.what == MatterPartyProbation || x.what == MatterRightsSuspended) && x.covers(day) {
			return 0
		}
	}
	return EveryRight
}

// WhyNotOn yields the reasons for which the person has no rights on a day, with
// the days on which each holds; nothing when RightsOn is not empty.
func (m Member) WhyNotOn(day calendar.Date) iter.Seq2[WhyNot, calendar.Span] {
	return func(yield func(WhyNot, calendar.Span) bool) {
		t, i := m.row()
		switch t.standing(i, day) {
		case Outside:
			span := calendar.Span{To: t.admitted[i]}
			if !t.admitted[i].IsZero() && !day.Before(t.admitted[i]) {
				span = calendar.Span{From: t.left[i]}
			}
			yield(BecauseOutside, span)
			return
		case Probationary:
			if !yield(BecauseProbationary, calendar.Span{From: t.admitted[i], To: t.fullFrom[i]}) {
				return
			}
		}
		for _, x := range t.marks.of(i) {
			why := [...]WhyNot{MatterStopped: BecauseStopped, MatterPartyProbation: BecausePartyProbation,
				MatterRightsSuspended: BecauseSuspended, MatterExclusion: 0}[x.what]
			if why != 0 && x.covers(day) && !yield(why, calendar.Span{From: x.from, To: x.until}) {
				return
			}
		}
	}
}

// HomeOn gives the one branch in which the member is registered on a day
// (组织关系所在党支部). None is an error with the code no-value-on-day. The
// membership itself is not looked at.
func (m Member) HomeOn(day calendar.Date) (OrgID, error) {
	t, i := m.row()
	s, err := t.valueOn(&t.homes, &t.orgs, i, day, "homes")
	return OrgID(s), err
}

// DuesOn gives the one category of dues on a day (党费类别), errors as HomeOn.
func (m Member) DuesOn(day calendar.Date) (Word, error) {
	t, i := m.row()
	s, err := t.valueOn(&t.duesSpans, &t.dues, i, day, "dues")
	return Word(s), err
}

// CategoryOn gives the one category of the caller's own on a day (党员分类),
// errors as HomeOn.
func (m Member) CategoryOn(day calendar.Date) (Word, error) {
	t, i := m.row()
	s, err := t.valueOn(&t.categorySpan, &t.categories, i, day, "categories")
	return Word(s), err
}

func (t *table) valueOn(s *spells, p *pool, i uint32, day calendar.Date, path string) (string, error) {
	if !day.IsZero() {
		if x := s.on(i, day); x != nil {
			return p.at(x.value), nil
		}
	}
	f := fault(NoValueOnDay, path, "这一天没有取值", "no value on this day")
	f.Value = day.String()
	return "", f
}

// MobileAfterMonths is the length of absence that makes a member a mobile one,
// inclusive (外出6个月以上): Regulations on the Education of Members, Art. 32.
const MobileAfterMonths = 6

// MobileOn reports whether the person is a mobile member on a day (流动党员):
// away from the home branch for six months or more without a break, and not
// transferred since leaving. The day on which six months are full counts.
func (m Member) MobileOn(day calendar.Date) bool {
	t, i := m.row()
	return t.standing(i, day).IsMember() && t.mobile(i, day)
}

func (t *table) mobile(i uint32, day calendar.Date) bool {
	for k := range t.marks.of(i) {
		x := &t.marks.of(i)[k]
		if x.what != MatterAway || !x.covers(day) {
			continue
		}
		if full := x.from.AddMonths(MobileAfterMonths); full.IsZero() || day.Before(full) {
			continue
		}
		if home := t.homes.on(i, day); home == nil || !home.from.After(x.from) {
			return true
		}
	}
	return false
}

// RollPlaceOn tells whether the person counts among those who ought to attend a
// meeting of the home branch on a day.
func (m Member) RollPlaceOn(day calendar.Date, o RollOptions) RollPlace {
	t, i := m.row()
	return t.rollPlace(i, day, o)
}

func (t *table) rollPlace(i uint32, day calendar.Date, o RollOptions) RollPlace {
	switch {
	case !t.standing(i, day).IsMember() || t.homes.on(i, day) == nil:
		return NotOnRoll
	case !t.rights(i, day).Has(Vote):
		return WithoutVote
	}
	for k := range t.marks.of(i) {
		if x := &t.marks.of(i)[k]; x.what == MatterExclusion && x.covers(day) && x.bars(day, o) == "" {
			return LeftOut
		}
	}
	return OughtToAttend
}

// bars gives the code of what keeps a ground from leaving somebody out, "" when
// nothing does.
func (x *mark) bars(day calendar.Date, o RollOptions) regulation.Code {
	decided := func(d calendar.Date) bool { return !d.IsZero() && !d.After(day) }
	switch {
	case x.ground == RetiredElsewhere && !o.AdmitRetired:
		return GroundNotAdmitted
	case !decided(x.consent):
		return MissingConsent
	case !decided(x.approved):
		return MissingApproval
	}
	return ""
}

// Doubts yields what does not agree within the facts of a member and yet may be
// so: birth-differs and sex-differs (from the identity number),
// full-since-differs (the recorded day of conversion is not the end of
// probation, from which Party age counts), converted-early (the meeting or the
// approval came before the end of probation).
func (m Member) Doubts() iter.Seq[*regulation.Fault] {
	return func(yield func(*regulation.Fault) bool) {
		f := m.Facts()
		end := f.probationEnd()
		early := func(d calendar.Date) bool { return !d.IsZero() && d.Before(end) }
		for _, x := range [...]struct {
			is   bool
			what *regulation.Fault
		}{
			{!f.Identity.IsZero() && !f.Born.IsZero() && f.Born != f.Identity.Born(),
				fault(BirthDiffers, "born", "与公民身份号码中的出生日期不一致，以登记的为准", "not the day of birth in the identity number; the recorded day counts")},
			{!f.Identity.IsZero() && f.Sex != 0 && f.Sex != f.Identity.Sex(),
				fault(SexDiffers, "sex", "与公民身份号码中的性别不一致，以登记的为准", "not the sex in the identity number; the recorded one counts")},
			{!f.FullSince.IsZero() && f.FullSince != end,
				fault(FullSinceDiffers, "fullSince", "登记的转正日期不是预备期满之日（"+end.String()+"），党龄从预备期满之日算起", "the recorded day of conversion is not the end of probation ("+end.String()+"), from which Party age counts")},
			{early(f.ConversionMeeting) || early(f.ConversionApproved),
				fault(ConvertedEarly, "conversionMeeting", "预备期未满即讨论或者批准转正", "conversion was passed or approved before the end of probation")},
		} {
			if x.is && !yield(x.what) {
				return
			}
		}
	}
}

// Facts gives the facts in fresh slices, histories in order of From.
func (m Member) Facts() Facts {
	if m.t == nil {
		return Facts{}
	}
	t, i := m.t, m.i
	f := Facts{ID: m.ID(), Name: m.Name(), Sex: t.sex[i], Identity: t.identity[i], Phone: m.Phone(), Born: t.born[i],
		Admitted: t.admitted[i], AdmissionApproved: t.admissionApproved[i], Extension: t.extension[i],
		ExtensionApproved: t.extensionApproved[i], ConversionMeeting: t.conversionMeeting[i],
		ConversionApproved: t.conversionApproved[i], FullSince: t.fullSince[i], ProbationEnded: t.probationEnd[i],
		Left: t.left[i], LeftBy: t.leftBy[i],
		Homes: spellsOf[OrgID](&t.homes, &t.orgs, i), Dues: spellsOf[Word](&t.duesSpans, &t.dues, i),
		Categories: spellsOf[Word](&t.categorySpan, &t.categories, i)}
	for _, x := range t.marks.of(i) {
		at := Interval{x.from, x.until, x.recorded}
		switch x.what {
		case MatterPartyProbation:
			f.Limits = append(f.Limits, Limit{PartyProbation, x.from, x.until, x.recorded})
		case MatterRightsSuspended:
			f.Limits = append(f.Limits, Limit{RightsSuspended, x.from, x.until, x.recorded})
		case MatterStopped:
			f.Stopped = append(f.Stopped, at)
		case MatterAway:
			f.Away = append(f.Away, at)
		case MatterExclusion:
			f.Exclusions = append(f.Exclusions, Exclusion{x.ground, x.from, x.until, x.consent, x.approved, x.recorded})
		}
	}
	return f
}

func spellsOf[V ~string](s *spells, p *pool, i uint32) []Spell[V] {
	var all []Spell[V]
	for _, x := range s.of(i) {
		all = append(all, Spell[V]{V(p.at(x.value)), x.from, x.until, x.recorded})
	}
	return all
}

// String gives the id and the redacted name: "D001 陈*".
func (m Member) String() string {
	if m.t == nil {
		return ""
	}
	return string(m.ID()) + " " + m.Name().String()
}

// Format prints the form of String under every verb.
func (m Member) Format(w fmt.State, verb rune) { redacted(w, verb, "members.Member", m.String()) }

// GoString gives the redacted form.
func (m Member) GoString() string { return fmt.Sprintf("%#v", m) }

// LogValue gives the form of String.
func (m Member) LogValue() slog.Value { return slog.StringValue(m.String()) }

// MarshalJSON gives the redacted JSON of the facts; null for nobody.
func (m Member) MarshalJSON() ([]byte, error) {
	if m.t == nil {
		return []byte("null"), nil
	}
	return json.Marshal(m.Facts())
}
