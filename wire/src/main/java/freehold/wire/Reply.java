package freehold.wire;

/// What goes back over HTTP: always XML.
public record Reply(int status, RequestId id, byte[] body) {
    public static final String CONTENT_TYPE = "text/xml;charset=UTF-8";
}
