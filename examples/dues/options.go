package main

import (
	"flag"
	"io"
	"maps"
	"os"
	"slices"
	"strings"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/fees"
	"github.com/dangwu-go/dangwu/fees/base"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
)

// options are the flags as typed values.
type options struct {
	lang    regulation.Lang
	month   calendar.Month
	date    calendar.Date // of the data, as printed; unset when not given
	org     string        // name in the title of the table
	policy  fees.Policy
	change  base.Change
	treatAs []treatment
	kinds   map[string]base.Kind // what a word of the sheet means
	answers []answer
	sheet   string
	out     string
	reveal  bool
	all     bool
	file    string // empty: the sample
}

// treatment is a local rule: a kind that no national text decides on is treated as
// another one.
type treatment struct{ kind, as base.Kind }

// answer is what somebody says about a column.
type answer struct {
	key              string
	said             string // as given
	regular, general *bool
	verdict          base.Verdict
	item             base.Item
	noPay            bool
	minus            bool // what is withheld is written with a minus
}

func parse(args []string, stderr io.Writer) (options, error) {
	o := options{lang: regulation.Chinese, kinds: map[string]base.Kind{}}
	set := flag.NewFlagSet("dues", flag.ContinueOnError)
	set.SetOutput(stderr)
	lang := set.String("lang", "zh", "zh or en, also of the workbook")
	month := set.String("month", "", "month of the pay and of the dues, as 2026-10; needed for your own file")
	date := set.String("date", "", "day of the data, as 2026-10-12, for the notes of the workbook")
	set.StringVar(&o.org, "org", "", "name of the organization for the title of the table")
	set.StringVar(&o.out, "out", "", "write the workbook to this file")
	set.StringVar(&o.sheet, "sheet", "", "sheet of the workbook to read, where several look like pay sheets")
	notice := set.String("notice-from", "", "for months of 2017: first month under the notice of that year, as 2017-06")
	rounding := set.String("rounding", "", "fen-half-up (the default), fen-down, jiao-half-up, yuan-down, yuan-half-up, yuan-up")
	limit := set.String("cap", "", "monthly limit of the 2017 notice: by-law (the default), off, on")
	change := set.String("change", "", "change of pay within the year: yearly (the verified base stays, the default) or same-month")
	var treat, kinds, answers []string
	more := func(list *[]string) func(string) error {
		return func(s string) error { *list = append(*list, s); return nil }
	}
	set.Func("treat-as", "kind=kind, as early-retired=retired or 内退=离退休人员: a local rule for a kind that no national text decides on; may be repeated", more(&treat))
	set.Func("kind", "word=kind, as 参公=机关工作人员: what a word of the column 人员类别 means; may be repeated", more(&kinds))
	set.Func("answer", "heading=words, as 奖金=定期,普遍 or 高原补贴=不计: what a column is; may be repeated", more(&answers))
	set.BoolVar(&o.reveal, "reveal", false, "write names in full, and what stands in cells that cannot be read")
	set.BoolVar(&o.all, "v", false, "print everything")
	if err := set.Parse(args); err != nil {
		return o, err
	}
	l, err := regulation.ParseLang(*lang)
	if err != nil {
		return o, regulation.At("-lang", err)
	}
	o.lang = l
	switch set.NArg() {
	case 0:
		o.month = calendar.MustParseMonth(sampleMonth)
	case 1:
		o.file = set.Arg(0)
	default:
		return o, regulation.UnknownWord("argument", set.Arg(1))
	}
	if *month != "" {
		if o.month, err = calendar.ParseMonth(*month); err != nil {
			return o, regulation.At("-month", err)
		}
	}
	if o.month.IsZero() {
		return o, regulation.At("-month", fault("missing-month", "请给出工资和党费的月份，如 -month 2026-10", "the month of the pay and of the dues, as -month 2026-10"))
	}
	if *date != "" {
		if o.date, err = calendar.Parse(*date); err != nil {
			return o, regulation.At("-date", err)
		}
	}
	if err := o.policies(*notice, *rounding, *limit, *change); err != nil {
		return o, err
	}
	for _, s := range treat {
		if err := o.treat(s); err != nil {
			return o, regulation.At("-treat-as", err)
		}
	}
	for _, s := range kinds {
		if err := o.kind(s); err != nil {
			return o, regulation.At("-kind", err)
		}
	}
	for _, s := range answers {
		if err := o.answer(s); err != nil {
			return o, regulation.At("-answer", err)
		}
	}
	return o, o.checkOut()
}

