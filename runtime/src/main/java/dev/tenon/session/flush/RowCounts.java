package dev.tenon.session.flush;

import dev.tenon.StaleObjectException;
import dev.tenon.session.context.EntityModel;
import dev.tenon.spi.EntityEntry;

/** Every row that is written has to be there, with the version that was loaded (ROW-1, VER-1). */
final class RowCounts {
    private RowCounts() {}

    /**
     * Fails unless a statement found its row.
     *
     * @param verb what was done: {@code update}
     * @param count how many rows there were; a negative one means that the driver does not say
     */
    static <E> void mustBeOne(String verb, EntityModel<E> model, EntityEntry<E> entry, long count) {
        if (count >= 0 && count != 1) {
            throw new StaleObjectException(
                    verb,
                    model.javaType(),
                    entry.id(Object.class),
                    model.persister().version(entry.instance()));
        }
    }
}
