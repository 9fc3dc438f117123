package dev.tenon.processor.model.mapping;

import dev.tenon.processor.model.declaration.Address;
import dev.tenon.processor.model.declaration.ClassName;
import dev.tenon.sql.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One entity, resolved.
 *
 * @param name the class
 * @param annotatedType the class, or the interface that maps it: the generated classes stand beside it
 * @param entityName the name in queries and messages; the simple class name unless {@code @Entity(name)} says otherwise
 * @param table the main table: every column that any attribute or join column puts there
 * @param secondaryTables further tables, in the order in which they are written; empty for most entities
 * @param identifier how rows are told apart
 * @param version path of the version attribute
 * @param attributes the persistent attributes, inherited ones first, each in declaration order; identifiers included, and
 *     those of subclasses behind its own
 * @param subclasses the entities that extend it, superclasses before what extends them; empty for most entities
 * @param foreignKeys declared by {@code @References} and {@code @ForeignKeyColumns} (not by relationships)
 * @param instantiation how instances are made
 * @param generators sequence and table generators that identifiers of this entity use
 * @param callbacks the methods that are called when something happens to its objects; for each event in calling order
 * @param extensible whether the class can serve as the base of a self-filling subclass (design 1.5)
 * @param suppressed diagnostic codes silenced on the class or around it
 * @param erroneous whether a part could not be resolved, so that no loader can be generated
 */
public record EntityMapping(
        ClassName name,
        ClassName annotatedType,
        String entityName,
        TableMapping table,
        List<SecondaryTableMapping> secondaryTables,
        IdentifierMapping identifier,
        Optional<String> version,
        List<AttributeMapping> attributes,
        List<SubclassMapping> subclasses,
        List<ForeignKeyMapping> foreignKeys,
        Instantiation instantiation,
        List<GeneratorMapping> generators,
        List<CallbackMapping> callbacks,
        Extensibility extensible,
        List<String> suppressed,
        boolean erroneous,
        Address address) {

    /** Whether a self-filling subclass of the class can stand in for a row that is not loaded, and if not, why. */
    public enum Extensibility {
        /** All persistent fields are private, and no final method touches them. */
        EXTENSIBLE,
        /** The class is final, or a record, or generated code cannot call its constructor or override a method. */
        FINAL,
        /** A persistent field is visible to other classes. */
        FIELDS_VISIBLE,
        /** A method that reads state is final. */
        FINAL_METHODS,
        /** It has entity subclasses. */
        POLYMORPHIC
    }

    public EntityMapping {
        secondaryTables = List.copyOf(secondaryTables);
        attributes = List.copyOf(attributes);
        subclasses = List.copyOf(subclasses);
        foreignKeys = List.copyOf(foreignKeys);
        generators = List.copyOf(generators);
        callbacks = List.copyOf(callbacks);
        suppressed = List.copyOf(suppressed);
    }

    /** The class that is generated for it with that ending: {@code Customer_Loader}. */
    public ClassName generated(String ending) {
        return name.generated("_" + ending, annotatedType);
    }

    /** The attribute of that name. */
    public Optional<AttributeMapping> attribute(String attributeName) {
        return attributes.stream()
                .filter(attribute -> attribute.name().equals(attributeName))
                .findFirst();
    }

    /** The attribute at the end of a dotted path through embeddables. */
    public Optional<AttributeMapping> attributeAt(String path) {
        int dot = path.indexOf('.');
        Optional<AttributeMapping> first = attribute(dot < 0 ? path : path.substring(0, dot));
        return dot < 0
                ? first
                : first.flatMap(attribute -> attribute instanceof AttributeMapping.Embedded embedded
                        ? embedded.attributeAt(path.substring(dot + 1))
                        : Optional.empty());
    }

    /** Relationships, also those inside embeddables, in declaration order. */
    public List<RelationshipMapping> relationships() {
        return attributes.stream().flatMap(EntityMapping::relationshipsIn).toList();
    }

    private static Stream<RelationshipMapping> relationshipsIn(AttributeMapping attribute) {
        if (attribute instanceof RelationshipMapping relationship) {
            return Stream.of(relationship);
        }
        if (attribute instanceof AttributeMapping.Embedded embedded) {
            return embedded.attributes().stream().flatMap(EntityMapping::relationshipsIn);
        }
        return Stream.empty();
    }

    /** The subclass of that name. */
    public Optional<SubclassMapping> subclass(ClassName subclass) {
        return subclasses.stream().filter(each -> each.name().equals(subclass)).findFirst();
    }

    /** The subclass that adds the attribute of that name; empty for what every instance has. */
    public Optional<SubclassMapping> subclassOf(String attributeName) {
        return subclasses.stream()
                .filter(each -> each.attributes().contains(attributeName))
                .findFirst();
    }

    /** The attribute at a path, with the class of the hierarchy that has it, as messages name it. */
    public String label(String path) {
        int dot = path.indexOf('.');
        ClassName having = subclassOf(dot < 0 ? path : path.substring(0, dot))
                .map(SubclassMapping::name)
                .orElse(name);
        return having.simple() + "." + path;
    }

    /** The attributes that every instance of a class of the hierarchy has. */
    public List<AttributeMapping> attributesOf(ClassName type) {
        return attributes.stream()
                .filter(attribute -> subclassOf(attribute.name())
                        .filter(adding -> !extendsOrIs(type, adding.name()))
                        .isEmpty())
                .toList();
    }

    /** Whether a class of the hierarchy is another one, or extends it. */
    public boolean extendsOrIs(ClassName type, ClassName other) {
        return type.equals(other)
                || subclass(type)
                        .filter(subclass -> extendsOrIs(subclass.superclass(), other))
                        .isPresent();
    }

    /** Whether both classes belong to the hierarchy, and neither extends the other. */
    public boolean areSiblings(ClassName one, ClassName other) {
        return includes(one) && includes(other) && !extendsOrIs(one, other) && !extendsOrIs(other, one);
    }

    /** Whether the class is the entity, or one that extends it. */
    public boolean includes(ClassName type) {
        return name.equals(type) || subclass(type).isPresent();
    }

    /** The numbers of the tables in which no instance of a class has a row: those of classes beside it. */
    public List<Integer> tablesBeside(ClassName type) {
        return subclasses.stream()
                .filter(subclass -> areSiblings(subclass.name(), type))
                .map(SubclassMapping::table)
                .toList();
    }

    /** The numbers of the tables in which each instance of a class has a row besides the main one. */
    public List<Integer> tablesOf(ClassName type) {
        List<Integer> tables = new ArrayList<>();
        for (int number = 1; number <= secondaryTables.size(); number++) {
            if (!secondaryTables.get(number - 1).optional()) {
                tables.add(number);
            }
        }
        for (Optional<SubclassMapping> each = subclass(type);
                each.isPresent();
                each = subclass(each.get().superclass())) {
            tables.add(each.get().table());
        }
        return tables;
    }

    /** The main table's column of that name. */
    public Optional<ColumnMapping> column(Identifier column) {
        return table.column(column);
    }

    /** The column of a basic attribute, in whichever table it stands. */
    public Optional<ColumnMapping> column(AttributeMapping.Basic basic) {
        return table(basic.table()).column(basic.column());
    }

    /** A table by its number: the main one is 0, and the secondary ones follow. */
    public TableMapping table(int number) {
        return number == 0 ? table : secondaryTables.get(number - 1).table();
    }

    /** The main table, and the secondary ones. */
    public List<TableMapping> tables() {
        return Stream.concat(Stream.of(table), secondaryTables.stream().map(SecondaryTableMapping::table))
                .toList();
    }
}
