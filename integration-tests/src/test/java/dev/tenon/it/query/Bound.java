package dev.tenon.it.query;

import dev.tenon.dialect.sqlite.SqliteDialect;
import dev.tenon.query.CompiledQuery;
import dev.tenon.query.Select;
import dev.tenon.type.ParameterBinder;
import java.lang.reflect.Proxy;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.TreeMap;

/** What a compiled statement gives to the driver. */
final class Bound {
    private Bound() {}

    /** The values in the order of the parameters, as the SQLite driver gets them. */
    static List<Object> by(Select<?> query) throws SQLException {
        CompiledQuery<?> compiled = Compiled.SQLITE.compile(query);
        TreeMap<Integer, Object> values = new TreeMap<>();
        PreparedStatement statement = (PreparedStatement) Proxy.newProxyInstance(
                Bound.class.getClassLoader(), new Class<?>[] {PreparedStatement.class}, (proxy, method, arguments) -> {
                    values.put((Integer) arguments[0], arguments[1]);
                    return null;
                });
        compiled.bind(new ParameterBinder(statement, new SqliteDialect().types()));
        return List.copyOf(values.values());
    }
}
