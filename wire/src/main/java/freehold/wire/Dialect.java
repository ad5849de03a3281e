package freehold.wire;

import freehold.kernel.Fault;
import freehold.model.Protocol;
import freehold.model.ServiceModel;
import freehold.model.XmlOut;
import freehold.wire.sigv4.Refusal;
import java.util.Arrays;

/// What differs between services that speak the same query language: the envelope around an answer or an error, and the
/// codes of what goes wrong before an action is reached.
sealed interface Dialect {
    String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

    /// @param version of the service's, that the caller speaks
    byte[] success(ServiceModel model, String version, String action, RequestId id, Answer answer);

    byte[] error(Fault fault, RequestId id);

    Fault unknownKey();

    Fault refused(Refusal refusal);

    Fault wrongScope(String message);

    Fault invalidAction(String action, String version);

    static Dialect of(ServiceModel model) {
        return model.protocol() == Protocol.EC2 ? new Ec2() : new Query(model.namespace());
    }

    /// An answer may be of megabytes, and so is copied once and no more.
    private static byte[] between(XmlOut head, Answer answer, XmlOut tail) {
        var before = head.toBytes();
        var members = answer.members();
        var after = tail.toBytes();
        var whole = Arrays.copyOf(before, before.length + members.length + after.length);
        System.arraycopy(members, 0, whole, before.length, members.length);
        System.arraycopy(after, 0, whole, before.length + members.length, after.length);
        return whole;
    }

    /// EC2 says as little as it can about a signature it does not accept.
    /// Source: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/errors-overview.html>
    record Ec2() implements Dialect {
        @Override
        public byte[] success(ServiceModel model, String version, String action, RequestId id, Answer answer) {
            var namespace = model.namespace().replace(model.version(), version); // by which some clients find what they read
            var head = new XmlOut().raw(DECLARATION).raw("<" + action + "Response xmlns=\"" + namespace + "/\">").text("requestId", id.text());
            return between(head, answer, new XmlOut().close(action + "Response"));
        }

        @Override
        public byte[] error(Fault fault, RequestId id) {
            return new XmlOut().raw(DECLARATION).open("Response").open("Errors").open("Error").text("Code", fault.code())
                    .text("Message", fault.message()).close("Error").close("Errors").text("RequestID", id.text())
                    .close("Response").toBytes();
        }

        @Override
        public Fault unknownKey() {
            return Fault.client("AuthFailure", 401, "AWS was not able to validate the provided access credentials");
        }

        @Override
        public Fault refused(Refusal refusal) {
            return switch (refusal.reason()) {
                case ABSENT -> Fault.client("MissingAuthenticationToken", 400, refusal.message());
                case INCOMPLETE -> Fault.client("IncompleteSignature", 400, refusal.message());
                case EXPIRED, EARLY -> Fault.client("RequestExpired", 400, "Request has expired. " + refusal.message());
                case MISMATCH -> unknownKey();
            };
        }

        @Override
        public Fault wrongScope(String message) {
            return Fault.client("AuthFailure", 401, message);
        }

        @Override
        public Fault invalidAction(String action, String version) {
            return Fault.client("InvalidAction", "The action " + action + " is not valid for this web service.");
        }
    }

    /// STS, IAM and the other services of the query protocol.
    /// Source: <https://docs.aws.amazon.com/STS/latest/APIReference/CommonErrors.html>
    record Query(String namespace) implements Dialect {
        @Override
        public byte[] success(ServiceModel model, String version, String action, RequestId id, Answer answer) {
            var head = new XmlOut().raw(DECLARATION).raw("<" + action + "Response xmlns=\"" + namespace + "/\">").open(action + "Result");
            var tail = new XmlOut().close(action + "Result").open("ResponseMetadata").text("RequestId", id.text()).close("ResponseMetadata")
                    .close(action + "Response");
            return between(head, answer, tail);
        }

        @Override
        public byte[] error(Fault fault, RequestId id) {
            return new XmlOut().raw(DECLARATION).raw("<ErrorResponse xmlns=\"" + namespace + "/\">").open("Error")
                    .text("Type", fault.status() < 500 ? "Sender" : "Receiver").text("Code", fault.code())
                    .text("Message", fault.message()).close("Error").text("RequestId", id.text()).close("ErrorResponse").toBytes();
        }

        @Override
        public Fault unknownKey() {
            return Fault.client("InvalidClientTokenId", 403, "The security token included in the request is invalid.");
        }

        @Override
        public Fault refused(Refusal refusal) {
            return switch (refusal.reason()) {
                case ABSENT -> Fault.client("MissingAuthenticationToken", 403, refusal.message());
                case INCOMPLETE -> Fault.client("IncompleteSignature", 400, refusal.message());
                case EXPIRED, EARLY, MISMATCH -> Fault.client("SignatureDoesNotMatch", 403, refusal.message());
            };
        }

        @Override
        public Fault wrongScope(String message) {
            return Fault.client("SignatureDoesNotMatch", 403, message);
        }

        @Override
        public Fault invalidAction(String action, String version) {
            return Fault.client("InvalidAction", "Could not find operation " + action + " for version " + version);
        }
    }
}
