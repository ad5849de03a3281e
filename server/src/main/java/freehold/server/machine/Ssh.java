package freehold.server.machine;

import freehold.server.Home;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A way into an instance. The host key is remembered under the instance's id: addresses come back with other machines.
public record Ssh(Home home, String instance, String user, String address, @Nullable Path key) {
    private static final int CONNECT_LIMIT_SECONDS = 5;

    /// The private key that Freehold has kept for a key pair, if any.
    public static @Nullable Path keptKey(Home home, String keyName) {
        var file = home.keys().resolve(keyName + ".pem");
        return Files.isReadable(file) ? file : null;
    }

    /// @param words what to run there, as `ssh` takes it; none for a shell
    public Program command(List<String> words, String... options) {
        var command = new ArrayList<>(List.of("ssh", "-o", "StrictHostKeyChecking=accept-new", "-o", "HostKeyAlias=" + instance,
                "-o", "UserKnownHostsFile=" + home.keys().resolve("known_hosts"), "-o", "ConnectTimeout=" + CONNECT_LIMIT_SECONDS,
                "-o", "LogLevel=ERROR"));
        command.addAll(List.of(options));
        if (key != null) {
            command.addAll(List.of("-o", "IdentitiesOnly=yes", "-i", key.toString()));
        }
        command.addAll(List.of("-l", user, address));
        if (!words.isEmpty()) {
            command.add("--");
            command.addAll(words);
        }
        return new Program(command, Map.of());
    }
}
