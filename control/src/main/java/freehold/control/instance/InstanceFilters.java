package freehold.control.instance;

import freehold.control.network.NetworkInterface;
import freehold.control.operation.Filters;
import freehold.control.volume.Volume;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The filters of DescribeInstances
/// (<https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeInstances.html>). Those on what this cloud's
/// instances never have are known and match nothing.
final class InstanceFilters {
    private static final Set<String> NEVER = Set.of("platform",
            "kernel-id", "ramdisk-id", "product-code", "product-code.type", "requester-id", "capacity-reservation-specification.capacity-reservation-target.capacity-reservation-resource-group-arn",
            "iam-instance-profile.arn", "iam-instance-profile.id",
            "iam-instance-profile.name", "outpost-arn");

    private InstanceFilters() {}

    static Filters<Instance> of(InstanceItem item) {
        var filters = new Filters<Instance>()
                .on("affinity", i -> InstanceItem.affinity(item.terms(i)))
                .on("architecture", i -> i.launch().architecture())
                .on("availability-zone", i -> i.launch().zone())
                .on("boot-mode", i -> i.launch().bootMode())
                .on("capacity-reservation-specification.capacity-reservation-preference", i -> item.terms(i).reserved().preferenceText())
                .on("capacity-reservation-specification.capacity-reservation-target.capacity-reservation-id",
                        i -> item.terms(i).reserved().targetText())
                .on("capacity-reservation-id", item::reservation)
                .on("client-token", i -> i.launch().clientToken())
                .on("current-instance-boot-mode", _ -> "legacy-bios")
                .on("dns-name", _ -> "")
                .on("hibernation-options.configured", _ -> "false")
                .on("hypervisor", _ -> "xen")
                .on("image-id", i -> i.launch().image())
                .on("instance-id", i -> i.id().value())
                .on("instance-lifecycle", i -> i.spot() == null ? null : "spot")
                .on("instance-state-code", i -> Integer.toString(i.state().code()))
                .on("instance-state-name", i -> i.state().text())
                .on("instance-type", i -> i.settings().type())
                .on("key-name", i -> i.launch().keyName())
                .on("launch-index", i -> Integer.toString(i.launch().index()))
                .on("launch-time", i -> Filters.time(i.launchTime()))
                .on("maintenance-options.auto-recovery", i -> i.settings().autoRecovery())
                .on("metadata-options.http-endpoint", i -> i.settings().metadata().enabled() ? "enabled" : "disabled")
                .on("metadata-options.http-put-response-hop-limit", i -> Integer.toString(i.settings().metadata().hopLimit()))
                .on("metadata-options.http-tokens", i -> i.settings().metadata().tokensRequired() ? "required" : "optional")
                .on("metadata-options.instance-metadata-tags", i -> i.settings().metadata().tags() ? "enabled" : "disabled")
                .on("monitoring-state", i -> i.settings().monitoring() ? "enabled" : "disabled")
                .on("owner-id", i -> i.owner().value())
                .on("platform-details", _ -> "Linux/UNIX")
                .on("private-dns-name", item::privateDnsName)
                .on("private-dns-name-options.hostname-type", i -> i.settings().nameOptions().hostnameType())
                .onFlag("private-dns-name-options.enable-resource-name-dns-a-record", i -> i.settings().nameOptions().a())
                .onFlag("private-dns-name-options.enable-resource-name-dns-aaaa-record", i -> i.settings().nameOptions().aaaa())
                .on("reason", Reasons::transition)
                .on("reservation-id", i -> i.launch().reservation())
                .on("root-device-name", i -> i.launch().rootDevice())
                .on("root-device-type", _ -> "ebs")
                .on("spot-instance-request-id", i -> i.spot() == null ? null : i.spot().request())
                .on("state-reason-code", i -> reason(i, Instance.Reason::code))
                .on("state-reason-message", i -> reason(i, Instance.Reason::message))
                .on("tenancy", i -> item.terms(i).tenancy().text())
                .on("usage-operation", _ -> "RunInstances")
                .on("virtualization-type", _ -> "hvm")
                .onTags(Instance::tags);
        filters.on("host-id", item::hostId)
                .on("placement-group-name", item::groupName)
                .on("placement-partition-number", i -> number(item.terms(i).partition()));
        NEVER.forEach(name -> filters.on(name, _ -> null));
        onDisks(filters, item);
        onInterfaces(filters, item);
        return filters;
    }

    private static void onDisks(Filters<Instance> filters, InstanceItem item) {
        filters.onAny("block-device-mapping.volume-id", i -> each(item.volumes(i), v -> v.id().value()))
                .onAny("block-device-mapping.device-name", i -> each(item.volumes(i), v -> disk(v, Volume.Attachment::device)))
                .onAny("block-device-mapping.status", i -> each(item.volumes(i), _ -> "attached"))
                .onAny("block-device-mapping.attach-time",
                        i -> each(item.volumes(i), v -> disk(v, a -> Filters.time(a.at()))))
                .onAny("block-device-mapping.delete-on-termination",
                        i -> each(item.volumes(i), v -> disk(v, a -> Boolean.toString(a.deleteOnTermination()))));
    }

