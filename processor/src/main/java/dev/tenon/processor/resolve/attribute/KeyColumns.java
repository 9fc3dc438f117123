package dev.tenon.processor.resolve.attribute;

import dev.tenon.processor.model.declaration.AnnotationUse;
import dev.tenon.processor.model.declaration.JavaType;
import dev.tenon.processor.model.mapping.ValueMapping;
import dev.tenon.processor.resolve.name.Jakarta;
import dev.tenon.sql.Identifier;
import java.util.List;
import java.util.Optional;

/** Resolves the keys of maps that stand in a column of their own. */
final class KeyColumns {
    /** What says so of a map of entities; one of values always has such a column. */
    private static final List<String> ANNOTATIONS = List.of(
            Jakarta.MAP_KEY_COLUMN, Jakarta.MAP_KEY_ENUMERATED, Jakarta.MAP_KEY_TEMPORAL, Jakarta.MAP_KEY_CLASS);

    private final Compilation compilation;
    private final ValueResolver values;

    KeyColumns(Compilation compilation, ValueResolver values) {
        this.compilation = compilation;
        this.values = values;
    }

    /**
     * The keys of a map of entities; nothing if no annotation says that they have a column, or if they are entities or
     * embeddables, which others report.
     *
     * @param declared the type argument; empty for a raw map
     * @param outer what an outer place says of the attribute
     */
    Optional<AttributeDraft.Basic> ofRelationship(AttributeSite site, Optional<JavaType> declared, Overrides outer) {
        Optional<JavaType> type = site.annotation(Jakarta.MAP_KEY_CLASS)
                .flatMap(use -> use.classLiteral("value"))
                .or(() -> declared)
                .map(JavaTypes::bounded);
        if (site.isAnnotated(Jakarta.MAP_KEY)
                || ANNOTATIONS.stream().noneMatch(site::isAnnotated)
                || type.isEmpty()
                || JavaTypes.isUnresolved(type.get())) {
            return Optional.empty();
        }
        Overrides own = Overrides.of(site.member().annotations()).under(outer);
        ValueHints hints = ValueHints.ofMapKey(site, own);
        boolean composed =
                hints.convert().isEmpty() && compilation.embeddable(type.get()).isPresent();
        if (composed || compilation.isEntity(type.get())) {
            return Optional.empty();
        }
        return Optional.of(basic(site, part(site, type.get()), hints, own));
    }

    /** A key of one column. */
    AttributeDraft.Basic basic(AttributeSite site, AttributeSite part, ValueHints hints, Overrides own) {
        Optional<AnnotationUse> column = own.column("key").or(() -> site.annotation(Jakarta.MAP_KEY_COLUMN));
        Identifier name = compilation.names().suffixed(site.name(), "_key");
        ValueMapping value = values.resolve(part, part.type(), hints);
        return new AttributeDraft.Basic(
                part, value, ColumnResolver.ofPart(part, value, column, name, ColumnResolver.Part.MAP_KEY));
    }

    /** The place of a collection's keys or elements. */
    static AttributeSite part(AttributeSite site, JavaType type) {
        return new AttributeSite(
                site.entity(), site.path(), site.member(), JavaTypes.bounded(type), site.access(), site.suppressed());
    }
}
