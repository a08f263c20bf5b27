// Applicant reads the file of one person on the way into the Party and tells a
// branch secretary where it stands: the position, what is to be done next and by
// when, who acts, with which papers and under which article, what waits for what,
// what is late, and what was not as the rules ask, entry by entry.
//
//	go run ./examples/applicant                       # a made-up file, in Chinese
//	go run ./examples/applicant -lang en FILE         # your own, in English
//	go run ./examples/applicant -audit -v FILE        # judge what was done, refuse nothing
//	go run ./examples/applicant -compare FILE         # what differs under the other edition
//	go run ./examples/applicant -html page.html FILE  # a page that needs no server
//	go run ./examples/applicant -mermaid FILE         # the table of the course as a diagram
//
// FILE is JSON in UTF-8, the input of the operation development.replay with an id
// and a name if you like, or a diary in CSV, a row for each thing that was done;
// those of the folder sample are examples. The columns of a diary, English or
// Chinese, in any order, of which 日期 and 事项 are needed; -form lists the names
// of the acts and the words that the columns take:
//
//	on 日期 | type 事项 | outcome 结果 | reason 理由 | records 材料
//	count 人数 | mentors 其中培养联系人 | opinions 听取意见 | places 公示地点
//	days 培训天数 | hours 培训学时 | organizer 组织者 | mode 培训方式 | override 特殊情况未培训
//	approver 批准机关 | leaves 离开日期 | due 应到 | present 实到 | for 赞成 | against 反对
//	abstain 弃权 | writtenFor 书面赞成 | writtenAgainst 书面反对 | secret 无记名
//	decision 决定 | months 月数 | to 受理党组织 | continuous 连续计算 | level 接收层级
//	by 认定机关 | remark 备注 | no 序号
//
// About the person, in any one row: id 编号, name 姓名, birth 出生日期 (needed),
// mobile 流动人员, unit 单位情况, orgKind 党组织类别, able 具备发展条件,
// transition 新旧规定适用, asOf 截至日期.
//
// A row that cannot be read is named by line and column, and then nothing is
// judged: half a file would give a wrong answer. Names are printed as 陈* unless
// -reveal is given; reasons are printed as they are written, so keep names out of
// them. Without -audit a file is refused at the first act that the rules forbid,
// and what is told is the position before it.
package main

import (
	"embed"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
	"github.com/dangwu-go/dangwu/lifecycle/development"
)

//go:embed sample
var samples embed.FS

// sampleFile is what is shown when no file is named: a case in progress on the
// day on which the rules of 2026 came into force.
const sampleFile = "sample/straddling.json"

func main() {
	os.Exit(run(os.Args[1:], os.Stdout, os.Stderr))
}

// options are the flags as typed values.
type options struct {
	lang    regulation.Lang
	asOf    calendar.Date // unset: the day of the file
	days    int
	audit   bool
	all     bool
	reveal  bool
	compare bool
	json    bool
	mermaid bool
	form    bool
	html    string
	svg     string
	file    string // empty: the sample
}

// The codes with which the program ends.
const (
	written   = 0 // the report was written
	unread    = 1 // the file could not be read, or the page not be written
	wrongFlag = 2
	refused   = 3 // written, and an act of the file is one that the rules forbid
)

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
	p := &printer{w: stdout, lang: o.lang, all: o.all}
	if o.form {
		p.form()
		return written
	}
	raw, err := o.read()
	if err != nil {
		return fail(unread, err)
	}
	law := regulation.National()
	f, problems := readFile(law, raw)
	if len(problems) > 0 {
		p.w = stderr
		p.problems(o.name(), f, problems)
		return unread
	}
	a, err := newAnswer(law, f, o)
	if err != nil {
		return fail(unread, err)
	}
	switch {
	case o.mermaid:
		fmt.Fprint(stdout, development.Course().Mermaid(o.lang, a.report.State()))
	case o.html != "":
		err = save("-html", o.html, func(w io.Writer) error { return renderPage(w, a) })
	case o.svg != "":
		err = save("-svg", o.svg, func(w io.Writer) error { return renderCourse(w, a) })
	case o.json:
		err = writeJSON(stdout, a)
	default:
		p.report(a)
	}
	if err != nil {
		return fail(unread, err)
	}
	if a.refused != nil {
		return refused
	}
	return written
}

func parse(args []string, stderr io.Writer) (options, error) {
	o := options{lang: regulation.Chinese}
	set := flag.NewFlagSet("applicant", flag.ContinueOnError)
	set.SetOutput(stderr)
	lang := set.String("lang", "zh", "zh or en")
	asOf := set.String("asof", "", "day of the question, as 2026-06-30; that of the file, or of its last entry, when left out")
	set.IntVar(&o.days, "days", 90, "how many days the reminders look ahead")
	set.BoolVar(&o.audit, "audit", false, "judge the file as it was recorded and refuse nothing")
	set.BoolVar(&o.all, "v", false, "print everything, also what is in order")
	set.BoolVar(&o.reveal, "reveal", false, "print the name in full")
	set.BoolVar(&o.compare, "compare", false, "tell what differs between the rules of 2014 and those of 2026")
	set.BoolVar(&o.json, "json", false, "write the answer as JSON")
	set.BoolVar(&o.mermaid, "mermaid", false, "write the course as a Mermaid state diagram, the present state marked")
	set.BoolVar(&o.form, "form", false, "list the columns of a diary, the names of the acts and the words")
	set.StringVar(&o.html, "html", "", "write a page to this file, in both languages, and no text")
	set.StringVar(&o.svg, "svg", "", "write the drawing of the course to this file, and no text")
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
	case 1:
		o.file = set.Arg(0)
	default:
		return o, regulation.UnknownWord("argument", set.Arg(1))
	}
	if *asOf != "" {
		if o.asOf, err = calendar.Parse(*asOf); err != nil {
			return o, regulation.At("-asof", err)
		}
	}
	if o.days < 0 || o.days > 3660 {
		return o, &regulation.Fault{Code: "invalid-days", Path: "-days", Value: strconv.Itoa(o.days),
			Message: regulation.Text{Zh: "应为0至3660的整数", En: "a whole number from 0 to 3660"}}
	}
	return o, nil
}

// name is how the file is called in messages, without its folder.
func (o options) name() string {
	if o.file == "" {
		return filepath.Base(sampleFile)
	}
	return filepath.Base(o.file)
}

// maxBytes is how long a file may be: the file of one person is short.
const maxBytes = 8 << 20

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
				return nil, &regulation.Fault{Code: "too-large", Path: o.name(), Message: regulation.Text{Zh: "文件过大，不像是一个人的记录", En: "too large for the file of one person"}}
			}
			return raw, nil
		}
	}
	return nil, &regulation.Fault{Code: "missing-file", Path: o.name(), Message: regulation.Text{Zh: "读不到文件", En: "cannot be read"}, Cause: err}
}

// save writes a file whole.
func save(flag, name string, render func(io.Writer) error) error {
	f, err := os.Create(name)
	if err == nil {
		err = render(f)
		if closing := f.Close(); err == nil {
			err = closing
		}
	}
	if err != nil {
		return &regulation.Fault{Code: "write-failed", Path: flag, Message: regulation.Text{Zh: "写不了文件", En: "the file cannot be written"}, Cause: err}
	}
	return nil
}
