/// What an instance may know of itself: the tree at 169.254.169.254.
///
/// Whoever asks is known by the network and the address that the request came from, which the fabric has checked, and by
/// nothing that the request says. All that it says is hostile until parsed.
@org.jspecify.annotations.NullMarked
package freehold.control.metadata;
