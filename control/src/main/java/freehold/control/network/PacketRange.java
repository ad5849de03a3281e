package freehold.control.network;

import freehold.kernel.Fault;
import org.jspecify.annotations.Nullable;

/// Which packets of a protocol are meant: ports from one to another, or an ICMP type and code. Security groups and network ACLs
/// refuse the same in the same words.
///
/// @param from first port, or ICMP type; -1 for all
/// @param to   last port, or ICMP code; -1 for all
public record PacketRange(int from, int to) {
    private static final int ALL = -1;
    private static final int PORT_LIMIT = 65_535;
    private static final int ICMP_LIMIT = 255;

    /// Of TCP and UDP.
    public static PacketRange ports(@Nullable Integer from, @Nullable Integer to) {
        if (from == null || to == null) {
            throw invalid("Invalid value 'Must specify both from and to ports with TCP/UDP.' for portRange.");
        }
        for (int port : new int[] {from, to}) {
            if (port < 0 || port > PORT_LIMIT) {
                throw invalid("TCP/UDP port (" + port + ") out of range");
            }
        }
        if (from > to) {
            throw invalid("Invalid TCP/UDP port range (" + from + ":" + to + ")");
        }
        return new PacketRange(from, to);
    }

    /// Of ICMP.
    public static PacketRange types(int type, int code) {
        if (type < ALL || type > ICMP_LIMIT) {
            throw invalid("ICMP type (" + type + ") out of range");
        }
        if (code < ALL || code > ICMP_LIMIT) {
            throw invalid("ICMP code (" + code + ") out of range");
        }
        if (type == ALL && code != ALL) {
            throw invalid("ICMP code (" + code + ") can't be given for all ICMP types");
        }
        return new PacketRange(type, code);
    }

    private static Fault invalid(String sentence) {
        return Fault.client("InvalidParameterValue", sentence);
    }
}
