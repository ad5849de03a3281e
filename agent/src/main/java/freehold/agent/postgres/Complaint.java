package freehold.agent.postgres;

import java.util.List;
import java.util.Map;

/// What PostgreSQL complains of, in one sentence with the way out.
final class Complaint {
    /// As much of the log's end as can hold the reason.
    private static final int SHOWN_CHARS = 300;

    private static final String FULL =
            "the disk is full: free some space there and start again; nothing that was acknowledged is lost";
    private static final String DAMAGED = "its files are damaged: check the disk, then put a backup in their place, or move them"
            + " away to begin with an empty region";

    private static final List<Map.Entry<String, String>> KNOWN = List.of(
            Map.entry("No space left on device", FULL),
            Map.entry("Disk quota exceeded", FULL),
            Map.entry("invalid page in block", DAMAGED),
            Map.entry("could not locate a valid checkpoint record", DAMAGED),
            Map.entry("invalid data in file", DAMAGED),
            Map.entry("incorrect checksum in control file", DAMAGED),
            Map.entry("calculated CRC checksum does not match", DAMAGED),
            Map.entry("is not a valid data directory", DAMAGED),
            Map.entry("could not open file \"global/", DAMAGED),
            Map.entry("could not read file", DAMAGED),
            Map.entry("database files are incompatible with server", "its files were written by another version of PostgreSQL:"
                    + " start the release of Freehold that made them, or put a backup in their place"),
            Map.entry("could not create shared memory segment", "the machine has no shared memory left for it"),
            Map.entry("Permission denied", "it may not reach its files: every folder above them must be open to be passed"
                    + " (chmod o+x)"));

    private Complaint() {}

    /// @param purpose what could not be done: "the database in /var/lib/freehold could not be started"
    /// @param said    what PostgreSQL printed
    static PostgresFailure about(String purpose, String said) {
        for (var known : KNOWN) {
            if (said.contains(known.getKey())) {
                return new PostgresFailure(purpose + ": " + known.getValue(), null);
            }
        }
        var end = said.strip();
        return new PostgresFailure(purpose + ": " + end.substring(Math.max(0, end.length() - SHOWN_CHARS)), null);
    }
}
