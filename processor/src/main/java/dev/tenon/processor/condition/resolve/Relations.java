package dev.tenon.processor.condition.resolve;

import dev.tenon.processor.condition.tree.Relation;
import java.util.List;
import java.util.Optional;

/** The entities and tables that a from clause can name. Implemented by whoever knows the mappings. */
public interface Relations {

    /** The entity of that simple, or fully qualified, name. */
    Optional<Relation> entity(String name);

    /** The table of that name, which was written in quotes; its columns are its attributes. */
    Optional<Relation> table(String name);

    /** The names of all entities, for suggestions. */
    List<String> entityNames();
}
