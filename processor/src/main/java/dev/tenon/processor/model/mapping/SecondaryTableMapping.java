package dev.tenon.processor.model.mapping;

import dev.tenon.processor.model.declaration.Address;
import dev.tenon.processor.model.declaration.ClassName;
import java.util.Optional;

/**
 * A further table that holds a part of what an entity has in its main table's row.
 *
 * @param table its primary key refers to the main table's, column by column; the other columns belong to attributes
 * @param optional whether its row may be missing (MAP-5)
 * @param subclass the entity whose instances, and no others, have a row there; empty for a {@code @SecondaryTable}
 * @param address of the {@code @SecondaryTable}, or of the subclass
 */
public record SecondaryTableMapping(
        TableMapping table, boolean optional, Optional<ClassName> subclass, Address address) {}
