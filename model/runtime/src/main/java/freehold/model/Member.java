package freehold.model;

/// One parameter that an operation's model knows, by its name on the wire with list indexes left out:
/// `NetworkInterface.SubnetId`. A path that ends in `.*` stands for everything below it (a shape that contains itself).
///
/// @param sensitive its value must appear in no log and no audit record
public record Member(String path, boolean sensitive) {
    /// From the generator's notation: the path, and a `!` after it where the value is sensitive.
    static Member of(String line) {
        return line.endsWith("!") ? new Member(line.substring(0, line.length() - 1), true) : new Member(line, false);
    }
}
