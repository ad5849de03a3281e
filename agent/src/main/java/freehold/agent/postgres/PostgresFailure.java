package freehold.agent.postgres;

import org.jspecify.annotations.Nullable;

/// The database can't be had: one sentence for the operator, with the way out.
public final class PostgresFailure extends RuntimeException {
    PostgresFailure(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
