package dev.tenon.processor.model;

/**
 * What generated code can rely on where it will live.
 *
 * @param namedModule whether its module has a name
 * @param generatedAnnotation whether it can read {@code javax.annotation.processing.Generated}
 */
public record Surroundings(boolean namedModule, boolean generatedAnnotation) {

    /** A class path that has everything. */
    public static Surroundings classPath() {
        return new Surroundings(false, true);
    }
}
