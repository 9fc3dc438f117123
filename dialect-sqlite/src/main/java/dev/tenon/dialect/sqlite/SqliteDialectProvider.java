package dev.tenon.dialect.sqlite;

import dev.tenon.TenonException;
import dev.tenon.dialect.Dialect;
import dev.tenon.dialect.DialectProvider;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Recognises SQLite. */
public final class SqliteDialectProvider implements DialectProvider {
    /** The version that brought full joins; RETURNING came with 3.35. */
    private static final int OLDEST_MINOR = 39;

    @Override
    public String database() {
        return "SQLite";
    }

    @Override
    public @Nullable Dialect dialectFor(DatabaseMetaData metaData) throws SQLException {
        if (!database().equalsIgnoreCase(metaData.getDatabaseProductName())) {
            return null;
        }
        if (metaData.getDatabaseMajorVersion() == 3 && metaData.getDatabaseMinorVersion() < OLDEST_MINOR) {
            throw new TenonException(
                    "TN602",
                    "SQLite " + metaData.getDatabaseProductVersion() + " is too old\nfound:  the driver "
                            + metaData.getDriverVersion() + "\nhelp:   use sqlite-jdbc 3." + OLDEST_MINOR
                            + " or later");
        }
        return new SqliteDialect();
    }
}
