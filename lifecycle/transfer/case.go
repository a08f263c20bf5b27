package transfer

import (
	"bytes"
	"encoding/json"
	"fmt"
	"iter"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
	"github.com/dangwu-go/dangwu/members"
)

// Person is who is transferred, as far as the rules ask.
type Person struct {
	Kind          Kind          `json:"kind,omitempty"`         // needed
	ProbationEnds calendar.Date `json:"probationEnds,omitzero"` // of a probationary member
	Graduated     calendar.Date `json:"graduated,omitzero"`     // left school, where the relation still is
}

// End is one end of a transfer: the committee on that side.
type End struct {
	Approves *bool         `json:"approves,omitempty"` // a basic committee with the power to approve probationary members; nil: not known
	Org      members.OrgID `json:"org,omitempty"`      // the branch, for the change of home
}

// Case is one transfer and the question: where does it stand on a day, and who is
// responsible. Policies that no verified text fixes are the caller's and have no
// default.
type Case struct {
	AsOf   calendar.Date `json:"asOf,omitzero"` // needed; entries of later days are left out
	Mode   Mode          `json:"mode,omitempty"`
	ID     members.ID    `json:"id,omitempty"` // of the matter, which findings carry; never a name
	Person Person        `json:"person"`
	From   End           `json:"from,omitzero"`
	To     End           `json:"to,omitzero"`

	ValidDays  *int       `json:"validDays,omitempty"`  // days for which a letter holds; an act may say otherwise
	DuesFollow DuesFollow `json:"duesFollow,omitempty"` // from which month dues go to the new branch

	// Unverified asks for the paper by the length of the absence, after practice
	// notes whose source is not confirmed; ExactlySix says what counts at exactly
	// six months, certificate or letter. See FormOf.
	Unverified bool  `json:"unverified,omitempty"`
	ExactlySix Paper `json:"exactlySix,omitempty"`

	Events []Entry `json:"events"` // in the order in which they took place
}

// MaxEntries is how many entries a file may have.
const MaxEntries = 10_000

type bareCase Case

// UnmarshalJSON reads a case and refuses unknown fields with the code unknown-field.
// The case is not yet checked; see Case.Problems. On an error c stays as it was.
func (c *Case) UnmarshalJSON(b []byte) error {
	d := json.NewDecoder(bytes.NewReader(b))
	d.DisallowUnknownFields()
	var v bareCase
	if err := d.Decode(&v); err != nil {
		if regulation.CodeOf(err) != "error" {
			return err
		}
		return &regulation.Fault{Code: regulation.UnknownField, Cause: err, Message: regulation.Text{
			Zh: "不是可用的JSON，或者有未知字段", En: "not the JSON of a case, or with an unknown field"}}
	}
	*c = Case(v)
	return nil
}

// Problems yields what is wrong with the input, with the path to it, as
// events[3].form; a file without problems can be replayed. Errors are
// *regulation.Fault: missing-law, missing-as-of, missing-kind,
// not-applicable, invalid-id, invalid-org, those of validDays, missing-exactly-six,
// invalid-exactly-six, conflicting-fields, those of entries, and too-large.
func (c *Case) Problems(law *regulation.Law) iter.Seq[error] {
	return func(yield func(error) bool) {
		if law == nil {
			yield(wrong(regulation.MissingLaw, "", "没有给出法规", "no law given"))
			return
		}
		var all []error
		add := func(path string, err error) { all = append(all, regulation.At(path, err)) }
		if c.AsOf.IsZero() {
			add("asOf", missing("asOf"))
		}
		c.checkPerson(add)
		if c.ID != "" {
			if _, err := members.ParseID(string(c.ID)); err != nil {
				add("id", wrong("invalid-id", "", "不是可用的编号", "no usable id"))
			}
		}
		c.From.check("from.org", add)
		c.To.check("to.org", add)
		checkDays("validDays", c.ValidDays, add)
		switch {
		case c.Unverified && c.ExactlySix == 0:
			add("exactlySix", missing("exactlySix"))
		case c.Unverified && c.ExactlySix != Certificate && c.ExactlySix != TransferLetter:
			add("exactlySix", wrong("invalid-exactly-six", c.ExactlySix.String(), "只能是证明信或者介绍信", "either a certificate or a letter"))
		case !c.Unverified && c.ExactlySix != 0:
			add("exactlySix", wrong(regulation.ConflictingField, c.ExactlySix.String(), "未要求按未经核实的依据答复", "nothing unverified was asked for"))
		}
		c.checkEvents(add)
		for _, err := range all {
			if !yield(err) {
				return
			}
		}
	}
}

func (e End) check(path string, add func(string, error)) {
	if _, err := members.ParseOrgID(string(e.Org)); e.Org != "" && err != nil {
		add(path, wrong("invalid-org", "", "不是可用的党组织编号", "no id of an organization"))
	}
}

func (c *Case) checkPerson(add func(string, error)) {
	switch {
	case c.Person.Kind == 0:
		add("person.kind", missing("kind"))
	case c.Person.Kind != Probationary && !c.Person.ProbationEnds.IsZero():
		add("person.probationEnds", wrong(regulation.NotApplicable, "", "只有预备党员有预备期满日", "only a probationary member has an end of probation"))
	case c.Person.Kind == Activist && !c.Person.Graduated.IsZero():
		add("person.graduated", wrong(regulation.NotApplicable, "", "入党积极分子没有组织关系可保留", "an activist has no relation to keep at the school"))
	}
}

func (c *Case) checkEvents(add func(string, error)) {
	if len(c.Events) > MaxEntries {
		add("events", wrong("too-large", "", "记录过多", "too many entries"))
		return
	}
	for i := range c.Events {
		at, e := fmt.Sprintf("events[%d].", i), &c.Events[i]
		within := func(path string, err error) { add(at+path, err) }
		e.check(within)
		e.suits(c.Person.Kind, within)
		if e.Type == Corrected && e.Of != nil && (*e.Of >= i || c.Events[max(0, *e.Of)].Type == Corrected) {
			within("of", wrong("invalid-of", "", "须为此前的一条记录，且不是更正", "has to be an earlier entry that is no correction"))
		}
	}
}

// corrected gives the entries as corrected by the day of the question: those struck
// out, and the corrections themselves, are nil.
func (c *Case) corrected() ([]*Entry, []int) {
	out := make([]*Entry, len(c.Events))
	for i := range c.Events {
		if c.Events[i].Type != Corrected {
			out[i] = &c.Events[i]
		}
	}
	var which []int
	for i := range c.Events {
		if e := &c.Events[i]; e.Type == Corrected && !e.On.After(c.AsOf) {
			out[*e.Of] = e.As
			which = append(which, *e.Of)
		}
	}
	return out, which
}

// Open gives the file of a case before any act.
func Open(c Case) File {
	f := Facts{Kind: c.Person.Kind, ProbationEnds: c.Person.ProbationEnds, Graduated: c.Person.Graduated,
		From: answer(c.From.Approves), To: answer(c.To.Approves)}
	if c.ValidDays != nil {
		f.ValidDays = *c.ValidDays
	}
	return File{State: Idle, Facts: f}
}
