package freehold.server.operator;

import freehold.kernel.Fault;
import freehold.kernel.store.Json;
import freehold.server.Failure;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The control plane's end of the operator's socket. One question per connection: a line with the verb's name, a line of
/// JSON; then `ok` and a line of JSON, or `refused` and a sentence.
public final class OperatorSocket implements AutoCloseable {
    /// Linux keeps a socket's path in 108 bytes, the last of them zero (`unix(7)`).
    static final int PATH_LIMIT = 107;

    private static final Logger log = LoggerFactory.getLogger(OperatorSocket.class);

    private final Path path;
    private final ServerSocketChannel server;
    private final Map<String, Function<String, String>> answers = new ConcurrentHashMap<>();

    private OperatorSocket(Path path, ServerSocketChannel server) {
        this.path = path;
        this.server = server;
    }

    /// Opens the socket for its owner alone. Call [#begin] when all answers are there.
    public static OperatorSocket open(Path path) throws IOException {
        if (path.toString().getBytes(StandardCharsets.UTF_8).length > PATH_LIMIT) {
            throw Failure.machine("the path " + path + " is too long for a unix socket: choose a shorter FREEHOLD_HOME.");
        }
        Files.createDirectories(path.getParent());
        Files.setPosixFilePermissions(path.getParent(), PosixFilePermissions.fromString("rwx------"));
        Files.deleteIfExists(path);
        var server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        server.bind(UnixDomainSocketAddress.of(path));
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-------"));
        return new OperatorSocket(path, server);
    }

    public <Q extends Record, A extends Record> OperatorSocket on(Verb<Q, A> verb, Function<Q, A> answer) {
        answers.put(verb.name(), question -> Json.write(answer.apply(Json.read(verb.asks(), question))));
        return this;
    }

    public OperatorSocket begin() {
        Thread.ofVirtual().name("operator").start(this::accept);
        return this;
    }

    @Override
    public void close() throws IOException {
        server.close();
        Files.deleteIfExists(path);
    }

    private void accept() {
        while (true) {
            try {
                var channel = server.accept();
                Thread.ofVirtual().name("operator-question").start(() -> serve(channel));
            } catch (ClosedChannelException _) {
                return;
            } catch (IOException failure) {
                log.atError().setCause(failure).log("operator's socket died");
                return;
            }
        }
    }

    private void serve(SocketChannel channel) {
        try (channel;
                var in = new BufferedReader(Channels.newReader(channel, StandardCharsets.UTF_8));
                var out = new BufferedWriter(Channels.newWriter(channel, StandardCharsets.UTF_8))) {
            var verb = in.readLine();
            var question = in.readLine();
            if (verb != null && question != null) {
                out.write(answer(verb, question));
            }
        } catch (IOException gone) {
            log.atDebug().setCause(gone).log("operator went away");
        }
    }

    private String answer(String verb, String question) {
        var answer = answers.get(verb);
        if (answer == null) {
            return "refused\nthe running control plane is of another version and knows no \"" + verb + "\": restart it.\n";
        }
        try {
            return "ok\n" + answer.apply(question) + "\n";
        } catch (Failure | Fault refused) {
            return "refused\n" + String.valueOf(refused.getMessage()).replace('\n', ' ') + "\n";
        } catch (RuntimeException broken) {
            log.atError().addKeyValue("verb", verb).setCause(broken).log("operator's question failed");
            return "refused\nan internal error has occurred; the log says more.\n";
        }
    }
}
