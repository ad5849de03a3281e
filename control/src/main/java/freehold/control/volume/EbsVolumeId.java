package freehold.control.volume;

import freehold.kernel.Id;
import freehold.kernel.IdForm;

/// A volume: `vol-…`.
public record EbsVolumeId(String value) implements Id {
    public static final IdForm FORM = new IdForm("vol", "InvalidVolumeID.Malformed", "InvalidVolume.NotFound", "The volume '%s' does not exist.");

    public EbsVolumeId {
        FORM.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
