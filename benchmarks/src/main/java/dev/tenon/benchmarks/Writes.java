package dev.tenon.benchmarks;

import static dev.tenon.query.Sql.select;

import dev.tenon.benchmarks.domain.Measurement;
import dev.tenon.benchmarks.domain.Measurement_;
import dev.tenon.benchmarks.domain.Note;
import dev.tenon.benchmarks.jdbc.JdbcReads;
import dev.tenon.benchmarks.jdbc.JdbcWrites;
import dev.tenon.query.Select;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Writing: every work is rolled back, so that the tables stay as they are. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 10, time = 400, timeUnit = TimeUnit.MILLISECONDS)
@org.openjdk.jmh.annotations.Measurement(iterations = 20, time = 300, timeUnit = TimeUnit.MILLISECONDS)
public class Writes {
    private static final int ROWS = 1_000;
    private static final long FREE_ID = 1_000_000;
    private static final Select<Measurement> ALL = select(Measurement.class).orderBy(Measurement_.id.asc());

    @Param({"sqlite", "postgres", "none"})
    public String database;

    private BenchmarkDatabase opened;
    private JdbcReads reads;
    private JdbcWrites jdbc;
    private double turn;

    @Setup
    public void open() throws Exception {
        opened = BenchmarkDatabase.open(database);
        reads = new JdbcReads(opened.connection());
        jdbc = new JdbcWrites(opened.connection());
    }

    @TearDown
    public void close() throws Exception {
        opened.close();
    }

    @Benchmark
    public void insertAssignedJdbc() throws Exception {
        jdbc.insertAssigned(FREE_ID, ROWS);
        opened.connection().rollback();
    }

    @Benchmark
    public void insertAssignedTenon() {
        try (var session = opened.tenon().openSession()) {
            for (int i = 0; i < ROWS; i++) {
                Measurement measurement = new Measurement();
                measurement.id = FREE_ID + i;
                measurement.station = "new";
                measurement.year = 2026;
                measurement.value = i;
                measurement.count = i;
                measurement.verified = true;
                session.persist(measurement);
            }
            session.flush();
            session.rollback();
        }
    }

    @Benchmark
    public long insertGeneratedJdbc() throws Exception {
        long last = jdbc.insertGenerated(ROWS);
        opened.connection().rollback();
        return last;
    }

    @Benchmark
    public void insertGeneratedTenon() {
        try (var session = opened.tenon().openSession()) {
            for (int i = 0; i < ROWS; i++) {
                Note note = new Note();
                note.text = "note";
                note.stars = i;
                session.persist(note);
            }
            session.flush();
            session.rollback();
        }
    }

    @Benchmark
    public List<?> change10Of1000Jdbc() throws Exception {
        List<Measurement> all = reads.flat();
        jdbc.update(10, ++turn);
        opened.connection().rollback();
        return all;
    }

    @Benchmark
    public List<?> change10Of1000Tenon() {
        return change(10);
    }

    @Benchmark
    public List<?> change1000Jdbc() throws Exception {
        List<Measurement> all = reads.flat();
        jdbc.update(ROWS, ++turn);
        opened.connection().rollback();
        return all;
    }

    @Benchmark
    public List<?> change1000Tenon() {
        return change(ROWS);
    }

    private List<Measurement> change(int rows) {
        try (var session = opened.tenon().openSession()) {
            List<Measurement> all = session.list(ALL);
            turn++;
            for (int i = 0; i < rows; i++) {
                all.get(i).value = turn + i;
            }
            session.flush();
            session.rollback();
            return all;
        }
    }

    @Benchmark
    public List<?> delete1000Jdbc() throws Exception {
        List<Measurement> all = reads.flat();
        jdbc.delete(1, ROWS);
        opened.connection().rollback();
        return all;
    }

    @Benchmark
    public List<?> delete1000Tenon() {
        try (var session = opened.tenon().openSession()) {
            List<Measurement> all = session.list(ALL);
            all.forEach(session::remove);
            session.flush();
            session.rollback();
            return all;
        }
    }
}
