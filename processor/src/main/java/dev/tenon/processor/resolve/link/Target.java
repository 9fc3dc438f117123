package dev.tenon.processor.resolve.link;

import dev.tenon.processor.model.declaration.ClassName;
import dev.tenon.processor.model.mapping.EntityMapping.Extensibility;
import dev.tenon.sql.Identifier;
import dev.tenon.sql.QualifiedName;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** An entity as seen by those who refer to it, whether it is compiled now or was compiled in another module. */
public interface Target {

    /** The class. */
    ClassName name();

    /** The name in queries. */
    String entityName();

    /** The main table. */
    QualifiedName table();

    /** The columns of its identifier, in order; empty if they could not be determined. */
    Optional<List<KeyColumn>> key();

    /** The column of that name. */
    Optional<TargetColumn> column(Identifier name);

    /** Names of its columns, for messages. */
    List<String> columnNames();

    /** The columns that an attribute path means, through embedded values and to the keys of to-one targets. */
    Optional<List<TargetColumn>> columnsAt(String path);

    /** Whether the path names an attribute at all, even one that could not be resolved. */
    boolean hasAttribute(String path);

    /** Names of its attributes, for messages. */
    List<String> attributeNames();

    /** Whether these columns together tell rows apart. */
    boolean isUnique(Set<Identifier> columns);

    /** Whether a self-filling subclass is possible. */
    Extensibility extensibility();
}
