package members

import (
	"github.com/dangwu-go/dangwu/compliance/regulation"
)

// Post is an office in a Party organization (党内职务).
type Post uint8

// The values of Post.
const (
	Secretary           Post = iota + 1 // secretary (书记)
	DeputySecretary                     // deputy secretary (副书记)
	OrganizationMember                  // committee member for organization (组织委员)
	PublicityMember                     // committee member for publicity (宣传委员)
	DisciplineMember                    // committee member for discipline (纪检委员)
	YouthMember                         // committee member for youth (青年委员)
	UnitedFrontMember                   // committee member for the united front (统战委员)
	SecurityMember                      // committee member for confidentiality (保密委员)
	MassWorkMember                      // committee member for mass work (群工委员)
	LifeMember                          // committee member for members' life (生活委员)
	CommitteeMember                     // committee member without a portfolio (委员)
	DisciplineSecretary                 // secretary of the discipline committee (纪委书记)
	DisciplineDeputy                    // deputy secretary of the discipline committee (纪委副书记)
	DisciplineCommittee                 // member of the discipline committee (纪委委员)
	GroupLeader                         // leader of a Party group (党小组组长); no seat on the committee
	FirstSecretary                      // first secretary posted to a village or community (第一书记); no seat of the elected committee
)

var postWords = words[Post]{what: "post", list: []word{
	{},
	Secretary:           {"secretary", "书记", "secretary"},
	DeputySecretary:     {"deputy-secretary", "副书记", "deputy secretary"},
	OrganizationMember:  {"organization-member", "组织委员", "organization member"},
	PublicityMember:     {"publicity-member", "宣传委员", "publicity member"},
	DisciplineMember:    {"discipline-member", "纪检委员", "discipline member"},
	YouthMember:         {"youth-member", "青年委员", "youth member"},
	UnitedFrontMember:   {"united-front-member", "统战委员", "united front member"},
	SecurityMember:      {"security-member", "保密委员", "confidentiality member"},
	MassWorkMember:      {"mass-work-member", "群工委员", "mass work member"},
	LifeMember:          {"life-member", "生活委员", "life member"},
	CommitteeMember:     {"committee-member", "委员", "committee member"},
	DisciplineSecretary: {"discipline-secretary", "纪委书记", "discipline secretary"},
	DisciplineDeputy:    {"discipline-deputy", "纪委副书记", "discipline deputy secretary"},
	DisciplineCommittee: {"discipline-committee-member", "纪委委员", "discipline committee member"},
	GroupLeader:         {"group-leader", "党小组组长", "group leader"},
	FirstSecretary:      {"first-secretary", "第一书记", "first secretary"},
}}

// String gives the word, as "life-member"; "" when unset.
func (p Post) String() string { return postWords.of(p).id }

// Label gives the name in both languages.
func (p Post) Label() regulation.Text { return postWords.label(p) }

// MarshalText gives the word; the unset Post is an error with the code
// unknown-post.
func (p Post) MarshalText() ([]byte, error) { return postWords.marshal(p) }

// UnmarshalText reads the word and refuses any other with the code
// unknown-post.
func (p *Post) UnmarshalText(b []byte) error { return postWords.unmarshal(b, p) }

// AllPosts lists the values in a fresh slice.
func AllPosts() []Post { return postWords.all() }

// OnCommittee reports whether the holder sits on the committee of the
// organization by virtue of the post.
func (p Post) OnCommittee() bool { return p >= Secretary && p <= CommitteeMember }

// Accession is how a post was come by (产生方式).
type Accession uint8

// The values of Accession.
const (
	Elected   Accession = iota + 1 // elected (选举)
	Appointed                      // appointed by the organization above (任命、指派)
)

var accessionWords = words[Accession]{what: "accession", list: []word{
	{},
	Elected:   {"elected", "选举", "elected"},
	Appointed: {"appointed", "任命", "appointed"},
}}

// String gives the word, as "elected"; "" when unset.
func (a Accession) String() string { return accessionWords.of(a).id }

// Label gives the name in both languages.
func (a Accession) Label() regulation.Text { return accessionWords.label(a) }

// MarshalText gives the word; the unset Accession is an error with the code
// unknown-accession.
func (a Accession) MarshalText() ([]byte, error) { return accessionWords.marshal(a) }

// UnmarshalText reads the word and refuses any other with the code
// unknown-accession.
func (a *Accession) UnmarshalText(b []byte) error { return accessionWords.unmarshal(b, a) }

// AllAccessions lists the values in a fresh slice.
func AllAccessions() []Accession { return accessionWords.all() }
