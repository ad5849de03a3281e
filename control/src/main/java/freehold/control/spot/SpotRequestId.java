package freehold.control.spot;

import freehold.control.instance.Instance;
import freehold.kernel.Id;
import freehold.kernel.IdForm;

/// A spot instance request: `sir-…`.
public record SpotRequestId(String value) implements Id {
    public static final IdForm FORM = Instance.Spot.REQUEST;

    public SpotRequestId {
        FORM.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
