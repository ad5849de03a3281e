package freehold.control.gateway;

import freehold.control.network.Vpc;
import freehold.control.network.VpcCompanion;
import freehold.control.operation.Tags;
import freehold.kernel.store.Tx;
import freehold.kernel.store.View;
import java.util.random.RandomGenerator;

/// The internet gateway that a default VPC has from its beginning. Other VPCs have none until one is attached, and none goes
/// with its VPC.
///
/// Source: <https://docs.aws.amazon.com/vpc/latest/userguide/default-vpc-components.html>
public final class DefaultInternetGateway implements VpcCompanion {
    @Override
    public void born(Tx tx, Vpc vpc, RandomGenerator random) {
        if (vpc.isDefault()) {
            var id = new InternetGatewayId(InternetGatewayId.FORM.fresh(random));
            tx.put(InternetGateway.TYPE.kind(), new InternetGateway(id, vpc.owner(), vpc.id(), Tags.NONE));
        }
    }

    @Override
    public boolean holds(View view, Vpc vpc) {
        return InternetGateway.of(view, vpc.id()).isPresent()
                || !view.by(EgressOnlyInternetGateway.TYPE.kind(), EgressOnlyInternetGateway.BY_VPC, vpc.id().value()).isEmpty();
    }

    @Override
    public void gone(Tx tx, Vpc vpc) {}
}
