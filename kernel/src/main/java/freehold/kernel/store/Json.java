package freehold.kernel.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.List;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Records as JSON documents. Times are ISO-8601 text; ids are their text; a field that is not there reads as null,
/// empty or zero, and one that is no longer known is passed over, so that records written by the version before can be
/// read.
public final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private static final JsonMapper SAID = MAPPER.rebuild()
            .withConfigOverride(List.class, it -> it.setInclude(JsonInclude.Value.construct(Include.NON_EMPTY, Include.ALWAYS)))
            .build();

    private Json() {}

    public static String write(Object record) {
        return MAPPER.writeValueAsString(record);
    }

    public static <R> R read(Class<R> type, String body) {
        return MAPPER.readValue(body, type);
    }

    /// What a record says, as another type of record with the same fields: an empty list is one that is not there.
    public static <R> R as(Class<R> type, Object record) {
        return MAPPER.readValue(SAID.writeValueAsString(record), type);
    }
}
