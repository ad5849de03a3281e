package freehold.agent.libvirt;

/// What libvirt said went wrong.
public final class LibvirtException extends RuntimeException {
    private static final int OPERATION_INVALID = 55;
    private static final int NO_DOMAIN = 42;

    private final int code;
    private final int domain;

    LibvirtException(String message) {
        this(0, 0, message);
    }

    LibvirtException(int code, int domain, String message) {
        super(message);
        this.code = code;
        this.domain = domain;
    }

    /// `virErrorNumber`; 0 if libvirt itself was not to be had.
    public int code() {
        return code;
    }

    /// `virErrorDomain`: which part of libvirt.
    public int domain() {
        return domain;
    }

    /// There is no such domain.
    public boolean isNotFound() {
        return code == NO_DOMAIN;
    }

    /// The domain is not in a state for that: it is off already, or on already.
    public boolean isWrongState() {
        return code == OPERATION_INVALID;
    }
}
