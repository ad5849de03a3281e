package freehold.bench;

import java.net.URI;

/// Where an account calls, and what it signs with.
record Access(URI endpoint, String region, String accessKeyId, String secret) {
    @Override
    public String toString() {
        return "Access[" + accessKeyId + " at " + endpoint + "]";
    }
}
