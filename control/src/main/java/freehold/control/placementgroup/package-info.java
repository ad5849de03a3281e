/// Placement groups: what their instances' places have to do with each other. What follows from it is decided where instances get
/// their hosts.
@org.jspecify.annotations.NullMarked
package freehold.control.placementgroup;
