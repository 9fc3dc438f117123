package dev.tenon.it.querying;

/** How far an order is. */
enum OrderStatus {
    OPEN,
    PAID,
    SENT
}
