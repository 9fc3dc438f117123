package dev.tenon.it.values;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;

/** Makes values that are equal and, where the type allows it, not the same object. */
final class Equal {
    private Equal() {}

    /** Another object of the same value: what comes back from a stream, which shares nothing with the original. */
    @SuppressWarnings({"unchecked", "BanSerializableRead"}) // a copy of the test's own value
    static <T> T copyOf(T value) {
        if (value instanceof Money money) {
            return (T) new Money(money.cents());
        }
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
                out.writeObject(value);
            }
            try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
                return (T) in.readObject();
            }
        } catch (IOException | ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
