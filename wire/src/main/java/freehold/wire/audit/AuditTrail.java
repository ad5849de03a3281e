package freehold.wire.audit;

/// Where audit records go.
@FunctionalInterface
public interface AuditTrail {
    /// For tests and tools that keep none.
    AuditTrail NONE = _ -> {};

    /// Takes a record. If it can't take more at once, the caller waits: a record is not lost because there are many.
    void take(AuditRecord record);
}
