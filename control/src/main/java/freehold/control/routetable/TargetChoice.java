package freehold.control.routetable;

import static java.util.Objects.requireNonNull;

import freehold.control.gateway.EgressOnlyInternetGateway;
import freehold.control.gateway.InternetGateway;
import freehold.control.gateway.InternetGatewayId;
import freehold.control.gateway.NatGateway;
import freehold.control.gateway.NatGatewayId;
import freehold.control.network.NetworkInterface;
import freehold.control.network.NetworkInterfaceId;
import freehold.control.operation.Call;
import freehold.control.operation.Said;
import freehold.control.peering.PeeringId;
import freehold.control.peering.Peerings;
import freehold.control.routetable.RouteTable.Route;
import freehold.control.routetable.RouteTable.Target;
import freehold.hosting.Ranges;
import freehold.kernel.Fault;
import freehold.kernel.IdForm;
import freehold.kernel.store.View;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a route is asked to lead to: exactly one thing, of the caller's and of the table's VPC.
///
/// @param local    whether it is the VPC itself
/// @param gateway  an internet gateway's id
/// @param instance one that has a single interface
record TargetChoice(
        boolean local,
        @Nullable String gateway,
        @Nullable String egressOnly,
        @Nullable String networkInterface,
        @Nullable String instance,
        @Nullable String natGateway,
        @Nullable String peering) {

    /// What can be a gateway's id: of one that this cloud has, of one of EC2's other kinds, or the word for the VPC itself.
    private static final Pattern GATEWAY = Pattern.compile("local|[a-z]+-[0-9a-f]{8}([0-9a-f]{9})?");

    /// Instances are known here only by their interfaces.
    private static final IdForm INSTANCE = IdForm.of("i", "instance", "InvalidInstanceID");

    private static final IdForm NAT_GATEWAY = IdForm.of("nat", "natGateway", "InvalidNatGatewayID");

    Target in(RouteTable table, Call call) {
        long named = (local ? 1 : 0) + Stream.of(gateway, egressOnly, networkInterface, instance, natGateway, peering).filter(id -> id != null).count();
        if (named != 1) {
            throw Fault.client(named == 0 ? "MissingParameter" : "InvalidParameterCombination",
                    "The request must contain exactly one of gatewayId, natGatewayId, networkInterfaceId, vpcPeeringConnectionId, "
                            + "egressOnlyInternetGatewayId, or instanceId");
        }
        if (local) {
            return Target.LOCAL;
        }
        if (gateway != null) {
            return new Target(Target.Kind.INTERNET_GATEWAY, internetGateway(gateway, table, call).id().value());
        }
        if (egressOnly != null) {
            return egressOnly(egressOnly, table, call);
        }
        if (natGateway != null) {
            return natGateway(natGateway, table, call);
        }
        if (networkInterface != null) {
            return through(call.get(NetworkInterface.TYPE, new NetworkInterfaceId(networkInterface)), table);
        }
        if (peering != null) {
            return peered(peering, table, call);
        }
        return through(ofInstance(INSTANCE.check(requireNonNull(instance)), call), table);
    }

    /// Refuses a route that its table or its target can't take on: NAT gateways take IPv6 only to translate it, and no gateway out of
    /// a VPC takes what is in it.
    static Route checked(RouteTable table, Route route, View view) {
        if (leadsOut(route.target()) && RouteTableItem.local(view, table).stream().anyMatch(block -> isIn(block, route))) {
            throw Fault.client("InvalidParameterValue", "The destination CIDR block " + route.destination() + " is equal to or more specific "
                    + "than one of this VPC's CIDR blocks. This route can target only an interface or an instance.");
        }
        if (route.target().kind() == Target.Kind.NAT_GATEWAY && route.isIpv6() && !isIn(Ranges.NAT64, route)) {
            throw Fault.client("InvalidParameterValue", "The destination " + route.destination() + " is not valid for a NAT gateway.");
        }
        if (table.isOfGateway()) {
            GatewayRoutes.check(table, route, view);
        }
        return route;
    }

    private static boolean leadsOut(Target target) {
        return switch (target.kind()) {
            case INTERNET_GATEWAY, EGRESS_ONLY_INTERNET_GATEWAY, PEERING_CONNECTION -> true;
            case LOCAL, NETWORK_INTERFACE, NAT_GATEWAY -> false;
        };
    }

    private static boolean isIn(String block, Route route) {
        return !route.isToList() && Ranges.contains(block, route.destination());
    }

    /// The one of that id, if it is attached to the table's VPC.
    static InternetGateway internetGateway(String id, RouteTable table, Call call) {
        if (!GATEWAY.matcher(id).matches()) {
            throw Fault.client("InvalidGatewayID.Malformed", "Invalid id: \"" + id + "\" (expecting \"igw-...\")");
        }
        if (!id.startsWith(InternetGatewayId.FORM.prefix() + "-")) {
            throw missing(id);
        }
        var found = call.find(InternetGateway.TYPE, new InternetGatewayId(id)).orElseThrow(() -> missing(id));
        if (!table.vpc().equals(found.vpc())) {
            throw elsewhere(table, "network gateway " + id);
        }
        return found;
    }

    private static Fault missing(String gateway) {
        return Fault.client("InvalidGatewayID.NotFound", "The gateway ID '" + gateway + "' does not exist");
    }

    private static Target egressOnly(String id, RouteTable table, Call call) {
        var found = call.find(EgressOnlyInternetGateway.TYPE, new Said(id)).orElseThrow(() -> EgressOnlyInternetGateway.missing(id));
        if (!found.vpc().equals(table.vpc())) {
            throw elsewhere(table, "egress only internet gateway " + id);
        }
        return new Target(Target.Kind.EGRESS_ONLY_INTERNET_GATEWAY, id);
    }

    /// One that is asked for only is a black hole until it is accepted.
    private static Target peered(String id, RouteTable table, Call call) {
        var found = new Peerings(call).get(new PeeringId(id));
        if (!found.joins(table.vpc())) {
            throw elsewhere(table, "vpc peering connection " + id);
        }
        return new Target(Target.Kind.PEERING_CONNECTION, id);
    }

    /// EC2 has another code for it here than elsewhere.
    private static Target natGateway(String id, RouteTable table, Call call) {
        NAT_GATEWAY.check(id);
        var found = call.find(NatGateway.TYPE, new NatGatewayId(id))
                .filter(NatGateway::isWanted)
                .orElseThrow(() -> Fault.client(NAT_GATEWAY.notFound(), NAT_GATEWAY.sentence().replace("%s", id)));
        if (!found.vpc().equals(table.vpc())) {
            throw elsewhere(table, "NAT gateway " + id);
        }
        return new Target(Target.Kind.NAT_GATEWAY, id);
    }

    private static Target through(NetworkInterface nic, RouteTable table) {
        if (!nic.vpc().equals(table.vpc())) {
            throw elsewhere(table, "interface " + nic.id());
        }
        return new Target(Target.Kind.NETWORK_INTERFACE, nic.id().value());
    }

    private static NetworkInterface ofInstance(String id, Call call) {
        var nics = call.view().by(NetworkInterface.TYPE.kind(), NetworkInterface.BY_INSTANCE, id).stream()
                .filter(nic -> nic.owner().equals(call.account()))
                .toList();
        if (nics.isEmpty()) {
            throw Fault.client(INSTANCE.notFound(), INSTANCE.sentence().replace("%s", id));
        }
        if (nics.size() > 1) {
            throw Fault.client("InvalidInstanceID", "There are multiple interfaces attached to instance '" + id
                    + "'. Please specify an interface ID for the operation instead.");
        }
        return nics.getFirst();
    }

    private static Fault elsewhere(RouteTable table, String what) {
        return Fault.client("InvalidParameterValue", "route table " + table.id() + " and " + what + " belong to different networks");
    }
}
