/// What EC2 has and this cloud has not: clients ask for it unasked (Terraform looks for VPN gateways in every route table), and are
/// told the truth, which is that there is none.
@org.jspecify.annotations.NullMarked
package freehold.control.absent;
