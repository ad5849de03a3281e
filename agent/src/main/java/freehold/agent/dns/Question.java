package freehold.agent.dns;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.xbill.DNS.DClass;
import org.xbill.DNS.DNSInput;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Header;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Opcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;

/// What a message asks (RFC 1035, section 4.1). Nothing else of the message is looked at.
///
/// @param end where the question ends in the message
record Question(Header header, Record record, int end) {
    static final int START = 12;

    /// Behind the name are the type and the class.
    private static final int TYPE_BEFORE_END = 4;

    /// @return empty if this is not one question about the internet, and nothing that deserves an answer
    static Optional<Question> read(byte[] message) {
        try {
            var header = new Header(message);
            if (header.getFlag(Flags.QR) || header.getOpcode() != Opcode.QUERY || header.getCount(Section.QUESTION) != 1) {
                return Optional.empty();
            }
            var in = new DNSInput(message);
            in.jump(START);
            var record = Record.newRecord(new Name(in), in.readU16(), in.readU16());
            return record.getDClass() == DClass.IN ? Optional.of(new Question(header, record, in.current())) : Optional.empty();
        } catch (IOException | IllegalArgumentException _) {
            return Optional.empty(); // cut off, or no name
        }
    }

    Name name() {
        return record.getName();
    }

    /// As RFC 1035 numbers them ([org.xbill.DNS.Type]).
    int type() {
        return record.getType();
    }

    int id() {
        return header.getID();
    }

    /// The same question for records of another type.
    Question about(int type) {
        return new Question(header, Record.newRecord(name(), type, DClass.IN), end);
    }

    /// The message with this question in its place, which is as long.
    byte[] in(byte[] message) {
        var changed = message.clone();
        ByteBuffer.wrap(changed).putShort(end - TYPE_BEFORE_END, (short) type());
        return changed;
    }

    /// The beginning of an answer.
    ///
    /// @param rcode as RFC 1035 numbers them ([org.xbill.DNS.Rcode])
    Message reply(int rcode) {
        var answer = new Message(id());
        var begun = answer.getHeader();
        begun.setFlag(Flags.QR);
        begun.setFlag(Flags.RA);
        if (header.getFlag(Flags.RD)) {
            begun.setFlag(Flags.RD);
        }
        begun.setRcode(rcode);
        answer.addRecord(record, Section.QUESTION);
        return answer;
    }
}
