package members

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"iter"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func readMembers(t *testing.T, text string, o ReadOptions) (*Roster, []string) {
	t.Helper()
	r, report, err := ReadMembers(CSV, "m.csv", strings.NewReader(text), o)
	require.NoError(t, err)
	require.Equal(t, r.Len(), report.Kept())
	require.Equal(t, report.Rows(), report.Kept()+report.Reported())
	return r, short(report)
}

func short(report *Report) []string {
	list := []string{}
	for p := range report.Problems() {
		list = append(list, p.ErrorPath()+" "+string(p.Code))
	}
	return list
}

// The same members under English and Chinese headings, in any order, with a
// byte-order mark, Windows line ends, odd spaces and every form of a day.
func TestMembersInEveryDress(t *testing.T) {
	number := number18(day("1980-03-04"), 12)
	plain := "id,name,sex,identity,phone,born,org,admitted,full-since,dues\nD001,甲乙,female," + number + ",000-1234,1980-03-04,B1,2010-07-01,2011-07-01,salaried\n"
	want, problems := readMembers(t, plain, ReadOptions{})
	require.Empty(t, problems)
	require.Equal(t, 1, want.Len())
	m, _ := want.Member("D001")
	require.Equal(t, "甲乙", m.Name().Reveal())
	require.Equal(t, day("2010-07-01"), m.Facts().Homes[0].From)
	for name, text := range map[string]string{
		"chinese":   "\ufeff姓名,编号,性别,出生日期,公民身份号码,联系电话,党组织编号,转正日期,入党日期,党费类别\r\n甲乙,D001,女,1980年3月4日," + number + ",000-1234,B1,2011/7/1,2010.07.01,salaried\r\n",
		"spaces":    " ID , Name,SEX,Id_Card,phone,born,org,Admitted,full since,dues\n D 0\u300001\u00a0,\u3000甲乙 ,女 ," + number + ", 000-1234,19800304,B 1,2010-07-01 00:00:00,20110701,salaried\n",
		"empty":     "id,name,sex,identity,phone,born,org,admitted,full-since,dues,,\n,,,,,,,,,,,\n\nD001,甲乙,女," + number + ",000-1234,1980-3-4,B1,2010-7-1,2011-07-01,salaried,,\n , ,,,,,,,,,,\n",
		"quotes":    "id,name,sex,identity,phone,born,org,admitted,full-since,dues\n\"D001\",\"甲乙\",\"女\",\"" + number + "\",000-1234,1980-03-04,B1,2010-07-01,2011-07-01T00:00:00,salaried",
		"reordered": "dues,full-since,admitted,org,born,phone,identity,sex,name,id\nsalaried,2011-07-01,2010-07-01,B1,1980-03-04,000-1234," + number + ",女,甲乙,D001\n",
	} {
		got, problems := readMembers(t, text, ReadOptions{})
		assert.Empty(t, problems, name)
		requireSameRoster(t, want, got)
	}
	nd := `{"id":"D001","name":"甲乙","sex":"女","identity":"` + number + `","phone":"000-1234","born":"1980-03-04","org":"B1","admitted":20100701,"full_since":"2011-07-01","dues":"salaried","extension":null}` + "\n\n"
	got, report, err := ReadMembers(NDJSON, "m.ndjson", strings.NewReader(nd), ReadOptions{})
	require.NoError(t, err)
	require.Empty(t, short(report))
	requireSameRoster(t, want, got)

	own, problems := readMembers(t, strings.Replace(strings.Replace(plain, "id,name", "工号,备注", 1), "salaried", "按月领取工资", 1),
		ReadOptions{Headings: map[string]string{"工号": "id"}, Ignore: []string{"备注"}, Dues: map[string]Word{"按月领取工资": "salaried"}})
	assert.Empty(t, problems)
	m, _ = own.Member("D001")
	assert.True(t, m.Name().IsZero())
	assert.Equal(t, Word("salaried"), must(m.DuesOn(day("2020-01-01"))))
	_, problems = readMembers(t, plain, ReadOptions{Dues: map[string]Word{"退休": "retired"}})
	assert.Equal(t, []string{"m.csv:2:dues unknown-dues"}, problems)

	_, problems = readMembers(t, "id,admitted,identity\n1,2010-01-01,999999700505001\n", ReadOptions{})
	assert.Equal(t, []string{"m.csv:2:identity old-identity-number"}, problems)
	up, problems := readMembers(t, "id,admitted,identity\n1,2010-01-01,999999700505001\n2,2010-01-01,999999700505999\n", ReadOptions{UpgradeIdentities: true})
	assert.Equal(t, []string{"m.csv:3:identity impossible-birth-date"}, problems)
	m, _ = up.Member("1")
	assert.Equal(t, day("1970-05-05"), m.Born())
}

