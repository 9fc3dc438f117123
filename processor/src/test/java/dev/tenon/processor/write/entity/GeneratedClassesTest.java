package dev.tenon.processor.write.entity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.processor.JavacRun;
import dev.tenon.spi.EntityIndex;
import dev.tenon.spi.EntityUnit;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Generated classes as the virtual machine sees them. */
class GeneratedClassesTest {
    private static final JavacRun.Result MUTUAL = JavacRun.of("""
            package shop;
            import jakarta.persistence.*;
            import java.util.*;
            @Entity public class Parent {
                @Id @GeneratedValue private Long id;
                @OneToMany(mappedBy = "parent") private List<Child> children;
                @ManyToOne private dev.tenon.Ref<Child> favourite;
            }
            """, """
            package shop;
            import jakarta.persistence.*;
            @Entity public class Child {
                @Id @GeneratedValue private Long id;
                @ManyToOne private Parent parent;
            }
            """).compile();

    @Test
    void mutualEntitiesCanBeInitialisedInEitherOrder() throws Exception {
        for (List<String> order : List.of(List.of("shop.Parent", "shop.Child"), List.of("shop.Child", "shop.Parent"))) {
            try (URLClassLoader loader = loader()) {
                for (String entity : order) {
                    assertThat(unit(loader, entity).loader().describe().name()).isNotEmpty();
                }
            }
        }
    }

    @Test
    void mutualEntitiesCanBeInitialisedByTwoThreads() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            for (int i = 0; i < 20; i++) {
                try (URLClassLoader loader = loader()) {
                    CountDownLatch together = new CountDownLatch(2);
                    Future<String> parent = threads.submit(() -> describe(loader, "shop.Parent", together));
                    Future<String> child = threads.submit(() -> describe(loader, "shop.Child", together));
                    assertThat(parent.get(10, TimeUnit.SECONDS)).isEqualTo("Parent");
                    assertThat(child.get(10, TimeUnit.SECONDS)).isEqualTo("Child");
                }
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void onlyTheClassesOfEntitiesInUseAreLoaded() throws Exception {
        try (URLClassLoader loader = loader()) {
            Loaded watched = new Loaded(loader.getURLs(), loader.getParent());
            EntityIndex index = index(watched);
            assertThat(index.entities()).containsExactly("shop.Child", "shop.Parent");
            index.unit("shop.Child");
            assertThat(watched.names).contains("shop.Child_Loader").doesNotContain("shop.Parent_Loader");
        }
    }

    @Test
    void equalSourcesGiveEqualCode() {
        String source =
                "package a; @jakarta.persistence.Entity class E { @jakarta.persistence.Id long id; String name; }";

        assertThat(JavacRun.of(source).compile().generated())
                .isEqualTo(JavacRun.of(source).compile().generated());
    }

    @Test
    void aLaterCompilationReadsTheMappingFromTheLoader() {
        JavacRun.Result later = JavacRun.of("""
                package office;
                import jakarta.persistence.*;
                @Entity public class Visit {
                    @Id long id;
                    @ManyToOne dev.tenon.Ref<shop.Parent> parent;
                }
                """).after(MUTUAL).compile();

        assertThat(later.errors()).isEmpty();
        assertThat(later.generated().get("office/Visit_Loader.java")).contains("parent_id");
    }

    private static String describe(ClassLoader loader, String entity, CountDownLatch together) throws Exception {
        together.countDown();
        together.await();
        return unit(loader, entity).loader().describe().name();
    }

    private static EntityUnit<?> unit(ClassLoader loader, String entity) throws Exception {
        return Objects.requireNonNull(index(loader).unit(entity));
    }

    private static EntityIndex index(ClassLoader loader) throws Exception {
        return (EntityIndex)
                loader.loadClass("shop.EntityIndex").getConstructor().newInstance();
    }

    private static URLClassLoader loader() throws MalformedURLException {
        assertThat(MUTUAL.errors()).isEmpty();
        return new URLClassLoader(
                new URL[] {MUTUAL.output().toUri().toURL()}, GeneratedClassesTest.class.getClassLoader());
    }

    /** Remembers what it loads. */
    private static final class Loaded extends URLClassLoader {
        private final List<String> names = new java.util.concurrent.CopyOnWriteArrayList<>();

        Loaded(URL[] urls, ClassLoader parent) {
            super(urls, parent);
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            names.add(name);
            return super.findClass(name);
        }
    }
}
