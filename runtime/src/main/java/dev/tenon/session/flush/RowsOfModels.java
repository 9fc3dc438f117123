package dev.tenon.session.flush;

import dev.tenon.session.context.EntityModel;
import dev.tenon.spi.EntityEntry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Rows of a few entities that refer to each other, which are written entity by entity. */
record RowsOfModels(List<EntityModel<?>> models, Collection<EntityEntry<?>> rows) {

    /** What is done with rows of one entity. */
    interface Writing {
        <E> void write(EntityModel<E> model, List<EntityEntry<E>> rows);
    }

    void write(Writing writing) {
        models.forEach(model -> writeOf(model, writing));
    }

    @SuppressWarnings("unchecked") // the rows of the model's class are of its entity
    private <E> void writeOf(EntityModel<E> model, Writing writing) {
        List<EntityEntry<E>> own = new ArrayList<>();
        for (EntityEntry<?> row : rows) {
            if (row.entityClass() == model.javaType()) {
                own.add((EntityEntry<E>) row);
            }
        }
        if (!own.isEmpty()) {
            writing.write(model, own);
        }
    }
}
