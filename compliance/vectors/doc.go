// Package vectors is the conformance corpus: questions about the regulations
// with the answers that every implementation has to give, as plain JSON with
// stable ids and citations, and the runner for it.
//
// [Embedded] gives the corpus of this edition, [Load] reads folders of one's
// own, [Run] puts the questions to an implementation and compares. The form is
// dangwu.vectors/1; [Schema] gives its JSON Schema, which also describes the
// fields of every operation.
//
// A test has exactly one of want and error. A want is matched as a subset:
//
//   - an object matches when every key given matches; other keys are not looked
//     at, also in objects inside arrays;
//   - an array matches whole and in order;
//   - an array whose key ends in "+" matches when each of its elements matches
//     some element of the answer's array (one element may serve several);
//   - an array whose key ends in "-" matches when none of its elements matches
//     any, and the answer does have the array;
//   - all else matches exactly, numbers as they are written (1 is not 1.0).
//
// The keys in absent must not be in the answer at all, not even as null. The
// basis of a test may be wider than the citation in the answer: an article
// where the answer names paragraph and item.
//
// When several faults apply, the code wanted is that of the first class in the
// order of wire.Class; within one class any of them may be given.
//
// To test an implementation in Go, hand it to Run as an [Implementation]. To
// test one in another language, answer the questions over a pipe: see
// examples/conformance.
package vectors
