package freehold.control.metadata;

import freehold.control.address.ElasticAddress;
import freehold.control.instance.Instance;
import freehold.control.instance.Interruption;
import freehold.control.instance.Siting;
import freehold.control.network.NetworkInterface;
import freehold.control.network.Subnet;
import freehold.control.network.Vpc;
import freehold.control.region.Region;
import freehold.control.securitygroup.SecurityGroup;
import freehold.control.volume.Volume;
import freehold.kernel.store.View;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// An instance's tree, made from the records at one moment
/// (<https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/instancedata-data-categories.html>). What this cloud doesn't have
/// (public names, roles, scheduled events) is not in it.
final class InstanceTree {
    /// Keys that can be a name in the tree; tags with others are left out, as EC2 refuses them.
    private static final String TAG_KEY = "[\\p{L}\\p{N}+\\-=.,_:@]+";

    private final View view;
    private final Region region;
    private final Instance instance;
    private final MetadataTree tree = new MetadataTree();

    private InstanceTree(View view, Region region, Instance instance) {
        this.view = view;
        this.region = region;
        this.instance = instance;
    }

    static MetadataTree of(View view, Region region, Instance instance) {
        var built = new InstanceTree(view, region, instance);
        var nics = view.by(NetworkInterface.TYPE.kind(), NetworkInterface.BY_INSTANCE, instance.id().value()).stream()
                .sorted(Comparator.comparingInt(InstanceTree::deviceIndex))
                .toList();
        built.launch();
        built.interruption();
        built.key();
        built.disks();
        built.tags();
        nics.forEach(built::nic);
        if (!nics.isEmpty()) {
            built.primary(nics.getFirst());
        }
        return built.tree.listing("", built.userData() ? "dynamic\nmeta-data\nuser-data" : "dynamic\nmeta-data");
    }

    private void launch() {
        var launch = instance.launch();
        meta("ami-id", launch.image());
        meta("ami-launch-index", Integer.toString(launch.index()));
        meta("ami-manifest-path", "(unknown)");
        meta("hostname", instance.privateDnsName(region));
        meta("instance-action", "none");
        meta("instance-id", instance.id().value());
        meta("instance-life-cycle", instance.spot() == null ? "on-demand" : "spot");
        meta("instance-type", instance.settings().type());
        meta("local-hostname", instance.privateDnsName(region));
        meta("placement/availability-zone", launch.zone());
        meta("placement/availability-zone-id", region.zoneId(launch.zone()));
        meta("placement/region", region.name());
        var terms = Siting.of(view, instance.id());
        Siting.hostOf(view, instance).ifPresent(host -> meta("placement/host-id", host.value()));
        terms.group(view).ifPresent(group -> meta("placement/group-name", group.name()));
        if (terms.partition() != null) {
            meta("placement/partition-number", terms.partition().toString());
        }
        meta("profile", "default-hvm");
        meta("reservation-id", launch.reservation());
        meta("services/domain", Region.SERVICES_DOMAIN);
        meta("services/partition", "aws");
        meta("system", "nitro"); // what EC2 calls a guest of KVM
    }

    /// The recommendation to be elsewhere comes with the notice, as it may on EC2: here nobody knows earlier.
    ///
    /// <https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/spot-instance-termination-notices.html>,
    /// <https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/rebalance-recommendations.html>
    private void interruption() {
        Interruption.of(view, instance.id().value()).ifPresent(interruption -> {
            var at = interruption.at().truncatedTo(ChronoUnit.SECONDS);
            meta("spot/instance-action", "{\"action\": \"" + interruption.action() + "\", \"time\": \"" + at + "\"}");
            if (!interruption.stops()) {
                meta("spot/termination-time", at.toString());
            }
            meta("events/recommendations/rebalance", "{\"noticeTime\": \"" + interruption.decided().truncatedTo(ChronoUnit.SECONDS) + "\"}");
        });
    }

    private void key() {
        var name = instance.launch().keyName();
        var key = instance.launch().publicKey();
        if (name != null && key != null) {
            meta("public-keys/0/openssh-key", key);
            tree.listing("meta-data/public-keys", "0=" + name);
        }
    }

    private void disks() {
        var root = instance.launch().rootDevice();
        meta("block-device-mapping/ami", root);
        meta("block-device-mapping/root", root);
        var further = view.by(Volume.TYPE.kind(), Volume.BY_INSTANCE, instance.id().value()).stream()
                .flatMap(volume -> Stream.ofNullable(volume.attachment()))
                .map(Volume.Attachment::device)
                .filter(device -> !device.equals(root))
                .sorted()
                .toList();
        for (int number = 1; number <= further.size(); number++) {
            meta("block-device-mapping/ebs" + number, further.get(number - 1));
        }
    }

