package dev.tenon.dialect;

import dev.tenon.TenonException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.ServiceLoader;
import java.util.TreeSet;

/** Finds the dialect of a database. */
public final class Dialects {
    /** Databases and the artifacts that serve them: the only place of this module that lists databases. */
    private static final String PUBLISHED = "published-dialects.properties";

    private Dialects() {}

    /**
     * The dialect of a connection's database, from the providers that this library's and the thread's class loader see.
     *
     * @throws TenonException if there is none
     */
    public static Dialect of(Connection connection) throws SQLException {
        DatabaseMetaData metaData = connection.getMetaData();
        List<DialectProvider> providers = providers();
        for (DialectProvider provider : providers) {
            Dialect dialect = provider.dialectFor(metaData);
            if (dialect != null) {
                return dialect;
            }
        }
        throw none(metaData.getDatabaseProductName(), providers);
    }

    private static List<DialectProvider> providers() {
        List<DialectProvider> seen = load(Thread.currentThread().getContextClassLoader());
        return seen.isEmpty() ? load(Dialects.class.getClassLoader()) : seen;
    }

    private static List<DialectProvider> load(ClassLoader loader) {
        return ServiceLoader.load(DialectProvider.class, loader).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
    }

    static TenonException none(String product, List<DialectProvider> providers) {
        Properties published = published();
        String artifact = published.getProperty(product.toLowerCase(Locale.ROOT));
        String present = providers.isEmpty()
                ? "no dialect on the class path"
                : "dialects for "
                        + String.join(
                                ", ",
                                providers.stream()
                                        .map(DialectProvider::database)
                                        .toList());
        if (artifact != null) {
            return new TenonException(
                    "TN603",
                    "the dialect for " + product + " is missing\nfound:  " + present
                            + "\nhelp:   add the dependency dev.tenon:" + artifact);
        }
        return new TenonException(
                "TN602",
                "there is no dialect for the database " + product + "\nfound:  " + present + "\nhelp:   published are "
                        + new TreeSet<>(published.values()) + "; for another database implement "
                        + DialectProvider.class.getName());
    }

    private static Properties published() {
        Properties published = new Properties();
        try (InputStream in = Dialects.class.getResourceAsStream(PUBLISHED)) {
            if (in != null) {
                published.load(in);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return published;
    }
}
