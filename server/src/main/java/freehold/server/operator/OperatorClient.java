package freehold.server.operator;

import freehold.kernel.store.Json;
import freehold.server.Failure;
import freehold.server.Home;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Optional;

/// The command line's end of the operator's socket.
public record OperatorClient(Home home) {
    /// @throws Failure if the cloud is not running, or refuses
    public <Q extends Record, A extends Record> A ask(Verb<Q, A> verb, Q question) {
        var path = home.operatorSocket();
        if (Files.exists(path) && !Files.isWritable(path)) {
            throw Failure.machine("the cloud in " + home.path() + " is somebody else's; ask again as its owner (or with sudo).");
        }
        try (var channel = SocketChannel.open(UnixDomainSocketAddress.of(path));
                var out = new BufferedWriter(Channels.newWriter(channel, StandardCharsets.UTF_8));
                var in = new BufferedReader(Channels.newReader(channel, StandardCharsets.UTF_8))) {
            out.write(verb.name() + "\n" + Json.write(question) + "\n");
            out.flush();
            var outcome = in.readLine();
            var answer = in.readLine();
            if (outcome == null || answer == null) {
                throw Failure.failed("the control plane ended while it answered; its log is " + home.log() + ".");
            }
            if (!outcome.equals("ok")) {
                throw Failure.failed(answer);
            }
            return Json.read(verb.answers(), answer);
        } catch (IOException _) {
            throw Failure.notRunning("no cloud is running in " + home.path() + ": start it with `freehold up`.");
        }
    }

    /// The status, if the cloud is running and answers.
    public Optional<Verbs.Status> status() {
        try {
            return Optional.of(ask(Verbs.STATUS, new Verbs.Nothing()));
        } catch (Failure notRunning) {
            if (notRunning.kind() == Failure.Kind.NOT_RUNNING) {
                return Optional.empty();
            }
            throw notRunning;
        }
    }
}
