/// Networks made by OVN: a VPC is a logical router, a subnet a logical switch, a security group a port group with stateful
/// rules, a public address a NAT rule at the router's outer port.
///
/// [VpcRows] says which rows of OVN's northbound database a network is (pure); [OvnFabric] brings the database to them.
/// <https://man7.org/linux/man-pages/man5/ovn-nb.5.html>
@org.jspecify.annotations.NullMarked
package freehold.agent.ovn;
