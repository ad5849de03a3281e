package freehold.agent.dns;

import java.math.BigInteger;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// A network's own names, with their addresses, and the way back from addresses to names.
final class PrivateNames {
    static final PrivateNames NONE = new PrivateNames(Map.of());

    private static final int TTL_SECONDS = 60;
    private static final int ANSWER = 0x8480; // a response, with authority, and recursion is to be had
    private static final int RECURSION_DESIRED = 0x0100;
    private static final int TRUNCATED = 0x0200;
    private static final int SERVER_FAILURE = 2;
    private static final int FIRST_NAME = 0xC000 | Question.HEADER;

    private final Map<String, List<InetAddress>> addresses = new HashMap<>();
    private final Map<String, List<String>> names = new HashMap<>();

    /// @param names with their addresses as text
    PrivateNames(Map<String, List<String>> names) {
        names.forEach((name, texts) -> {
            var plain = name.toLowerCase(Locale.ROOT);
            var those = texts.stream().map(InetAddress::ofLiteral).toList();
            addresses.put(plain, those);
            those.forEach(address -> this.names.computeIfAbsent(reverse(address), _ -> new ArrayList<>()).add(plain));
        });
    }

    /// The answer to a question about one of them, without data if there is none of its type; empty for other names.
    ///
    /// @param limit bytes; a longer answer is cut off, and says so
    Optional<byte[]> answer(byte[] message, Question question, int limit) {
        var data = new ArrayList<byte[]>();
        if (addresses.containsKey(question.name())) {
            for (var address : addresses.getOrDefault(question.name(), List.of())) {
                if (question.type() == (address.getAddress().length == 4 ? Question.A : Question.AAAA)) {
                    data.add(address.getAddress());
                }
            }
        } else if (names.containsKey(question.name())) {
            if (question.type() == Question.PTR) {
                names.getOrDefault(question.name(), List.of()).forEach(name -> data.add(encode(name)));
            }
        } else {
            return Optional.empty();
        }
        int size = question.end() + data.stream().mapToInt(d -> 12 + d.length).sum();
        return Optional.of(size > limit
                ? head(message, question, TRUNCATED, 0).array()
                : records(head(message, question, 0, size - question.end()), question, data));
    }

    /// What is said when nobody could be asked.
    static byte[] failure(byte[] message, Question question) {
        return head(message, question, SERVER_FAILURE, 0).array();
    }

    private static ByteBuffer head(byte[] message, Question question, int flags, int more) {
        var out = ByteBuffer.allocate(question.end() + more);
        out.putShort((short) question.id());
        out.putShort((short) (ANSWER | flags | question.flags() & RECURSION_DESIRED));
        out.putShort((short) 1).putShort((short) 0).putInt(0);
        return out.put(message, Question.HEADER, question.end() - Question.HEADER);
    }

    private static byte[] records(ByteBuffer out, Question question, List<byte[]> data) {
        out.putShort(6, (short) data.size());
        for (var each : data) {
            out.putShort((short) FIRST_NAME).putShort((short) question.type()).putShort((short) 1);
            out.putInt(TTL_SECONDS).putShort((short) each.length).put(each);
        }
        return out.array();
    }

    private static byte[] encode(String name) {
        var labels = name.split("\\.");
        var out = ByteBuffer.allocate(name.length() + 2);
        for (var label : labels) {
            out.put((byte) label.length()).put(label.getBytes(StandardCharsets.ISO_8859_1));
        }
        return out.put((byte) 0).array();
    }

    /// RFC 1035, section 3.5, and RFC 3596, section 2.5.
    private static String reverse(InetAddress address) {
        var bytes = address.getAddress();
        if (bytes.length == 4) {
            return (bytes[3] & 255) + "." + (bytes[2] & 255) + "." + (bytes[1] & 255) + "." + (bytes[0] & 255) + ".in-addr.arpa";
        }
        var digits = "%032x".formatted(new BigInteger(1, bytes));
        return String.join(".", new StringBuilder(digits).reverse().toString().split("")) + ".ip6.arpa";
    }
}
