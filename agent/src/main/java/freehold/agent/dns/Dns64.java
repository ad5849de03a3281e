package freehold.agent.dns;

import freehold.hosting.Ipv6Cidr;
import freehold.hosting.Ranges;
import java.io.IOException;
import java.math.BigInteger;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import org.xbill.DNS.AAAARecord;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.SOARecord;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/// Names for guests of IPv6: one that has IPv4 addresses only is told with those that a NAT gateway translates
/// (<https://www.rfc-editor.org/rfc/rfc6147>).
final class Dns64 {
    /// How long a made-up address holds where nobody says how long there is no real one (section 5.1.7), in seconds.
    private static final long TTL_LIMIT_SECONDS = 600;

    private Dns64() {}

    /// Whether a guest that asks may be told made-up addresses: one that checks signatures itself would refuse them (section 5.5).
    static boolean applies(Question question) {
        return question.type() == Type.AAAA && !question.header().getFlag(Flags.CD);
    }

    /// What a resolver answered about IPv6, if it told of no address, though the name may be there.
    ///
    /// @return empty if it is to be passed on as it is
    static Optional<Message> lacking(byte[] answer) {
        return message(answer)
                .filter(message -> message.getRcode() != Rcode.NXDOMAIN && !message.getHeader().getFlag(Flags.TC))
                .filter(message -> answers(message).stream().noneMatch(Dns64::isIpv6));
    }

    /// The answer about IPv6 that one about IPv4 makes.
    ///
    /// @param lacking what was answered about IPv6
    /// @return empty if there is no IPv4 address either
    static Optional<Message> answer(Question question, Message lacking, byte[] ipv4) {
        return message(ipv4)
                .filter(message -> message.getRcode() == Rcode.NOERROR && answers(message).stream().anyMatch(ARecord.class::isInstance))
                .map(message -> answer(question, message, holdsFor(lacking)));
    }

    private static Message answer(Question question, Message ipv4, long seconds) {
        var answer = question.reply(Rcode.NOERROR);
        if (ipv4.getHeader().getFlag(Flags.TC)) {
            answer.getHeader().setFlag(Flags.TC);
        }
        for (var record : answers(ipv4)) {
            switch (record.getType()) {
                case Type.A -> answer.addRecord(translated((ARecord) record, seconds), Section.ANSWER);
                case Type.CNAME, Type.DNAME -> answer.addRecord(record, Section.ANSWER);
                default -> {} // signatures, of what is not told
            }
        }
        return answer;
    }

    /// An IPv4 address as the IPv6 one that stands for it.
    ///
    /// @param limit seconds that it holds at most
    static AAAARecord translated(ARecord record, long limit) {
        var number = new BigInteger(1, record.getAddress().getAddress());
        var address = InetAddress.ofLiteral(Ipv6Cidr.parse(Ranges.NAT64).address(number));
        return new AAAARecord(record.getName(), record.getDClass(), Math.min(record.getTTL(), limit), address);
    }

    private static long holdsFor(Message lacking) {
        return lacking.getSection(Section.AUTHORITY).stream()
                .filter(SOARecord.class::isInstance)
                .mapToLong(soa -> Math.min(soa.getTTL(), ((SOARecord) soa).getMinimum()))
                .findFirst()
                .orElse(TTL_LIMIT_SECONDS);
    }

    /// An IPv4 address in IPv6's form is none (section 5.1.4).
    private static boolean isIpv6(Record record) {
        return record instanceof AAAARecord aaaa && !(aaaa.getAddress() instanceof Inet4Address);
    }

    private static List<Record> answers(Message message) {
        return message.getSection(Section.ANSWER);
    }

    private static Optional<Message> message(byte[] answer) {
        try {
            return Optional.of(new Message(answer));
        } catch (IOException | IllegalArgumentException _) {
            return Optional.empty(); // whoever asked may make something of it
        }
    }
}
