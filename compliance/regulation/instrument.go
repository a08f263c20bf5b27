package regulation

import "github.com/dangwu-go/dangwu/lifecycle/calendar"

// InstrumentID names a text of rules, as dues-2008. The national ones are the
// constants below; a local one is any other word.
type InstrumentID string

// The national texts that this edition encodes, and Policy for what no text
// decides and the library has to choose.
const (
	BranchWork2018      InstrumentID = "branch-work-2018"      // 中国共产党支部工作条例（试行）
	Constitution2022    InstrumentID = "constitution-2022"     // 中国共产党章程, 2022
	Constitution2017    InstrumentID = "constitution-2017"     // 中国共产党章程, 2017
	Dues2008            InstrumentID = "dues-2008"             // 关于中国共产党党费收缴、使用和管理的规定
	DuesNotice2017      InstrumentID = "dues-notice-2017"      // 关于进一步规范党费工作的通知
	Dues1998            InstrumentID = "dues-1998"             // 关于中国共产党党费收缴、管理和使用的规定
	Terms2018           InstrumentID = "terms-2018"            // 关于党的基层组织任期的意见
	Development2014     InstrumentID = "development-2014"      // 中国共产党发展党员工作细则, 2014
	Development2026     InstrumentID = "development-2026"      // 中国共产党发展党员工作细则, 2026
	Education2019       InstrumentID = "education-2019"        // 中国共产党党员教育管理工作条例
	Disposal2024        InstrumentID = "disposal-2024"         // 中国共产党不合格党员组织处置办法
	TransferOpinion2004 InstrumentID = "transfer-opinion-2004" // practice notes on an opinion of 2004, 组织关系转接办理说明
	Election2020        InstrumentID = "election-2020"         // 中国共产党基层组织选举工作条例
	Rural2018           InstrumentID = "rural-2018"            // 中国共产党农村基层组织工作条例
	StateOrgans2019     InstrumentID = "state-organs-2019"     // 中国共产党党和国家机关基层组织工作条例
	SOE2019             InstrumentID = "soe-2019"              // 中国共产党国有企业基层组织工作条例（试行）
	VillageMeetings     InstrumentID = "village-party-meeting" // practice of several counties, 四议两公开
	Policy              InstrumentID = "policy"                // choices of this library where no text decides
)

// Level is the level (层级) at which a text was issued; it says how far the
// text reaches.
type Level uint8

// The levels, widest first.
const (
	NationalLevel Level = iota + 1 // 全国
	ProvinceLevel                  // 省级
	CityLevel                      // 市级
	CountyLevel                    // 县级
	UnitLevel                      // 单位
)

var levelWords = words[Level]{what: "level",
	words: []string{"", "national", "province", "city", "county", "unit"},
	labels: []Text{{}, {"全国", "national"}, {"省级", "provincial"}, {"市级", "city"},
		{"县级", "county"}, {"单位", "unit"}},
}

// String gives the word, as "county".
func (l Level) String() string { return levelWords.word(l) }

// Label gives the name in both languages.
func (l Level) Label() Text { return levelWords.label(l) }

// MarshalText gives the word; the unset Level is an error.
func (l Level) MarshalText() ([]byte, error) { return levelWords.marshal(l) }

// UnmarshalText reads the word and refuses any other.
func (l *Level) UnmarshalText(b []byte) error { return levelWords.unmarshal(b, l) }

// AllLevels lists the levels, widest first.
func AllLevels() []Level { return collect(levelWords.all()) }

// Division is what the numbered parts of a text are called.
type Division uint8

// The divisions.
const (
	ByArticle Division = iota + 1 // 条
	ByPoint                       // 点
	ByItem                        // （一）项
)

var divisionWords = words[Division]{what: "division",
	words:  []string{"", "article", "point", "item"},
	labels: []Text{{}, {"条", "article"}, {"点", "point"}, {"项", "item"}},
}

// String gives the word, as "article".
func (d Division) String() string { return divisionWords.word(d) }

// Label gives the name in both languages.
func (d Division) Label() Text { return divisionWords.label(d) }

// MarshalText gives the word; the unset Division is an error.
func (d Division) MarshalText() ([]byte, error) { return divisionWords.marshal(d) }

// UnmarshalText reads the word and refuses any other.
func (d *Division) UnmarshalText(b []byte) error { return divisionWords.unmarshal(b, d) }

// AllDivisions lists the divisions.
func AllDivisions() []Division { return collect(divisionWords.all()) }

// Instrument is one text of rules (党内法规、规范性文件) with what is known of
// its issue and force.
type Instrument struct {
	ID        InstrumentID  `json:"id"`
	Title     Text          `json:"title"`              // without 《》
	Edition   int           `json:"edition,omitempty"`  // year that tells it from an earlier text of the same title; 0 when there is none
	Issuer    Text          `json:"issuer"`             // 制定机关
	Number    string        `json:"number,omitempty"`   // 文号; empty when none is known
	Issued    calendar.Date `json:"issued,omitzero"`    // unset when the day is not confirmed
	Effective calendar.Date `json:"effective,omitzero"` // first day in force; unset when not confirmed, see Unsettled
	Until     calendar.Date `json:"until,omitzero"`     // first day no longer in force; unset while in force
	// Unsettled is, for a text whose first day in force is not confirmed, the
	// span in which that day lies. Days before it are outside the text, days
	// from its end on are inside; between them the caller has to know. Zero
	// when Effective is set.
	Unsettled  calendar.Span `json:"unsettled,omitzero"`
	ReplacedBy InstrumentID  `json:"replacedBy,omitempty"`
	Level      Level         `json:"level"`
	Division   Division      `json:"division"`
	Note       Text          `json:"note,omitzero"` // what is not confirmed about this text
}

// Span gives the days on which the text is certainly in force: from Effective,
// or from the end of Unsettled, up to but not including Until.
func (i Instrument) Span() calendar.Span {
	from := i.Effective
	if from.IsZero() {
		from = i.Unsettled.To
	}
	return calendar.Span{From: from, To: i.Until}
}
