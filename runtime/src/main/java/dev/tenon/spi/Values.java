package dev.tenon.spi;

import dev.tenon.TenonException;
import dev.tenon.type.ValueType;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.net.URL;
import java.nio.ByteBuffer;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Calendar;
import java.util.Date;
import java.util.Objects;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;

/** What generated code needs to know of single values: copies of mutable ones, comparisons, normal forms for keys. */
public final class Values {
    /** Whole numbers of so many digits fit into a {@code long}. */
    private static final int LONG_DIGITS = 18;

    private Values() {}

    // Copies, so that a change in place shows at flush

    /** A copy of a date of any class. */
    @SuppressWarnings({"unchecked", "JavaUtilDate"}) // clone keeps the class; attributes may be of these classes
    public static <T extends Date> @Nullable T copy(@Nullable T value) {
        return value == null ? null : (T) value.clone();
    }

    /** A copy. */
    public static @Nullable Calendar copy(@Nullable Calendar value) {
        return value == null ? null : (Calendar) value.clone();
    }

    /** A copy. */
    public static @Nullable TimeZone copy(@Nullable TimeZone value) {
        return value == null ? null : (TimeZone) value.clone();
    }

    /** A copy. */
    public static byte @Nullable [] copy(byte @Nullable [] value) {
        return value == null ? null : value.clone();
    }

    /** A copy. */
    public static char @Nullable [] copy(char @Nullable [] value) {
        return value == null ? null : value.clone();
    }

    /** A copy. */
    public static <T> T @Nullable [] copy(T @Nullable [] value) {
        return value == null ? null : value.clone();
    }

