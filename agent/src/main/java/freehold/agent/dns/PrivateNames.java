package freehold.agent.dns;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xbill.DNS.AAAARecord;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.Address;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.PTRRecord;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.ReverseMap;
import org.xbill.DNS.Section;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.Type;

/// A network's own names, with their addresses, and the way back from addresses to names.
final class PrivateNames {
    static final PrivateNames NONE = new PrivateNames(Map.of());

    private static final int TTL_SECONDS = 60;

    private final Map<Name, List<Record>> records = new HashMap<>();

    /// @param names with their addresses as text
    PrivateNames(Map<String, List<String>> names) {
        names.forEach((text, addresses) -> {
            var name = name(text);
            for (var address : addresses) {
                var literal = InetAddress.ofLiteral(address);
                add(Address.familyOf(literal) == Address.IPv4
                        ? new ARecord(name, DClass.IN, TTL_SECONDS, literal)
                        : new AAAARecord(name, DClass.IN, TTL_SECONDS, literal));
                add(new PTRRecord(ReverseMap.fromAddress(literal), DClass.IN, TTL_SECONDS, name));
            }
        });
    }

    private void add(Record record) {
        records.computeIfAbsent(record.getName(), _ -> new ArrayList<>()).add(record);
    }

    private static Name name(String text) {
        try {
            return Name.fromString(text, Name.root);
        } catch (TextParseException impossible) {
            throw new IllegalArgumentException(text, impossible);
        }
    }

    /// The answer to a question about one of them, without data if there is none of its type; empty for other names.
    ///
    /// @param dns64 whether IPv4 addresses are told as IPv6 ones where a name has no others
    Optional<Message> answer(Question question, boolean dns64) {
        var known = records.get(question.name());
        if (known == null) {
            return Optional.empty();
        }
        var answer = question.reply(Rcode.NOERROR);
        answer.getHeader().setFlag(Flags.AA);
        ofType(known, question.type()).forEach(record -> answer.addRecord(record, Section.ANSWER));
        if (dns64 && question.type() == Type.AAAA && ofType(known, Type.AAAA).isEmpty()) {
            ofType(known, Type.A).forEach(record -> answer.addRecord(Dns64.translated((ARecord) record, TTL_SECONDS), Section.ANSWER));
        }
        return Optional.of(answer);
    }

    private static List<Record> ofType(List<Record> records, int type) {
        return records.stream().filter(record -> record.getType() == type).toList();
    }
}
