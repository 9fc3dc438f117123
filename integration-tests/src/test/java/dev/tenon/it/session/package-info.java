/** What a session does with objects, transactions and connections, and what it says when it cannot. */
package dev.tenon.it.session;
