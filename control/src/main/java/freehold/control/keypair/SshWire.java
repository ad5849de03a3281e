package freehold.control.keypair;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// Bytes as SSH lays them out (RFC 4251, section 5): everything is preceded by its length.
final class SshWire {
    private SshWire() {}

    static final class Writer {
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();

        Writer raw(byte[] bytes) {
            out.writeBytes(bytes);
            return this;
        }

        Writer number(int value) {
            return raw(ByteBuffer.allocate(Integer.BYTES).putInt(value).array());
        }

        Writer string(byte[] bytes) {
            return number(bytes.length).raw(bytes);
        }

        Writer string(String text) {
            return string(text.getBytes(StandardCharsets.UTF_8));
        }

        Writer integer(BigInteger value) {
            return string(value.toByteArray());
        }

        int size() {
            return out.size();
        }

        byte[] bytes() {
            return out.toByteArray();
        }
    }

    /// Reads a stranger's bytes: a length beyond the end is an [IllegalArgumentException].
    static final class Reader {
        private final ByteBuffer in;

        Reader(byte[] bytes) {
            in = ByteBuffer.wrap(bytes);
        }

        byte[] string() {
            if (in.remaining() < Integer.BYTES) {
                throw new IllegalArgumentException("ends within a length");
            }
            int length = in.getInt();
            if (length < 0 || length > in.remaining()) {
                throw new IllegalArgumentException("a length beyond the end");
            }
            var bytes = new byte[length];
            in.get(bytes);
            return bytes;
        }

        String text() {
            return new String(string(), StandardCharsets.US_ASCII);
        }

        BigInteger integer() {
            var bytes = string();
            if (bytes.length == 0) {
                return BigInteger.ZERO;
            }
            return new BigInteger(bytes);
        }

        void end() {
            if (in.hasRemaining()) {
                throw new IllegalArgumentException("more than a key");
            }
        }
    }
}
