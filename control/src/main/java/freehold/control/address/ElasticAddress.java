package freehold.control.address;

import freehold.control.network.NetworkInterfaceId;
import freehold.control.operation.ResourceType;
import freehold.control.operation.Taggable;
import freehold.control.operation.Tags;
import freehold.kernel.AccountId;
import freehold.kernel.store.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A public address that is an account's until it is released.
///
/// @param association with an interface; null while nothing has it
public record ElasticAddress(
        AllocationId id, AccountId owner, String publicIp, @Nullable Association association, Tags tags)
        implements Taggable {
    public static final Kind.Index<ElasticAddress> BY_INTERFACE = new Kind.Index<>(
            "interface",
            a -> a.association() == null ? List.of() : List.of(a.association().networkInterface().value()));
    public static final Kind.Index<ElasticAddress> BY_PUBLIC_IP = Kind.Index.one("public-ip", ElasticAddress::publicIp);
    public static final ResourceType<ElasticAddress> TYPE = ResourceType.of(
                    "elastic-ip", ElasticAddress.class, AllocationId.FORM)
            .with(BY_INTERFACE)
            .with(BY_PUBLIC_IP);

    public record Association(AssociationId id, NetworkInterfaceId networkInterface, String privateIp) {}

    public ElasticAddress withAssociation(@Nullable Association newAssociation) {
        return new ElasticAddress(id, owner, publicIp, newAssociation, tags);
    }

    @Override
    public ElasticAddress withTags(Tags newTags) {
        return new ElasticAddress(id, owner, publicIp, association, newTags);
    }
}
