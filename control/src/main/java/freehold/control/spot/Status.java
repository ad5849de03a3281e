package freehold.control.spot;

import java.util.Locale;

/// How it is with a request, in EC2's words
/// (<https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/spot-request-status.html#spot-instance-request-status-understand>).
public enum Status {
    PENDING_EVALUATION("Your Spot request has been submitted for review, and is pending evaluation."),
    NOT_SCHEDULED_YET("Your Spot request will not be evaluated until the scheduled date."),
    CAPACITY_NOT_AVAILABLE("There is no Spot capacity available that matches your request."),
    PRICE_TOO_LOW("Your Spot request price is lower than the minimum required Spot request fulfillment price."),
    FULFILLED("Your Spot request is fulfilled."),
    MARKED_FOR_TERMINATION("Your Spot Instance is marked for termination, and will be terminated within two minutes."),
    MARKED_FOR_STOP("Your Spot Instance is marked for stopping, and will be stopped within two minutes."),
    REQUEST_CANCELED_AND_INSTANCE_RUNNING("Your Spot request was canceled, but your instance is still running."),
    SCHEDULE_EXPIRED("Your Spot request has expired before it was fulfilled."),
    CANCELED_BEFORE_FULFILLMENT("Your Spot request was canceled before it was fulfilled."),
    BAD_PARAMETERS("Your Spot request can't be fulfilled: one or more of its parameters are not valid."),
    INSTANCE_STOPPED_BY_USER("Your Spot Instance was stopped by you, or shut itself down."),
    INSTANCE_STOPPED_NO_CAPACITY("Your Spot Instance was stopped because there was no longer enough Spot capacity."),
    INSTANCE_TERMINATED_BY_USER("Your Spot Instance was terminated by you, or shut itself down."),
    INSTANCE_TERMINATED_NO_CAPACITY("Your Spot Instance was terminated because there was no longer enough Spot capacity.");

    private final String message;

    Status(String message) {
        this.message = message;
    }

    /// As EC2 writes it: `pending-evaluation`.
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String message() {
        return message;
    }
}
