package freehold.control.vpcendpoint;

import freehold.control.network.Vpc;
import freehold.kernel.Fault;
import freehold.kernel.store.View;

/// Whether a service's own name may lead to an endpoint.
///
/// Source: <https://docs.aws.amazon.com/vpc/latest/privatelink/manage-dns-names.html>
final class PrivateDns {
    private PrivateDns() {}

    /// Refuses it in a VPC that has no private names, or where it leads to another one already.
    static void check(View view, Vpc vpc, EndpointService service) {
        if (!vpc.dnsSupport() || !vpc.dnsHostnames()) {
            throw Fault.client("InvalidParameter", "Enabling private DNS requires both enableDnsSupport and enableDnsHostnames VPC "
                    + "attributes set to true for " + vpc.id());
        }
        var taken = view.by(VpcEndpoint.TYPE.kind(), VpcEndpoint.BY_VPC, vpc.id().value()).stream()
                .anyMatch(other -> other.privateDns() && other.service().equals(service.name()));
        if (taken) {
            throw Fault.client("InvalidParameter", "private-dns-enabled cannot be set because there is already a conflicting DNS domain for "
                    + service.privateName() + " in the VPC " + vpc.id());
        }
    }
}
