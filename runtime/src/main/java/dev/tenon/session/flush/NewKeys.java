package dev.tenon.session.flush;

import dev.tenon.mapping.Generator;
import dev.tenon.session.context.EntityModel;
import dev.tenon.session.context.KeyReserve;
import dev.tenon.spi.EntityEntry;
import dev.tenon.spi.References;

/** Gives new rows the keys that are not the database's to make. */
final class NewKeys {
    private final KeyReserve reserve;
    private final References references;

    NewKeys(KeyReserve reserve, References references) {
        this.reserve = reserve;
        this.references = references;
    }

    /** Assigns a key to a row that is prepared to be inserted; fails if it has none then. */
    <E> void assign(EntityModel<E> model, EntityEntry<E> row) {
        Generator generator = model.generator();
        if (!row.hasKey() && (generator instanceof Generator.Sequence || generator instanceof Generator.CounterTable)) {
            model.persister()
                    .assignKey(row, reserve.next(generator, model.type().name()));
        }
        if (!row.hasKey()
                && !(generator instanceof Generator.Identity)
                && !model.loader().takeKey(row, row.instance(), references)) {
            throw RequiredValues.noIdentifier(model);
        }
    }
}
