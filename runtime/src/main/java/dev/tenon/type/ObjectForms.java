package dev.tenon.type;

import dev.tenon.UnreadableValueException;
import dev.tenon.UnstorableValueException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.io.Serializable;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The column forms of Java values that are objects to Java and text, bytes or a number to a database. */
final class ObjectForms {
    private ObjectForms() {}

    static long nanos(int parameter, Duration value) {
        try {
            return value.toNanos();
        } catch (ArithmeticException e) {
            throw new UnstorableValueException(
                    parameter,
                    "the duration " + value + " has more nanoseconds than a bigint holds (292 years)",
                    "store a smaller duration, or convert the attribute with an AttributeConverter",
                    e);
        }
    }

    /** A language tag; {@code en_US}, as older applications wrote it, is understood. */
    static Locale locale(String text) {
        return Locale.forLanguageTag(text.replace('_', '-'));
    }

    static byte[] bytes(Byte[] value) {
        byte[] bytes = new byte[value.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = value[i];
        }
        return bytes;
    }

    static Byte[] boxed(byte[] value) {
        Byte[] bytes = new Byte[value.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = value[i];
        }
        return bytes;
    }

    static String text(Character[] value) {
        StringBuilder text = new StringBuilder(value.length);
        for (Character c : value) {
            text.append(c.charValue());
        }
        return text.toString();
    }

    static Character[] boxed(String value) {
        Character[] characters = new Character[value.length()];
        for (int i = 0; i < characters.length; i++) {
            characters[i] = value.charAt(i);
        }
        return characters;
    }

    static byte[] serialised(int parameter, Serializable value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(value);
        } catch (IOException e) {
            throw new UnstorableValueException(
                    parameter,
                    "Java serialisation of " + value.getClass().getName() + " fails (" + e + ")",
                    "make every part serialisable, or convert the attribute with an AttributeConverter",
                    e);
        }
        return bytes.toByteArray();
    }

    static Serializable deserialised(String column, byte[] bytes) {
        try (ObjectInputStream in = new ContextObjectInputStream(new ByteArrayInputStream(bytes))) {
            return (Serializable) in.readObject();
        } catch (IOException | ClassNotFoundException | ClassCastException e) {
            throw new UnreadableValueException(column, bytes.length + " bytes", "a serialised Java object", e);
        }
    }

    static Class<?> classNamed(String column, String name) {
        try {
            return Class.forName(name, false, contextClassLoader());
        } catch (ClassNotFoundException e) {
            throw new UnreadableValueException(column, name, "the name of a class that is there", e);
        }
    }

    private static @Nullable ClassLoader contextClassLoader() {
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        return context != null ? context : ObjectForms.class.getClassLoader();
    }

    /** Finds the application's classes where this library is loaded by another loader. */
    private static final class ContextObjectInputStream extends ObjectInputStream {
        ContextObjectInputStream(InputStream in) throws IOException {
            super(in);
        }

        @Override
        protected Class<?> resolveClass(ObjectStreamClass description) throws IOException, ClassNotFoundException {
            try {
                return Class.forName(description.getName(), false, contextClassLoader());
            } catch (ClassNotFoundException e) {
                return super.resolveClass(description); // primitive classes
            }
        }
    }
}
