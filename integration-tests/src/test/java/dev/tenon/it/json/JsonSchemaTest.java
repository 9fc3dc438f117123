package dev.tenon.it.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.SchemaMismatchException;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import dev.tenon.schema.Schema;
import java.sql.SQLException;

/** The columns of JSON, made and compared. */
class JsonSchemaTest {

    @OnEachDatabase
    void theColumnIsOfTheDatabasesJsonType(Database database) throws SQLException {
        Schema schema = new TestDatabase(database, Lodging.class).tenon().schema();
        String type = database == Database.POSTGRES ? "jsonb" : "text";
        assertThat(schema.ddl()).contains("amenities " + type, "raw " + type, "verbatim json");
        assertThatCode(schema::validate).doesNotThrowAnyException();
    }

    @OnEachDatabase
    void aColumnOfAnotherTypeIsTold(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, Lodging.class);
        tables.run("alter table lodging drop column details", "alter table lodging add column details integer");
        assertThatThrownBy(() -> tables.tenon().schema().validate())
                .isInstanceOf(SchemaMismatchException.class)
                .hasMessageContaining("details");
    }
}
