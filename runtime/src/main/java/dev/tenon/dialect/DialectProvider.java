package dev.tenon.dialect;

import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Offers a dialect for the databases that it knows; found by {@link java.util.ServiceLoader}. */
public interface DialectProvider {
    /** The name of the database that it is for. */
    String database();

    /**
     * The dialect for a connection's database.
     *
     * @return null if it is another database
     * @throws dev.tenon.TenonException if it is a version that the dialect cannot serve
     */
    @Nullable
    Dialect dialectFor(DatabaseMetaData metaData) throws SQLException;
}
