package freehold.wire.audit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/// Finds the ids of resources in an answer: the text of elements that is spelt as an id, `i-0123456789abcdef0`. One pass over
/// the bytes, and no XML is read.
final class ResourceIds {
    /// Ids of one record.
    static final int LIMIT = 32;

    /// Bytes of an answer that are looked at.
    private static final int LOOKED_AT = 64 * 1024;

    private static final int DIGITS = 17;
    private static final int PREFIX_LIMIT = 40;

    private ResourceIds() {}

    static List<AuditRecord.Resource> in(byte[] answer) {
        var ids = new LinkedHashSet<String>();
        int end = Math.min(answer.length, LOOKED_AT);
        int text = 0; // where the text of an element began
        for (int at = 0; at < end && ids.size() < LIMIT; at++) {
            if (answer[at] == '>') {
                text = at + 1;
            } else if (answer[at] == '<' && isId(answer, text, at)) {
                ids.add(new String(answer, text, at - text, StandardCharsets.US_ASCII));
            }
        }
        var found = new ArrayList<AuditRecord.Resource>(ids.size());
        ids.forEach(id -> found.add(new AuditRecord.Resource(id)));
        return found;
    }

    /// A word of small letters and dashes, a dash, 17 hexadecimal digits.
    private static boolean isId(byte[] answer, int from, int to) {
        int dash = to - DIGITS - 1;
        if (dash <= from || dash - from > PREFIX_LIMIT || answer[dash] != '-') {
            return false;
        }
        for (int at = dash + 1; at < to; at++) {
            if ((answer[at] < '0' || answer[at] > '9') && (answer[at] < 'a' || answer[at] > 'f')) {
                return false;
            }
        }
        for (int at = from; at < dash; at++) {
            if ((answer[at] < 'a' || answer[at] > 'z') && answer[at] != '-') {
                return false;
            }
        }
        return true;
    }
}
