/// Ways from a VPC to the cloud's own services, by private addresses: AWS PrivateLink
/// (<https://docs.aws.amazon.com/vpc/latest/privatelink/create-interface-endpoint.html>).
///
/// Laws: an endpoint has one interface in each of its subnets, of which no two are in one zone; nobody but the cloud changes them, and
/// all have the endpoint's security groups. No two endpoints of a VPC have a service's own name.
@org.jspecify.annotations.NullMarked
package freehold.control.vpcendpoint;