// Every bad cell is a problem of its own; the good rows stay.
func TestEveryBadCellIsReported(t *testing.T) {
	text := "编号,姓名,性别,公民身份号码,联系电话,出生日期,入党日期,延长预备期月数,党费类别,离开日期,离开方式,党组织编号,转入日期\n" +
		"1,虚构者,男,,,1980-01-01,2010-07-01,,salaried,,,B1,\n" +
		"2,虚构*,虚构者," + secretNumber[:17] + "Y,虚构者,1980-02-30,虚构者,x,虚构者,2200-01-01,虚构者,,\n" +
		",虚构者,,,,,,,,,,,\n" +
		secretNumber + ",,,,,,2010-07-01,,,,,,\n" +
		"5,,,,,,2010-07-01,3,,,,,\n" +
		"6,,,,,2011-01-01,2010-07-01,,,,,,\n" +
		"7,,,,,,2010-07-01,,,,died,,\n" +
		"8,,,,,,2010-07-01,,,,,,2012-01-01\n" +
		"9,,\n" +
		"10,,,,,,2010-07-01,6,,,,,\n"
	r, problems := readMembers(t, text, ReadOptions{})
	assert.Equal(t, 2, r.Len())
	assert.Equal(t, []string{
		"m.csv:3:姓名 redacted-value", "m.csv:3:性别 unknown-sex", "m.csv:3:公民身份号码 invalid-identity-number", "m.csv:3:联系电话 invalid-phone",
		"m.csv:3:出生日期 invalid-date", "m.csv:3:入党日期 invalid-date", "m.csv:3:延长预备期月数 invalid-number", "m.csv:3:党费类别 invalid-word",
		"m.csv:3:离开日期 date-out-of-range", "m.csv:3:离开方式 unknown-exit",
		"m.csv:4:编号 missing-id", "m.csv:4:入党日期 missing-admitted", "m.csv:5:编号 identity-number-as-id", "m.csv:6:延长预备期月数 invalid-extension",
		"m.csv:7:入党日期 invalid-order", "m.csv:8:离开日期 missing-left", "m.csv:9:党组织编号 missing-org", "m.csv:10 invalid-row"}, problems)
	_, report, _ := ReadMembers(CSV, "m.csv", strings.NewReader(text), ReadOptions{})
	for p := range report.Problems() {
		noLeak(t, "problem", fmt.Sprintf("%v %+v %#v %s", p, p, p, p.Zh()), "虚构", secretNumber[:14])
		assert.NotEmpty(t, p.Message.Zh)
		assert.NotEmpty(t, p.Message.En)
		assert.True(t, errors.Is(p, p.Code))
		assert.Equal(t, p.Code, regulation.CodeOf(p))
		assert.Equal(t, !slices.Contains([]int{4, 5, 10}, p.Row), p.ID != "", p.Row)
		p.Code = "changed"
	}
	for p := range report.Problems() {
		assert.NotEqual(t, regulation.Code("changed"), p.Code, "a copy is handed out")
	}
}

