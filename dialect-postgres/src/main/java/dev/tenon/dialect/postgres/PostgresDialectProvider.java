package dev.tenon.dialect.postgres;

import dev.tenon.TenonException;
import dev.tenon.dialect.Dialect;
import dev.tenon.dialect.DialectProvider;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Recognises PostgreSQL, and what calls itself so. */
public final class PostgresDialectProvider implements DialectProvider {
    /** The oldest version whose syntax is the one that is written here. */
    private static final int OLDEST = 12;

    @Override
    public String database() {
        return "PostgreSQL";
    }

    @Override
    public @Nullable Dialect dialectFor(DatabaseMetaData metaData) throws SQLException {
        if (!database().equalsIgnoreCase(metaData.getDatabaseProductName())) {
            return null;
        }
        int version = metaData.getDatabaseMajorVersion();
        if (version < OLDEST) {
            throw new TenonException(
                    "TN602",
                    "PostgreSQL " + version + " is too old\nfound:  " + metaData.getDatabaseProductVersion()
                            + "\nhelp:   use PostgreSQL " + OLDEST + " or later");
        }
        return new PostgresDialect();
    }
}
