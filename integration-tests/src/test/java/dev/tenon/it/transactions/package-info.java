/** How transactions run: isolation, time, reading only, trying again, savepoints, failures and locks. */
package dev.tenon.it.transactions;