func TestDuplicates(t *testing.T) {
	r, problems := readMembers(t, "id,admitted\nD1,2010-01-01\nD2,2010-01-01\nD 1,2011-01-01\nD2 ,2010-01-01\nD3,2010-01-01\n\u3000D1\u200b,x\n", ReadOptions{})
	assert.Equal(t, []ID{"D2", "D3"}, ids(r.All()))
	assert.Equal(t, []string{"m.csv:2:id duplicate-id", "m.csv:4:id duplicate-id", "m.csv:5:id repeated-row", "m.csv:7:admitted invalid-date", "m.csv:7:id duplicate-id"}, problems)
	_, report, _ := ReadMembers(CSV, "m.csv", strings.NewReader("id,admitted\nD1,2010-01-01\nD 1,2011-01-01\n"), ReadOptions{})
	p := slices.Collect(report.Problems())
	assert.Contains(t, p[0].Error(), "see line 3")
	assert.Contains(t, p[1].Zh(), "另见第2行")
	_, problems = readMembers(t, "id,admitted\nD1,x\nD1,y\n", ReadOptions{})
	assert.Equal(t, []string{"m.csv:2:admitted invalid-date", "m.csv:2:id duplicate-id", "m.csv:3:admitted invalid-date", "m.csv:3:id duplicate-id"}, problems)
}

// Nothing is half-built when the form as a whole is wrong, and what a file
// without headings holds is not repeated.
func TestFatalForms(t *testing.T) {
	gbk := "\xb1\xe0\xba\xc5,\xd0\xd5\xc3\xfb\n" // 编号,姓名
	for name, x := range map[string]struct {
		text string
		code regulation.Code
	}{
		"gbk":       {gbk, InvalidEncoding},
		"gbk later": {"id,name,admitted\n1,\xb1\xe0,2010-01-01\n", InvalidEncoding},
		"empty":     {"", InvalidCSV},
		"bom only":  {"\ufeff", InvalidCSV},
		"quotes":    {"id,admitted\n1,\"2010\n", InvalidCSV},
		"quote":     {"id,admitted\n1,2\"010\n", InvalidCSV},
		"no heads":  {"D001,虚构者甲乙,2010-01-01\n", UnknownHeading},
		"unknown":   {"id,admitted,虚构者\n", UnknownHeading},
		"repeated":  {"id,admitted,编号\n", RepeatedHeading},
		"missing":   {"id,name\n", MissingHeading},
		"semicolon": {"id;admitted\n", UnknownHeading},
		"large":     {"id,admitted\n" + strings.Repeat("1,2010-01-01\n", 20), TooLarge},
	} {
		r, report, err := ReadMembers(CSV, "m.csv", strings.NewReader(x.text), ReadOptions{MaxBytes: 200})
		assert.ErrorIs(t, err, x.code, name)
		assert.Nil(t, r, name)
		assert.Nil(t, report, name)
		assert.Regexp(t, `^m\.csv`, err.Error(), name)
		assert.Regexp(t, `^m\.csv`, regulation.ZhOf(err), name)
		noLeak(t, name, err.Error()+regulation.ZhOf(err), "虚构")
	}
	_, _, err := ReadMembers(0, "m", strings.NewReader("x"), ReadOptions{})
	assert.Equal(t, regulation.Code("unknown-format"), code(err))
	_, _, err = ReadMembers(CSV, "m", nil, ReadOptions{})
	assert.ErrorIs(t, err, ReadFailed)
	_, _, err = ReadMembers(CSV, "m", iotest.ErrReader(io.ErrClosedPipe), ReadOptions{})
	assert.ErrorIs(t, err, ReadFailed)
	assert.ErrorIs(t, err, io.ErrClosedPipe)
	err = WriteMembers(0, io.Discard, nil, WriteOptions{})
	assert.Equal(t, regulation.Code("unknown-format"), code(err))
	r, _ := randomRoster(t, 1, 400)
	for _, f := range AllFormats() {
		err = WriteMembers(f, failing{}, r, WriteOptions{BOM: true})
		assert.ErrorIs(t, err, WriteFailed)
		assert.ErrorIs(t, err, io.ErrShortBuffer)
	}
}

type failing struct{}

func (failing) Write([]byte) (int, error) { return 0, io.ErrShortBuffer }

