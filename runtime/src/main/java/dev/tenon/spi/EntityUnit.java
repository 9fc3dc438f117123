package dev.tenon.spi;

/** The generated classes of one entity. Thread-safe; shared by everything that has one catalogue. */
public record EntityUnit<E>(EntityLoader<E> loader, EntityPersister<E> persister) {}