    private void tags() {
        if (!instance.settings().metadata().tags()) {
            return;
        }
        instance.tags().map().forEach((key, value) -> {
            if (key.matches(TAG_KEY) && !key.equals(".") && !key.equals("..") && !key.equals("_index")) {
                meta("tags/instance/" + key, value);
            }
        });
    }

    private void primary(NetworkInterface nic) {
        meta("local-ipv4", nic.privateIp());
        meta("mac", nic.mac());
        meta("security-groups", groupNames(nic));
        if (!nic.ipv6Ips().isEmpty()) {
            meta("ipv6", nic.ipv6Ips().getFirst());
        }
        var publicIp = publicIps(nic).get(nic.privateIp());
        if (publicIp != null) {
            meta("public-ipv4", publicIp);
        }
        tree.put("dynamic/instance-identity/document", IdentityDocument.of(instance, nic.privateIp(), region.name()));
    }

    private void nic(NetworkInterface nic) {
        var folder = "network/interfaces/macs/" + nic.mac() + "/";
        meta(folder + "device-number", Integer.toString(deviceIndex(nic)));
        meta(folder + "interface-id", nic.id().value());
        meta(folder + "local-hostname", "ip-" + nic.privateIp().replace('.', '-') + "." + region.domainName());
        meta(folder + "local-ipv4s", String.join("\n", nic.privateIps()));
        meta(folder + "mac", nic.mac());
        meta(folder + "network-card", "0");
        meta(folder + "owner-id", nic.owner().value());
        meta(folder + "security-group-ids", String.join("\n", nic.groups()));
        meta(folder + "security-groups", groupNames(nic));
        meta(folder + "subnet-id", nic.subnet().value());
        meta(folder + "vpc-id", nic.vpc().value());
        if (!nic.ipv6Ips().isEmpty()) {
            meta(folder + "ipv6s", String.join("\n", nic.ipv6Ips()));
        }
        if (!nic.prefixes().isEmpty()) {
            meta(folder + "ipv4-prefix", String.join("\n", nic.prefixes()));
        }
        blocks(folder, nic);
        var publicIps = publicIps(nic);
        if (!publicIps.isEmpty()) {
            meta(folder + "public-ipv4s", String.join("\n", publicIps.values()));
            publicIps.forEach((own, seen) -> meta(folder + "ipv4-associations/" + seen, own));
        }
    }

    private void blocks(String folder, NetworkInterface nic) {
        view.find(Subnet.TYPE.kind(), nic.subnet().value()).ifPresent(subnet -> {
            meta(folder + "subnet-ipv4-cidr-block", subnet.cidr());
            var ipv6 = subnet.ipv6();
            if (ipv6 != null) {
                meta(folder + "subnet-ipv6-cidr-blocks", ipv6.cidr());
            }
        });
        view.find(Vpc.TYPE.kind(), nic.vpc().value()).ifPresent(vpc -> {
            meta(folder + "vpc-ipv4-cidr-block", vpc.cidr());
            meta(folder + "vpc-ipv4-cidr-blocks", String.join("\n", vpc.cidrs()));
            if (!vpc.ipv6Blocks().isEmpty()) {
                meta(folder + "vpc-ipv6-cidr-blocks",
                        vpc.ipv6Blocks().stream().map(Vpc.Block::cidr).collect(Collectors.joining("\n")));
            }
        });
    }

    /// @return whether there is any
    private boolean userData() {
        var data = instance.settings().userData();
        if (data == null) {
            return false;
        }
        tree.put("user-data", Base64.getDecoder().decode(data));
        return true;
    }

    /// By private address. An elastic address takes the place of the one that was given at launch.
    private Map<String, String> publicIps(NetworkInterface nic) {
        var addresses = new LinkedHashMap<String, String>();
        for (var elastic : view.by(ElasticAddress.TYPE.kind(), ElasticAddress.BY_INTERFACE, nic.id().value())) {
            var association = elastic.association();
            if (association != null) {
                addresses.put(association.privateIp(), elastic.publicIp());
            }
        }
        var given = nic.publicIp();
        if (given != null) {
            addresses.putIfAbsent(nic.privateIp(), given);
        }
        return addresses;
    }

    private String groupNames(NetworkInterface nic) {
        List<SecurityGroup> groups =
                nic.groups().stream().flatMap(id -> view.find(SecurityGroup.TYPE.kind(), id).stream()).toList();
        return groups.stream().map(SecurityGroup::name).collect(Collectors.joining("\n"));
    }

    private void meta(String path, String value) {
        tree.put("meta-data/" + path, value);
    }

    private static int deviceIndex(NetworkInterface nic) {
        var attachment = nic.attachment();
        return attachment == null ? 0 : attachment.deviceIndex();
    }
}