func TestBadJSONLines(t *testing.T) {
	good := `{"id":"1","admitted":"2010-01-01"}` + "\n"
	for name, line := range map[string]string{
		"no json": "x", "list": "[]", "text": `"a"`, "cut": `{"id":"1"`, "trailing": `{"id":"9","admitted":"2010-01-01"} {}`, "nested": `{"id":{"a":1}}`,
		"bool": `{"id":true}`, "unknown": `{"id":"9","虚构者":"1","admitted":"2010-01-01"}`, "twice": `{"id":"9","id":"8","admitted":"2010-01-01"}`,
		"twice other": `{"id":"9","编号":"8","admitted":"2010-01-01"}`, "list of lists": `{"id":[["a"]]}`, "semicolon": `{"id":["a;b"],"admitted":"2010-01-01"}`,
		"comma": `{"id":"9",}`, "lost": `{"id":"\ud800","admitted":"2010-01-01"}`, "open list": `{"id":["a"`,
	} {
		r, report, err := ReadMembers(NDJSON, "m", strings.NewReader(good+line+"\n"), ReadOptions{})
		require.NoError(t, err, name)
		assert.Equal(t, []int{2, 1, 1, 1}, []int{report.Rows(), report.Kept(), report.Reported(), r.Len()}, name)
		for p := range report.Problems() {
			assert.Equal(t, 2, p.Row, name)
			noLeak(t, name, p.Error()+p.Zh(), "虚构")
		}
	}
}

// The whole roster round-trips through both files, in both formats and
// languages, when revealed; and not at all when not.
func TestRosterRoundTrip(t *testing.T) {
	n := 400
	if testing.Short() {
		n = 150
	}
	full, _ := randomRoster(t, 51, n)
	for _, format := range AllFormats() {
		for _, o := range []WriteOptions{{Reveal: true}, {Reveal: true, Lang: regulation.Chinese, BOM: true}, {Reveal: true, Lang: regulation.English}} {
			var members, changes bytes.Buffer
			require.NoError(t, WriteMembers(format, &members, full, o))
			require.NoError(t, WriteChanges(format, &changes, full, o))
			got, report, err := ReadMembers(format, "m", &members, ReadOptions{})
			require.NoError(t, err)
			require.Empty(t, short(report))
			got, report, err = ReadChanges(format, "c", &changes, got, ReadOptions{})
			require.NoError(t, err)
			require.Empty(t, short(report))
			requireSameRoster(t, full, got)
		}
		var redacted bytes.Buffer
		require.NoError(t, WriteMembers(format, &redacted, full, WriteOptions{}))
		noLeak(t, "file", redacted.String(), "测甲", "测试乙", "Test Person", "999999", "555-")
		got, report, err := ReadMembers(format, "m", &redacted, ReadOptions{})
		require.NoError(t, err)
		require.Positive(t, report.Reported())
		require.Equal(t, full.Len(), got.Len()+report.Reported())
	}
}

