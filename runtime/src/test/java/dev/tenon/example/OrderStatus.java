package dev.tenon.example;

/** How far an order has come. */
public enum OrderStatus {
    OPEN,
    PAID,
    SENT
}
