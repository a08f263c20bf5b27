package agenda

import (
	"iter"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle/development"
	"github.com/dangwu-go/dangwu/lifecycle/standing"
	"github.com/dangwu-go/dangwu/lifecycle/transfer"
	"github.com/dangwu-go/dangwu/members"
)

// File is one matter in progress and where it is handled. It holds exactly one case.
type File struct {
	ID    string `json:"id"`              // of the matter, as the caller's platform has it; never a name
	Org   string `json:"org"`             // the branch that handles it
	Above string `json:"above,omitempty"` // the committee above that files, consents and approves; of a general branch in between nothing is asked

	// The case. Its day is not read: the day is that of the agenda, and what is dated
	// later is left out. A case that guides and holds an act that the rules forbid is a
	// problem; one that audits goes on from what is recorded.
	Development *development.Case `json:"development,omitempty"`
	Standing    *standing.Case    `json:"standing,omitempty"`
	Transfer    *transfer.Case    `json:"transfer,omitempty"`
}

// process tells which case a file holds; zero for none.
func (f *File) process() Process {
	switch {
	case f.Development != nil:
		return Development
	case f.Standing != nil:
		return Standing
	case f.Transfer != nil:
		return Transfer
	}
	return 0
}

func fault(code regulation.Code, path, zh, en string) error {
	return &regulation.Fault{Code: code, Path: path, Message: regulation.Text{Zh: zh, En: en}}
}

// check looks at the file itself; its case is checked by its replay.
func (f *File) check() error {
	if f.ID == "" {
		return fault("missing-id", "id", "未填档案编号", "no id of the file")
	}
	if f.Org == "" {
		return fault("missing-org", "org", "未填办理的党组织", "no organization that handles it")
	}
	if _, err := members.ParseID(f.ID); err != nil {
		return regulation.At("id", err)
	}
	if _, err := members.ParseOrgID(f.Org); err != nil {
		return regulation.At("org", err)
	}
	if _, err := members.ParseOrgID(f.Above); f.Above != "" && err != nil {
		return regulation.At("above", err)
	}
	cases := 0
	for _, there := range []bool{f.Development != nil, f.Standing != nil, f.Transfer != nil} {
		if there {
			cases++
		}
	}
	switch {
	case cases == 0:
		return fault("missing-case", "", "没有发展党员、党籍或者转接的记录", "no case of development, standing or transfer")
	case cases > 1:
		return fault(regulation.ConflictingField, "", "一份档案只能有一类记录", "a file holds one case only")
	}
	return nil
}

// actor finds the organization of a body.
func (f *File) actor(b Body) Actor {
	switch b {
	case Above, CommitteeAbove, ApprovingCommittee, TrainingOrganizer:
		return Actor{f.Above, b}
	case CompetentOrganization:
		return Actor{"", b}
	case OldOrganization, ReceivingOrganization:
		return Actor{f.end(b), b}
	}
	return Actor{f.Org, b}
}

// end is the organization at one end of a transfer, as far as it is known: who handles
// the file is the old one, unless it is named as the other.
func (f *File) end(b Body) string {
	if f.Transfer == nil {
		if b == OldOrganization {
			return f.Org
		}
		return ""
	}
	here, there := string(f.Transfer.From.Org), string(f.Transfer.To.Org)
	if b == ReceivingOrganization {
		if there == "" && here != "" && here != f.Org {
			return f.Org
		}
		return there
	}
	if here == "" && there != f.Org {
		return f.Org
	}
	return here
}

// Steps yields the items of one file, of every state, in the order of its course:
//
//   - steps whose last day is in the span or past; those that return every half-year
//     for each that ends in the span;
//   - steps without a last day that wait for nothing, or whose first day comes by the
//     end of the span;
//   - alerts;
//   - what people have to decide: what the process proposes today, and what the rules
//     let be considered from a day that comes by the end of the span.
//
// Nothing is given beside an error: missing-id, missing-org, missing-case, invalid-id,
// identity-number-as-id, conflicting-fields, and the errors of the replay of the case,
// with the path development.events[3].
func (p *Planner) Steps(f File) (iter.Seq[Item], error) {
	if err := f.check(); err != nil {
		return nil, err
	}
	var tasks tasks
	var err error
	switch f.process() {
	case Development:
		tasks, err = p.development(*f.Development)
	case Standing:
		tasks, err = p.standing(*f.Standing)
	case Transfer:
		tasks, err = p.transfer(*f.Transfer)
	}
	if err != nil {
		return nil, regulation.At(f.process().String(), err)
	}
	return func(yield func(Item) bool) {
		for _, t := range tasks {
			if i, ok := p.item(&f, t); ok && !yield(i) {
				return
			}
		}
	}, nil
}
