package freehold.control.vpcendpoint;

import freehold.control.network.Vpc;
import freehold.control.network.VpcCompanion;
import freehold.kernel.store.Tx;
import freehold.kernel.store.View;
import java.util.random.RandomGenerator;

/// A VPC has no endpoint from its beginning, and can't be deleted while it has one, with interfaces or without.
public final class VpcsWithEndpoints implements VpcCompanion {
    @Override
    public void born(Tx tx, Vpc vpc, RandomGenerator random) {}

    @Override
    public boolean holds(View view, Vpc vpc) {
        return !view.by(VpcEndpoint.TYPE.kind(), VpcEndpoint.BY_VPC, vpc.id().value()).isEmpty();
    }

    @Override
    public void gone(Tx tx, Vpc vpc) {}
}
