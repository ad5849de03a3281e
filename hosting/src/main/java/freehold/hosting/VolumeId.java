package freehold.hosting;

import freehold.kernel.Id;

/// A disk that may outlive its guest. It is EC2's volume id.
public record VolumeId(String value) implements Id {
    public VolumeId {
        if (!value.matches("vol-[0-9a-f]{8,17}")) {
            throw new IllegalArgumentException("not a volume's id: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
