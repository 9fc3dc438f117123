package dev.tenon.example;

import dev.tenon.dialect.Dialect;
import dev.tenon.dialect.Dialects;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** The example domain's tables in an embedded database, with a few rows. */
final class Shop implements AutoCloseable {
    private final Connection connection;
    private final Dialect dialect;

    Shop() throws SQLException {
        connection = DriverManager.getConnection("jdbc:sqlite::memory:");
        dialect = Dialects.of(connection);
        run(
                "create table address (id integer primary key, street text, city text)",
                "create table customer (id integer primary key, name text not null, version integer not null,"
                        + " billing_address_id bigint, shipping_address_id bigint)",
                "create table \"order\" (id integer primary key, customer_id bigint, status text, total numeric,"
                        + " placed_at text)",
                "create table tag (id text primary key, label text)",
                "create table order_tag (order_id bigint not null, tag_id text not null, primary key (order_id, tag_id))",
                "create table order_line (order_id bigint not null, number integer not null, product text,"
                        + " quantity integer not null, primary key (order_id, number))");
    }

    /** Customers 1 and 2 with an address each, orders 1 to 3, tags, lines. */
    static Shop stocked() throws SQLException {
        Shop shop = new Shop();
        shop.run(
                "insert into address values (1, '12 Elm St', 'Boston'), (2, '5 Oak Ave', 'Salem')",
                "insert into customer values (1, 'Ada', 0, 1, 2), (2, 'Grace', 0, 2, null)",
                "insert into \"order\" values (1, 1, 'OPEN', 10, null), (2, 1, 'PAID', 20, null),"
                        + " (3, 2, 'OPEN', 30, null)",
                "insert into tag values ('gift', 'Gift'), ('rush', 'Rush')",
                "insert into order_tag values (1, 'gift'), (1, 'rush'), (3, 'rush')",
                "insert into order_line values (1, 1, 'tea', 2), (1, 2, 'milk', 1), (2, 1, 'salt', 1)");
        return shop;
    }

    /** An empty database with the cookbook's tables: a chef in a kitchen, three recipes, two of them that chef's. */
    static Shop cookbook() throws SQLException {
        Shop shop = new Shop();
        shop.run(
                "create table kitchen (name text primary key)",
                "create table chef (name text primary key, nickname text unique, kitchen_name text)",
                "create table recipe (name text primary key, chef_nickname text)",
                "create table recipe_step (recipe_name text, position integer, value text)",
                "create table recipe_amount (recipe_name text, ingredient text, value integer)",
                "create table recipe_label (recipe_name text, value text)",
                "insert into kitchen values ('cellar')",
                "insert into chef values ('Ada', 'countess', 'cellar')",
                "insert into recipe values ('bread', 'countess'), ('soup', 'countess'), ('water', null)",
                "insert into recipe_step values ('bread', 1, 'bake'), ('bread', 0, 'knead'), ('soup', 0, 'boil')",
                "insert into recipe_amount values ('bread', 'flour', 500), ('bread', 'salt', 10)",
                "insert into recipe_label values ('bread', 'vegan'), ('bread', 'cheap')");
        return shop;
    }

    void run(String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    LoadingSession session() {
        return new LoadingSession(connection, dialect);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
