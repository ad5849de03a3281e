package freehold.kernel;

import org.jspecify.annotations.Nullable;

/// A request that is refused: a code and a sentence for the caller, and a sentence for us that never leaves the
/// process.
///
/// Codes are EC2's own, spelt as EC2 spells them
/// (<https://docs.aws.amazon.com/AWSEC2/latest/APIReference/errors-overview.html>): clients key on them. The HTTP
/// status is 4xx where the caller can mend the request and 5xx where only we can; SDKs retry 5xx for minutes, so a 5xx
/// is never an answer to bad input.
public final class Fault extends RuntimeException {
    private final String code;
    private final int status;
    private final @Nullable String detail;
    private final boolean isOurs;

    private Fault(String code, int status, String message, @Nullable String detail, @Nullable Throwable cause, boolean isOurs) {
        super(message, cause, false, isOurs);
        this.code = code;
        this.status = status;
        this.detail = detail;
        this.isOurs = isOurs;
    }

    /// The caller's to mend: HTTP 400.
    public static Fault client(String code, String message) {
        return new Fault(code, 400, message, null, null, false);
    }

    /// The caller's to mend, with a status other than 400 (401 `AuthFailure`, 403 `UnauthorizedOperation`, 412
    /// `DryRunOperation`).
    public static Fault client(String code, int status, String message) {
        return new Fault(code, status, message, null, null, false);
    }

    /// Nothing is wrong with the request, but the cloud has no room for it now; EC2 counts these among its server errors
    /// (`InsufficientInstanceCapacity`): HTTP 500.
    public static Fault server(String code, String message) {
        return new Fault(code, 500, message, null, null, false);
    }

    /// Ours to mend: HTTP 500 `InternalError`. `detail` goes to the log, never to the caller.
    public static Fault internal(String detail, @Nullable Throwable cause) {
        return new Fault("InternalError", 500, "An internal error has occurred", detail, cause, true);
    }

    /// Nothing is wrong with the request, but it can't be served now: HTTP 503. SDKs try again.
    public static Fault unavailable(String message, @Nullable Throwable cause) {
        return new Fault("Unavailable", 503, message, null, cause, true);
    }

    /// The caller asks too often: HTTP 503 in EC2's own code. SDKs wait and try again.
    /// Source: <https://docs.aws.amazon.com/ec2/latest/devguide/ec2-api-throttling.html>
    public static Fault tooOften() {
        return new Fault("RequestLimitExceeded", 503, "Request limit exceeded.", null, null, false);
    }

    public String code() {
        return code;
    }

    /// Whether something is wrong with us, so that somebody should look: neither the caller's mistake nor a full cloud.
    public boolean isOurs() {
        return isOurs;
    }

    public int status() {
        return status;
    }

    /// The sentence for the caller.
    public String message() {
        return String.valueOf(getMessage());
    }

    /// The sentence for the log, where there is more to say than the caller may know.
    public @Nullable String detail() {
        return detail;
    }

    @Override
    public String toString() {
        return code + ": " + getMessage() + (detail == null ? "" : " (" + detail + ")");
    }
}
