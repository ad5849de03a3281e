/// The database under the record store: its connections and its tables' history.
@org.jspecify.annotations.NullMarked
package freehold.server.database;
