package dev.tenon.dialect;

import dev.tenon.sql.Identifier;
import dev.tenon.sql.QualifiedName;
import dev.tenon.type.DataType;
import java.util.List;

/** How a database spells definitions. */
public interface DdlSyntax {

    /** The type of a column: the user's own definition if there is one. */
    String columnType(DataType type);

    /** The type of an identity column with all that makes it one; see {@link Feature#IDENTITY_IS_PRIMARY_KEY}. */
    String identityType(DataType type);

    /**
     * Whether a column of the database, by the type that its catalogue names, can hold values of that logical type.
     *
     * @param liveType as {@code DatabaseMetaData.getColumns} reports it in {@code TYPE_NAME}
     */
    boolean accepts(DataType type, String liveType);

    /** Statements that make a schema if it is not there; none without schemas. */
    List<String> createSchema(Identifier schema);

    /** Statements that make a sequence. */
    List<String> createSequence(QualifiedName sequence, long initialValue, int allocationSize);

    /** Statements that drop these sequences if they are there; called with at least one. */
    List<String> dropSequences(List<QualifiedName> sequences);

    /** Statements that make what a first sequence needs, if it is not there; none where sequences are native. */
    List<String> prepareSequences();

    /** A statement that a person can use to give a column another type; a comment where there is none. */
    default String changeType(String table, String column, String type) {
        return "alter table " + table + " alter column " + column + " type " + type;
    }

    /** A statement that a person can use to forbid null in a column; a comment where there is none. */
    default String forbidNull(String table, String column) {
        return "alter table " + table + " alter column " + column + " set not null";
    }

    /** A statement that a person can use to allow null in a column; a comment where there is none. */
    default String allowNull(String table, String column) {
        return "alter table " + table + " alter column " + column + " drop not null";
    }

    /** Statements that have to run, outside a transaction, before tables are dropped. */
    default List<String> beforeDrop() {
        return List.of();
    }

    /** Statements that undo {@link #beforeDrop}. */
    default List<String> afterDrop() {
        return List.of();
    }

    /** A name in the form in which the catalogue's names are compared with it. */
    default String comparable(String name) {
        return name;
    }
}
