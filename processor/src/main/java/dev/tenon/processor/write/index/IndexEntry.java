package dev.tenon.processor.write.index;

import dev.tenon.processor.model.declaration.ClassName;
import java.util.List;
import java.util.Optional;

/**
 * A class in an index. A line of the index's list is {@code package/Outer/Inner}, from which all names follow; that of a
 * projection begins with a word that says so.
 */
record IndexEntry(Kind kind, ClassName name) {
    private static final String PROJECTION = "projection ";

    /** What an index can find. */
    enum Kind {
        ENTITY,
        PROJECTION
    }

    static IndexEntry entity(ClassName name) {
        return new IndexEntry(Kind.ENTITY, name);
    }

    static IndexEntry projection(ClassName name) {
        return new IndexEntry(Kind.PROJECTION, name);
    }

    String line() {
        String path = name.packageName() + "/" + String.join("/", name.simpleNames());
        return kind == Kind.PROJECTION ? PROJECTION + path : path;
    }

    static Optional<IndexEntry> parse(String line) {
        boolean projection = line.startsWith(PROJECTION);
        List<String> names = List.of((projection ? line.substring(PROJECTION.length()) : line).split("/"));
        return names.size() < 2
                ? Optional.empty()
                : Optional.of(new IndexEntry(
                        projection ? Kind.PROJECTION : Kind.ENTITY,
                        new ClassName(names.get(0), names.subList(1, names.size()))));
    }
}
