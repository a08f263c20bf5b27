package fees

import (
	"strings"

	"github.com/dangwu-go/dangwu/compliance/regulation"
)

// Category is the way a member's dues are worked out (党员类别).
type Category uint8

// The categories.
const (
	Salaried         Category = iota + 1 // paid monthly (按月取得工资收入), Arts. 1 and 2
	AnnualSalary                         // paid by the year (年薪制), Art. 3
	SelfEmployed                         // no monthly income: self-employed, private owners, freelancers (不按月取得收入), Art. 4
	Retired                              // retired (离退休), Art. 5
	Farmer                               // plain farming (农民), Art. 6
	Student                              // students, postgraduates since the 2017 notice (学生), Art. 6
	Unemployed                           // laid off or unemployed (下岗失业), Art. 6
	Relief                               // living on a pension for the bereaved or disabled, or on relief (依靠抚恤或者救济生活), Art. 6
	MinimumAllowance                     // on the local minimum living allowance (领取最低生活保障金), Art. 6
	numCategories
)

// way is how the amount of a category comes about.
type way uint8

const (
	banded way = iota + 1 // a rate on the whole base
	chosen                // an amount chosen within a range
	fixed                 // a fixed amount
)

var categories = [numCategories]struct {
	word  string
	label regulation.Text
	way   way
}{
	Salaried:         {"salaried", regulation.Text{Zh: "按月领取工资", En: "salaried"}, banded},
	AnnualSalary:     {"annual-salary", regulation.Text{Zh: "年薪制", En: "annual salary"}, banded},
	SelfEmployed:     {"self-employed", regulation.Text{Zh: "不按月取得收入", En: "self-employed"}, banded},
	Retired:          {"retired", regulation.Text{Zh: "离退休", En: "retired"}, banded},
	Farmer:           {"farmer", regulation.Text{Zh: "农民", En: "farmer"}, chosen},
	Student:          {"student", regulation.Text{Zh: "学生", En: "student"}, fixed},
	Unemployed:       {"unemployed", regulation.Text{Zh: "下岗失业", En: "unemployed"}, fixed},
	Relief:           {"relief", regulation.Text{Zh: "抚恤救济", En: "on relief"}, fixed},
	MinimumAllowance: {"minimum-allowance", regulation.Text{Zh: "最低生活保障", En: "minimum allowance"}, fixed},
}

func (c Category) valid() bool { return c > 0 && c < numCategories }

// String gives the word, as "annual-salary"; empty for the unset Category.
func (c Category) String() string {
	if !c.valid() {
		return ""
	}
	return categories[c].word
}

// Label gives the name in both languages.
func (c Category) Label() regulation.Text {
	if !c.valid() {
		return regulation.Text{}
	}
	return categories[c].label
}

// NeedsBase reports whether an amount has to be given: the base of a banded
// category, or the amount that a farmer chose.
func (c Category) NeedsBase() bool { return c.valid() && categories[c].way != fixed }

// ParseCategory reads a word; an unknown one is an error with the code
// unknown-category.
func ParseCategory(s string) (Category, error) {
	for _, c := range AllCategories() {
		if categories[c].word == s {
			return c, nil
		}
	}
	return 0, unknownCategory(s)
}

func unknownCategory(s string) *regulation.Fault {
	var words, labels []string
	for _, c := range AllCategories() {
		words, labels = append(words, c.String()), append(labels, c.Label().Zh)
	}
	f := regulation.UnknownWord("category", regulation.Short(s), words...)
	f.Message.Zh = "没有这个党员类别，可用：" + strings.Join(labels, "、")
	return f
}

// MarshalText gives the word; the unset Category is an error.
func (c Category) MarshalText() ([]byte, error) {
	if !c.valid() {
		return nil, unknownCategory("")
	}
	return []byte(c.String()), nil
}

// UnmarshalText reads the word and refuses any other.
func (c *Category) UnmarshalText(b []byte) error {
	v, err := ParseCategory(string(b))
	if err == nil {
		*c = v
	}
	return err
}

// AllCategories lists the categories.
func AllCategories() []Category {
	return []Category{Salaried, AnnualSalary, SelfEmployed, Retired, Farmer, Student, Unemployed, Relief, MinimumAllowance}
}
