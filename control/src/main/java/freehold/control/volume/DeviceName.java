package freehold.control.volume;

import freehold.kernel.Fault;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// EC2's name for the place of a disk at an instance
/// (<https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/device_naming.html>). The guest has its own names: it finds a disk by
/// its serial number.
public record DeviceName(String value) {
    private static final Pattern FORM = Pattern.compile("(?:/dev/)?(?:sd|xvd)([a-z](?:[1-9]|1[0-5])?|[b-d][a-z])");

    public DeviceName {
        if (!FORM.matcher(value).matches()) {
            throw Fault.client("InvalidBlockDeviceMapping", "Invalid device name " + value);
        }
    }

    public static DeviceName of(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            throw Fault.client("MissingParameter", "The request must contain the parameter BlockDeviceMapping.DeviceName");
        }
        return new DeviceName(text);
    }

    /// What is the same for all names of one place: `/dev/sdf` and `xvdf` are one.
    public String place() {
        var matcher = FORM.matcher(value);
        return matcher.matches() ? matcher.group(1) : value;
    }
}
