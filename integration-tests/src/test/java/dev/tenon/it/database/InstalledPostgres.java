package dev.tenon.it.database;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Starts a throw-away server from the PostgreSQL binaries of this machine; for root it runs as the user postgres. */
final class InstalledPostgres {

    private static final boolean ROOT = "root".equals(System.getProperty("user.name"));

    private final Path binaries;
    private final TemporaryDirectory directory;

    private InstalledPostgres(Path binaries, TemporaryDirectory directory) {
        this.binaries = binaries;
        this.directory = directory;
    }

    static PostgresServer start() throws IOException {
        var postgres = new InstalledPostgres(findBinaries(), TemporaryDirectory.create());
        try {
            return postgres.launch();
        } catch (IOException e) {
            postgres.directory.delete();
            throw e;
        }
    }

    private static Path findBinaries() throws IOException {
        return Path.of(run(List.of("pg_config", "--bindir")));
    }

    private PostgresServer launch() throws IOException {
        if (ROOT) {
            giveDirectoryToPostgres();
        }
        int port = freePort();
        runAsOwner("initdb", "-D", data(), "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "-N");
        String options = "-p " + port + " -h 127.0.0.1 -k " + directory.path() + " -F";
        runAsOwner("pg_ctl", "-D", data(), "-w", "-l", log(), "-o", options, "start");
        String url = "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
        return new PostgresServer(PostgresOrigin.INSTALLED, url, "postgres", "", this::stop);
    }

    private void stop() throws IOException {
        runAsOwner("pg_ctl", "-D", data(), "-m", "immediate", "-w", "stop");
        directory.delete();
    }

    private void giveDirectoryToPostgres() throws IOException {
        Path path = directory.path();
        Files.setOwner(
                path, path.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("postgres"));
    }

    private String data() {
        return directory.path().resolve("data").toString();
    }

    private String log() {
        return directory.path().resolve("log").toString();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void runAsOwner(String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(ROOT ? List.of("runuser", "-u", "postgres", "--") : List.of());
        command.add(binaries.resolve(program).toString());
        command.addAll(List.of(arguments));
        run(command);
    }

    /** Runs a command to its end and returns what it printed, through a file: the server would keep a pipe open. */
    private static String run(List<String> command) throws IOException {
        Path output = Files.createTempFile("tenon-postgres", ".out");
        try {
            Process process = new ProcessBuilder(command)
                    .directory(new File("/")) // where every user may be, unlike the folder of this project
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            boolean ended = process.waitFor(60, TimeUnit.SECONDS);
            String printed = Files.readString(output).strip();
            if (!ended || process.exitValue() != 0) {
                throw new IOException(String.join(" ", command) + (ended ? " failed: " : " hangs: ") + printed);
            }
            return printed;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while running " + command, e);
        } finally {
            Files.delete(output);
        }
    }
}
