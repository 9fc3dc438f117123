/** What the guide's page on loading shows. */
package dev.tenon.it.loading.page;
