package freehold.control.keypair;

import freehold.control.operation.Change;
import freehold.control.operation.PreparedCommand;
import freehold.control.operation.Tags;
import freehold.kernel.Fault;
import freehold.kernel.time.Timeline;
import freehold.model.Api;
import freehold.model.ec2.CreateKeyPairRequest;
import java.util.Set;

/// Makes a key pair, keeps its public half and gives its private half to the caller, once.
///
/// Source: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateKeyPair.html>
public final class CreateKeyPair
        implements PreparedCommand<CreateKeyPairRequest, CreateKeyPair.Made, freehold.model.ec2.KeyPair> {
    /// @param file the private half as the caller asked for it
    public record Made(String type, String fingerprint, String publicKey, String file) {
        /// Without the private half: this may be logged.
        @Override
        public String toString() {
            return "Made[" + type + ", " + fingerprint + "]";
        }
    }

    @Override
    public Api<CreateKeyPairRequest, freehold.model.ec2.KeyPair> api() {
        return CreateKeyPairRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("KeyName", "KeyType", "KeyFormat", "TagSpecification");
    }

    @Override
    public Made prepare(CreateKeyPairRequest request, Timeline time) {
        var name = KeyPair.checkName(request.keyName());
        var type = request.keyType() == null ? PublicKeyBlob.RSA : request.keyType();
        var format = request.keyFormat() == null ? "pem" : request.keyFormat();
        if (!type.equals(PublicKeyBlob.RSA) && !type.equals(PublicKeyBlob.ED25519)) {
            throw Fault.client("InvalidParameterValue", "Invalid value '" + type + "' for keyType.");
        }
        if (!format.equals("pem") && !format.equals("ppk")) {
            throw Fault.client("InvalidParameterValue", "Invalid value '" + format + "' for keyFormat.");
        }
        var key = FreshKey.make(type, time.random());
        var file = format.equals("pem") ? key.pem(time.random()) : key.ppk(name);
        return new Made(type, key.fingerprint(), key.publicHalf().line(name), file);
    }

    @Override
    public freehold.model.ec2.KeyPair handle(CreateKeyPairRequest request, Made made, Change call) {
        Tags.check(request.tagSpecifications(), KeyPair.TYPE);
        var key = KeyPair.add(call, new KeyPair(
                new KeyPairId(call.fresh(KeyPairId.FORM)),
                call.account(),
                KeyPair.checkName(request.keyName()),
                made.type,
                made.fingerprint,
                made.publicKey,
                call.now(),
                Tags.of(request.tagSpecifications(), KeyPair.TYPE)));
        return freehold.model.ec2.KeyPair.builder()
                .keyPairId(key.id().value())
                .keyName(key.name())
                .keyFingerprint(key.fingerprint())
                .keyMaterial(made.file)
                .tags(key.tags().itemsIfAny())
                .build();
    }
}
