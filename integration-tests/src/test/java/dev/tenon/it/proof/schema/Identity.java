package dev.tenon.it.proof.schema;

import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What tells the rows of an entity apart. */
public sealed interface Identity {

    /** Its columns. */
    Key key();

    /** Made by the database. */
    record Generated(Slot slot) implements Identity {
        @Override
        public Key key() {
            return Key.of("id");
        }
    }

    /**
     * Given by the program, which makes it of a number.
     *
     * @param maker makes an identifier of the number, and of the identifier of the parent, where that is a part of it
     * @param setter gives an object an identifier
     * @param getter the identifier of an object
     */
    record Given<E>(
            Class<E> type,
            Key key,
            BiFunction<@Nullable Object, Integer, Object> maker,
            BiConsumer<E, Object> setter,
            Function<E, Object> getter)
            implements Identity {

        /** Gives an object its identifier; without a parent, the part of it that is its own. */
        public void give(Object object, @Nullable Object parent, int number) {
            setter.accept(type.cast(object), maker.apply(parent, number));
        }

        /** What an object has. */
        public Object of(Object object) {
            return getter.apply(type.cast(object));
        }
    }
}
