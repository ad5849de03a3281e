package freehold.control.operation;

import freehold.kernel.AccountId;

/// Who asks: an account's root, so far.
///
/// @param accessKeyId the key that the request was signed with
/// @param region      the region that the request was signed for
/// @param requestId   for the log, and for whoever asks us about it
public record Caller(AccountId account, String accessKeyId, String region, String requestId) {
    /// <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html>
    public String arn() {
        return "arn:aws:iam::" + account + ":root";
    }
}
