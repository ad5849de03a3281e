package freehold.server.configuration;

/// The configuration can't be used. The message is a sentence for the operator, with the way out.
public final class ConfigurationFault extends RuntimeException {
    public ConfigurationFault(String sentence) {
        super(sentence, null, false, false);
    }
}
