package dev.tenon.processor.write.index;

import dev.tenon.processor.model.declaration.ClassName;
import dev.tenon.processor.model.mapping.EntityMapping;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A class in an index. A line of the index's list is {@code package/Outer/Inner}, from which all names follow; that of a
 * projection begins with a word that says so. A class that is mapped by an interface stands before it.
 *
 * @param annotatedType the class, or the interface that maps it
 */
record IndexEntry(Kind kind, ClassName name, ClassName annotatedType) {
    private static final String PROJECTION = "projection ";
    private static final String BY = " by ";

    /** What an index can find. */
    enum Kind {
        ENTITY,
        PROJECTION
    }

    static IndexEntry entity(EntityMapping entity) {
        return new IndexEntry(Kind.ENTITY, entity.name(), entity.annotatedType());
    }

    static IndexEntry projection(ClassName name) {
        return new IndexEntry(Kind.PROJECTION, name, name);
    }

    String line() {
        String line = isMappedByInterface() ? path(name) + BY + path(annotatedType) : path(name);
        return kind == Kind.PROJECTION ? PROJECTION + line : line;
    }

    boolean isMappedByInterface() {
        return !annotatedType.equals(name);
    }

    static Optional<IndexEntry> parse(String line) {
        boolean projection = line.startsWith(PROJECTION);
        List<Optional<ClassName>> names = Stream.of((projection ? line.substring(PROJECTION.length()) : line).split(BY))
                .map(IndexEntry::name)
                .toList();
        Optional<ClassName> annotatedType = names.get(names.size() - 1);
        return names.get(0)
                .flatMap(name -> annotatedType.map(
                        type -> new IndexEntry(projection ? Kind.PROJECTION : Kind.ENTITY, name, type)));
    }

    static String path(ClassName name) {
        return name.packageName() + "/" + String.join("/", name.simpleNames());
    }

    static Optional<ClassName> name(String path) {
        List<String> names = List.of(path.split("/"));
        return names.size() < 2
                ? Optional.empty()
                : Optional.of(new ClassName(names.get(0), names.subList(1, names.size())));
    }
}
