package remit

import "github.com/dangwu-go/dangwu/compliance/regulation"

// answer is yes, no or nobody says.
type answer uint8

const (
	notSaid answer = iota
	no
	yes
)

func answerOf(b *bool) answer { return answers(b != nil, b != nil && *b) }

func answers(said, is bool) answer {
	switch {
	case !said:
		return notSaid
	case is:
		return yes
	}
	return no
}

// both is no when one of them is, yes when both are, and otherwise not said.
func both(a, b answer) answer {
	switch {
	case a == no || b == no:
		return no
	case a == yes && b == yes:
		return yes
	}
	return notSaid
}

func (a answer) not() answer { return [...]answer{notSaid: notSaid, no: yes, yes: no}[a] }

// verdict is met for yes, unmet for no and unknown otherwise.
func (a answer) verdict() regulation.Verdict {
	return [...]regulation.Verdict{notSaid: regulation.UnknownFacts, no: regulation.Unmet, yes: regulation.Met}[a]
}

func flag(b *bool) regulation.Value {
	if b == nil {
		return regulation.Value{}
	}
	return regulation.FlagOf(*b)
}
