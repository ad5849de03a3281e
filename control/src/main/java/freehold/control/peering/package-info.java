/// Peerings: ways between two VPCs, of one account or of two, that their route tables may lead to.
///
/// A peering is one record for both of its ends, so that they can't differ. Who sees it is said in one place ([Peering#isSeenBy]), and
/// operations find peerings through [Peerings] only, so that nobody else ever does.
///
/// Laws: between two VPCs there is one peering at most that is asked for or active; those of an active one are both there and have no
/// IPv4 address in common.
@org.jspecify.annotations.NullMarked
package freehold.control.peering;
