package dev.tenon.processor.write;

import dev.tenon.processor.model.declaration.ClassName;
import java.util.Collection;

/** Takes what was written. */
public interface SourceSink {

    /**
     * Takes the source of a class.
     *
     * @param name the class
     * @param source its whole file
     * @param origins canonical names of the classes from which it was made
     */
    void source(ClassName name, String source, Collection<String> origins);

    /**
     * Takes a resource of the class output.
     *
     * @param path as in {@code META-INF/services/dev.tenon.spi.Index}
     * @param content its whole text
     * @param origins canonical names of the classes from which it was made
     */
    void resource(String path, String content, Collection<String> origins);
}