func TestReadChanges(t *testing.T) {
	base := must(NewRoster(slices.Values([]Facts{{ID: "1", Admitted: day("2010-07-01"), FullSince: day("2011-07-01"), Homes: []Spell[OrgID]{{Value: "B1", From: day("2010-07-01")}}},
		{ID: "2", Admitted: day("2010-07-01")}})))
	text := "编号,取值,变动事项,生效日期,失效日期,上级同意日期,大会通过日期\n" +
		"1,B 2,组织关系,2020-01-01,,,\n" +
		"1,B3,home,2021-01-01,2021-06-01,,\n" +
		"1,,留党察看,2022-01-01,2023-01-01,,\n" +
		"1,自费出国半年以上,exclusion,2024-01-01,,2024-02-01,2024-02-02\n" +
		"1,退休人员,党费类别,2024-01-01,,,\n" +
		"2,x,home,2010-07-01,,,\n" +
		"2,y,home,2010-07-01,,,\n" +
		"2,,away,2024-01-01,2024-01-01,,\n" +
		"2,,away,2024-01-01,,2024-01-01,\n" +
		"2,abroad,exclusion,2024-01-01,,,\n" +
		"2,,home,2024-01-01,,,\n" +
		"2,oddly valued,away,2025-01-01,,,\n" +
		"3,,away,2024-01-01,,,\n" +
		"2,Big,category,2024-01-01,,,\n" +
		"2,at-home,category,2024-01-02,,,\n"
	r, report, err := ReadChanges(CSV, "c.csv", strings.NewReader(text), base, ReadOptions{Dues: map[string]Word{"退休人员": "retired"}})
	require.NoError(t, err)
	assert.Equal(t, []string{"c.csv:7:编号 duplicate-id", "c.csv:8:编号 duplicate-id", "c.csv:9:失效日期 invalid-order", "c.csv:9:编号 duplicate-id",
		"c.csv:10:上级同意日期 column-not-for-this-matter", "c.csv:10:编号 duplicate-id", "c.csv:11:取值 unknown-ground",
		"c.csv:12:取值 missing-value", "c.csv:13:取值 column-not-for-this-matter", "c.csv:14:编号 unknown-member", "c.csv:15:取值 invalid-word"}, short(report))
	assert.Equal(t, []int{15, 6, 9}, []int{report.Rows(), report.Kept(), report.Reported()})
	m, _ := r.Member("1")
	assert.Equal(t, OrgID("B2"), must(m.HomeOn(day("2020-12-31"))))
	_, err = m.HomeOn(day("2021-06-01"))
	assert.Error(t, err)
	assert.Zero(t, m.RightsOn(day("2022-06-01")))
	assert.Equal(t, Word("retired"), must(m.DuesOn(day("2024-01-01"))))
	assert.Equal(t, LeftOut, must(New(func() Facts { f := m.Facts(); f.Homes = f.Homes[:1]; return f }())).RollPlaceOn(day("2024-02-02"), RollOptions{}))
	m, _ = r.Member("2")
	assert.Equal(t, Word("at-home"), must(m.CategoryOn(day("2024-01-02"))))

	// Rows that do not go together are all reported, and the roster keeps what
	// it had.
	r, report, err = ReadChanges(CSV, "c.csv", strings.NewReader("member,matter,value,from,until\n1,home,B2,2020-01-01,2021-01-01\n1,home,B3,2020-06-01,\n1,away,,2020-06-01,\n"), base, ReadOptions{})
	require.NoError(t, err)
	assert.Equal(t, []string{"c.csv:2:from overlapping-values", "c.csv:3:from overlapping-values"}, short(report))
	m, _ = r.Member("1")
	assert.Equal(t, OrgID("B1"), must(m.HomeOn(day("2020-07-01"))))
	assert.True(t, m.MobileOn(day("2021-07-01")))
}

