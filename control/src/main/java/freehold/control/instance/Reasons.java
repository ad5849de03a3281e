package freehold.control.instance;

import freehold.control.instance.Instance.Goal;
import freehold.control.instance.Instance.Reason;
import freehold.control.instance.Instance.State;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Why an instance is in its state, in EC2's words
/// (<https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_StateReason.html>).
final class Reasons {
    static final Reason USER = of("Client.UserInitiatedShutdown", "User initiated shutdown");
    static final Reason GUEST = of("Client.InstanceInitiatedShutdown", "Instance initiated shutdown");
    static final Reason NO_CAPACITY = of("Server.InsufficientInstanceCapacity",
            "There was insufficient capacity available to satisfy the launch request");
    static final Reason SPOT_END = of("Server.SpotInstanceTermination", "Spot instance termination");
    static final Reason SPOT_STOP = of("Server.SpotInstanceShutdown", "Spot instance shutdown");
    static final Reason OPERATOR = of("Server.ScheduledStop", "Stopped due to a scheduled retirement");
    static final Reason CRASHED = of("Server.InternalError", "The instance's virtual machine failed repeatedly");

    static final Reason FAILED = of("Server.InternalError", "The instance's virtual machine failed, and its automatic recovery is disabled");

    private static final DateTimeFormatter GMT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'GMT'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private Reasons() {}

    private static Reason of(String code, String sentence) {
        return new Reason(code, code + ": " + sentence);
    }

    /// EC2's StateReason of an instance; null where there is none to give.
    static @Nullable Reason shown(Instance instance) {
        return instance.state() == State.PENDING ? new Reason("pending", "pending") : instance.want().reason();
    }

    /// The older text, StateTransitionReason; empty while running.
    static String transition(Instance instance) {
        var want = instance.want();
        var reason = want.reason();
        if (want.goal() == Goal.RUN || reason == null) {
            return "";
        }
        return reason.equals(USER) ? "User initiated (" + stamp(want.since()) + ")" : reason.code();
    }

    private static String stamp(Instant time) {
        return GMT.format(time);
    }
}
