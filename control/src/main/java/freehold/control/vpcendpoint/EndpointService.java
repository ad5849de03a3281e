package freehold.control.vpcendpoint;

import freehold.control.network.NetworkInterface;
import freehold.control.region.Region;
import freehold.control.vpcendpoint.VpcEndpoint.Place;
import freehold.kernel.Fault;
import freehold.kernel.store.View;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// A service of the cloud's own that VPCs may have ways to.
///
/// @param name `ec2`
record EndpointService(String name, Region region) {
    /// What an endpoint's own names have behind its id, of so many characters.
    private static final int MARK = 8;

    /// What this cloud has, in the order of their full names.
    static List<EndpointService> all(Region region) {
        return Stream.of("ec2", "sts").map(name -> new EndpointService(name, region)).toList();
    }

    static EndpointService of(VpcEndpoint endpoint, Region region) {
        return new EndpointService(endpoint.service(), region);
    }

    /// What stands for one that does not exist.
    static Fault missing(String fullName) {
        return Fault.client("InvalidServiceName", "The Vpc Endpoint Service '" + fullName + "' does not exist");
    }

    /// `com.amazonaws.local-1.ec2`.
    String fullName() {
        return "com.amazonaws." + region.name() + "." + name;
    }

    /// The same for everybody, for as long as there is the service.
    String id() {
        return "vpce-svc-0" + digits(fullName(), 16);
    }

    /// Where clients look for the service: `ec2.local-1.amazonaws.com`.
    String privateName() {
        return name + "." + region.name() + "." + Region.SERVICES_DOMAIN;
    }

    /// What ends the names of all ways there: `ec2.local-1.vpce.amazonaws.com`.
    String baseName() {
        return name + "." + region.name() + ".vpce." + Region.SERVICES_DOMAIN;
    }

    /// The names that lead to an endpoint within its VPC, with addresses: of all of it, of each zone, and the service's own
    /// (<https://docs.aws.amazon.com/vpc/latest/privatelink/privatelink-access-aws-services.html#interface-endpoint-dns-hostnames>).
    Map<String, List<String>> names(View view, VpcEndpoint endpoint) {
        var own = endpoint.id() + "-" + digits(endpoint.id().value(), MARK);
        var names = new LinkedHashMap<String, List<String>>();
        names.put(own + "." + baseName(), addresses(view, endpoint, _ -> true));
        for (var place : endpoint.places()) {
            names.put(own + "-" + place.zone() + "." + baseName(), addresses(view, endpoint, place::equals));
        }
        if (endpoint.privateDns()) {
            names.put(privateName(), addresses(view, endpoint, _ -> true));
        }
        return names;
    }

    private static List<String> addresses(View view, VpcEndpoint endpoint, Predicate<Place> which) {
        return endpoint.places().stream()
                .filter(which)
                .flatMap(place -> view.find(NetworkInterface.TYPE.kind(), place.networkInterface().value()).stream())
                .map(NetworkInterface::privateIp)
                .toList();
    }

    private static String digits(String text, int count) {
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString().replace("-", "").substring(0, count);
    }
}
