// Dues reads the pay sheet of a month, .xlsx or .csv, works out the base and the
// dues of every Party member on it, and writes the dues table back as a workbook: by
// branch, with sums that are formulas and every amount explained, a summary with a
// chart, and the list of the rows that could not be decided and why.
//
//	go run . -out dues.xlsx                          # the made-up sheet of a county bureau
//	go run . -month 2026-10 -out dues.xlsx pay.xlsx  # your own
//	go run . -month 2026-10 -lang en -v pay.csv      # in English, everything, no workbook
//
// The sheet has a row for each member and Chinese headings as pay systems export
// them: 编号, 姓名, 人员类别 (as 机关工作人员, 事业单位, 企业, 退休), 党支部 or 单位, the items
// of pay (岗位工资, 基础性绩效 …) and what is withheld (个人所得税, 养老保险 …), or simply
// 计算基数; also 核定基数 with 核定月份, and 月份. Two rows of headings, merged cells, blank
// rows, subtotals, formulas, numbers kept as text and thousands separators are
// understood. CSV is UTF-8.
//
// Nothing is silently counted or left out. A heading that nobody knows, and an item
// on which the rules need a fact, leave the rows undecided that have an amount there,
// until somebody answers:
//
//	-answer 高原补贴=不计            # 计入|不计|扣除: as the people in charge decided
//	-answer 奖金=定期,普遍           # 定期|不定期, 普遍|非普遍: how it is paid
//	-answer 岗级工资=岗位工资         # which item it is
//	-answer 工会活动=非工资           # no pay at all: not read
//	-answer 代扣个税=负数            # this column writes what is withheld with a minus
//	-treat-as 内退=离退休人员        # a kind that no national text decides on
//	-kind 参公=机关工作人员           # what a word of the column 人员类别 means
//
// A row that cannot be decided never stops the others, and none is lost: every row
// below the headings is answered, reported, or named as a subtotal, a heading, a note
// or blank, and the program checks that. Names are written as 陈* unless -reveal is
// given, and nothing that stands in a cell is repeated in a message without it.
package main

import (
	"bytes"
	"embed"
	"errors"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/fees"
	"github.com/dangwu-go/dangwu/fees/base"
)

//go:embed sample/pay.csv sample/pay.xlsx
var samples embed.FS

// The sheet that is read when no file is named, and its month.
const (
	sampleFile  = "sample/pay.xlsx"
	sampleMonth = "2026-10"
)

// maxBytes is how long a file may be.
const maxBytes = 64 << 20

// The codes with which the program ends.
const (
	written   = 0 // the report was written, and the workbook if one was asked for
	unread    = 1 // the file could not be read, or the workbook not be written
	wrongFlag = 2
)

func itoa(n int) string { return strconv.Itoa(n) }

func main() {
	os.Exit(run(os.Args[1:], os.Stdout, os.Stderr))
}

// run is the whole program.
func run(args []string, stdout, stderr io.Writer) int {
	o, err := parse(args, stderr)
	if err == flag.ErrHelp {
		return written
	}
	fail := func(code int, err error) int {
		fmt.Fprintln(stderr, regulation.ErrorText(err, o.lang))
		return code
	}
	if err != nil {
		return fail(wrongFlag, err)
	}
	law := regulation.National()
	x, err := newRules(law, o)
	if err != nil {
		return fail(wrongFlag, err)
	}
	raw, err := o.read()
	if err != nil {
		return fail(unread, err)
	}
	g, err := readGrid(raw, o.sheet)
	if err != nil {
		return fail(unread, regulation.At(o.name(), err))
	}
	s, err := readSheetOf(g, o)
	if err != nil {
		var f *regulation.Fault
		if errors.As(err, &f) && f.Path == "-answer" {
			return fail(wrongFlag, err)
		}
		return fail(unread, regulation.At(o.name(), err))
	}
	r := x.assess(s)
	if err := r.check(); err != nil {
		return fail(unread, err)
	}
	if o.out != "" {
		if err := writeBook(o.out, r); err != nil {
			return fail(unread, err)
		}
	}
	p := &printer{w: stdout, lang: o.lang, all: o.all}
	p.report(r)
	return written
}

// readGrid reads a file by what it is, whatever it is called.
func readGrid(raw []byte, sheet string) (*grid, error) {
	switch {
	case len(bytes.TrimSpace(raw)) == 0:
		return nil, fault("empty-file", "文件是空的", "the file is empty")
	case bytes.HasPrefix(raw, []byte("PK\x03\x04")):
		return readXLSX(raw, sheet)
	case bytes.HasPrefix(raw, []byte("\xd0\xcf\x11\xe0")):
		return nil, fault("invalid-workbook", "这是旧版 .xls 文件，或者加了密码的工作簿。请另存为不加密码的 .xlsx 后再试",
			"an old .xls file, or a workbook with a password; save it as .xlsx without one and try again")
	case sheet != "":
		return nil, regulation.At("-sheet", fault(regulation.NotApplicable, "CSV 文件只有一张表", "a CSV file has one sheet only"))
	}
	return readCSV(raw)
}

// rules is what the answers are worked out with.
type rules struct {
	options
	law     *regulation.Law
	base    *base.Rules
	tariff  *fees.Tariff
	edition base.Edition // by which the month is read
}

func newRules(law *regulation.Law, o options) (*rules, error) {
	tariff, err := fees.Compile(law, o.policy)
	if err != nil {
		return nil, flagOf(err)
	}
	r, err := base.Compile(law, base.Policy{NoticeFrom: o.policy.NoticeFrom, Change: o.change})
	if err != nil {
		return nil, flagOf(err)
	}
	// Whatever is wrong with the month is wrong for every row.
	a, err := r.Find(base.Question{Month: o.month, Kind: base.Student})
	if err != nil {
		return nil, flagOf(err)
	}
	for _, t := range o.treatAs {
		for err := range r.Problems(base.Question{Month: o.month, Kind: t.kind, TreatAs: t.as}) {
			if c := regulation.CodeOf(err); c != "missing-items" {
				return nil, regulation.At("-treat-as "+t.kind.String()+"="+t.as.String(), &regulation.Fault{Code: c, Message: regulation.MessageOf(err)})
			}
		}
	}
	return &rules{options: o, law: law, base: r, tariff: tariff, edition: a.Edition}, nil
}

// flagOf names the flag that an error of a policy or of the month comes from.
func flagOf(err error) error {
	f, ok := regulation.At("", err).(*regulation.Fault)
	if !ok {
		return err
	}
	g := *f
	g.Path = map[string]string{"noticeFrom": "-notice-from", "month": "-month"}[f.Path]
	return &g
}

// name is how the file is called in messages, without its folder.
func (o options) name() string {
	if o.file == "" {
		return filepath.Base(sampleFile)
	}
	return filepath.Base(o.file)
}

func (o options) read() ([]byte, error) {
	open := func() (fs.File, error) { return os.Open(o.file) }
	if o.file == "" {
		open = func() (fs.File, error) { return samples.Open(sampleFile) }
	}
	f, err := open()
	if err == nil {
		defer f.Close()
		var raw []byte
		if raw, err = io.ReadAll(io.LimitReader(f, maxBytes+1)); err == nil {
			if len(raw) > maxBytes {
				return nil, &regulation.Fault{Code: "too-large", Path: o.name(), Message: say("文件过大，请分开处理", "too large; split it")}
			}
			return raw, nil
		}
	}
	return nil, &regulation.Fault{Code: "missing-file", Path: o.name(), Message: say("读不到文件", "cannot be read"), Cause: err}
}
