package freehold.agent.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import org.jspecify.annotations.Nullable;

/// A unix socket behind the face of a TCP one. It has no timeouts: the kernel ends it when the server dies. What is an
/// option of TCP only is taken and has no effect.
final class UnixSocket extends Socket {
    private final UnixDomainSocketAddress path;
    private final SocketChannel channel;

    UnixSocket(String path) throws SocketException {
        this.path = UnixDomainSocketAddress.of(path);
        try {
            this.channel = SocketChannel.open(StandardProtocolFamily.UNIX);
        } catch (IOException failure) {
            throw asSocketException(failure);
        }
    }

    @Override
    public void connect(@Nullable SocketAddress ignored) throws IOException {
        channel.connect(path);
    }

    @Override
    public void connect(@Nullable SocketAddress ignored, int timeoutMillis) throws IOException {
        channel.connect(path);
    }

    @Override
    public InputStream getInputStream() {
        return Channels.newInputStream(channel);
    }

    @Override
    public OutputStream getOutputStream() {
        return Channels.newOutputStream(channel);
    }

    @Override
    public boolean isConnected() {
        return channel.isConnected();
    }

    @Override
    public boolean isClosed() {
        return !channel.isOpen();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    @Override
    public InetAddress getInetAddress() {
        return InetAddress.getLoopbackAddress();
    }

    @Override
    public void setTcpNoDelay(boolean on) {}

    @Override
    public void setKeepAlive(boolean on) {}

    @Override
    public void setSoTimeout(int timeoutMillis) {}

    @Override
    public int getSoTimeout() {
        return 0;
    }

    @Override
    public void setReceiveBufferSize(int bytes) {}

    @Override
    public int getReceiveBufferSize() {
        return 64 * 1024;
    }

    @Override
    public void setSendBufferSize(int bytes) {}

    @Override
    public int getSendBufferSize() {
        return 64 * 1024;
    }

    @Override
    public void shutdownInput() throws IOException {
        channel.shutdownInput();
    }

    @Override
    public void shutdownOutput() throws IOException {
        channel.shutdownOutput();
    }

    private static SocketException asSocketException(IOException failure) {
        var renamed = new SocketException(failure.getMessage());
        renamed.initCause(failure);
        return renamed;
    }
}
