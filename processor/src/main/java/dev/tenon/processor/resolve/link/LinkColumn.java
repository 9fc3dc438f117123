package dev.tenon.processor.resolve.link;

import dev.tenon.processor.model.declaration.Address;
import dev.tenon.processor.model.mapping.JoinMapping;
import dev.tenon.sql.Identifier;
import dev.tenon.type.DataType;

/**
 * A foreign column of a join with the column it refers to.
 *
 * @param written whether the user gave its name
 */
public record LinkColumn(
        Identifier name,
        Identifier referenced,
        DataType type,
        boolean written,
        boolean nullable,
        boolean unique,
        boolean insertable,
        boolean updatable,
        String comment,
        Address address) {

    /** The pair as seen from the side that holds the foreign column. */
    JoinMapping.Pair fromHolder() {
        return new JoinMapping.Pair(name, referenced);
    }

    /** The pair as seen from the side that is referred to. */
    JoinMapping.Pair fromReferenced() {
        return new JoinMapping.Pair(referenced, name);
    }

    /** The same column without a say in what is written. */
    LinkColumn readOnly() {
        return new LinkColumn(name, referenced, type, written, nullable, unique, false, false, comment, address);
    }
}
