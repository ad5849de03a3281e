package freehold.server;

import freehold.server.configuration.Configuration;
import freehold.server.configuration.ConfigurationFile;
import java.nio.file.Path;
import java.util.Map;

/// What the command line finds itself on.
///
/// @param environment variables of the process
/// @param root        whether it may do everything
/// @param sources     Freehold's own folder, with the recipes of its images
public record Machine(Map<String, String> environment, boolean root, Path sources) {
    public static Machine here() {
        var root = "root".equals(System.getProperty("user.name"));
        return new Machine(System.getenv(), root, Path.of(System.getProperty("freehold.root", ".")).toAbsolutePath());
    }

    public Home home() {
        return Home.find(environment, root);
    }

    public Configuration configuration() {
        return ConfigurationFile.read(home().configuration());
    }
}
