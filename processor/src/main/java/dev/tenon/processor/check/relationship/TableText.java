package dev.tenon.processor.check.relationship;

import dev.tenon.processor.model.mapping.EntityMapping;

/** What says of an annotation in a message that it is about one of an entity's tables. */
final class TableText {
    private TableText() {}

    /** The beginning of the annotation that describes the table. */
    static String annotation(EntityMapping entity, int table) {
        boolean ownTable =
                table == 0 || entity.secondaryTables().get(table - 1).subclass().isPresent();
        return ownTable ? "@Table(" : "@SecondaryTable(name = \"%s\", ".formatted(name(entity, table));
    }

    /** The member of a column's annotation that names the table; nothing for the main one. */
    static String member(EntityMapping entity, int table) {
        return table == 0 ? "" : "table = \"%s\", ".formatted(name(entity, table));
    }

    private static String name(EntityMapping entity, int table) {
        return entity.table(table).name().name().text();
    }
}
