package freehold.agent.metadata;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.net.Inet6Address;
import java.net.InetSocketAddress;
import java.nio.channels.SocketChannel;

/// How many routers what we send may pass: the packets' TTL, or hop limit. Java has no option for it on TCP, so the system is asked
/// itself. <https://man7.org/linux/man-pages/man7/ip.7.html>, <https://man7.org/linux/man-pages/man7/ipv6.7.html>
final class Hops {
    private static final int IPPROTO_IP = 0;
    private static final int IP_TTL = 2;
    private static final int IPPROTO_IPV6 = 41;
    private static final int IPV6_UNICAST_HOPS = 16;

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
        boolean ipv6 = ((InetSocketAddress) socket.getRemoteAddress()).getAddress() instanceof Inet6Address;
        try (var arena = Arena.ofConfined()) {
            var value = arena.allocateFrom(ValueLayout.JAVA_INT, hops);
            int status = (int) SETSOCKOPT.invokeExact(
                    descriptor(socket),
                    ipv6 ? IPPROTO_IPV6 : IPPROTO_IP,
                    ipv6 ? IPV6_UNICAST_HOPS : IP_TTL,
                    value,
                    (int) ValueLayout.JAVA_INT.byteSize());
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
