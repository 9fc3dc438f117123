package dev.tenon.it.seeds.joins.queryenabled;

import static dev.tenon.query.Sql.exists;
import static dev.tenon.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.QueryException;
import dev.tenon.Ref;
import dev.tenon.Session;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import dev.tenon.query.Select;
import java.sql.SQLException;
import java.util.List;

/** "Building Query-Enabled Properties": one owner's relationship is where a query begins. */
class QueryEnabledPropertiesTest {
    private static final String PAINTING =
            "select p.id, p.title, p.painted, p.gallery_id, p.gallery_id, p.motif_id from ";

    private TestDatabase tables;

    private Session galleries(Database database) throws SQLException {
        tables = new TestDatabase(database, QueryEnabledPropertiesTest.class);
        tables.tenon().useTransaction(session -> {
            Motif sea = new Motif(1, "Sea");
            Motif face = new Motif(2, "Face");
            session.persist(sea);
            session.persist(face);
            session.flush();
            Gallery harbour = new Gallery("Dock");
            harbour.curator = Ref.of(new Curator(7, "Ada"));
            harbour.paintings.add(new Painting(1, "Waves", 1870, 1L));
            harbour.paintings.add(new Painting(2, "Portrait", 1910, 2L));
            harbour.paintings.add(new Painting(3, "Tide", 1950, 1L));
            harbour.motifs.add(sea);
            session.persist(harbour);
            Gallery court = new Gallery("Dock");
            court.paintings.add(new Painting(4, "Judge", 1890, 2L));
            session.persist(court);
        });
        Session session = tables.openSession();
        return session;
    }

    private Gallery harbour(Session session) {
        Gallery found = session.get(Gallery.class, 1L);
        tables.takeSent();
        return found;
    }

    private void asks(Session session, Select<?> query, String found, String sql) {
        assertThat(session.list(query)).hasToString(found);
        assertThat(tables.takeSql()).containsExactly(sql);
    }

    @OnEachDatabase
    void buildsOnTheRelationshipOfOneObject(Database database) throws SQLException {
        try (Session session = galleries(database)) {
            asks(
                    session,
                    harbour(session).paintingsSince(1900),
                    "[Portrait, Tide]",
                    PAINTING + "painting p where p.gallery_id = ? and p.painted >= ? order by p.title");
        }
    }

    @OnEachDatabase
    void isAQueryLikeAnyOther(Database database) throws SQLException {
        try (Session session = galleries(database)) {
            Gallery harbour = harbour(session);
            Select<Painting> paintings = Gallery_.paintings.of(harbour);

            asks(
                    session,
                    paintings.orderBy(Painting_.painted.desc()).limit(2),
                    "[Tide, Portrait]",
                    PAINTING + "painting p where p.gallery_id = ? order by p.painted desc limit ?");
            assertThat(session.count(paintings)).isEqualTo(3);
            assertThat(tables.takeSql()).containsExactly("select count(*) from painting p where p.gallery_id = ?");
            asks(
                    session,
                    select(Motif.class)
                            .where(exists(
                                    paintings.where(Painting_.motifId.eq(Motif_.id), Painting_.painted.lt(1900)))),
                    "[Sea]",
                    "select m.id, m.name from motif m where exists (select 1 from painting p"
                            + " where p.gallery_id = ? and p.motif_id = m.id and p.painted < ?)");
            assertThat(session.list(paintings.map(painting -> painting.title)))
                    .containsExactly("Portrait", "Tide", "Waves");
            assertThat(session.first(paintings.fetch(Painting_.gallery.joined()))
                            .gallery
                            .get())
                    .isSameAs(harbour);
        }
    }

    @OnEachDatabase
    void namesTheOwnerByAReferenceOrAnIdentifier(Database database) throws SQLException {
        try (Session session = galleries(database)) {
            tables.takeSent();
            asks(
                    session,
                    Gallery_.paintings.ofId(2L),
                    "[Judge]",
                    PAINTING + "painting p where p.gallery_id = ? order by p.title");
            assertThat(session.list(Gallery_.paintings.of(Ref.of(Gallery.class, 2L))))
                    .hasToString("[Judge]");
            assertThat(session.list(Gallery_.curator.ofId(1L))).hasToString("[Ada]");
            assertThat(tables.takeSql().get(1))
                    .isEqualTo(
                            "select c.id, c.name, (select x.id from gallery x where x.curator_id = c.id order by x.id limit 1)"
                                    + " from gallery g join curator c on c.id = g.curator_id where g.id = ?");
        }
    }

