package freehold.control.fleet;

import freehold.kernel.AccountId;
import freehold.kernel.store.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Something that happened to a fleet, for its history
/// (<https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_EventInformation.html>).
///
/// @param type     `instance-change`, `fleet-change` or `service-error`
/// @param instance null if it is about none
record FleetEvent(
        FleetId fleet,
        AccountId owner,
        long number,
        Instant at,
        String type,
        String subType,
        @Nullable String instance,
        String description) {
    /// How long it is told, as on EC2.
    static final Duration KEPT = Duration.ofHours(48);

    static final Kind.Index<FleetEvent> BY_FLEET = Kind.Index.one("fleet", e -> e.fleet().value());
    static final Kind<FleetEvent> KIND = Kind.of(
                    "fleet-event", FleetEvent.class, FleetEvent::key, e -> e.owner().value())
            .with(BY_FLEET);

    /// Such that keys are in the order of numbers.
    String key() {
        return String.format(Locale.ROOT, "%s/%012d", fleet, number);
    }
}
