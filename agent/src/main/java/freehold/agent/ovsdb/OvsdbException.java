package freehold.agent.ovsdb;

/// The database refused what it was asked, and did none of it.
public final class OvsdbException extends RuntimeException {
    OvsdbException(String message) {
        super(message);
    }
}
