package dev.tenon.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DatabaseMetaData;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Where no dialect fits, the message says what there is and what to add. */
class DialectsTest {
    /** Serves no database that is asked for here. */
    private static final class OtherDatabase implements DialectProvider {
        @Override
        public String database() {
            return "Other";
        }

        @Override
        public @Nullable Dialect dialectFor(DatabaseMetaData metaData) {
            return null;
        }
    }

    @Test
    void aMissingArtifactIsNamed() {
        assertThat(Dialects.none("PostgreSQL", List.of(new OtherDatabase()))).hasMessage("""
                        [TN603] the dialect for PostgreSQL is missing
                        found:  dialects for Other
                        help:   add the dependency dev.tenon:tenon-dialect-postgres""");
    }

    @Test
    void anUnknownDatabaseIsNamed() {
        assertThat(Dialects.none("Oracle", List.of())).hasMessage("""
                        [TN602] there is no dialect for the database Oracle
                        found:  no dialect on the class path
                        help:   published are [tenon-dialect-postgres, tenon-dialect-sqlite]; for another database implement \
                        dev.tenon.dialect.DialectProvider""");
    }
}
