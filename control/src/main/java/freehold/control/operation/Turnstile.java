package freehold.control.operation;

import freehold.kernel.AccountId;
import freehold.kernel.Fault;
import freehold.kernel.time.Timeline;
import freehold.model.Api;
import freehold.model.Params;
import freehold.model.Protocol;
import freehold.wire.Caller;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLongArray;

/// Lets an account's calls through as often as it may call, and no oftener: token buckets, one per account and action.
///
/// Accounts share nothing here, and a call takes no lock and makes no object: a bucket is a number in its account's array.
public final class Turnstile {
    /// Accounts that are kept in mind; beyond that all buckets begin anew, full.
    static final int ACCOUNT_LIMIT = 10_000;

    /// Who calls from a console, as CloudTrail shows it.
    private static final String CONSOLE = "console.ec2.amazonaws.com";

    /// What EC2 has a smaller bucket for when it is asked without filter or page, with the parameter that names ids.
    private static final Map<String, String> UNFILTERED = Map.of(
            "DescribeInstances", "InstanceId",
            "DescribeInstanceStatus", "InstanceId",
            "DescribeNetworkInterfaces", "NetworkInterfaceId",
            "DescribeSecurityGroups", "GroupId",
            "DescribeSnapshots", "SnapshotId",
            "DescribeSpotInstanceRequests", "SpotInstanceRequestId",
            "DescribeVolumes", "VolumeId");

    private static final Set<String> RESOURCE_INTENSIVE = Set.of(
            "AcceptVpcPeeringConnection",
            "AuthorizeSecurityGroupIngress",
            "CancelSpotInstanceRequests",
            "CreateKeyPair",
            "CreateVpcPeeringConnection",
            "DeleteVpcPeeringConnection",
            "RejectVpcPeeringConnection",
            "RequestSpotInstances",
            "RevokeSecurityGroupIngress");

    private static final String LAUNCH = "RunInstances";

    /// Buckets of one action: the usual one, the one for consoles or for all at once, the one for instances.
    private static final int BUCKETS = 3;

    private final RequestLimits limits;
    private final Timeline time;
    private final Map<Api<?, ?>, Integer> places = new HashMap<>();
    private final ConcurrentMap<AccountId, AtomicLongArray> buckets = new ConcurrentHashMap<>();

    public Turnstile(RequestLimits limits, Timeline time, Collection<? extends Operation<?, ?>> operations) {
        this.limits = limits;
        this.time = time;
        operations.forEach(operation -> places.putIfAbsent(operation.api(), places.size() * BUCKETS));
    }

    /// Takes what the call costs, or throws the fault that says to ask more slowly.
    void pass(Operation<?, ?> operation, Caller caller, Params params) {
        var place = places.get(operation.api());
        if (place == null) {
            throw new IllegalStateException("no bucket for " + operation.api());
        }
        long now = nanos();
        var own = bucketsOf(caller.account());
        var name = operation.api().name();
        if (!(operation instanceof Query)) {
            take(own, place, RESOURCE_INTENSIVE.contains(name) ? limits.resourceIntensive() : limits.mutating(), now, 1, operation);
            if (name.equals(LAUNCH)) {
                take(own, place + 2, limits.launches(), now, launches(params), operation);
            }
        } else if (caller.userAgent().startsWith(CONSOLE)) {
            take(own, place + 1, limits.console(), now, 1, operation);
        } else if (isAllAtOnce(name, params)) {
            take(own, place + 2, limits.unfiltered(), now, 1, operation);
        } else {
            take(own, place, limits.describe(), now, 1, operation);
        }
    }

    private static void take(AtomicLongArray own, int place, Rate rate, long now, int cost, Operation<?, ?> operation) {
        while (true) {
            long full = own.get(place);
            long then = rate.take(full, now, cost);
            if (then < 0) {
                throw operation.api().service().protocol() == Protocol.EC2 ? Fault.tooOften() : Fault.client("Throttling", "Rate exceeded");
            }
            if (own.compareAndSet(place, full, then)) {
                return;
            }
        }
    }

    private AtomicLongArray bucketsOf(AccountId account) {
        var own = buckets.get(account);
        if (own != null) {
            return own;
        }
        if (buckets.size() >= ACCOUNT_LIMIT) {
            buckets.clear();
        }
        return buckets.computeIfAbsent(account, _ -> new AtomicLongArray(places.size() * BUCKETS));
    }

    private static boolean isAllAtOnce(String name, Params params) {
        var ids = UNFILTERED.get(name);
        return ids != null && params.structure(ids) == null && params.structure("Filter") == null
                && params.structure("GroupName") == null && params.structure("MaxResults") == null && params.structure("NextToken") == null;
    }

    /// A number that is none is refused later, in its own words; so is one that is too large at any time, and it takes a full
    /// bucket. A dry run launches nothing.
    private int launches(Params params) {
        try {
            var most = params.integer("MaxCount");
            return most == null || Boolean.TRUE.equals(params.bool("DryRun")) ? 1 : Math.clamp(most, 1, limits.launches().burst());
        } catch (Fault _) {
            return 1;
        }
    }

    private long nanos() {
        var now = time.now();
        return now.getEpochSecond() * 1_000_000_000L + now.getNano();
    }
}