func (o *options) policies(notice, rounding, limit, change string) (err error) {
	if notice != "" {
		if o.policy.NoticeFrom, err = calendar.ParseMonth(notice); err != nil {
			return regulation.At("-notice-from", err)
		}
	}
	if rounding != "" {
		if o.policy.Rounding, err = fees.ParseRounding(rounding); err != nil {
			return regulation.At("-rounding", err)
		}
		if o.policy.Rounding == fees.NoRounding {
			return regulation.At("-rounding", fault(regulation.NotApplicable, "收缴的金额至少要取整到分", "what is collected is rounded to the fen at least"))
		}
	}
	if limit != "" {
		if o.policy.Cap, err = fees.ParseCap(limit); err != nil {
			return regulation.At("-cap", err)
		}
	}
	if change != "" {
		if err = o.change.UnmarshalText([]byte(change)); err != nil {
			return regulation.At("-change", err)
		}
	}
	return nil
}

// pair splits left=right.
func pair(s string) (left, right string, err error) {
	left, right, ok := strings.Cut(strings.Replace(s, "＝", "=", 1), "=")
	if left, right = trim(left), trim(right); !ok || left == "" || right == "" {
		return "", "", &regulation.Fault{Code: "invalid-flag", Value: s, Message: say("应写成“左=右”", "write it as left=right")}
	}
	return left, right, nil
}

func (o *options) treat(s string) error {
	for s := range strings.SplitSeq(s, ",") {
		left, right, err := pair(s)
		if err != nil {
			return err
		}
		t := treatment{}
		for _, k := range []struct {
			word string
			to   *base.Kind
		}{{left, &t.kind}, {right, &t.as}} {
			kind, ok := parseKind(k.word)
			if !ok {
				return regulation.UnknownWord("kind", k.word, kindWords()...)
			}
			*k.to = kind
		}
		if slices.ContainsFunc(o.treatAs, func(x treatment) bool { return x.kind == t.kind }) {
			return &regulation.Fault{Code: regulation.ConflictingField, Value: s, Message: say("同一类人员指定了两次", "the same kind twice")}
		}
		o.treatAs = append(o.treatAs, t)
	}
	return nil
}

func (o *options) kind(s string) error {
	left, right, err := pair(s)
	if err != nil {
		return err
	}
	kind, ok := parseKind(right)
	if !ok {
		return regulation.UnknownWord("kind", right, kindWords()...)
	}
	word := plainKind(left)
	if k, known := o.kinds[word]; known && k != kind {
		return &regulation.Fault{Code: regulation.ConflictingField, Value: s, Message: say("同一个词指定了两次", "the same word twice")}
	}
	if k, known := parseKind(left); known && k != kind {
		return &regulation.Fault{Code: regulation.ConflictingField, Value: s, Message: say("这个词已有确定的含义："+k.Label().Zh, "the word has a meaning: "+k.Label().En)}
	}
	o.kinds[word] = kind
	return nil
}

func kindWords() (all []string) {
	for _, k := range base.AllKinds() {
		all = append(all, k.String())
	}
	return all
}

// answerWord is a word of -answer and what it says.
type answerWord struct {
	zh, en string
	set    func(*answer)
}

