package remit

import "github.com/dangwu-go/dangwu/compliance/regulation"

// Body is a body whose share a national text fixes (上缴单位类别). Who is one the caller
// marks: the lists of remitting bodies differ from copy to copy, and none is encoded.
type Body uint8

// The bodies. 2008 regulation, Arts. 15 and 16. The unset Body has no national share.
const (
	Centre         Body = iota + 1 // provinces and the like: to the Centre, by the end of April
	Railway                        // whose Party relation is in the locality (铁路): to the local committee
	CivilAviation                  // the same (民航)
	PeoplesBank                    // its branches at prefecture level: to the local committee
	CentralFinance                 // its provincial branches: to the local committee
)

var bodyWords = regulation.Words[Body]{What: "body", List: []regulation.Word{
	{},
	{ID: "centre", Zh: "直接上缴中央的单位", En: "remits to the Centre"},
	{ID: "railway", Zh: "铁路系统", En: "railway"},
	{ID: "civil-aviation", Zh: "民航系统", En: "civil aviation"},
	{ID: "peoples-bank", Zh: "人民银行分支机构", En: "People's Bank"},
	{ID: "central-finance", Zh: "其他中央金融机构分支机构", En: "another central financial institution"},
}}

// String gives the word, as "centre"; empty for the unset Body.
func (b Body) String() string { return bodyWords.String(b) }

// Label gives the name in both languages.
func (b Body) Label() regulation.Text { return bodyWords.Label(b) }

// MarshalText gives the word; the unset Body is an error.
func (b Body) MarshalText() ([]byte, error) { return bodyWords.Marshal(b) }

// UnmarshalText reads the word and refuses any other with the code unknown-body.
func (b *Body) UnmarshalText(text []byte) error { return bodyWords.Unmarshal(text, b) }

// AllBodies lists them in a fresh slice.
func AllBodies() []Body { return bodyWords.All() }

// key gives the share that the text fixes for a body; zero for none.
func (b Body) key() regulation.RateKey {
	switch b {
	case Centre:
		return regulation.RemitCentre
	case Railway, CivilAviation:
		return regulation.RemitTransport
	case PeoplesBank, CentralFinance:
		return regulation.RemitFinance
	}
	return 0
}
