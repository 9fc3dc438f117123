package dev.tenon.benchmarks;

import static dev.tenon.query.Sql.select;

import dev.tenon.TransactionOptions;
import dev.tenon.benchmarks.domain.Author;
import dev.tenon.benchmarks.domain.Author_;
import dev.tenon.benchmarks.domain.Book;
import dev.tenon.benchmarks.domain.Book_;
import dev.tenon.benchmarks.domain.Measurement;
import dev.tenon.benchmarks.domain.Measurement_;
import dev.tenon.benchmarks.jdbc.JdbcReads;
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

/** Loading: each work once by hand and once through a session of its own. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 10, time = 400, timeUnit = TimeUnit.MILLISECONDS)
@org.openjdk.jmh.annotations.Measurement(iterations = 20, time = 300, timeUnit = TimeUnit.MILLISECONDS)
public class Reads {
    private static final Select<Measurement> FLAT = select(Measurement.class).orderBy(Measurement_.id.asc());
    private static final Select<Book> BOOKS_WITH_AUTHOR_AND_PUBLISHER = select(Book.class)
            .where(Book_.id.le(100L))
            .orderBy(Book_.id.asc())
            .fetch(Book_.author.joined(), Book_.publisher.joined());
    private static final Select<Author> AUTHORS_WITH_BOOKS =
            select(Author.class).orderBy(Author_.id.asc()).fetch(Author_.books);
    private static final Select<Cell> CELLS = select(Measurement_.id, Measurement_.station, Measurement_.value)
            .orderBy(Measurement_.id.asc())
            .to(Cell::new);

    private static final TransactionOptions READING =
            TransactionOptions.defaults().readOnly();

    @Param({"sqlite", "postgres", "none"})
    public String database;

    private BenchmarkDatabase opened;
    private JdbcReads jdbc;
    private long next;

    /** Three columns of a row. */
    public record Cell(long id, String station, double value) {}

    @Setup
    public void open() throws Exception {
        opened = BenchmarkDatabase.open(database);
        jdbc = new JdbcReads(opened.connection());
    }

    @TearDown
    public void close() throws Exception {
        opened.close();
    }

    private long nextId() {
        next = next % opened.findable() + 1;
        return next;
    }

    @Benchmark
    public List<?> flat1000Jdbc() throws Exception {
        return jdbc.flat();
    }

    @Benchmark
    public List<?> flat1000Tenon() {
        return opened.tenon().inTransaction(session -> session.list(FLAT));
    }

    @Benchmark
    public List<?> flat1000TenonReadOnly() {
        return opened.tenon().inTransaction(READING, session -> session.list(FLAT));
    }

    @Benchmark
    public Object findJdbc() throws Exception {
        return jdbc.find(nextId());
    }

    @Benchmark
    public Object findTenon() {
        return opened.tenon().inTransaction(session -> session.get(Measurement.class, nextId()));
    }

    @Benchmark
    public List<?> toOneJdbc() throws Exception {
        return jdbc.booksWithAuthorAndPublisher();
    }

    @Benchmark
    public List<?> toOneTenon() {
        return opened.tenon().inTransaction(session -> session.list(BOOKS_WITH_AUTHOR_AND_PUBLISHER));
    }

    @Benchmark
    public List<?> collectionJdbc() throws Exception {
        return jdbc.authorsWithBooks();
    }

    @Benchmark
    public List<?> collectionTenon() {
        return opened.tenon().inTransaction(session -> session.list(AUTHORS_WITH_BOOKS));
    }

    @Benchmark
    public List<?> collectionTenonReadOnly() {
        return opened.tenon().inTransaction(READING, session -> session.list(AUTHORS_WITH_BOOKS));
    }

    @Benchmark
    public List<?> recordsJdbc() throws Exception {
        return jdbc.cells(Cell::new);
    }

    @Benchmark
    public List<?> recordsTenon() {
        return opened.tenon().inTransaction(session -> session.list(CELLS));
    }
}
