package freehold.wire;

import freehold.model.Api;
import freehold.model.XmlOut;

/// An answer's members as XML, without the envelope, which holds the request's id: the same bytes may answer a repeated
/// request again.
public record Answer(byte[] members) {
    public static <A> Answer of(Api<?, A> api, A answer) {
        var out = new XmlOut();
        api.write(out, answer);
        return new Answer(out.toBytes());
    }
}