    @OnEachDatabase
    void followsTheForeignKeyThatTheOwnerHolds(Database database) throws SQLException {
        try (Session session = galleries(database)) {
            Gallery harbour = harbour(session);
            assertThat(session.list(Gallery_.curator.of(harbour))).hasToString("[Ada]");
            assertThat(tables.takeSql().get(0)).endsWith(" from curator c where c.id = ?");
            Curator ada = harbour.curator.get();
            assertThat(session.one(Curator_.gallery.of(ada))).isSameAs(harbour);
            assertThat(tables.takeSql().get(0)).endsWith(" from gallery g where g.curator_id = ?");
            assertThat(session.list(Gallery_.curator.of(session.get(Gallery.class, 2L))))
                    .isEmpty();
        }
    }

    @OnEachDatabase
    void goesThroughALinkTable(Database database) throws SQLException {
        try (Session session = galleries(database)) {
            asks(
                    session,
                    Gallery_.motifs.of(harbour(session)).where(Motif_.name.eq("Sea")),
                    "[Sea]",
                    "select m.id, m.name from gallery_motif gm join motif m on m.id = gm.motif_id"
                            + " where gm.gallery_id = ? and m.name = ?");
        }
    }

    @OnEachDatabase
    void keepsWhatTheRelationshipAsksOfItsTargets(Database database) throws SQLException {
        try (Session session = galleries(database)) {
            Gallery harbour = harbour(session);
            asks(
                    session,
                    Gallery_.old.of(harbour).where(Painting_.title.ne("Judge")),
                    "[Waves]",
                    PAINTING + "painting p where p.gallery_id = ? and p.painted < 1900 and p.title <> ?");
            asks(
                    session,
                    Gallery_.newest.of(harbour).where(Painting_.painted.lt(1950)),
                    "[Portrait]",
                    PAINTING
                            + "(select t.*, row_number() over (partition by t.gallery_id order by t.painted desc, t.id)"
                            + " as position_ from painting t) p where p.gallery_id = ? and p.position_ <= 2"
                            + " and p.painted < ? order by p.painted desc, p.id");
            asks(
                    session,
                    Gallery_.seascapes.of(harbour).orderBy(Painting_.id.desc()),
                    "[Tide, Waves]",
                    PAINTING + "(painting p join motif m on m.id = p.motif_id and m.name = 'Sea')"
                            + " where p.gallery_id = ? order by p.id desc");
            assertThat(session.list(Gallery_.painted
                            .of(harbour)
                            .orderBy(Motif_.id.asc())
                            .limit(2)))
                    .as("each once, though two paintings have the same motif")
                    .hasToString("[Sea, Face]");
            tables.takeSent();
            assertThat(session.count(Gallery_.painted.of(harbour))).isEqualTo(2);
            assertThat(tables.takeSql())
                    .containsExactly("select count(*) from (select distinct m.id from (painting p join motif m"
                            + " on m.id = p.motif_id) where ? = p.gallery_id) c");
        }
    }

    @OnEachDatabase
    void bringsTheOwnerInWhereItsOtherColumnsAreCompared(Database database) throws SQLException {
        try (Session session = galleries(database)) {
            Gallery harbour = harbour(session);
            assertThat(session.list(Gallery_.neighbours.of(harbour)))
                    .extracting(gallery -> gallery.id)
                    .containsExactly(2L);
            assertThat(tables.takeSql())
                    .containsExactly("select g.id, g.district, g.curator_id from gallery g2 join gallery g"
                            + " on g.district = g2.district and g.id <> g2.id where g2.id = ?");
        }
    }

    @OnEachDatabase
    void writesThePendingOwnerFirst(Database database) throws SQLException {
        try (Session session = galleries(database)) {
            Gallery fresh = new Gallery("Hill");
            Select<Painting> paintings = Gallery_.paintings.of(fresh);
            session.persist(fresh);
            fresh.paintings.add(new Painting(9, "Hill", 2000, null));

            assertThat(session.list(paintings)).hasToString("[Hill]");
            session.rollback();
        }
    }

    @OnEachDatabase
    void refusesAnOwnerThatHasNoRow(Database database) throws SQLException {
        try (Session session = galleries(database)) {
            assertThatThrownBy(() -> session.list(Gallery_.paintings.of(new Gallery("Hill"))))
                    .isInstanceOf(QueryException.class)
                    .hasMessageContaining("TN519")
                    .hasMessageContaining("persist and flush the new Gallery first");
            assertThatThrownBy(() -> Gallery_.paintings.of((Gallery) null))
                    .isInstanceOf(QueryException.class)
                    .hasMessageContaining("TN665")
                    .hasMessageContaining("Gallery_.paintings.ofId(id)");
        }
    }

    @OnEachDatabase
    void canBeAskedByAnySession(Database database) throws SQLException {
        Select<Painting> paintings;
        try (Session session = galleries(database)) {
            paintings = Gallery_.paintings.of(harbour(session));
        }
        List<Painting> found = tables.tenon().inTransaction(session -> session.list(paintings));
        assertThat(found).hasToString("[Portrait, Tide, Waves]");
    }
}
