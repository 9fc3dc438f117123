package dev.tenon.processor.write.index;

import java.util.List;
import java.util.Optional;

/** What an index has to know of the compilation around it, and of an earlier build into the same output. */
public interface EarlierBuild {

    /** The lines of a resource in the class output; empty if there is none. */
    List<String> resource(String path);

    /** Whether the entity of that canonical name still exists, here or in the class output. */
    boolean isEntity(String canonicalName);

    /** Whether the interface of that canonical name still exists and maps a class, here or in the class output. */
    boolean isMapping(String canonicalName);

    /** Whether the projection of that canonical name still exists, here or in the class output. */
    boolean isProjection(String canonicalName);

    /** Whether a class of that canonical name can be seen. */
    boolean exists(String canonicalName);

    /** The name of the module; empty for the unnamed one. */
    Optional<String> module();

    /** Canonical names of the classes that the module provides as entity indexes. */
    List<String> providedIndexes();
}