// The other forms, each with a good row, a row of bad cells, and a duplicate.
func TestOtherForms(t *testing.T) {
	roster := must(NewRoster(slices.Values([]Facts{{ID: "1", Admitted: day("2010-07-01")}, {ID: "2", Admitted: day("2010-07-01")}})))
	o := ReadOptions{Roster: roster}
	check := func(name string, report *Report, err error, want ...string) {
		t.Helper()
		require.NoError(t, err, name)
		assert.Equal(t, want, short(report), name)
		assert.Equal(t, 1, report.Kept(), name)
		assert.Equal(t, report.Rows(), report.Kept()+report.Reported())
	}
	terms, report, err := ReadTerms(CSV, "t", strings.NewReader("党组织编号,党内职务,编号,产生方式,产生日期,任职日期,届满日期,离任日期\nB1,书记,1,选举,2024-03-15,2024-03-15,2027-03-15,\nB1,局长,9,x,y,,,\nB1,书记,2,,,2024-03-15,2024-03-15,\nB1,书记,2,,,2025-03-15,,2025-03-15\n"), o)
	check("terms", report, err, "t:3:党内职务 unknown-post", "t:3:编号 unknown-member", "t:3:产生方式 unknown-accession", "t:3:产生日期 invalid-date", "t:3:任职日期 missing-start",
		"t:4:届满日期 invalid-order", "t:5:离任日期 invalid-order")
	assert.Equal(t, Term{Org: "B1", Post: Secretary, Member: "1", By: Elected, On: day("2024-03-15"), Start: day("2024-03-15"), End: day("2027-03-15")}, terms[0])

	meetings, report, err := ReadMeetings(CSV, "m", strings.NewReader("id,org,kinds,on,lecturer\nM1,B1,组织生活会；evaluation,2025-12-20,1\nM2,B1,茶话会,2025-13-20,9\nM3,B1,;,2025-12-20,\n"), o)
	check("meetings", report, err, "m:3:kinds unknown-meeting-kind", "m:3:on invalid-date", "m:3:lecturer unknown-member", "m:4:kinds missing-kinds")
	assert.Equal(t, Meeting{ID: "M1", Org: "B1", Kinds: KindsOf(LifeMeeting, Evaluation), On: day("2025-12-20"), Lecturer: "1"}, meetings[0])

	att, report, err := ReadAttendance(CSV, "a", strings.NewReader("meeting,member,presence\nM1,1,到会\nM1,2,present\nM1,2,absent\nM1,3,来了\n"), o)
	check("attendance", report, err, "a:3:meeting duplicate-id", "a:4:meeting duplicate-id", "a:5:member unknown-member", "a:5:presence unknown-presence")
	assert.Equal(t, Attendance{"M1", "1", Present}, att[0])

	talks, report, err := ReadTalks(CSV, "k", strings.NewReader("on,a,b\n2026-01-01,1,2\n2026-01-02,1,1\n2026-01-03,1,2\n2026-01-03,2,1\n"), o)
	check("talks", report, err, "k:3:b same-person", "k:4:on duplicate-id", "k:5:on duplicate-id")
	assert.Equal(t, Talk{On: day("2026-01-01"), A: "1", B: "2"}, talks[0])

	pay, report, err := ReadPay(CSV, "p", strings.NewReader("编号,月份,计算基数（元）,上季度纯收入(元)\n1,2026年6月,5100,\n2,2026-06,-1,1.234\n2,2026-07,\"8,500.00\",\n1,2026-13,,\n"), o)
	check("pay", report, err, "p:3:计算基数（元） negative-amount", "p:3:上季度纯收入(元) invalid-amount", "p:4:计算基数（元） invalid-amount", "p:5:月份 invalid-month")
	assert.Equal(t, Pay{Member: "1", Month: calendar.MustParseMonth("2026-06"), Base: Known(510000)}, pay[0])

	pays, report, err := ReadPayments(CSV, "y", strings.NewReader("id,member,months,amount,paid-on,payer\nR1,1,2026-01..2026-03,7.65,2026-04-01,2\nR2,2,2026-01;2026-01,-1,x,\nR3,2,;,1,2026-01-01,\n"), o)
	check("payments", report, err, "y:3:months invalid-months", "y:3:amount negative-amount", "y:3:paid-on invalid-date", "y:4:months missing-months")
	assert.Equal(t, regulation.Fen(765), pays[0].Amount)
	assert.Equal(t, 3, pays[0].Months.Len())
	_, report, err = ReadPayments(NDJSON, "y", strings.NewReader(`{"id":"R1","member":"1","months":["2026-01","2026-02"],"amount":1.5,"paid-on":"2026-04-01"}`), o)
	check("payments", report, err, []string{}...)
}

// roundTrip writes what was read and reads it again, in every dress.
func roundTrip[T comparable](t *testing.T, rows []T, write func(Format, io.Writer, WriteOptions) error, read func(Format, io.Reader) ([]T, *Report, error)) {
	t.Helper()
	for _, format := range AllFormats() {
		for _, o := range []WriteOptions{{}, {Lang: regulation.Chinese, BOM: true}} {
			var b bytes.Buffer
			require.NoError(t, write(format, &b, o))
			back, report, err := read(format, &b)
			require.NoError(t, err)
			require.Empty(t, short(report))
			require.Equal(t, len(rows), len(back))
			for i := range rows {
				require.Equal(t, rows[i], back[i])
			}
		}
	}
}

