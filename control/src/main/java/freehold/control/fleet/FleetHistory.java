package freehold.control.fleet;

import freehold.control.operation.Call;
import freehold.control.operation.Listing;
import freehold.control.operation.Listing.Page;
import freehold.kernel.Fault;
import java.time.Instant;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What happened to a fleet, as it is asked for by either of its names.
///
/// @param types what events may be asked for as
/// @param type  what each is called
record FleetHistory(Set<String> types, Function<FleetEvent, String> type) {
    private static final int MIN_PAGE = 1;
    private static final int MAX_PAGE = 1000;

    /// @param only a type; null for all
    Page<FleetEvent> page(Fleet fleet, Instant from, @Nullable String only, @Nullable Integer max, @Nullable String token, Call call) {
        if (only != null && !types.contains(only)) {
            throw Fault.client("InvalidParameterValue", "Invalid value '" + only + "' for EventType.");
        }
        return Listing.page(
                call.view().by(FleetEvent.KIND, FleetEvent.BY_FLEET, fleet.id().value()),
                event -> !event.at().isBefore(from) && (only == null || only.equals(type.apply(event))),
                FleetEvent::key,
                max, token, MIN_PAGE, MAX_PAGE);
    }

    /// Until when a page tells all.
    static Instant lastEvaluated(Page<FleetEvent> page, Call call) {
        return page.token() == null ? call.now() : page.items().getLast().at();
    }
}
