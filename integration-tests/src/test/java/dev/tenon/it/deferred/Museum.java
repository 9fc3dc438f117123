package dev.tenon.it.deferred;

import dev.tenon.Deferred;
import dev.tenon.Ref;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;

/** A vitrine with three artefacts, stored. */
final class Museum {
    private Museum() {}

    static TestDatabase stored(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, Museum.class);
        tables.tenon().useTransaction(session -> {
            Vitrine vitrine = new Vitrine(1, "ground floor");
            session.persist(vitrine);
            for (int id = 1; id <= 3; id++) {
                session.persist(artefact(id, vitrine));
            }
        });
        tables.takeSent();
        return tables;
    }

    static Artefact artefact(int id, Vitrine vitrine) {
        Artefact artefact = new Artefact(id, "Vase " + id);
        artefact.story = Deferred.of("story " + id);
        artefact.photo = Deferred.of(bytes("photo " + id));
        artefact.caption = Deferred.of("caption " + id);
        artefact.scan = Deferred.of(bytes("scan " + id));
        artefact.vitrine = Ref.of(vitrine);
        return artefact;
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
