package members

import (
	"slices"

	"github.com/dangwu-go/dangwu/compliance/regulation"
)

// The codes of the errors and problems of this package, besides missing- and
// unknown- with the name of a column, and those of
// [calendar.ErrorCode] and [regulation.Code].
const (
	InvalidID            regulation.Code = "invalid-id"                 // an id that is empty, too long, or holds spaces or control characters
	IdentityAsID         regulation.Code = "identity-number-as-id"      // a valid identity number in the place of an id
	InvalidWord          regulation.Code = "invalid-word"               // a word that is not kebab-case
	InvalidName          regulation.Code = "invalid-name"               // a name that is too long or holds what no name holds
	InvalidPhone         regulation.Code = "invalid-phone"              // not a telephone number
	InvalidIdentity      regulation.Code = "invalid-identity-number"    // not 17 digits and a digit or X
	IdentityChecksum     regulation.Code = "identity-checksum"          // the check character does not fit
	ImpossibleBirth      regulation.Code = "impossible-birth-date"      // the day of birth in an identity number does not exist
	OldIdentity          regulation.Code = "old-identity-number"        // 15 digits: see UpgradeIdentity
	Redacted             regulation.Code = "redacted-value"             // a value that was written without Reveal
	InvalidOrder         regulation.Code = "invalid-order"              // two days in the wrong order
	InvalidExtension     regulation.Code = "invalid-extension"          // an extension of probation that is not 6 to 12 months
	Overlap              regulation.Code = "overlapping-values"         // two values on one day where there is one
	NoValueOnDay         regulation.Code = "no-value-on-day"            // no value on a day that needs one
	SeveralCategories    regulation.Code = "several-categories"         // more than one category fits
	NoCategory           regulation.Code = "no-category"                // no category fits
	DuplicateID          regulation.Code = "duplicate-id"               // the same id or key again, with other contents
	RepeatedRow          regulation.Code = "repeated-row"               // the same row again; the first is kept
	MissingConsent       regulation.Code = "missing-consent"            // left out of the roll without the consent from above
	MissingApproval      regulation.Code = "missing-approval"           // left out of the roll without the approval of the meeting
	GroundNotAdmitted    regulation.Code = "ground-not-admitted"        // the sixth ground, which the caller did not admit
	BirthDiffers         regulation.Code = "birth-differs"              // the day of birth is not that of the identity number
	SexDiffers           regulation.Code = "sex-differs"                // the sex is not that of the identity number
	FullSinceDiffers     regulation.Code = "full-since-differs"         // the recorded day of conversion is not the end of probation
	ConvertedEarly       regulation.Code = "converted-early"            // conversion passed or approved before the end of probation
	InvalidBands         regulation.Code = "invalid-bands"              // lower bounds that do not rise
	TooManyCategories    regulation.Code = "too-many-categories"        // more categories than a table of statistics has room for
	TooLarge             regulation.Code = "too-large"                  // a file or a roster over its limit
	InvalidEncoding      regulation.Code = "invalid-encoding"           // not UTF-8
	InvalidCSV           regulation.Code = "invalid-csv"                // quotes that do not pair, or no headings
	InvalidRow           regulation.Code = "invalid-row"                // a row that is not of the form
	UnknownHeading       regulation.Code = "unknown-heading"            // a column that the form does not have
	RepeatedHeading      regulation.Code = "repeated-heading"           // a column twice
	MissingHeading       regulation.Code = "missing-heading"            // a column that the form needs
	ReadFailed           regulation.Code = "read-failed"                // the reader itself failed
	WriteFailed          regulation.Code = "write-failed"               // the writer itself failed
	InvalidNumber        regulation.Code = "invalid-number"             // not a whole number
	UnknownMember        regulation.Code = "unknown-member"             // nobody of this id is on the roster
	SamePerson           regulation.Code = "same-person"                // both sides of a talk are one person
	InvalidMonths        regulation.Code = "invalid-months"             // months covered that do not fit in a MonthSet
	UnknownOrg           regulation.Code = "unknown-org"                // an organization that the tree does not have
	InvalidValue         regulation.Code = "invalid-value"              // a value of a change that is too long or holds control characters
	InvalidMatterColumns regulation.Code = "column-not-for-this-matter" // a cell that this kind of change leaves empty
)

var codes = []regulation.Code{InvalidID, IdentityAsID, InvalidWord, InvalidName, InvalidPhone, InvalidIdentity, IdentityChecksum,
	ImpossibleBirth, OldIdentity, Redacted, InvalidOrder, InvalidExtension, Overlap, NoValueOnDay, SeveralCategories, NoCategory,
	DuplicateID, RepeatedRow, MissingConsent, MissingApproval, GroundNotAdmitted, BirthDiffers, SexDiffers, FullSinceDiffers,
	ConvertedEarly, InvalidBands, TooManyCategories, TooLarge, InvalidEncoding, InvalidCSV, InvalidRow, UnknownHeading,
	RepeatedHeading, MissingHeading, ReadFailed, WriteFailed, InvalidNumber, UnknownMember, SamePerson, InvalidMonths, UnknownOrg,
	InvalidValue, InvalidMatterColumns}

// AllCodes lists the codes of this package in a fresh slice.
func AllCodes() []regulation.Code { return slices.Clone(codes) }

// fault makes an error without a value: values may be personal.
func fault(code regulation.Code, path, zh, en string) *regulation.Fault {
	return &regulation.Fault{Code: code, Path: path, Message: regulation.Text{Zh: zh, En: en}}
}

// under puts path in front of the path of f.
func under(path string, f *regulation.Fault) *regulation.Fault {
	g := *f
	switch {
	case g.Path == "":
		g.Path = path
	case path != "" && g.Path[0] == '[':
		g.Path = path + g.Path
	case path != "":
		g.Path = path + "." + g.Path
	}
	return &g
}

// result turns a fault that may be nil into an error that may be nil.
func result(f *regulation.Fault) error {
	if f == nil {
		return nil
	}
	return f
}
