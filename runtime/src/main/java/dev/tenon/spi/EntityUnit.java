package dev.tenon.spi;

/** The generated classes of one entity. Stateless; shared by everything. */
public record EntityUnit<E>(EntityLoader<E> loader, EntityPersister<E> persister) {}
