/** Results that are read bit by bit. */
package dev.tenon.it.loading.streaming;
