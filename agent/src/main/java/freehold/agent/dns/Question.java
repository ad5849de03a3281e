package freehold.agent.dns;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/// What a message asks (RFC 1035, section 4.1). Nothing else of the message is looked at.
///
/// @param name in lower case, without the last dot
/// @param end  where the question ends in the message
record Question(int id, int flags, String name, int type, int end) {
    static final int HEADER = 12;
    static final int A = 1;
    static final int PTR = 12;
    static final int AAAA = 28;

    private static final int RESPONSE_OR_OPCODE = 0xF800;
    private static final int LABEL_LIMIT = 63;
    private static final int NAME_LIMIT = 255;
    private static final int CLASS_INTERNET = 1;

    /// @return empty if this is not one question about the internet, and nothing that deserves an answer
    static Optional<Question> read(byte[] message) {
        if (message.length < HEADER) {
            return Optional.empty();
        }
        var in = ByteBuffer.wrap(message);
        int id = unsigned(in);
        int flags = unsigned(in);
        int questions = unsigned(in);
        if ((flags & RESPONSE_OR_OPCODE) != 0 || questions != 1) {
            return Optional.empty();
        }
        in.position(HEADER);
        return name(in)
                .filter(_ -> in.remaining() >= 4)
                .map(name -> new Question(id, flags, name, unsigned(in), in.position() + 2))
                .filter(_ -> unsigned(in) == CLASS_INTERNET);
    }

    private static Optional<String> name(ByteBuffer in) {
        var name = new StringBuilder();
        while (in.hasRemaining()) {
            int length = in.get() & 255;
            if (length == 0) {
                return Optional.of(name.toString().toLowerCase(Locale.ROOT));
            }
            // A question is the first name of its message: there is nothing it could point back to.
            if (length > LABEL_LIMIT || length > in.remaining() || name.length() + length + 1 > NAME_LIMIT) {
                return Optional.empty();
            }
            var label = new byte[length];
            in.get(label);
            name.append(name.isEmpty() ? "" : ".").append(new String(label, StandardCharsets.ISO_8859_1).replace(".", "\\."));
        }
        return Optional.empty();
    }

    private static int unsigned(ByteBuffer in) {
        return in.getShort() & 0xFFFF;
    }
}