    private static void onInterfaces(Filters<Instance> filters, InstanceItem item) {
        nic(filters, item, "vpc-id", n -> n.vpc().value());
        nic(filters, item, "subnet-id", n -> n.subnet().value());
        nic(filters, item, "private-ip-address", NetworkInterface::privateIp);
        nic(filters, item, "source-dest-check", n -> Boolean.toString(n.sourceDestCheck()));
        nic(filters, item, "network-interface.network-interface-id", n -> n.id().value());
        nic(filters, item, "network-interface.vpc-id", n -> n.vpc().value());
        nic(filters, item, "network-interface.subnet-id", n -> n.subnet().value());
        nic(filters, item, "network-interface.availability-zone", NetworkInterface::zone);
        nic(filters, item, "network-interface.description", NetworkInterface::description);
        nic(filters, item, "network-interface.mac-address", NetworkInterface::mac);
        nic(filters, item, "network-interface.private-dns-name", item::privateDnsName);
        nic(filters, item, "network-interface.owner-id", n -> n.owner().value());
        nic(filters, item, "network-interface.status", _ -> "in-use");
        nic(filters, item, "network-interface.requester-managed", _ -> "false");
        nic(filters, item, "network-interface.source-dest-check", n -> Boolean.toString(n.sourceDestCheck()));
        nic(filters, item, "network-interface.attachment.attachment-id", n -> held(n, NetworkInterface.Attachment::id));
        nic(filters, item, "network-interface.attachment.instance-id", n -> held(n, NetworkInterface.Attachment::instance));
        nic(filters, item, "network-interface.attachment.instance-owner-id", n -> n.owner().value());
        nic(filters, item, "network-interface.attachment.status", _ -> "attached");
        nic(filters, item, "network-interface.attachment.device-index",
                n -> held(n, a -> Integer.toString(a.deviceIndex())));
        nic(filters, item, "network-interface.attachment.attach-time", n -> held(n, a -> Filters.time(a.at())));
        nic(filters, item, "network-interface.attachment.delete-on-termination",
                n -> held(n, a -> Boolean.toString(a.deleteOnTermination())));
        for (var name : List.of("instance.group-id", "group-id", "network-interface.group-id")) {
            filters.onAny(name, i -> item.nics(i).stream().flatMap(n -> n.groups().stream()).toList());
        }
        for (var name : List.of("instance.group-name", "group-name", "network-interface.group-name")) {
            filters.onAny(name, i -> item.nics(i).stream()
                    .flatMap(n -> item.groups(n).stream())
                    .map(g -> String.valueOf(g.groupName()))
                    .toList());
        }
        for (var name : List.of("ip-address", "network-interface.association.public-ip", "network-interface.addresses.association.public-ip")) {
            filters.onAny(name, i -> item.nics(i).stream().flatMap(n -> item.publicIps(n).stream()).toList());
        }
        for (var name : List.of("ipv6-address", "network-interface.ipv6-addresses.ipv6-address")) {
            filters.onAny(name, i -> item.nics(i).stream().flatMap(n -> n.ipv6Ips().stream()).toList());
        }
        filters.onAny("network-interface.addresses.private-ip-address",
                i -> item.nics(i).stream().flatMap(n -> n.privateIps().stream()).toList());
        filters.onAny("network-interface.addresses.primary", i -> item.nics(i).stream().anyMatch(n -> n.privateIps().size() > 1)
                ? List.of("true", "false")
                : List.of("true"));
    }

    private static void nic(Filters<Instance> filters, InstanceItem item, String name, Function<NetworkInterface, @Nullable String> of) {
        filters.onAny(name, i -> each(item.nics(i), of));
    }

    private static <T> Collection<String> each(Collection<T> things, Function<T, @Nullable String> of) {
        return things.stream().map(of).filter(Objects::nonNull).toList();
    }

    private static @Nullable String disk(Volume volume, Function<Volume.Attachment, String> of) {
        var attachment = volume.attachment();
        return attachment == null ? null : of.apply(attachment);
    }

    private static @Nullable String held(NetworkInterface nic, Function<NetworkInterface.Attachment, String> of) {
        var attachment = nic.attachment();
        return attachment == null ? null : of.apply(attachment);
    }

    private static @Nullable String number(@Nullable Integer number) {
        return number == null ? null : number.toString();
    }

    private static @Nullable String reason(Instance instance, Function<Instance.Reason, String> of) {
        var reason = Reasons.shown(instance);
        return reason == null ? null : of.apply(reason);
    }
}
