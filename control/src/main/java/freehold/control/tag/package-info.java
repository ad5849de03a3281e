/// Tags: keys and values that customers put on what they have. It knows no concept that carries them: each type is handed
/// in as a [TaggableType].
@org.jspecify.annotations.NullMarked
package freehold.control.tag;
