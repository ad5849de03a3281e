package freehold.control.capacityreservation;

import freehold.kernel.Fault;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a request says of a reservation, checked.
final class ReservationTerms {
    /// Instances that one reservation may be for, or that may come or go at once.
    static final int COUNT_LIMIT = 1000;

    private ReservationTerms() {}

    static boolean targeted(@Nullable String criteria, boolean otherwise) {
        return switch (criteria) {
            case null -> otherwise;
            case "open" -> false;
            case "targeted" -> true;
            default -> throw Fault.client("InvalidParameterValue", "Value (" + criteria
                    + ") for parameter instanceMatchCriteria is invalid. Expecting one of: open, targeted.");
        };
    }

    static boolean dedicated(@Nullable String tenancy) {
        return switch (tenancy) {
            case null -> false;
            case "default" -> false;
            case "dedicated" -> true;
            default -> throw Fault.client("InvalidParameterValue", "Value (" + tenancy
                    + ") for parameter tenancy is invalid. Expecting one of: default, dedicated.");
        };
    }

    static int count(@Nullable Integer asked) {
        if (asked == null || asked < 1 || asked > COUNT_LIMIT) {
            throw Fault.client("InvalidParameterValue", "Value (" + asked
                    + ") for parameter instanceCount is invalid. Expecting a number between 1 and " + COUNT_LIMIT + ".");
        }
        return asked;
    }

    /// @return null for a reservation that does not end by itself
    static @Nullable Instant endDate(@Nullable Instant date, @Nullable String type, Instant now) {
        if (type != null && !type.equals("limited") && !type.equals("unlimited")) {
            throw Fault.client("InvalidParameterValue", "Value (" + type
                    + ") for parameter endDateType is invalid. Expecting one of: limited, unlimited.");
        }
        if ("unlimited".equals(type) && date != null) {
            throw Fault.client("InvalidParameterCombination", "The parameter EndDate cannot be used with the EndDateType 'unlimited'.");
        }
        if ("limited".equals(type) && date == null) {
            throw Fault.client("MissingParameter", "The request must contain the parameter EndDate");
        }
        if (date != null && !date.isAfter(now)) {
            throw Fault.client("InvalidParameterValue", "Value (" + date + ") for parameter endDate is invalid. It must be in the future.");
        }
        return date;
    }
}
