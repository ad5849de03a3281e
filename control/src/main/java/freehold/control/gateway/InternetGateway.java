package freehold.control.gateway;

import freehold.control.network.Vpc;
import freehold.control.network.VpcId;
import freehold.control.operation.ResourceType;
import freehold.control.operation.Taggable;
import freehold.control.operation.Tags;
import freehold.kernel.AccountId;
import freehold.kernel.store.Kind;
import freehold.kernel.store.View;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A door between one VPC and the internet.
///
/// @param vpc what it is attached to; null for nothing
public record InternetGateway(InternetGatewayId id, AccountId owner, @Nullable VpcId vpc, Tags tags) implements Taggable {
    public static final Kind.Index<InternetGateway> BY_VPC =
            new Kind.Index<>("vpc", g -> g.vpc() == null ? List.of() : List.of(g.vpc().value()));
    public static final ResourceType<InternetGateway> TYPE =
            ResourceType.of("internet-gateway", InternetGateway.class, InternetGatewayId.FORM).with(BY_VPC);

    /// The one that a VPC has.
    public static Optional<InternetGateway> of(View view, VpcId vpc) {
        return view.by(TYPE.kind(), BY_VPC, vpc.value()).stream().findFirst();
    }

    boolean isAttachedTo(Vpc other) {
        return other.id().equals(vpc);
    }

    InternetGateway withVpc(@Nullable VpcId newVpc) {
        return new InternetGateway(id, owner, newVpc, tags);
    }

    @Override
    public InternetGateway withTags(Tags newTags) {
        return new InternetGateway(id, owner, vpc, newTags);
    }
}
