package freehold.agent.metadata;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.channels.SocketChannel;

/// How many routers what we send may pass: the packets' TTL. Java has no option for it on TCP, so the system is asked itself.
/// <https://man7.org/linux/man-pages/man7/ip.7.html>
final class Hops {
    private static final int IPPROTO_IP = 0;
    private static final int IP_TTL = 2;

    private static final Linker LINKER = Linker.nativeLinker();
    private static final MethodHandle SETSOCKOPT = LINKER.downcallHandle(
            LINKER.defaultLookup().findOrThrow("setsockopt"),
            FunctionDescriptor.of(
                    ValueLayout.JAVA_INT,
                    ValueLayout.JAVA_INT,
                    ValueLayout.JAVA_INT,
                    ValueLayout.JAVA_INT,
                    ValueLayout.ADDRESS,
                    ValueLayout.JAVA_INT));

    private Hops() {}

    /// @param hops 1 to 255
    static void limit(SocketChannel socket, int hops) throws IOException {
        try (var arena = Arena.ofConfined()) {
            var value = arena.allocateFrom(ValueLayout.JAVA_INT, hops);
            int status = (int) SETSOCKOPT.invokeExact(
                    descriptor(socket), IPPROTO_IP, IP_TTL, value, (int) ValueLayout.JAVA_INT.byteSize());
            if (status != 0) {
                throw new IOException("the system refuses a TTL of " + hops);
            }
        } catch (IOException | RuntimeException | Error failure) {
            throw failure;
        } catch (Throwable impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// The socket's number, which the JDK knows and does not show: the JVM is started with
    /// `--add-exports java.base/sun.nio.ch=ALL-UNNAMED`.
    private static int descriptor(SocketChannel socket) throws ReflectiveOperationException {
        return (int) Class.forName("sun.nio.ch.SelChImpl").getMethod("getFDVal").invoke(socket);
    }
}
