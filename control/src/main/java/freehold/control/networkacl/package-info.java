/// Network ACLs: what may cross a subnet's edge, in either direction and without a memory of what went the other way.
///
/// Laws: a VPC has one default list for its life; each subnet has one list, the VPC's default one unless it is given another; of
/// a list's entries in one direction no two have one number. Networks guard the edges, by what [freehold.control.fabric] tells
/// them.
@org.jspecify.annotations.NullMarked
package freehold.control.networkacl;