func TestOtherFormsRoundTrip(t *testing.T) {
	r := rand.New(rand.NewPCG(8, 8))
	maybe := func() (d calendar.Date) {
		if r.IntN(2) == 0 {
			d = randomDay(r)
		}
		return d
	}
	var terms []Term
	var meetings []Meeting
	var att []Attendance
	var talks []Talk
	var pay []Pay
	var payments []Payment
	for i := range 200 {
		id := ID(fmt.Sprint("p", i))
		start := randomDay(r)
		terms = append(terms, Term{"B,\"1", Post(1 + r.IntN(len(AllPosts()))), id, Accession(r.IntN(3)), maybe(), start, start.AddYears(3), maybe(), maybe(), maybe(), start.AddDays(1 + r.IntN(900))})
		meetings = append(meetings, Meeting{id, "B1", KindsOf(MeetingKind(1+r.IntN(7)), MeetingKind(1+r.IntN(7))), randomDay(r), ID("p1")})
		att = append(att, Attendance{"m1", id, Presence(1 + r.IntN(5))})
		talks = append(talks, Talk{randomDay(r), id, "x", OrgID("B")})
		p := Pay{Member: id, Month: randomDay(r).Month()}
		if r.IntN(2) == 0 {
			p.Base = Known(regulation.Fen(r.IntN(3) * r.IntN(1e6)))
		}
		pay = append(pay, p)
		m := randomDay(r).Month()
		payments = append(payments, Payment{id, "x", must(MonthsOf(m, m.Add(1+r.IntN(60)))), regulation.Fen(r.IntN(1e6)), randomDay(r), ""})
	}
	roundTrip(t, terms, func(f Format, w io.Writer, o WriteOptions) error { return WriteTerms(f, w, slices.Values(terms), o) },
		func(f Format, r io.Reader) ([]Term, *Report, error) { return ReadTerms(f, "", r, ReadOptions{}) })
	roundTrip(t, meetings, func(f Format, w io.Writer, o WriteOptions) error {
		return WriteMeetings(f, w, slices.Values(meetings), o)
	},
		func(f Format, r io.Reader) ([]Meeting, *Report, error) { return ReadMeetings(f, "", r, ReadOptions{}) })
	roundTrip(t, att, func(f Format, w io.Writer, o WriteOptions) error { return WriteAttendance(f, w, slices.Values(att), o) },
		func(f Format, r io.Reader) ([]Attendance, *Report, error) {
			return ReadAttendance(f, "", r, ReadOptions{})
		})
	roundTrip(t, talks, func(f Format, w io.Writer, o WriteOptions) error { return WriteTalks(f, w, slices.Values(talks), o) },
		func(f Format, r io.Reader) ([]Talk, *Report, error) { return ReadTalks(f, "", r, ReadOptions{}) })
	roundTrip(t, pay, func(f Format, w io.Writer, o WriteOptions) error { return WritePay(f, w, slices.Values(pay), o) },
		func(f Format, r io.Reader) ([]Pay, *Report, error) { return ReadPay(f, "", r, ReadOptions{}) })
	roundTrip(t, payments, func(f Format, w io.Writer, o WriteOptions) error {
		return WritePayments(f, w, slices.Values(payments), o)
	},
		func(f Format, r io.Reader) ([]Payment, *Report, error) { return ReadPayments(f, "", r, ReadOptions{}) })
}

// Every heading names one column of its form, in every spelling.
func TestColumns(t *testing.T) {
	for _, form := range []string{"members", "changes", "terms", "meetings", "attendance", "talks", "pay", "payments"} {
		seen := map[string]bool{}
		all := Columns(form)
		require.NotEmpty(t, all, form)
		for _, c := range all {
			assert.Nil(t, checkWord(c.Heading), c.Heading)
			for _, h := range append([]string{c.Heading, c.Zh}, c.Also...) {
				assert.False(t, seen[h], "%s: %s", form, h)
				assert.Equal(t, h, plainHeading(h), "%s: reachable", form)
				seen[h] = true
			}
		}
	}
	assert.Nil(t, Columns("none"))
}

// Days and months in accepted forms mean one day; other texts are refused.
func TestDays(t *testing.T) {
	for _, s := range []string{"2026-01-02", "2026-1-2", "2026/01/02", "2026/1/2", "2026.1.2", "20260102", "2026年1月2日", "2026年01月02日", "2026-01-02 00:00:00", "2026-01-02T00:00:00"} {
		d, f := readDate(s)
		assert.Nil(t, f, s)
		assert.Equal(t, day("2026-01-02"), d, s)
	}
	for _, s := range []string{"", "2026", "2026-01", "01/02/2026", "26-1-2", "2026-1-2-3", "2026年1月2", "2026月1年2日", "2026-01-02 08:00:00", "2026/1-2", "45000", "2026-02-30", "2026年13月1日", "二〇二六年一月二日", "12026-1-2", "2026-001-2"} {
		_, f := readDate(s)
		assert.NotNil(t, f, s)
	}
}

