package freehold.server.configuration;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A key of the configuration file: what it is when the file does not say, and what it means. The file's name for it is the
/// component's, in lower case with dashes; a component that is itself a record is a section.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
@interface Key {
    /// The default, as one would write it in the file. A list's items stand between commas.
    String value() default "";

    /// What it means, in a sentence, with its unit.
    String says();
}
