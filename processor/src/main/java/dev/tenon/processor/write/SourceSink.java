package dev.tenon.processor.write;

import java.util.Collection;

/** Takes what was written. */
public interface SourceSink {

    /** Takes the source of a class. */
    void source(GeneratedSource source);

    /**
     * Takes a resource of the class output.
     *
     * @param path as in {@code META-INF/services/dev.tenon.spi.Index}
     * @param content its whole text
     * @param origins canonical names of the classes from which it was made
     */
    void resource(String path, String content, Collection<String> origins);
}
