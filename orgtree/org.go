package orgtree

import "github.com/dangwu-go/dangwu/lifecycle/calendar"

// Limits on the input. Beyond them an input is refused, never cut.
const (
	MaxRows = 1 << 28 // rows of one input
	MaxID   = 256     // bytes of an id
	MaxName = 1024    // bytes of a name
)

// Org is a Party organization (党组织) as it stands on one day.
//
// The id is whatever the caller's register uses and is compared byte by byte.
// It is not empty, is UTF-8 of at most [MaxID] bytes and holds no control
// characters. Two ids of one input that differ only in spaces are refused. A
// Name follows the same rule up to [MaxName] bytes and may be empty. Names of
// organizations are no personal data.
type Org struct {
	ID     string // 编号
	Name   string // 名称
	Kind   Kind   // 类别
	Parent string // id of the organization directly above (上级); empty at the top
}

// label is the name, or the id where there is none.
func (o Org) label() string {
	if o.Name != "" {
		return o.Name
	}
	return o.ID
}

// Row is one row of a [History]: an organization and the days on which it was
// as the row says. A change of parent, name or kind ends one row and begins
// the next on the same day.
type Row struct {
	Org
	// Span holds the days, To exclusive: an organization dissolved on To is no
	// longer there on that day. The zero Span is always.
	Span calendar.Span
	// Origin is the id of the organization that this one was split off
	// (分设) when it was founded; only on the row that founds it.
	Origin string
	// Successor is the id of the organization that this one was merged into
	// (并入) when it ended; only on the row that ends it.
	Successor string
}

// Option is a choice for building.
type Option func(*options)

type options struct{ parents ParentTable }

func newOptions(opts []Option) options {
	o := options{parents: StandardParents()}
	for _, f := range opts {
		if f != nil {
			f(&o)
		}
	}
	return o
}

// WithParents builds with another table of legal parents than
// [StandardParents].
func WithParents(t ParentTable) Option { return func(o *options) { o.parents = t } }
