package freehold.wire.sigv4;

/// What a signature is good for: one day (`20240101`, UTC), one region, one service.
public record Scope(String date, String region, String service) {
    static final String END = "aws4_request";

    @Override
    public String toString() {
        return date + "/" + region + "/" + service + "/" + END;
    }
}
