package dev.tenon.processor.resolve.attribute;

import dev.tenon.processor.model.declaration.ClassName;
import dev.tenon.processor.model.declaration.HierarchyDeclaration;
import dev.tenon.processor.model.mapping.AttributeAccess.Style;
import dev.tenon.processor.model.mapping.EntityMapping.Extensibility;
import dev.tenon.processor.model.mapping.Instantiation;
import dev.tenon.sql.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An entity whose attributes are known, but neither its key nor its joins.
 *
 * @param secondaryTables in the order in which they are written
 * @param style the access style of the hierarchy
 * @param attributes inherited ones first, those of subclasses last
 * @param subclasses the entities that extend it, superclasses before what extends them
 */
public record EntityDraft(
        HierarchyDeclaration hierarchy,
        String entityName,
        QualifiedName table,
        List<SecondaryTableDraft> secondaryTables,
        Style style,
        List<AttributeDraft> attributes,
        List<SubclassDraft> subclasses,
        Instantiation instantiation,
        Extensibility extensibility) {

    public EntityDraft {
        secondaryTables = List.copyOf(secondaryTables);
        attributes = List.copyOf(attributes);
        subclasses = List.copyOf(subclasses);
    }

    /** The class. */
    public ClassName name() {
        return hierarchy.type().name();
    }

    /** How its generated classes reach members. */
    public AccessResolver access() {
        return new AccessResolver(hierarchy.home());
    }

    /** The number of the table that an attribute's column stands in: 0 for the main one, which gets what is nowhere else. */
    public int tableOf(AttributeDraft.Basic basic) {
        for (int i = 0; i < secondaryTables.size(); i++) {
            if (basic.column().standsIn(secondaryTables.get(i).name())) {
                return i + 1;
            }
        }
        return adding(basic.path()).map(SubclassDraft::table).orElse(0);
    }

    /** The subclass of that name. */
    public Optional<SubclassDraft> subclass(ClassName subclass) {
        return subclasses.stream().filter(each -> each.name().equals(subclass)).findFirst();
    }

    /** The subclass that adds the attribute at the beginning of a path; empty for what every object has. */
    private Optional<SubclassDraft> adding(String path) {
        int dot = path.indexOf('.');
        String first = dot < 0 ? path : path.substring(0, dot);
        return subclasses.stream()
                .filter(subclass -> subclass.attributes().contains(first))
                .findFirst();
    }

    /** The class of the hierarchy that has an attribute, with what extends it. */
    public ClassName classWith(AttributeDraft attribute) {
        return adding(attribute.path()).map(SubclassDraft::name).orElseGet(this::name);
    }

    /** An attribute with the class of the hierarchy that has it, as messages name it. */
    public String label(AttributeDraft attribute) {
        return classWith(attribute).simple() + "." + attribute.path();
    }

    /** Whether each object of a class of the hierarchy has an attribute. */
    public boolean has(ClassName type, AttributeDraft attribute) {
        return extendsOrIs(type, classWith(attribute));
    }

    private boolean extendsOrIs(ClassName type, ClassName other) {
        return type.equals(other)
                || subclass(type)
                        .filter(subclass -> extendsOrIs(subclass.superclass(), other))
                        .isPresent();
    }

    /** The name, in queries, of the class of the hierarchy that has an attribute. */
    public String nameWith(AttributeDraft attribute) {
        return adding(attribute.path()).map(SubclassDraft::entityName).orElse(entityName);
    }

    /** The table of the class of the hierarchy that has an attribute. */
    public QualifiedName tableWith(AttributeDraft attribute) {
        return adding(attribute.path()).map(this::tableOf).orElse(table);
    }

    /** The table of a class of the hierarchy. */
    public QualifiedName tableOf(ClassName type) {
        return subclass(type).map(this::tableOf).orElse(table);
    }

    private QualifiedName tableOf(SubclassDraft subclass) {
        return secondaryTables.get(subclass.table() - 1).name();
    }

    /**
     * The number of the table that a relationship's own foreign columns stand in: 0 for the main one, which also has what
     * identifies a row.
     */
    public int tableOf(AttributeDraft.Relationship relationship) {
        for (int i = 0; i < secondaryTables.size(); i++) {
            if (relationship.standsIn(secondaryTables.get(i).name())) {
                return i + 1;
            }
        }
        return relationship.hasOwnColumns()
                ? adding(relationship.path()).map(SubclassDraft::table).orElse(0)
                : 0;
    }

    /** The name of a table by its number. */
    public QualifiedName tableName(int number) {
        return number == 0 ? table : secondaryTables.get(number - 1).name();
    }

    /** Basic attributes whose columns stand in the main table. */
    public List<AttributeDraft.Basic> mainBasics() {
        return basics(0);
    }

    /** Basic attributes whose columns stand in the table of that number. */
    public List<AttributeDraft.Basic> basics(int number) {
        return basics().stream().filter(basic -> tableOf(basic) == number).toList();
    }

    /** Basic attributes, also those inside embedded values, in declaration order. */
    public List<AttributeDraft.Basic> basics() {
        return leaves(attributes).stream()
                .filter(AttributeDraft.Basic.class::isInstance)
                .map(AttributeDraft.Basic.class::cast)
                .toList();
    }

    /** Relationships, also those inside embedded values, in declaration order. */
    public List<AttributeDraft.Relationship> relationships() {
        return leaves(attributes).stream()
                .filter(AttributeDraft.Relationship.class::isInstance)
                .map(AttributeDraft.Relationship.class::cast)
                .toList();
    }

    /** The attributes with what embedded values contain in their place. */
    public static List<AttributeDraft> leaves(List<AttributeDraft> attributes) {
        List<AttributeDraft> leaves = new ArrayList<>();
        for (AttributeDraft attribute : attributes) {
            if (attribute instanceof AttributeDraft.Embedded embedded) {
                leaves.addAll(leaves(embedded.attributes()));
            } else {
                leaves.add(attribute);
            }
        }
        return leaves;
    }

    /** The attribute at the end of a dotted path. */
    public Optional<AttributeDraft> attributeAt(String path) {
        return attributeAt(attributes, path);
    }

    /** The attribute at the end of a dotted path below the given attributes. */
    public static Optional<AttributeDraft> attributeAt(List<AttributeDraft> attributes, String path) {
        int dot = path.indexOf('.');
        String first = dot < 0 ? path : path.substring(0, dot);
        for (AttributeDraft attribute : attributes) {
            if (attribute.name().equals(first)) {
                if (dot < 0) {
                    return Optional.of(attribute);
                }
                return attribute instanceof AttributeDraft.Embedded embedded
                        ? attributeAt(embedded.attributes(), path.substring(dot + 1))
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }
}
