/// Elastic addresses: public addresses that an account keeps and moves between its interfaces.
///
/// Laws: an address is of one account or of none; it has one private address or none; a private address has one public
/// address or none. An interface's own public address, given at launch, makes room for an elastic one and comes back, as
/// another one, when that goes.
@org.jspecify.annotations.NullMarked
package freehold.control.address;
