package dev.tenon.processor.resolve.link;

import dev.tenon.processor.model.declaration.AnnotationUse;
import dev.tenon.processor.resolve.attribute.AttributeDraft;
import dev.tenon.processor.resolve.attribute.Compilation;
import dev.tenon.processor.resolve.name.Jakarta;
import java.util.List;
import java.util.Optional;

/** Resolves the keys of maps of entities. */
public final class MapKeyResolver {
    private static final List<String> OWN_COLUMN = List.of(
            Jakarta.MAP_KEY_COLUMN,
            Jakarta.MAP_KEY_JOIN_COLUMN,
            Jakarta.MAP_KEY_JOIN_COLUMNS,
            Jakarta.MAP_KEY_ENUMERATED,
            Jakarta.MAP_KEY_TEMPORAL,
            Jakarta.MAP_KEY_CLASS);

    private final Compilation compilation;

    /** Reports to that compilation. */
    public MapKeyResolver(Compilation compilation) {
        this.compilation = compilation;
    }

    /**
     * A key.
     *
     * @param attribute of the target; empty text for its identifier; nothing for a collection that is no map
     * @param resolved whether the key could be determined
     */
    public record MapKey(Optional<String> attribute, boolean resolved) {}

    /** The key of a relationship. */
    public MapKey resolve(AttributeDraft.Relationship relationship, Target target) {
        Optional<AnnotationUse> mapKey = relationship.site().annotation(Jakarta.MAP_KEY);
        Optional<AnnotationUse> ownColumn = OWN_COLUMN.stream()
                .flatMap(type -> relationship.site().annotation(type).stream())
                .findFirst();
        if (relationship.key().isEmpty()) {
            mapKey.or(() -> ownColumn)
                    .ifPresent(use -> compilation.report(OrderDiagnostics.noMap(relationship.site(), use)));
            return new MapKey(Optional.empty(), true);
        }
        if (mapKey.isEmpty()) {
            compilation.report(
                    ownColumn.isPresent()
                            ? OrderDiagnostics.keyColumnNotBuilt(relationship.site(), ownColumn.get())
                            : OrderDiagnostics.mapWithoutKey(
                                    relationship.site(), target.name().simple(), first(target)));
            return new MapKey(Optional.empty(), false);
        }
        String name = mapKey.get().text("name", "").strip();
        if (!name.isEmpty() && !target.hasAttribute(name)) {
            compilation.report(OrderDiagnostics.noKey(
                    relationship.site(), mapKey.get(), target.name().simple(), target.attributeNames()));
            return new MapKey(Optional.empty(), false);
        }
        return new MapKey(Optional.of(name), true);
    }

    private static String first(Target target) {
        return target.attributeNames().stream().findFirst().orElse("id");
    }
}
