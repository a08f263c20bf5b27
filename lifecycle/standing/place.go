package standing

import (
	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle"
)

// Place is where a member is as the organization sees it (党员所在).
type Place uint8

// The places; of several the last that holds counts.
const (
	AtHome    Place = iota + 1 // 在组织关系所在党支部
	IsAway                     // 外出
	IsMobile                   // away for six months or more without transfer (流动党员)
	IsAbroad                   // 出国（境）
	InTransit                  // 组织关系转接中
)

var placeWords = lifecycle.Words[Place]{What: "place", List: []lifecycle.Word{
	{},
	{ID: "home", Zh: "在组织关系所在党支部", En: "with the home branch"},
	{ID: "away", Zh: "外出", En: "away"},
	{ID: "mobile", Zh: "流动党员", En: "mobile member"},
	{ID: "abroad", Zh: "出国（境）", En: "abroad"},
	{ID: "in-transfer", Zh: "组织关系转接中", En: "transfer not accepted yet"},
}}

// String gives the word, as "home".
func (p Place) String() string { return placeWords.String(p) }

// Label gives the name in both languages.
func (p Place) Label() regulation.Text { return placeWords.Label(p) }

// MarshalText gives the word; the unset Place is an error.
func (p Place) MarshalText() ([]byte, error) { return placeWords.Marshal(p) }

// UnmarshalText reads the word and refuses any other with the code unknown-place.
func (p *Place) UnmarshalText(b []byte) error { return placeWords.Unmarshal(b, p) }

// AllPlaces lists them in a fresh slice.
func AllPlaces() []Place { return placeWords.All() }
