package freehold.control.peering;

import freehold.control.network.Vpc;
import freehold.control.network.VpcId;
import freehold.control.operation.Tags;
import freehold.kernel.AccountId;
import freehold.kernel.Fault;
import freehold.kernel.store.Kind;
import freehold.kernel.store.View;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A VPC peering connection: asked for at one end, and there once it is accepted at the other.
///
/// Source: <https://docs.aws.amazon.com/vpc/latest/peering/vpc-peering-basics.html#vpc-peering-lifecycle>
///
/// @param status  as it was last changed; that a request has expired is not written down, see [#state]
/// @param expires when it can be accepted no more
public record Peering(PeeringId id, End requester, End accepter, Status status, Instant expires) {
    /// EC2's name of the type, for tags.
    public static final String TYPE = "vpc-peering-connection";

    static final Kind.Index<Peering> BY_ACCOUNT = new Kind.Index<>(
            "account", p -> p.ends().map(end -> end.owner().value()).distinct().toList());
    public static final Kind.Index<Peering> BY_VPC = new Kind.Index<>(
            "vpc", p -> p.ends().map(end -> end.vpc().value()).distinct().toList());
    public static final Kind<Peering> KIND = Kind.of(
                    TYPE, Peering.class, p -> p.id().value(), p -> p.requester().owner().value())
            .with(BY_ACCOUNT)
            .with(BY_VPC);

    /// How long a request can be accepted.
    static final Duration OPEN = Duration.ofDays(7);

    /// How long one that has ended is still seen: by who ended it, and by who may not have noticed.
    static final Duration SEEN_SHORTLY = Duration.ofHours(2);
    static final Duration SEEN_LONG = Duration.ofDays(2);

    /// @param vpc           of the accepter's it is what the requester named, and need be nobody's
    /// @param resolvesNames EC2's AllowDnsResolutionFromRemoteVpc: whether the other end is to be told private addresses for this
    ///                      end's public names. Kept and shown; there are no public names here
    /// @param tags          the end's owner's; those of the requester's end where both ends have one owner
    public record End(AccountId owner, VpcId vpc, boolean resolvesNames, Tags tags) {
        End withTags(Tags newTags) {
            return new End(owner, vpc, resolvesNames, newTags);
        }

        End withNames(boolean resolved) {
            return new End(owner, vpc, resolved, tags);
        }
    }

    /// @param by whose doing it was
    public record Status(State state, Instant since, AccountId by) {}

    public enum State {
        PENDING("pending-acceptance"),
        ACTIVE("active"),
        REJECTED("rejected"),
        EXPIRED("expired"),
        FAILED("failed"),
        DELETED("deleted");

        private final String text;

        State(String text) {
            this.text = text;
        }

        /// As EC2 writes it.
        public String text() {
            return text;
        }
    }

    /// The active one between two VPCs.
    public static Optional<Peering> active(View view, VpcId one, VpcId other) {
        return between(view, one, other).filter(Peering::isActive).findFirst();
    }

    static Stream<Peering> between(View view, VpcId one, VpcId other) {
        return of(view, one).filter(p -> p.other(one).equals(other));
    }

    /// All those that a VPC is an end of, or was.
    static Stream<Peering> of(View view, VpcId vpc) {
        return view.by(KIND, BY_VPC, vpc.value()).stream();
    }

    /// The VPCs that packets of one may reach.
    public static List<Peering> active(View view, VpcId vpc) {
        return of(view, vpc).filter(Peering::isActive).toList();
    }

    private Stream<End> ends() {
        return Stream.of(requester, accepter);
    }

    public boolean isActive() {
        return status.state() == State.ACTIVE;
    }

    public State state(Instant now) {
        return status.state() == State.PENDING && !now.isBefore(expires) ? State.EXPIRED : status.state();
    }

    /// Whether it can still become something.
    boolean isOpen(Instant now) {
        return switch (state(now)) {
            case PENDING, ACTIVE -> true;
            case REJECTED, EXPIRED, FAILED, DELETED -> false;
        };
    }

    /// Whether a VPC is one of its ends.
    public boolean joins(VpcId vpc) {
        return requester.vpc().equals(vpc) || accepter.vpc().equals(vpc);
    }

    /// The VPC at the other end.
    public VpcId other(VpcId vpc) {
        return requester.vpc().equals(vpc) ? accepter.vpc() : requester.vpc();
    }

    /// Whether an account may know of it: an owner of one of the ends, as long as EC2 shows it to that one.
    boolean isSeenBy(AccountId account, Instant now) {
        return ends().anyMatch(end -> end.owner().equals(account)) && now.isBefore(seenUntil(account));
    }

    /// Whether nobody sees it any more.
    boolean isForgotten(Instant now) {
        return ends().noneMatch(end -> isSeenBy(end.owner(), now));
    }

    private Instant seenUntil(AccountId account) {
        boolean alone = requester.owner().equals(accepter.owner());
        return switch (status.state()) {
            case ACTIVE -> Instant.MAX;
            case PENDING, EXPIRED -> expires.plus(SEEN_LONG);
            case FAILED -> requester.owner().equals(account) ? status.since().plus(SEEN_SHORTLY) : Instant.MIN;
            case REJECTED, DELETED -> status.since().plus(alone || account.equals(status.by()) ? SEEN_SHORTLY : SEEN_LONG);
        };
    }

    Peering with(State state, Instant now, AccountId by) {
        return new Peering(id, requester, accepter, new Status(state, now, by), expires);
    }

    Peering withNames(@Nullable Boolean requesters, @Nullable Boolean accepters) {
        return new Peering(
                id,
                requesters == null ? requester : requester.withNames(requesters),
                accepters == null ? accepter : accepter.withNames(accepters),
                status,
                expires);
    }

    /// The tags that one of its owners has put there.
    Tags tags(AccountId owner) {
        return requester.owner().equals(owner) ? requester.tags() : accepter.tags();
    }

    Peering withTags(AccountId owner, Tags tags) {
        return requester.owner().equals(owner)
                ? new Peering(id, requester.withTags(tags), accepter, status, expires)
                : new Peering(id, requester, accepter.withTags(tags), status, expires);
    }

    /// Refuses what only the owner of one end may do.
    void refuseOthersThan(End end, AccountId account, String verb) {
        if (!end.owner().equals(account)) {
            throw Fault.client("OperationNotPermitted", "User (" + account + ") cannot " + verb + " peering " + id);
        }
    }

    /// @param state EC2's word for what it can't become from what it is
    Fault cannotBecome(String state, Instant now) {
        return Fault.client("InvalidStateTransition",
                "Invalid state transition for " + id + ", attempted to transition from " + state(now).text() + " to " + state);
    }

    /// Whether two VPCs have IPv4 addresses in common. Their IPv6 blocks are all of one pool, each once.
    static boolean overlap(Vpc one, Vpc other) {
        return one.cidrs().stream().anyMatch(block -> PeeredVpcs.overlaps(other, block));
    }
}
