/// Managed prefix lists: ranges of addresses under one id, for rules of security groups and for routes to be about.
///
/// A change of a list's entries is a new version of it; earlier ones can be looked at and restored.
///
/// Laws: a list has at most its `MaxEntries` entries, each once; a list that something is about can't be deleted.
@org.jspecify.annotations.NullMarked
package freehold.control.prefixlist;
