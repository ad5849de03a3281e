package freehold.agent.metadata;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.net.NetworkInterface;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// Sends Ethernet frames as they are (<https://man7.org/linux/man-pages/man7/packet.7.html>), from the namespace of the thread that asks.
final class PacketSocket {
    private static final int AF_PACKET = 17;
    private static final int SOCK_RAW = 3;
    private static final int ADDRESS_BYTES = 20; // struct sockaddr_ll

    private static final Linker LINKER = Linker.nativeLinker();
    private static final MethodHandle SOCKET = nativeFunction("socket", FunctionDescriptor.of(
            ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));
    private static final MethodHandle SENDTO = nativeFunction("sendto", FunctionDescriptor.of(
            ValueLayout.JAVA_LONG, ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.JAVA_LONG, ValueLayout.JAVA_INT,
            ValueLayout.ADDRESS, ValueLayout.JAVA_INT));
    private static final MethodHandle CLOSE = nativeFunction("close", FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));

    private PacketSocket() {}

    static void send(String device, byte[] frame) throws IOException {
        var address = ByteBuffer.allocate(ADDRESS_BYTES).order(ByteOrder.nativeOrder());
        address.putShort((short) AF_PACKET).putShort((short) 0).putInt(NetworkInterface.getByName(device).getIndex());
        try (var arena = Arena.ofConfined()) {
            int fd = (int) SOCKET.invokeExact(AF_PACKET, SOCK_RAW, 0);
            if (fd < 0) {
                throw new IOException("no packet socket: are we root?");
            }
            long sent = (long) SENDTO.invokeExact(fd, arena.allocateFrom(ValueLayout.JAVA_BYTE, frame), (long) frame.length, 0,
                    arena.allocateFrom(ValueLayout.JAVA_BYTE, address.array()), ADDRESS_BYTES);
            int _ = (int) CLOSE.invokeExact(fd);
            if (sent != frame.length) {
                throw new IOException("the frame can't be sent by " + device);
            }
        } catch (IOException | RuntimeException | Error failure) {
            throw failure;
        } catch (Throwable impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static MethodHandle nativeFunction(String name, FunctionDescriptor type) {
        return LINKER.downcallHandle(LINKER.defaultLookup().findOrThrow(name), type);
    }
}
