package dev.tenon.it.proof.schema;

import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.ObjIntConsumer;
import org.jspecify.annotations.Nullable;

/** What tells the rows of an entity apart. */
public sealed interface Identity {

    /** Its columns. */
    Key key();

    /** Gives a new object what the program has to give. */
    default void give(Object object, int number) {}

    /** The identifier of a row: of an object of that label and number, whose parent has another label. */
    Object of(Object object, String label, int number, @Nullable String parent);

    /** Made by the database. */
    record Generated(Slot slot) implements Identity {
        @Override
        public Key key() {
            return Key.of("id");
        }

        @Override
        public Object of(Object object, String label, int number, @Nullable String parent) {
            return Objects.requireNonNull(slot.get(object));
        }
    }

    /** The label. */
    record Label() implements Identity {
        @Override
        public Key key() {
            return Key.of("label");
        }

        @Override
        public Object of(Object object, String label, int number, @Nullable String parent) {
            return label;
        }
    }

    /**
     * Several columns.
     *
     * @param number gives a new object its number
     * @param maker makes an identifier of the parent's label, and of the number
     */
    record Composite<E>(
            Class<E> type, Key key, ObjIntConsumer<E> number, BiFunction<@Nullable String, Integer, Object> maker)
            implements Identity {
        @Override
        public void give(Object object, int given) {
            number.accept(type.cast(object), given);
        }

        @Override
        public Object of(Object object, String label, int given, @Nullable String parent) {
            return maker.apply(parent, given);
        }
    }
}