    /** A copy by serialisation. */
    @SuppressWarnings({"unchecked", "BanSerializableRead"}) // what was written a line before
    public static <T extends Serializable> @Nullable T copySerialized(@Nullable T value) {
        if (value == null) {
            return null;
        }
        ClassLoader loader = value.getClass().getClassLoader();
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(serialized(value))) {
            @Override
            protected Class<?> resolveClass(java.io.ObjectStreamClass description)
                    throws IOException, ClassNotFoundException {
                try {
                    return Class.forName(description.getName(), false, loader);
                } catch (ClassNotFoundException unknown) {
                    return super.resolveClass(description);
                }
            }
        }) {
            return (T) in.readObject();
        } catch (IOException | ClassNotFoundException problem) {
            throw notSerializable(value, problem);
        }
    }

    /** A value of a type that no cast can check, such as a serialised {@code ArrayList<String>}. */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // the mapping says what the column holds
    public static <T> @Nullable T cast(@Nullable Object value) {
        return (T) value;
    }

    // Comparisons

    /** Whether two attributes, which may be of different Java types, hold one value of a column. */
    public static boolean sameInColumn(@Nullable Object one, @Nullable Object other) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        return inColumn(one).equals(inColumn(other));
    }

    /** A value in a form in which those that are one to a column are equal objects: attributes of several types write it. */
    public static Object inColumn(Object value) {
        if (value instanceof byte[] bytes) {
            return ByteBuffer.wrap(bytes);
        }
        if (value instanceof Integer || value instanceof Short || value instanceof Byte) {
            return ((Number) value).longValue();
        }
        if (value instanceof BigDecimal number) {
            return inColumn(number);
        }
        return value instanceof BigInteger number ? inColumn(new BigDecimal(number)) : value;
    }

    private static Object inColumn(BigDecimal value) {
        BigDecimal number = normalised(value);
        boolean integral = number.scale() <= 0 && number.precision() - number.scale() <= LONG_DIGITS;
        return integral ? (Object) number.longValue() : number;
    }

    /** Whether two numbers are written alike: 1.10 is 1.1 to a database column, whose scale is its own. */
    public static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        return one.compareTo(other) == 0;
    }

    /** Whether two numbers are one to a column of that scale, to which every database rounds what it is given. */
    public static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other, int scale) {
        if (one == null || other == null || (one.scale() <= scale && other.scale() <= scale)) {
            return same(one, other);
        }
        return same(normalised(one, scale), normalised(other, scale));
    }

    /** Whether two dates are written alike, whatever their classes. */
    @SuppressWarnings("JavaUtilDate") // attributes may be of this class
    public static boolean same(@Nullable Date one, @Nullable Date other) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        return one.getTime() == other.getTime() && micros(one) == micros(other);
    }

    private static int micros(Date date) {
        return date instanceof Timestamp timestamp ? timestamp.getNanos() / 1000 % 1000 : 0;
    }

    /** Whether a column holds the same for two values: a day's column knows nothing of the time. */
    public static <T> boolean same(ValueType<T> type, @Nullable T one, @Nullable T other) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        return one.equals(other) || Objects.equals(type.toColumn(one), type.toColumn(other));
    }

    /** Whether two calendars are written alike: their zones are not kept. */
    public static boolean same(@Nullable Calendar one, @Nullable Calendar other) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        return one.getTimeInMillis() == other.getTimeInMillis();
    }

    /** Whether two times are the same in the precision that databases keep. */
    public static boolean same(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        return one.getEpochSecond() == other.getEpochSecond() && one.getNano() / 1000 == other.getNano() / 1000;
    }

    /** Whether two times are the same in the precision that databases keep. */
    public static boolean same(@Nullable LocalTime one, @Nullable LocalTime other) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        return one.toNanoOfDay() / 1000 == other.toNanoOfDay() / 1000;
    }

    /** Whether two times are the same in the precision that databases keep. */
    public static boolean same(@Nullable LocalDateTime one, @Nullable LocalDateTime other) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        return one.toLocalDate().equals(other.toLocalDate()) && same(one.toLocalTime(), other.toLocalTime());
    }

    /** Whether two times are the same in the precision that databases keep. */
    public static boolean same(@Nullable OffsetTime one, @Nullable OffsetTime other) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        return one.getOffset().equals(other.getOffset()) && same(one.toLocalTime(), other.toLocalTime());
    }

    /** Whether two times are the same instant, which is what a column keeps. */
    public static boolean same(@Nullable OffsetDateTime one, @Nullable OffsetDateTime other) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        return one.toEpochSecond() == other.toEpochSecond() && one.getNano() / 1000 == other.getNano() / 1000;
    }

    /** Whether two times are the same instant, which is what a column keeps. */
    public static boolean same(@Nullable ZonedDateTime one, @Nullable ZonedDateTime other) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        return one.toEpochSecond() == other.toEpochSecond() && one.getNano() / 1000 == other.getNano() / 1000;
    }

    /** Whether two addresses are written alike; {@code URL.equals} would ask the network. */
    public static boolean same(@Nullable URL one, @Nullable URL other) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        return one.toExternalForm().equals(other.toExternalForm());
    }

    /** Whether two serialisable values are written alike: equal, or of equal serial form. */
    public static boolean sameSerialized(@Nullable Serializable one, @Nullable Serializable other) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        return one.equals(other) || Arrays.equals(serialized(one), serialized(other));
    }

    // Keys

    /** The number without trailing zeros, so that equal numbers are equal keys. */
    public static BigDecimal normalised(BigDecimal value) {
        return value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    }

    /** The number at its column's scale, as it is read back. */
    public static BigDecimal normalised(BigDecimal value, int scale) {
        return value.setScale(scale, RoundingMode.HALF_UP);
    }

    /** The instant in the precision that databases keep. */
    public static Instant normalised(Instant value) {
        return value.truncatedTo(ChronoUnit.MICROS);
    }

    /** The point in time, as it is read back. */
    public static OffsetDateTime normalised(OffsetDateTime value) {
        return normalised(value.toInstant()).atOffset(ZoneOffset.UTC);
    }

    /** The point in time, as it is read back. */
    public static ZonedDateTime normalised(ZonedDateTime value) {
        return normalised(value.toInstant()).atZone(ZoneOffset.UTC);
    }

    /** The time in the precision that databases keep. */
    public static LocalTime normalised(LocalTime value) {
        return value.truncatedTo(ChronoUnit.MICROS);
    }

    /** The time in the precision that databases keep. */
    public static OffsetTime normalised(OffsetTime value) {
        return value.truncatedTo(ChronoUnit.MICROS);
    }

    /** The time in the precision that databases keep. */
    public static LocalDateTime normalised(LocalDateTime value) {
        return value.truncatedTo(ChronoUnit.MICROS);
    }

    /** What the column of an enum kept by name holds. */
    public static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    /** What the column of an enum kept by ordinal holds. */
    @SuppressWarnings("EnumOrdinal") // the mapping asks for it
    public static @Nullable Integer ordinal(@Nullable Enum<?> value) {
        return value == null ? null : (Integer) value.ordinal();
    }

    /** A number that another column gives, as {@code Long}. */
    public static @Nullable Long toLong(@Nullable Object value) {
        return value == null ? null : (Long) ((Number) value).longValue();
    }

    /** A number that another column gives, as {@code Integer}. */
    public static @Nullable Integer toInteger(@Nullable Object value) {
        return value == null ? null : (Integer) ((Number) value).intValue();
    }

    /** A number that another column gives, as {@code Short}. */
    public static @Nullable Short toShort(@Nullable Object value) {
        return value == null ? null : (Short) ((Number) value).shortValue();
    }

    /** A number that another column gives, as {@code Byte}. */
    public static @Nullable Byte toByte(@Nullable Object value) {
        return value == null ? null : (Byte) ((Number) value).byteValue();
    }

    /** Whether an object is a whole number between the bounds, as {@code find} accepts for an integral identifier. */
    public static boolean isIntegral(@Nullable Object identifier, long least, long greatest) {
        if (!(identifier instanceof Long
                || identifier instanceof Integer
                || identifier instanceof Short
                || identifier instanceof Byte)) {
            return false;
        }
        long value = ((Number) identifier).longValue();
        return value >= least && value <= greatest;
    }

    private static byte[] serialized(Serializable value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(value);
        } catch (IOException problem) {
            throw notSerializable(value, problem);
        }
        return bytes.toByteArray();
    }

    private static TenonException notSerializable(Serializable value, Exception problem) {
        return new TenonException(
                "TN615",
                value.getClass().getName() + " cannot be serialised\nfound:  " + problem
                        + "\nhelp:   map it with an AttributeConverter",
                problem);
    }
}
