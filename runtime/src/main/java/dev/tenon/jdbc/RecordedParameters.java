package dev.tenon.jdbc;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The values that are bound to a statement, for the log and for listeners: a statement in front of the driver's, which
 * remembers what passes through its setters. Stands there only while somebody listens.
 */
final class RecordedParameters implements InvocationHandler {
    private final PreparedStatement driver;
    private final List<@Nullable Object> values = new ArrayList<>();
    private int offset;

    private RecordedParameters(PreparedStatement driver) {
        this.driver = driver;
    }

    static RecordedParameters of(PreparedStatement driver) {
        return new RecordedParameters(driver);
    }

    /** The statement to bind through. */
    PreparedStatement statement() {
        return (PreparedStatement) Proxy.newProxyInstance(
                PreparedStatement.class.getClassLoader(), new Class<?>[] {PreparedStatement.class}, this);
    }

    /** What follows belongs to the next row of a batch. */
    void nextRow() {
        offset = values.size();
    }

    List<@Nullable Object> values() {
        return Collections.unmodifiableList(values);
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object[] arguments) throws Throwable {
        if (arguments != null
                && arguments.length >= 2
                && arguments[0] instanceof Integer parameter
                && method.getName().startsWith("set")) {
            record(parameter, "setNull".equals(method.getName()) ? null : readable(arguments[1]));
        }
        try {
            return method.invoke(driver, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }

    private void record(int parameter, @Nullable Object value) {
        int index = offset + parameter - 1;
        while (values.size() <= index) {
            values.add(null);
        }
        values.set(index, value);
    }

    private static @Nullable Object readable(@Nullable Object value) throws SQLException {
        if (!(value instanceof Array array)) {
            return value;
        }
        Object elements = array.getArray();
        return elements instanceof Object[] objects
                ? Arrays.asList(objects)
                : elements instanceof long[] longs
                        ? Arrays.stream(longs).boxed().toList()
                        : elements;
    }
}
