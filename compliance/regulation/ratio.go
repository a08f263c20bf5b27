package regulation

import (
	"math"
	"strconv"
	"strings"
)

// Rate is a rate of dues (交纳比例) in hundred-thousandths: 500 is 0.5 %.
type Rate int32

// Permille makes a rate of n thousandths: Permille(15) is 1.5 %.
func Permille(n int32) Rate { return Rate(n * 100) }

// RateScale is the denominator of a Rate.
const RateScale = 100_000

// String gives the shortest decimal: "0.005".
func (r Rate) String() string { return shortest(int64(r), 5) }

// Percent gives the rate in percent: "0.5%".
func (r Rate) Percent() string { return shortest(int64(r), 3) + "%" }

// shortest writes n divided by ten to the power of decimals, without trailing
// zeros.
func shortest(n int64, decimals int) string {
	s := strconv.FormatInt(n, 10)
	sign := ""
	if n < 0 {
		sign, s = "-", s[1:]
	}
	if len(s) <= decimals {
		s = strings.Repeat("0", decimals+1-len(s)) + s
	}
	s = s[:len(s)-decimals] + "." + s[len(s)-decimals:]
	return sign + strings.TrimSuffix(strings.TrimRight(s, "0"), ".")
}

// MarshalText gives the form of String.
func (r Rate) MarshalText() ([]byte, error) { return []byte(r.String()), nil }

// MaxWhole is the largest whole that a Threshold compares with.
const MaxWhole = 1_000_000_000

// Threshold is a share that a count must reach: at least Num/Den of the whole
// (半数以上, inclusive), or more than Num/Den of it (超过半数, strict). Shares
// are compared by cross-multiplication, never as floats.
type Threshold struct {
	Num, Den int32
	Strict   bool // more than, instead of at least
}

// AtLeast makes the inclusive threshold num/den (…以上).
func AtLeast(num, den int32) Threshold { return Threshold{Num: num, Den: den} }

// MoreThan makes the strict threshold num/den (超过…).
func MoreThan(num, den int32) Threshold { return Threshold{Num: num, Den: den, Strict: true} }

// valid reports whether the threshold is a share between 0 and 1 that somebody
// can meet: more than the whole is none.
func (t Threshold) valid() bool {
	return t.Den > 0 && t.Num >= 0 && t.Num <= t.Den && !(t.Strict && t.Num == t.Den)
}

// Needed gives the smallest part that meets the threshold of a whole:
// half of 4 is 2 when inclusive and 3 when strict. A whole of zero, a negative
// one, or one over MaxWhole is an error, for there is no share of nothing.
func (t Threshold) Needed(whole int) (int, error) {
	if !t.valid() {
		return 0, &Fault{Code: "invalid-threshold", Message: Text{"比例无效", "not a share between 0 and 1"}}
	}
	if err := checkWhole(whole); err != nil {
		return 0, err
	}
	exact := int64(whole) * int64(t.Num)
	n, rest := exact/int64(t.Den), exact%int64(t.Den)
	if rest > 0 || t.Strict {
		n++
	}
	return int(n), nil
}

// Met reports whether part of whole meets the threshold; errors as Needed.
func (t Threshold) Met(part, whole int) (bool, error) {
	n, err := t.Needed(whole)
	return err == nil && part >= n, err
}

func checkWhole(whole int) error {
	if whole > 0 && whole <= MaxWhole {
		return nil
	}
	f := &Fault{Code: EmptyRoll, Value: strconv.Itoa(whole), Message: Text{"分母为零，没有比例可言", "there is no share of nobody"}}
	if whole < 0 {
		f.Code, f.Message = "negative-count", Text{"人数不能为负", "negative count"}
	}
	if whole > MaxWhole {
		f.Code, f.Message = "invalid-count", Text{"人数超过上限10亿", "more than a thousand million"}
	}
	return f
}

// compare orders thresholds by how much they demand.
func (t Threshold) compare(o Threshold) int {
	a, b := int64(t.Num)*int64(o.Den), int64(o.Num)*int64(t.Den)
	switch {
	case a != b:
		if a < b {
			return -1
		}
		return 1
	case t.Strict == o.Strict:
		return 0
	case t.Strict:
		return 1
	}
	return -1
}