var answerWords = []answerWord{
	{"定期", "regular", func(a *answer) { yes := true; a.regular = &yes }},
	{"不定期", "irregular", func(a *answer) { no := false; a.regular = &no }},
	{"普遍", "general", func(a *answer) { yes := true; a.general = &yes }},
	{"非普遍", "partial", func(a *answer) { no := false; a.general = &no }},
	{"计入", "included", func(a *answer) { a.verdict = base.Included }},
	{"不计", "excluded", func(a *answer) { a.verdict = base.Excluded }},
	{"扣除", "deducted", func(a *answer) { a.verdict = base.Deducted }},
	{"非工资", "no-pay", func(a *answer) { a.noPay = true }},
	{"负数", "minus", func(a *answer) { a.minus = true }},
}

func (o *options) answer(s string) error {
	left, right, err := pair(s)
	if err != nil {
		return err
	}
	a := answer{key: plain(left), said: right}
	for word := range strings.FieldsFuncSeq(right, func(r rune) bool { return strings.ContainsRune(",，、;；", r) || blank(r) }) {
		if i := slices.IndexFunc(answerWords, func(w answerWord) bool { return word == w.zh || word == w.en }); i >= 0 {
			answerWords[i].set(&a)
			continue
		}
		item, ok := base.ItemOf(word)
		if !ok {
			err := item.UnmarshalText([]byte(word))
			if err != nil {
				var words []string
				for _, w := range answerWords {
					words = append(words, w.zh, w.en)
				}
				return regulation.UnknownWord("answer", word, words...)
			}
		}
		a.item = item
	}
	if slices.ContainsFunc(o.answers, func(x answer) bool { return x.key == a.key }) {
		return &regulation.Fault{Code: regulation.ConflictingField, Value: left, Message: say("同一栏回答了两次，请写在一起", "answered twice; put the words together")}
	}
	o.answers = append(o.answers, a)
	return nil
}

// checkOut refuses to write the workbook over the sheet.
func (o *options) checkOut() error {
	if o.out == "" {
		return nil
	}
	if !strings.HasSuffix(strings.ToLower(o.out), ".xlsx") {
		return regulation.At("-out", fault("invalid-flag", "文件名应以 .xlsx 结尾", "the name has to end in .xlsx"))
	}
	in, err := os.Stat(o.file)
	if o.file == "" || err != nil {
		return nil
	}
	if out, err := os.Stat(o.out); err == nil && os.SameFile(in, out) {
		return regulation.At("-out", fault(regulation.ConflictingField, "不能写到工资表自己的文件上", "not over the pay sheet itself"))
	}
	return nil
}

// choices lists the policy that a result rests on, each with what it was set to.
func (o *options) choices() (all [][2]regulation.Text) {
	add := func(label, value regulation.Text) { all = append(all, [2]regulation.Text{label, value}) }
	add(say("取整", "Rounding"), max(o.policy.Rounding, fees.FenHalfUp).Label())
	add(say("月限额", "Monthly limit"), max(o.policy.Cap, fees.CapByLaw).Label())
	if !o.policy.NoticeFrom.IsZero() {
		add(say("2017年通知起始月", "2017 notice from"), regulation.MonthText(o.policy.NoticeFrom))
	}
	add(say("工资变动", "Change of pay"), max(o.change, base.Yearly).Label())
	for _, t := range o.treatAs {
		add(say("按本地规定参照", "By a local rule"), say(t.kind.Label().Zh+"参照"+t.as.Label().Zh, t.kind.Label().En+" as "+t.as.Label().En))
	}
	for _, word := range slices.Sorted(maps.Keys(o.kinds)) {
		add(say("人员类别用词", "Word of the sheet"), say("“"+word+"”是"+o.kinds[word].Label().Zh, "“"+word+"” is "+o.kinds[word].Label().En))
	}
	for _, a := range o.answers {
		add(say("对栏目的答复", "Answer on a column"), both(a.key+" = "+a.said))
	}
	return all
}