func fuzzSeeds(f *testing.F) {
	f.Add([]byte("id,name,admitted,org\n1,甲,2010-07-01,B1\n1 ,甲,2010-07-01,B1\n2,*,x,y z\n"), true)
	f.Add([]byte("\ufeff编号,变动事项,取值,生效日期\n1,组织关系,B1,2010-07-01\n"), true)
	f.Add([]byte(`{"id":"1","admitted":"2010-07-01","dues":"a"}`+"\n{}\n[]"), false)
	f.Add([]byte("\xb1\xe0,x"), true)
	f.Add([]byte("id,member,months,amount,paid-on\nR1,1,2026-01..2026-03,7.65,2026-04-01\n"), true)
}

// Whatever the file holds: no panic, nothing lost, nothing repeated in an
// error, and what was accepted round-trips.
func FuzzFiles(f *testing.F) {
	fuzzSeeds(f)
	base := must(NewRoster(slices.Values([]Facts{{ID: "1", Admitted: day("2010-07-01")}, {ID: "2", Admitted: day("2010-07-01")}})))
	f.Fuzz(func(t *testing.T, raw []byte, csv bool) {
		format := NDJSON
		if csv {
			format = CSV
		}
		if roster, report, err := ReadMembers(format, "m", bytes.NewReader(raw), ReadOptions{}); err == nil {
			account(t, report, roster.Len())
			var m, c bytes.Buffer
			require.NoError(t, WriteMembers(format, &m, roster, WriteOptions{Reveal: true}))
			require.NoError(t, WriteChanges(format, &c, roster, WriteOptions{}))
			back, report, err := ReadMembers(format, "m", &m, ReadOptions{})
			require.NoError(t, err)
			require.Empty(t, short(report))
			back, report, err = ReadChanges(format, "c", &c, back, ReadOptions{})
			require.NoError(t, err)
			require.Empty(t, short(report))
			requireSameRoster(t, roster, back)
		} else {
			require.NotEqual(t, regulation.Code("error"), regulation.CodeOf(err))
		}
		if changed, report, err := ReadChanges(format, "c", bytes.NewReader(raw), base, ReadOptions{}); err == nil {
			account(t, report, report.Kept())
			require.Equal(t, len(slices.Collect(changed.Changes())), report.Kept())
		}
		fuzzOne(t, format, raw, ReadTerms, adapt(WriteTerms))
		fuzzOne(t, format, raw, ReadMeetings, adapt(WriteMeetings))
		fuzzOne(t, format, raw, ReadAttendance, adapt(WriteAttendance))
		fuzzOne(t, format, raw, ReadTalks, adapt(WriteTalks))
		fuzzOne(t, format, raw, ReadPay, adapt(WritePay))
		fuzzOne(t, format, raw, ReadPayments, adapt(WritePayments))
	})
}

func account(t *testing.T, report *Report, kept int) {
	t.Helper()
	rows := map[int]bool{}
	for p := range report.Problems() {
		rows[p.Row] = true
		require.NotEmpty(t, p.Code)
		require.NotEmpty(t, p.Message.Zh)
		require.NotEmpty(t, p.Message.En)
	}
	require.Equal(t, kept, report.Kept())
	require.Equal(t, report.Rows(), report.Kept()+report.Reported())
	require.Equal(t, report.Reported(), len(rows), "as many rows with problems as were not kept")
}

func fuzzOne[T comparable](t *testing.T, format Format, raw []byte, read func(Format, string, io.Reader, ReadOptions) ([]T, *Report, error),
	write func(Format, io.Writer, []T) error) {
	rows, report, err := read(format, "f", bytes.NewReader(raw), ReadOptions{})
	if err != nil {
		require.NotEqual(t, regulation.Code("error"), regulation.CodeOf(err))
		return
	}
	account(t, report, len(rows))
	var b bytes.Buffer
	require.NoError(t, write(format, &b, rows))
	back, report, err := read(format, "f", &b, ReadOptions{})
	require.NoError(t, err)
	require.Empty(t, short(report))
	require.Equal(t, len(rows), len(back))
	for i := range rows {
		require.Equal(t, rows[i], back[i])
	}
}

func adapt[T any](write func(Format, io.Writer, iter.Seq[T], WriteOptions) error) func(Format, io.Writer, []T) error {
	return func(f Format, w io.Writer, rows []T) error {
		return write(f, w, slices.Values(rows), WriteOptions{Lang: regulation.Chinese})
	}
}
