package freehold.control.gateway;

import freehold.control.network.NetworkInterfaceId;
import freehold.control.network.SubnetId;
import freehold.control.network.VpcId;
import freehold.control.operation.ResourceType;
import freehold.control.operation.Taggable;
import freehold.control.operation.Tags;
import freehold.kernel.AccountId;
import freehold.kernel.store.Kind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A way from a VPC's subnets to elsewhere, through one of them, that answers come back by and nothing else: what takes it goes on
/// as from the gateway's own address. Who makes and ends them is the package `natgateway`; routes know them from here.
///
/// It has a network interface for as long as a network may have the gateway, and its addresses are that interface's.
///
/// @param zone             of its subnet
/// @param isPublic         whether it goes on as from elastic addresses, or from private ones
/// @param networkInterface in its subnet; null if it never got one
/// @param deletedAt        when its owner deleted it; null while it is wanted
/// @param seen             what the network has told of it
/// @param failure          why it can't be; null if it can
/// @param lastAddresses    those that it had, or was to have; none while it has its interface
public record NatGateway(
        NatGatewayId id,
        AccountId owner,
        VpcId vpc,
        SubnetId subnet,
        String zone,
        boolean isPublic,
        @Nullable NetworkInterfaceId networkInterface,
        Instant createdAt,
        @Nullable Instant deletedAt,
        Seen seen,
        @Nullable Failure failure,
        List<Address> lastAddresses,
        Tags tags)
        implements Taggable {
    public static final Kind.Index<NatGateway> BY_VPC = Kind.Index.one("vpc", g -> g.vpc().value());
    public static final Kind.Index<NatGateway> BY_INTERFACE = Kind.Index.optional(
            "interface", g -> Optional.ofNullable(g.networkInterface()).map(NetworkInterfaceId::value));
    public static final ResourceType<NatGateway> TYPE =
            ResourceType.of("natgateway", NatGateway.class, NatGatewayId.FORM).with(BY_VPC).with(BY_INTERFACE);

    public enum Seen {
        /// The network has not been told of it.
        NOT_YET,
        /// The network has it.
        MADE,
        /// The network had it.
        GONE
    }

    /// EC2's states.
    public enum State {
        PENDING,
        FAILED,
        AVAILABLE,
        DELETING,
        DELETED
    }

    /// In EC2's words.
    public record Failure(String code, String message) {}

    /// What it goes on as from, by EC2's ids: the package of elastic addresses knows this one.
    ///
    /// @param allocation  null for a private address alone, as is what belongs to it
    /// @param privateIp   null if it never got one
    public record Address(@Nullable String allocation, @Nullable String association, @Nullable String publicIp, @Nullable String privateIp) {}

    public State state() {
        if (failure != null) {
            return deletedAt == null ? State.FAILED : State.DELETED;
        }
        if (deletedAt == null) {
            return seen == Seen.MADE ? State.AVAILABLE : State.PENDING;
        }
        return seen == Seen.GONE ? State.DELETED : State.DELETING;
    }

    /// Since when it is no more than listed; null if it is not over.
    public @Nullable Instant over() {
        return switch (state()) {
            case FAILED -> createdAt;
            case DELETED -> deletedAt;
            case PENDING, AVAILABLE, DELETING -> null;
        };
    }

    /// Whether the network is to have it.
    public boolean isWanted() {
        return failure == null && deletedAt == null;
    }

    public NatGateway made() {
        return new NatGateway(id, owner, vpc, subnet, zone, isPublic, networkInterface, createdAt, deletedAt, Seen.MADE, failure,
                lastAddresses, tags);
    }

    public NatGateway deleted(Instant at) {
        return new NatGateway(id, owner, vpc, subnet, zone, isPublic, networkInterface, createdAt, at, seen, failure, lastAddresses, tags);
    }

    /// Without its interface.
    ///
    /// @param had the addresses that it had
    public NatGateway gone(List<Address> had) {
        return new NatGateway(id, owner, vpc, subnet, zone, isPublic, null, createdAt, deletedAt, Seen.GONE, failure, List.copyOf(had), tags);
    }

    @Override
    public NatGateway withTags(Tags newTags) {
        return new NatGateway(id, owner, vpc, subnet, zone, isPublic, networkInterface, createdAt, deletedAt, seen, failure,
                lastAddresses, newTags);
    }
}
