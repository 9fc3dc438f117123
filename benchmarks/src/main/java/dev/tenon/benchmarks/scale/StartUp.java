package dev.tenon.benchmarks.scale;

import dev.tenon.benchmarks.TemporaryFiles;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;

/** Starts virtual machines that want one row, with 5 and with 200 entities on the class path, and prints medians. */
public final class StartUp {
    private static final int RUNS = 9;

    private StartUp() {}

    /** Takes no arguments; the processor is on the class path. */
    public static void main(String[] arguments) throws Exception {
        String url = "jdbc:sqlite:" + database();
        List<String> processor = List.of("-processorpath", System.getProperty("java.class.path"));
        Path few = new ManyEntities(5).compile(processor);
        Path many = new ManyEntities(200).compile(processor);
        long[] jdbc = new long[RUNS];
        long[] withFew = new long[RUNS];
        long[] withMany = new long[RUNS];
        for (int run = 0; run < RUNS; run++) {
            jdbc[run] = time(few, "jdbc", url);
            withFew[run] = time(few, "tenon", url);
            withMany[run] = time(many, "tenon", url);
        }
        double base = Medians.millis(jdbc);
        System.out.printf(
                Locale.ROOT,
                "first row: JDBC %.0f ms, Tenon with 5 entities %.0f ms (%.2f), with 200 entities %.0f ms (%.2f)%n",
                base,
                Medians.millis(withFew),
                Medians.millis(withFew) / base,
                Medians.millis(withMany),
                Medians.millis(withMany) / base);
    }

    private static Path database() throws IOException, SQLException {
        Path file = TemporaryFiles.folder("startup").resolve("test.db");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(
                    "create table e0 (id integer primary key, name text, version integer, count integer,"
                            + " ratio double, price numeric, day text, active integer, before_id integer)");
            statement.executeUpdate("insert into e0 values (1, 'first', 1, 1, 0.5, 12.5, '2026-01-02', 1, null)");
        }
        return file;
    }

    private static long time(Path entities, String way, String url) throws IOException, InterruptedException {
        String classPath = entities + File.pathSeparator + System.getProperty("java.class.path");
        Process process = new ProcessBuilder("java", "-cp", classPath, FirstRow.class.getName(), way, url)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(way + " failed: " + printed);
        }
        return Long.parseLong(printed.strip());
    }
}
