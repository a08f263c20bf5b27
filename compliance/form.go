package compliance

import (
	"slices"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
	"github.com/dangwu-go/dangwu/orgtree"
)

// FormFacts is what decides which form the Party organization of a unit takes.
type FormFacts struct {
	On           calendar.Date    `json:"on,omitzero"` // unset: the day of the edition
	Unit         orgtree.UnitKind `json:"unit"`
	FullMembers  Number           `json:"fullMembers"`
	Probationary Number           `json:"probationary"`
	// NeedAndApproval says that the need for a higher form is found and that
	// the competent body above approves it. No program finds a need.
	NeedAndApproval bool `json:"needAndApproval,omitempty"`
}

// Form is which form the Party organization of a unit takes.
type Form struct {
	Form         FormKind              `json:"form"`
	Alternatives []FormKind            `json:"alternatives"` // other forms that the texts permit, lowest first
	Committee    *CommitteeSize        `json:"committee,omitempty"`
	Unverified   bool                  `json:"unverified"` // no confirmed text says from how many members this kind of unit takes a higher form
	Basis        []regulation.Citation `json:"basis"`
}

// CommitteeSize is the committee of a branch.
type CommitteeSize struct {
	Required bool `json:"required"`
	Min      int  `json:"min"`
	UsualMax int  `json:"usualMax"`
	Max      int  `json:"max"` // normally not more
}

// Members from which the texts on organs and state-owned enterprises, and on
// villages, name a higher form; other units follow them in practice only.
const (
	generalBranchFrom = 50
	committeeFrom     = 100
)

// FormOf says which form the Party organization of a unit takes by its
// members (党组织设置形式). It is the lowest that the texts ask for, or, with need
// and approval, the next one that they then permit; where a text only permits,
// the other forms are alternatives. Full members count for a branch (3) and its
// committee (7), all members for the higher forms.
//
// The errors are missing-unit, missing-full-members, missing-probationary,
// missing-law, and no-value on a day before the branch regulations.
func FormOf(law *regulation.Law, x FormFacts) (Form, error) {
	full, known := x.FullMembers.Get()
	probationary, told := x.Probationary.Get()
	switch {
	case x.Unit == 0 || x.Unit.String() == "":
		return Form{}, missing("unit", "missing-unit", "没有给出单位类别", "no kind of unit given")
	case !known:
		return Form{}, missing("fullMembers", "missing-full-members", "没有给出正式党员人数", "no number of full members given")
	case !told:
		return Form{}, missing("probationary", "missing-probationary", "没有给出预备党员人数", "no number of probationary members given")
	}
	book := law.On(x.On)
	w := former{book: book, out: Form{Alternatives: []FormKind{}, Basis: []regulation.Citation{}}}
	least, err := regulation.ParameterOf(book, regulation.BranchMinFullMembers)
	if err != nil {
		return Form{}, err
	}
	n, _ := least.Value.Count()
	members := full + probationary
	switch {
	case members == 0:
		w.out.Form = NoForm
		w.cite(least.Citation)
		return w.out, nil
	case full < int(n):
		w.out.Form = JointBranchForm
		if x.Unit != orgtree.Village || !w.rests("elections:RU-03") {
			w.rests("branch:B-04")
		}
		err := w.committee(full)
		return w.out, err
	}
	w.cite(least.Citation)
	w.higher(x.Unit, members, x.NeedAndApproval)
	if w.out.Form != BranchForm {
		return w.out, nil
	}
	err = w.committee(full)
	return w.out, err
}

func missing(path string, code regulation.Code, zh, en string) error {
	return &regulation.Fault{Code: code, Path: path, Message: regulation.Text{Zh: zh, En: en}}
}

// former puts a form together.
type former struct {
	book regulation.Book
	out  Form
}

func (w *former) cite(c regulation.Citation) {
	if !slices.Contains(w.out.Basis, c) {
		w.out.Basis = append(w.out.Basis, c)
	}
}

// rests cites a clause if it is in force and confirmed.
func (w *former) rests(id string) bool {
	k, ok := clause(id, w.book.Date(), false)
	if ok {
		w.cite(k.Citation)
	}
	return ok
}

// take sets the form and what else is permitted.
func (w *former) take(form FormKind, others ...FormKind) {
	w.out.Form, w.out.Alternatives = form, append(w.out.Alternatives, others...)
}

// higher chooses among the branch and the higher forms.
func (w *former) higher(unit orgtree.UnitKind, members int, need bool) {
	switch unit {
	case orgtree.Village:
		switch {
		case members >= committeeFrom && need && w.rests("elections:RU-05"):
			w.rests("elections:RU-04")
			w.take(CommitteeForm, BranchForm, GeneralBranchForm)
		case (members > generalBranchFrom || members < generalBranchFrom && need) && w.rests("elections:RU-04"): // exactly 50 is in neither limb
			w.take(GeneralBranchForm, BranchForm)
		default:
			w.take(BranchForm)
		}
		return
	case orgtree.StateOrgan:
		if !w.rests("elections:OG-08") {
			break // before the text on organs
		}
		switch {
		case members >= committeeFrom: // 100 is named by both limbs: a committee
			w.rests("elections:OG-01")
			w.take(CommitteeForm)
		case members >= generalBranchFrom && need:
			w.rests("elections:OG-02")
			w.take(CommitteeForm, GeneralBranchForm)
		case members == generalBranchFrom: // and a branch of 50 is not over its limit
			w.rests("elections:OG-05")
			w.take(GeneralBranchForm, BranchForm)
		case members > generalBranchFrom:
			w.rests("elections:OG-05")
			w.take(GeneralBranchForm)
		case need:
			w.rests("elections:OG-06")
			w.rests("elections:OG-02")
			w.take(GeneralBranchForm, BranchForm, CommitteeForm)
		default:
			w.take(BranchForm)
		}
		return
	case orgtree.SOE:
		switch {
		case members >= committeeFrom && w.rests("elections:SO-01"):
			w.take(CommitteeForm)
			return
		case need && w.rests("elections:SO-02"):
			w.take(CommitteeForm, BranchForm)
			if members >= generalBranchFrom {
				w.out.Alternatives = append(w.out.Alternatives, GeneralBranchForm)
				w.out.Unverified = true
			}
			return
		}
	}
	w.take(BranchForm)
	// No confirmed figure says from when, so that need and approval below the
	// usual fifty are not shut out either.
	if members >= generalBranchFrom || need {
		w.out.Unverified = true
		w.out.Alternatives = append(w.out.Alternatives, GeneralBranchForm)
		w.rests("branch:B-02")
	}
	if members >= committeeFrom {
		w.out.Alternatives = append(w.out.Alternatives, CommitteeForm)
	}
}

// committee adds the committee of a branch.
func (w *former) committee(full int) error {
	var n [4]int
	for i, k := range []regulation.CountKey{regulation.CommitteeMinFullMembers, regulation.CommitteeMinSize, regulation.CommitteeUsualMax, regulation.CommitteeMax} {
		p, err := regulation.ParameterOf(w.book, k)
		if err != nil {
			return err
		}
		v, _ := p.Value.Count()
		n[i] = int(v)
		w.cite(p.Citation)
	}
	w.out.Committee = &CommitteeSize{Required: full >= n[0], Min: n[1], UsualMax: n[2], Max: n[3]}
	return nil
}
