package dev.tenon.processor.resolve.attribute;

import dev.tenon.processor.model.declaration.AnnotationUse;
import dev.tenon.processor.model.declaration.ClassName;
import dev.tenon.processor.model.declaration.JavaType;
import dev.tenon.processor.model.declaration.TypeDeclaration;
import dev.tenon.processor.model.mapping.Container;
import dev.tenon.processor.model.mapping.Instantiation;
import dev.tenon.processor.model.mapping.RelationshipMapping;
import dev.tenon.processor.model.mapping.ValueMapping;
import dev.tenon.processor.resolve.name.Jakarta;
import dev.tenon.processor.resolve.name.TenonNames;
import dev.tenon.sql.QualifiedName;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What one attribute is, as far as its own class tells: keys and joins are not known yet. */
public sealed interface AttributeDraft {

    /** The attribute at its place. */
    AttributeSite site();

    /** The attribute's own name. */
    default String name() {
        return site().name();
    }

    /** Dotted path from the entity. */
    default String path() {
        return site().path();
    }

    /** One column. */
    record Basic(AttributeSite site, ValueMapping value, ColumnDraft column) implements AttributeDraft {

        /** Whether a column was found. */
        public boolean isResolved() {
            return !(value instanceof ValueMapping.Unresolved);
        }
    }

    /** An embedded value. */
    record Embedded(
            AttributeSite site,
            TypeDeclaration embeddable,
            Instantiation instantiation,
            List<AttributeDraft> attributes)
            implements AttributeDraft {
        public Embedded {
            attributes = List.copyOf(attributes);
        }
    }

    /**
     * An element collection.
     *
     * @param element basic or embedded
     * @param key of a map: basic or embedded
     * @param table the {@code @CollectionTable}
     */
    record Elements(
            AttributeSite site,
            Container container,
            AttributeDraft element,
            Optional<AttributeDraft> key,
            Optional<AnnotationUse> table,
            boolean eager)
            implements AttributeDraft {}

    /**
     * A relationship.
     *
     * @param annotation {@code @ManyToOne} and its like
     * @param declared what the attribute is declared to hold, where that is not the target itself
     * @param key the type of a map's keys
     * @param keyColumn the keys of a map that has them in a column of their own
     * @param mappedBy as written; empty for none
     * @param eager the written fetch type: empty if none is written
     */
    record Relationship(
            AttributeSite site,
            RelationshipMapping.Kind kind,
            AnnotationUse annotation,
            ClassName target,
            Optional<JavaType> declared,
            RelationshipMapping.Holder holder,
            Optional<Container> container,
            Optional<JavaType> key,
            Optional<Basic> keyColumn,
            String mappedBy,
            WrittenJoin join,
            Optional<Boolean> eager,
            boolean optional,
            Set<RelationshipMapping.Cascade> cascades,
            boolean orphanRemoval)
            implements AttributeDraft {
        /** What joins rows by other columns: those of a condition, or of both identifiers. */
        private static final List<String> COLUMNLESS = List.of(
                TenonNames.JOIN_ON,
                TenonNames.JOIN_TARGET,
                TenonNames.THROUGH,
                Jakarta.PRIMARY_KEY_JOIN_COLUMN,
                Jakarta.PRIMARY_KEY_JOIN_COLUMNS);

        /** Whether it holds at most one target. */
        public boolean isToOne() {
            return holder != RelationshipMapping.Holder.COLLECTION;
        }

        /** Whether another attribute says how the rows find each other. */
        public boolean isInverse() {
            return !mappedBy.isEmpty();
        }

        /** Whether its foreign key is a part of the row's identifier. */
        public boolean identifies() {
            return site.isAnnotated(Jakarta.ID) || site.isAnnotated(Jakarta.MAPS_ID);
        }

        /** Whether {@code @JoinColumn(table)} names that table for a foreign key of the entity's own. */
        boolean standsIn(QualifiedName other) {
            return hasOwnColumns() && join.tablesOfColumns().contains(other.name());
        }

        /** Whether it has foreign columns of its own, which identify nothing: those that it can have in any table. */
        boolean hasOwnColumns() {
            return isToOne()
                    && !isInverse()
                    && !identifies()
                    && join.table().isEmpty()
                    && COLUMNLESS.stream().noneMatch(site::isAnnotated);
        }
    }

    /**
     * A live view across two hops, which has no state of its own.
     *
     * @param annotation the {@code @AssociationProxy}
     * @param container empty if it is no collection that can be mapped, as of a scalar one
     * @param element empty if it is not said
     * @param key of a map
     */
    record Proxy(
            AttributeSite site,
            AnnotationUse annotation,
            Optional<Container> container,
            Optional<JavaType> element,
            Optional<JavaType> key)
            implements AttributeDraft {

        /** Whether it is a live single value. */
        public boolean isScalar() {
            return isScalar(site.type());
        }

        static boolean isScalar(JavaType type) {
            return type instanceof JavaType.Declared declared && declared.is(TenonNames.SCALAR_PROXY);
        }
    }

    /** Could not be resolved, or is not built yet. */
    record Unresolved(AttributeSite site) implements AttributeDraft {}
}
