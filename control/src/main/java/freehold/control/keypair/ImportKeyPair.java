package freehold.control.keypair;

import static java.util.Objects.requireNonNull;

import freehold.control.operation.Change;
import freehold.control.operation.Command;
import freehold.control.operation.Tags;
import freehold.kernel.Fault;
import freehold.model.Api;
import freehold.model.ec2.ImportKeyPairRequest;
import freehold.model.ec2.ImportKeyPairResult;
import java.util.Set;

/// Keeps the public half of a key pair that was made elsewhere.
///
/// Source: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ImportKeyPair.html>
public final class ImportKeyPair implements Command<ImportKeyPairRequest, ImportKeyPairResult> {
    /// Bytes of a public key's text; one of RSA with 8,192 bits and a long comment fits.
    static final int MATERIAL_LIMIT = 2048;

    @Override
    public Api<ImportKeyPairRequest, ImportKeyPairResult> api() {
        return ImportKeyPairRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("KeyName", "PublicKeyMaterial", "TagSpecification");
    }

    @Override
    public ImportKeyPairResult handle(ImportKeyPairRequest request, Change call) {
        Tags.check(request.tagSpecifications(), KeyPair.TYPE);
        var name = KeyPair.checkName(request.keyName());
        var blob = read(requireNonNull(request.publicKeyMaterial()));
        var key = KeyPair.add(call, new KeyPair(
                new KeyPairId(call.fresh(KeyPairId.FORM)),
                call.account(),
                name,
                blob.type(),
                blob.importedFingerprint(),
                blob.line(name),
                call.now(),
                Tags.of(request.tagSpecifications(), KeyPair.TYPE)));
        return ImportKeyPairResult.builder()
                .keyPairId(key.id().value())
                .keyName(key.name())
                .keyFingerprint(key.fingerprint())
                .tags(key.tags().itemsIfAny())
                .build();
    }

    private static PublicKeyBlob read(byte[] material) {
        if (material.length > MATERIAL_LIMIT) {
            throw Fault.client("InvalidParameterValue",
                    "Value for parameter PublicKeyMaterial is invalid. Length exceeds maximum of " + MATERIAL_LIMIT + ".");
        }
        try {
            return PublicKeyText.parse(material);
        } catch (IllegalArgumentException _) {
            throw Fault.client("InvalidKey.Format", "Key is not in valid OpenSSH public key format");
        }
    }
}
