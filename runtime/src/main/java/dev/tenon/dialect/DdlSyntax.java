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

    /** Statements that drop a sequence if it is there. */
    List<String> dropSequence(QualifiedName sequence);

    /** Statements that make what a first sequence needs, if it is not there; none where sequences are native. */
    List<String> prepareSequences();
}
