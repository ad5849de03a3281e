package freehold.control.dhcpoptions;

import freehold.control.operation.ResourceType;
import freehold.control.operation.Taggable;
import freehold.control.operation.Tags;
import freehold.kernel.AccountId;
import freehold.kernel.store.Tx;
import freehold.kernel.store.View;
import freehold.model.ec2.AttributeValue;
import freehold.model.ec2.DhcpConfiguration;
import java.util.List;
import java.util.Optional;

/// A set of DHCP options, as the customer gave it.
///
/// Source: <https://docs.aws.amazon.com/vpc/latest/userguide/DHCPOptionSetConcepts.html>
public record DhcpOptions(DhcpOptionsId id, AccountId owner, List<Option> options, Tags tags) implements Taggable {
    public static final ResourceType<DhcpOptions> TYPE = ResourceType.of("dhcp-options", DhcpOptions.class, DhcpOptionsId.FORM);

    /// The same for who names a set in an operation of sets.
    static final ResourceType<DhcpOptions> NAMED = new ResourceType<>(TYPE.name(), DhcpOptionsId.NAMED, TYPE.kind());

    public static final String DOMAIN_NAME = "domain-name";
    public static final String DOMAIN_NAME_SERVERS = "domain-name-servers";
    public static final String NTP_SERVERS = "ntp-servers";
    public static final String NETBIOS_NAME_SERVERS = "netbios-name-servers";
    public static final String NETBIOS_NODE_TYPE = "netbios-node-type";
    public static final String IPV6_LEASE = "ipv6-address-preferred-lease-time";

    /// The VPC's own resolver, in the place of an address.
    public static final String AMAZON_PROVIDED_DNS = "AmazonProvidedDNS";

    /// @param key `domain-name-servers`
    public record Option(String key, List<String> values) {}

    /// What the set says of a key; nothing if it doesn't.
    public List<String> values(String key) {
        return options.stream().filter(option -> option.key().equals(key)).findFirst().map(Option::values).orElse(List.of());
    }

    /// The set that an account's new VPCs have.
    static Optional<DhcpOptions> standard(View view, AccountId owner) {
        return view.holder(standardClaim(owner)).flatMap(id -> view.find(TYPE.kind(), id));
    }

    static void claimStandard(Tx tx, DhcpOptions options) {
        tx.claim(standardClaim(options.owner()), options.id().value());
    }

    static void releaseStandard(Tx tx, DhcpOptions options) {
        if (standard(tx, options.owner()).filter(options::equals).isPresent()) {
            tx.release(standardClaim(options.owner()));
        }
    }

    private static String standardClaim(AccountId owner) {
        return "standard-dhcp-options/" + owner;
    }

    freehold.model.ec2.DhcpOptions item() {
        return freehold.model.ec2.DhcpOptions.builder()
                .dhcpOptionsId(id.value())
                .ownerId(owner.value())
                .dhcpConfigurations(options.stream().map(DhcpOptions::configuration).toList())
                .tags(tags.items())
                .build();
    }

    private static DhcpConfiguration configuration(Option option) {
        return DhcpConfiguration.builder()
                .key(option.key())
                .values(option.values().stream().map(value -> AttributeValue.builder().value(value).build()).toList())
                .build();
    }

    @Override
    public DhcpOptions withTags(Tags newTags) {
        return new DhcpOptions(id, owner, options, newTags);
    }
}
