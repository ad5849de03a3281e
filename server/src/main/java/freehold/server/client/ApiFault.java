package freehold.server.client;

/// The cloud refused.
public final class ApiFault extends RuntimeException {
    private final int status;
    private final String code;

    ApiFault(String action, int status, String code, String message) {
        super(action + " was refused: " + code + ": " + message);
        this.status = status;
        this.code = code;
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }
}
