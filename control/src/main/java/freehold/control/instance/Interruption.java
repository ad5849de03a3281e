package freehold.control.instance;

import freehold.kernel.AccountId;
import freehold.kernel.store.Kind;
import freehold.kernel.store.View;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// A spot instance has been told that it is to yield. It is there until the instance has done so.
///
/// @param stops   whether it is stopped then, and not terminated
/// @param decided when it was told
/// @param at      when its time is over
public record Interruption(InstanceId instance, AccountId owner, boolean stops, Instant decided, Instant at) {
    /// How long before it is told, as on EC2.
    public static final Duration NOTICE = Duration.ofMinutes(2);

    public static final Kind<Interruption> KIND =
            Kind.of("interruption", Interruption.class, i -> i.instance().value(), i -> i.owner().value());

    public static Optional<Interruption> of(View view, String instance) {
        return view.find(KIND, instance);
    }

    /// What becomes of the instance, as EC2 writes it.
    public String action() {
        return stops ? "stop" : "terminate";
    }

    /// Whether an instance is stopped because it was interrupted: only the cloud starts it again.
    public static boolean isStopped(Instance instance) {
        return instance.want().goal() == Instance.Goal.STOP && Reasons.SPOT_STOP.equals(instance.want().reason());
    }
}
