package freehold.control.instance;

import freehold.control.instancetype.InstanceType;
import freehold.control.instancetype.Processors;
import freehold.control.network.NameOptions;
import org.jspecify.annotations.Nullable;

/// What can be changed about an instance after its launch.
///
/// @param type             name of its instance type
/// @param userData         base64, as it was given; null if none
/// @param shutdownBehavior what a shutdown from inside means
/// @param creditMode       `standard` or `unlimited`; null for types that don't burst
/// @param staysDown        whether it is left off, and not booted again, when its machine or its host fails
/// @param nameOptions      how it is named
/// @param processors       that it has in place of its type's own; null for those
public record Settings(
        String type,
        @Nullable String userData,
        ShutdownBehavior shutdownBehavior,
        boolean disableApiTermination,
        boolean disableApiStop,
        boolean monitoring,
        boolean ebsOptimized,
        MetadataOptions metadata,
        @Nullable String creditMode,
        boolean staysDown,
        NameOptions nameOptions,
        @Nullable Processors processors) {

    public enum ShutdownBehavior {
        STOP,
        TERMINATE;

        /// As EC2 writes it.
        public String text() {
            return this == STOP ? "stop" : "terminate";
        }
    }

    /// <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_InstanceMetadataOptionsResponse.html>
    ///
    /// @param tokensRequired IMDSv2 only
    /// @param hopLimit       how many routers the answer with a token may pass, 1 to 64
    public record MetadataOptions(boolean enabled, boolean tokensRequired, int hopLimit, boolean tags, boolean ipv6) {}

    /// Whether it is booted again after a failure, as EC2 writes it.
    public String autoRecovery() {
        return staysDown ? "disabled" : "default";
    }

    /// Of another type, with that type's own processors.
    public Settings withType(String newType, @Nullable String newCreditMode) {
        return new Settings(newType, userData, shutdownBehavior, disableApiTermination, disableApiStop, monitoring,
                ebsOptimized, metadata, newCreditMode, staysDown, nameOptions, null);
    }

    public Settings withUserData(@Nullable String data) {
        return new Settings(type, data, shutdownBehavior, disableApiTermination, disableApiStop, monitoring,
                ebsOptimized, metadata, creditMode, staysDown, nameOptions, processors);
    }

    public Settings withShutdownBehavior(ShutdownBehavior behavior) {
        return new Settings(type, userData, behavior, disableApiTermination, disableApiStop, monitoring, ebsOptimized,
                metadata, creditMode, staysDown, nameOptions, processors);
    }

    public Settings withProtection(boolean fromTermination, boolean fromStop) {
        return new Settings(type, userData, shutdownBehavior, fromTermination, fromStop, monitoring, ebsOptimized,
                metadata, creditMode, staysDown, nameOptions, processors);
    }

    public Settings withEbsOptimized(boolean optimized) {
        return new Settings(type, userData, shutdownBehavior, disableApiTermination, disableApiStop, monitoring,
                optimized, metadata, creditMode, staysDown, nameOptions, processors);
    }

    public Settings withMonitoring(boolean detailed) {
        return new Settings(type, userData, shutdownBehavior, disableApiTermination, disableApiStop, detailed,
                ebsOptimized, metadata, creditMode, staysDown, nameOptions, processors);
    }

    public Settings withMetadata(MetadataOptions options) {
        return new Settings(type, userData, shutdownBehavior, disableApiTermination, disableApiStop, monitoring,
                ebsOptimized, options, creditMode, staysDown, nameOptions, processors);
    }

    public Settings withCreditMode(@Nullable String mode) {
        return new Settings(type, userData, shutdownBehavior, disableApiTermination, disableApiStop, monitoring,
                ebsOptimized, metadata, mode, staysDown, nameOptions, processors);
    }

    public Settings withStaysDown(boolean down) {
        return new Settings(type, userData, shutdownBehavior, disableApiTermination, disableApiStop, monitoring,
                ebsOptimized, metadata, creditMode, down, nameOptions, processors);
    }

    public Settings withNameOptions(NameOptions options) {
        return new Settings(type, userData, shutdownBehavior, disableApiTermination, disableApiStop, monitoring,
                ebsOptimized, metadata, creditMode, staysDown, options, processors);
    }

    public Settings withProcessors(Processors chosen) {
        return new Settings(type, userData, shutdownBehavior, disableApiTermination, disableApiStop, monitoring,
                ebsOptimized, metadata, creditMode, staysDown, nameOptions, chosen);
    }

    /// @param size of its type
    public Processors processors(InstanceType size) {
        return processors == null ? Processors.of(size) : processors;
    }
}
