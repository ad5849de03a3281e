package freehold.control.instance;

import freehold.control.host.Liveness;
import freehold.control.instance.Instance.State;
import freehold.model.ec2.EbsStatusDetails;
import freehold.model.ec2.EbsStatusSummary;
import freehold.model.ec2.InstanceStatusDetails;
import freehold.model.ec2.InstanceStatusSummary;
import java.util.List;

/// What is known of the health of an instance and of the system under it
/// (<https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/monitoring-system-instance-status-check.html>).
///
/// The system is reachable while its host reports. The instance is as long as its machine runs at the boot that was last
/// asked for: nothing is sent to the guest to find out more.
enum StatusCheck {
    OK("ok", "passed"),
    IMPAIRED("impaired", "failed"),
    INITIALIZING("initializing", "initializing"),
    INSUFFICIENT_DATA("insufficient-data", "insufficient-data"),
    NOT_APPLICABLE("not-applicable", "");

    private final String status;
    private final String reachability;

    StatusCheck(String status, String reachability) {
        this.status = status;
        this.reachability = reachability;
    }

    static StatusCheck ofSystem(Instance instance, Liveness liveness) {
        var place = instance.place();
        if (instance.state() != State.RUNNING || place == null) {
            return NOT_APPLICABLE;
        }
        return liveness.isAlive(place.host()) ? OK : IMPAIRED;
    }

    static StatusCheck ofInstance(Instance instance, Liveness liveness) {
        return switch (ofSystem(instance, liveness)) {
            case OK -> instance.seen().boot() < instance.want().boot() ? INITIALIZING : OK;
            case IMPAIRED -> INSUFFICIENT_DATA;
            case INITIALIZING -> INITIALIZING;
            case INSUFFICIENT_DATA -> INSUFFICIENT_DATA;
            case NOT_APPLICABLE -> NOT_APPLICABLE;
        };
    }

    String status() {
        return status;
    }

    /// Empty where it isn't checked.
    String reachability() {
        return reachability;
    }

    InstanceStatusSummary summary() {
        var details = InstanceStatusDetails.builder().name("reachability").status(reachability).build();
        return InstanceStatusSummary.builder()
                .status(status)
                .details(this == NOT_APPLICABLE ? List.of() : List.of(details))
                .build();
    }

    /// The same of its disks, which are on the system that is checked.
    EbsStatusSummary ofDisks() {
        var details = EbsStatusDetails.builder().name("reachability").status(reachability).build();
        return EbsStatusSummary.builder()
                .status(status)
                .details(this == NOT_APPLICABLE ? List.of() : List.of(details))
                .build();
    }
}
