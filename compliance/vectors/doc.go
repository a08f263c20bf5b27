// Package vectors is the conformance corpus: questions about the regulations
// with the answers that every implementation has to give, as plain JSON with
// stable ids and citations, and the runner for it.
//
// [Embedded] gives the corpus of this edition, [Load] reads folders of one's
// own, [Run] puts the questions to an implementation and compares. The form is
// dangwu.vectors/1; [Schema] gives its JSON Schema, which also describes the
// fields of every operation.
//
// A test has exactly one of want and error. A want is matched as a subset: an
// object matches when every key given matches; an array matches whole and in
// order, unless its key ends in "+" (every element given must match some
// element of the answer) or in "-" (no element of the answer may match one
// given); all else matches exactly, numbers as they are written (1 is not 1.0).
// The keys in absent must not be there.
//
// To test an implementation in Go, hand it to Run as an [Implementation]. To
// test one in another language, answer the questions over a pipe: see
// examples/conformance.
package vectors
