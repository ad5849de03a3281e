package freehold.wire;

import freehold.kernel.Fault;
import freehold.wire.sigv4.HttpRequest;
import freehold.wire.sigv4.Refusal;
import freehold.wire.sigv4.Signature;
import freehold.wire.sigv4.SignatureCheck;
import java.time.Instant;
import java.util.Set;

/// Finds out who sent a request. Each service has its own codes for a signature that is not accepted; clients know them.
final class Authentication {
    private final Credentials credentials;
    private final Set<String> regions;
    private final SignatureCheck check = new SignatureCheck();

    Authentication(Credentials credentials, Set<String> regions) {
        this.credentials = credentials;
        this.regions = regions;
    }

    /// The credential that signed the request, or the service's fault.
    Credential prove(HttpRequest request, Signature signature, Dialect dialect, Instant now) {
        var credential = credentials.find(signature.accessKeyId());
        if (credential == null || signature.token() != null) { // tokens belong to temporary credentials; there are none
            throw dialect.unknownKey();
        }
        try {
            check.check(request, signature, credential.secret(), now);
        } catch (Refusal refusal) {
            throw dialect.refused(refusal);
        }
        if (!regions.contains(signature.scope().region())) {
            throw dialect.wrongScope("Credential should be scoped to a valid region.");
        }
        return credential;
    }

    /// What the request claims, before it is known which service it is for.
    static Signature claim(HttpRequest request) {
        try {
            return Signature.of(request);
        } catch (Refusal refusal) {
            throw Fault.client(refusal.reason() == Refusal.Reason.ABSENT ? "MissingAuthenticationToken" : "IncompleteSignature",
                    400, refusal.message());
        }
    }
}
