package freehold.control.instance;

import org.jspecify.annotations.Nullable;

/// What can be changed about an instance after its launch.
///
/// @param type             name of its instance type
/// @param userData         base64, as it was given; null if none
/// @param shutdownBehavior what a shutdown from inside means
/// @param creditMode       `standard` or `unlimited`; null for types that don't burst
public record Settings(
        String type,
        @Nullable String userData,
        ShutdownBehavior shutdownBehavior,
        boolean disableApiTermination,
        boolean disableApiStop,
        boolean monitoring,
        boolean ebsOptimized,
        MetadataOptions metadata,
        @Nullable String creditMode) {

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
    public record MetadataOptions(boolean enabled, boolean tokensRequired, int hopLimit, boolean tags) {}

    public Settings withType(String newType, @Nullable String newCreditMode) {
        return new Settings(newType, userData, shutdownBehavior, disableApiTermination, disableApiStop, monitoring,
                ebsOptimized, metadata, newCreditMode);
    }

    public Settings withUserData(@Nullable String data) {
        return new Settings(type, data, shutdownBehavior, disableApiTermination, disableApiStop, monitoring,
                ebsOptimized, metadata, creditMode);
    }

    public Settings withShutdownBehavior(ShutdownBehavior behavior) {
        return new Settings(type, userData, behavior, disableApiTermination, disableApiStop, monitoring, ebsOptimized,
                metadata, creditMode);
    }

    public Settings withProtection(boolean fromTermination, boolean fromStop) {
        return new Settings(type, userData, shutdownBehavior, fromTermination, fromStop, monitoring, ebsOptimized,
                metadata, creditMode);
    }

    public Settings withEbsOptimized(boolean optimized) {
        return new Settings(type, userData, shutdownBehavior, disableApiTermination, disableApiStop, monitoring,
                optimized, metadata, creditMode);
    }
}
