package freehold.control.dhcpoptions;

import freehold.control.dhcpoptions.DhcpOptions.Option;
import freehold.control.network.Vpc;
import freehold.control.network.VpcCompanion;
import freehold.control.operation.Tags;
import freehold.control.region.Region;
import freehold.kernel.AccountId;
import freehold.kernel.store.Tx;
import freehold.kernel.store.View;
import java.util.List;
import java.util.random.RandomGenerator;

/// Gives each new VPC the account's standard set, which is made with the first: the region's domain, and the VPC's own
/// resolver. The set stays when the VPC goes.
///
/// Source: <https://docs.aws.amazon.com/vpc/latest/userguide/DHCPOptionSetConcepts.html#ArchitectureDiagram>
public record StandardOptions(Region region) implements VpcCompanion {
    @Override
    public void born(Tx tx, Vpc vpc, RandomGenerator random) {
        var options = DhcpOptions.standard(tx, vpc.owner()).orElseGet(() -> make(tx, vpc.owner(), random));
        tx.find(Vpc.TYPE.kind(), vpc.id().value())
                .ifPresent(newest -> tx.put(Vpc.TYPE.kind(), newest.withDhcpOptions(options.id().value())));
    }

    private DhcpOptions make(Tx tx, AccountId owner, RandomGenerator random) {
        var options = new DhcpOptions(
                new DhcpOptionsId(DhcpOptionsId.FORM.fresh(random)),
                owner,
                List.of(
                        new Option(DhcpOptions.DOMAIN_NAME, List.of(region.domainName())),
                        new Option(DhcpOptions.DOMAIN_NAME_SERVERS, List.of(DhcpOptions.AMAZON_PROVIDED_DNS))),
                Tags.NONE);
        tx.put(DhcpOptions.TYPE.kind(), options);
        DhcpOptions.claimStandard(tx, options);
        return options;
    }

    @Override
    public boolean holds(View view, Vpc vpc) {
        return false;
    }

    @Override
    public void gone(Tx tx, Vpc vpc) {}
}