// String gives ">=1/2" or ">1/2".
func (t Threshold) String() string {
	s := strconv.Itoa(int(t.Num)) + "/" + strconv.Itoa(int(t.Den))
	if t.Strict {
		return ">" + s
	}
	return ">=" + s
}

// Text names the share: 半数以上, 超过半数, 三分之二以上.
func (t Threshold) Text() Text {
	share := Text{numeral(t.Den) + "分之" + numeral(t.Num), strconv.Itoa(int(t.Num)) + "/" + strconv.Itoa(int(t.Den))}
	if t.Num == 1 && t.Den == 2 {
		share = Text{"半数", "half"}
	}
	if t.Strict {
		return Text{"超过" + share.Zh, "more than " + share.En}
	}
	return Text{share.Zh + "以上", "at least " + share.En}
}

// MaxBands is the largest number of bands in a Schedule.
const MaxBands = 6

// Band is one line of a schedule of rates (档次): the rate for a base up to
// and including UpTo.
type Band struct {
	UpTo Fen // inclusive (含); Unlimited for the last band
	Rate Rate
}

// Unlimited is the UpTo of a last band.
const Unlimited Fen = math.MaxInt64

// Schedule is a table of rates by size of the base. One rate, that of the band
// the base falls in, is taken on the whole base (全额累进), never slice by
// slice. It is comparable.
type Schedule struct {
	bands [MaxBands]Band
	n     uint8
}

// NewSchedule makes a schedule of bands with rising upper bounds, the last of
// them Unlimited. Anything else is an error with the code invalid-schedule.
func NewSchedule(bands ...Band) (Schedule, error) {
	var s Schedule
	ok := len(bands) > 0 && len(bands) <= MaxBands && bands[len(bands)-1].UpTo == Unlimited
	for i, b := range bands {
		ok = ok && b.Rate >= 0 && b.Rate <= RateScale && b.UpTo >= 0 && (i == 0 || bands[i-1].UpTo < b.UpTo)
	}
	if !ok {
		return s, &Fault{Code: "invalid-schedule", Message: Text{
			"档次须一至六档、上限递增、末档不封顶、比例在0至1之间",
			"needs one to six bands with rising bounds, the last one unlimited, rates between 0 and 1"}}
	}
	s.n = uint8(copy(s.bands[:], bands))
	return s, nil
}

// Len gives the number of bands.
func (s Schedule) Len() int { return int(s.n) }

// Band gives band i, counted from 0; the zero Band beyond the last.
func (s Schedule) Band(i int) Band {
	if i < 0 || i >= int(s.n) {
		return Band{}
	}
	return s.bands[i]
}

// String gives "<=3000.00:0.005 <=5000.00:0.01 … else:0.02".
func (s Schedule) String() string {
	var out []byte
	for i := range s.Len() {
		if i > 0 {
			out = append(out, ' ')
		}
		if b := s.bands[i]; b.UpTo == Unlimited {
			out = append(out, "else:"+b.Rate.String()...)
		} else {
			out = append(out, "<="+b.UpTo.String()+":"+b.Rate.String()...)
		}
	}
	return string(out)
}

// BandText names band i as the texts do, in yuan and counted from 0:
// 3000元以上至5000元（含）; empty for a band that is not there.
func (s Schedule) BandText(i int) Text {
	if i < 0 || i >= s.Len() {
		return Text{}
	}
	upper := whole(s.bands[i].UpTo)
	if i == 0 {
		if s.bands[i].UpTo == Unlimited {
			return Text{"不论多少", "whatever the base"}
		}
		return Text{upper + "元以下（含）", "up to and including " + upper}
	}
	lower := whole(s.bands[i-1].UpTo)
	if s.bands[i].UpTo == Unlimited {
		return Text{lower + "元以上", "over " + lower}
	}
	return Text{lower + "元以上至" + upper + "元（含）", "over " + lower + ", up to and including " + upper}
}

// Text prints every band with its rate.
func (s Schedule) Text() Text {
	var zh, en []string
	for i := range s.Len() {
		t, rate := s.BandText(i), s.bands[i].Rate.Percent()
		zh, en = append(zh, t.Zh+rate), append(en, t.En+": "+rate)
	}
	return Text{strings.Join(zh, "，"), strings.Join(en, "; ")}
}

// whole prints an amount without empty decimals.
func whole(f Fen) string { return strings.TrimSuffix(f.String(), ".00") }
