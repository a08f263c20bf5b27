package members

import (
	"slices"
	"strings"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
)

// Category is one of the caller's own categories of members (党员分类), such as
// those in work, without work at home, or away. No national text names a list.
type Category struct {
	Word  Word
	Label regulation.Text
	Mode  Word // how members of the category are managed (管理模式); may be empty

	// Fits tells whether a member is of the category on a day; needed for
	// [Scheme.Classify] only. It must depend on nothing but its arguments.
	Fits func(Member, calendar.Date) bool
}

// Scheme is a list of categories of which every member has exactly one on
// every day. It is immutable and safe for concurrent use, as far as the Fits
// functions are.
type Scheme struct{ list []Category }

// NewScheme checks a list of categories: at least one, words in the form of
// [ParseWord] and each only once. Errors: no-category, invalid-word,
// duplicate-id, with the place in front.
func NewScheme(categories ...Category) (*Scheme, error) {
	if len(categories) == 0 {
		return nil, fault(NoCategory, "categories", "没有分类", "no categories")
	}
	for i, c := range categories {
		x := checkWord(string(c.Word))
		if x == nil && c.Mode != "" {
			if x = checkWord(string(c.Mode)); x != nil {
				x = under("mode", x)
			}
		}
		if x == nil && slices.ContainsFunc(categories[:i], func(d Category) bool { return d.Word == c.Word }) {
			x = fault(DuplicateID, "word", "分类重复", "the category repeats")
		}
		if x != nil {
			return nil, under(place("categories", i), x)
		}
	}
	return &Scheme{slices.Clone(categories)}, nil
}

// Categories gives the list in a fresh slice.
func (s *Scheme) Categories() []Category { return slices.Clone(s.list) }

// Find gives the category of a word.
func (s *Scheme) Find(w Word) (Category, bool) {
	for _, c := range s.list {
		if c.Word == w {
			return c, true
		}
	}
	return Category{}, false
}

// Classify gives the one category that fits a member on a day. None is an error
// with the code no-category that names all of the scheme, two or more one with
// the code several-categories that names them; the path is the id of the
// member. A category without Fits never fits.
func (s *Scheme) Classify(m Member, day calendar.Date) (Category, error) {
	found := -1
	for i, c := range s.list {
		if c.Fits == nil || !c.Fits(m, day) {
			continue
		}
		if found >= 0 {
			return Category{}, s.several(m, day)
		}
		found = i
	}
	if found < 0 {
		names := s.names(func(Category) bool { return true })
		return Category{}, fault(NoCategory, place1(m), day.String()+"不属于任何分类："+names, "none of the categories fits on "+day.String()+": "+names)
	}
	return s.list[found], nil
}

func (s *Scheme) several(m Member, day calendar.Date) error {
	names := s.names(func(c Category) bool { return c.Fits != nil && c.Fits(m, day) })
	return fault(SeveralCategories, place1(m), day.String()+"同时属于多个分类："+names, "more than one category fits on "+day.String()+": "+names)
}

func (s *Scheme) names(is func(Category) bool) string {
	var list []string
	for _, c := range s.list {
		if is(c) {
			list = append(list, string(c.Word))
		}
	}
	return strings.Join(list, ", ")
}

func place1(m Member) string { return "members[" + string(m.ID()) + "]" }

// Of gives the category that is on record for a member on a day
// ([Member.CategoryOn]): no-value-on-day when there is none, unknown-category
// when the scheme does not have it.
func (s *Scheme) Of(m Member, day calendar.Date) (Category, error) {
	w, err := m.CategoryOn(day)
	if err != nil {
		return Category{}, regulation.At(place1(m), err)
	}
	c, ok := s.Find(w)
	if !ok {
		return Category{}, under(place1(m)+".categories", regulation.UnknownWord("category", string(w), strings.Split(s.names(func(Category) bool { return true }), ", ")...))
	}
	return c, nil
}
