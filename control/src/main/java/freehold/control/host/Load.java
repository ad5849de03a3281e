package freehold.control.host;

/// What guests take of a host, or what one of them needs.
///
/// @param cpuPercent hundredths of a processor that are guaranteed
public record Load(int cpuPercent, int memoryMib, int diskGib) {
    public static final Load NONE = new Load(0, 0, 0);

    public Load plus(Load other) {
        return new Load(cpuPercent + other.cpuPercent, memoryMib + other.memoryMib, diskGib + other.diskGib);
    }

    public Load minus(Load other) {
        return new Load(cpuPercent - other.cpuPercent, memoryMib - other.memoryMib, diskGib - other.diskGib);
    }
}
