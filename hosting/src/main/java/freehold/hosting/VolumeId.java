package freehold.hosting;

import freehold.kernel.Id;
import java.util.regex.Pattern;

/// A disk that may outlive its guest. It is EC2's volume id.
public record VolumeId(String value) implements Id {
    private static final Pattern FORM = Pattern.compile("vol-[0-9a-f]{8,17}");

    public VolumeId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a volume's id: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
