/** What a query says of how associations are loaded. */
package dev.tenon.it.loading.options;
