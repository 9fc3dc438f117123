package dev.tenon.processor.write.index;

import dev.tenon.processor.model.declaration.ClassName;
import java.util.List;
import java.util.Optional;

/** An entity in an index. A line of the index's list is {@code package/Outer/Inner}, from which all names follow. */
record IndexEntry(ClassName entity) {

    String line() {
        return entity.packageName() + "/" + String.join("/", entity.simpleNames());
    }

    static Optional<IndexEntry> parse(String line) {
        List<String> names = List.of(line.split("/"));
        return names.size() < 2
                ? Optional.empty()
                : Optional.of(new IndexEntry(new ClassName(names.get(0), names.subList(1, names.size()))));
    }
}
