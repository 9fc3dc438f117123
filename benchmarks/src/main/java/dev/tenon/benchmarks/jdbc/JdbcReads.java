package dev.tenon.benchmarks.jdbc;

import dev.tenon.benchmarks.domain.Measurement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The reads by hand, as a careful person writes them: a statement for each call, columns by index. */
public final class JdbcReads {
    private static final String MEASUREMENT = "select id, station, year, value, count, verified from measurement";

    private final Connection connection;

    public JdbcReads(Connection connection) {
        this.connection = connection;
    }

    /** An author with the books in a plain list. */
    public static final class PlainAuthor {
        public long id;
        public String name;
        public String country;
        public int born;
        public final List<PlainBook> books = new ArrayList<>();
    }

    /** A publisher. */
    public static final class PlainPublisher {
        public long id;
        public String name;
    }

    /** A book with plain references. */
    public static final class PlainBook {
        public long id;
        public String title;
        public int pages;
        public double price;
        public PlainAuthor author;
        public PlainPublisher publisher;
    }

    /** Makes a record of three columns. */
    public interface CellMapper<T> {
        T map(long id, String station, double value);
    }

    /** Every measurement. */
    public List<Measurement> flat() throws SQLException {
        List<Measurement> all = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(MEASUREMENT + " order by id");
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                all.add(measurement(row));
            }
        }
        connection.commit();
        return all;
    }

    /** One measurement. */
    public Measurement find(long id) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(MEASUREMENT + " where id = ?")) {
            statement.setLong(1, id);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                Measurement found = measurement(row);
                connection.commit();
                return found;
            }
        }
    }

    private static Measurement measurement(ResultSet row) throws SQLException {
        Measurement measurement = new Measurement();
        measurement.id = row.getLong(1);
        measurement.station = row.getString(2);
        measurement.year = row.getInt(3);
        measurement.value = row.getDouble(4);
        measurement.count = row.getLong(5);
        measurement.verified = row.getBoolean(6);
        return measurement;
    }

    /** 100 books with author and publisher, joined; one object for one row. */
    public List<PlainBook> booksWithAuthorAndPublisher() throws SQLException {
        Map<Long, PlainAuthor> authors = new HashMap<>();
        Map<Long, PlainPublisher> publishers = new HashMap<>();
        List<PlainBook> books = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(
                        "select b.id, b.title, b.pages, b.price, a.id, a.name, a.country, a.born, p.id, p.name from book b"
                                + " join author a on a.id = b.author_id join publisher p on p.id = b.publisher_id"
                                + " where b.id <= 100 order by b.id");
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                PlainBook book = book(row);
                book.author = author(authors, row, 5);
                book.publisher = publisher(publishers, row, 9);
                books.add(book);
            }
        }
        connection.commit();
        return books;
    }

    /** 100 authors with their books: a second statement by a list of keys. */
    public List<PlainAuthor> authorsWithBooks() throws SQLException {
        Map<Long, PlainAuthor> byId = new HashMap<>();
        List<PlainAuthor> authors = new ArrayList<>();
        try (PreparedStatement statement =
                        connection.prepareStatement("select id, name, country, born from author order by id");
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                authors.add(author(byId, row, 1));
            }
        }
        String parameters = "?" + ", ?".repeat(authors.size() - 1);
        try (PreparedStatement statement = connection.prepareStatement(
                "select id, title, pages, price, author_id, publisher_id from book where author_id in (" + parameters
                        + ")")) {
            for (int i = 0; i < authors.size(); i++) {
                statement.setLong(i + 1, authors.get(i).id);
            }
            Map<Long, PlainPublisher> publishers = new HashMap<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    PlainBook book = book(row);
                    book.author = byId.get(row.getLong(5));
                    book.publisher = publishers.computeIfAbsent(row.getLong(6), id -> {
                        PlainPublisher publisher = new PlainPublisher();
                        publisher.id = id;
                        return publisher;
                    });
                    book.author.books.add(book);
                }
            }
        }
        connection.commit();
        return authors;
    }

    /** Three columns of every measurement. */
    public <T> List<T> cells(CellMapper<T> mapper) throws SQLException {
        List<T> cells = new ArrayList<>();
        try (PreparedStatement statement =
                        connection.prepareStatement("select id, station, value from measurement order by id");
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                cells.add(mapper.map(row.getLong(1), row.getString(2), row.getDouble(3)));
            }
        }
        connection.commit();
        return cells;
    }

    private static PlainBook book(ResultSet row) throws SQLException {
        PlainBook book = new PlainBook();
        book.id = row.getLong(1);
        book.title = row.getString(2);
        book.pages = row.getInt(3);
        book.price = row.getDouble(4);
        return book;
    }

    private static PlainAuthor author(Map<Long, PlainAuthor> known, ResultSet row, int at) throws SQLException {
        long id = row.getLong(at);
        PlainAuthor author = known.get(id);
        if (author == null) {
            author = new PlainAuthor();
            author.id = id;
            author.name = row.getString(at + 1);
            author.country = row.getString(at + 2);
            author.born = row.getInt(at + 3);
            known.put(id, author);
        }
        return author;
    }

    private static PlainPublisher publisher(Map<Long, PlainPublisher> known, ResultSet row, int at)
            throws SQLException {
        long id = row.getLong(at);
        PlainPublisher publisher = known.get(id);
        if (publisher == null) {
            publisher = new PlainPublisher();
            publisher.id = id;
            publisher.name = row.getString(at + 1);
            known.put(id, publisher);
        }
        return publisher;
    }
}
