package freehold.wire;

import freehold.kernel.AccountId;

/// An access key and its secret, as the server keeps it to check signatures.
public record Credential(String accessKeyId, String secret, AccountId account, String principalArn) {
    @Override
    public String toString() {
        return "Credential[" + accessKeyId + ", secret=***, " + account + ", " + principalArn + "]";
    }
}
