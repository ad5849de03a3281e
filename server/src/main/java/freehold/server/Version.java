package freehold.server;

/// What this is, for people.
public final class Version {
    private Version() {}

    public static String text() {
        var built = Version.class.getPackage().getImplementationVersion();
        return built == null ? "development" : built;
    }
}
